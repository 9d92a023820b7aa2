// SPDX-License-Identifier: Apache-2.0
//! The tariff that a chain may start with: a JSON file in the form that `tijara tariff publish` takes.
//!
//! Only what this file and the tariff must agree on is checked here. The runtime checks all of it when the genesis
//! is built.

use serde_json::Value;
use std::path::Path;

use crate::problem::{Kind, Located, Source};

/// The longest tariff, in bytes: twice a large country's.
const MAX_TARIFF: usize = 32 << 20;

/// Reads the tariff and compares its currency; what is wrong is noted.
pub(crate) fn read(
	found: &Located<String>,
	currency: Option<&str>,
	folder: &Path,
	source: &mut Source<'_>,
) -> Option<Value> {
	let path = folder.join(&found.value);
	let mut refuse = |expected: String| source.refuse(Kind::Tariff, found, expected);
	let bytes = match crate::bytes(&path, MAX_TARIFF) {
		Ok(bytes) => bytes,
		Err(why) => {
			refuse(format!("a tariff at {}, not {why}", path.display()));
			return None;
		}
	};
	let tariff = match serde_json::from_slice::<Value>(&bytes) {
		Ok(tariff) => tariff,
		Err(error) => {
			refuse(format!("JSON in {}: {error}", path.display()));
			return None;
		}
	};
	if let Some(place) = fraction(&tariff, String::new()) {
		refuse(format!("whole numbers in the tariff, and decimals as texts; {place} is neither"));
	}
	let stated = tariff.pointer("/header/currency").and_then(Value::as_str);
	match (stated, currency) {
		(None, _) => refuse("a tariff with header.currency".into()),
		(Some(stated), Some(currency)) if stated != currency => {
			refuse(format!("a tariff in {currency}; its header.currency is {stated:?}"));
		}
		_ => {}
	}
	let decimals = tariff.pointer("/header/currency_decimals").and_then(Value::as_u64);
	let iso = currency
		.and_then(|code| code.parse().ok())
		.map(|code| u64::from(tijara_tariff::currency::minor_units(&code)));
	if iso.is_some() && decimals != iso {
		refuse(format!(
			"a tariff whose header.currency_decimals is {}, as ISO 4217 has it; it is {}",
			iso.unwrap_or_default(),
			decimals.map_or_else(|| "missing".into(), |decimals| decimals.to_string())
		));
	}
	Some(tariff)
}

/// The place of a number that is not whole, or too large to be kept as it is written.
fn fraction(value: &Value, place: String) -> Option<String> {
	match value {
		Value::Number(number) if number.is_f64() => Some(place),
		Value::Array(list) => {
			list.iter().enumerate().find_map(|(i, one)| fraction(one, format!("{place}[{i}]")))
		}
		Value::Object(fields) => fields.iter().find_map(|(name, one)| {
			let joint = if place.is_empty() { "" } else { "." };
			fraction(one, format!("{place}{joint}{name}"))
		}),
		_ => None,
	}
}
