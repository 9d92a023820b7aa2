// SPDX-License-Identifier: Apache-2.0
//! Keys and accounts as a person names them.

use core::fmt;
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use sp_core::{
	crypto::{AccountId32, Ss58Codec},
	ecdsa, ed25519, sr25519, Blake2Hasher, Hasher, Pair,
};
use subxt::{
	tx::Signer,
	utils::{AccountId32 as SubxtAccount, MultiSignature},
	PolkadotConfig,
};

use super::failure::{Failure, Outcome};

/// A kind of signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
	/// Schnorr over Ristretto25519.
	Sr25519,
	/// Ed25519.
	Ed25519,
	/// ECDSA over secp256k1.
	Ecdsa,
}

impl fmt::Display for Scheme {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Sr25519 => "sr25519",
			Self::Ed25519 => "ed25519",
			Self::Ecdsa => "ecdsa",
		})
	}
}

/// A secret key of any scheme that the chain takes.
#[derive(Clone)]
pub enum Key {
	/// Of this scheme.
	Sr25519(sr25519::Pair),
	/// Of this scheme.
	Ed25519(Box<ed25519::Pair>),
	/// Of this scheme.
	Ecdsa(ecdsa::Pair),
}

impl Key {
	/// Its scheme.
	pub const fn scheme(&self) -> Scheme {
		match self {
			Self::Sr25519(_) => Scheme::Sr25519,
			Self::Ed25519(_) => Scheme::Ed25519,
			Self::Ecdsa(_) => Scheme::Ecdsa,
		}
	}

	/// Its account: the public key, and for ECDSA, whose keys are longer, its BLAKE2-256.
	pub fn account(&self) -> AccountId32 {
		AccountId32::new(match self {
			Self::Sr25519(pair) => pair.public().0,
			Self::Ed25519(pair) => pair.public().0,
			Self::Ecdsa(pair) => Blake2Hasher::hash(&pair.public().0).0,
		})
	}
}

impl Signer<PolkadotConfig> for Key {
	fn account_id(&self) -> SubxtAccount {
		SubxtAccount(self.account().into())
	}

	fn sign(&self, payload: &[u8]) -> MultiSignature {
		match self {
			Self::Sr25519(pair) => MultiSignature::Sr25519(pair.sign(payload).0),
			Self::Ed25519(pair) => MultiSignature::Ed25519(pair.sign(payload).0),
			Self::Ecdsa(pair) => MultiSignature::Ecdsa(pair.sign(payload).0),
		}
	}
}

/// The scheme that a prefix such as `ed25519:` names, and what stands after it.
fn split_scheme(text: &str) -> (Option<Scheme>, &str) {
	[Scheme::Sr25519, Scheme::Ed25519, Scheme::Ecdsa]
		.into_iter()
		.find_map(|scheme| {
			let rest = text.strip_prefix(&scheme.to_string())?.strip_prefix(':')?;
			Some((Some(scheme), rest))
		})
		.unwrap_or((None, text))
}

/// Read a key: a secret URI (`//CustomsOfficer` on a development chain, a phrase, a hex seed), or the
/// path of a file that holds one and that nobody but its owner may read. `ed25519:`, `ecdsa:` or
/// `sr25519:` before it, or before the URI in the file, chooses the scheme.
///
/// # Errors
/// [`Failure::Input`] when the file cannot be read, is open to others, or holds no secret URI.
pub fn read_key(key: &str) -> Outcome<Key> {
	let (scheme, key) = split_scheme(key);
	if key.starts_with("//") || key.starts_with("0x") || key.contains(' ') {
		return from_uri(scheme, key, "the key");
	}
	let place = format!("key file {key}");
	let bad = |what: &dyn fmt::Display| Failure::Input(format!("{place}: {what}"));
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
	let (Some(line), None) = (lines.next(), lines.next()) else {
		return Err(bad(&"expected one line with a secret URI"));
	};
	let (stated, uri) = split_scheme(line);
	match (scheme, stated) {
		(Some(asked), Some(stated)) if asked != stated => {
			Err(bad(&format!("it holds a key of the scheme {stated}, and {asked} was asked for")))
		}
		_ => from_uri(stated.or(scheme), uri, &place),
	}
}

// The URI itself is never part of a message: it is a secret.
fn from_uri(scheme: Option<Scheme>, uri: &str, place: &str) -> Outcome<Key> {
	let key = match scheme.unwrap_or(Scheme::Sr25519) {
		Scheme::Sr25519 => sr25519::Pair::from_string(uri, None).map(Key::Sr25519),
		Scheme::Ed25519 => {
			ed25519::Pair::from_string(uri, None).map(|pair| Key::Ed25519(Box::new(pair)))
		}
		Scheme::Ecdsa => ecdsa::Pair::from_string(uri, None).map(Key::Ecdsa),
	};
	key.map_err(|_| {
		Failure::Input(format!(
			"{place}: expected a secret URI: a phrase or a hex seed, with //paths if any"
		))
	})
}

/// Read an account: an SS58 address, 32 bytes in hex, or the development URI of a key.
///
/// # Errors
/// [`Failure::Input`] when it is none of these.
pub fn read_account(text: &str) -> Outcome<AccountId32> {
	if split_scheme(text).1.starts_with("//") {
		return read_key(text).map(|key| key.account());
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

	fn from_file(prefix: &str, content: &str) -> Outcome<Key> {
		let file = file(content, 0o600);
		read_key(&format!("{prefix}{}", file.path().display()))
	}

	#[test]
	fn key_should_be_read_when_a_private_file_holds_one_uri() {
		let from_uri = read_key("//Broker").expect("a key");
		let from_file = from_file("", "//Broker\n").expect("a key");
		assert_eq!(from_file.account(), from_uri.account());
	}

	#[test]
	fn key_should_be_refused_when_others_may_read_the_file() {
		let file = file("//Broker\n", 0o644);
		let Err(failure) = read_key(file.path().to_str().expect("a path")) else {
			panic!("refused");
		};
		assert_eq!(failure.exit_code(), 2);
		assert!(failure.to_string().contains("mode is 644"), "{failure}");
	}

	#[test]
	fn key_should_be_refused_without_showing_it_when_it_is_not_a_uri() {
		for content in ["", "//A\n//B\n", "zebra zebra zebra", "ecdsa:zebra"] {
			let Err(failure) = from_file("", content) else { panic!("refused") };
			assert_eq!(failure.exit_code(), 2, "{failure}");
			assert!(!failure.to_string().contains("zebra"), "{failure}");
		}
	}

	#[test]
	fn scheme_should_be_chosen_before_the_key_or_in_its_file() {
		for (scheme, text) in [
			(Scheme::Sr25519, "sr25519:"),
			(Scheme::Sr25519, ""),
			(Scheme::Ed25519, "ed25519:"),
			(Scheme::Ecdsa, "ecdsa:"),
		] {
			let key = read_key(&format!("{text}//Clerk")).expect("a key");
			assert_eq!(key.scheme(), scheme);
			for (prefix, content) in [(text, "//Clerk"), ("", &*format!("{text}//Clerk"))] {
				let same = from_file(prefix, content).expect("a key");
				assert_eq!((same.scheme(), same.account()), (scheme, key.account()));
			}
			assert_eq!(read_account(&format!("{text}//Clerk")).expect("a URI"), key.account());
		}
		let Err(failure) = from_file("ecdsa:", "ed25519://Clerk") else { panic!("refused") };
		assert!(failure.to_string().contains("scheme ed25519, and ecdsa"), "{failure}");
	}

	#[test]
	fn signatures_should_be_those_of_the_scheme() {
		let payload = b"a payload";
		for text in ["//Clerk", "ed25519://Clerk", "ecdsa://Clerk"] {
			let key = read_key(text).expect("a key");
			let good = match (&key, key.sign(payload)) {
				(Key::Sr25519(pair), MultiSignature::Sr25519(bytes)) => {
					sr25519::Pair::verify(&bytes.into(), payload, &pair.public())
				}
				(Key::Ed25519(pair), MultiSignature::Ed25519(bytes)) => {
					ed25519::Pair::verify(&bytes.into(), payload, &pair.public())
				}
				(Key::Ecdsa(pair), MultiSignature::Ecdsa(bytes)) => {
					ecdsa::Pair::verify(&bytes.into(), payload, &pair.public())
				}
				_ => false,
			};
			assert!(good, "{text}");
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
		// What other tools of the ecosystem say of the same development keys.
		let known = [
			("ed25519://Alice", "5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu"),
			("ecdsa://Alice", "5C7C2Z5sWbytvHpuLTvzKunnnRwQxft1jiqrLD5rhucQ5S9X"),
		];
		for (uri, address) in known {
			assert_eq!(read_account(uri).ok(), read_account(address).ok(), "{uri}");
		}
	}
}
