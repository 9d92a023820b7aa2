// SPDX-License-Identifier: Apache-2.0
//! Under which line of the nomenclature goods are declared.
//!
//! A tariff with a nomenclature knows every code. A declared code is the line with its digits, or the line that is left
//! when zeros are taken off its end: `8510900000` is declared under `851090` where no longer line has those digits. The
//! line must be declarable, and where it has a supplementary unit, the item states how much it is in that unit.

use tijara_primitives::{
	codes::{CommodityCode, CommodityPrefix, UnitCode},
	declaration::Item,
	rooms::TariffView,
	tariff::NomenclatureLine,
};

use crate::{error::Fault, quantity::Quantities};

/// Digits of a subheading of the Harmonized System, the shortest line under which goods are declared.
const SUBHEADING: usize = 6;

/// The line under which a code is declared; `None` where the tariff has no nomenclature.
///
/// # Errors
/// [`Fault::NotInNomenclature`], [`Fault::NotDeclarable`].
pub fn line_of(
	code: &CommodityCode,
	tariff: &impl TariffView,
) -> Result<Option<NomenclatureLine>, Fault> {
	if tariff.header().nomenclature.is_none() {
		return Ok(None);
	}
	let digits = code.as_str();
	let zeros = digits.len().saturating_sub(digits.trim_end_matches('0').len());
	let shortest = digits.len().saturating_sub(zeros).max(SUBHEADING);
	let line = (shortest..=digits.len()).rev().find_map(|length| {
		let prefix: CommodityPrefix = digits.get(..length)?.parse().ok()?;
		tariff.line(&prefix)
	});
	match line {
		None => Err(Fault::NotInNomenclature(code.clone())),
		Some(line) if !line.declarable => Err(Fault::NotDeclarable(code.clone())),
		line => Ok(line),
	}
}

/// The supplementary unit of an item's line, which the item states; `None` where its line has none.
pub(crate) fn unit_of(item: &Item, tariff: &impl TariffView) -> Result<Option<UnitCode>, Fault> {
	let Some(unit) = line_of(&item.commodity, tariff)?.and_then(|line| line.unit) else {
		return Ok(None);
	};
	match Quantities::new(item, Some(unit.clone())).get(&unit) {
		Some(_) => Ok(Some(unit)),
		None => Err(Fault::SupplementaryUnitNotStated(unit)),
	}
}
