// SPDX-License-Identifier: Apache-2.0
//! From version 0 to 1: each case gets its office, and the open ones stand on the worklists.
//!
//! There is a case for every declaration that was ever registered, so this takes many blocks. It never fails over
//! what it finds: a case whose declaration is missing gets the empty office, which no declaration can have, and
//! stands on that worklist; bytes that are a case of neither layout stay as they are. Both are logged as errors.

use core::marker::PhantomData;

use alloc::vec::Vec;
use codec::{Decode, DecodeAll, Encode};
#[cfg(any(feature = "try-runtime", feature = "std"))]
use frame_support::{ensure, sp_runtime::TryRuntimeError};
use frame_support::{
	migrations::{MigrationId, SteppedMigration, SteppedMigrationError},
	sp_runtime::traits::Convert,
	storage::unhashed,
	traits::{ConstU32, Get, GetStorageVersion, StorageVersion},
	weights::{Weight, WeightMeter},
	BoundedVec, StoragePrefixedMap,
};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{axes::Axes, codes::OfficeCode, DeclarationId, OrganisationId};

use crate::{Case, Cases, Config, Hold, Pallet, Release, WeightInfo, Worklist, MAX_HOLDS};

/// A case as version 0 kept it: the same without the office, which stands last. So neither layout's bytes are
/// a whole value of the other.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct OldCase<BlockNumber> {
	/// Who owes.
	pub trader: OrganisationId,
	/// The organisation that registered the declaration.
	pub declarant: OrganisationId,
	/// Where the case stands.
	pub axes: Axes,
	/// The holds that stand.
	pub holds: BoundedVec<Hold, ConstU32<MAX_HOLDS>>,
	/// The release, once there is one.
	pub release: Option<Release<BlockNumber>>,
	/// Was the declaration cancelled?
	pub closed: bool,
}

impl<BlockNumber> OldCase<BlockNumber> {
	/// The same case with its office.
	pub fn at(self, office: OfficeCode) -> Case<BlockNumber> {
		let Self { trader, declarant, axes, holds, release, closed } = self;
		Case { trader, declarant, axes, holds, release, closed, office }
	}
}

/// What stands under the key of a case.
enum Found<BlockNumber> {
	/// A case of version 0.
	Old(OldCase<BlockNumber>),
	/// A case of version 1: an earlier run came so far.
	New(Case<BlockNumber>),
	/// Neither.
	Unreadable,
}

/// The migration. `Offices` says at which office a declaration was made, reading one value at most.
pub struct ToV1<T, Offices>(PhantomData<(T, Offices)>);

impl<T: Config, Offices: Convert<DeclarationId, Option<OfficeCode>>> ToV1<T, Offices> {
	/// The weight of one case. A benchmark sees neither the search for the next key nor the question for the office.
	pub fn weight_of_one() -> Weight {
		T::WeightInfo::migrate_case().saturating_add(T::DbWeight::get().reads(2))
	}

	fn found(id: DeclarationId) -> Found<BlockNumberFor<T>> {
		let bytes = unhashed::get_raw(&Cases::<T>::hashed_key_for(id)).unwrap_or_default();
		if let Ok(case) = OldCase::decode_all(&mut bytes.as_slice()) {
			return Found::Old(case);
		}
		Case::decode_all(&mut bytes.as_slice()).map_or(Found::Unreadable, Found::New)
	}

	/// Its office, or the empty one.
	fn office_of(id: DeclarationId) -> OfficeCode {
		Offices::convert(id).unwrap_or_else(|| {
			log::error!(target: "runtime::releases", "case {id} has no declaration; it gets the empty office");
			OfficeCode::default()
		})
	}

	/// Brings one case to version 1, whether it is there already or not.
	fn migrate(id: DeclarationId) {
		let case = match Self::found(id) {
			Found::Old(old) => {
				let case = old.at(Self::office_of(id));
				Cases::<T>::insert(id, &case);
				case
			}
			Found::New(case) => case,
			Found::Unreadable => {
				log::error!(target: "runtime::releases", "case {id} is unreadable and stays as it is");
				return;
			}
		};
		if case.is_open() {
			Worklist::<T>::insert(&case.office, id, ());
		}
	}
}

impl<T: Config, Offices: Convert<DeclarationId, Option<OfficeCode>>> SteppedMigration
	for ToV1<T, Offices>
{
	/// The case that was migrated last, in the order of the storage keys.
	type Cursor = DeclarationId;
	type Identifier = MigrationId<15>;

	fn id() -> Self::Identifier {
		MigrationId { pallet_id: *b"pallet-releases", version_from: 0, version_to: 1 }
	}

	fn migrating_prefixes() -> Option<impl IntoIterator<Item = Vec<u8>>> {
		let prefixes = [Cases::<T>::final_prefix(), Worklist::<T>::final_prefix()];
		Some(prefixes.map(|prefix| prefix.to_vec()))
	}

	/// Migrates as many cases as the weight allows, at least one, or says that it does not suffice for one.
	fn step(
		mut cursor: Option<Self::Cursor>,
		meter: &mut WeightMeter,
	) -> Result<Option<Self::Cursor>, SteppedMigrationError> {
		if Pallet::<T>::on_chain_storage_version() >= StorageVersion::new(1) {
			return Ok(None);
		}
		let required = Self::weight_of_one();
		if !meter.can_consume(required) {
			return Err(SteppedMigrationError::InsufficientWeight { required });
		}
		let mut ids = match cursor {
			None => Cases::<T>::iter_keys(),
			Some(last) => Cases::<T>::iter_keys_from(Cases::<T>::hashed_key_for(last)),
		};
		while meter.try_consume(required).is_ok() {
			let Some(id) = ids.next() else {
				StorageVersion::new(1).put::<Pallet<T>>();
				return Ok(None);
			};
			Self::migrate(id);
			cursor = Some(id);
		}
		Ok(cursor)
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, TryRuntimeError> {
		Ok(Self::expected())
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(expected: Vec<u8>) -> Result<(), TryRuntimeError> {
		Self::check(&expected)
	}
}

/// What a rehearsal holds the migrated state against.
#[cfg(any(feature = "try-runtime", feature = "std"))]
#[derive(Encode, Decode)]
struct Expected<BlockNumber> {
	/// Every case as it is to be.
	cases: Vec<(DeclarationId, Case<BlockNumber>)>,
	/// Values that are no case.
	unreadable: u64,
}

#[cfg(any(feature = "try-runtime", feature = "std"))]
impl<T: Config, Offices: Convert<DeclarationId, Option<OfficeCode>>> ToV1<T, Offices> {
	/// Every case as the migration must leave it, for [`check`](Self::check).
	pub fn expected() -> Vec<u8> {
		let mut expected = Expected::<BlockNumberFor<T>> { cases: Vec::new(), unreadable: 0 };
		for id in Cases::<T>::iter_keys() {
			match Self::found(id) {
				Found::Old(old) => expected.cases.push((id, old.at(Self::office_of(id)))),
				Found::New(case) => expected.cases.push((id, case)),
				Found::Unreadable => {
					expected.unreadable = expected.unreadable.saturating_add(1);
				}
			}
		}
		expected.encode()
	}

	/// Checks count and content of the migrated cases, the worklists, and every other invariant of this room.
	///
	/// # Errors
	/// A sentence that names what does not hold.
	pub fn check(expected: &[u8]) -> Result<(), TryRuntimeError> {
		let expected = Expected::<BlockNumberFor<T>>::decode_all(&mut &*expected)
			.map_err(|_| "what was noted before the migration is unreadable")?;
		let count = |entries: usize| u64::try_from(entries).unwrap_or(u64::MAX);
		ensure!(
			Pallet::<T>::on_chain_storage_version() == StorageVersion::new(1),
			"the storage has another version than 1"
		);
		ensure!(
			count(Cases::<T>::iter_keys().count())
				== count(expected.cases.len()).saturating_add(expected.unreadable),
			"the migration added or lost cases"
		);
		for (id, case) in &expected.cases {
			ensure!(Cases::<T>::get(id).as_ref() == Some(case), "a case is not as it should be");
		}
		Pallet::<T>::do_try_state()
	}
}
