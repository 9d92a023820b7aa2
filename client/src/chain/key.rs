// SPDX-License-Identifier: Apache-2.0
//! Keys and accounts as a person names them.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use sp_core::crypto::{AccountId32, Ss58Codec};
use subxt_signer::{sr25519::Keypair, SecretUri};

use super::failure::{Failure, Outcome};

/// Read a key: a secret URI (`//CustomsOfficer` on a development chain, a phrase, a hex seed), or the
/// path of a file that holds one and that nobody but its owner may read.
///
/// # Errors
/// [`Failure::Input`] when the file cannot be read, is open to others, or holds no secret URI.
pub fn read_key(key: &str) -> Outcome<Keypair> {
	if key.starts_with("//") || key.starts_with("0x") || key.contains(' ') {
		return from_uri(key, "the key");
	}
	let place = format!("key file {key}");
	let bad = |what: &dyn core::fmt::Display| Failure::Input(format!("{place}: {what}"));
	let path = Path::new(key);
	let mode = fs::metadata(path).map_err(|error| bad(&error))?.permissions().mode();
	if mode & 0o077 != 0 {
		return Err(bad(&format!(
			"its mode is {:03o}: others may read it; expected 600 or 400 (chmod 600)",
			mode & 0o777
		)));
	}
	let text = fs::read_to_string(path).map_err(|error| bad(&error))?;
	let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
	match (lines.next(), lines.next()) {
		(Some(uri), None) => from_uri(uri, &place),
		_ => Err(bad(&"expected one line with a secret URI")),
	}
}

// The URI itself is never part of a message: it is a secret.
fn from_uri(uri: &str, place: &str) -> Outcome<Keypair> {
	let expected = || {
		Failure::Input(format!(
			"{place}: expected a secret URI: a phrase or a hex seed, with //paths if any"
		))
	};
	let uri: SecretUri = uri.parse().map_err(|_| expected())?;
	Keypair::from_uri(&uri).map_err(|_| expected())
}

/// The account of a key.
pub fn account_of(key: &Keypair) -> AccountId32 {
	AccountId32::new(key.public_key().0)
}

/// Read an account: an SS58 address, 32 bytes in hex, or the development URI of a key.
///
/// # Errors
/// [`Failure::Input`] when it is none of these.
pub fn read_account(text: &str) -> Outcome<AccountId32> {
	if text.starts_with("//") {
		return read_key(text).map(|key| account_of(&key));
	}
	if let Some(digits) = text.strip_prefix("0x") {
		let bytes = hex::decode(digits).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
		if let Some(bytes) = bytes {
			return Ok(AccountId32::new(bytes));
		}
	}
	AccountId32::from_ss58check(text).map_err(|_| {
		Failure::Input(format!(
			"account {text}: expected an SS58 address, 0x and 64 hex digits, or a development URI such as //CustomsOfficer"
		))
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::io::Write;

	fn file(content: &str, mode: u32) -> tempfile::NamedTempFile {
		let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
		file.write_all(content.as_bytes()).expect("written");
		fs::set_permissions(file.path(), fs::Permissions::from_mode(mode)).expect("mode set");
		file
	}

	#[test]
	fn key_should_be_read_when_a_private_file_holds_one_uri() {
		let file = file("//Broker\n", 0o600);
		let from_file = read_key(file.path().to_str().expect("a path")).expect("a key");
		let from_uri = read_key("//Broker").expect("a key");
		assert_eq!(account_of(&from_file), account_of(&from_uri));
	}

	#[test]
	fn key_should_be_refused_when_others_may_read_the_file() {
		let file = file("//Broker\n", 0o644);
		let failure = read_key(file.path().to_str().expect("a path")).expect_err("refused");
		assert_eq!(failure.exit_code(), 2);
		assert!(failure.to_string().contains("mode is 644"), "{failure}");
	}

	#[test]
	fn key_should_be_refused_without_showing_it_when_it_is_not_a_uri() {
		for content in ["", "//A\n//B\n", "zebra zebra zebra"] {
			let file = file(content, 0o600);
			let failure = read_key(file.path().to_str().expect("a path")).expect_err("refused");
			assert_eq!(failure.exit_code(), 2, "{failure}");
			assert!(!failure.to_string().contains("zebra"), "{failure}");
		}
	}

	#[test]
	fn account_should_be_read_from_address_hex_and_development_uri() {
		let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
		let account = read_account(alice).expect("an address");
		assert_eq!(read_account("//Alice").expect("a URI"), account);
		let bytes: &[u8] = account.as_ref();
		assert_eq!(read_account(&format!("0x{}", hex::encode(bytes))).expect("hex"), account);
		assert_eq!(read_account("5Grw").expect_err("too short").exit_code(), 2);
	}
}
