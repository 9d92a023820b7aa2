// SPDX-License-Identifier: Apache-2.0
//! A runtime with the audit trail alone, and a clock.

use crate::{self as pallet_audit_trail};
use frame_support::{derive_impl, parameter_types, traits::Time};
use sp_runtime::BuildStorage;
use tijara_mock::AccountId;
use tijara_primitives::audit::{AuditTrail as _, Entry, Subject};

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		AuditTrail: pallet_audit_trail,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

parameter_types! {
	pub static Now: u64 = 1_700_000_000_000;
}

pub struct Clock;

impl Time for Clock {
	type Moment = u64;

	fn now() -> u64 {
		Now::get()
	}
}

impl pallet_audit_trail::Config for Test {
	type Time = Clock;
	type WeightInfo = ();
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	/// Runs in block 1 and checks the invariants at the end.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
		sp_io::TestExternalities::new(storage).execute_with(|| {
			System::set_block_number(1);
			test();
			AuditTrail::do_try_state().unwrap();
		});
	}
}

pub fn record(subject: Subject, entry: Entry<AccountId>) {
	AuditTrail::record(subject, entry).unwrap();
}

pub fn events() -> Vec<crate::Event<Test>> {
	System::read_events_for_pallet()
}
