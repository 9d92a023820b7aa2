// SPDX-License-Identifier: Apache-2.0
//! The command line, and what it means where it says nothing.

use std::num::NonZeroU32;

use sc_cli::{Cors, RunCmd};
use sc_storage_monitor::StorageMonitorParams;

/// Calls that a client may make in a minute on one connection, where nothing else is said. Programs on the node's own
/// machine are not limited.
const CALLS_PER_MINUTE: u32 = 6_000;
/// Calls that one request may hold, where nothing else is said.
const CALLS_PER_REQUEST: u32 = 256;
/// Pages that may talk to the node from a browser, where nothing else is said: those of this machine. On it the node
/// answers methods that touch keys.
const ORIGINS: [&str; 4] =
	["http://localhost:*", "http://127.0.0.1:*", "https://localhost:*", "https://127.0.0.1:*"];

/// A node of the Tijara trade chain.
#[derive(Debug, clap::Parser)]
// The other backend does not let go of a peer that the chain lists no more.
#[command(mut_arg("network_backend", |arg| arg.default_value("libp2p")))]
pub struct Cli {
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	#[clap(flatten)]
	pub run: RunCmd,

	#[clap(flatten)]
	pub storage_monitor: StorageMonitorParams,
}

impl Cli {
	/// The same, with this project's defaults in place of the SDK's: no telemetry unless an address is given, limits on
	/// calls, and no web page of elsewhere.
	pub fn with_safe_defaults(mut self) -> Self {
		let telemetry = &mut self.run.telemetry_params;
		if telemetry.telemetry_endpoints.is_empty() {
			telemetry.no_telemetry = true;
		}
		let rpc = &mut self.run.rpc_params;
		if rpc.rpc_rate_limit.is_none() {
			rpc.rpc_rate_limit = NonZeroU32::new(CALLS_PER_MINUTE);
			for this_machine in ["127.0.0.0/8", "::1/128"] {
				let network = this_machine.parse().expect("a network in the form of CIDR; qed");
				rpc.rpc_rate_limit_whitelisted_ips.push(network);
			}
		}
		if rpc.rpc_max_batch_request_len.is_none() && !rpc.rpc_disable_batch_requests {
			rpc.rpc_max_batch_request_len = Some(CALLS_PER_REQUEST);
		}
		if rpc.rpc_cors.is_none() {
			rpc.rpc_cors = Some(Cors::List(ORIGINS.map(str::to_owned).to_vec()));
		}
		self
	}
}

/// What the node can do beside running.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Make, inspect and insert keys
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Write a chain's specification as JSON
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Check blocks again
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Write the state of a block as a chain specification
	ExportState(sc_cli::ExportStateCmd),

	/// Read blocks from a file
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the whole chain from this node
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Take the chain back by blocks that are not finalised
	Revert(sc_cli::RevertCmd),

	/// Show the database's newest and finalised blocks
	ChainInfo(sc_cli::ChainInfoCmd),
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;
	use sc_cli::{CliConfiguration, RpcMethods};

	fn parsed(arguments: &[&str]) -> Cli {
		let program = ["tijara-node"].iter().chain(arguments);
		Cli::try_parse_from(program).expect("the arguments are known").with_safe_defaults()
	}

	fn endpoint(cli: &Cli) -> sc_cli::RpcEndpoint {
		let endpoints = cli.run.rpc_addr(9944).expect("addresses").expect("the RPC is on");
		endpoints.into_iter().next().expect("an address")
	}

	#[test]
	fn node_should_run_on_the_backend_that_cuts_peers_off_when_nothing_is_said() {
		let backend = |arguments: &[&str]| {
			let backend = parsed(arguments).run.network_params.network_backend;
			format!("{backend:?}")
		};
		assert_eq!(backend(&[]), "Libp2p");
		assert_eq!(backend(&["--network-backend", "litep2p"]), "Litep2p");
	}

	#[test]
	fn node_should_tell_nobody_of_itself_when_nothing_is_said() {
		assert!(parsed(&[]).run.telemetry_params.no_telemetry);
		let told = parsed(&["--telemetry-url", "wss://example.org/submit 0"]);
		assert!(!told.run.telemetry_params.no_telemetry);
	}

	#[test]
	fn rpc_should_answer_this_machine_alone_when_nothing_is_said() {
		for arguments in [&[][..], &["--validator"], &["--chain", "local", "--alice"]] {
			let endpoint = endpoint(&parsed(arguments));
			assert!(endpoint.listen_addr.ip().is_loopback(), "{arguments:?}");
			assert_eq!(endpoint.rpc_methods, RpcMethods::Auto, "{arguments:?}");
		}
	}

	#[test]
	fn validator_should_be_refused_when_its_rpc_is_opened_by_mistake() {
		let opened = parsed(&["--validator", "--rpc-external"]);
		assert!(opened.run.rpc_addr(9944).is_err());
	}

	#[test]
	fn rpc_should_be_limited_but_for_this_machine_when_nothing_is_said() {
		let ours = endpoint(&parsed(&[]));
		assert_eq!(ours.rate_limit.map(NonZeroU32::get), Some(CALLS_PER_MINUTE));
		let exempt = |address: &str| {
			let address: std::net::IpAddr = address.parse().expect("an address");
			ours.rate_limit_whitelisted_ips.iter().any(|network| network.contains(address))
		};
		assert!(exempt("127.0.0.1") && exempt("::1") && !exempt("192.0.2.1"));
		assert_eq!(parsed(&[]).run.rpc_params.rpc_max_batch_request_len, Some(CALLS_PER_REQUEST));
		let said = endpoint(&parsed(&["--rpc-rate-limit", "10"]));
		assert_eq!(said.rate_limit.map(NonZeroU32::get), Some(10));
		assert!(said.rate_limit_whitelisted_ips.is_empty());
	}

	#[test]
	fn pages_of_elsewhere_should_be_kept_out_when_nothing_is_said() {
		for arguments in [&[][..], &["--dev"]] {
			let origins = endpoint(&parsed(arguments)).cors.expect("not all pages");
			assert!(
				origins.iter().all(|o| o.contains("localhost") || o.contains("127.0.0.1")),
				"{origins:?}"
			);
		}
		let said = endpoint(&parsed(&["--rpc-cors", "https://portal.example"])).cors;
		assert_eq!(said, Some(vec!["https://portal.example".to_string()]));
	}

	#[test]
	fn node_should_stop_before_the_disk_is_full_when_nothing_is_said() {
		assert_eq!(parsed(&[]).storage_monitor.threshold, 1024);
	}
}
