// SPDX-License-Identifier: Apache-2.0
//! How other rooms read a published version.

use alloc::{collections::btree_map::BTreeMap, vec::Vec};
use core::{cell::RefCell, marker::PhantomData};

use frame_support::sp_runtime::DispatchError;
use tijara_primitives::{
	codes::{CommodityCode, CommodityPrefix, CountryCode, CurrencyCode, GroupCode},
	date::Date,
	rooms::{TariffBook, TariffView},
	tariff::{ExchangeRate, Measure, TariffHeader},
	TariffVersion,
};

use crate::{
	length_bit, Config, Current, Error, Exchange, Groups, Headers, Measures, Pallet, PrefixLengths,
	Status, VersionStatus,
};

/// One published version, read from storage as it is asked.
pub struct StoredTariff<T> {
	version: TariffVersion,
	header: TariffHeader,
	lengths: u16,
	/// Answers about groups: every measure of an item asks about the same few, and a group is long.
	groups: RefCell<BTreeMap<(GroupCode, CountryCode), bool>>,
	runtime: PhantomData<T>,
}

impl<T: Config> StoredTariff<T> {
	/// The version, if it was published.
	pub fn published(version: TariffVersion) -> Option<Self> {
		match Status::<T>::get(version)? {
			VersionStatus::Published { .. } => Some(Self {
				version,
				header: Headers::<T>::get(version)?,
				lengths: PrefixLengths::<T>::get(version),
				groups: RefCell::default(),
				runtime: PhantomData,
			}),
			_ => None,
		}
	}
}

fn covers(rate: &ExchangeRate, on: Date) -> bool {
	rate.from.is_none_or(|from| from <= on) && rate.to.is_none_or(|to| on <= to)
}

impl<T: Config> TariffView for StoredTariff<T> {
	fn header(&self) -> &TariffHeader {
		&self.header
	}

	fn measures(&self, commodity: &CommodityCode) -> Vec<Measure> {
		let digits = commodity.as_str();
		(0..=digits.len())
			.filter_map(|length| digits.get(..length)?.parse::<CommodityPrefix>().ok())
			.filter(|prefix| self.lengths & length_bit(prefix) != 0)
			.flat_map(|prefix| Measures::<T>::get(self.version, prefix))
			.collect()
	}

	fn in_group(&self, group: &GroupCode, country: &CountryCode) -> bool {
		let read = || {
			Groups::<T>::get(self.version, group).is_some_and(|members| members.contains(country))
		};
		match self.groups.try_borrow_mut() {
			Ok(mut known) => *known.entry((group.clone(), country.clone())).or_insert_with(read),
			Err(_) => read(),
		}
	}

	/// Of several rates that cover the day, the one that starts last.
	fn exchange(&self, currency: &CurrencyCode, on: Date) -> Option<ExchangeRate> {
		Exchange::<T>::get(self.version, currency)
			.into_iter()
			.filter(|rate| covers(rate, on))
			.max_by_key(|rate| rate.from)
	}
}

impl<T: Config> TariffBook for Pallet<T> {
	type View = StoredTariff<T>;

	/// The version that was published last. It is the one in force today; whoever asks for a day
	/// of the past must remember the version and ask for it by [`TariffBook::version`].
	fn in_force(_: Date) -> Result<(TariffVersion, Self::View), DispatchError> {
		let version = Current::<T>::get().ok_or(Error::<T>::NotPublished)?;
		Ok((version, Self::version(version)?))
	}

	fn version(version: TariffVersion) -> Result<Self::View, DispatchError> {
		StoredTariff::published(version).ok_or(Error::<T>::NotPublished.into())
	}
}
