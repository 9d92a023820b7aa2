// SPDX-License-Identifier: Apache-2.0
//! RPC beyond what every Substrate node has: the account's next nonce, and GRANDPA's.

use std::sync::Arc;

use jsonrpsee::RpcModule;
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_rpc::SubscriptionTaskExecutor;
use sc_transaction_pool::TransactionPoolHandle;
use substrate_frame_rpc_system::{System, SystemApiServer};
use tijara_runtime::{BlockNumber, Hash};

use crate::service::{Block, FullBackend, FullClient};

/// What the RPC needs of the node.
#[derive(Clone)]
pub struct Dependencies {
	/// The client.
	pub client: Arc<FullClient>,
	/// The transaction pool.
	pub pool: Arc<TransactionPoolHandle<Block, FullClient>>,
	/// GRANDPA's authorities.
	pub authorities: SharedAuthoritySet<Hash, BlockNumber>,
	/// GRANDPA's rounds.
	pub rounds: SharedVoterState,
	/// Justifications as they come.
	pub justifications: GrandpaJustificationStream<Block>,
	/// Proofs of finality.
	pub proofs: Arc<FinalityProofProvider<FullBackend, Block>>,
}

/// All methods.
///
/// # Errors
/// When two modules give a method the same name.
pub fn methods(
	dependencies: Dependencies,
	executor: SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, Box<dyn std::error::Error + Send + Sync>> {
	let Dependencies { client, pool, authorities, rounds, justifications, proofs } = dependencies;
	let mut module = RpcModule::new(());
	module.merge(System::new(client, pool).into_rpc())?;
	module.merge(Grandpa::new(executor, authorities, rounds, justifications, proofs).into_rpc())?;
	Ok(module)
}
