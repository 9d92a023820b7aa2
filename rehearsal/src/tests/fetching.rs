// SPDX-License-Identifier: Apache-2.0
//! Reading a state from what answers as a node does.

use jsonrpsee::{
	server::{Server, ServerHandle},
	types::{ErrorObjectOwned, Params},
	RpcModule,
};
use serde_json::{json, Value};
use sp_core::{
	storage::{StorageChangeSet, StorageData, StorageKey},
	H256,
};

use super::{snapshot, snapshot_with};
use crate::{chain::State, fetch::Node, snapshot::Snapshot, Error};

/// What a node has, and the most values that it gives in one answer.
struct Serves {
	snapshot: Snapshot,
	most: usize,
	/// Values that it keeps to itself.
	hides: Option<Vec<u8>>,
}

fn too_long() -> ErrorObjectOwned {
	ErrorObjectOwned::owned(-32_008, "the answer is too long", None::<()>)
}

/// Serves a snapshot on a free port of this machine; until the handle is dropped.
async fn serve(snapshot: Snapshot, most: usize, hides: Option<Vec<u8>>) -> (String, ServerHandle) {
	let mut module = RpcModule::new(Serves { snapshot, most, hides });
	for method in METHODS {
		module
			.register_method(method, move |params, node, _| node.answer(method, &params))
			.unwrap();
	}
	let server = Server::builder().build("127.0.0.1:0").await.unwrap();
	let url = format!("ws://{}", server.local_addr().unwrap());
	(url, server.start(module))
}

const METHODS: [&str; 7] = [
	"chain_getBlockHash",
	"chain_getFinalizedHead",
	"chain_getHeader",
	"state_getKeysPaged",
	"state_getStorage",
	"state_queryStorageAt",
	"system_chain",
];

impl Serves {
	fn answer(&self, method: &str, params: &Params) -> Result<Value, ErrorObjectOwned> {
		let Snapshot { chain, genesis, header, state } = &self.snapshot;
		Ok(match method {
			"chain_getBlockHash" => match params.one::<u32>()? {
				0 => json!(genesis),
				number => json!((number == header.number).then(|| header.hash())),
			},
			"chain_getFinalizedHead" => json!(header.hash()),
			"chain_getHeader" => json!((params.one::<H256>()? == header.hash()).then_some(header)),
			"state_getKeysPaged" => {
				let (_, count, after, _): (StorageKey, usize, Option<StorageKey>, H256) =
					params.parse()?;
				let mut keys: Vec<_> =
					state.iter().map(|(key, _)| StorageKey(key.clone())).collect();
				keys.sort();
				let from = after.map_or(0, |after| keys.partition_point(|key| *key <= after));
				json!(keys.into_iter().skip(from).take(count).collect::<Vec<_>>())
			}
			"state_getStorage" => {
				let (key, _): (StorageKey, H256) = params.parse()?;
				json!(self.value(&key))
			}
			"state_queryStorageAt" => {
				let (keys, block): (Vec<StorageKey>, H256) = params.parse()?;
				if keys.len() > self.most {
					return Err(too_long());
				}
				let changes = keys.into_iter().map(|key| (key.clone(), self.value(&key))).collect();
				json!([StorageChangeSet { block, changes }])
			}
			_ => json!(chain),
		})
	}

	fn value(&self, key: &StorageKey) -> Option<StorageData> {
		let found = self.snapshot.state.iter().find(|(known, _)| *known == key.0)?;
		(self.hides.as_ref() != Some(&found.0)).then(|| StorageData(found.1.clone()))
	}
}

/// More keys than one answer holds.
fn large() -> Snapshot {
	snapshot_with((0..2_500u32).map(|n| (n.to_be_bytes().to_vec(), n.to_le_bytes().to_vec())))
}

fn sorted(mut snapshot: Snapshot) -> Snapshot {
	snapshot.state.sort();
	snapshot
}

#[tokio::test]
async fn snapshot_should_be_complete_when_read_in_pages() {
	let (url, _handle) = serve(large(), usize::MAX, None).await;
	let told = std::cell::Cell::new(0);
	let read = Node::connect(&url).await.unwrap().snapshot(None, &|keys| told.set(keys)).await;
	let read = read.unwrap();
	assert_eq!(told.get(), large().state.len());
	assert_eq!(sorted(read.clone()), sorted(large()));
	assert!(State::prove(read).is_ok());
}

#[tokio::test]
async fn snapshot_should_be_complete_when_the_node_gives_short_answers() {
	for most in [0, 1, 300] {
		let (url, _handle) = serve(large(), most, None).await;
		let read = Node::connect(&url).await.unwrap().snapshot(None, &|_| ()).await.unwrap();
		assert_eq!(sorted(read), sorted(large()));
	}
}

#[tokio::test]
async fn state_should_be_refused_when_the_node_hides_a_value() {
	let (url, _handle) = serve(snapshot(), usize::MAX, Some(b"agency".to_vec())).await;
	let read = Node::connect(&url).await.unwrap().snapshot(None, &|_| ()).await.unwrap();
	assert!(matches!(State::prove(read), Err(Error::StateRoot { .. })));
}

#[tokio::test]
async fn snapshot_should_be_of_the_block_when_one_is_named() {
	let (url, _handle) = serve(snapshot(), usize::MAX, None).await;
	let node = Node::connect(&url.replace("ws://", "http://")).await.unwrap();
	let hash = snapshot().header.hash();
	assert_eq!(node.snapshot(Some(hash), &|_| ()).await.unwrap().header.hash(), hash);
	let unknown = H256::repeat_byte(1);
	let result = node.snapshot(Some(unknown), &|_| ()).await;
	assert!(matches!(result, Err(Error::UnknownBlock { hash }) if hash == unknown));
}

#[tokio::test]
async fn node_should_be_named_when_unreachable() {
	// A port that was free a moment ago.
	let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
	let address = format!("ws://{}", listener.local_addr().unwrap());
	drop(listener);
	for url in [address.as_str(), "not an address"] {
		let Err(error) = Node::connect(url).await else { panic!("nobody answers") };
		assert!(matches!(&error, Error::Unreachable { url: named, .. } if named == url));
		assert_eq!(error.exit_code(), 3);
	}
}

#[tokio::test]
async fn node_should_be_quoted_when_it_refuses() {
	let server = Server::builder().build("127.0.0.1:0").await.unwrap();
	let url = format!("ws://{}", server.local_addr().unwrap());
	let _handle = server.start(RpcModule::new(()));
	let result = Node::connect(&url).await.unwrap().snapshot(None, &|_| ()).await;
	let Err(Error::Node { method, reason }) = result else { panic!("it has no methods") };
	assert_eq!(method, "chain_getFinalizedHead");
	assert!(reason.contains("Method not found"));
}

#[tokio::test]
async fn snapshot_should_be_refused_when_not_on_the_nodes_chain() {
	let (url, _handle) = serve(snapshot(), usize::MAX, None).await;
	let node = Node::connect(&url).await.unwrap();
	node.expect_on_chain(&snapshot()).await.unwrap();
	let other = Snapshot { genesis: H256::zero(), ..snapshot() };
	assert!(matches!(node.expect_on_chain(&other).await, Err(Error::OtherGenesis { .. })));
	let mut fork = snapshot();
	fork.header.extrinsics_root = H256::repeat_byte(1);
	assert!(matches!(node.expect_on_chain(&fork).await, Err(Error::NotOnChain { number: 41, .. })));
}
