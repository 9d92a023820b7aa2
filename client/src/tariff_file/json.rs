// SPDX-License-Identifier: Apache-2.0
//! JSON that keeps the order of its fields and refuses a field that stands twice.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// How `serde_json` hands over a number as an object, when a crate of the same build asks it to keep
/// every digit (its feature `arbitrary_precision`).
const NUMBER: &str = "$serde_json::private::Number";

#[derive(Clone, Debug)]
pub(super) enum Json {
	Null,
	Bool(bool),
	Integer(i64),
	/// A number that is no integer of 64 bits: never what a tariff needs.
	Float,
	Text(String),
	List(Vec<Json>),
	Object(Vec<(String, Json)>),
}

impl Json {
	/// The value as a person reads it in a message.
	pub(super) fn shown(&self) -> String {
		match self {
			Self::Null => "null".into(),
			Self::Bool(value) => value.to_string(),
			Self::Integer(value) => value.to_string(),
			Self::Float => "a number with a decimal point".into(),
			Self::Text(value) => value.clone(),
			Self::List(_) => "a list".into(),
			Self::Object(_) => "an object".into(),
		}
	}
}

impl<'de> Deserialize<'de> for Json {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		deserializer.deserialize_any(Any)
	}
}

struct Any;

impl<'de> Visitor<'de> for Any {
	type Value = Json;

	fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("a JSON value")
	}

	fn visit_unit<E: Error>(self) -> Result<Json, E> {
		Ok(Json::Null)
	}

	fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
		Ok(Json::Bool(value))
	}

	fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
		Ok(Json::Integer(value))
	}

	fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
		Ok(i64::try_from(value).map_or(Json::Float, Json::Integer))
	}

	fn visit_f64<E: Error>(self, _: f64) -> Result<Json, E> {
		Ok(Json::Float)
	}

	fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
		Ok(Json::Text(value.to_owned()))
	}

	fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
		let mut values = Vec::new();
		while let Some(value) = list.next_element()? {
			values.push(value);
		}
		Ok(Json::List(values))
	}

	fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
		let mut names = std::collections::BTreeSet::new();
		let mut fields = Vec::new();
		while let Some((name, value)) = map.next_entry::<String, Json>()? {
			if !names.insert(name.clone()) {
				return Err(A::Error::custom(format!("the field \"{name}\" stands twice")));
			}
			fields.push((name, value));
		}
		match fields.as_slice() {
			[(name, Json::Text(number))] if name == NUMBER => {
				Ok(number.parse().map_or(Json::Float, Json::Integer))
			}
			_ => Ok(Json::Object(fields)),
		}
	}
}
