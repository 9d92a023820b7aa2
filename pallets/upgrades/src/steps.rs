// SPDX-License-Identifier: Apache-2.0
//! What the calls do, once their origin is known.

use alloc::vec::Vec;
use codec::Decode;
use frame_support::{dispatch::DispatchResult, ensure, traits::Get};
use frame_system::{CanSetCodeResult, SetCode};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash, One, Saturating},
	DispatchError,
};
use sp_version::RuntimeVersion;
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
};

use crate::{
	pallet::{Announced, Config, Error, Event, GenesisDelay, Pallet},
	types::Announcement,
};

impl<T: Config> Pallet<T> {
	/// The only place where the room tells what happened: the event, and the act in the chain of the
	/// runtime, with the code's hash and version.
	fn note(
		code_hash: H256,
		spec_version: u32,
		entry: Entry<T::AccountId>,
		event: Event<T>,
	) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(Subject::Runtime, entry.content(code_hash).version(spec_version))
	}

	pub(crate) fn do_announce(
		code_hash: H256,
		spec_version: u32,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		ensure!(spec_version > T::Version::get().spec_version, Error::<T>::VersionNotHigher);
		let now = frame_system::Pallet::<T>::block_number();
		let open = Announced::<T>::get().is_some_and(|earlier| !earlier.has_lapsed(&now));
		ensure!(!open, Error::<T>::AlreadyAnnounced);

		let delay = GenesisDelay::<T>::get().unwrap_or_else(T::Delay::get);
		let from = now.saturating_add(delay);
		let until = from.saturating_add(T::Term::get().saturating_sub(One::one()));
		Announced::<T>::put(Announcement {
			code_hash,
			announced_at: now,
			from,
			until,
			spec_version,
			reason,
		});
		Self::note(
			code_hash,
			spec_version,
			Entry::new(Act::UpgradeAnnounced).reason(reason),
			Event::UpgradeAnnounced { code_hash, spec_version, from, until, reason },
		)
	}

	pub(crate) fn do_apply(actor: Actor<T::AccountId>, code: Vec<u8>) -> DispatchResult {
		let announcement = Announced::<T>::get().ok_or(Error::<T>::NothingAnnounced)?;
		let now = frame_system::Pallet::<T>::block_number();
		ensure!(now >= announcement.from, Error::<T>::TooEarly);
		ensure!(!announcement.has_lapsed(&now), Error::<T>::Lapsed);
		let size = u32::try_from(code.len()).unwrap_or(u32::MAX);
		ensure!(size <= T::MaxCodeSize::get(), Error::<T>::CodeTooLarge);
		let Announcement { code_hash, spec_version, .. } = announcement;
		ensure!(BlakeTwo256::hash(&code) == code_hash, Error::<T>::OtherCode);
		Self::ensure_fits(&code, spec_version)?;

		Announced::<T>::kill();
		T::OnSetCode::set_code(code)?;
		let by = actor.organisation;
		Self::note(
			code_hash,
			spec_version,
			Entry::new(Act::UpgradeApplied).by(actor),
			Event::UpgradeApplied { code_hash, spec_version, by },
		)
	}

	pub(crate) fn do_withdraw(reason: ReasonCode) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let Announcement { code_hash, spec_version, .. } =
			Announced::<T>::take().ok_or(Error::<T>::NothingAnnounced)?;
		Self::note(
			code_hash,
			spec_version,
			Entry::new(Act::UpgradeWithdrawn).reason(reason),
			Event::UpgradeWithdrawn { code_hash, spec_version, reason },
		)
	}

	/// Can this code take the place of the runtime, and has it the announced version?
	///
	/// `frame_system` is asked for migrations only: with its version check the code would be read twice,
	/// and it would not say which version it found.
	fn ensure_fits(code: &[u8], announced: u32) -> Result<(), DispatchError> {
		match frame_system::Pallet::<T>::can_set_code(code, false) {
			CanSetCodeResult::Ok => {}
			CanSetCodeResult::MultiBlockMigrationsOngoing => {
				return Err(Error::<T>::MigrationsOngoing.into())
			}
			CanSetCodeResult::InvalidVersion(refused) => return Err(refused.into()),
		}
		let found = sp_io::misc::runtime_version(code)
			.and_then(|encoded| RuntimeVersion::decode(&mut encoded.as_slice()).ok())
			.ok_or(Error::<T>::NotARuntime)?;
		let current = T::Version::get();
		ensure!(found.spec_name == current.spec_name, Error::<T>::OtherChain);
		ensure!(found.spec_version > current.spec_version, Error::<T>::VersionNotHigher);
		ensure!(found.spec_version == announced, Error::<T>::OtherVersion);
		Ok(())
	}
}
