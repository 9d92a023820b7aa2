// SPDX-License-Identifier: Apache-2.0
//! Salted commitments: they bind documents that stay off the chain to what the chain records.

use std::{
	fs::{self, OpenOptions},
	io::Write,
	os::unix::fs::OpenOptionsExt,
	path::Path,
};

use serde::de::DeserializeOwned;
use sp_core::{Blake2Hasher, Hasher, H256};

use super::report::Record;
use crate::{
	chain::failure::{Failure, Outcome},
	wco::new_salt,
};

/// The salt of a commitment. Whoever has it and the document can prove what was declared; whoever has
/// neither learns nothing from the commitment.
pub type Salt = [u8; 32];

/// A salt as text.
pub fn salt_text(salt: &Salt) -> String {
	format!("0x{}", hex::encode(salt))
}

/// The commitment to a document: BLAKE2-256 over the salt and the document.
pub fn commitment(salt: &Salt, document: &[u8]) -> H256 {
	Blake2Hasher::hash(&[salt.as_slice(), document].concat())
}

/// The salt in this file, or a new one, which is then written there for its owner only.
///
/// # Errors
/// [`Failure::Input`] when the file cannot be read or written, or holds no salt.
pub fn salt(file: Option<&Path>) -> Outcome<Salt> {
	let Some(path) = file else {
		return Ok(new_salt());
	};
	let bad = |what: &dyn core::fmt::Display| {
		Failure::Input(format!("salt file {}: {what}", path.display()))
	};
	if path.exists() {
		let text = fs::read_to_string(path).map_err(|error| bad(&error))?;
		let digits = text.trim().trim_start_matches("0x");
		let salt = hex::decode(digits).ok().and_then(|bytes| bytes.try_into().ok());
		return salt.ok_or_else(|| bad(&"expected 64 hex digits"));
	}
	let salt = new_salt();
	let mut file = OpenOptions::new()
		.write(true)
		.create_new(true)
		.mode(0o600)
		.open(path)
		.map_err(|error| bad(&error))?;
	writeln!(file, "{}", salt_text(&salt)).map_err(|error| bad(&error))?;
	Ok(salt)
}

/// A document that stays off the chain: the commitment to it, and the salt that opens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFile {
	/// The commitment.
	pub commitment: H256,
	/// The salt.
	pub salt: Salt,
}

impl SealedFile {
	/// What its author must keep.
	pub fn kept(&self, name: &'static str) -> Record {
		Record::default()
			.with(name, format!("{:?}", self.commitment))
			.with("salt", salt_text(&self.salt))
	}
}

/// Commit to a file; `what` is how a message names it.
///
/// # Errors
/// [`Failure::Input`] when the file or that of the salt cannot be read.
pub fn seal_file(what: &str, file: &Path, salt_file: Option<&Path>) -> Outcome<SealedFile> {
	let bytes = read_bytes(what, file)?;
	let salt = salt(salt_file)?;
	Ok(SealedFile { commitment: commitment(&salt, &bytes), salt })
}

/// Read a file; `what` is how a message names it.
///
/// # Errors
/// [`Failure::Input`] when it cannot be read.
pub fn read_bytes(what: &str, file: &Path) -> Outcome<Vec<u8>> {
	fs::read(file).map_err(|error| Failure::Input(format!("{what} {}: {error}", file.display())))
}

/// Read a JSON file.
///
/// # Errors
/// [`Failure::Input`] when it cannot be read or holds something else.
pub fn read_json<T: DeserializeOwned>(file: &Path) -> Outcome<T> {
	let bad =
		|error: &dyn core::fmt::Display| Failure::Input(format!("{}: {error}", file.display()));
	let text = fs::read_to_string(file).map_err(|error| bad(&error))?;
	serde_json::from_str(&text).map_err(|error| bad(&error))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn commitment_should_change_with_salt_and_document() {
		let one = commitment(&[1; 32], b"<Declaration/>");
		assert_eq!(one, commitment(&[1; 32], b"<Declaration/>"));
		assert_ne!(one, commitment(&[2; 32], b"<Declaration/>"));
		assert_ne!(one, commitment(&[1; 32], b"<Declaration />"));
		assert_ne!(salt(None).expect("a salt"), salt(None).expect("another"));
	}

	#[test]
	fn salt_file_should_be_written_once_and_read_again() {
		let folder = tempfile::tempdir().expect("a folder");
		let path = folder.path().join("salt");
		let first = salt(Some(&path)).expect("written");
		assert_eq!(salt(Some(&path)).expect("read"), first);
		fs::write(&path, "not a salt").expect("overwritten");
		assert_eq!(salt(Some(&path)).expect_err("refused").exit_code(), 2);
	}
}
