// SPDX-License-Identifier: Apache-2.0
//! Identities of nodes in the network.

use libp2p_identity::{PeerId, PublicKey};
use sp_core::{ed25519, Pair};

use crate::{
	keys,
	problem::{Kind, Located, Source},
};

/// The longest identity, in characters. Decoding takes the square of the length.
const MAX_IDENTITY: usize = 64;

/// Secret keys of this many low numbers are in guides and examples.
const KNOWN_SECRETS: u8 = 16;

/// A node's identity: its ed25519 key, which the network also writes as `12D3Koo…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity([u8; 32]);

impl Identity {
	/// The bytes of the multihash, as the chain keeps them.
	pub fn to_bytes(self) -> Vec<u8> {
		// The identity hash of 36 bytes; a protobuf of the key's type (1, ed25519) and its 32 bytes.
		[&[0x00, 0x24, 0x08, 0x01, 0x12, 0x20], &self.0[..]].concat()
	}

	/// The key.
	pub fn key(self) -> [u8; 32] {
		self.0
	}
}

/// Reads an identity.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read(text: &str) -> Result<Identity, &'static str> {
	if text.len() > MAX_IDENTITY {
		return Err("it is too long");
	}
	let peer: PeerId = text.parse().map_err(|_| "it cannot be read: copy it again")?;
	let other = "it is not made from an ed25519 key";
	let key = PublicKey::try_decode_protobuf(peer.as_ref().digest()).map_err(|_| other)?;
	let key = Identity(key.try_into_ed25519().map_err(|_| other)?.to_bytes());
	// The hash of a key that looks like a key, or the same key in other bytes.
	if key.to_bytes() == peer.to_bytes() {
		Ok(key)
	} else {
		Err(other)
	}
}

/// Reads the identity of a node that is to be listed; what is wrong is noted.
pub fn listed(found: &Located<String>, source: &mut Source<'_>) -> Option<Identity> {
	match read(&found.value) {
		Ok(identity) if is_known(&identity) => {
			let expected =
				"the identity of a node key of one's own: the secret of this one is in every guide";
			source.refuse(Kind::DevelopmentKey, found, expected);
			None
		}
		Ok(identity) => {
			keys::not_development(found, &identity.0, "this node key", source).then_some(identity)
		}
		Err(why) => {
			let expected = format!(
				"the identity of a node, 12D3Koo… as `tijara-node key generate-node-key` prints it; {why}"
			);
			source.refuse(Kind::BadValue, found, expected);
			None
		}
	}
}

/// Is its secret a low number?
fn is_known(identity: &Identity) -> bool {
	(0..KNOWN_SECRETS).any(|number| {
		let mut secret = [0; 32];
		secret[31] = number;
		ed25519::Pair::from_seed(&secret).public().0 == identity.0
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::problem::At;

	const GOOD: &str = "12D3KooWMNRdXe1nFEJiTFF8jN6uLLKDpeWQKdU15ks27DP1dzK3";

	#[test]
	fn identity_should_have_the_bytes_of_the_network_when_it_is_read() {
		let peer: PeerId = GOOD.parse().expect("an identity");
		assert_eq!(read(GOOD).expect("an identity").to_bytes(), peer.to_bytes());
		assert_eq!(read(GOOD).expect("an identity").to_bytes().len(), 38);
	}

	#[test]
	fn identity_should_be_refused_when_it_is_damaged_or_of_another_kind() {
		let begin = std::time::Instant::now();
		for text in [
			"",
			"12D3Koo",
			&GOOD[1..],
			&GOOD[..51],
			&format!("{GOOD}x"),
			&format!(" {GOOD}"),
			&GOOD.replace('W', "0"),
			&"1".repeat(200_000),
			// A hash of a longer key (RSA), and a key of another curve (secp256k1).
			"QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N",
			"16Uiu2HAmUgWhNPZxYYbBGPsWHhKsZ9pbjeKcP5iKgBYBLqKCCeVM",
			// The address of an account.
			"5EsHsKtq3oHWTgpP1VSHjik9UyhHsaB1QCpR56BJs1x84sjw",
		] {
			assert!(read(text).is_err(), "{text}");
		}
		assert!(begin.elapsed().as_secs() < 1, "{:?}", begin.elapsed());
	}

	#[test]
	fn identity_should_be_refused_when_its_secret_is_in_every_guide() {
		for (text, known) in
			[("12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp", true), (GOOD, false)]
		{
			let mut source = Source::new("f", "");
			let at = At { offset: 0, path: String::new() };
			let read = listed(&Located { value: text.to_string(), at }, &mut source);
			assert_eq!(read.is_none(), known, "{text}");
			assert_eq!(source.is_clean(), !known, "{text}");
		}
	}
}
