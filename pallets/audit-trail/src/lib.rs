// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
pub mod weights;

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::DispatchResult, traits::Time};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use tijara_primitives::audit::{link_hash, AuditTrail, Entry, Link, Subject};

pub use pallet::*;
pub use weights::WeightInfo;

/// The most links that [`Pallet::links`] gives at once.
pub const MAX_LINKS_READ: u32 = 256;

/// The end of a subject's chain.
#[derive(
	Clone,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Head {
	/// How many links the chain has; also the index of the next one.
	pub links: u32,
	/// Hash of the last link; zero where there is none.
	pub hash: H256,
}

/// One link of a chain in this runtime.
pub type LinkOf<T> = Link<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

/// The pallet.
#[frame_support::pallet]
pub mod pallet {
	use super::{Head, LinkOf, WeightInfo};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::BlockNumberFor;
	use sp_core::H256;
	use tijara_primitives::audit::{Act, Subject};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The time of the block, in milliseconds since 1970.
		type Time: Time<Moment = u64>;

		/// Measured weight of one record. The rooms' own benchmarks contain it already.
		type WeightInfo: WeightInfo;
	}

	/// The pallet's state.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The end of each subject's chain.
	#[pallet::storage]
	pub type Heads<T> = StorageMap<_, Blake2_128Concat, Subject, Head, ValueQuery>;

	/// Every link, by subject and index from 0. Links are only ever added.
	#[pallet::storage]
	pub type Links<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Subject, Twox64Concat, u32, LinkOf<T>, OptionQuery>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An act was recorded.
		Recorded {
			/// What it was done to.
			subject: Subject,
			/// Index of its link in the subject's chain, from 0.
			index: u32,
			/// What was done.
			act: Act,
			/// Hash of the link. Whoever keeps it can check everything before it.
			hash: H256,
		},
	}

	/// Why an act was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The subject's chain has 2^32 - 1 links. Nothing more can be done to this subject.
		TrailFull,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}

impl<T: Config> AuditTrail<T::AccountId> for Pallet<T> {
	fn record(subject: Subject, entry: Entry<T::AccountId>) -> DispatchResult {
		let Head { links: index, hash: before } = Heads::<T>::get(subject);
		let links = index.checked_add(1).ok_or(Error::<T>::TrailFull)?;
		let block = frame_system::Pallet::<T>::block_number();
		let time = T::Time::now();
		let hash = link_hash(before, subject, index, &entry, &block, time);
		let act = entry.act;
		Heads::<T>::insert(subject, Head { links, hash });
		Links::<T>::insert(subject, index, Link { entry, block, time, hash });
		Self::deposit_event(Event::Recorded { subject, index, act, hash });
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// At most `count` links of the subject's chain from the index `from` on, and never more than
	/// [`MAX_LINKS_READ`]. Empty past the end.
	pub fn links(subject: Subject, from: u32, count: u32) -> Vec<LinkOf<T>> {
		let to = from.saturating_add(count.min(MAX_LINKS_READ)).min(Heads::<T>::get(subject).links);
		(from..to).map_while(|index| Links::<T>::get(subject, index)).collect()
	}

	/// Every chain is whole: it has the links that its head counts and no others, each follows from
	/// the one before, and the last one's hash is the head's.
	///
	/// # Errors
	/// What is wrong with the first chain that is not.
	#[cfg(any(feature = "try-runtime", feature = "std"))]
	pub fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
		use frame_support::ensure;
		use tijara_primitives::audit::first_broken_link;

		let mut counted = 0u64;
		for (subject, head) in Heads::<T>::iter() {
			let chain: Vec<_> =
				(0..head.links).map_while(|index| Links::<T>::get(subject, index)).collect();
			ensure!(u32::try_from(chain.len()) == Ok(head.links), "a link is missing");
			ensure!(first_broken_link(subject, &chain).is_none(), "a chain is broken");
			ensure!(
				chain.last().is_some_and(|last| last.hash == head.hash),
				"a chain does not end in its head"
			);
			counted = counted.saturating_add(u64::from(head.links));
		}
		let stored = u64::try_from(Links::<T>::iter_keys().count()).unwrap_or(u64::MAX);
		ensure!(stored == counted, "there is a link that no head counts");
		Ok(())
	}
}
