// SPDX-License-Identifier: Apache-2.0
//! What quantities an item states, and in which other units that states them too.
//!
//! A quantity is looked for in this order:
//! 1. as it is stated: in the item's quantities; `KGM` also by the net mass, `KGM#G` by the gross mass;
//! 2. in another unit of the same kind (UN/ECE Rec 20), where the factor is exact: `TNE` from `KGM`;
//! 3. `LPA`, litres of pure alcohol: litres times strength (`ASV`) over 100;
//! 4. by the supplementary quantity, whose unit is the commodity's and which the declaration does not
//!    name. Where the nomenclature names it, it is that unit. Where it does not, the quantity serves for one kind of
//!    unit only, never for a mass or a percentage. For hectolitres it counts litres, for no commodity has the
//!    hectolitre as its supplementary unit.
//!
//! A qualified unit (`TNE#I`, or `KTC`, kilograms of tobacco content) is not the same as the plain one: only
//! stating it states it.

use tijara_primitives::{codes::UnitCode, declaration::Item};

use crate::exact::Exact;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
	Mass,
	Volume,
	Length,
	Area,
	Count,
	Energy,
}

/// The kind of a unit and how many millionths of the kind's base unit it is.
fn known(unit: &str) -> Option<(Kind, u64)> {
	Some(match unit {
		"MGM" => (Kind::Mass, 1),
		"CTM" => (Kind::Mass, 200),
		"GRM" => (Kind::Mass, 1_000),
		"KGM" => (Kind::Mass, 1_000_000),
		"DTN" => (Kind::Mass, 100_000_000),
		"TNE" => (Kind::Mass, 1_000_000_000),
		"KTN" => (Kind::Mass, 1_000_000_000_000),
		"MLT" | "CMQ" => (Kind::Volume, 1_000),
		"CLT" => (Kind::Volume, 10_000),
		"DLT" => (Kind::Volume, 100_000),
		"LTR" | "DMQ" => (Kind::Volume, 1_000_000),
		"HLT" => (Kind::Volume, 100_000_000),
		"MTQ" => (Kind::Volume, 1_000_000_000),
		"MMT" => (Kind::Length, 1_000),
		"CMT" => (Kind::Length, 10_000),
		"MTR" => (Kind::Length, 1_000_000),
		"HMT" => (Kind::Length, 100_000_000),
		"KMT" => (Kind::Length, 1_000_000_000),
		"CMK" => (Kind::Area, 100),
		"MTK" => (Kind::Area, 1_000_000),
		"NAR" => (Kind::Count, 1_000_000),
		"DZN" => (Kind::Count, 12_000_000),
		"CEN" => (Kind::Count, 100_000_000),
		"MIL" => (Kind::Count, 1_000_000_000),
		"KWH" => (Kind::Energy, 1_000_000),
		"MWH" => (Kind::Energy, 1_000_000_000),
		_ => return None,
	})
}

/// A strength in hundredths of the volume: actual or effective alcoholic strength.
pub(crate) fn is_strength(unit: &UnitCode) -> bool {
	matches!(unit.as_str(), "ASV" | "EAS")
}

/// May the supplementary quantity be in this unit?
fn is_supplementary(unit: &UnitCode) -> bool {
	let plain = unit.as_str().split('#').next().unwrap_or_default();
	let mass = plain == "KTC" || known(plain).is_some_and(|(kind, _)| kind == Kind::Mass);
	!mass && !is_strength(unit) && plain != "BRX"
}

/// How many of `wanted` one of `stated` is, if the two are of one kind.
fn factor(stated: &UnitCode, wanted: &UnitCode) -> Option<Exact> {
	if stated == wanted {
		return Some(Exact::one());
	}
	let (stated_kind, stated_size) = known(stated.as_str())?;
	let (wanted_kind, wanted_size) = known(wanted.as_str())?;
	if stated_kind != wanted_kind {
		return None;
	}
	Exact::whole(stated_size).over(&Exact::whole(wanted_size))
}

fn unit(code: &str) -> UnitCode {
	code.parse().unwrap_or_default()
}

/// The quantities of one item, or of a part of it.
pub(crate) struct Quantities<'a> {
	item: &'a Item,
	/// How much of the item it is: 1 is all of it.
	part: Exact,
	/// The unit of the supplementary quantity: the nomenclature's, or the one for which it has served.
	supplementary: Option<UnitCode>,
}

impl<'a> Quantities<'a> {
	/// Of a whole item, whose line of the nomenclature has this supplementary unit.
	pub(crate) fn new(item: &'a Item, supplementary: Option<UnitCode>) -> Self {
		Self::of_part(item, Exact::one(), supplementary)
	}

	/// Of a part of an item.
	pub(crate) fn of_part(item: &'a Item, part: Exact, supplementary: Option<UnitCode>) -> Self {
		Self { item, part, supplementary }
	}

	/// How many of a unit the item is; `None` if it does not state it.
	pub(crate) fn get(&mut self, wanted: &UnitCode) -> Option<Exact> {
		self.stated(wanted)
			.or_else(|| self.pure_alcohol(wanted))
			.or_else(|| self.by_supplementary(wanted))
	}

	/// As stated, or in another unit of the same kind; what is stated in the very unit comes first.
	fn stated(&self, wanted: &UnitCode) -> Option<Exact> {
		let listed = self.item.quantities.iter().map(|q| (q.unit.clone(), q.quantity));
		let masses = [("KGM", self.item.net_mass), ("KGM#G", self.item.gross_mass)];
		let masses = masses.into_iter().filter_map(|(code, mass)| Some((unit(code), mass?)));
		let supplementary = self.supplementary.clone().zip(self.item.supplementary);
		let mut all = listed.chain(masses).chain(supplementary);
		let quantity = |(stated, quantity): (UnitCode, _)| {
			let quantity = Exact::decimal(quantity);
			// a strength is that of every part
			let quantity = if is_strength(wanted) || wanted.as_str() == "BRX" {
				quantity
			} else {
				quantity.times(&self.part)
			};
			Some(factor(&stated, wanted)?.times(&quantity))
		};
		all.clone()
			.find(|(stated, _)| stated == wanted)
			.and_then(quantity)
			.or_else(|| all.find_map(quantity))
	}

	fn pure_alcohol(&mut self, wanted: &UnitCode) -> Option<Exact> {
		if wanted.as_str() != "LPA" {
			return None;
		}
		let strength = self.stated(&unit("ASV"))?;
		self.get(&unit("LTR"))?.times(&strength).over(&Exact::whole(100))
	}

	fn by_supplementary(&mut self, wanted: &UnitCode) -> Option<Exact> {
		if self.supplementary.is_some()
			|| self.item.supplementary.is_none()
			|| !is_supplementary(wanted)
		{
			return None;
		}
		self.supplementary =
			Some(if wanted.as_str() == "HLT" { unit("LTR") } else { wanted.clone() });
		self.stated(wanted)
	}
}
