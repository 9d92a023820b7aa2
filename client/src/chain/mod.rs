// SPDX-License-Identifier: Apache-2.0
//! A connection to a node: signing, sending, waiting for finality, asking the runtime.

pub mod call;
pub mod calls;
pub mod events;
pub mod failure;
pub mod key;
pub mod read;
pub mod refusal;

use std::{future::Future, sync::Arc, time::Duration};

use codec::{Compact, Decode};
use serde_json::Value;
use sp_core::{crypto::AccountId32, H256};
use subxt::{
	backend::LegacyBackend,
	config::DefaultExtrinsicParamsBuilder,
	error::{
		BlockError, OnlineClientAtBlockError, TransactionEventsError, TransactionProgressError,
	},
	ext::frame_decode::storage::encode_storage_key_prefix,
	rpcs::{rpc_params, RpcClient},
	tx::{SubmittableTransaction, TransactionProgress, TransactionStatus, ValidationResult},
	OnlineClient, OnlineClientAtBlock, PolkadotConfig,
};
use tijara_primitives::TRANSACTION_VERSION;

use call::Call;
use events::{take_apart, Receipt};
use failure::{Failure, Outcome};
use key::Key;
use refusal::{
	failure_of_backend, failure_of_rpc, failure_of_submission, is_nonce_taken,
	is_refusal_of_signature, is_signature_bad, refusal_of_invalid,
};

/// Blocks for which a signed transaction stays valid.
const MORTALITY: u64 = 64;
/// How long to wait for a connection.
const CONNECT: Duration = Duration::from_secs(10);
/// How often a transaction is signed anew because the pool did not take it: ten seconds in all, longer than finality takes.
const TRIES: u8 = 20;
/// How long to wait before that.
const PAUSE: Duration = Duration::from_millis(500);
/// How many upgrades of the chain a transaction lives through.
const UPGRADES: u8 = 2;

/// A node that answers.
pub struct Node {
	rpc: RpcClient,
	client: OnlineClient<PolkadotConfig>,
	patience: Duration,
}

/// The chain at one block.
pub type At = OnlineClientAtBlock<PolkadotConfig>;

impl Node {
	/// Connect to a node. `patience` is how long to wait for a transaction's finality.
	///
	/// # Errors
	/// [`Failure::Input`] when `url` is not a WebSocket address, [`Failure::NoAnswer`] when nobody answers there.
	pub async fn connect(url: &str, patience: Duration) -> Outcome<Self> {
		if !(url.starts_with("ws://") || url.starts_with("wss://")) {
			return Err(Failure::Input(format!(
				"--url {url}: expected an address such as ws://127.0.0.1:9944"
			)));
		}
		let nobody = |why: &dyn core::fmt::Display| {
			Failure::NoAnswer(format!("no node at {url}: {why}; is it running?"))
		};
		let connecting = async {
			let rpc = RpcClient::from_insecure_url(url).await.map_err(|error| nobody(&error))?;
			let backend = LegacyBackend::builder().build(rpc.clone());
			let client = OnlineClient::from_backend(Arc::new(backend))
				.await
				.map_err(|error| nobody(&error))?;
			Ok(Self { rpc, client, patience })
		};
		within(CONNECT, || nobody(&"it did not answer within 10 seconds"), connecting).await
	}

	/// The chain at its newest finalised block, whatever becomes of its state there: for signing, and for questions about
	/// the chain itself.
	///
	/// # Errors
	/// [`Failure::NoAnswer`] when the node stops answering.
	pub async fn newest(&self) -> Outcome<At> {
		self.client.at_current_block().await.map_err(|error| failure_at(&error))
	}

	/// The chain at its newest finalised block, to be read. Waits while migrations run: till they are done, the new rules
	/// cannot read what the old ones wrote.
	///
	/// # Errors
	/// [`Failure::NoAnswer`] when the node stops answering; [`Failure::Refused`] when the migrations are not done in time.
	pub async fn finalised(&self) -> Outcome<At> {
		let late = || {
			Failure::refused(
				"MigrationUnderWay",
				format!(
					"the chain's records are being migrated and were not done within {} seconds; ask again, or see \
					 `tijara upgrade show`",
					self.patience.as_secs()
				),
			)
		};
		let readable = async {
			loop {
				let at = self.newest().await?;
				if !self.is_migrating(&at).await? {
					return Ok(at);
				}
				tokio::time::sleep(PAUSE).await;
			}
		};
		within(self.patience, late, readable).await
	}

	/// Is the state of this block still being migrated to the rules that it names?
	///
	/// # Errors
	/// [`Failure::NoAnswer`] when the node stops answering.
	pub async fn is_migrating(&self, at: &At) -> Outcome<bool> {
		#[derive(serde::Deserialize)]
		struct Found {
			changes: Vec<(String, Option<String>)>,
		}
		let keys =
			[("Migrator", "Cursor"), ("System", "LastRuntimeUpgrade")].map(|(pallet, item)| {
				format!("0x{}", hex::encode(encode_storage_key_prefix(pallet, item)))
			});
		let found: Vec<Found> = self
			.rpc
			.request("state_queryStorageAt", rpc_params![&keys, at.block_hash()])
			.await
			.map_err(|error| failure_of_rpc(&error))?;
		let value = |key: &String| {
			let mut changes = found.iter().flat_map(|found| &found.changes);
			changes.find(|(of, _)| of == key).and_then(|(_, value)| value.as_deref())
		};
		let [cursor, last] = &keys;
		if value(cursor).is_some() {
			return Ok(true);
		}
		// Between the block that takes new code and the next one, which begins the migrations.
		let last = value(last).unwrap_or_default().trim_start_matches("0x");
		let last = hex::decode(last).map_err(Failure::versions_differ)?;
		let ran = Compact::<u32>::decode(&mut last.as_slice())
			.map_err(|_| Failure::versions_differ("System.LastRuntimeUpgrade has another form"))?;
		Ok(ran.0 != at.spec_version())
	}

	/// The chain at its newest block, finalised or not.
	///
	/// # Errors
	/// [`Failure::NoAnswer`] when the node stops answering.
	pub async fn best(&self) -> Outcome<At> {
		let hash: H256 = self
			.rpc
			.request("chain_getBlockHash", rpc_params![])
			.await
			.map_err(|error| failure_of_rpc(&error))?;
		self.at_any(hash).await
	}

	/// The chain at this finalised block, to be read; after an upgrade, at the first block found that can be.
	///
	/// # Errors
	/// Those of [`Self::finalised`], and [`Failure::NoAnswer`] when the node has no such block.
	pub async fn at(&self, block: H256) -> Outcome<At> {
		let at = self.at_any(block).await?;
		if self.is_migrating(&at).await? {
			self.finalised().await
		} else {
			Ok(at)
		}
	}

	async fn at_any(&self, block: H256) -> Outcome<At> {
		let block: subxt::utils::H256 = block.0.into();
		self.client.at_block(block).await.map_err(|error| failure_at(&error))
	}

	/// Raw storage at the newest finalised block.
	///
	/// # Errors
	/// [`Failure::NoAnswer`] when the node stops answering.
	pub async fn storage(&self, key: &[u8]) -> Outcome<Option<Vec<u8>>> {
		let at = self.newest().await?.block_hash();
		let value: Option<String> = self
			.rpc
			.request("state_getStorage", rpc_params![format!("0x{}", hex::encode(key)), at])
			.await
			.map_err(|error| failure_of_rpc(&error))?;
		value
			.map(|text| hex::decode(text.trim_start_matches("0x")))
			.transpose()
			.map_err(Failure::versions_differ)
	}

	/// Have the node make new session keys for an account: the public keys, and the proof that the account owns them.
	///
	/// # Errors
	/// [`Failure::Refused`] when the node does not answer unsafe calls, or gives no proof.
	pub async fn rotate_keys(&self, owner: &AccountId32) -> Outcome<(Vec<u8>, Vec<u8>)> {
		#[derive(serde::Deserialize)]
		struct Rotated {
			keys: String,
			proof: Option<String>,
		}
		let owner = format!("0x{}", hex::encode(owner));
		let rotated: Rotated = self
			.rpc
			.request("author_rotateKeysWithOwner", rpc_params![owner])
			.await
			.map_err(|error| failure_of_rpc(&error))?;
		let bytes = |text: &str| {
			hex::decode(text.trim_start_matches("0x"))
				.map_err(|_| Failure::versions_differ("the node's session keys are not hex"))
		};
		let proof = rotated.proof.ok_or_else(|| {
			Failure::versions_differ("the node gives no proof of its session keys")
		})?;
		Ok((bytes(&rotated.keys)?, bytes(&proof)?))
	}

	/// Does the chain say of itself that it is one for development, whose keys are public?
	///
	/// # Errors
	/// [`Failure::NoAnswer`] when the node stops answering.
	pub async fn is_for_development(&self) -> Outcome<bool> {
		let kind: Value = self
			.rpc
			.request("system_chainType", rpc_params![])
			.await
			.map_err(|error| failure_of_rpc(&error))?;
		Ok(matches!(kind.as_str(), Some("Development" | "Local")))
	}

	/// Sign, send, and wait until the transaction is in a finalised block and succeeded. If an upgrade of the chain makes
	/// the signature worthless before that, sign and send anew.
	///
	/// # Errors
	/// [`Failure::Refused`] when the pool or the call refuses it; [`Failure::NoAnswer`] when the node stops
	/// answering or finality does not come in time.
	pub async fn send(&self, call: &Call, key: &Key) -> Outcome<Receipt> {
		let not_sent = || {
			Failure::NoAnswer(format!(
				"the node did not take the transaction within {} seconds",
				self.patience.as_secs()
			))
		};
		let mut upgrades_left = UPGRADES;
		loop {
			let (signed, progress) =
				within(self.patience, not_sent, self.submit(call, key)).await?;
			let hash = signed.transaction.hash();
			let late = || {
				Failure::NoAnswer(format!(
					"transaction {hash:?} was not finalised within {} seconds; it may still be: look before you send it again",
					self.patience.as_secs()
				))
			};
			let progress = self.finality_of(&signed.transaction, progress);
			match within(self.patience, late, progress).await {
				Err(failure)
					if upgrades_left > 0
						&& is_refusal_of_signature(&failure)
						&& self.is_outdated(&signed).await? =>
				{
					upgrades_left = upgrades_left.saturating_sub(1);
				}
				other => return other,
			}
		}
	}

	/// Sign and hand to the pool. For a moment after a block the node may still name the nonce that this block
	/// used, or the version of the rules before it; the pool then takes nothing, so the transaction is signed anew.
	async fn submit(&self, call: &Call, key: &Key) -> Outcome<(Signed, Progress)> {
		let mut tries_left = TRIES;
		loop {
			let signed = self.sign(call, key).await?;
			match signed.transaction.submit_and_watch().await {
				Ok(progress) => return Ok((signed, progress)),
				Err(error)
					if tries_left > 0
						&& (is_nonce_taken(&error)
							|| is_signature_bad(&error) && self.is_outdated(&signed).await?) =>
				{
					tries_left = tries_left.saturating_sub(1);
					tokio::time::sleep(PAUSE).await;
				}
				Err(error) => return Err(failure_of_submission(&error)),
			}
		}
	}

	/// Was this signed for other rules than those of the newest block?
	async fn is_outdated(&self, signed: &Signed) -> Outcome<bool> {
		Ok(self.best().await?.spec_version() != signed.spec_version)
	}

	async fn sign(&self, call: &Call, key: &Key) -> Outcome<Signed> {
		let at = self.newest().await?;
		let theirs = at.transaction_version();
		if theirs != TRANSACTION_VERSION {
			return Err(Failure::versions_differ(format!(
				"the chain has transaction version {theirs}, this client {TRANSACTION_VERSION}"
			)));
		}
		call.encode(at.metadata_ref())?;
		// The pool's view of the nonce, so that several transactions of one account can be on their way.
		let account = key.account();
		let nonce: u64 = self
			.rpc
			.request("system_accountNextIndex", rpc_params![account.to_string()])
			.await
			.map_err(|error| failure_of_rpc(&error))?;
		let params = DefaultExtrinsicParamsBuilder::new().mortal(MORTALITY).nonce(nonce).build();
		let transaction = at
			.tx()
			.create_signed(call, key, params)
			.await
			.map_err(|error| failure_of_submission(&error))?;
		Ok(Signed { transaction, spec_version: at.spec_version() })
	}

	async fn finality_of(
		&self,
		transaction: &Transaction,
		mut progress: Progress,
	) -> Outcome<Receipt> {
		while let Some(status) = progress.next().await {
			let status = status.map_err(|error| match error {
				TransactionProgressError::CannotGetNextProgressUpdate(error) => {
					failure_of_backend(&error)
				}
				other => Failure::NoAnswer(other.to_string()),
			})?;
			match status {
				TransactionStatus::InFinalizedBlock(found) => {
					let at = found.at().await.map_err(|error| failure_at(&error))?;
					let ours =
						found.fetch_events().await.map_err(|error| failure_of_events(&error))?;
					// A block's events speak the language of the code that it began with: its parent's.
					let header =
						at.block_header().await.map_err(|error| failure_of_block(&error))?;
					let parent = self.at_any(H256(header.parent_hash.0)).await?;
					let all = ours.all_events_in_block().bytes().to_vec();
					let all = parent.events().from_bytes(all);
					return Ok(Receipt {
						block: at.block_number(),
						block_hash: H256(found.block_hash().0),
						events: take_apart(&all, ours.extrinsic_index(), &parent.metadata())?,
					});
				}
				TransactionStatus::Invalid { message }
				| TransactionStatus::Dropped { message }
				| TransactionStatus::Error { message } => {
					return Err(self.why_invalid(transaction, &message).await)
				}
				_ => {}
			}
		}
		Err(Failure::NoAnswer("the node closed the connection".into()))
	}

	// The pool only says that a transaction became invalid; the runtime says why.
	async fn why_invalid(&self, transaction: &Transaction, message: &str) -> Failure {
		let asked = async {
			let best = self.best().await.ok()?;
			let again = best.tx().from_bytes(transaction.encoded().to_vec());
			again.validate().await.ok()
		};
		match asked.await {
			Some(ValidationResult::Invalid(invalid)) => refusal_of_invalid(&invalid),
			_ => Failure::refused("InvalidTransaction", message),
		}
	}
}

type ClientAt = subxt::client::OnlineClientAtBlockImpl<PolkadotConfig>;
type Transaction = SubmittableTransaction<PolkadotConfig, ClientAt>;
type Progress = TransactionProgress<PolkadotConfig, ClientAt>;

/// A transaction, and the version of the rules that it was signed for. It is worthless under any other.
struct Signed {
	transaction: Transaction,
	spec_version: u32,
}

async fn within<T>(
	limit: Duration,
	late: impl FnOnce() -> Failure,
	work: impl Future<Output = Outcome<T>>,
) -> Outcome<T> {
	tokio::time::timeout(limit, work).await.unwrap_or_else(|_| Err(late()))
}

fn failure_at(error: &OnlineClientAtBlockError) -> Failure {
	match error {
		OnlineClientAtBlockError::CannotGetCurrentBlock { reason }
		| OnlineClientAtBlockError::CannotGetBlockHash { reason, .. }
		| OnlineClientAtBlockError::CannotGetBlockHeader { reason, .. }
		| OnlineClientAtBlockError::CannotGetSpecVersion { reason, .. } => failure_of_backend(reason),
		other => Failure::NoAnswer(other.to_string()),
	}
}

fn failure_of_block(error: &BlockError) -> Failure {
	match error {
		BlockError::CouldNotDownloadBlockHeader { reason, .. } => failure_of_backend(reason),
		other => Failure::NoAnswer(other.to_string()),
	}
}

fn failure_of_events(error: &TransactionEventsError) -> Failure {
	match error {
		TransactionEventsError::CannotFetchBlockBody { error, .. } => failure_of_backend(error),
		TransactionEventsError::CannotInstantiateClientAtBlock(error) => failure_at(error),
		other => Failure::NoAnswer(other.to_string()),
	}
}
