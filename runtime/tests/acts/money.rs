// SPDX-License-Identifier: Apache-2.0
//! Debts, funds, guarantees, exemptions.

use super::*;

/// The steps of money, for an authorised operator with a fund.
pub(super) fn money() -> Vec<Step> {
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
pub(super) fn overdue() -> Vec<Step> {
	let call_in = pallet_guarantees::Call::call_in { declaration: 6, reason: 5 };
	vec![Step(
		signed("RevenueCashier"),
		call_in.into(),
		Subject::Declaration(6),
		&[Act::GuaranteeCalled],
	)]
}
