// SPDX-License-Identifier: Apache-2.0
//! From a draft to the version in force: an editor submits, an approver publishes or returns.

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::traits::{BlakeTwo256, Hash},
	traits::Get,
};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::{Actor, Role},
	audit::{Act, Entry},
	date::Date,
	four_eyes::{Fault, Proposal, Rule},
	TariffVersion,
};

use crate::{
	BasedOn, Config, Editors, Error, Event, Headers, Lines, Pallet, Status, Submissions,
	VersionStatus,
};

/// Who endorses a submitted draft. Editor and approver may come from two ministries.
const RULE: Rule = Rule { endorsers: &[Role::TariffApprover], same_organisation: false };

impl<T> From<Fault> for Error<T> {
	fn from(fault: Fault) -> Self {
		match fault {
			Fault::NotInPerson => Self::NotInPerson,
			Fault::SamePerson => Self::SamePerson,
			Fault::OtherOrganisation => Self::OtherOrganisation,
			Fault::Subordinate => Self::Subordinate,
			Fault::Expired => Self::ProposalExpired,
			Fault::NotProposer => Self::NotProposer,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Remember who works on a draft: the officer and, where another signed for it, that account too,
	/// so that neither approves the draft later.
	pub(crate) fn remember(actor: &Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		let before = Editors::<T>::get(version);
		let mut editors = before.clone();
		for account in core::iter::once(&actor.account).chain(&actor.via) {
			if !editors.contains(account) {
				editors.try_push(account.clone()).map_err(|_| Error::<T>::TooManyEditors)?;
			}
		}
		if editors != before {
			Editors::<T>::insert(version, editors);
		}
		Ok(())
	}

	pub(crate) fn do_submit(
		actor: Actor<T::AccountId>,
		version: TariffVersion,
		from: Option<Date>,
	) -> DispatchResult {
		let now = Self::now();
		// A submission whose term is over is replaced: the draft has not changed since.
		let over = Submissions::<T>::get(version).is_some_and(|proposal| proposal.has_expired(now));
		let measures = match Status::<T>::get(version) {
			Some(VersionStatus::Submitted { measures }) if over => measures,
			_ => Self::measures_of_draft(version)?,
		};
		let says = measures > 0 || BasedOn::<T>::contains_key(version);
		ensure!(says, Error::<T>::NoMeasures);
		Self::ensure_lines(version)?;
		Self::ensure_future(from)?;
		let proposal = Proposal::new(from, actor.clone(), now, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		let expires = proposal.expires;
		Submissions::<T>::insert(version, proposal);
		Status::<T>::insert(version, VersionStatus::Submitted { measures });
		Self::note(
			version,
			Event::Submitted { version, expires, from },
			Entry::new(Act::TariffSubmitted).by(actor).content(BlakeTwo256::hash_of(&from)),
		)
	}

	/// A version that names a nomenclature has lines of it, or builds on a version that has.
	fn ensure_lines(version: TariffVersion) -> Result<(), Error<T>> {
		let header = Headers::<T>::get(version).ok_or(Error::NotFound)?;
		let has = |version| Lines::<T>::iter_key_prefix(version).next().is_some();
		let lines = header.nomenclature.is_none()
			|| has(version)
			|| BasedOn::<T>::get(version).is_some_and(has);
		ensure!(lines, Error::NoLines);
		Ok(())
	}

	/// Any approver may return a draft, of whichever organisation: so may it publish.
	pub(crate) fn do_return(actor: Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		let (measures, proposal) = Self::submitted(version)?;
		let may = actor.account == proposal.by.account || RULE.endorsers.contains(&actor.role);
		ensure!(may, Error::<T>::NotProposer);
		Submissions::<T>::remove(version);
		Status::<T>::insert(version, VersionStatus::Drafted { measures });
		Self::note(version, Event::Returned { version }, Entry::new(Act::TariffReturned).by(actor))
	}

	pub(crate) fn do_publish(actor: Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		let (measures, proposal) = Self::submitted(version)?;
		proposal.endorse(&actor, &RULE, Self::now()).map_err(Error::<T>::from)?;
		let edited = Editors::<T>::get(version).contains(&actor.account);
		ensure!(!edited, Error::<T>::SamePerson);
		Submissions::<T>::remove(version);
		// The audit trail names them for good.
		Editors::<T>::remove(version);
		let entry = Entry::new(Act::TariffPublished).by(actor).proposed_by(proposal.by);
		Self::put_in_force(version, measures, proposal.matter, entry)
	}

	/// Publish a draft without any officer: at genesis.
	pub(crate) fn publish_unsigned(version: TariffVersion) -> DispatchResult {
		let measures = Self::measures_of_draft(version)?;
		ensure!(measures > 0, Error::<T>::NoMeasures);
		Self::ensure_lines(version)?;
		Self::put_in_force(version, measures, None, Entry::new(Act::TariffPublished))
	}

	fn put_in_force(
		version: TariffVersion,
		measures: u32,
		from: Option<Date>,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		Status::<T>::insert(version, VersionStatus::Published { at: Self::now(), measures });
		let from = Self::schedule(version, from)?;
		let entry = entry.content(BlakeTwo256::hash_of(&from));
		Self::note(version, Event::Published { version, from }, entry)
	}

	/// How many measures a submitted draft has, and who submitted it.
	#[allow(clippy::type_complexity)]
	fn submitted(
		version: TariffVersion,
	) -> Result<(u32, Proposal<T::AccountId, BlockNumberFor<T>, Option<Date>>), Error<T>> {
		match Status::<T>::get(version) {
			Some(VersionStatus::Submitted { measures }) => {
				let proposal = Submissions::<T>::get(version).ok_or(Error::NotSubmitted)?;
				Ok((measures, proposal))
			}
			_ => Self::measures_of_draft(version).and(Err(Error::NotSubmitted)),
		}
	}

	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}
}
