// SPDX-License-Identifier: Apache-2.0
//! What is done with a new code and the state of a chain, and what is reported of it.

use serde::Serialize;
use sp_core::H256;
use sp_runtime::Weight;
use tijara_blob::Blob;

use crate::{
	chain::{Chain, Limits, State},
	snapshot::Snapshot,
	Error,
};

/// `UpgradeCheckSelect::PreAndPost`: what migrations check before and after themselves. Every pallet's invariants are
/// checked once the last migration has ended, not while some are half-way.
const PRE_AND_POST: u8 = 2;
/// `TryStateSelect::All`: every pallet's invariants.
const ALL_PALLETS: u8 = 1;

/// What is rehearsed.
pub struct Candidate {
	rehearsed: Blob,
	release: Option<Blob>,
	max_blocks: u32,
}

impl Candidate {
	/// Takes the new code with the checks of a rehearsal, the code from the same source without them, as the chain will
	/// get it, and the most blocks that migrations may take.
	///
	/// # Errors
	/// [`Error::NoTryRuntime`], [`Error::ReleaseDiffers`], [`Error::ReleaseHasTryRuntime`].
	pub fn new(rehearsed: Blob, release: Option<Blob>, max_blocks: u32) -> Result<Self, Error> {
		if !rehearsed.has_api("TryRuntime") {
			return Err(Error::NoTryRuntime);
		}
		if let Some(release) = &release {
			expect_same_source(&rehearsed, release)?;
		}
		Ok(Self { rehearsed, release, max_blocks })
	}
}

/// What was found. Everything that failed is an [`Error`] instead.
#[derive(Debug, Serialize)]
pub struct Report {
	/// Name of the chain.
	pub chain: String,
	/// Hash of its first block.
	pub genesis: H256,
	/// Number of the block whose state was used.
	pub block_number: u32,
	/// Its hash.
	pub block_hash: H256,
	/// Keys of the state; all were read, which its root proves.
	pub keys: usize,
	/// The name that the chain's code and the new one share.
	pub spec_name: String,
	/// Version of the code that the chain has.
	pub old_spec_version: u32,
	/// Version of the new code.
	pub new_spec_version: u32,
	/// BLAKE2b-256 of the rehearsed code, in hex.
	pub rehearsed_code: String,
	/// Weight of the migrations in the first block of the new code.
	pub migrations: Weights,
	/// Migrations that take several blocks.
	pub multi_block: MultiBlock,
	/// Every pallet's invariants hold after the last migration; were one broken, there would be no report.
	pub try_state_passed: bool,
	/// Proofs of validity are a matter of parachains.
	pub proof_of_validity: &'static str,
	/// What the code for the chain did, if it was given.
	pub release: Option<Release>,
}

/// Weight against the block's limit, in picoseconds.
#[derive(Debug, Serialize)]
pub struct Weights {
	/// What the migrations weigh.
	pub ref_time: u64,
	/// What a block takes.
	pub block_limit: u64,
	/// The former as per mill of the latter.
	pub per_mill: u64,
}

/// Migrations that take several blocks.
#[derive(Debug, Serialize)]
pub struct MultiBlock {
	/// Blocks in which transactions had to wait; 0 without such migrations.
	pub blocks: u32,
}

/// What the code for the chain did.
#[derive(Debug, Serialize)]
pub struct Release {
	/// BLAKE2b-256 of the code, in hex: what is announced.
	pub code: String,
	/// Bytes of the code.
	pub size: usize,
	/// Blocks in which transactions had to wait.
	pub blocks: u32,
	/// What the initialisation of its first block took on this machine, in milliseconds.
	pub initialised_in_ms: u128,
}

/// Rehearses an upgrade on a snapshot.
///
/// # Errors
/// Whatever [`Error`] says of the code, of the snapshot, and of a migration or check that failed.
pub fn rehearse(candidate: &Candidate, snapshot: Snapshot) -> Result<Report, Error> {
	let Candidate { rehearsed, release, max_blocks } = candidate;
	let (chain, genesis) = (snapshot.chain.clone(), snapshot.genesis);
	let (block_number, block_hash) = (snapshot.header.number, snapshot.header.hash());
	let state = State::prove(snapshot)?;
	let old_spec_version = state.version.spec_version;
	expect_upgrade(&state, rehearsed)?;

	let (weight, limit, blocks) = run_checked(&state, rehearsed, *max_blocks)?;
	let release =
		release.as_ref().map(|release| run_release(&state, release, *max_blocks)).transpose()?;

	Ok(Report {
		chain,
		genesis,
		block_number,
		block_hash,
		keys: state.keys,
		spec_name: rehearsed.spec_name.clone(),
		old_spec_version,
		new_spec_version: rehearsed.spec_version,
		rehearsed_code: hex_hash(rehearsed),
		migrations: Weights {
			ref_time: weight,
			block_limit: limit,
			per_mill: weight.saturating_mul(1_000).checked_div(limit).unwrap_or_default(),
		},
		multi_block: MultiBlock { blocks },
		try_state_passed: true,
		proof_of_validity: "not needed",
		release,
	})
}

/// What the chain itself would refuse.
fn expect_upgrade(state: &State, code: &Blob) -> Result<(), Error> {
	let chain = &state.version;
	if *chain.spec_name != *code.spec_name {
		return Err(Error::OtherChain {
			chain: chain.spec_name.to_string(),
			code: code.spec_name.clone(),
		});
	}
	if code.spec_version <= chain.spec_version {
		return Err(Error::VersionNotAbove { chain: chain.spec_version, code: code.spec_version });
	}
	Ok(())
}

fn expect_same_source(rehearsed: &Blob, release: &Blob) -> Result<(), Error> {
	let name = |blob: &Blob| format!("{}-{}", blob.spec_name, blob.spec_version);
	if name(rehearsed) != name(release) {
		return Err(Error::ReleaseDiffers { rehearsed: name(rehearsed), release: name(release) });
	}
	if release.has_api("TryRuntime") {
		return Err(Error::ReleaseHasTryRuntime);
	}
	Ok(())
}

/// Migrates with all checks. Gives the weight of the migrations, the limit of a block, and the blocks that further
/// migrations took.
fn run_checked(state: &State, code: &Blob, max_blocks: u32) -> Result<(u64, u64, u32), Error> {
	let mut chain = Chain::new(state, &code.code, Limits::None);
	let (weight, limit): (Weight, Weight) =
		chain.call("TryRuntime_on_runtime_upgrade", &PRE_AND_POST)?;
	let (weight, limit) = (weight.ref_time(), limit.ref_time());
	if weight > limit {
		return Err(Error::TooHeavy { weight, limit });
	}
	let blocks = migrate(&mut chain, max_blocks)?;
	// While they are under way a runtime cannot check all storage versions and values, so it is asked again. It may take
	// its migrations for due again, so the answer's changes are forgotten.
	let _: (Weight, Weight) = chain.ask("TryRuntime_on_runtime_upgrade", &PRE_AND_POST)?;
	let block = chain.make_block()?.block;
	let (root, signatures) = (true, true);
	let _: Weight =
		chain.ask("TryRuntime_execute_block", &(&block, root, signatures, ALL_PALLETS))?;
	Ok((weight, limit, blocks))
}

/// Migrates as the chain will, by initialising blocks with the code that it will have.
fn run_release(state: &State, code: &Blob, max_blocks: u32) -> Result<Release, Error> {
	let mut chain = Chain::new(state, &code.code, Limits::Node);
	// Also compiles the code, so that the time of the block is the block's.
	let version: sp_version::RuntimeVersion = chain.ask("Core_version", &())?;
	if *version.spec_name != *code.spec_name || version.spec_version != code.spec_version {
		return Err(Error::ReleaseDiffers {
			rehearsed: format!("{}-{}", code.spec_name, code.spec_version),
			release: format!("{}-{}", version.spec_name, version.spec_version),
		});
	}
	let first = chain.make_block()?;
	let initialised_in_ms = first.initialised_in.as_millis();
	let mut blocks = u32::from(first.migrating);
	chain.append(first)?;
	if blocks > 0 {
		blocks = blocks.saturating_add(migrate(&mut chain, max_blocks.saturating_sub(blocks))?);
	}
	Ok(Release { code: hex_hash(code), size: code.code.len(), blocks, initialised_in_ms })
}

/// Makes blocks until one takes transactions again, which is left out; gives the number of those that did not.
fn migrate(chain: &mut Chain, max_blocks: u32) -> Result<u32, Error> {
	let mut blocks = 0u32;
	loop {
		let made = chain.make_block()?;
		if !made.migrating {
			return Ok(blocks);
		}
		if blocks >= max_blocks {
			return Err(Error::NotFinished { blocks });
		}
		chain.append(made)?;
		blocks = blocks.saturating_add(1);
	}
}

fn hex_hash(blob: &Blob) -> String {
	format!("0x{}", hex::encode(blob.blake2_256()))
}
