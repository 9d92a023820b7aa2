// SPDX-License-Identifier: Apache-2.0
//! The only file that joins the rooms: who may act in each, whom each tells, whom each asks.

use frame_support::{
	parameter_types, traits::Get, weights::constants::WEIGHT_REF_TIME_PER_SECOND, PalletId,
};
use pallet_registry::EnsureOfficer;
use sp_runtime::traits::Convert;
use tijara_primitives::{
	actor::{roles, AllowedRoles, Role},
	codes::{CountryCode, CurrencyCode, OfficeCode},
	DeclarationId,
};

use super::governance::Majority;
use crate::{
	Access, AeoIdentity, Allocations, AuditTrail, Balances, BlockNumber, Controls, Council,
	Declarations, DutyPayments, EmergencyCommittee, Guarantees, Ledger, Mandates, Registry,
	Releases, Runtime, TariffBook, Timestamp, DAYS, MINUTES,
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

/// Customs officers who change a lane. A weaker one takes a chief examiner as the second.
pub struct Reroutes;
impl AllowedRoles for Reroutes {
	const ROLES: &'static [Role] = &[Role::ChiefExaminer, Role::Examiner, Role::RiskOfficer];
}

/// Customs officers who hand an examination over: the examiner who has it, or a chief.
pub struct HandsExaminationsOver;
impl AllowedRoles for HandsExaminationsOver {
	const ROLES: &'static [Role] = &[Role::ChiefExaminer, Role::Examiner];
}

/// Customs officers who suspend an authorised operator at once.
pub struct SuspendsOperators;
impl AllowedRoles for SuspendsOperators {
	const ROLES: &'static [Role] = &[Role::AeoOfficer, Role::RiskOfficer];
}

/// Officers who pay for their organisation.
pub struct Pays;
impl AllowedRoles for Pays {
	const ROLES: &'static [Role] = &[Role::Declarant, Role::Administrator];
}

/// Officers who propose decisions about money: refunds, drawback, penalties, final assessments.
pub struct ProposesMoney;
impl AllowedRoles for ProposesMoney {
	const ROLES: &'static [Role] = &[Role::Cashier, Role::Assessor];
}

/// Officers who endorse them.
pub struct EndorsesMoney;
impl AllowedRoles for EndorsesMoney {
	const ROLES: &'static [Role] = &[Role::Cashier, Role::Assessor, Role::ChiefExaminer];
}

parameter_types! {
	/// How long what one officer proposes can be endorsed by another.
	pub const ProposalTerm: BlockNumber = 7 * DAYS;
	/// The same where goods wait: lanes and manual releases.
	pub const UrgentProposalTerm: BlockNumber = DAYS;
	/// The time in which an empty quota of transactions fills again.
	pub const QuotaPeriod: BlockNumber = 10 * MINUTES;
	/// What an agency may send in that time: 30 seconds of a block's computing, of the 300 that there are.
	pub const AgencyQuota: u64 = 30 * WEIGHT_REF_TIME_PER_SECOND;
	/// The same for every other organisation: 6 seconds, some 1,000 declarations of one item.
	pub const PrivateQuota: u64 = 6 * WEIGHT_REF_TIME_PER_SECOND;
	/// Days in which customs accepts an application for authorisation; then it counts as accepted.
	pub const AcceptanceTerm: BlockNumber = 30 * DAYS;
	/// Days in which customs decides on an accepted application; then it counts as refused.
	pub const DecisionTerm: BlockNumber = 120 * DAYS;
	/// Days in which a holder can be heard before revocation.
	pub const HearingTerm: BlockNumber = 30 * DAYS;
	/// Days after which a suspended authorisation can be revoked without a hearing.
	pub const SuspensionTerm: BlockNumber = 90 * DAYS;
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
	type Country = Country;
	type ProposalTerm = ProposalTerm;
	type Seats = (Council, EmergencyCommittee);
	type SignedBy = Access;
	type WeightInfo = pallet_registry::weights::SubstrateWeight<Runtime>;
}

impl pallet_access::Config for Runtime {
	type AgencyQuota = AgencyQuota;
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type GovernanceOrigin = Majority;
	type Officers = Registry;
	type Period = QuotaPeriod;
	type PrivateQuota = PrivateQuota;
	type WeightInfo = pallet_access::weights::SubstrateWeight<Runtime>;
	type Wrappers = super::delegation::KnownWrappers;
}

impl pallet_mandates::Config for Runtime {
	type AdministratorOrigin = Officer<roles::Administrator>;
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Organisations = Registry;
	type Time = Timestamp;
	type WeightInfo = pallet_mandates::weights::SubstrateWeight<Runtime>;
}

impl pallet_aeo_identity::Config for Runtime {
	type AcceptanceTerm = AcceptanceTerm;
	type ApplicantOrigin = Officer<roles::Administrator>;
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Country = Country;
	type DecisionTerm = DecisionTerm;
	type Files = Registry;
	type HearingTerm = HearingTerm;
	type OfficerOrigin = Officer<roles::AeoOfficer>;
	type Officers = Registry;
	type Organisations = Registry;
	type ProposalTerm = ProposalTerm;
	type SuspendOrigin = Officer<SuspendsOperators>;
	type SuspensionTerm = SuspensionTerm;
	type Time = Timestamp;
	type WeightInfo = pallet_aeo_identity::weights::SubstrateWeight<Runtime>;
}

impl pallet_tariff_book::Config for Runtime {
	type ApproverOrigin = Officer<roles::TariffApprover>;
	type Audit = AuditTrail;
	type EditorOrigin = Officer<roles::TariffEditor>;
	type ProposalTerm = ProposalTerm;
	type Time = Timestamp;
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
	type Duties = DutyPayments;
	type Mandates = Mandates;
	type Releases = Releases;
	type Time = Timestamp;
	type WeightInfo = pallet_declarations::weights::SubstrateWeight<Runtime>;
}

impl pallet_controls::Config for Runtime {
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Case = Releases;
	type ChiefOrigin = Officer<roles::ChiefExaminer>;
	type ExaminerOrigin = Officer<roles::Examiner>;
	type Files = Registry;
	type HandOverOrigin = Officer<HandsExaminationsOver>;
	type Officers = Registry;
	type Operators = AeoIdentity;
	type ProposalTerm = UrgentProposalTerm;
	type Releases = Releases;
	type RerouteOrigin = Officer<Reroutes>;
	type RiskOrigin = Officer<roles::RiskOfficer>;
	type WeightInfo = pallet_controls::weights::SubstrateWeight<Runtime>;
}

impl pallet_duty_payments::Config for Runtime {
	type Allocations = Allocations;
	type AssessorOrigin = Officer<roles::Assessor>;
	type Audit = AuditTrail;
	type BankOrigin = Officer<roles::BankOfficer>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Case = Releases;
	type EndorserOrigin = Officer<EndorsesMoney>;
	type Handlers = Declarations;
	type Ledger = Ledger;
	type MoneyOrigin = Officer<ProposesMoney>;
	type PayerOrigin = Officer<roles::Declarant>;
	type ProposalTerm = ProposalTerm;
	type Releases = Releases;
	type Securities = Guarantees;
	type Tariff = TariffBook;
	type Time = Timestamp;
	type WeightInfo = pallet_duty_payments::weights::SubstrateWeight<Runtime>;
}

/// The currency of the tariff in force today; nobody's where no tariff is published, so that no bank's
/// confirmation is taken.
pub struct NationalCurrency;
impl Get<CurrencyCode> for NationalCurrency {
	fn get() -> CurrencyCode {
		crate::views::tariff().map(|(_, header)| header.currency).unwrap_or_default()
	}
}

impl pallet_ledger::Config for Runtime {
	type Audit = AuditTrail;
	type BankOrigin = Officer<roles::BankOfficer>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type CashierOrigin = Officer<roles::Cashier>;
	type Funds = Balances;
	type NationalCurrency = NationalCurrency;
	type Operators = AeoIdentity;
	type Organisations = Registry;
	type PalletId = FundsId;
	type PayerOrigin = Officer<Pays>;
	type Time = Timestamp;
	type WeightInfo = pallet_ledger::weights::SubstrateWeight<Runtime>;
}

impl pallet_guarantees::Config for Runtime {
	type Audit = AuditTrail;
	type BankOrigin = Officer<roles::BankOfficer>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type CashierOrigin = Officer<roles::Cashier>;
	type Debts = DutyPayments;
	type Operators = AeoIdentity;
	type Organisations = Registry;
	type Time = Timestamp;
	type WeightInfo = pallet_guarantees::weights::SubstrateWeight<Runtime>;
}

impl pallet_allocations::Config for Runtime {
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type GrantOrigin = Officer<roles::PermitOfficer>;
	type Organisations = Registry;
	type ProposalTerm = ProposalTerm;
	type Time = Timestamp;
	type WeightInfo = pallet_allocations::weights::SubstrateWeight<Runtime>;
}

impl pallet_releases::Config for Runtime {
	type Audit = AuditTrail;
	type Below = (Controls, Allocations, DutyPayments);
	type CargoOrigin = Officer<roles::CarrierAgent>;
	type ChiefOrigin = Officer<roles::ChiefExaminer>;
	type HoldOrigin = Officer<PlacesHolds>;
	type Operators = AeoIdentity;
	type ProposalTerm = UrgentProposalTerm;
	type ReleaseOrigin = Officer<roles::ReleaseOfficer>;
	type WeightInfo = pallet_releases::weights::SubstrateWeight<Runtime>;
}

/// At which office a declaration was made, for the migration of the releases room to version 1.
pub struct OfficeOfDeclaration;
impl Convert<DeclarationId, Option<OfficeCode>> for OfficeOfDeclaration {
	fn convert(id: DeclarationId) -> Option<OfficeCode> {
		pallet_declarations::Declarations::<Runtime>::get(id).map(|record| record.office)
	}
}
