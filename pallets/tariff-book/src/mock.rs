// SPDX-License-Identifier: Apache-2.0
//! A runtime with this room alone.

use frame_support::{derive_impl, sp_runtime::BuildStorage, traits::ConstU64};
use tijara_mock::{Officer, Signer, Trail};
use tijara_primitives::actor::{roles::TariffEditor, AllowedRoles, Role};

use crate::{self as pallet_tariff_book, GenesisTariff, Pallet};

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		TariffBook: pallet_tariff_book,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

frame_support::parameter_types! {
	/// Today, in days since 1970.
	pub static Today: u64 = 20_000;
}

/// A clock at noon of [`Today`].
pub struct Clock;
impl frame_support::traits::UnixTime for Clock {
	fn now() -> core::time::Duration {
		let noon = Today::get().saturating_mul(86_400).saturating_add(43_200);
		core::time::Duration::from_secs(noon)
	}
}

/// Blocks for which a submitted draft can be published.
pub const TERM: u64 = 10;

/// Wider than approvers, so that the room's own rule of who publishes is tested too.
pub struct Approvers;
impl AllowedRoles for Approvers {
	const ROLES: &'static [Role] = &[Role::TariffApprover, Role::Cashier];
}

impl pallet_tariff_book::Config for Test {
	type EditorOrigin = Officer<TariffEditor>;
	type ApproverOrigin = Officer<Approvers>;
	type ProposalTerm = ConstU64<TERM>;
	type Time = Clock;
	type Audit = Trail;
	type WeightInfo = ();
}

#[derive(Default)]
pub struct ExtBuilder {
	pub tariff: Option<GenesisTariff>,
}

impl ExtBuilder {
	/// Run a test on a fresh chain at block 1, then check every invariant.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		Trail::set_full(false);
		Signer::set(None);
		Today::set(20_000);
		Trail::take();
		let genesis = RuntimeGenesisConfig {
			tariff_book: pallet_tariff_book::GenesisConfig {
				tariff: self.tariff,
				..Default::default()
			},
			..Default::default()
		};
		let mut ext = sp_io::TestExternalities::new(genesis.build_storage().unwrap());
		ext.execute_with(|| {
			System::set_block_number(1);
			test();
			Pallet::<Test>::do_try_state().unwrap();
		});
	}
}
