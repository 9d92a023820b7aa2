// SPDX-License-Identifier: Apache-2.0
//! Why an upgrade could not be rehearsed, or did not pass.

use sp_core::H256;
use tijara_blob::BlobError;

/// Why an upgrade could not be rehearsed, or did not pass.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// A file could not be read or written.
	#[error("{file}: {reason}")]
	File {
		/// Its name.
		file: String,
		/// What the system said.
		reason: std::io::Error,
	},
	/// A file is no runtime that the chain could take.
	#[error("{file}: {reason}")]
	Blob {
		/// Its name.
		file: String,
		/// What is wrong with it.
		reason: BlobError,
	},
	/// The code is a runtime of another chain.
	#[error("this is a runtime of `{code}` and the chain runs `{chain}`: the chain would refuse it. Take the source of this chain")]
	OtherChain {
		/// `spec_name` of the chain.
		chain: String,
		/// `spec_name` of the code.
		code: String,
	},
	/// The code is not newer than what the chain runs.
	#[error("the code has version {code} and the chain runs {chain}: the chain would refuse it. Raise spec_version in runtime/src/lib.rs")]
	VersionNotAbove {
		/// `spec_version` of the chain.
		chain: u32,
		/// `spec_version` of the code.
		code: u32,
	},
	/// The code has no checks to run.
	#[error("the code has no TryRuntime API, so there is nothing to rehearse with. Build one from the same source: scripts/build-runtime --try-runtime")]
	NoTryRuntime,
	/// The code for the chain carries the checks of a rehearsal.
	#[error("the code given as --release has the TryRuntime API: such a code must not reach a chain. Build it without --try-runtime")]
	ReleaseHasTryRuntime,
	/// Rehearsed code and code for the chain are not of one source.
	#[error("the rehearsed code is `{rehearsed}` and the one given as --release is `{release}`. Build both from one commit")]
	ReleaseDiffers {
		/// Name and version of the rehearsed code.
		rehearsed: String,
		/// Name and version of the other.
		release: String,
	},
	/// The node cannot be reached.
	#[error("{url} cannot be reached ({reason}). Give the address of a node's RPC, like ws://127.0.0.1:9944")]
	Unreachable {
		/// Its address.
		url: String,
		/// What the system said.
		reason: String,
	},
	/// The node refused a request or answered with something else.
	#[error("the node refused {method}: {reason}. A node that prunes keeps the state of recent blocks only; ask another one or leave --at out")]
	Node {
		/// The request.
		method: &'static str,
		/// What the node said.
		reason: String,
	},
	/// The node does not know a block.
	#[error("the node does not know block {hash:?}. Check --at")]
	UnknownBlock {
		/// Its hash.
		hash: H256,
	},
	/// The state is of another chain than expected.
	#[error("this is the chain with genesis {found:?}, and {expected:?} was expected. Check the address, the snapshot and --genesis")]
	OtherGenesis {
		/// The hash that was expected.
		expected: H256,
		/// The hash that was found.
		found: H256,
	},
	/// The snapshot's block is not one of the node's chain.
	#[error("the snapshot is of block {number} ({hash:?}), which the node's chain does not have. Take a new snapshot with --save")]
	NotOnChain {
		/// Number of the block.
		number: u32,
		/// Its hash.
		hash: H256,
	},
	/// A file is no snapshot.
	#[error("{file} is no snapshot of this program's. Take one with --save")]
	NotASnapshot {
		/// Its name.
		file: String,
	},
	/// A snapshot's file is cut short or changed.
	#[error("{file} is cut short or changed. Copy it again, or take a new one with --save")]
	DamagedSnapshot {
		/// Its name.
		file: String,
	},
	/// Keys or values are missing or wrong.
	#[error("the state does not give the block's state root: the header says {expected:?}, the {keys} keys give {found:?}. Read it again from another node")]
	StateRoot {
		/// Root in the block's header.
		expected: H256,
		/// Root of what was read.
		found: H256,
		/// Keys that were read.
		keys: usize,
	},
	/// The state has child tries, which are not read.
	#[error("the state has child tries, which this rehearsal does not read")]
	ChildState,
	/// The chain is applying a code at this very block.
	#[error("the chain applies another code with the next block. Rehearse on a later one")]
	UpgradeUnderWay,
	/// The state has no code with a readable version.
	#[error("the chain's own code has no readable version: {0}")]
	ChainCode(String),
	/// The code could not be run, or one of its checks failed.
	#[error("{method} failed: {reason}")]
	Call {
		/// What was called.
		method: &'static str,
		/// What the runtime said.
		reason: String,
	},
	/// The code answered with something else.
	#[error("{method} answered with something that this program cannot read ({reason}). Build both from one commit")]
	Answer {
		/// What was called.
		method: &'static str,
		/// What is wrong with the answer.
		reason: codec::Error,
	},
	/// The new code refused an inherent of an empty block.
	#[error("the new code refused an inherent of an empty block: {0}")]
	Inherent(String),
	/// The migrations are heavier than a block.
	#[error("the migrations weigh {weight} ps and a block takes {limit} ps: the block of the upgrade would be late. Make them multi-block migrations")]
	TooHeavy {
		/// Weight of the migrations, in picoseconds.
		weight: u64,
		/// What a block takes, in picoseconds.
		limit: u64,
	},
	/// Migrations over several blocks did not end.
	#[error("migrations were still under way after {blocks} blocks. They are stuck, or need more: --max-blocks")]
	NotFinished {
		/// Blocks that were run.
		blocks: u32,
	},
}

impl Error {
	/// An error of a file that could not be read or written.
	#[must_use]
	pub fn file(file: &std::path::Path, reason: std::io::Error) -> Self {
		Self::File { file: file.display().to_string(), reason }
	}

	/// What the program exits with, as `tijara` does: 1 the upgrade does not pass, 2 the input is bad, 3 no node answered.
	#[must_use]
	pub fn exit_code(&self) -> u8 {
		match self {
			Self::Unreachable { .. } | Self::Node { .. } => 3,
			Self::OtherChain { .. }
			| Self::VersionNotAbove { .. }
			| Self::Call { .. }
			| Self::Answer { .. }
			| Self::Inherent(_)
			| Self::TooHeavy { .. }
			| Self::NotFinished { .. } => 1,
			_ => 2,
		}
	}
}
