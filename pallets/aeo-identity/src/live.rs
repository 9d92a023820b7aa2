// SPDX-License-Identifier: Apache-2.0
//! How files stand at this moment: status, clocks, benefits and views. Everything here only reads, and
//! nothing that it answers is stored, so that whatever happens to a file counts in the same block.

use alloc::{format, vec::Vec};
use frame_support::traits::{Get, Time};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::AtLeast32BitUnsigned;
use tijara_primitives::{
	aeo::{AeoStatus, Benefits, GuaranteeShare, MraRecord, Programme},
	audit::ReasonCode,
	codes::MraId,
	date::Date,
	rooms::{AuthorisedOperators, Organisations},
	views::AeoView,
	AeoId, OrganisationId,
};

use crate::{
	pallet::{Config, Current, Files, Holders, Pallet, Partners},
	types::MAX_PAGE,
	File, FileOf, Hearing, Now, Stage, Terms,
};

impl<AccountId, BlockNumber> File<AccountId, BlockNumber>
where
	BlockNumber: AtLeast32BitUnsigned + Copy,
{
	/// How the file stands at this moment.
	pub fn status(&self, now: Now<BlockNumber>, terms: &Terms<BlockNumber>) -> AeoStatus {
		match self.stage {
			Stage::Applied { since } if now.block <= since.saturating_add(terms.acceptance) => {
				AeoStatus::Applied
			}
			Stage::Applied { .. } | Stage::Accepted { .. } => {
				if self.decision_ends(terms).is_some_and(|last| now.block > last) {
					AeoStatus::Refused
				} else if self.validation.is_some() {
					AeoStatus::Validating
				} else {
					AeoStatus::Accepted
				}
			}
			Stage::Granted | Stage::Suspended { .. } if self.has_expired(now.today) => {
				AeoStatus::Expired
			}
			Stage::Granted => AeoStatus::Granted,
			Stage::Suspended { .. } => AeoStatus::Suspended,
			Stage::Revoked => AeoStatus::Revoked,
			Stage::Withdrawn => AeoStatus::Withdrawn,
			Stage::Refused => AeoStatus::Refused,
		}
	}

	/// Did the last day of the grant pass? What was never granted does not expire.
	fn has_expired(&self, today: Date) -> bool {
		self.grant.is_some_and(|grant| today > grant.until)
	}

	/// Last block in which the application can be decided. Where nobody accepted it, the time starts
	/// when it counts as accepted.
	fn decision_ends(&self, terms: &Terms<BlockNumber>) -> Option<BlockNumber> {
		match self.stage {
			Stage::Applied { since } => {
				Some(since.saturating_add(terms.acceptance).saturating_add(terms.decision))
			}
			Stage::Accepted { since } => Some(since.saturating_add(terms.decision)),
			_ => None,
		}
	}

	/// Last block in which the suspended holder must still be heard before revocation.
	fn suspension_ends(&self, terms: &Terms<BlockNumber>) -> Option<BlockNumber> {
		match self.stage {
			Stage::Suspended { since, .. } => Some(since.saturating_add(terms.suspension)),
			_ => None,
		}
	}

	/// Does the holder still have time to answer?
	pub fn is_being_heard(&self, now: Now<BlockNumber>, terms: &Terms<BlockNumber>) -> bool {
		self.hearing.as_ref().is_some_and(|hearing| hearing.is_running(now.block, terms))
	}

	/// Was the holder given its right to be heard on this reason, or is it too long in suspension? In
	/// neither case while its answer is still awaited.
	pub fn is_heard(
		&self,
		reason: ReasonCode,
		now: Now<BlockNumber>,
		terms: &Terms<BlockNumber>,
	) -> bool {
		let heard = self.hearing.as_ref().is_some_and(|hearing| hearing.reason == reason);
		let too_long = self.suspension_ends(terms).is_some_and(|last| now.block > last);
		!self.is_being_heard(now, terms) && (heard || too_long)
	}

	/// Last block of the statutory clock that runs: of acceptance, decision, hearing or suspension. A
	/// hearing's clock goes before a suspension's.
	pub fn clock(&self, now: Now<BlockNumber>, terms: &Terms<BlockNumber>) -> Option<BlockNumber> {
		let last = match (self.stage, self.status(now, terms)) {
			(Stage::Applied { since }, AeoStatus::Applied) => {
				Some(since.saturating_add(terms.acceptance))
			}
			(_, AeoStatus::Accepted | AeoStatus::Validating) => self.decision_ends(terms),
			(_, AeoStatus::Granted | AeoStatus::Suspended | AeoStatus::Expired) => self
				.hearing
				.as_ref()
				.filter(|hearing| hearing.is_running(now.block, terms))
				.map(|hearing| hearing.since.saturating_add(terms.hearing))
				.or(self.suspension_ends(terms)),
			_ => None,
		};
		last.filter(|last| now.block <= *last)
	}
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Hearing<BlockNumber> {
	/// Is the holder's answer still awaited?
	fn is_running(&self, block: BlockNumber, terms: &Terms<BlockNumber>) -> bool {
		self.statement.is_none() && block <= self.since.saturating_add(terms.hearing)
	}
}

/// May the holder of a file that stands like this apply anew?
pub(crate) const fn is_over(status: AeoStatus) -> bool {
	matches!(
		status,
		AeoStatus::Revoked | AeoStatus::Withdrawn | AeoStatus::Refused | AeoStatus::Expired
	)
}

impl<T: Config> Pallet<T> {
	/// The block and the day.
	pub(crate) fn now() -> Now<BlockNumberFor<T>> {
		Now {
			block: frame_system::Pallet::<T>::block_number(),
			today: Date::from_millis(T::Time::now()),
		}
	}

	/// The statutory clocks.
	pub(crate) fn terms() -> Terms<BlockNumberFor<T>> {
		Terms {
			acceptance: T::AcceptanceTerm::get(),
			decision: T::DecisionTerm::get(),
			hearing: T::HearingTerm::get(),
			suspension: T::SuspensionTerm::get(),
		}
	}

	/// How a file stands at this moment.
	pub(crate) fn status(file: &FileOf<T>) -> AeoStatus {
		file.status(Self::now(), &Self::terms())
	}

	/// What the holder has from this file: nothing unless it is granted now and the holder is an active
	/// organisation. Files before the current one are over, so they give nothing.
	fn benefits_of(file: &FileOf<T>) -> Benefits {
		let guarantee = file
			.grant
			.filter(|_| Self::status(file) == AeoStatus::Granted)
			.filter(|_| T::Organisations::active_kind(file.holder).is_some())
			.map(|grant| grant.guarantee);
		guarantee.map_or_else(Benefits::default, |share| file.programme.benefits(share))
	}

	/// The file as the register shows it; `None` if there is none of this number.
	pub fn view(id: AeoId) -> Option<AeoView> {
		let file = Files::<T>::get(id)?;
		let clock = file.clock(Self::now(), &Self::terms());
		Some(AeoView {
			id,
			holder: file.holder,
			status: Self::status(&file),
			benefits: Self::benefits_of(&file),
			record: Self::record_of(id, &file),
			clock: clock.and_then(|last| last.try_into().ok()),
		})
	}

	/// The organisation's current file; `None` if it never applied.
	pub fn of(organisation: OrganisationId) -> Option<AeoView> {
		Current::<T>::get(organisation).and_then(Self::view)
	}

	/// A page of the public register, in the order of first grants: from this place (from 0), at most
	/// 256 files.
	pub fn register(from: u32, count: u32) -> Vec<AeoView> {
		let end = from.saturating_add(count.min(MAX_PAGE));
		(from..end).map_while(|place| Self::view(Holders::<T>::get(place)?)).collect()
	}

	/// The record for partner administrations; `None` before the first grant.
	///
	/// It says suspended while the holder's organisation is not active, since partners see no standing
	/// of organisations.
	pub fn record(id: AeoId) -> Option<MraRecord> {
		Self::record_of(id, &Files::<T>::get(id)?)
	}

	fn record_of(id: AeoId, file: &FileOf<T>) -> Option<MraRecord> {
		let grant = file.grant?;
		let status = match Self::status(file) {
			AeoStatus::Granted if T::Organisations::active_kind(file.holder).is_none() => {
				AeoStatus::Suspended
			}
			status => status,
		};
		Some(MraRecord {
			country: T::Country::get(),
			tin: file.tin.clone(),
			programme: file.programme,
			role: file.role,
			status,
			effective: grant.effective,
			expiry: grant.until,
			mra_id: Self::mra_id(id, file.programme)?,
			version: file.version,
		})
	}

	/// The AEO MRA identification of a file: country, `AEO`, the programme's letter (C, S or F) and the
	/// file's number in ten digits, such as `XTAEOF0000000001`. `None` only where the runtime names no
	/// valid country.
	pub fn mra_id(id: AeoId, programme: Programme) -> Option<MraId> {
		let letter = match programme {
			Programme::CustomsSimplification => 'C',
			Programme::SecurityAndSafety => 'S',
			Programme::Full => 'F',
		};
		format!("{}AEO{letter}{id:010}", T::Country::get()).parse().ok()
	}
}

impl<T: Config> AuthorisedOperators for Pallet<T> {
	fn benefits(holder: OrganisationId) -> Benefits {
		let current = Current::<T>::get(holder).and_then(Files::<T>::get);
		current.map_or_else(Benefits::default, |file| Self::benefits_of(&file))
	}

	/// What partners recognise is security and safety, and what it brings is less control. Payment,
	/// guarantees and data concern the operator here, who is another one.
	fn partner_benefits(partner: &MraId) -> Benefits {
		let today = Self::now().today;
		let recognised = Partners::<T>::get(partner).is_some_and(|record| {
			record.status == AeoStatus::Granted
				&& record.effective <= today
				&& today <= record.expiry
				&& record.programme != Programme::CustomsSimplification
		});
		let brought = Programme::SecurityAndSafety.benefits(GuaranteeShare::Whole);
		Benefits { reduced_controls: recognised && brought.reduced_controls, ..Default::default() }
	}
}
