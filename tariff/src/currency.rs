// SPDX-License-Identifier: Apache-2.0
//! Minor units of currencies after ISO 4217.

use tijara_primitives::codes::CurrencyCode;

/// Decimals of a currency: 2, but for the currencies that ISO 4217 lists with 0, 3 or 4.
///
/// A code that ISO 4217 does not list gets 2 as well: whether a currency is used at all is the tariff's to say.
pub fn minor_units(currency: &CurrencyCode) -> u8 {
	match currency.as_str() {
		"BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
		| "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
		"BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
		"CLF" | "UYW" => 4,
		_ => 2,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn minor_units_should_follow_iso_4217() {
		for (code, decimals) in [
			("GBP", 2),
			("USD", 2),
			("ALL", 2),
			("JOD", 3),
			("TND", 3),
			("JPY", 0),
			("XOF", 0),
			("CLF", 4),
		] {
			assert_eq!(minor_units(&code.parse().unwrap()), decimals, "{code}");
		}
	}
}
