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

use common::{account, call, draft, on_chain, signed, TRADER};
use frame_support::traits::GetCallMetadata;
use pallet_collective::RawOrigin;
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet},
	audit::{Act, Subject},
};
use tijara_runtime::{AuditTrail, Runtime, RuntimeCall, RuntimeOrigin};

const ROOMS: [&str; 7] = [
	"Registry",
	"TariffBook",
	"Declarations",
	"Controls",
	"DutyPayments",
	"Releases",
	"Validators",
];

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

fn registry() -> Vec<Step> {
	use pallet_registry::Call;
	let newcomer = 13;
	let organisation = Subject::Organisation(newcomer);
	let admit = Call::admit_organisation {
		kind: OrganisationKind::Broker,
		identifier: Default::default(),
		administrator: account("Newcomer"),
	};
	let appoint =
		Call::appoint_officer { account: account("Clerk"), roles: roles(&[Role::Declarant]) };
	let reassign = Call::reassign_officer {
		account: account("Clerk"),
		roles: roles(&[Role::Declarant, Role::Administrator]),
	};
	let dismiss = Call::dismiss_officer { account: account("Clerk"), reason: 3 };
	let trader = Subject::Organisation(TRADER);
	vec![
		Step(
			council(),
			admit.into(),
			organisation,
			&[Act::OrganisationAdmitted, Act::OfficerAppointed],
		),
		Step(
			council(),
			Call::suspend_organisation { organisation: newcomer, reason: 1 }.into(),
			organisation,
			&[Act::OrganisationSuspended],
		),
		Step(
			council(),
			Call::reinstate_organisation { organisation: newcomer, reason: 2 }.into(),
			organisation,
			&[Act::OrganisationReinstated],
		),
		Step(signed("Newcomer"), appoint.into(), organisation, &[Act::OfficerAppointed]),
		Step(signed("Newcomer"), reassign.into(), organisation, &[Act::OfficerReassigned]),
		Step(signed("Newcomer"), dismiss.into(), organisation, &[Act::OfficerDismissed]),
		Step(
			signed("TraderAdmin"),
			Call::grant_mandate { agent: newcomer }.into(),
			trader,
			&[Act::MandateGranted],
		),
		Step(
			signed("Newcomer"),
			Call::revoke_mandate { grantor: TRADER, agent: newcomer }.into(),
			trader,
			&[Act::MandateRevoked],
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
	};
	let open =
		Call::open_draft { header, exchange: Default::default(), groups: Default::default() };
	let measures = vec![measure].try_into().unwrap();
	let officer = || signed("RevenueOfficer");
	vec![
		Step(officer(), open.clone().into(), Subject::Tariff(2), &[Act::TariffDrafted]),
		Step(
			officer(),
			Call::add_measures { version: 2, measures }.into(),
			Subject::Tariff(2),
			&[Act::MeasuresAdded],
		),
		Step(officer(), open.into(), Subject::Tariff(3), &[Act::TariffDrafted]),
		Step(
			officer(),
			Call::discard { version: 3 }.into(),
			Subject::Tariff(3),
			&[Act::TariffDiscarded],
		),
		Step(
			officer(),
			Call::publish { version: 2 }.into(),
			Subject::Tariff(2),
			&[Act::TariffPublished],
		),
	]
}

fn trade() -> Vec<Step> {
	use pallet_controls::Call as Controls;
	use pallet_declarations::Call as Declarations;
	use pallet_duty_payments::Call as Money;
	use pallet_releases::Call as Releases;
	let subject = Subject::Declaration;
	let draft = |lrn: &str, commodity: &str| draft(lrn, TRADER, commodity, "US");
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
		otherwise: tijara_primitives::axes::Lane::Red,
	};
	let finding = pallet_controls::Finding::Conform;
	let confirm = |reference: &str, amount| Money::confirm_payment {
		id: 1,
		reference: reference.parse().unwrap(),
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
			Declarations::store { draft: draft("ACTS-3", "8510900000") }.into(),
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
			&[Act::PaymentConfirmed],
		),
	]
}

fn after_payment() -> Vec<Step> {
	use pallet_duty_payments::Call as Money;
	use pallet_releases::Call as Releases;
	let due = |id| pallet_duty_payments::Debts::<Runtime>::get(id).unwrap().due;
	let lodge =
		pallet_declarations::Call::lodge { draft: draft("ACTS-4", TRADER, "8510900000", "US") };
	let confirm = |id, reference: &str, amount| Money::confirm_payment {
		id,
		reference: reference.parse().unwrap(),
		amount,
	};
	let subject = Subject::Declaration;
	vec![
		// More than is owed: the rest waits in the trader's fund for the next declaration.
		Step(
			signed("BankOfficer"),
			confirm(1, "LONG", due(1) * 3).into(),
			subject(1),
			&[Act::PaymentConfirmed, Act::DebtSettled],
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
	]
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
				assert_eq!(link.time, common::NOW, "{name:?} is recorded at the block's time");
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
		play(trade(), &mut made);
		play(after_payment(), &mut made);
		play(tariff_book(), &mut made);
		play(validators(), &mut made);
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
		.filter(|name| !["System", "Timestamp", "Session", "Grandpa", "Council"].contains(name))
		.collect();
	assert_eq!(ours, ROOMS.into_iter().collect(), "a new room needs its steps above");
}
