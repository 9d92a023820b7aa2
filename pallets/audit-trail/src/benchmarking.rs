// SPDX-License-Identifier: Apache-2.0
//! What one record costs at worst.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::unwrap_used)]

use crate::{
	pallet::{Config, Heads, Pallet},
	Head,
};
use frame_benchmarking::{account, v2::*, BenchmarkError};
use sp_core::H256;
use tijara_primitives::{
	actor::{Actor, Role},
	audit::{Act, AuditTrail, Entry, Subject},
};

#[benchmarks]
mod benchmarks {
	use super::*;

	/// An entry with every field, at the end of a chain that exists.
	#[benchmark]
	fn record() -> Result<(), BenchmarkError> {
		let subject = Subject::Declaration(1);
		let actor = |name| Actor {
			account: account(name, 0, 0),
			organisation: u32::MAX,
			role: Role::Declarant,
			via: Some(account("signer", 0, 0)),
		};
		let entry = Entry::<T::AccountId>::new(Act::DeclarationAmended)
			.by(actor("officer"))
			.proposed_by(actor("proposer"))
			.under(Some(u64::MAX))
			.on_behalf_of(u32::MAX)
			.version(u32::MAX)
			.rules(u32::MAX)
			.reason(u16::MAX)
			.content(H256::repeat_byte(1));
		Heads::<T>::insert(subject, Head { links: 1_000, hash: H256::repeat_byte(2) });

		#[block]
		{
			<Pallet<T> as AuditTrail<T::AccountId>>::record(subject, entry)?;
		}

		assert_eq!(Heads::<T>::get(subject).links, 1_001);
		Ok(())
	}
}
