// SPDX-License-Identifier: Apache-2.0
//! What this room answers to the runtime API.

use alloc::vec::Vec;
use sp_runtime::SaturatedConversion;
use tijara_primitives::{
	views::{LedgerView, PostingView, StatementView},
	DeclarationId, OrganisationId,
};

use crate::{
	pallet::{
		ByDeclaration, Config, DeclarationCount, DeferredAccounts, Pallet, PayoutRequests,
		PostingCount, Postings,
	},
	MAX_PAGE,
};

impl<T: Config> Pallet<T> {
	/// An organisation's fund, deferred account and the number of its postings. What waits to be paid out
	/// is still in the fund.
	pub fn account(organisation: OrganisationId) -> LedgerView {
		let deferred = DeferredAccounts::<T>::get(organisation);
		LedgerView {
			fund: Self::in_fund(organisation),
			payout: PayoutRequests::<T>::get(organisation).unwrap_or(0),
			limit: deferred.as_ref().map(|account| account.limit),
			statements: deferred
				.iter()
				.flat_map(|account| account.open.iter())
				.map(|open| StatementView {
					month: open.month,
					amount: open.amount,
					payable_by: open.payable_by,
				})
				.collect(),
			postings: PostingCount::<T>::get(organisation),
		}
	}

	/// Postings of an organisation's ledger from an index on, at most [`MAX_PAGE`].
	pub fn postings(organisation: OrganisationId, from: u32, count: u32) -> Vec<PostingView> {
		page(PostingCount::<T>::get(organisation), from, count)
			.filter_map(|index| Self::posting(organisation, index))
			.collect()
	}

	/// Postings about a declaration, in their order, at most [`MAX_PAGE`]. `from` counts the
	/// declaration's own from 0; the index in the answer is that in the organisation's ledger.
	pub fn of_declaration(id: DeclarationId, from: u32, count: u32) -> Vec<PostingView> {
		page(DeclarationCount::<T>::get(id), from, count)
			.filter_map(|place| ByDeclaration::<T>::get(id, place))
			.filter_map(|(organisation, index)| Self::posting(organisation, index))
			.collect()
	}

	fn posting(organisation: OrganisationId, index: u32) -> Option<PostingView> {
		let posting = Postings::<T>::get(organisation, index)?;
		Some(PostingView {
			index,
			declaration: posting.declaration,
			debit: posting.debit,
			credit: posting.credit,
			amount: posting.amount,
			block: posting.block.saturated_into(),
			day: posting.day,
		})
	}
}

/// The indices of one answer.
fn page(total: u32, from: u32, count: u32) -> core::ops::Range<u32> {
	from..from.saturating_add(count.min(MAX_PAGE)).min(total)
}
