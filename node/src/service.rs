// SPDX-License-Identifier: Apache-2.0
//! Puts the node together: client, pool, network, RPC, Aura and GRANDPA.

use std::{
	collections::{BTreeSet, HashSet},
	path::Path,
	sync::Arc,
	time::Duration,
};

use codec::Decode;
use pallet_node_authorization::WellKnownNodes;
use sc_client_api::{Backend as _, BlockBackend, HeaderBackend, StorageProvider};
use sc_consensus_aura::{ImportQueueParams, SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{FinalityProofProvider, SharedVoterState};
use sc_network::{service::traits::NetworkService, NetworkBackend, PeerId};
use sc_service::{error::Error, Configuration, TaskManager, WarpSyncConfig};
use sc_storage_monitor::{StorageMonitorParams, StorageMonitorService};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::{
	inherents::InherentDataProvider as SlotInherent, sr25519::AuthorityPair, SlotDuration,
};
use sp_core::{storage::StorageKey, OpaquePeerId as ListedNode};
use sp_runtime::traits::Block as BlockT;
use sp_timestamp::InherentDataProvider as TimeInherent;
pub use tijara_runtime::OpaqueBlock as Block;
use tijara_runtime::{apis::RuntimeApi, Hash, Runtime};

use crate::{
	database,
	metrics::{self, Refusals},
	pool::CountingPool,
};

/// The client.
pub type FullClient =
	sc_service::TFullClient<Block, RuntimeApi, sc_executor::WasmExecutor<HostFunctions>>;
/// The database.
pub type FullBackend = sc_service::TFullBackend<Block>;
type HostFunctions = sp_io::SubstrateHostFunctions;
type SelectChain = sc_consensus::LongestChain<FullBackend, Block>;
type GrandpaImport =
	sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>;
type GrandpaLink = sc_consensus_grandpa::LinkHalf<Block, FullClient, SelectChain>;

/// A proof of finality is kept at least every so many blocks.
const JUSTIFICATION_PERIOD: u32 = 32;

/// What every command needs.
pub type Partial = sc_service::PartialComponents<
	FullClient,
	FullBackend,
	SelectChain,
	sc_consensus::DefaultImportQueue<Block>,
	TransactionPoolHandle<Block, FullClient>,
	(GrandpaImport, GrandpaLink, Option<Telemetry>),
>;

fn inherents(slot: SlotDuration) -> (SlotInherent, TimeInherent) {
	let time = TimeInherent::from_system_time();
	(SlotInherent::from_timestamp_and_slot_duration(*time, slot), time)
}

/// Open the database and make ready to import blocks.
///
/// # Errors
/// When the database cannot be opened or the genesis cannot be built.
pub fn partial(config: &Configuration) -> Result<Partial, Error> {
	let telemetry = match config.telemetry_endpoints.clone().filter(|ends| !ends.is_empty()) {
		Some(endpoints) => {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Some((worker, telemetry))
		}
		None => None,
	};
	let executor = sc_service::new_wasm_executor::<HostFunctions>(&config.executor);
	let (client, backend, keystore_container, task_manager) =
		database::open(config.database.path(), || {
			sc_service::new_full_parts::<Block, RuntimeApi, _>(
				config,
				telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
				executor,
				vec![],
			)
		})?;
	let client = Arc::new(client);
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});
	let select_chain = sc_consensus::LongestChain::new(backend.clone());
	let transaction_pool = Arc::new(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);
	let (block_import, link) = sc_consensus_grandpa::block_import(
		client.clone(),
		JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		telemetry.as_ref().map(Telemetry::handle),
	)?;
	let inherents_client = client.clone();
	let import_queue =
		sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(ImportQueueParams {
			block_import: block_import.clone(),
			justification_import: Some(Box::new(block_import.clone())),
			client: client.clone(),
			create_inherent_data_providers: move |parent, ()| {
				let client = inherents_client.clone();
				async move {
					Ok(inherents(sc_consensus_aura::standalone::slot_duration_at(
						&*client, parent,
					)?))
				}
			},
			spawner: &task_manager.spawn_essential_handle(),
			registry: config.prometheus_registry(),
			check_for_equivocation: Default::default(),
			telemetry: telemetry.as_ref().map(Telemetry::handle),
			compatibility_mode: Default::default(),
		})?;
	Ok(sc_service::PartialComponents {
		client,
		backend,
		task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: (block_import, link, telemetry),
	})
}

/// A listed node holds connections to listed nodes alone from its first moment. The offchain worker, which follows the
/// list, runs for the first time after the next block.
fn keep_to_the_list(client: &FullClient, network: &dyn NetworkService) -> Result<(), Error> {
	let key = StorageKey(WellKnownNodes::<Runtime>::hashed_key().to_vec());
	let Some(listed) = client.storage(client.info().best_hash, &key)? else { return Ok(()) };
	let unreadable = |_| Error::Other("the list of nodes in the database is unreadable".into());
	let listed = BTreeSet::<ListedNode>::decode(&mut listed.0.as_slice()).map_err(unreadable)?;
	let mut others: HashSet<PeerId> =
		listed.iter().filter_map(|node| PeerId::from_bytes(&node.0).ok()).collect();
	if others.remove(&network.local_peer_id()) {
		network.set_authorized_peers(others);
		network.set_authorized_only(true);
	}
	Ok(())
}

/// Start the node.
///
/// # Errors
/// When a part of the node cannot be started.
pub fn start<N: NetworkBackend<Block, <Block as BlockT>::Hash>>(
	config: Configuration,
	storage: StorageMonitorParams,
) -> Result<TaskManager, Error> {
	let sc_service::PartialComponents {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: (block_import, link, mut telemetry),
	} = partial(&config)?;

	let folder = config.database.path().map(Path::to_path_buf);
	if let Some(folder) = &folder {
		let essential = task_manager.spawn_essential_handle();
		StorageMonitorService::try_spawn(storage, folder.clone(), &essential)
			.map_err(|e| Error::Application(e.into()))?;
	}
	let mut net_config = sc_network::config::FullNetworkConfiguration::<Block, Hash, N>::new(
		&config.network,
		config.prometheus_registry().cloned(),
	);
	let metrics = N::register_notification_metrics(config.prometheus_registry());
	let genesis = client.block_hash(0)?.ok_or_else(|| {
		Error::Other("the database holds no genesis block: purge the chain".into())
	})?;
	let grandpa_protocol =
		sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
	let (grandpa_peers, grandpa_notifications) =
		sc_consensus_grandpa::grandpa_peers_set_config::<_, N>(
			grandpa_protocol.clone(),
			metrics.clone(),
			net_config.peer_store_handle(),
		);
	net_config.add_notification_protocol(grandpa_peers);
	let warp_proofs = Arc::new(sc_consensus_grandpa::warp_proof::NetworkProvider::new(
		backend.clone(),
		link.shared_authority_set().clone(),
		vec![],
	));
	let (network, system_rpc_tx, tx_handler_controller, sync, _bitswap) =
		sc_service::build_network(sc_service::BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(WarpSyncConfig::WithProvider(warp_proofs)),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	if config.offchain_worker.enabled {
		keep_to_the_list(&client, &*network)?;
	}

	let role = config.role;
	let force_authoring = config.force_authoring;
	let name = config.network.node_name.clone();
	let votes = !config.disable_grandpa;
	let registry = config.prometheus_registry().cloned();
	let refusals = registry
		.as_ref()
		.map(|registry| {
			let sources = metrics::Sources {
				client: client.clone(),
				keystore: keystore_container.keystore(),
				database: folder,
			};
			let task = metrics::keep(registry, sources)?;
			task_manager.spawn_handle().spawn_blocking("metrics", None, task);
			Refusals::register(registry)
		})
		.transpose()?;
	let rounds = SharedVoterState::empty();
	let rpc = crate::rpc::Dependencies {
		client: client.clone(),
		pool: transaction_pool.clone(),
		authorities: link.shared_authority_set().clone(),
		rounds: rounds.clone(),
		justifications: link.justification_stream(),
		proofs: FinalityProofProvider::new_for_service(
			backend.clone(),
			Some(link.shared_authority_set().clone()),
		),
	};
	if config.offchain_worker.enabled {
		// Tells the network, after each block, which nodes the chain lets in.
		let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
			runtime_api_provider: client.clone(),
			keystore: None,
			offchain_db: backend.offchain_storage(),
			transaction_pool: None,
			network_provider: Arc::new(network.clone()),
			is_validator: config.role.is_authority(),
			enable_http_requests: false,
			custom_extensions: |_| vec![],
		})?;
		let run = workers.run(client.clone(), task_manager.spawn_handle());
		task_manager.spawn_handle().spawn("offchain-workers", Some("offchain-worker"), run);
	}

	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		network: network.clone(),
		client: client.clone(),
		keystore: keystore_container.keystore(),
		task_manager: &mut task_manager,
		transaction_pool: Arc::new(CountingPool::new(transaction_pool.clone(), refusals)),
		rpc_builder: Box::new(move |executor| {
			crate::rpc::methods(rpc.clone(), executor).map_err(Into::into)
		}),
		backend,
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync.clone(),
		config,
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	if role.is_authority() {
		let proposer_factory = sc_basic_authorship::ProposerFactory::new(
			task_manager.spawn_handle(),
			client.clone(),
			transaction_pool.clone(),
			registry.as_ref(),
			telemetry.as_ref().map(Telemetry::handle),
		);
		let slot_duration = sc_consensus_aura::slot_duration(&*client)?;
		let aura = sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(
			StartAuraParams {
				slot_duration,
				client,
				select_chain,
				block_import,
				proposer_factory,
				create_inherent_data_providers: move |_, ()| async move { Ok(inherents(slot_duration)) },
				force_authoring,
				backoff_authoring_blocks: None::<()>,
				keystore: keystore_container.keystore(),
				sync_oracle: sync.clone(),
				justification_sync_link: sync.clone(),
				block_proposal_slot_portion: SlotProportion::new(2f32 / 3f32),
				max_block_proposal_slot_portion: None,
				telemetry: telemetry.as_ref().map(Telemetry::handle),
				compatibility_mode: Default::default(),
			},
		)?;
		task_manager.spawn_essential_handle().spawn_blocking("aura", Some("block-authoring"), aura);
	}

	if votes {
		let voter = sc_consensus_grandpa::run_grandpa_voter(sc_consensus_grandpa::GrandpaParams {
			config: sc_consensus_grandpa::Config {
				gossip_duration: Duration::from_millis(333),
				justification_generation_period: JUSTIFICATION_PERIOD,
				name: Some(name),
				observer_enabled: false,
				keystore: role.is_authority().then(|| keystore_container.keystore()),
				local_role: role,
				telemetry: telemetry.as_ref().map(Telemetry::handle),
				protocol_name: grandpa_protocol,
			},
			link,
			network,
			sync: Arc::new(sync),
			notification_service: grandpa_notifications,
			voting_rule: sc_consensus_grandpa::VotingRulesBuilder::default().build(),
			prometheus_registry: registry,
			shared_voter_state: rounds,
			telemetry: telemetry.as_ref().map(Telemetry::handle),
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(transaction_pool),
		})?;
		task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	}
	Ok(task_manager)
}
