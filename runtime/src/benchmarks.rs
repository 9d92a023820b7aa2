// SPDX-License-Identifier: Apache-2.0
//! Which pallets are measured, and how their neighbours are made ready for it.

use alloc::{vec, vec::Vec};
use frame_benchmarking::define_benchmarks;
use frame_support::traits::Get;
use sp_core::H256;
use tijara_primitives::{
	actor::{Actor, OrganisationKind, Role, RoleSet},
	axes::Lane,
	codes::{BankReference, CommodityPrefix, NationalId},
	declaration::Item,
	identifier::Identifier,
	rooms::{OnDeclaration, Registered},
	DeclarationId, GuaranteeId, MandateId, Money, OrganisationId,
};

use crate::{AccountId, Ledger, Releases, Runtime, RuntimeCall, TariffBook};

define_benchmarks!(
	[pallet_access, Access]
	[pallet_aeo_identity, AeoIdentity]
	[pallet_allocations, Allocations]
	[pallet_audit_trail, AuditTrail]
	[pallet_controls, Controls]
	[pallet_council, Council]
	[pallet_declarations, Declarations]
	[pallet_duty_payments, DutyPayments]
	[pallet_emergency, Emergency]
	[pallet_guarantees, Guarantees]
	[pallet_ledger, Ledger]
	[pallet_mandates, Mandates]
	[pallet_registry, Registry]
	[pallet_releases, Releases]
	[pallet_stepped_migrations, Migrator]
	[pallet_tariff_book, TariffBook]
	[pallet_upgrades, Upgrades]
	[pallet_validators, Validators]
);

/// The neighbours of the room that is measured.
pub struct Neighbours;

impl Neighbours {
	fn open_case(declaration: &Registered<'_, AccountId>) {
		Releases::on_registered(declaration).expect("a new declaration opens a case");
	}

	/// As many selection rules as there can be, all of which match and none of which leads to an examination.
	fn publish_rules() {
		let rule = pallet_controls::Rule {
			commodity: CommodityPrefix::default(),
			origin: None,
			trader: None,
			lane: Lane::Blue,
		};
		let rules = pallet_controls::RuleSet {
			rules: vec![rule; 64].try_into().expect("64 rules fit"),
			otherwise: Lane::Green,
			trusted: Lane::Green,
		};
		pallet_controls::RuleSets::<Runtime>::insert(1, rules);
		pallet_controls::Current::<Runtime>::put(1);
	}
}

impl Neighbours {
	/// A new organisation of this kind whose only officer holds these roles, another one each time.
	fn organisation(kind: OrganisationKind, roles: RoleSet) -> (OrganisationId, AccountId) {
		let number = pallet_registry::NextOrganisation::<Runtime>::get();
		let officer: AccountId = frame_benchmarking::account("neighbour", number, 0);
		let id = pallet_registry::benchmarking::admit::<Runtime>(kind, officer.clone(), roles)
			.expect("a new organisation is admitted");
		(id, officer)
	}

	/// Authorise this trader with every benefit, its whole guarantee waived.
	fn authorise(trader: OrganisationId) {
		pallet_aeo_identity::benchmarking::authorise::<Runtime>(trader);
	}

	/// A mandate of the trader for this agent, at the end of the longest chain of sub-delegation.
	fn mandate(trader: OrganisationId, agent: OrganisationId) -> MandateId {
		let broker = || {
			Self::organisation(OrganisationKind::Broker, RoleSet::EMPTY.with(Role::Administrator)).0
		};
		let agents = [broker(), broker(), broker(), agent];
		pallet_mandates::benchmarking::grant_chain::<Runtime>(trader, &agents)
	}
}

impl pallet_mandates::BenchmarkHelper<AccountId> for Neighbours {
	fn admit(kind: OrganisationKind) -> (OrganisationId, AccountId) {
		Self::organisation(kind, RoleSet::EMPTY.with(Role::Administrator))
	}
}

impl pallet_declarations::BenchmarkHelper<AccountId> for Neighbours {
	fn prepare(declarant: &Actor<AccountId>) -> pallet_declarations::Ready<AccountId> {
		pallet_timestamp::Now::<Runtime>::put(1_705_276_800_000);
		TariffBook::publish_worst_case().expect("the worst-case tariff is well-formed");
		Self::publish_rules();
		let roles = RoleSet::EMPTY.with(Role::Administrator);
		let (trader, trader_declarant) =
			Self::organisation(OrganisationKind::Trader, roles.with(Role::Declarant));
		let (agent, _) = Self::organisation(OrganisationKind::Broker, roles);
		pallet_declarations::Ready {
			trader,
			trader_declarant,
			commodity: pallet_tariff_book::worst_case::COMMODITY
				.parse()
				.expect("it is a commodity code"),
			mandate: Self::mandate(trader, declarant.organisation),
			other: Self::mandate(trader, agent),
		}
	}
}

impl pallet_controls::BenchmarkHelper<AccountId> for Neighbours {
	fn open_case(declaration: &Registered<'_, AccountId>) {
		Self::open_case(declaration);
	}

	fn examiner(organisation: OrganisationId, number: u32) -> AccountId {
		let examiner: AccountId = frame_benchmarking::account("examiner", number, 0);
		let roles = RoleSet::EMPTY.with(Role::Examiner);
		pallet_registry::benchmarking::join::<Runtime>(organisation, examiner.clone(), roles);
		examiner
	}
}

impl pallet_duty_payments::BenchmarkHelper<AccountId> for Neighbours {
	fn prepare(id: DeclarationId, trader: OrganisationId, actor: &Actor<AccountId>) {
		TariffBook::publish_worst_case().expect("the worst-case tariff is well-formed");
		Self::open_case(&Registered {
			id,
			version: 1,
			actor,
			trader,
			kind: &"IMA".parse().expect("it is a kind of declaration"),
			office: &"XTPRT001".parse().expect("it is an office"),
			accepted: Default::default(),
			charges: &[],
			items: &[],
			partner: None,
			incoterm: None,
		});
	}

	fn item(sequence: u16) -> Item {
		pallet_tariff_book::worst_case::item(sequence).expect("the worst-case item is well-formed")
	}

	fn deposit(
		bank: &Actor<AccountId>,
		trader: OrganisationId,
		reference: &BankReference,
		amount: Money,
	) {
		use tijara_primitives::rooms::{Ledger as _, Receipt};
		let currency = &crate::configs::trade::NationalCurrency::get();
		Ledger::receive(bank, &Receipt { reference, currency, amount }, trader, None)
			.expect("the bank has not used the reference");
	}

	fn deferred_account(trader: OrganisationId, _: Money) {
		Self::authorise(trader);
		pallet_ledger::benchmarking::open_deferred_account::<Runtime>(trader);
	}

	fn guarantee(trader: OrganisationId, amount: Money) -> GuaranteeId {
		let roles = RoleSet::EMPTY.with(Role::BankOfficer);
		let (bank, _) = Self::organisation(OrganisationKind::Bank, roles);
		pallet_guarantees::benchmarking::in_force::<Runtime>(trader, bank, amount)
	}

	fn release(id: DeclarationId) {
		pallet_releases::benchmarking::release::<Runtime>(id);
	}
}

impl pallet_ledger::BenchmarkHelper for Neighbours {
	fn trader() -> OrganisationId {
		let roles = RoleSet::EMPTY.with(Role::Administrator);
		let (trader, _) = Self::organisation(OrganisationKind::Trader, roles);
		Self::authorise(trader);
		trader
	}
}

impl pallet_guarantees::BenchmarkHelper for Neighbours {
	fn holder() -> OrganisationId {
		<Self as pallet_ledger::BenchmarkHelper>::trader()
	}

	fn overdue(id: DeclarationId, debtor: OrganisationId, amount: Money) {
		pallet_timestamp::Now::<Runtime>::put(1_705_276_800_000);
		let tariff =
			TariffBook::publish_worst_case().expect("the worst-case tariff is well-formed");
		pallet_duty_payments::benchmarking::owe::<Runtime>(id, debtor, amount, tariff);
	}
}

impl pallet_allocations::BenchmarkHelper<AccountId> for Neighbours {
	fn permit_officers() -> (AccountId, AccountId) {
		let roles = RoleSet::EMPTY.with(Role::PermitOfficer);
		let (ministry, first) = Self::organisation(OrganisationKind::TradeMinistry, roles);
		let second: AccountId = frame_benchmarking::account("second", 0, 0);
		pallet_registry::benchmarking::join::<Runtime>(ministry, second.clone(), roles);
		(first, second)
	}

	fn holder() -> OrganisationId {
		<Self as pallet_ledger::BenchmarkHelper>::trader()
	}
}

impl pallet_validators::BenchmarkHelper<AccountId> for Neighbours {
	fn agency() -> OrganisationId {
		Self::organisation(OrganisationKind::Ports, RoleSet::EMPTY.with(Role::Administrator)).0
	}

	fn set_session_keys(account: &AccountId) {
		let keys = crate::SessionKeys {
			aura: sp_core::sr25519::Public::from_raw([1; 32]).into(),
			grandpa: sp_core::ed25519::Public::from_raw([1; 32]).into(),
		};
		pallet_session::NextKeys::<Runtime>::insert(account, keys);
	}

	fn seat(accounts: Vec<AccountId>) {
		pallet_session::Validators::<Runtime>::put(accounts);
	}
}

impl pallet_council::BenchmarkHelper<AccountId> for Neighbours {
	fn agency() -> (OrganisationId, AccountId) {
		Self::organisation(OrganisationKind::Ports, RoleSet::EMPTY.with(Role::Administrator))
	}
}

impl pallet_access::BenchmarkHelper<RuntimeCall, AccountId> for Neighbours {
	fn officers(count: u32) -> Vec<AccountId> {
		let roles = RoleSet::EMPTY.with(Role::Administrator);
		let (id, first) = Self::organisation(OrganisationKind::Trader, roles);
		let others = (1..count).map(|number| {
			let officer: AccountId = frame_benchmarking::account("colleague", number, id);
			pallet_registry::benchmarking::join::<Runtime>(id, officer.clone(), roles);
			officer
		});
		core::iter::once(first).chain(others).collect()
	}

	fn wrapped(others: Vec<AccountId>, calls: Vec<RuntimeCall>) -> RuntimeCall {
		let batch = pallet_utility::Call::batch { calls }.into();
		pallet_multisig::Call::as_multi_threshold_1 {
			other_signatories: others,
			call: alloc::boxed::Box::new(batch),
		}
		.into()
	}
}

impl pallet_aeo_identity::BenchmarkHelper<AccountId> for Neighbours {
	fn seal(trader: OrganisationId, identifier: &NationalId, salt: &H256) {
		pallet_registry::Organisations::<Runtime>::mutate(trader, |organisation| {
			if let Some(organisation) = organisation {
				organisation.identifier = Identifier::Sealed(identifier.seal(salt));
			}
		});
	}

	fn other_officer(organisation: OrganisationId) -> AccountId {
		let other: AccountId = frame_benchmarking::account("other", 0, 0);
		let roles = RoleSet::EMPTY.with(Role::AeoOfficer);
		pallet_registry::benchmarking::join::<Runtime>(organisation, other.clone(), roles);
		other
	}
}
