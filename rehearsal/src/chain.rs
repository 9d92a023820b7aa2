// SPDX-License-Identifier: Apache-2.0
//! A chain in memory that has one code, and makes blocks without transactions.

use std::time::{Duration, Instant};

use codec::{Decode, Encode};
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_core::{
	storage::well_known_keys::{CODE, PENDING_CODE},
	traits::{CallContext, ReadRuntimeVersion, ReadRuntimeVersionExt},
	H256,
};
use sp_externalities::Extensions;
use sp_inherents::InherentData;
use sp_io::SubstrateHostFunctions;
use sp_runtime::{
	traits::BlakeTwo256, ApplyExtrinsicResult, Digest, DigestItem, ExtrinsicInclusionMode,
	OpaqueExtrinsic, StateVersion,
};
use sp_state_machine::{
	backend::{BackendRuntimeCode, TryPendingCode},
	BasicExternalities, InMemoryBackend, OverlayedChanges, StateMachine,
};
use sp_version::RuntimeVersion;

use crate::{logger, snapshot::Snapshot, Error, Header};

type Backend = InMemoryBackend<BlakeTwo256>;
type Executor = WasmExecutor<SubstrateHostFunctions>;
type Changes = OverlayedChanges<BlakeTwo256>;

/// What a code may use of a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limits {
	/// As much memory as a node gives a runtime.
	Node,
	/// As much memory as there is: the checks of a rehearsal look at the whole state.
	None,
}

/// The state of a snapshot, proven by its block's state root.
pub struct State {
	backend: Backend,
	header: Header,
	/// Keys in it.
	pub keys: usize,
	/// The version of the code that is in it.
	pub version: RuntimeVersion,
}

impl State {
	/// Takes the state of a snapshot and checks that nothing is missing or wrong.
	///
	/// # Errors
	/// [`Error::StateRoot`]; [`Error::ChildState`] and [`Error::UpgradeUnderWay`] for what cannot be rehearsed with;
	/// [`Error::ChainCode`] if the chain's code names no version.
	pub fn prove(snapshot: Snapshot) -> Result<Self, Error> {
		snapshot.expect_no_child_tries()?;
		if snapshot.state.iter().any(|(key, _)| key == PENDING_CODE) {
			return Err(Error::UpgradeUnderWay);
		}
		let version = executor(Limits::Node)
			.read_runtime_version(snapshot.code()?, &mut BasicExternalities::new_empty())
			.map_err(Error::ChainCode)?;
		let version = RuntimeVersion::decode(&mut version.as_slice())
			.map_err(|reason| Error::ChainCode(reason.to_string()))?;

		let Snapshot { header, state, .. } = snapshot;
		let keys = state.len();
		let pairs = state.into_iter().map(|(key, value)| (key, Some(value))).collect();
		let backend = Backend::from((vec![(None, pairs)], version.state_version()));
		let found = *backend.root();
		if found != header.state_root {
			return Err(Error::StateRoot { expected: header.state_root, found, keys });
		}
		Ok(Self { backend, header, keys, version })
	}
}

/// A block without transactions.
#[derive(Clone, Debug, Encode)]
pub struct Block {
	/// Its header.
	pub header: Header,
	/// Its inherents.
	pub extrinsics: Vec<OpaqueExtrinsic>,
}

/// A block that was made and is not yet part of the chain.
pub struct Made {
	/// The block.
	pub block: Block,
	/// Whether transactions would have had to wait, since a migration is under way.
	pub migrating: bool,
	/// What its initialisation took, in which migrations of one block run.
	pub initialised_in: Duration,
	changes: Changes,
}

/// A chain in memory with one code.
pub struct Chain {
	backend: Backend,
	executor: Executor,
	context: CallContext,
	parent: Header,
	state_version: StateVersion,
}

impl Chain {
	/// The chain of a snapshot, as it would be with this code in place of its own.
	#[must_use]
	pub fn new(state: &State, code: &[u8], limits: Limits) -> Self {
		let state_version = state.version.state_version();
		let mut backend = state.backend.clone();
		backend.insert(vec![(None, vec![(CODE.to_vec(), Some(code.to_vec()))])], state_version);
		let context = match limits {
			Limits::Node => CallContext::Onchain { import: false },
			Limits::None => CallContext::Offchain,
		};
		let parent = state.header.clone();
		Self { backend, executor: executor(limits), context, parent, state_version }
	}

	/// Calls the code and keeps what it changes.
	///
	/// # Errors
	/// [`Error::Call`] with what the runtime said; [`Error::Answer`].
	pub fn call<T: Decode>(
		&mut self,
		method: &'static str,
		data: &impl Encode,
	) -> Result<T, Error> {
		let mut changes = Changes::default();
		let answer = self.run(&mut changes, method, &data.encode())?;
		self.keep(changes)?;
		decode(method, &answer)
	}

	/// Calls the code and forgets what it changes.
	///
	/// # Errors
	/// As [`Self::call`].
	pub fn ask<T: Decode>(&self, method: &'static str, data: &impl Encode) -> Result<T, Error> {
		decode(method, &self.run(&mut Changes::default(), method, &data.encode())?)
	}

	/// Makes the next block, without transactions: only the inherents that the code asks for.
	///
	/// # Errors
	/// [`Error::Call`], [`Error::Answer`], [`Error::Inherent`].
	pub fn make_block(&self) -> Result<Made, Error> {
		let slot_duration: u64 = self.ask("AuraApi_slot_duration", &())?;
		let slot = self.next_slot();
		let header = Header {
			parent_hash: self.parent.hash(),
			number: self.parent.number.saturating_add(1),
			state_root: H256::default(),
			extrinsics_root: H256::default(),
			digest: Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())] },
		};
		let mut changes = Changes::default();

		let method = "Core_initialize_block";
		let start = Instant::now();
		let mode = self.run(&mut changes, method, &header.encode())?;
		let initialised_in = start.elapsed();
		let migrating = decode::<ExtrinsicInclusionMode>(method, &mode)?
			== ExtrinsicInclusionMode::OnlyInherents;

		let method = "BlockBuilder_inherent_extrinsics";
		let mut inherents = InherentData::new();
		inherents
			.put_data(sp_timestamp::INHERENT_IDENTIFIER, &slot.saturating_mul(slot_duration))
			.map_err(|reason| Error::Inherent(reason.to_string()))?;
		let answer = self.run(&mut changes, method, &inherents.encode())?;
		let extrinsics: Vec<OpaqueExtrinsic> = decode(method, &answer)?;
		for extrinsic in &extrinsics {
			let method = "BlockBuilder_apply_extrinsic";
			let answer = self.run(&mut changes, method, &extrinsic.encode())?;
			match decode::<ApplyExtrinsicResult>(method, &answer)? {
				Ok(Ok(())) => (),
				Ok(Err(reason)) => return Err(Error::Inherent(format!("{reason:?}"))),
				Err(reason) => return Err(Error::Inherent(format!("{reason:?}"))),
			}
		}

		let method = "BlockBuilder_finalize_block";
		let header = decode(method, &self.run(&mut changes, method, &[])?)?;
		Ok(Made { block: Block { header, extrinsics }, migrating, initialised_in, changes })
	}

	/// Makes a block part of the chain.
	///
	/// # Errors
	/// [`Error::Call`] if its changes cannot be written.
	pub fn append(&mut self, made: Made) -> Result<(), Error> {
		self.keep(made.changes)?;
		self.parent = made.block.header;
		Ok(())
	}

	/// The slot after that of the last block; the first block has none.
	fn next_slot(&self) -> u64 {
		let last = self.parent.digest.logs.iter().find_map(|item| match item {
			DigestItem::PreRuntime(AURA_ENGINE_ID, slot) => u64::decode(&mut slot.as_slice()).ok(),
			_ => None,
		});
		last.unwrap_or_default().saturating_add(1)
	}

	fn run(
		&self,
		changes: &mut Changes,
		method: &'static str,
		data: &[u8],
	) -> Result<Vec<u8>, Error> {
		let failed = |reason: String| Error::Call { method, reason };
		let mut extensions = Extensions::new();
		extensions.register(ReadRuntimeVersionExt::new(self.executor.clone()));
		let code = BackendRuntimeCode::new(&self.backend, TryPendingCode::No);
		let code = code.runtime_code().map_err(|reason| failed(reason.into()))?;
		// Of the calls before this one.
		drop(logger::take_errors());
		let mut machine = StateMachine::new(
			&self.backend,
			changes,
			&self.executor,
			method,
			data,
			&mut extensions,
			&code,
			self.context,
		);
		machine.execute().map_err(|reason| {
			let said = logger::take_errors();
			// The trap itself only says that there was one.
			failed(if said.is_empty() { reason.to_string() } else { said.join("; ") })
		})
	}

	fn keep(&mut self, mut changes: Changes) -> Result<(), Error> {
		let changes = changes
			.drain_storage_changes(&self.backend, self.state_version)
			.map_err(|reason| Error::Call { method: "storage_root", reason: reason.to_string() })?;
		self.backend.apply_transaction(changes.transaction_storage_root, changes.transaction);
		Ok(())
	}
}

fn executor(limits: Limits) -> Executor {
	let strategy = match limits {
		Limits::Node => DEFAULT_HEAP_ALLOC_STRATEGY,
		Limits::None => HeapAllocStrategy::Dynamic { maximum_pages: None },
	};
	Executor::builder()
		.with_onchain_heap_alloc_strategy(strategy)
		.with_offchain_heap_alloc_strategy(strategy)
		.build()
}

fn decode<T: Decode>(method: &'static str, answer: &[u8]) -> Result<T, Error> {
	codec::DecodeAll::decode_all(&mut &*answer).map_err(|reason| Error::Answer { method, reason })
}
