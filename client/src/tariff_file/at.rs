// SPDX-License-Identifier: Apache-2.0
//! Values with their places: what is read from them, and what is said where they do not fit.

use std::{fmt::Display, str::FromStr};

use serde::{de::value::StrDeserializer, de::IntoDeserializer, Deserialize};
use tijara_primitives::{date::Date, numbers::Decimal};

use super::json::Json;
use crate::problem::{Gatherer, Place};

/// A value and where it stands.
pub(super) struct At<'a> {
	pub json: &'a Json,
	pub path: String,
}

impl<'a> At<'a> {
	pub fn refuse(&self, problems: &mut Gatherer, expected: impl Into<String>) {
		let found = self.json.shown();
		problems.add(Place::default(), self.path.clone(), Some(&found), expected);
	}

	pub fn object(&self, known: &[&str], problems: &mut Gatherer) -> Option<Object<'a>> {
		let Json::Object(fields) = self.json else {
			self.refuse(problems, "an object");
			return None;
		};
		let object = Object { fields, path: self.path.clone() };
		for (name, _) in fields {
			if !known.contains(&name.as_str()) {
				let expected = format!("one of the fields {}", known.join(", "));
				problems.add(Place::default(), object.path(name), Some(name), expected);
			}
		}
		Some(object)
	}

	pub fn list(&self, problems: &mut Gatherer) -> Vec<At<'a>> {
		let Json::List(values) = self.json else {
			self.refuse(problems, "a list");
			return Vec::new();
		};
		let path = |index| format!("{}[{index}]", self.path);
		values.iter().enumerate().map(|(n, json)| At { json, path: path(n) }).collect()
	}

	pub fn text(&self, problems: &mut Gatherer) -> Option<&'a str> {
		let Json::Text(text) = self.json else {
			self.refuse(problems, "a text in quotation marks");
			return None;
		};
		Some(text)
	}

	/// A text of a type that says what it expected.
	pub fn parse<T: FromStr>(&self, problems: &mut Gatherer) -> Option<T>
	where
		T::Err: Display,
	{
		self.text(problems)?
			.parse()
			.map_err(|error: T::Err| {
				let text = error.to_string();
				self.refuse(problems, text.strip_prefix("expected ").unwrap_or(&text));
			})
			.ok()
	}

	/// One of the names of an enumeration.
	pub fn name<T: Deserialize<'a>>(&self, expected: &str, problems: &mut Gatherer) -> Option<T> {
		let text: StrDeserializer<'a, serde::de::value::Error> =
			self.text(problems)?.into_deserializer();
		T::deserialize(text).map_err(|_| self.refuse(problems, expected)).ok()
	}

	pub fn integer<T: TryFrom<i64>>(&self, expected: &str, problems: &mut Gatherer) -> Option<T> {
		let value = match self.json {
			Json::Integer(value) => T::try_from(*value).ok(),
			_ => None,
		};
		if value.is_none() {
			self.refuse(problems, expected);
		}
		value
	}

	pub fn truth(&self, problems: &mut Gatherer) -> Option<bool> {
		let Json::Bool(value) = self.json else {
			self.refuse(problems, "true or false");
			return None;
		};
		Some(*value)
	}

	/// A number that is not zero.
	pub fn positive(&self, what: &str, problems: &mut Gatherer) -> Option<Decimal> {
		let number: Decimal = self.parse(problems)?;
		if number == Decimal::default() {
			self.refuse(problems, format!("more than zero: {what}"));
			return None;
		}
		Some(number)
	}

	/// Per cent of a whole.
	pub fn share(&self, problems: &mut Gatherer) -> Option<Decimal> {
		let share: Decimal = self.parse(problems)?;
		if share > Decimal::from_whole(100) {
			self.refuse(problems, "per cent, at most 100");
			return None;
		}
		Some(share)
	}
}

/// The fields of an object.
pub(super) struct Object<'a> {
	fields: &'a [(String, Json)],
	path: String,
}

impl<'a> Object<'a> {
	pub fn path(&self, name: &str) -> String {
		match self.path.as_str() {
			"" => name.to_owned(),
			path => format!("{path}.{name}"),
		}
	}

	/// A field that may be missing or null.
	pub fn optional(&self, name: &str) -> Option<At<'a>> {
		let (_, json) = self.fields.iter().find(|(field, _)| field == name)?;
		match json {
			Json::Null => None,
			json => Some(At { json, path: self.path(name) }),
		}
	}

	pub fn required(&self, name: &str, problems: &mut Gatherer) -> Option<At<'a>> {
		let field = self.optional(name);
		if field.is_none() {
			problems.add(Place::default(), self.path(name), None, "this field");
		}
		field
	}

	/// A field that may be missing or null; the outer answer is missing where what stands there does not fit.
	pub fn maybe<T>(
		&self,
		name: &str,
		problems: &mut Gatherer,
		read: impl FnOnce(&At<'a>, &mut Gatherer) -> Option<T>,
	) -> Option<Option<T>> {
		match self.optional(name) {
			None => Some(None),
			Some(at) => read(&at, problems).map(Some),
		}
	}

	/// First and last day.
	pub fn period(&self, problems: &mut Gatherer) -> (Option<Date>, Option<Date>) {
		let from = self.optional("from").and_then(|at| at.parse::<Date>(problems));
		let last = self.optional("to");
		let to = last.as_ref().and_then(|at| at.parse::<Date>(problems));
		if let (Some(from), Some(to), Some(at)) = (from, to, last) {
			if to < from {
				at.refuse(problems, format!("a day not before {from}"));
			}
		}
		(from, to)
	}
}
