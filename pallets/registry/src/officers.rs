// SPDX-License-Identifier: Apache-2.0
//! Officers, and what takes two administrators.

use crate::{
	organisations::{appointed, content},
	pallet::{Config, Error, Event, FormerNonces, Officers, Organisations, Pallet, Proposals},
	Matter, Officer, Organisation, MAX_OFFICERS,
};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};
use tijara_primitives::{
	actor::{Actor, OrganisationKind, Role, RoleSet},
	audit::{Act, Entry, ReasonCode},
	four_eyes::{Fault, Proposal, Rule},
	rooms::{Officers as _, Seats as _},
	OrganisationId,
};

type OfficerOf<T> = Officer<BlockNumberFor<T>>;
type OrganisationOf<T> = Organisation<BlockNumberFor<T>>;
type ActorOf<T> = Actor<<T as frame_system::Config>::AccountId>;
type EntryOf<T> = Entry<<T as frame_system::Config>::AccountId>;
type MatterOf<T> = Matter<<T as frame_system::Config>::AccountId>;

/// Another administrator of the same organisation endorses.
const RULE: Rule = Rule { endorsers: &[Role::Administrator], same_organisation: true };

/// Does giving `roles` to somebody who has `before` take two administrators?
fn takes_two(before: RoleSet, roles: RoleSet, kind: OrganisationKind) -> bool {
	roles.without(before).iter().any(|role| role.needs_two_administrators(kind))
}

impl<T: Config> Pallet<T> {
	fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	fn own_organisation(actor: &ActorOf<T>) -> Result<OrganisationOf<T>, Error<T>> {
		Organisations::<T>::get(actor.organisation).ok_or(Error::<T>::UnknownOrganisation)
	}

	/// The officer and its organisation, if it is also the actor's.
	fn colleague(
		actor: &ActorOf<T>,
		account: &T::AccountId,
	) -> Result<(OfficerOf<T>, OrganisationOf<T>), DispatchError> {
		let officer = Officers::<T>::get(account).ok_or(Error::<T>::NotAnOfficer)?;
		ensure!(officer.organisation == actor.organisation, Error::<T>::OtherOrganisation);
		Ok((officer, Self::own_organisation(actor)?))
	}

	fn ensure_roles(roles: RoleSet, kind: OrganisationKind) -> DispatchResult {
		ensure!(!roles.is_empty(), Error::<T>::NoRoles);
		ensure!(roles.is_allowed_in(kind), Error::<T>::RoleNotAllowed);
		Ok(())
	}

	/// An officer who loses a role has no open files.
	fn ensure_keeps_files(officer: &OfficerOf<T>, roles: RoleSet) -> DispatchResult {
		let keeps = officer.roles.is_within(roles);
		ensure!(keeps || officer.open_files == 0, Error::<T>::OpenFiles);
		Ok(())
	}

	/// Can this account become an officer of this organisation with these roles?
	fn ensure_appointable(
		organisation: &OrganisationOf<T>,
		account: &T::AccountId,
		roles: RoleSet,
	) -> DispatchResult {
		Self::ensure_roles(roles, organisation.kind)?;
		ensure!(!Officers::<T>::contains_key(account), Error::<T>::AlreadyAnOfficer);
		ensure!(organisation.officers < MAX_OFFICERS, Error::<T>::TooManyOfficers);
		Ok(())
	}

	pub(crate) fn do_appoint(
		actor: ActorOf<T>,
		account: T::AccountId,
		roles: RoleSet,
	) -> DispatchResult {
		let id = actor.organisation;
		let mut organisation = Self::own_organisation(&actor)?;
		Self::ensure_appointable(&organisation, &account, roles)?;
		if takes_two(RoleSet::EMPTY, roles, organisation.kind) {
			return Self::propose(actor, account, Matter::Appoint { roles });
		}
		Self::add_officer(id, &mut organisation, account, roles, appointed(Some(actor)))?;
		Organisations::<T>::insert(id, organisation);
		Ok(())
	}

	/// Store an officer, count it in `organisation` (which the caller stores), and tell by `entry`.
	pub(crate) fn add_officer(
		id: OrganisationId,
		organisation: &mut OrganisationOf<T>,
		account: T::AccountId,
		roles: RoleSet,
		entry: EntryOf<T>,
	) -> DispatchResult {
		Self::ensure_appointable(organisation, &account, roles)?;
		// Neither count can pass MAX_OFFICERS.
		organisation.officers = organisation.officers.saturating_add(1);
		if roles.contains(Role::Administrator) {
			organisation.administrators = organisation.administrators.saturating_add(1);
		}
		Self::open_account(id, organisation, &account, roles);
		Self::note(
			Event::OfficerAppointed { organisation: id, account: account.clone(), roles },
			entry.content(content(&account, roles)),
			id,
		)
	}

	/// Let the account act for the organisation.
	fn open_account(
		id: OrganisationId,
		organisation: &mut OrganisationOf<T>,
		account: &T::AccountId,
		roles: RoleSet,
	) {
		let officer = Officer { organisation: id, roles, since: Self::now(), open_files: 0 };
		Officers::<T>::insert(account, officer);
		Self::begin_term(account, id, roles);
		Self::list_appointee(id, organisation, account);
		frame_system::Pallet::<T>::inc_providers(account);
		if let Some(nonce) = FormerNonces::<T>::take(account) {
			frame_system::Account::<T>::mutate(account, |info| {
				info.nonce = info.nonce.max(nonce);
			});
		}
	}

	/// Let the account act no more, for anybody.
	fn close_account(id: OrganisationId, account: &T::AccountId) -> DispatchResult {
		let nonce = frame_system::Pallet::<T>::account_nonce(account);
		frame_system::Pallet::<T>::dec_providers(account).map_err(|_| Error::<T>::AccountInUse)?;
		if nonce != Default::default() {
			FormerNonces::<T>::insert(account, nonce);
		}
		Officers::<T>::remove(account);
		Self::begin_term(account, id, RoleSet::EMPTY);
		Ok(())
	}

	pub(crate) fn do_reassign(
		actor: ActorOf<T>,
		account: T::AccountId,
		roles: RoleSet,
	) -> DispatchResult {
		let (officer, organisation) = Self::colleague(&actor, &account)?;
		ensure!(account != actor.account, Error::<T>::OwnRoles);
		Self::ensure_roles(roles, organisation.kind)?;
		Self::ensure_keeps_files(&officer, roles)?;
		if takes_two(officer.roles, roles, organisation.kind) {
			return Self::propose(actor, account, Matter::Reassign { roles });
		}
		let entry = Entry::new(Act::OfficerReassigned).by(actor);
		Self::replace_roles(account, officer, organisation, roles, entry)
	}

	fn replace_roles(
		account: T::AccountId,
		mut officer: OfficerOf<T>,
		mut organisation: OrganisationOf<T>,
		roles: RoleSet,
		entry: EntryOf<T>,
	) -> DispatchResult {
		Self::ensure_keeps_files(&officer, roles)?;
		organisation.administrators = organisation
			.administrators_after(officer.roles, roles)
			.ok_or(Error::<T>::LastAdministrator)?;
		officer.roles = roles;
		let id = officer.organisation;
		Organisations::<T>::insert(id, organisation);
		Officers::<T>::insert(&account, officer);
		Self::begin_term(&account, id, roles);
		Self::note(
			Event::OfficerReassigned { organisation: id, account: account.clone(), roles },
			entry.content(content(&account, roles)),
			id,
		)
	}

	pub(crate) fn do_dismiss(
		actor: ActorOf<T>,
		account: T::AccountId,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let (officer, mut organisation) = Self::colleague(&actor, &account)?;
		ensure!(account != actor.account, Error::<T>::OwnDismissal);
		ensure!(officer.open_files == 0, Error::<T>::OpenFiles);
		organisation.administrators = organisation
			.administrators_after(officer.roles, RoleSet::EMPTY)
			.ok_or(Error::<T>::LastAdministrator)?;
		organisation.officers = organisation.officers.saturating_sub(1);
		let id = actor.organisation;
		Self::close_account(id, &account)?;
		Organisations::<T>::insert(id, organisation);
		let entry = Entry::new(Act::OfficerDismissed)
			.by(actor)
			.reason(reason)
			.content(content(&account, RoleSet::EMPTY));
		let event = Event::OfficerDismissed { organisation: id, account: account.clone(), reason };
		Self::note(event, entry, id)?;
		T::Seats::left(&account)
	}

	pub(crate) fn do_recover(
		actor: ActorOf<T>,
		lost: T::AccountId,
		new: T::AccountId,
	) -> DispatchResult {
		let (officer, _) = Self::colleague(&actor, &lost)?;
		ensure!(lost != actor.account, Error::<T>::OwnProposal);
		ensure!(officer.open_files == 0, Error::<T>::OpenFiles);
		ensure!(!Officers::<T>::contains_key(&new), Error::<T>::AlreadyAnOfficer);
		Self::propose(actor, lost, Matter::Recover { new })
	}

	/// Store what another administrator must endorse.
	fn propose(actor: ActorOf<T>, account: T::AccountId, matter: MatterOf<T>) -> DispatchResult {
		let id = actor.organisation;
		// Another organisation would appoint our officer: that cannot be carried out, and must not keep
		// us from replacing the officer's key.
		let ours = Officers::<T>::get(&account).is_some_and(|officer| officer.organisation == id);
		let live = Proposals::<T>::get(&account).is_some_and(|before: Proposal<_, _, _>| {
			!before.has_expired(Self::now()) && (!ours || before.by.organisation == id)
		});
		ensure!(!live, Error::<T>::AlreadyProposed);
		let (event, act, content) = match &matter {
			Matter::Appoint { roles } | Matter::Reassign { roles } => (
				Event::RolesProposed { organisation: id, account: account.clone(), roles: *roles },
				Act::RolesProposed,
				content(&account, *roles),
			),
			Matter::Recover { new } => (
				Event::RecoveryProposed {
					organisation: id,
					lost: account.clone(),
					new: new.clone(),
				},
				Act::RecoveryProposed,
				BlakeTwo256::hash_of(&(&account, new)),
			),
		};
		let proposal = Proposal::new(matter, actor.clone(), Self::now(), T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		Proposals::<T>::insert(&account, proposal);
		Self::note(event, Entry::new(act).by(actor).content(content), id)
	}

	pub(crate) fn do_endorse(actor: ActorOf<T>, account: T::AccountId) -> DispatchResult {
		let proposal = Proposals::<T>::get(&account).ok_or(Error::<T>::NoProposal)?;
		proposal.endorse(&actor, &RULE, Self::now()).map_err(Error::<T>::from)?;
		ensure!(account != actor.account, Error::<T>::OwnProposal);
		let id = actor.organisation;
		let proposer = Self::holds(&proposal.by.account, Role::Administrator);
		ensure!(proposer == Some(id), Error::<T>::ProposerLeft);
		Proposals::<T>::remove(&account);
		let signed = |act| Entry::new(act).by(actor.clone()).proposed_by(proposal.by.clone());
		match proposal.matter {
			Matter::Appoint { roles } => {
				let mut organisation = Self::own_organisation(&actor)?;
				let entry = signed(Act::OfficerAppointed);
				Self::add_officer(id, &mut organisation, account, roles, entry)?;
				Organisations::<T>::insert(id, organisation);
				Ok(())
			}
			Matter::Reassign { roles } => {
				let (officer, organisation) = Self::colleague(&actor, &account)?;
				let entry = signed(Act::OfficerReassigned);
				Self::replace_roles(account, officer, organisation, roles, entry)
			}
			Matter::Recover { new } => {
				let (officer, mut organisation) = Self::colleague(&actor, &account)?;
				ensure!(officer.open_files == 0, Error::<T>::OpenFiles);
				ensure!(!Officers::<T>::contains_key(&new), Error::<T>::AlreadyAnOfficer);
				Self::close_account(id, &account)?;
				Self::open_account(id, &mut organisation, &new, officer.roles);
				Organisations::<T>::insert(id, organisation);
				let entry =
					signed(Act::KeyRecovered).content(BlakeTwo256::hash_of(&(&account, &new)));
				let event = Event::KeyRecovered { organisation: id, lost: account.clone(), new };
				Self::note(event, entry, id)?;
				T::Seats::left(&account)
			}
		}
	}

	pub(crate) fn do_withdraw(actor: ActorOf<T>, account: T::AccountId) -> DispatchResult {
		let proposal = Proposals::<T>::get(&account).ok_or(Error::<T>::NoProposal)?;
		proposal.withdraw(&actor, &RULE).map_err(Error::<T>::from)?;
		Proposals::<T>::remove(&account);
		let id = actor.organisation;
		Self::note(
			Event::ProposalWithdrawn { organisation: id, account: account.clone() },
			Entry::new(Act::ProposalWithdrawn).by(actor).content(BlakeTwo256::hash_of(&account)),
			id,
		)
	}
}

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
