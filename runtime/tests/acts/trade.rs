// SPDX-License-Identifier: Apache-2.0
//! A declaration from lodgement to exit.

use super::*;

pub(super) fn trade() -> Vec<Step> {
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

pub(super) fn after_payment() -> Vec<Step> {
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
