// SPDX-License-Identifier: Apache-2.0
//! Transactions that are signed by hand: calls by name, wrappers around them, nonces as wanted.

use std::{collections::BTreeMap, sync::Arc};

use sp_core::{Blake2Hasher, Hasher};
use subxt::{
	backend::LegacyBackend,
	config::DefaultExtrinsicParamsBuilder,
	dynamic::{tx, At, Value},
	events::Phase,
	ext::scale_value::Composite,
	rpcs::{rpc_params, Error, RpcClient},
	tx::DynamicPayload,
	utils::H256,
	OnlineClient, OnlineClientAtBlock, PolkadotConfig,
};
use subxt_signer::{sr25519::Keypair, SecretUri};
use tokio::runtime::Runtime;

/// Blocks for which a transaction that is signed here stays valid.
const MORTALITY: u64 = 256;

/// A call, with its arguments by name.
pub type Call = DynamicPayload<Composite<()>>;

/// A development key, from its URI.
///
/// # Panics
/// When `uri` is no secret URI.
pub fn key(uri: &str) -> Keypair {
	let uri: SecretUri = uri.parse().expect("a secret URI");
	Keypair::from_uri(&uri).expect("a key")
}

/// The account of a development key.
pub fn account(uri: &str) -> [u8; 32] {
	key(uri).public_key().0
}

/// A call of a pallet.
pub fn call<const N: usize>(
	pallet: &str,
	function: &str,
	arguments: [(&'static str, Value); N],
) -> Call {
	tx(pallet, function, Composite::named(arguments))
}

/// A number, as an argument.
pub fn integer(number: u64) -> Value {
	Value::u128(number.into())
}

/// A remark that differs from every other remark.
pub fn remark(number: u64) -> Call {
	long_remark(number, 8)
}

/// The same, of so many bytes; at least eight.
pub fn long_remark(number: u64, bytes: usize) -> Call {
	let mut remark = number.to_le_bytes().to_vec();
	remark.resize(bytes.max(remark.len()), 0);
	call("System", "remark", [("remark", Value::from_bytes(remark))])
}

/// Several calls in one.
pub fn batch(calls: impl IntoIterator<Item = Call>) -> Call {
	let calls = Value::unnamed_composite(calls.into_iter().map(Call::into_value));
	call("Utility", "batch", [("calls", calls)])
}

/// A call in so many batches, one within the other.
pub fn nested(depth: usize, inner: Call) -> Call {
	(0..depth).fold(inner, |inner, _| batch([inner]))
}

/// A call as another account, whose proxy the signer is or claims to be.
pub fn by_proxy(real: [u8; 32], inner: Call) -> Call {
	let arguments = [
		("real", Value::unnamed_variant("Id", [Value::from_bytes(real)])),
		("force_proxy_type", Value::unnamed_variant("None", [])),
		("call", inner.into_value()),
	];
	call("Proxy", "proxy", arguments)
}

/// A call as the account of which the signer or any other of `others` may act alone.
pub fn multisig_of_one(others: &[[u8; 32]], inner: Call) -> Call {
	let arguments = [("other_signatories", accounts(others)), ("call", inner.into_value())];
	call("Multisig", "as_multi_threshold_1", arguments)
}

/// An approval of a call as the account of two: the signer and `other`. The second one names the block
/// and the place in it of the first.
pub fn multisig_of_two(other: [u8; 32], first: Option<(u32, u32)>, inner: Call) -> Call {
	let timepoint = match first {
		None => Value::unnamed_variant("None", []),
		Some((height, index)) => {
			let fields =
				[("height", Value::u128(height.into())), ("index", Value::u128(index.into()))];
			Value::unnamed_variant("Some", [Value::named_composite(fields)])
		}
	};
	// Enough for the registration of the longest declaration.
	let weight =
		[("ref_time", Value::u128(300_000_000_000)), ("proof_size", Value::u128(1_048_576))];
	let arguments = [
		("threshold", Value::u128(2)),
		("other_signatories", accounts(&[other])),
		("maybe_timepoint", timepoint),
		("call", inner.into_value()),
		("max_weight", Value::named_composite(weight)),
	];
	call("Multisig", "as_multi", arguments)
}

/// The account for which two others can act together.
pub fn account_of_two(one: [u8; 32], other: [u8; 32]) -> [u8; 32] {
	let mut both = [one, other];
	both.sort_unstable();
	// As `pallet-multisig` derives it: a fixed text, the signatories with their number, the threshold.
	let mut entropy = b"modlpy/utilisuba".to_vec();
	entropy.push(2 << 2);
	entropy.extend(both.concat());
	entropy.extend(2u16.to_le_bytes());
	Blake2Hasher::hash(&entropy).0
}

fn accounts(all: &[[u8; 32]]) -> Value {
	let mut sorted = all.to_vec();
	sorted.sort_unstable();
	Value::unnamed_composite(sorted.iter().map(Value::from_bytes))
}

/// Signs transactions for the chain of one node, as it was when this connected.
pub struct Signing {
	pub(crate) runtime: Runtime,
	pub(crate) url: String,
	rpc: RpcClient,
	client: OnlineClient<PolkadotConfig>,
	at: OnlineClientAtBlock<PolkadotConfig>,
}

impl Signing {
	/// Connect to the node at this address.
	///
	/// # Panics
	/// When it does not answer.
	pub fn connect(url: impl Into<String>) -> Self {
		let url = url.into();
		let runtime = Runtime::new().expect("threads for the connections");
		let (rpc, client, at) = runtime.block_on(async {
			let rpc = RpcClient::from_insecure_url(&url).await.expect("a connection");
			let backend = LegacyBackend::builder().build(rpc.clone());
			let client = OnlineClient::<PolkadotConfig>::from_backend(Arc::new(backend)).await;
			let client = client.expect("a client");
			let at = client.at_current_block().await.expect("a block");
			(rpc, client, at)
		});
		Self { runtime, url, rpc, client, at }
	}

	/// The next nonce of an account, what waits in the pool included.
	///
	/// # Panics
	/// When the node does not answer.
	pub fn nonce(&self, signer: &Keypair) -> u64 {
		let account = signer.public_key().to_account_id().to_string();
		let asked = self.rpc.request("system_accountNextIndex", rpc_params![account]);
		self.runtime.block_on(asked).expect("a nonce")
	}

	/// A signed transaction, as `author_submitExtrinsic` takes it.
	///
	/// # Panics
	/// When the chain has no such call.
	pub fn sign(&self, signer: &Keypair, nonce: u64, call: &Call) -> String {
		let (height, hash): (u64, H256) = (self.at.block_number(), self.at.block_hash());
		let mortal = DefaultExtrinsicParamsBuilder::new()
			.mortal_from_unchecked(MORTALITY, height, hash)
			.nonce(nonce);
		self.signed(signer, mortal, call)
	}

	/// The same, of a transaction that never expires.
	///
	/// # Panics
	/// When the chain has no such call.
	pub fn sign_immortal(&self, signer: &Keypair, nonce: u64, call: &Call) -> String {
		self.signed(signer, DefaultExtrinsicParamsBuilder::new().immortal().nonce(nonce), call)
	}

	fn signed(
		&self,
		signer: &Keypair,
		params: DefaultExtrinsicParamsBuilder<PolkadotConfig>,
		call: &Call,
	) -> String {
		let signable = self.at.tx().create_signable_offline(call, params.build());
		let signed = signable.expect("the chain has this call").sign(signer).expect("signed");
		format!("0x{}", hex::encode(signed.encoded()))
	}

	/// Hand a signed transaction to the pool.
	///
	/// # Errors
	/// What the pool says when it refuses it: `Custom(1)`, ...
	pub fn submit(&self, extrinsic: &str) -> Result<(), String> {
		let sent = self.rpc.request::<String>("author_submitExtrinsic", rpc_params![extrinsic]);
		self.runtime.block_on(sent).map(drop).map_err(|error| words(&error))
	}

	/// What each transaction of the block at this height used, in picoseconds of a block's time.
	///
	/// # Panics
	/// When the node has no such block, or the block's events have another form.
	pub fn used_at(&self, height: u64) -> BTreeMap<u32, u64> {
		let at = self.runtime.block_on(self.client.at_block(height)).expect("a block");
		let events = self.runtime.block_on(at.events().fetch()).expect("events");
		let used = events.iter().filter_map(|event| {
			let event = event.expect("an event");
			let Phase::ApplyExtrinsic(index) = event.phase() else { return None };
			let ends = ["ExtrinsicSuccess", "ExtrinsicFailed"].contains(&event.event_name());
			if event.pallet_name() != "System" || !ends {
				return None;
			}
			let fields: Composite<()> = event.decode_fields_unchecked_as().expect("fields");
			let time = fields
				.at("dispatch_info")
				.at("weight")
				.at("ref_time")
				.and_then(Value::as_u128)
				.expect("a weight");
			Some((index, u64::try_from(time).expect("less than a block")))
		});
		used.collect()
	}
}

/// What the pool says, in few words.
pub(crate) fn words(error: &Error) -> String {
	let Error::User(spoken) = error else { return error.to_string() };
	let data = spoken.data.as_ref().map(|raw| raw.get().trim_matches('"')).unwrap_or_default();
	match data.strip_prefix("Custom error: ") {
		Some(number) => format!("Custom({number})"),
		None if data.is_empty() => spoken.message.clone(),
		None => data.to_string(),
	}
}
