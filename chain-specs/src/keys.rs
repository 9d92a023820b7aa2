// SPDX-License-Identifier: Apache-2.0
//! Accounts, session keys, and the proof that a validator holds them.

use sp_core::{
	crypto::{AccountId32, DeriveJunction, PublicError, Ss58AddressFormat, Ss58Codec, DEV_PHRASE},
	ecdsa, ed25519,
	proof_of_possession::ProofOfPossessionVerifier,
	sr25519, Pair,
};
use sp_crypto_hashing::blake2_256;
use std::{collections::BTreeMap, sync::OnceLock};

use crate::{
	problem::{Kind, Located, Source},
	SS58_PREFIX,
};

/// The longest address, in characters. Decoding takes the square of the length.
const MAX_ADDRESS: usize = 64;

/// The names whose keys anyone can make from the phrase of all development chains.
const DEVELOPERS: &[&str] =
	&["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie", "One", "Two", "A", "B"];

/// The officers of this project's development chains.
const OFFICERS: &[&str] = &[
	"AgricultureAdmin",
	"AgricultureOfficer",
	"BankAdmin",
	"BankOfficer",
	"Broker",
	"BrokerAdmin",
	"BrokerTwo",
	"BrokerTwoAdmin",
	"Carrier",
	"CarrierAdmin",
	"CustomsAdmin",
	"CustomsAeo",
	"CustomsAeoTwo",
	"CustomsAssessor",
	"CustomsAssessorTwo",
	"CustomsChief",
	"CustomsExaminer",
	"CustomsOfficer",
	"CustomsRelease",
	"CustomsRisk",
	"HealthAdmin",
	"HealthOfficer",
	"PortsAdmin",
	"PortsOfficer",
	"RevenueAdmin",
	"RevenueApprover",
	"RevenueCashier",
	"RevenueCashierTwo",
	"RevenueOfficer",
	"StandardsAdmin",
	"StandardsOfficer",
	"TradeAdmin",
	"TradeOfficer",
	"TradeOfficerTwo",
	"Trader",
	"TraderAdmin",
	"TraderTwo",
	"TraderTwoAdmin",
];

/// What the development chains start with: every address in it is public.
const DEVELOPMENT_WORLDS: &[&str] = &[
	include_str!("../../runtime/src/genesis/world.json"),
	include_str!("../../runtime/src/genesis/local.json"),
];

/// Public session keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionKeys {
	/// Authors blocks.
	pub aura: sr25519::Public,
	/// Votes for finality.
	pub grandpa: ed25519::Public,
}

impl SessionKeys {
	/// The keys as `author_rotateKeysWithOwner` gives them: Aura's 32 bytes, then GRANDPA's.
	pub fn from_bytes(bytes: &[u8; 64]) -> Self {
		let (mut aura, mut grandpa) = ([0; 32], [0; 32]);
		aura.copy_from_slice(&bytes[..32]);
		grandpa.copy_from_slice(&bytes[32..]);
		Self { aura: aura.into(), grandpa: grandpa.into() }
	}

	/// The keys as bytes.
	pub fn to_bytes(&self) -> Vec<u8> {
		[self.aura.0, self.grandpa.0].concat()
	}

	/// The key for which a signature of zeros counts: it has no secret, and anyone could sign for it.
	pub fn without_secret(&self) -> Option<&'static str> {
		// The neutral element of the curve and the scalar 0, as each scheme writes them.
		let (mut aura, mut grandpa) = ([0; 64], [0; 64]);
		aura[63] = 0x80;
		grandpa[0] = 1;
		if sr25519::Pair::verify(&aura.into(), b"", &self.aura) {
			return Some("aura");
		}
		ed25519::Pair::verify(&grandpa.into(), b"", &self.grandpa).then_some("grandpa")
	}

	/// The key whose part of the proof does not show that `owner` holds its secret.
	///
	/// `proof` has Aura's signature (64 bytes) and GRANDPA's, both of the owner's account. That is what the runtime
	/// checks when keys are set later on; the keys of genesis it takes as they are.
	pub fn unproven(&self, owner: &AccountId32, proof: &[u8; 128]) -> Option<&'static str> {
		let (mut aura, mut grandpa) = ([0; 64], [0; 64]);
		aura.copy_from_slice(&proof[..64]);
		grandpa.copy_from_slice(&proof[64..]);
		let owner: &[u8] = owner.as_ref();
		if !sr25519::Pair::verify_proof_of_possession(owner, &aura.into(), &self.aura) {
			return Some("aura");
		}
		if !ed25519::Pair::verify_proof_of_possession(owner, &grandpa.into(), &self.grandpa) {
			return Some("grandpa");
		}
		None
	}
}

/// An address as this chain writes it.
pub fn address(account: &[u8; 32]) -> String {
	AccountId32::new(*account)
		.to_ss58check_with_version(Ss58AddressFormat::custom(SS58_PREFIX.into()))
}

/// Reads an account; refuses those of other networks and those whose secret is public.
pub fn account(found: &Located<String>, source: &mut Source<'_>) -> Option<AccountId32> {
	let expected = format!("an address (SS58) of the network {SS58_PREFIX}");
	if found.value.len() > MAX_ADDRESS {
		source.refuse(Kind::BadValue, found, expected);
		return None;
	}
	match AccountId32::from_ss58check_with_version(&found.value) {
		Ok((account, format)) if u16::from(format) == u16::from(SS58_PREFIX) => {
			not_development(found, account.as_ref(), "this account", source).then_some(account)
		}
		Ok((_, format)) => {
			let expected = format!("{expected}; this one is of the network {}", u16::from(format));
			source.refuse(Kind::WrongNetwork, found, expected);
			None
		}
		Err(fault) => {
			let why = match fault {
				PublicError::InvalidChecksum => "its check bytes do not fit: copy it again",
				PublicError::BadBase58 => "it has a character that no address has",
				PublicError::BadLength => "it is too short or too long",
				_ => "it cannot be read",
			};
			source.refuse(Kind::BadValue, found, format!("{expected}; {why}"));
			None
		}
	}
}

/// Reads exactly `N` bytes in hex.
pub fn bytes<const N: usize>(
	found: &Located<String>,
	what: &str,
	source: &mut Source<'_>,
) -> Option<[u8; N]> {
	let digits = found.value.strip_prefix("0x");
	let read = digits.and_then(|digits| hex::decode(digits).ok());
	let read = read.and_then(|bytes| <[u8; N]>::try_from(bytes).ok());
	if read.is_none() {
		source.refuse(Kind::BadValue, found, format!("{what}: 0x and {} hex digits", 2 * N));
	}
	read
}

/// Notes a key whose secret is public; `true` if it is none.
pub fn not_development(
	found: &Located<String>,
	key: &[u8; 32],
	what: &str,
	source: &mut Source<'_>,
) -> bool {
	let Some(name) = development_keys().get(key) else { return true };
	let expected = format!(
		"a key of its owner's own: the secret of {what} is public ({name}), so that anyone could sign with it"
	);
	source.refuse(Kind::DevelopmentKey, found, expected);
	false
}

/// Public keys whose secrets are public, with their names.
fn development_keys() -> &'static BTreeMap<[u8; 32], String> {
	static KEYS: OnceLock<BTreeMap<[u8; 32], String>> = OnceLock::new();
	KEYS.get_or_init(|| {
		let mut keys = BTreeMap::new();
		for text in DEVELOPMENT_WORLDS.iter().flat_map(|world| world.split('"')) {
			if let Ok(account) = AccountId32::from_ss58check(text) {
				keys.insert(account.into(), "of the development chains".into());
			}
		}
		let paths =
			DEVELOPERS.iter().chain(OFFICERS).flat_map(|name| [vec![*name], vec![*name, "stash"]]);
		let roots = (root::<sr25519::Pair>(), root::<ed25519::Pair>(), root::<ecdsa::Pair>());
		for path in std::iter::once(Vec::new()).chain(paths) {
			let name = match path.as_slice() {
				[] => "the phrase of all development chains".into(),
				path => format!("//{}", path.join("//")),
			};
			for key in [
				derived(&roots.0, &path).map(|pair| pair.public().0),
				derived(&roots.1, &path).map(|pair| pair.public().0),
				derived(&roots.2, &path).map(|pair| blake2_256(pair.public().as_ref())),
			] {
				keys.extend(key.map(|key| (key, name.clone())));
			}
		}
		keys
	})
}

/// Made once for each scheme, since making a key from a phrase is slow on purpose.
fn root<P: Pair>() -> Option<P> {
	P::from_string(DEV_PHRASE, None).ok()
}

fn derived<P: Pair>(root: &Option<P>, path: &[&str]) -> Option<P> {
	let junctions = path.iter().map(|name| DeriveJunction::hard(*name));
	root.as_ref()?.derive(junctions, None).ok().map(|(pair, _)| pair)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::problem::At;
	use sp_core::proof_of_possession::ProofOfPossessionGenerator;

	fn proof(aura: &mut sr25519::Pair, grandpa: &mut ed25519::Pair, owner: &[u8]) -> [u8; 128] {
		let aura = aura.generate_proof_of_possession(owner);
		let grandpa = grandpa.generate_proof_of_possession(owner);
		[&aura.0[..], &grandpa.0[..]].concat().try_into().expect("two signatures of 64 bytes")
	}

	#[test]
	fn proof_should_fit_when_both_keys_signed_the_owner_and_name_the_key_when_one_did_not() {
		let mut aura = sr25519::Pair::from_seed(&[1; 32]);
		let mut grandpa = ed25519::Pair::from_seed(&[2; 32]);
		let keys = SessionKeys { aura: aura.public(), grandpa: grandpa.public() };
		let (owner, other) = (AccountId32::new([3; 32]), AccountId32::new([4; 32]));
		let proof = proof(&mut aura, &mut grandpa, owner.as_ref());
		assert_eq!(keys.unproven(&owner, &proof), None);
		assert_eq!(keys.unproven(&other, &proof), Some("aura"));
		let mut wrong = proof;
		wrong[127] ^= 1;
		assert_eq!(keys.unproven(&owner, &wrong), Some("grandpa"));
		wrong[0] ^= 1;
		assert_eq!(keys.unproven(&owner, &wrong), Some("aura"));
		let bytes: [u8; 64] = keys.to_bytes().try_into().expect("two keys of 32 bytes");
		assert_eq!(SessionKeys::from_bytes(&bytes), keys);
	}

	#[test]
	fn account_should_be_refused_at_once_when_it_is_very_long() {
		let begin = std::time::Instant::now();
		let mut source = Source::new("f", "");
		let at = At { offset: 0, path: String::new() };
		assert_eq!(account(&Located { value: "z".repeat(200_000), at }, &mut source), None);
		assert!(begin.elapsed().as_secs() < 1, "{:?}", begin.elapsed());
	}

	#[test]
	fn key_should_be_without_secret_when_it_is_of_small_order() {
		let good = SessionKeys {
			aura: sr25519::Pair::from_seed(&[1; 32]).public(),
			grandpa: ed25519::Pair::from_seed(&[1; 32]).public(),
		};
		assert_eq!(good.without_secret(), None);
		let aura = SessionKeys { aura: [0; 32].into(), ..good.clone() };
		assert_eq!(aura.without_secret(), Some("aura"));
		let mut neutral = [0; 32];
		neutral[0] = 1;
		let mut of_order_2 = [0xff; 32];
		(of_order_2[0], of_order_2[31]) = (0xec, 0x7f);
		for point in [[0; 32], neutral, of_order_2] {
			let grandpa = SessionKeys { grandpa: point.into(), ..good.clone() };
			assert_eq!(grandpa.without_secret(), Some("grandpa"), "{point:?}");
		}
	}

	#[test]
	fn proof_should_fit_when_a_node_gave_it() {
		// The answer of author_rotateKeysWithOwner for the owner 0x0707…07; the node and its keys are gone.
		let keys = "0x\
			ba773ce62f8a02af420d16daf9deb322b6430cc4ceff8566ba8480c39c08540c\
			44054cafc3fba52561e26ca1b87880d36d4ae57faf904993c1cddf314adced01";
		let proof = "0x\
			1c576ccbd5b7beadd7d6bd281c84f547f6201587b7db3ea9854c1a6b0cc08a2c\
			161ab84006036977313f16e0e287e9de9b89feb5dabf3e5d18b1d7687c04d28a\
			8a3556a66f6a23de15f0fdc98ca8770d2b11504ad83d3998fc752385bc0e2c05\
			9f5acbef40a259ce8171a3601433ad9cca601e94d68edc5cfca14e6585c24d02";
		let mut source = Source::new("answer", "");
		let at = At { offset: 0, path: String::new() };
		let keys = Located { value: keys.to_string(), at: at.clone() };
		let proof = Located { value: proof.to_string(), at };
		let keys = bytes::<64>(&keys, "keys", &mut source).expect("two keys");
		let proof = bytes::<128>(&proof, "proof", &mut source).expect("two signatures");
		let keys = SessionKeys::from_bytes(&keys);
		assert_eq!(keys.unproven(&AccountId32::new([7; 32]), &proof), None);
	}

	#[test]
	fn development_keys_should_have_every_address_of_the_development_chains_by_name() {
		let keys = development_keys();
		let of_worlds = DEVELOPMENT_WORLDS.iter().flat_map(|world| world.split('"'));
		let of_worlds = of_worlds.filter(|text| text.len() == 48 && text.starts_with('5'));
		let mut count = 0;
		for text in of_worlds {
			let account = AccountId32::from_ss58check(text).expect("an address");
			let name = keys.get::<[u8; 32]>(account.as_ref()).expect("a development key");
			assert!(name.starts_with("//"), "{text}: add the name of its key to OFFICERS");
			count += 1;
		}
		assert!(count > 50, "{count}");
	}

	#[test]
	fn development_keys_should_have_each_scheme_and_the_stash_when_the_name_is_well_known() {
		for uri in ["//Alice", "//Bob//stash", "//CustomsChief", ""] {
			let uri = format!("{DEV_PHRASE}{uri}");
			let sr = sr25519::Pair::from_string(&uri, None).expect("a key").public().0;
			let ed = ed25519::Pair::from_string(&uri, None).expect("a key").public().0;
			let ecdsa = ecdsa::Pair::from_string(&uri, None).expect("a key").public();
			for key in [sr, ed, blake2_256(ecdsa.as_ref())] {
				assert!(development_keys().contains_key(&key), "{uri}");
			}
		}
		assert!(!development_keys().contains_key(&[7; 32]));
	}
}
