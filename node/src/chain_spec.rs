// SPDX-License-Identifier: Apache-2.0
//! The chains that ship with the node. Each is a preset of the runtime, so that a specification can
//! be made and checked by anyone who has the runtime alone.

use sc_service::{ChainType, GenericChainSpec, Properties};
use tijara_runtime::genesis::{DEVELOPMENT, LOCAL};

/// A chain specification without extensions.
pub type ChainSpec = GenericChainSpec;

/// The specification that `id` names: `dev`, `local`, or the path of a JSON file.
///
/// # Errors
/// When the node was built without its runtime, or the file is no chain specification.
pub fn load(id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
	Ok(Box::new(match id {
		"dev" => preset("Tijara Development", "tijara_dev", ChainType::Development, DEVELOPMENT)?,
		"" | "local" => preset("Tijara Local Network", "tijara_local", ChainType::Local, LOCAL)?,
		path => ChainSpec::from_json_file(path.into()).map_err(|e| {
			format!("chain \"{path}\": neither dev nor local, and not a chain specification: {e}")
		})?,
	}))
}

fn preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	let code = tijara_runtime::WASM_BINARY
		.ok_or("this node was built without its runtime: build it without SKIP_WASM_BUILD")?;
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), "GBP".into());
	properties.insert("tokenDecimals".into(), 2.into());
	properties.insert("ss58Format".into(), 42.into());
	Ok(ChainSpec::builder(code, None)
		.with_name(name)
		.with_id(id)
		.with_protocol_id(id)
		.with_chain_type(kind)
		.with_properties(properties)
		.with_genesis_config_preset_name(preset)
		.build())
}
