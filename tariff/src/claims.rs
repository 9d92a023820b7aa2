// SPDX-License-Identifier: Apache-2.0
//! What items claim of tariff quotas, and what they are without their claims.

use alloc::vec::Vec;
use tijara_primitives::{
	declaration::Item, numbers::Decimal, rooms::TariffView, tariff::QuotaPeriod,
};

use crate::{
	assess::Goods,
	error::{AssessError, Fault},
	nomenclature::unit_of,
	quantity::Quantities,
	select::applies,
};

/// What an item claims of a tariff quota.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
	/// Sequence number of the item.
	pub item: u16,
	/// The quota's period on the day.
	pub quota: QuotaPeriod,
	/// How much, in the quota's unit.
	pub quantity: Decimal,
}

/// The claim of one item: it names a quota that has a period on the day, and a measure of that quota applies.
pub(crate) fn claim(
	item: &Item,
	goods: &Goods<'_>,
	tariff: &impl TariffView,
) -> Result<Option<Claim>, Fault> {
	let Some(order) = &item.quota else { return Ok(None) };
	let Some(quota) = tariff.quota(order, goods.on) else { return Ok(None) };
	let measures = tariff.measures(&item.commodity);
	let of_quota = measures.iter().filter(|measure| measure.quota.as_ref() == Some(order));
	if !of_quota.into_iter().any(|measure| applies(measure, item, goods.on, tariff)) {
		return Ok(None);
	}
	let stated = Quantities::new(item, unit_of(item, tariff)?).get(&quota.unit);
	let quantity = stated
		.ok_or_else(|| Fault::QuotaUnitNotStated(quota.unit.clone()))?
		.to_decimal()
		.ok_or(Fault::Overflow)?;
	Ok(Some(Claim { item: item.sequence, quota, quantity }))
}

/// What the items claim of tariff quotas, in the order of the items.
///
/// # Errors
/// An [`AssessError`] when an item does not state the quantity in the unit in which the quota is counted.
pub fn claims(goods: &Goods<'_>, tariff: &impl TariffView) -> Result<Vec<Claim>, AssessError> {
	let mut claims = Vec::new();
	for item in goods.items {
		let found = claim(item, goods, tariff);
		claims.extend(found.map_err(|fault| AssessError::new(item.sequence, fault))?);
	}
	Ok(claims)
}

/// An item as it stands when its claims are not granted.
pub(crate) fn without_claims(item: &Item, tariff: &impl TariffView) -> Item {
	let claimed = item.preference.is_some() || item.quota.is_some();
	let standard = tariff.header().standard_preference.clone();
	Item {
		quota: None,
		preferential_origin: None,
		preference: if claimed { standard } else { None },
		..item.clone()
	}
}

/// The items as they stand when no claim is granted: without quota and preferential origin, and with the tariff's
/// standard preference in place of the one that they claim.
pub fn unclaimed(items: &[Item], tariff: &impl TariffView) -> Vec<Item> {
	items.iter().map(|item| without_claims(item, tariff)).collect()
}
