// SPDX-License-Identifier: Apache-2.0
//! The whole state of a chain at one block, in memory and in a file.

use std::{fs, path::Path};

use codec::{Decode, Encode};
use sp_core::{
	storage::well_known_keys::{is_child_storage_key, CODE},
	H256,
};
use sp_crypto_hashing::blake2_256;

use crate::{Error, Header};

const MAGIC: &[u8; 16] = b"tijara-snapshot\x01";
const HASH_LENGTH: usize = 32;

/// A key and its value.
pub type Pair = (Vec<u8>, Vec<u8>);

/// The whole state of a chain at one block.
#[derive(Clone, Debug, Decode, Encode, PartialEq, Eq)]
pub struct Snapshot {
	/// Name of the chain, as its specification has it.
	pub chain: String,
	/// Hash of its first block: its identity.
	pub genesis: H256,
	/// Header of the block whose state this is.
	pub header: Header,
	/// Every key of the state and its value.
	pub state: Vec<Pair>,
}

impl Snapshot {
	/// The code that the chain runs.
	///
	/// # Errors
	/// [`Error::ChainCode`] if the state has none.
	pub fn code(&self) -> Result<&[u8], Error> {
		self.state
			.iter()
			.find(|(key, _)| key == CODE)
			.map(|(_, code)| code.as_slice())
			.ok_or_else(|| Error::ChainCode("the state has no key `:code`".into()))
	}

	/// Refuses a snapshot of another chain than the one with this genesis.
	///
	/// # Errors
	/// [`Error::OtherGenesis`].
	pub fn expect_genesis(&self, expected: H256) -> Result<(), Error> {
		if self.genesis == expected {
			Ok(())
		} else {
			Err(Error::OtherGenesis { expected, found: self.genesis })
		}
	}

	/// Refuses state that has more than the one trie that is read.
	///
	/// # Errors
	/// [`Error::ChildState`].
	pub fn expect_no_child_tries(&self) -> Result<(), Error> {
		if self.state.iter().any(|(key, _)| is_child_storage_key(key)) {
			return Err(Error::ChildState);
		}
		Ok(())
	}

	/// Writes the snapshot to a file, with its hash at the end.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn save(&self, file: &Path) -> Result<(), Error> {
		let mut bytes = MAGIC.to_vec();
		self.encode_to(&mut bytes);
		let hash = blake2_256(&bytes);
		bytes.extend(hash);
		fs::write(file, bytes).map_err(|reason| Error::file(file, reason))
	}

	/// Reads a snapshot that [`Self::save`] wrote.
	///
	/// # Errors
	/// [`Error::File`]; [`Error::NotASnapshot`] of another kind of file; [`Error::DamagedSnapshot`] if it is cut short
	/// or changed.
	pub fn load(file: &Path) -> Result<Self, Error> {
		let bytes = fs::read(file).map_err(|reason| Error::file(file, reason))?;
		let name = || file.display().to_string();
		if !bytes.starts_with(MAGIC) {
			return Err(Error::NotASnapshot { file: name() });
		}
		let damaged = || Error::DamagedSnapshot { file: name() };
		let (content, hash) = bytes.split_last_chunk::<HASH_LENGTH>().ok_or_else(damaged)?;
		if blake2_256(content) != *hash {
			return Err(damaged());
		}
		let mut content = content.strip_prefix(MAGIC.as_slice()).ok_or_else(damaged)?;
		Self::decode(&mut content).map_err(|_| damaged())
	}
}
