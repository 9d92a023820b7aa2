// SPDX-License-Identifier: Apache-2.0
//! No act without its record: every call of every room is made once, and its acts are looked for.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use std::collections::BTreeSet;

use common::{account, call, mandated, on_chain, signed, BROKER_TWO, TRADER};
use frame_support::traits::GetCallMetadata;
use pallet_collective::RawOrigin;
use sp_core::H256;
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet},
	aeo::{AeoStatus, Criterion, GuaranteeShare, MraRecord, PartyRole, Programme},
	audit::{Act, Subject},
	axes::Lane,
	date::Date,
	identifier::Identifier,
	mandate::MandateTerms,
};
use tijara_runtime::{AuditTrail, Runtime, RuntimeCall, RuntimeOrigin};

const ROOMS: [&str; 13] = [
	"Registry",
	"Access",
	"Mandates",
	"AeoIdentity",
	"TariffBook",
	"Declarations",
	"Controls",
	"DutyPayments",
	"Releases",
	"Validators",
	"Ledger",
	"Guarantees",
	"Allocations",
];

/// Pallets of the SDK; the rooms behind proxies, multisigs and batches record what these carry out.
const SDK: [&str; 8] =
	["System", "Timestamp", "Session", "Grandpa", "Council", "Utility", "Proxy", "Multisig"];

/// The whole council in favour.
fn council() -> RuntimeOrigin {
	RawOrigin::<_, pallet_collective::Instance1>::Members(7, 7).into()
}

fn count(subject: Subject) -> u32 {
	pallet_audit_trail::Heads::<Runtime>::get(subject).links
}

/// One step: who calls what, on which subject's chain which acts must appear.
struct Step(RuntimeOrigin, RuntimeCall, Subject, &'static [Act]);

fn roles(roles: &[Role]) -> RoleSet {
	roles.iter().copied().collect()
}

/// The organisation that the council admits here.
const NEWCOMER: u32 = 14;

fn registry() -> Vec<Step> {
	use pallet_registry::Call;
	let organisation = Subject::Organisation(NEWCOMER);
	let declarant = roles(&[Role::Declarant]);
	let clerk = || account("Clerk");
	let admit = Call::admit_organisation {
		kind: OrganisationKind::Broker,
		identifier: Identifier::Sealed(Default::default()),
		administrator: account("Newcomer"),
	};
	let by = |name: &str, call: Call<Runtime>, acts: &'static [Act]| {
		Step(signed(name), call.into(), organisation, acts)
	};
	let decided = |call: Call<Runtime>, acts: &'static [Act]| {
		Step(council(), call.into(), organisation, acts)
	};
	vec![
		decided(admit, &[Act::OrganisationAdmitted, Act::OfficerAppointed]),
		decided(
			Call::suspend_organisation { organisation: NEWCOMER, reason: 1 },
			&[Act::OrganisationSuspended],
		),
		decided(
			Call::reinstate_organisation { organisation: NEWCOMER, reason: 2 },
			&[Act::OrganisationReinstated],
		),
		decided(
			Call::appoint_administrator { organisation: NEWCOMER, account: account("NewcomerTwo") },
			&[Act::OfficerAppointed],
		),
		by(
			"Newcomer",
			Call::appoint_officer { account: clerk(), roles: declarant },
			&[Act::OfficerAppointed],
		),
		by(
			"Newcomer",
			Call::recover_key { lost: clerk(), new: account("ClerkAgain") },
			&[Act::RecoveryProposed],
		),
		by("NewcomerTwo", Call::endorse { account: clerk() }, &[Act::KeyRecovered]),
		by(
			"Newcomer",
			Call::recover_key { lost: account("ClerkAgain"), new: clerk() },
			&[Act::RecoveryProposed],
		),
		by(
			"Newcomer",
			Call::withdraw_proposal { account: account("ClerkAgain") },
			&[Act::ProposalWithdrawn],
		),
		by(
			"Newcomer",
			Call::reassign_officer {
				account: account("ClerkAgain"),
				roles: roles(&[Role::Declarant, Role::Administrator]),
			},
			&[Act::OfficerReassigned],
		),
		by(
			"Newcomer",
			Call::dismiss_officer { account: account("ClerkAgain"), reason: 3 },
			&[Act::OfficerDismissed],
		),
	]
}

/// An approver's role takes two administrators.
fn approvers() -> Vec<Step> {
	use pallet_registry::Call;
	let customs = Subject::Organisation(1);
	let appoint = Call::appoint_officer {
		account: account("SecondChief"),
		roles: roles(&[Role::ChiefExaminer]),
	};
	let endorse = Call::endorse { account: account("SecondChief") };
	vec![
		Step(signed("CustomsAdmin"), appoint.into(), customs, &[Act::RolesProposed]),
		Step(signed("Alice"), endorse.into(), customs, &[Act::OfficerAppointed]),
	]
}

fn mandates() -> Vec<Step> {
	use pallet_mandates::Call;
	let terms = MandateTerms { sub_delegation: true, ..Default::default() };
	let grant = Call::grant { agent: NEWCOMER, terms: terms.clone() };
	let delegate = Call::delegate { parent: 2, agent: BROKER_TWO, terms };
	vec![
		Step(
			signed("TraderAdmin"),
			grant.into(),
			Subject::Organisation(TRADER),
			&[Act::MandateGranted],
		),
		Step(
			signed("Newcomer"),
			delegate.into(),
			Subject::Organisation(BROKER_TWO),
			&[Act::MandateDelegated],
		),
		Step(
			signed("BrokerTwoAdmin"),
			Call::revoke { id: 3 }.into(),
			Subject::Organisation(TRADER),
			&[Act::MandateRevoked],
		),
		Step(
			council(),
			pallet_registry::Call::close_organisation { organisation: NEWCOMER, reason: 9 }.into(),
			Subject::Organisation(NEWCOMER),
			&[Act::OrganisationClosed],
		),
	]
}

fn access() -> Vec<Step> {
	use pallet_access::{Call, QuotaClass};
	let limit = 1_000_000_000_000;
	vec![
		Step(
			council(),
			Call::set_quota { organisation: TRADER, limit: Some(limit) }.into(),
			Subject::Organisation(TRADER),
			&[Act::QuotaSet],
		),
		Step(
			council(),
			Call::set_default_quota { class: QuotaClass::Private, limit }.into(),
			Subject::Quotas,
			&[Act::DefaultQuotaSet],
		),
	]
}

fn tariff_book() -> Vec<Step> {
	use pallet_tariff_book::{Call, Headers};
	let header = Headers::<Runtime>::get(1).unwrap();
	let measure = tijara_primitives::tariff::Measure {
		tax: "A00".parse().unwrap(),
		kind: Default::default(),
		commodity: "85".parse().unwrap(),
		origin: tijara_primitives::tariff::OriginScope::Any,
		preference: None,
		duty: "3.00 %".parse().unwrap(),
		from: None,
		to: None,
		additional_code: None,
		procedure: None,
		quota: None,
	};
	let open = Call::open_draft {
		header,
		exchange: Default::default(),
		groups: Default::default(),
		reliefs: Default::default(),
		based_on: None,
	};
	let (from, to) = (Date::from_millis(common::NOW), Date::from_millis(common::NOW));
	let quota = tijara_primitives::tariff::QuotaPeriod {
		order: "094001".parse().unwrap(),
		from,
		to,
		unit: "KGM".parse().unwrap(),
		volume: "1".parse().unwrap(),
		critical: "10".parse().unwrap(),
	};
	let requirement = tijara_primitives::tariff::Requirement {
		commodity: "02".parse().unwrap(),
		origin: tijara_primitives::tariff::OriginScope::Any,
		procedure: None,
		document: "853".parse().unwrap(),
		agency: OrganisationKind::Agriculture,
		from: None,
		to: None,
	};
	let quotas = vec![quota].try_into().unwrap();
	let requirements = vec![requirement].try_into().unwrap();
	let measures = vec![measure].try_into().unwrap();
	let version = |who: &str, call: Call<Runtime>, version, acts: &'static [Act]| {
		Step(signed(who), call.into(), Subject::Tariff(version), acts)
	};
	let (editor, approver) = ("RevenueOfficer", "RevenueApprover");
	vec![
		version(editor, open.clone(), 2, &[Act::TariffDrafted]),
		version(editor, Call::add_measures { version: 2, measures }, 2, &[Act::MeasuresAdded]),
		version(editor, Call::add_quotas { version: 2, quotas }, 2, &[Act::TariffQuotasAdded]),
		version(
			editor,
			Call::add_requirements { version: 2, requirements },
			2,
			&[Act::RequirementsAdded],
		),
		version(editor, open, 3, &[Act::TariffDrafted]),
		version(editor, Call::discard { version: 3 }, 3, &[Act::TariffDiscarded]),
		version(editor, Call::submit { version: 2, from: None }, 2, &[Act::TariffSubmitted]),
		version(approver, Call::return_draft { version: 2 }, 2, &[Act::TariffReturned]),
		version(editor, Call::submit { version: 2, from: None }, 2, &[Act::TariffSubmitted]),
		version(approver, Call::publish { version: 2 }, 2, &[Act::TariffPublished]),
	]
}

fn trade() -> Vec<Step> {
	use pallet_controls::Call as Controls;
	use pallet_declarations::Call as Declarations;
	use pallet_duty_payments::Call as Money;
	use pallet_releases::Call as Releases;
	let subject = Subject::Declaration;
	let draft = |lrn: &str, commodity: &str| mandated(lrn, commodity, "US");
	let own = |lrn: &str| common::draft(lrn, TRADER, "8510900000", "US");
	let registered: &[Act] =
		&[Act::DeclarationRegistered, Act::CaseOpened, Act::LaneSelected, Act::DutyAssessed];
	let lodged: &[Act] = &[
		Act::DeclarationStored,
		Act::DeclarationRegistered,
		Act::CaseOpened,
		Act::LaneSelected,
		Act::DutyAssessed,
	];
	let rules = pallet_controls::RuleSet {
		rules: Default::default(),
		otherwise: Lane::Red,
		trusted: Lane::Red,
	};
	let chief = || signed("CustomsChief");
	let finding = pallet_controls::Finding::Conform;
	let confirm = |reference: &str, amount| Money::confirm_payment {
		id: 1,
		reference: reference.parse().unwrap(),
		currency: "GBP".parse().unwrap(),
		amount,
	};
	let hold = || signed("AgricultureOfficer");
	vec![
		Step(
			signed("CustomsRisk"),
			Controls::publish_rules { rules }.into(),
			Subject::RuleSet(2),
			&[Act::RuleSetPublished],
		),
		Step(
			signed("Broker"),
			Declarations::store { draft: draft("ACTS-1", "8510900000") }.into(),
			subject(1),
			&[Act::DeclarationStored],
		),
		Step(
			signed("Broker"),
			Declarations::amend { id: 1, draft: draft("ACTS-1", "8510100000") }.into(),
			subject(1),
			&[Act::DeclarationAmended],
		),
		Step(signed("Broker"), Declarations::register { id: 1 }.into(), subject(1), registered),
		Step(
			signed("Broker"),
			Declarations::lodge { draft: draft("ACTS-2", "8510900000") }.into(),
			subject(2),
			lodged,
		),
		Step(
			signed("Broker"),
			Declarations::request_cancellation { id: 2, reason: 4 }.into(),
			subject(2),
			&[Act::CancellationRequested],
		),
		Step(
			signed("CustomsAssessor"),
			Declarations::cancel { id: 2, reason: 4 }.into(),
			subject(2),
			&[Act::DeclarationCancelled, Act::CaseClosed, Act::DebtWithdrawn],
		),
		Step(
			signed("Trader"),
			Declarations::store { draft: own("ACTS-3") }.into(),
			subject(3),
			&[Act::DeclarationStored],
		),
		Step(
			signed("CustomsAssessor"),
			Declarations::reject { id: 3, reason: 5 }.into(),
			subject(3),
			&[Act::DeclarationRejected],
		),
		Step(
			signed("CustomsExaminer"),
			Controls::take_examination { id: 1 }.into(),
			subject(1),
			&[Act::ExaminationTaken],
		),
		Step(
			chief(),
			Controls::reroute { id: 1, lane: Lane::Yellow, reason: 5 }.into(),
			subject(1),
			&[Act::DowngradeProposed],
		),
		Step(
			chief(),
			Controls::withdraw_reroute { id: 1 }.into(),
			subject(1),
			&[Act::DowngradeWithdrawn],
		),
		Step(
			signed("CustomsExaminer"),
			Controls::reroute { id: 1, lane: Lane::Yellow, reason: 5 }.into(),
			subject(1),
			&[Act::DowngradeProposed],
		),
		Step(
			chief(),
			Controls::endorse_reroute { id: 1 }.into(),
			subject(1),
			&[Act::LaneDowngraded],
		),
		Step(
			signed("CustomsRisk"),
			Controls::reroute { id: 1, lane: Lane::Red, reason: 5 }.into(),
			subject(1),
			&[Act::LaneRaised],
		),
		Step(
			signed("CustomsExaminer"),
			Controls::hand_over_examination { id: 1, to: account("CustomsOfficer") }.into(),
			subject(1),
			&[Act::ExaminationHandedOver],
		),
		Step(
			signed("CustomsOfficer"),
			Controls::record_examination { id: 1, finding, report: Default::default() }.into(),
			subject(1),
			&[Act::ExaminationRecorded],
		),
		Step(
			signed("PortsOfficer"),
			Releases::record_presentation { id: 1 }.into(),
			subject(1),
			&[Act::GoodsPresented],
		),
		Step(
			hold(),
			Releases::place_hold { id: 1, reason: 6 }.into(),
			subject(1),
			&[Act::HoldPlaced],
		),
		Step(
			hold(),
			Releases::lift_hold { id: 1, reason: 6 }.into(),
			subject(1),
			&[Act::HoldLifted],
		),
		// Short of the debt: it counts, and nothing is settled.
		Step(
			signed("BankOfficer"),
			confirm("SHORT", 1).into(),
			subject(1),
			&[Act::DepositConfirmed, Act::PaymentConfirmed],
		),
	]
}

fn after_payment() -> Vec<Step> {
	use pallet_duty_payments::Call as Money;
	use pallet_releases::Call as Releases;
	let due = |id| pallet_duty_payments::Debts::<Runtime>::get(id).unwrap().due;
	let lodge = pallet_declarations::Call::lodge { draft: mandated("ACTS-4", "8510900000", "US") };
	let confirm = |id, reference: &str, amount| Money::confirm_payment {
		id,
		reference: reference.parse().unwrap(),
		currency: "GBP".parse().unwrap(),
		amount,
	};
	let subject = Subject::Declaration;
	vec![
		// More than is owed: the rest waits in the trader's fund for the next declaration.
		Step(
			signed("BankOfficer"),
			confirm(1, "LONG", due(1) * 3).into(),
			subject(1),
			&[Act::DepositConfirmed, Act::PaymentConfirmed, Act::DebtSettled],
		),
		Step(
			signed("CustomsRelease"),
			Releases::release { id: 1 }.into(),
			subject(1),
			&[Act::ConsignmentReleased],
		),
		Step(
			signed("PortsOfficer"),
			Releases::record_exit { id: 1 }.into(),
			subject(1),
			&[Act::GoodsExited],
		),
		Step(
			signed("Broker"),
			lodge.into(),
			subject(4),
			&[
				Act::DeclarationStored,
				Act::DeclarationRegistered,
				Act::CaseOpened,
				Act::LaneSelected,
				Act::DutyAssessed,
			],
		),
		Step(signed("Trader"), Money::settle { id: 4 }.into(), subject(4), &[Act::DebtSettled]),
		Step(
			signed("Trader"),
			pallet_declarations::Call::reassign { id: 4, to: None }.into(),
			subject(4),
			&[Act::DeclarationReassigned],
		),
		Step(
			signed("PortsOfficer"),
			Releases::record_presentation { id: 4 }.into(),
			subject(4),
			&[Act::GoodsPresented],
		),
		Step(
			signed("CustomsRelease"),
			Releases::propose_manual_release { id: 4, reason: 6 }.into(),
			subject(4),
			&[Act::ManualReleaseProposed],
		),
		Step(
			signed("CustomsRelease"),
			Releases::withdraw_manual_release { id: 4 }.into(),
			subject(4),
			&[Act::ManualReleaseWithdrawn],
		),
		Step(
			signed("CustomsRelease"),
			Releases::propose_manual_release { id: 4, reason: 6 }.into(),
			subject(4),
			&[Act::ManualReleaseProposed],
		),
		Step(
			signed("CustomsChief"),
			Releases::endorse_manual_release { id: 4 }.into(),
			subject(4),
			&[Act::ConsignmentReleasedManually],
		),
	]
}

fn aeo_application(number: u32) -> pallet_aeo_identity::Call<Runtime> {
	use pallet_aeo_identity::{Call, Evidence};
	let until = Date::from_millis(common::NOW + 400 * 86_400_000);
	let evidence = Evidence { commitment: Default::default(), until };
	let programme = Programme::CustomsSimplification;
	let all = programme.criteria().iter().map(|criterion| (*criterion, evidence));
	Call::apply {
		programme,
		role: PartyRole::Importer,
		tin: common::identifier(number),
		salt: H256::from_low_u64_be(number.into()),
		evidence: all.collect::<Vec<_>>().try_into().unwrap(),
	}
}

fn aeo() -> Vec<Step> {
	use pallet_aeo_identity::{Call, Decision, Evidence, Ground};
	let until = Date::from_millis(common::NOW + 400 * 86_400_000);
	let evidence = Evidence { commitment: Default::default(), until };
	let act = |who: &str, call: Call<Runtime>, acts: &'static [Act]| {
		Step(signed(who), call.into(), Subject::Authorisation(1), acts)
	};
	let (one, two, holder) = ("CustomsAeo", "CustomsAeoTwo", "TraderAdmin");
	let report = H256::repeat_byte(1);
	let grant = Decision::Grant { until, guarantee: GuaranteeShare::Half };
	let propose = |decision| Call::propose_decision { id: 1, decision };
	vec![
		act(holder, aeo_application(TRADER), &[Act::AeoApplied]),
		act(one, Call::accept { id: 1 }, &[Act::AeoAccepted]),
		act(one, Call::take_validation { id: 1 }, &[Act::AeoValidationTaken]),
		act(one, Call::record_validation { id: 1, report, met: true }, &[Act::AeoValidated]),
		act(one, propose(grant), &[Act::AeoDecisionProposed]),
		act(one, Call::withdraw_decision { id: 1 }, &[Act::AeoDecisionWithdrawn]),
		act(one, propose(grant), &[Act::AeoDecisionProposed]),
		act(two, Call::endorse_decision { id: 1 }, &[Act::AeoGranted]),
		act(
			holder,
			Call::renew_evidence { id: 1, criterion: Criterion::Solvency, evidence },
			&[Act::AeoEvidenceRenewed],
		),
		act(
			"CustomsRisk",
			Call::suspend { id: 1, ground: Ground::Security, reason: 7 },
			&[Act::AeoSuspended],
		),
		act(
			one,
			Call::open_hearing { id: 1, reason: 7, grounds: report },
			&[Act::AeoHearingOpened],
		),
		act(holder, Call::answer_hearing { id: 1, statement: report }, &[Act::AeoHeard]),
		act(one, propose(Decision::Reinstate), &[Act::AeoDecisionProposed]),
		act(two, Call::endorse_decision { id: 1 }, &[Act::AeoReinstated]),
		act(one, Call::take_validation { id: 1 }, &[Act::AeoValidationTaken]),
		act(
			one,
			Call::hand_over_validation { id: 1, to: account(two) },
			&[Act::AeoValidationHandedOver],
		),
	]
}

/// The operator gives its authorisation up, another one is refused, and a partner's record is taken over.
fn aeo_end() -> Vec<Step> {
	use pallet_aeo_identity::Call;
	let until = Date::from_millis(common::NOW + 400 * 86_400_000);
	let one = "CustomsAeo";
	let partner = MraRecord {
		country: "GB".parse().unwrap(),
		tin: "GB553202734852".parse().unwrap(),
		programme: Programme::Full,
		role: PartyRole::Exporter,
		status: AeoStatus::Granted,
		effective: Date::from_millis(common::NOW),
		expiry: until,
		mra_id: "GBAEOF00001".parse().unwrap(),
		version: 1,
	};
	vec![
		Step(
			signed("TraderAdmin"),
			Call::withdraw { id: 1 }.into(),
			Subject::Authorisation(1),
			&[Act::AeoWithdrawn],
		),
		Step(
			signed("TraderTwoAdmin"),
			aeo_application(common::TRADER_TWO).into(),
			Subject::Authorisation(2),
			&[Act::AeoApplied],
		),
		Step(
			signed(one),
			Call::refuse { id: 2, reason: 8 }.into(),
			Subject::Authorisation(2),
			&[Act::AeoRefused],
		),
		Step(
			signed(one),
			Call::record_partner { record: partner }.into(),
			Subject::PartnerOperators,
			&[Act::PartnerRecorded],
		),
	]
}

/// The steps of money, for an authorised operator with a fund.
fn money() -> Vec<Step> {
	use pallet_allocations::Call as Allocations;
	use pallet_duty_payments::{Call as Money, Decision, Ground};
	use pallet_guarantees::Call as Guarantees;
	use pallet_ledger::Call as Ledger;
	use pallet_releases::Call as Releases;
	let (file, organisation) = (Subject::Declaration, Subject::Organisation(TRADER));
	let bank = Subject::Organisation(common::BANK);
	let lodge = |lrn: &str| pallet_declarations::Call::lodge {
		draft: common::draft(lrn, TRADER, "8510900000", "US"),
	};
	let lodged: &[Act] = &[
		Act::DeclarationStored,
		Act::DeclarationRegistered,
		Act::CaseOpened,
		Act::LaneSelected,
		Act::DutyAssessed,
	];
	let reference = |text: &str| text.parse().unwrap();
	let gbp = || "GBP".parse().unwrap();
	let day = |days: u64| Date::from_millis(common::NOW + days * 86_400_000);
	let offer = |text: &str| Guarantees::offer {
		holder: TRADER,
		declaration: None,
		provided: 10_000,
		until: day(300),
		reference: reference(text),
	};
	let grant = || Allocations::grant_exemption {
		holder: TRADER,
		relief: "EX1".parse().unwrap(),
		legal_basis: H256::repeat_byte(3),
		ceiling: 100,
		from: day(0),
		to: day(300),
	};
	let relief = || "EX1".parse().unwrap();
	let (trader, teller, cashier) = ("Trader", "BankOfficer", "RevenueCashier");
	let step = |who: &str, call: RuntimeCall, subject, acts: &'static [Act]| {
		Step(signed(who), call, subject, acts)
	};
	let deposit = Ledger::confirm_deposit {
		organisation: TRADER,
		reference: reference("DEPOSIT"),
		currency: gbp(),
		amount: 50_000,
	};
	let account = Ledger::set_deferred_account { organisation: TRADER, limit: 50_000, days: 15 };
	let payout =
		Ledger::confirm_payout { organisation: TRADER, reference: reference("OUT"), amount: 100 };
	let remit = Ledger::remit { bank: common::BANK, reference: reference("STATE"), amount: 1 };
	let reconcile =
		Ledger::reconcile { bank: common::BANK, reference: reference("DAY"), balance: 1 };
	let provisional = Money::assess_provisionally { id: 6, ground: Ground::Value, security: 100 };
	let finalise = || Money::propose { id: 6, decision: Decision::FinaliseAt { due: 2_000 } };
	let green = pallet_controls::RuleSet {
		rules: Default::default(),
		otherwise: Lane::Green,
		trusted: Lane::Green,
	};
	let rules = pallet_controls::Call::publish_rules { rules: green };
	vec![
		step("CustomsRisk", rules.into(), Subject::RuleSet(3), &[Act::RuleSetPublished]),
		step(teller, deposit.into(), organisation, &[Act::DepositConfirmed]),
		step(cashier, account.into(), organisation, &[Act::DeferredAccountSet]),
		step(trader, lodge("ACTS-5").into(), file(5), lodged),
		step(trader, Money::defer { id: 5 }.into(), file(5), &[Act::DebtDeferred]),
		step(
			trader,
			Ledger::pay_statement { month: 2024 * 12 }.into(),
			organisation,
			&[Act::StatementPaid],
		),
		step(
			trader,
			Ledger::request_payout { amount: 100 }.into(),
			organisation,
			&[Act::PayoutRequested],
		),
		step(teller, payout.into(), organisation, &[Act::PayoutConfirmed]),
		step(cashier, reconcile.into(), bank, &[Act::BankReconciled]),
		step(cashier, remit.into(), bank, &[Act::TreasuryRemitted]),
		step(teller, offer("G-1").into(), Subject::Guarantee(1), &[Act::GuaranteeOffered]),
		step(
			cashier,
			Guarantees::accept { id: 1, reference_amount: 10_000 }.into(),
			Subject::Guarantee(1),
			&[Act::GuaranteeAccepted],
		),
		step(teller, offer("G-2").into(), Subject::Guarantee(2), &[Act::GuaranteeOffered]),
		step(
			cashier,
			Guarantees::refuse { id: 2, reason: 3 }.into(),
			Subject::Guarantee(2),
			&[Act::GuaranteeRefused],
		),
		step(trader, lodge("ACTS-6").into(), file(6), lodged),
		step("CustomsAssessor", provisional.into(), file(6), &[Act::AssessedProvisionally]),
		step(
			trader,
			Money::secure { id: 6, guarantee: 1 }.into(),
			file(6),
			&[Act::GuaranteeReserved, Act::DebtSecured],
		),
		step("CustomsAssessor", finalise().into(), file(6), &[Act::MoneyDecisionProposed]),
		step(
			"CustomsAssessor",
			Money::withdraw_proposal { id: 6 }.into(),
			file(6),
			&[Act::MoneyDecisionWithdrawn],
		),
		step("CustomsAssessor", finalise().into(), file(6), &[Act::MoneyDecisionProposed]),
		step(
			"CustomsAssessorTwo",
			Money::endorse { id: 6 }.into(),
			file(6),
			&[Act::AssessmentFinalised, Act::GuaranteeReserved],
		),
		step(
			"CustomsRelease",
			Releases::authorise_release { id: 6 }.into(),
			file(6),
			&[Act::ReleaseAuthorised],
		),
		// The first payment of the first declaration, out of the fund.
		step(
			teller,
			Money::charge_back { id: 1, reference: reference("SHORT") }.into(),
			file(1),
			&[Act::PaymentChargedBack],
		),
		step(
			teller,
			Guarantees::end { id: 1 }.into(),
			Subject::Guarantee(1),
			&[Act::GuaranteeEnded],
		),
		step("TradeOfficer", grant().into(), organisation, &[Act::ExemptionProposed]),
		step(
			"TradeOfficer",
			Allocations::withdraw_exemption_proposal { holder: TRADER, relief: relief() }.into(),
			organisation,
			&[Act::ExemptionProposalWithdrawn],
		),
		step("TradeOfficer", grant().into(), organisation, &[Act::ExemptionProposed]),
		step(
			"TradeOfficerTwo",
			Allocations::endorse_exemption { holder: TRADER, relief: relief() }.into(),
			organisation,
			&[Act::ExemptionGranted],
		),
		step(
			"TradeOfficer",
			Allocations::end_exemption { holder: TRADER, relief: relief(), reason: 4 }.into(),
			organisation,
			&[Act::ExemptionEnded],
		),
	]
}

/// The guarantee of a debt that is overdue.
fn overdue() -> Vec<Step> {
	let call_in = pallet_guarantees::Call::call_in { declaration: 6, reason: 5 };
	vec![Step(
		signed("RevenueCashier"),
		call_in.into(),
		Subject::Declaration(6),
		&[Act::GuaranteeCalled],
	)]
}

fn validators() -> Vec<Step> {
	use pallet_validators::Call;
	let subject = Subject::ValidatorSet;
	vec![
		Step(
			council(),
			Call::admit_validator { organisation: 2, account: account("Bob") }.into(),
			subject,
			&[Act::ValidatorAdmitted],
		),
		Step(
			council(),
			Call::remove_validator { account: account("Bob"), reason: 8 }.into(),
			subject,
			&[Act::ValidatorRemoved],
		),
	]
}

fn play(steps: Vec<Step>, made: &mut BTreeSet<(String, String)>) {
	for Step(origin, made_call, subject, expected) in steps {
		let name = made_call.get_call_metadata();
		let from = count(subject);
		let outcome = call(origin, made_call);
		assert_eq!(outcome, Ok(()), "{name:?}");
		let found: Vec<Act> = AuditTrail::links(subject, from, 256)
			.into_iter()
			.map(|link| {
				let now = pallet_timestamp::Now::<Runtime>::get();
				assert_eq!(link.time, now, "{name:?} is recorded at the block's time");
				link.entry.act
			})
			.collect();
		let mut sorted = (found.clone(), expected.to_vec());
		sorted.0.sort_by_key(|act| *act as u8);
		sorted.1.sort_by_key(|act| *act as u8);
		assert_eq!(sorted.0, sorted.1, "{name:?}");
		made.insert((name.pallet_name.into(), name.function_name.into()));
	}
}

/// Give Bob the session keys that a validator must have.
fn set_keys(name: &str) {
	let keys = tijara_runtime::SessionKeys {
		aura: sp_core::sr25519::Public::from_raw([9; 32]).into(),
		grandpa: sp_core::ed25519::Public::from_raw([9; 32]).into(),
	};
	pallet_session::NextKeys::<Runtime>::insert(account(name), keys);
}

#[test]
fn every_call_of_every_room_should_record_its_acts() {
	on_chain(|| {
		let mut made = BTreeSet::new();
		set_keys("Bob");
		play(registry(), &mut made);
		play(approvers(), &mut made);
		play(mandates(), &mut made);
		play(access(), &mut made);
		play(aeo(), &mut made);
		play(trade(), &mut made);
		play(after_payment(), &mut made);
		play(money(), &mut made);
		play(aeo_end(), &mut made);
		play(tariff_book(), &mut made);
		play(validators(), &mut made);
		pallet_timestamp::Now::<Runtime>::mutate(|now| *now += 40 * 86_400_000);
		play(overdue(), &mut made);
		let all: BTreeSet<(String, String)> = ROOMS
			.iter()
			.flat_map(|room| {
				RuntimeCall::get_call_names(room)
					.iter()
					.map(|name| (room.to_string(), name.to_string()))
			})
			.collect();
		assert_eq!(made, all, "every call of every room is made above");
	});
}

#[test]
fn every_pallet_of_ours_should_be_walked() {
	let ours: BTreeSet<&str> = RuntimeCall::get_module_names()
		.iter()
		.copied()
		.filter(|name| !SDK.contains(name))
		.collect();
	assert_eq!(ours, ROOMS.into_iter().collect(), "a new room needs its steps above");
}
