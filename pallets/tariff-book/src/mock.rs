// SPDX-License-Identifier: Apache-2.0
//! A runtime with this room alone.

use frame_support::{derive_impl, parameter_types, sp_runtime::BuildStorage};
use tijara_mock::{Officer, Signer, Trail};
use tijara_primitives::actor::{AllowedRoles, Role};

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

/// Who edits: here also approvers, so that one can write what it would approve.
pub struct Edits;
impl AllowedRoles for Edits {
	const ROLES: &'static [Role] = &[Role::TariffEditor, Role::TariffApprover];
}

/// Whom the origin of approvers lets pass here: also one who may not approve, so that the rule is seen.
pub struct Approves;
impl AllowedRoles for Approves {
	const ROLES: &'static [Role] = &[Role::TariffApprover, Role::Assessor];
}

/// Blocks in which a submitted draft can be published.
pub const TERM: u64 = 10;

parameter_types! {
	pub const ProposalTerm: u64 = TERM;
}

impl pallet_tariff_book::Config for Test {
	type EditorOrigin = Officer<Edits>;
	type ApproverOrigin = Officer<Approves>;
	type ProposalTerm = ProposalTerm;
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
