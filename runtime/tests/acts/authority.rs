// SPDX-License-Identifier: Apache-2.0
//! Organisations, officers, mandates, quotas, validators.

use super::*;

pub(super) fn registry() -> Vec<Step> {
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
pub(super) fn approvers() -> Vec<Step> {
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

pub(super) fn mandates() -> Vec<Step> {
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

pub(super) fn access() -> Vec<Step> {
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

pub(super) fn validators() -> Vec<Step> {
	use pallet_validators::Call;
	let subject = Subject::ValidatorSet;
	let admit = Call::admit_validator { organisation: 2, account: account("Bob") };
	vec![
		Step(council(), admit.clone().into(), subject, &[Act::ValidatorAdmitted]),
		Step(
			signed("RevenueAdmin"),
			Call::withdraw_validator { reason: 8 }.into(),
			subject,
			&[Act::ValidatorWithdrawn],
		),
		Step(council(), admit.into(), subject, &[Act::ValidatorAdmitted]),
		Step(
			council(),
			Call::remove_validator { account: account("Bob"), reason: 8 }.into(),
			subject,
			&[Act::ValidatorRemoved],
		),
	]
}
