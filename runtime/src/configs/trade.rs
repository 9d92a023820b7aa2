// SPDX-License-Identifier: Apache-2.0
//! The only file that joins the rooms: who may act in each, whom each tells, whom each asks.

use frame_support::{parameter_types, PalletId};
use pallet_registry::EnsureOfficer;
use tijara_primitives::{
	actor::{roles, AllowedRoles, Role},
	codes::CountryCode,
};

use super::governance::Majority;
use crate::{
	AuditTrail, Balances, Controls, DutyPayments, Registry, Releases, Runtime, TariffBook,
	Timestamp,
};

/// An officer in a role of `R`.
type Officer<R> = EnsureOfficer<Runtime, R>;

/// Customs officers who decide on a declaration before release: rejection, cancellation.
pub struct DecidesOnDeclarations;
impl AllowedRoles for DecidesOnDeclarations {
	const ROLES: &'static [Role] = &[Role::Assessor, Role::ReleaseOfficer];
}

/// Officers of agencies who may stop a consignment.
pub struct PlacesHolds;
impl AllowedRoles for PlacesHolds {
	const ROLES: &'static [Role] = &[
		Role::ReleaseOfficer,
		Role::RiskOfficer,
		Role::Examiner,
		Role::ChiefExaminer,
		Role::PermitOfficer,
	];
}

parameter_types! {
	/// The country in this chain's MRNs. `XT` is a user-assigned code; a country puts its own here.
	pub Country: CountryCode = "XT".parse().unwrap_or_default();
	/// The funds' accounts derive from this.
	pub const FundsId: PalletId = PalletId(*b"tj/funds");
}

impl pallet_audit_trail::Config for Runtime {
	type Time = Timestamp;
	type WeightInfo = pallet_audit_trail::weights::SubstrateWeight<Runtime>;
}

impl pallet_registry::Config for Runtime {
	type AdmissionOrigin = Majority;
	type Audit = AuditTrail;
	type WeightInfo = pallet_registry::weights::SubstrateWeight<Runtime>;
}

impl pallet_tariff_book::Config for Runtime {
	type ApproverOrigin = Officer<roles::TariffApprover>;
	type Audit = AuditTrail;
	type EditorOrigin = Officer<roles::TariffEditor>;
	type WeightInfo = pallet_tariff_book::weights::SubstrateWeight<Runtime>;
}

impl pallet_declarations::Config for Runtime {
	type Audit = AuditTrail;
	// In this order: the case is opened before the lane and the debt are reported to it.
	type Below = (Releases, Controls, DutyPayments);
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Controls = Controls;
	type Country = Country;
	type CustomsOrigin = Officer<DecidesOnDeclarations>;
	type DeclarantOrigin = Officer<roles::Declarant>;
	type Organisations = Registry;
	type Releases = Releases;
	type Time = Timestamp;
	type WeightInfo = pallet_declarations::weights::SubstrateWeight<Runtime>;
}

impl pallet_controls::Config for Runtime {
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Case = Releases;
	type ExaminerOrigin = Officer<roles::Examiner>;
	type Releases = Releases;
	type RiskOrigin = Officer<roles::RiskOfficer>;
	type WeightInfo = pallet_controls::weights::SubstrateWeight<Runtime>;
}

impl pallet_duty_payments::Config for Runtime {
	type Audit = AuditTrail;
	type BankOrigin = Officer<roles::BankOfficer>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Case = Releases;
	type Funds = Balances;
	type PalletId = FundsId;
	type PayerOrigin = Officer<roles::Declarant>;
	type Tariff = TariffBook;
	type WeightInfo = pallet_duty_payments::weights::SubstrateWeight<Runtime>;
}

impl pallet_releases::Config for Runtime {
	type Audit = AuditTrail;
	// Permits and certificates will write off here.
	type Below = ();
	type CargoOrigin = Officer<roles::CarrierAgent>;
	type HoldOrigin = Officer<PlacesHolds>;
	type ReleaseOrigin = Officer<roles::ReleaseOfficer>;
	type WeightInfo = pallet_releases::weights::SubstrateWeight<Runtime>;
}
