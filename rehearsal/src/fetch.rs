// SPDX-License-Identifier: Apache-2.0
//! Reads a snapshot from a node.

use std::time::Duration;

use jsonrpsee::{
	core::{
		client::{ClientT, Error as RpcError},
		traits::ToRpcParams,
	},
	rpc_params,
	ws_client::{WsClient, WsClientBuilder},
};
use serde::de::DeserializeOwned;
use sp_core::{
	storage::{StorageChangeSet, StorageData, StorageKey},
	H256,
};

use crate::{
	snapshot::{Pair, Snapshot},
	Error, Header,
};

/// Keys in one answer; a node gives at most this many.
const PAGE: usize = 1_000;
/// Most bytes of one answer: a code of the largest size, in hex, fits many times.
const MAX_ANSWER: u32 = 64 * 1024 * 1024;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(15);
const ANSWER_TIMEOUT: Duration = Duration::from_secs(120);

/// A node that answers.
pub struct Node {
	client: WsClient,
}

impl Node {
	/// Connects to a node's RPC at `ws://`, `wss://`, `http://` or `https://`; all are asked by WebSocket.
	///
	/// # Errors
	/// [`Error::Unreachable`].
	pub async fn connect(url: &str) -> Result<Self, Error> {
		let address =
			url.strip_prefix("http").map_or_else(|| url.to_owned(), |rest| format!("ws{rest}"));
		let client = WsClientBuilder::default()
			.connection_timeout(CONNECT_TIMEOUT)
			.request_timeout(ANSWER_TIMEOUT)
			.max_response_size(MAX_ANSWER)
			.build(&address)
			.await
			.map_err(|reason| Error::Unreachable {
				url: url.to_owned(),
				reason: reason.to_string(),
			})?;
		Ok(Self { client })
	}

	async fn ask<T: DeserializeOwned>(
		&self,
		method: &'static str,
		params: impl ToRpcParams + Send,
	) -> Result<T, Error> {
		self.client
			.request(method, params)
			.await
			.map_err(|reason| Error::Node { method, reason: reason.to_string() })
	}

	/// Hash of the chain's first block.
	///
	/// # Errors
	/// [`Error::Node`].
	pub async fn genesis(&self) -> Result<H256, Error> {
		self.ask("chain_getBlockHash", rpc_params![0]).await
	}

	/// Refuses a snapshot whose block is not one of the node's chain.
	///
	/// # Errors
	/// [`Error::OtherGenesis`], [`Error::NotOnChain`], [`Error::Node`].
	pub async fn expect_on_chain(&self, snapshot: &Snapshot) -> Result<(), Error> {
		snapshot.expect_genesis(self.genesis().await?)?;
		let (number, hash) = (snapshot.header.number, snapshot.header.hash());
		let known: Option<H256> = self.ask("chain_getBlockHash", rpc_params![number]).await?;
		if known == Some(hash) {
			Ok(())
		} else {
			Err(Error::NotOnChain { number, hash })
		}
	}

	/// Reads the whole state at a block, by default the newest that is finalised. `progress` hears how many keys were
	/// read. That nothing is missing is only known once the state root was compared.
	///
	/// # Errors
	/// [`Error::UnknownBlock`], [`Error::Node`].
	pub async fn snapshot(
		&self,
		at: Option<H256>,
		progress: &dyn Fn(usize),
	) -> Result<Snapshot, Error> {
		let hash = match at {
			Some(hash) => hash,
			None => self.ask("chain_getFinalizedHead", rpc_params![]).await?,
		};
		let header: Option<Header> = self.ask("chain_getHeader", rpc_params![hash]).await?;
		let header = header.ok_or(Error::UnknownBlock { hash })?;
		let chain = self.ask("system_chain", rpc_params![]).await?;
		let genesis = self.genesis().await?;

		let mut state = Vec::new();
		let mut page = self.keys(None, hash).await?;
		while let Some(last) = page.last().cloned() {
			// The next keys are on their way while this page's values are read.
			let (values, next) =
				tokio::try_join!(self.values(page, hash), self.keys(Some(last), hash))?;
			state.extend(values);
			progress(state.len());
			page = next;
		}
		Ok(Snapshot { chain, genesis, header, state })
	}

	async fn keys(&self, after: Option<StorageKey>, at: H256) -> Result<Vec<StorageKey>, Error> {
		self.ask("state_getKeysPaged", rpc_params!["0x", PAGE, after, at]).await
	}

	/// The values of these keys; in halves where the node finds the answer too long.
	async fn values(&self, keys: Vec<StorageKey>, at: H256) -> Result<Vec<Pair>, Error> {
		let method = "state_queryStorageAt";
		let mut pairs = Vec::with_capacity(keys.len());
		let mut waiting = vec![keys];
		while let Some(mut keys) = waiting.pop() {
			let answer: Result<Vec<StorageChangeSet<H256>>, RpcError> =
				self.client.request(method, rpc_params![&keys, at]).await;
			match answer {
				Ok(sets) => pairs.extend(
					sets.into_iter()
						.flat_map(|set| set.changes)
						.filter_map(|(StorageKey(key), value)| Some((key, value?.0))),
				),
				Err(RpcError::Call(_)) if keys.len() > 1 => {
					let half = keys.split_off(keys.len().div_ceil(2));
					waiting.extend([half, keys]);
				}
				Err(RpcError::Call(_)) if keys.len() == 1 => {
					// The shortest answer there is; what it refuses cannot be read from this node.
					let value: Option<StorageData> =
						self.ask("state_getStorage", rpc_params![&keys[0], at]).await?;
					pairs.extend(keys.pop().zip(value).map(|(key, value)| (key.0, value.0)));
				}
				Err(reason) => return Err(Error::Node { method, reason: reason.to_string() }),
			}
		}
		Ok(pairs)
	}
}
