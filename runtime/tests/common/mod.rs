// SPDX-License-Identifier: Apache-2.0
//! A chain in memory, started from the development preset.
#![allow(dead_code)]

use frame_support::traits::{BuildGenesisConfig, UnfilteredDispatchable};
use serde_json::Value;
use sp_core::{
	sr25519,
	traits::{ReadRuntimeVersion, ReadRuntimeVersionExt},
	Pair,
};
use sp_externalities::Externalities;
use sp_io::TestExternalities;
use sp_runtime::{AccountId32, DispatchResult};
use tijara_primitives::{
	audit::{first_broken_link, Act, Subject},
	codes::NationalId,
	declaration::{Amount, Draft, Item},
	MandateId, OrganisationId,
};
use tijara_runtime::{
	genesis, AuditTrail, Runtime, RuntimeCall, RuntimeGenesisConfig, RuntimeOrigin, System,
};

/// Organisations of the presets.
pub const BANK: OrganisationId = 8;
pub const BROKER: OrganisationId = 9;
pub const TRADER: OrganisationId = 11;
pub const TRADER_TWO: OrganisationId = 12;
pub const BROKER_TWO: OrganisationId = 13;

/// The mandate of the presets: of [`TRADER`] to [`BROKER`].
pub const MANDATE: MandateId = 1;

/// The day on which the tests take place: 2024-01-15, in milliseconds since 1970.
pub const NOW: u64 = 1_705_276_800_000;

/// The national identifier of an organisation of the presets; its salt is the organisation's number.
pub fn identifier(organisation: OrganisationId) -> NationalId {
	let home = "XT".parse().unwrap();
	let mut all = (2..99).map(|check| format!("XT{organisation:010}{check:02}"));
	all.find_map(|text| {
		text.parse::<NationalId>().ok().filter(|identifier| identifier.check(&home).is_ok())
	})
	.expect("one ending fits")
}

/// The development account of this name.
pub fn account(name: &str) -> AccountId32 {
	sr25519::Pair::from_string(&format!("//{name}"), None).unwrap().public().into()
}

/// Its origin.
pub fn signed(name: &str) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(name))
}

/// Lay `patch` over `json`, as RFC 7386 says.
pub fn merge(json: &mut Value, patch: Value) {
	match patch {
		Value::Object(patch) => {
			if !json.is_object() {
				*json = Value::Object(Default::default());
			}
			let object = json.as_object_mut().unwrap();
			for (key, value) in patch {
				if value.is_null() {
					object.remove(&key);
				} else {
					merge(object.entry(key).or_insert(Value::Null), value);
				}
			}
		}
		value => *json = value,
	}
}

/// The whole genesis of a preset as JSON.
pub fn preset_json(name: &str) -> Value {
	let mut json = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
	let patch = genesis::preset(&name.into()).expect("the preset exists");
	merge(&mut json, serde_json::from_slice(&patch).unwrap());
	json
}

/// Reads the version of what stands for a runtime here: WASM's first bytes, and the version.
struct VersionReader;

impl ReadRuntimeVersion for VersionReader {
	fn read_runtime_version(
		&self,
		code: &[u8],
		_: &mut dyn Externalities,
	) -> Result<Vec<u8>, String> {
		let version = code.strip_prefix(b"\0asm").ok_or("this is no WASM module")?;
		Ok(version.to_vec())
	}
}

/// Run a test on a new chain; afterwards the invariants of every pallet must hold and every audit chain must be unbroken.
pub fn on_chain(test: impl FnOnce()) {
	on_chain_from(preset_json(genesis::DEVELOPMENT), test)
}

/// The same with a genesis of one's own.
pub fn on_chain_from(json: Value, test: impl FnOnce()) {
	let genesis: RuntimeGenesisConfig = serde_json::from_value(json).unwrap();
	let mut ext = TestExternalities::default();
	ext.register_extension(ReadRuntimeVersionExt::new(VersionReader));
	ext.execute_with(|| {
		genesis.build();
		System::set_block_number(1);
		pallet_timestamp::Now::<Runtime>::put(NOW);
		test();
		check_invariants();
	});
}

/// Every pallet's invariants.
pub fn check_invariants() {
	AuditTrail::do_try_state().unwrap();
	tijara_runtime::Registry::do_try_state().unwrap();
	tijara_runtime::Access::do_try_state().unwrap();
	tijara_runtime::Mandates::do_try_state().unwrap();
	tijara_runtime::AeoIdentity::do_try_state().unwrap();
	tijara_runtime::TariffBook::do_try_state().unwrap();
	tijara_runtime::Declarations::do_try_state().unwrap();
	tijara_runtime::Controls::do_try_state().unwrap();
	tijara_runtime::DutyPayments::do_try_state().unwrap();
	tijara_runtime::Releases::do_try_state().unwrap();
	tijara_runtime::Ledger::do_try_state().unwrap();
	tijara_runtime::Guarantees::do_try_state().unwrap();
	tijara_runtime::Allocations::do_try_state().unwrap();
	tijara_runtime::Validators::do_try_state().unwrap();
	tijara_runtime::Council::do_try_state().unwrap();
	tijara_runtime::EmergencyCommittee::do_try_state().unwrap();
	tijara_runtime::Upgrades::do_try_state().unwrap();
	tijara_runtime::Emergency::do_try_state().unwrap();
}

/// Make a call as a client would, all or nothing.
pub fn call(origin: RuntimeOrigin, call: impl Into<RuntimeCall>) -> DispatchResult {
	let call = call.into();
	frame_support::storage::with_storage_layer(|| {
		call.dispatch_bypass_filter(origin).map(drop).map_err(|e| e.error)
	})
}

/// The acts in a subject's chain, in order.
pub fn acts(subject: Subject) -> Vec<Act> {
	let links = AuditTrail::links(subject, 0, 256);
	assert_eq!(first_broken_link(subject, &links), None);
	links.into_iter().map(|link| link.entry.act).collect()
}

/// A draft of one item: 100 of `currency` for `commodity` from `origin`, declared for `trader`.
pub fn draft(lrn: &str, trader: OrganisationId, commodity: &str, origin: &str) -> Draft {
	let value = "100".parse().unwrap();
	let item = Item {
		sequence: 1,
		commodity: commodity.parse().unwrap(),
		additional_codes: Default::default(),
		origin: origin.parse().unwrap(),
		preferential_origin: None,
		preference: Some("100".parse().unwrap()),
		quota: None,
		procedure: "4000".parse().unwrap(),
		additional_procedures: Default::default(),
		valuation_method: 1,
		price: Some(Amount { currency: "GBP".parse().unwrap(), value }),
		customs_value: None,
		statistical_value: None,
		adjustments: Default::default(),
		gross_mass: Some(value),
		net_mass: Some(value),
		supplementary: None,
		quantities: Default::default(),
		months: None,
	};
	Draft {
		lrn: lrn.parse().unwrap(),
		kind: "IMA".parse().unwrap(),
		office: "XTPRT001".parse().unwrap(),
		trader,
		commitment: Default::default(),
		charges: Default::default(),
		items: vec![item].try_into().unwrap(),
		mandate: None,
		partner: None,
		incoterm: None,
	}
}

/// The same, declared by the broker under the mandate of the presets.
pub fn mandated(lrn: &str, commodity: &str, origin: &str) -> Draft {
	Draft { mandate: Some(MANDATE), ..draft(lrn, TRADER, commodity, origin) }
}
