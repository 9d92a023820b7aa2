// SPDX-License-Identifier: Apache-2.0
//! How other rooms read a published version.

use alloc::{collections::btree_map::BTreeMap, vec::Vec};
use core::{cell::RefCell, marker::PhantomData};

use frame_support::sp_runtime::DispatchError;
use tijara_primitives::{
	codes::{CommodityCode, CommodityPrefix, CountryCode, CurrencyCode, GroupCode, QuotaOrder},
	date::Date,
	rooms::{TariffBook, TariffView},
	tariff::{
		ExchangeRate, Measure, NomenclatureLine, QuotaPeriod, Relief, Requirement, TariffHeader,
	},
	views::CommodityView,
	TariffVersion,
};

use crate::{
	length_bit, types, BasedOn, Config, Error, Exchange, Groups, Headers, Lines, Measures, Pallet,
	PrefixLengths, Quotas, Reliefs, Requirements, Status, VersionStatus,
};

/// One published version, read from storage as it is asked. Where it says nothing of a commodity prefix or a
/// quota order, the version that it builds on answers.
pub struct StoredTariff<T> {
	version: TariffVersion,
	header: TariffHeader,
	lengths: u16,
	/// The version that it builds on, with its prefix lengths.
	base: Option<(TariffVersion, u16)>,
	/// Answers about groups: every measure of an item asks about the same few, and a group is long.
	groups: RefCell<BTreeMap<(GroupCode, CountryCode), bool>>,
	runtime: PhantomData<T>,
}

/// The beginnings of a commodity code, from none of it to all of it.
fn prefixes(commodity: &CommodityCode) -> impl Iterator<Item = CommodityPrefix> + '_ {
	let digits = commodity.as_str();
	(0..=digits.len()).filter_map(|length| digits.get(..length)?.parse().ok())
}

fn covers(from: Option<Date>, to: Option<Date>, on: Date) -> bool {
	from.is_none_or(|from| from <= on) && to.is_none_or(|to| on <= to)
}

impl<T: Config> StoredTariff<T> {
	/// The version, if it was published.
	pub fn published(version: TariffVersion) -> Option<Self> {
		match Status::<T>::get(version)? {
			VersionStatus::Published { .. } => Some(Self {
				version,
				header: Headers::<T>::get(version)?,
				lengths: PrefixLengths::<T>::get(version),
				base: BasedOn::<T>::get(version).map(|base| (base, PrefixLengths::<T>::get(base))),
				groups: RefCell::default(),
				runtime: PhantomData,
			}),
			_ => None,
		}
	}

	fn under(&self, prefix: &CommodityPrefix) -> Vec<Measure> {
		let read = |version, lengths: u16| match lengths & length_bit(prefix) {
			0 => Vec::new(),
			_ => Measures::<T>::get(version, prefix).into_inner(),
		};
		let own = read(self.version, self.lengths);
		match self.base {
			Some((base, lengths)) if own.is_empty() => read(base, lengths),
			_ => own,
		}
	}

	/// Every document that the commodity takes, whatever the origin, procedure and dates.
	pub fn requirements(&self, commodity: &CommodityCode) -> Vec<Requirement> {
		let under = |prefix: CommodityPrefix| {
			let own = Requirements::<T>::get(self.version, &prefix);
			match self.base {
				Some((base, _)) if own.is_empty() => Requirements::<T>::get(base, &prefix),
				_ => own,
			}
		};
		prefixes(commodity).flat_map(under).collect()
	}
}

impl<T: Config> TariffView for StoredTariff<T> {
	fn header(&self) -> &TariffHeader {
		&self.header
	}

	fn measures(&self, commodity: &CommodityCode) -> Vec<Measure> {
		prefixes(commodity).flat_map(|prefix| self.under(&prefix)).collect()
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
			.filter(|rate| covers(rate.from, rate.to, on))
			.max_by_key(|rate| rate.from)
	}

	fn reliefs(&self) -> Vec<Relief> {
		Reliefs::<T>::get(self.version).into_inner()
	}

	fn quota(&self, order: &QuotaOrder, on: Date) -> Option<QuotaPeriod> {
		let own = Quotas::<T>::get(self.version, order);
		let periods = match self.base {
			Some((base, _)) if own.is_empty() => Quotas::<T>::get(base, order),
			_ => own,
		};
		periods.into_iter().find(|period| period.from <= on && on <= period.to)
	}

	fn line(&self, code: &CommodityPrefix) -> Option<NomenclatureLine> {
		let of_base = || self.base.and_then(|(base, _)| Lines::<T>::get(base, code));
		let line = Lines::<T>::get(self.version, code).or_else(of_base)?;
		let types::Line { description, unit, declarable } = line;
		Some(NomenclatureLine { code: code.clone(), description, unit, declarable })
	}
}

impl<T: Config> Pallet<T> {
	/// What a published version says of a commodity code, whatever the dates.
	pub fn commodity(version: TariffVersion, code: &CommodityCode) -> Option<CommodityView> {
		let tariff = StoredTariff::<T>::published(version)?;
		let touches = |relief: &Relief| code.as_bytes().starts_with(relief.commodity.as_bytes());
		Some(CommodityView {
			version,
			measures: tariff.measures(code),
			reliefs: tariff.reliefs().into_iter().filter(touches).collect(),
			requirements: tariff.requirements(code),
			lines: prefixes(code).filter_map(|prefix| tariff.line(&prefix)).collect(),
			header: tariff.header,
		})
	}

	/// The documents that a commodity takes by a published version, whatever the origin, procedure and dates.
	pub fn requirements(version: TariffVersion, code: &CommodityCode) -> Vec<Requirement> {
		StoredTariff::<T>::published(version)
			.map_or_else(Vec::new, |tariff| tariff.requirements(code))
	}
}

impl<T: Config> TariffBook for Pallet<T> {
	type View = StoredTariff<T>;

	fn in_force(on: Date) -> Result<(TariffVersion, Self::View), DispatchError> {
		let version = Self::version_on(on).ok_or(Error::<T>::NotPublished)?;
		Ok((version, Self::version(version)?))
	}

	fn version(version: TariffVersion) -> Result<Self::View, DispatchError> {
		StoredTariff::published(version).ok_or(Error::<T>::NotPublished.into())
	}
}
