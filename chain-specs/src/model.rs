// SPDX-License-Identifier: Apache-2.0
//! The file as it is written: its fields with their places, and whether each has the right shape.
//!
//! A field that is missing or has the wrong shape is noted and becomes `None`, so that the checks of the others go on.

use std::fmt::Debug;
use toml::{
	de::{DeTable, DeValue},
	Spanned,
};

use crate::problem::{At, Kind, Located, Source};

/// The longest file, in bytes. A file of fifty agencies with fifty officers each stays well below.
pub const MAX_FILE: usize = 1 << 20;

/// The longest text of a field, in bytes.
const MAX_TEXT: usize = 512;

/// A value that may be missing or of the wrong shape.
pub type Field<T> = Option<Located<T>>;

/// The file.
#[derive(Debug)]
pub struct Plan {
	/// `[chain]`.
	pub chain: Option<Chain>,
	/// `[currency]`.
	pub currency: Option<Currency>,
	/// `tariff.file`: the path of the tariff that the chain starts with.
	pub tariff: Field<String>,
	/// `[[organisations]]`.
	pub organisations: Vec<Organisation>,
	/// Where the organisations begin.
	pub organisations_at: At,
}

/// `[chain]`.
#[derive(Debug)]
pub struct Chain {
	/// Its name for people.
	pub name: Field<String>,
	/// Its name for programs: the folder of the node's database.
	pub id: Field<String>,
	/// Its name on the wire.
	pub protocol_id: Field<String>,
	/// The country in the MRNs.
	pub country: Field<String>,
	/// The length of a slot.
	pub slot: Field<u64>,
	/// Addresses of the nodes that new ones ask first.
	pub boot_nodes: Vec<Located<String>>,
	/// The length of a session.
	pub session: Field<u64>,
	/// Hours between the announcement of a runtime and its first block.
	pub upgrade_delay: Field<u64>,
}

/// `[currency]`.
#[derive(Debug)]
pub struct Currency {
	/// ISO 4217.
	pub code: Field<String>,
	/// Decimals of the minor unit.
	pub decimals: Field<u64>,
}

/// `[[organisations]]`.
#[derive(Debug)]
pub struct Organisation {
	/// Where it begins.
	pub at: At,
	/// Its number in the registry.
	pub number: Field<u64>,
	/// Its name; it stays in this file.
	pub name: Field<String>,
	/// What it is.
	pub kind: Field<String>,
	/// Its national identifier.
	pub identifier: Option<Identifier>,
	/// `[[organisations.officers]]`.
	pub officers: Vec<Officer>,
	/// The officer who sits in the council for it.
	pub council_seat: Field<String>,
	/// The officer who sits in the emergency committee for it.
	pub emergency_seat: Field<String>,
	/// Identities of its nodes in the network; `None` if the list, or a text in it, could not be read.
	pub nodes: Option<Vec<Located<String>>>,
	/// `[organisations.validator]`.
	pub validator: Option<Validator>,
}

/// A national identifier.
#[derive(Debug)]
pub enum Identifier {
	/// Its commitment.
	Sealed(Located<String>),
	/// In clear.
	Public(Located<String>),
}

/// `[[organisations.officers]]`.
#[derive(Debug)]
pub struct Officer {
	/// The account.
	pub account: Field<String>,
	/// What it may do; `None` if the list, or a text in it, could not be read.
	pub roles: Option<Vec<Located<String>>>,
}

/// `[organisations.validator]`.
#[derive(Debug)]
pub struct Validator {
	/// The officer who owns the keys.
	pub account: Field<String>,
	/// The public session keys.
	pub keys: Field<String>,
	/// That their secrets are held, for this owner.
	pub proof: Field<String>,
}

/// Reads the file. `None` if it is no TOML; what is wrong is noted.
pub fn read(text: &str, source: &mut Source<'_>) -> Option<Plan> {
	let (document, errors) = DeTable::parse_recoverable(text);
	for error in &errors {
		let span = error.span().unwrap_or(0..0);
		let at = At { offset: span.start, path: String::new() };
		let found = text.get(span).filter(|found| !found.is_empty());
		let found = found.map_or_else(|| "the end of a value".into(), |found| format!("{found:?}"));
		source.add(Kind::Syntax, &at, Some(found), format!("TOML: {}", error.message()));
	}
	// What a broken text leaves behind would only bring follow-up errors.
	if !errors.is_empty() {
		return None;
	}
	let mut file = Fields::new(document.get_ref(), At { offset: 0, path: String::new() });
	let chain = file.table("chain", true, source).map(|fields| chain(fields, source));
	let currency = file.table("currency", true, source).map(|mut fields| {
		let code = fields.text("code", true, source);
		let decimals = fields.number("decimals", true, source);
		fields.close(source);
		Currency { code, decimals }
	});
	let tariff = file.table("tariff", false, source).and_then(|mut fields| {
		let path = fields.text("file", true, source);
		fields.close(source);
		path
	});
	let organisations = file.tables("organisations", source);
	let organisations_at = organisations.first().map_or_else(
		|| At { offset: 0, path: "organisations".into() },
		|first| At { offset: first.at.offset, path: "organisations".into() },
	);
	let organisations =
		organisations.into_iter().map(|fields| organisation(fields, source)).collect();
	file.close(source);
	Some(Plan { chain, currency, tariff, organisations, organisations_at })
}

fn chain(mut fields: Fields<'_>, source: &mut Source<'_>) -> Chain {
	let chain = Chain {
		name: fields.text("name", true, source),
		id: fields.text("id", true, source),
		protocol_id: fields.text("protocol-id", true, source),
		country: fields.text("country", true, source),
		slot: fields.number("slot-milliseconds", true, source),
		boot_nodes: fields.texts("boot-nodes", source).unwrap_or_default(),
		session: fields.number("session-minutes", false, source),
		upgrade_delay: fields.number("upgrade-delay-hours", false, source),
	};
	fields.close(source);
	chain
}

fn organisation(mut fields: Fields<'_>, source: &mut Source<'_>) -> Organisation {
	let organisation = Organisation {
		at: fields.at.clone(),
		number: fields.number("number", true, source),
		name: fields.text("name", true, source),
		kind: fields.text("kind", true, source),
		identifier: fields.identifier("identifier", source),
		officers: fields
			.tables("officers", source)
			.into_iter()
			.map(|mut fields| {
				let account = fields.text("account", true, source);
				let roles = fields.texts("roles", source);
				fields.close(source);
				Officer { account, roles }
			})
			.collect(),
		council_seat: fields.text("council-seat", false, source),
		emergency_seat: fields.text("emergency-seat", false, source),
		nodes: fields.optional_texts("nodes", source),
		validator: fields.table("validator", false, source).map(|mut fields| {
			let validator = Validator {
				account: fields.text("account", true, source),
				keys: fields.text("keys", true, source),
				proof: fields.text("proof", true, source),
			};
			fields.close(source);
			validator
		}),
	};
	fields.close(source);
	organisation
}

/// The fields of a table, and which of them were asked for.
struct Fields<'t> {
	table: &'t DeTable<'t>,
	at: At,
	known: Vec<&'static str>,
}

impl<'t> Fields<'t> {
	fn new(table: &'t DeTable<'t>, at: At) -> Self {
		Self { table, at, known: Vec::new() }
	}

	fn path(&self, key: &str) -> String {
		let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
		let key: String = key.chars().take(64).collect();
		let key = if key.bytes().all(plain) { key } else { format!("{key:?}") };
		if self.at.path.is_empty() {
			key
		} else {
			format!("{}.{key}", self.at.path)
		}
	}

	fn take(
		&mut self,
		key: &'static str,
		required: bool,
		expected: &str,
		source: &mut Source<'_>,
	) -> Option<Located<&'t DeValue<'t>>> {
		self.known.push(key);
		let path = self.path(key);
		let Some((_, value)) = self.table.iter().find(|(name, _)| name.get_ref() == key) else {
			if required {
				source.add(Kind::Missing, &At { offset: self.at.offset, path }, None, expected);
			}
			return None;
		};
		Some(Located { value: value.get_ref(), at: At { offset: value.span().start, path } })
	}

	fn text(
		&mut self,
		key: &'static str,
		required: bool,
		source: &mut Source<'_>,
	) -> Field<String> {
		text(self.take(key, required, "a text", source)?, source)
	}

	fn number(&mut self, key: &'static str, required: bool, source: &mut Source<'_>) -> Field<u64> {
		let expected = "a whole number";
		let found = self.take(key, required, expected, source)?;
		let DeValue::Integer(number) = found.value else {
			return wrong_type(&found, expected, source);
		};
		match u64::from_str_radix(number.as_str(), number.radix()) {
			Ok(value) => Some(Located { value, at: found.at }),
			Err(_) => wrong_type(&found, "a whole number from 0 to 2^64 - 1", source),
		}
	}

	fn table(
		&mut self,
		key: &'static str,
		required: bool,
		source: &mut Source<'_>,
	) -> Option<Fields<'t>> {
		let expected = format!("a table [{key}]");
		let found = self.take(key, required, &expected, source)?;
		match found.value {
			DeValue::Table(table) => Some(Fields::new(table, found.at)),
			_ => wrong_type(&found, &expected, source),
		}
	}

	fn list(
		&mut self,
		key: &'static str,
		expected: &str,
		source: &mut Source<'_>,
	) -> Option<Vec<Located<&'t DeValue<'t>>>> {
		let found = self.take(key, true, expected, source)?;
		let DeValue::Array(list) = found.value else {
			return wrong_type(&found, expected, source);
		};
		let one = |(i, value): (usize, &'t Spanned<DeValue<'t>>)| Located {
			value: value.get_ref(),
			at: At { offset: value.span().start, path: format!("{}[{i}]", found.at.path) },
		};
		Some(list.iter().enumerate().map(one).collect())
	}

	fn texts(
		&mut self,
		key: &'static str,
		source: &mut Source<'_>,
	) -> Option<Vec<Located<String>>> {
		let list = self.list(key, "a list of texts", source)?;
		// Collected first, so that every bad text is noted.
		let texts: Vec<_> = list.into_iter().map(|found| text(found, source)).collect();
		texts.into_iter().collect()
	}

	/// A list that is empty where there is none.
	fn optional_texts(
		&mut self,
		key: &'static str,
		source: &mut Source<'_>,
	) -> Option<Vec<Located<String>>> {
		if self.table.iter().any(|(name, _)| name.get_ref() == key) {
			return self.texts(key, source);
		}
		self.known.push(key);
		Some(Vec::new())
	}

	fn tables(&mut self, key: &'static str, source: &mut Source<'_>) -> Vec<Fields<'t>> {
		let expected = format!("tables [[{key}]]");
		let list = self.list(key, &expected, source).unwrap_or_default();
		list.into_iter()
			.filter_map(|found| match found.value {
				DeValue::Table(table) => Some(Fields::new(table, found.at)),
				_ => wrong_type(&found, &expected, source),
			})
			.collect()
	}

	fn identifier(&mut self, key: &'static str, source: &mut Source<'_>) -> Option<Identifier> {
		let expected = "a commitment (\"0x…\") or { public = \"…\" }";
		let found = self.take(key, true, expected, source)?;
		match found.value {
			DeValue::String(_) => text(found, source).map(Identifier::Sealed),
			DeValue::Table(table) => {
				let mut fields = Fields::new(table, found.at);
				let public = fields.text("public", true, source);
				fields.close(source);
				public.map(Identifier::Public)
			}
			_ => wrong_type(&found, expected, source),
		}
	}

	/// Notes the fields that nobody asked for.
	fn close(self, source: &mut Source<'_>) {
		for (key, _) in self.table {
			if !self.known.contains(&key.get_ref().as_ref()) {
				let at = At { offset: key.span().start, path: self.path(key.get_ref()) };
				let found = Some("an unknown field".into());
				let expected = format!("only {}", self.known.join(", "));
				source.add(Kind::UnknownField, &at, found, expected);
			}
		}
	}
}

fn text(found: Located<&DeValue<'_>>, source: &mut Source<'_>) -> Field<String> {
	let DeValue::String(value) = found.value else {
		return wrong_type(&found, "a text in quotation marks", source);
	};
	let found = Located { value: value.to_string(), at: found.at };
	if found.value.len() > MAX_TEXT {
		source.refuse(Kind::BadValue, &found, format!("at most {MAX_TEXT} bytes"));
		return None;
	}
	Some(found)
}

fn wrong_type<T>(
	found: &Located<&DeValue<'_>>,
	expected: &str,
	source: &mut Source<'_>,
) -> Option<T> {
	let shown = match found.value {
		DeValue::String(text) => {
			format!("the text {:?}", text.chars().take(80).collect::<String>())
		}
		DeValue::Integer(number) => format!("the number {number}"),
		DeValue::Float(number) => format!("the number {number}"),
		other => format!("a value of the type {}", other.type_str()),
	};
	source.add(Kind::WrongType, &found.at, Some(shown), expected);
	None
}
