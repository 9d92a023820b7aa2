// SPDX-License-Identifier: Apache-2.0
//! What the calls do, once their origin is known, and what every block does.

use core::str::from_utf8;
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{Get, GetCallMetadata, SafeMode, TransactionPause},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{BlakeTwo256, Hash, Saturating, Zero};
use tijara_primitives::audit::{Act, AuditTrail, Entry, ReasonCode, Subject};

use crate::{
	pallet::{Config, Error, Event, Pallet, Pauses},
	types::{NameOf, Paused},
};

impl<T: Config> Pallet<T> {
	/// The only place where the room tells what was done: the event, and the act in the chain of the
	/// emergency.
	fn note(entry: Entry<T::AccountId>, event: Event<T>) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(Subject::Emergency, entry)
	}

	/// Is there a reason, and a term of at least one block and at most `longest`?
	fn ensure_bounded(
		reason: ReasonCode,
		term: BlockNumberFor<T>,
		longest: BlockNumberFor<T>,
	) -> Result<(), Error<T>> {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		ensure!(!term.is_zero(), Error::<T>::ZeroTerm);
		ensure!(term <= longest, Error::<T>::TermTooLong);
		Ok(())
	}

	/// Has the runtime a call of these names?
	fn is_known(pallet: &[u8], call: &[u8]) -> bool {
		let (Ok(pallet), Ok(call)) = (from_utf8(pallet), from_utf8(call)) else { return false };
		// The calls of a pallet that there is not cannot be asked for.
		T::RuntimeCall::get_module_names().contains(&pallet)
			&& T::RuntimeCall::get_call_names(pallet).contains(&call)
	}

	pub(crate) fn do_pause_call(
		pallet: NameOf<T>,
		call: NameOf<T>,
		term: BlockNumberFor<T>,
		reason: ReasonCode,
	) -> DispatchResult {
		Self::ensure_bounded(reason, term, T::MaxPauseTerm::get())?;
		ensure!(Self::is_known(&pallet, &call), Error::<T>::UnknownCall);
		let names = (pallet.clone(), call.clone());
		let mut pauses = Pauses::<T>::get();
		let listed = pauses.iter().any(|paused| paused.is_of(&pallet, &call));
		ensure!(!listed && !T::Pause::is_paused(names.clone()), Error::<T>::AlreadyPaused);
		T::Pause::pause(names).map_err(|_| Error::<T>::Unpausable)?;
		let until = frame_system::Pallet::<T>::block_number().saturating_add(term);
		pauses
			.try_push(Paused { pallet: pallet.clone(), call: call.clone(), until, reason })
			.map_err(|_| Error::<T>::TooManyPauses)?;
		Pauses::<T>::put(pauses);
		Self::note(
			Entry::new(Act::CallPaused)
				.reason(reason)
				.content(BlakeTwo256::hash_of(&(&pallet, &call, until))),
			Event::CallPaused { pallet, call, until, reason },
		)
	}

	pub(crate) fn do_resume_call(
		pallet: NameOf<T>,
		call: NameOf<T>,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		// Whether it is listed or not: whatever is paused can be resumed.
		T::Pause::unpause((pallet.clone(), call.clone())).map_err(|_| Error::<T>::NotPaused)?;
		Pauses::<T>::mutate(|pauses| pauses.retain(|paused| !paused.is_of(&pallet, &call)));
		Self::note(
			Entry::new(Act::CallResumed)
				.reason(reason)
				.content(BlakeTwo256::hash_of(&(&pallet, &call))),
			Event::CallResumed { pallet, call, reason },
		)
	}

	pub(crate) fn do_enter_safe_mode(
		term: BlockNumberFor<T>,
		reason: ReasonCode,
	) -> DispatchResult {
		Self::ensure_bounded(reason, term, T::MaxSafeModeTerm::get())?;
		T::SafeMode::enter(term).map_err(|_| Error::<T>::AlreadyInSafeMode)?;
		let until = frame_system::Pallet::<T>::block_number().saturating_add(term);
		Self::note(
			Entry::new(Act::SafeModeEntered).reason(reason).content(BlakeTwo256::hash_of(&until)),
			Event::SafeModeEntered { until, reason },
		)
	}

	pub(crate) fn do_extend_safe_mode(
		term: BlockNumberFor<T>,
		reason: ReasonCode,
	) -> DispatchResult {
		let longest = T::MaxSafeModeTerm::get();
		Self::ensure_bounded(reason, term, longest)?;
		let left = T::SafeMode::remaining().ok_or(Error::<T>::NotInSafeMode)?;
		let in_all = left.saturating_add(term);
		ensure!(in_all <= longest, Error::<T>::TermTooLong);
		T::SafeMode::extend(term).map_err(|_| Error::<T>::NotInSafeMode)?;
		let until = frame_system::Pallet::<T>::block_number().saturating_add(in_all);
		Self::note(
			Entry::new(Act::SafeModeExtended).reason(reason).content(BlakeTwo256::hash_of(&until)),
			Event::SafeModeExtended { until, reason },
		)
	}

	pub(crate) fn do_leave_safe_mode(reason: ReasonCode) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		T::SafeMode::exit().map_err(|_| Error::<T>::NotInSafeMode)?;
		Self::note(Entry::new(Act::SafeModeLeft).reason(reason), Event::SafeModeLeft { reason })
	}

	/// Resume the calls whose last block is over. Says how many there were.
	///
	/// An end by time is no act of anybody: it stands in the act of the pause, and only the event tells it.
	pub(crate) fn resume_expired(now: BlockNumberFor<T>) -> u32 {
		let mut pauses = Pauses::<T>::get();
		if pauses.iter().all(|paused| paused.until >= now) {
			return 0;
		}
		let mut expired = 0u32;
		pauses.retain(|paused| {
			if paused.until >= now {
				return true;
			}
			expired = expired.saturating_add(1);
			// The only refusal is that it is not paused: an upgrade has made it a call that cannot be.
			let resumed = T::Pause::unpause(paused.names());
			if resumed.is_err() && T::Pause::is_paused(paused.names()) {
				return true;
			}
			let (pallet, call) = paused.names();
			Self::deposit_event(Event::PauseExpired { pallet, call });
			false
		});
		Pauses::<T>::put(pauses);
		expired
	}
}
