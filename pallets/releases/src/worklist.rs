// SPDX-License-Identifier: Apache-2.0
//! What is open at an office.

use alloc::vec::Vec;
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{codes::OfficeCode, DeclarationId};

use crate::{Case, Cases, Config, Pallet, Worklist};

/// Cases in one answer of [`Pallet::worklist`], at most.
pub const MAX_PAGE: u32 = 256;

impl<T: Config> Pallet<T> {
	/// The open cases of an office, at most `limit` and [`MAX_PAGE`], after the declaration `after`. For runtime
	/// APIs: every entry is two reads.
	///
	/// They come in the order of their storage keys, which is that of a hash of the declaration's number, the same in
	/// every block. A page begins behind the key that `after` has or had: cases that end meanwhile move nothing,
	/// and one that opens meanwhile may fall behind the reader. Whoever asks page by page in one block gets each
	/// case once; the last page is shorter than `limit`.
	pub fn worklist(
		office: &OfficeCode,
		after: Option<DeclarationId>,
		limit: u32,
	) -> Vec<(DeclarationId, Case<BlockNumberFor<T>>)> {
		let ids = match after {
			None => Worklist::<T>::iter_key_prefix(office),
			Some(id) => Worklist::<T>::iter_key_prefix_from(
				office,
				Worklist::<T>::hashed_key_for(office, id),
			),
		};
		let limit = usize::try_from(limit.min(MAX_PAGE)).unwrap_or_default();
		ids.take(limit).filter_map(|id| Some((id, Cases::<T>::get(id)?))).collect()
	}
}
