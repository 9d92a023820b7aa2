// SPDX-License-Identifier: Apache-2.0
//! Which measures apply to an item.

use alloc::vec::Vec;
use tijara_primitives::{
	codes::TaxCode, date::Date, declaration::Item, rooms::TariffView, tariff::Measure,
};

/// The measures of a tax that apply to an item: one for each measure type, by the name of the type.
///
/// `candidates` are the tariff's measures for the item's commodity code, in any order.
pub fn select<'a>(
	item: &Item,
	tax: &TaxCode,
	on: Date,
	candidates: &'a [Measure],
	tariff: &impl TariffView,
) -> Vec<&'a Measure> {
	let _ = (item, tax, on, candidates, tariff);
	Vec::new()
}
