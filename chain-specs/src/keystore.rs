// SPDX-License-Identifier: Apache-2.0
//! Session keys of a node's keystore, and the proof that they are held: for machines without a network.

use sp_core::{
	crypto::AccountId32, ed25519, proof_of_possession::ProofOfPossessionGenerator, sr25519, Pair,
};
use std::{fs, path::Path};

use crate::keys::SessionKeys;

/// The keystore names a key's file with the hex of its type and of its public key.
const AURA: &[u8; 4] = b"aura";
const GRANDPA: &[u8; 4] = b"gran";

/// The public session keys in the keystore `folder`, and the proof for `owner`, as `author_rotateKeysWithOwner` gives
/// them. The secrets are read and not shown.
///
/// # Errors
/// When the folder cannot be read, does not have one key of each type, or has a key that is encrypted or damaged.
pub fn prove(folder: &Path, owner: &AccountId32) -> Result<(SessionKeys, Vec<u8>), String> {
	let mut aura: sr25519::Pair = only(folder, AURA)?;
	let mut grandpa: ed25519::Pair = only(folder, GRANDPA)?;
	let owner: &[u8] = owner.as_ref();
	let proof =
		[aura.generate_proof_of_possession(owner).0, grandpa.generate_proof_of_possession(owner).0];
	Ok((SessionKeys { aura: aura.public(), grandpa: grandpa.public() }, proof.concat()))
}

/// The only key of a type.
fn only<P: Pair>(folder: &Path, key_type: &[u8; 4]) -> Result<P, String> {
	let shown = folder.display();
	let kind = String::from_utf8_lossy(key_type);
	let unread = |error| format!("{shown}: the keystore cannot be read ({error})");
	let mut found = Vec::new();
	for entry in fs::read_dir(folder).map_err(unread)? {
		let name = entry.map_err(unread)?.file_name().to_string_lossy().into_owned();
		found.extend(name.strip_prefix(&hex::encode(key_type)).map(|public| public.to_string()));
	}
	let [public] = found.as_slice() else {
		let count = found.len();
		return Err(format!(
			"{shown}: found {count} keys of the type {kind}, expected one: `tijara-node key insert` into an empty folder"
		));
	};
	let damaged = || format!("{shown}: the {kind} key is encrypted or damaged");
	let file = folder.join(format!("{}{public}", hex::encode(key_type)));
	let content = fs::read(file).map_err(unread)?;
	let secret: String = serde_json::from_slice(&content).map_err(|_| damaged())?;
	let pair = P::from_string(&secret, None).map_err(|_| damaged())?;
	if hex::encode(pair.public()) != *public {
		return Err(damaged());
	}
	Ok(pair)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn insert<P: Pair>(folder: &Path, key_type: &[u8; 4], uri: &str) {
		let public = P::from_string(uri, None).expect("a key").public();
		let name = format!("{}{}", hex::encode(key_type), hex::encode(public));
		fs::write(folder.join(name), format!("\"{uri}\"")).expect("written");
	}

	#[test]
	fn proof_should_fit_its_keys_and_owner_when_the_keystore_has_one_of_each() {
		let folder = tempfile::tempdir().expect("a folder");
		insert::<sr25519::Pair>(folder.path(), AURA, "//Validator");
		insert::<ed25519::Pair>(folder.path(), GRANDPA, "//Validator");
		let owner = AccountId32::new([7; 32]);
		let (keys, proof) = prove(folder.path(), &owner).expect("two keys");
		let proof = proof.try_into().expect("two signatures");
		assert_eq!(keys.unproven(&owner, &proof), None);
		assert!(keys.unproven(&AccountId32::new([8; 32]), &proof).is_some());
	}

	#[test]
	fn keystore_should_be_refused_when_a_key_is_missing_doubled_or_damaged() {
		let folder = tempfile::tempdir().expect("a folder");
		let refused = |said: &str| {
			let error = prove(folder.path(), &AccountId32::new([7; 32])).expect_err("refused");
			assert!(error.contains(said), "{error}");
			assert!(!error.contains("//Validator"), "{error}");
		};
		refused("found 0 keys of the type aura");
		insert::<sr25519::Pair>(folder.path(), AURA, "//Validator");
		refused("found 0 keys of the type gran");
		insert::<ed25519::Pair>(folder.path(), GRANDPA, "//Validator");
		insert::<ed25519::Pair>(folder.path(), GRANDPA, "//Validator2");
		refused("found 2 keys of the type gran");
		let name = |public: &str| folder.path().join(format!("{}{public}", hex::encode(AURA)));
		fs::write(name(&"0".repeat(64)), "\"//Validator\"").expect("written");
		refused("found 2 keys of the type aura");
		let own = sr25519::Pair::from_string("//Validator", None).expect("a key").public();
		fs::remove_file(name(&hex::encode(own))).expect("removed");
		refused("the aura key is encrypted or damaged");
		fs::write(name(&"0".repeat(64)), [0, 159, 146]).expect("written");
		refused("the aura key is encrypted or damaged");
	}

	#[test]
	fn keystore_should_be_refused_when_there_is_no_folder() {
		let error = prove(Path::new("/nowhere/at/all"), &AccountId32::new([7; 32]));
		assert!(error.is_err_and(|error| error.contains("cannot be read")));
	}
}
