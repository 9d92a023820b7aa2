// SPDX-License-Identifier: Apache-2.0
//! A runtime's WASM as it is published: what it says of itself, without running it.
//!
//! Small on purpose, so that whoever only builds and compares a runtime need not build an executor.

use codec::Decode;
use sp_crypto_hashing::{blake2_256, blake2_64, sha2_256};
use sp_maybe_compressed_blob::{compress_strongly, decompress, Error as Unpack};

/// Most bytes of a code that the chain takes: `MaxCodeSize` of pallet-upgrades.
pub const MAX_CODE_SIZE: usize = 4 * 1024 * 1024;
/// Most bytes that a compressed code may unpack to, as nodes have it.
pub const MAX_UNPACKED_SIZE: usize = sp_maybe_compressed_blob::CODE_BLOB_BOMB_LIMIT;

const WASM_MAGIC: &[u8] = b"\0asm";
// How a compressed code begins; the library keeps its own copy to itself.
const COMPRESSED_MAGIC: [u8; 8] = [82, 188, 83, 118, 70, 219, 142, 5];

/// Why bytes are no runtime that the chain could take.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
	/// The chain would refuse the code for its length.
	#[error(
		"the code has {size} bytes and the chain takes {MAX_CODE_SIZE}. Publish it compressed, as scripts/build-runtime does"
	)]
	TooLarge {
		/// Bytes of the code.
		size: usize,
	},
	/// The bytes begin neither as WASM nor as compressed WASM.
	#[error("this is not WASM, neither plain nor compressed. Give the file that scripts/build-runtime wrote")]
	NotWasm,
	/// The bytes begin as WASM but are cut short or changed.
	#[error("the WASM is damaged or cut short ({0}). Copy the file again and compare its hash")]
	Damaged(String),
	/// The code unpacks to more than a node accepts.
	#[error("the code unpacks to more than {MAX_UNPACKED_SIZE} bytes, which nodes refuse")]
	Bomb,
	/// The WASM has no version section, so it is no runtime of the SDK.
	#[error("the WASM has no readable section `runtime_version`: it is not a runtime. Build one with scripts/build-runtime")]
	NoVersion,
}

/// A runtime's code and what it says of itself.
#[derive(Clone, Debug)]
pub struct Blob {
	/// The bytes as published: these are hashed, announced and sent.
	pub code: Vec<u8>,
	/// Bytes of the WASM when unpacked.
	pub unpacked_size: usize,
	/// Name of the chain that it is a runtime of.
	pub spec_name: String,
	/// Its version.
	pub spec_version: u32,
	apis: Vec<[u8; 8]>,
}

impl Blob {
	/// Reads the code of a runtime, plain or compressed.
	///
	/// # Errors
	/// [`BlobError`]: too large, not WASM, damaged, or without a version.
	pub fn read(code: Vec<u8>) -> Result<Self, BlobError> {
		if code.len() > MAX_CODE_SIZE {
			return Err(BlobError::TooLarge { size: code.len() });
		}
		if !code.starts_with(WASM_MAGIC) && !code.starts_with(&COMPRESSED_MAGIC) {
			return Err(BlobError::NotWasm);
		}
		let wasm = decompress(&code, MAX_UNPACKED_SIZE).map_err(|error| match error {
			Unpack::PossibleBomb => BlobError::Bomb,
			Unpack::Invalid => BlobError::Damaged("its compression cannot be undone".into()),
		})?;
		if !wasm.starts_with(WASM_MAGIC) {
			return Err(BlobError::NotWasm);
		}
		let damaged = |error: wasmparser::BinaryReaderError| BlobError::Damaged(error.to_string());
		wasmparser::Validator::new().validate_all(&wasm).map_err(damaged)?;
		let (mut version, mut apis) = (None, Vec::new());
		for part in wasmparser::Parser::new(0).parse_all(&wasm) {
			if let wasmparser::Payload::CustomSection(section) = part.map_err(damaged)? {
				match section.name() {
					"runtime_version" => version = Version::decode(&mut section.data()).ok(),
					"runtime_apis" => apis = read_apis(section.data()),
					_ => (),
				}
			}
		}
		let unpacked_size = wasm.len();
		drop(wasm);
		let Version { spec_name, spec_version, .. } = version.ok_or(BlobError::NoVersion)?;
		Ok(Self { unpacked_size, spec_name, spec_version, apis, code })
	}

	/// BLAKE2b-256 of the code as published: what `Upgrades::announce` takes.
	#[must_use]
	pub fn blake2_256(&self) -> [u8; 32] {
		blake2_256(&self.code)
	}

	/// SHA-256 of the code as published, for tools that know no BLAKE2.
	#[must_use]
	pub fn sha_256(&self) -> [u8; 32] {
		sha2_256(&self.code)
	}

	/// Whether the runtime has the runtime API of this name, `TryRuntime` say.
	#[must_use]
	pub fn has_api(&self, name: &str) -> bool {
		self.apis.contains(&blake2_64(name.as_bytes()))
	}
}

/// Compresses WASM as it is published; the same input gives the same bytes.
///
/// # Errors
/// [`BlobError::Bomb`] if nodes would refuse to unpack it.
pub fn compress(wasm: &[u8]) -> Result<Vec<u8>, BlobError> {
	compress_strongly(wasm, MAX_UNPACKED_SIZE).ok_or(BlobError::Bomb)
}

/// The first fields of a runtime's version, which never changed their order.
#[derive(Decode)]
struct Version {
	spec_name: String,
	_impl_name: String,
	_authoring_version: u32,
	spec_version: u32,
}

/// Names of APIs: records of a hash of eight bytes and a version of four.
fn read_apis(section: &[u8]) -> Vec<[u8; 8]> {
	section.chunks_exact(12).filter_map(|record| record.first_chunk::<8>().copied()).collect()
}

#[cfg(test)]
mod tests;
