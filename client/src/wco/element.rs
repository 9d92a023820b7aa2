// SPDX-License-Identifier: Apache-2.0
//! Elements of a declaration with their places, and values read from them with their problems.

use std::{fmt::Display, str::FromStr};

use roxmltree::Node;
use tijara_primitives::{
	codes::{CodeError, CurrencyCode},
	declaration::Amount,
	numbers::Decimal,
};

use super::{codes, NAMESPACE};
use crate::problem::{Gatherer, Place};

/// The place where a node begins.
pub(super) fn place(node: Node<'_, '_>) -> Place {
	let position = node.document().text_pos_at(node.range().start);
	Place { line: position.row, column: position.col }
}

/// An element in the namespace of the declaration.
#[derive(Clone)]
pub(super) struct Element<'a, 'input> {
	node: Node<'a, 'input>,
	/// From below the declaration, such as `GoodsShipment/GovernmentAgencyGoodsItem[2]`.
	path: String,
}

impl<'a, 'input> Element<'a, 'input> {
	pub(super) fn root(node: Node<'a, 'input>) -> Self {
		Self { node, path: String::new() }
	}

	pub(super) fn place(&self) -> Place {
		place(self.node)
	}

	pub(super) fn path(&self) -> &str {
		if self.path.is_empty() {
			"Declaration"
		} else {
			&self.path
		}
	}

	fn below(&self, name: &str) -> String {
		match self.path.as_str() {
			"" => name.to_owned(),
			path => format!("{path}/{name}"),
		}
	}

	/// The child elements of a name, in their order.
	pub(super) fn all(&self, name: &str) -> Vec<Element<'a, 'input>> {
		let nodes: Vec<_> =
			self.node.children().filter(|node| node.has_tag_name((NAMESPACE, name))).collect();
		let many = nodes.len() > 1;
		nodes
			.into_iter()
			.enumerate()
			.map(|(index, node)| {
				let name = if many { format!("{name}[{}]", index + 1) } else { name.to_owned() };
				Element { node, path: self.below(&name) }
			})
			.collect()
	}

	/// The only child element of a name; more than one is a problem.
	pub(super) fn one(&self, name: &str, problems: &mut Gatherer) -> Option<Element<'a, 'input>> {
		let mut found = self.all(name);
		if let Some(second) = found.get(1) {
			problems.add(second.place(), second.path(), None, "this element only once");
		}
		(!found.is_empty()).then(|| found.swap_remove(0))
	}

	/// The element at the end of a path of single children.
	pub(super) fn at(
		&self,
		names: &[&str],
		problems: &mut Gatherer,
	) -> Option<Element<'a, 'input>> {
		names.iter().try_fold(self.clone(), |element, name| element.one(name, problems))
	}

	/// The first element of a name below this one, whatever its namespace.
	pub(super) fn descendant(&self, name: &str) -> Option<Node<'a, 'input>> {
		self.node.descendants().find(|node| node.is_element() && node.tag_name().name() == name)
	}

	/// The text, without white space around it and without comments.
	pub(super) fn text(&self) -> String {
		let text: String = self
			.node
			.children()
			.filter(|node| node.is_text())
			.filter_map(|node| node.text())
			.collect();
		text.trim().to_owned()
	}

	pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
		self.node.attribute(name)
	}

	/// Say that the value of this element is not what was expected.
	pub(super) fn refuse(&self, problems: &mut Gatherer, expected: impl Into<String>) {
		let text = self.text();
		problems.add(self.place(), self.path(), Some(&text), expected);
	}

	/// Say that a child is missing.
	pub(super) fn missing(&self, name: &str, problems: &mut Gatherer, expected: impl Into<String>) {
		problems.add(self.place(), self.below(name), None, expected);
	}

	/// Read the value.
	pub(super) fn value<T: FromStr>(&self, problems: &mut Gatherer) -> Option<T>
	where
		T::Err: Expected,
	{
		self.text().parse().map_err(|error: T::Err| self.refuse(problems, error.expected())).ok()
	}

	/// Read the value of an optional child.
	pub(super) fn optional<T: FromStr>(&self, names: &[&str], problems: &mut Gatherer) -> Option<T>
	where
		T::Err: Expected,
	{
		self.at(names, problems)?.value(problems)
	}

	/// Read the value of a child that must be there.
	pub(super) fn required<T: FromStr>(
		&self,
		names: &[&str],
		expected: &str,
		problems: &mut Gatherer,
	) -> Option<T>
	where
		T::Err: Expected,
	{
		match self.at(names, problems) {
			Some(element) => element.value(problems),
			None => {
				self.missing(&names.join("/"), problems, expected);
				None
			}
		}
	}

	/// Read an amount with its currency.
	pub(super) fn amount(&self, problems: &mut Gatherer) -> Option<Amount> {
		let value = self.value::<Decimal>(problems);
		let path = format!("{}/@currencyID", self.path());
		let Some(text) = self.attribute("currencyID") else {
			problems.add(self.place(), path, None, CurrencyCode::EXPECTED);
			return None;
		};
		match text.parse::<CurrencyCode>() {
			Ok(currency) if codes::is_currency(&currency) => {
				Some(Amount { currency, value: value? })
			}
			_ => {
				problems.add(self.place(), path, Some(text), "a currency of ISO 4217");
				None
			}
		}
	}

	/// Read a mass in kilograms.
	pub(super) fn kilograms(&self, problems: &mut Gatherer) -> Option<Decimal> {
		match self.attribute("unitCode") {
			None | Some("KGM") => self.value(problems),
			Some(unit) => {
				let path = format!("{}/@unitCode", self.path());
				problems.add(self.place(), path, Some(unit), "KGM: masses are stated in kilograms");
				None
			}
		}
	}
}

/// What a parser expected, for a person.
pub(super) trait Expected {
	fn expected(&self) -> String;
}

impl Expected for CodeError {
	fn expected(&self) -> String {
		self.expected.to_owned()
	}
}

/// The messages of these errors begin with "expected".
fn without_expected(error: &impl Display) -> String {
	let text = error.to_string();
	text.strip_prefix("expected ").map_or(text.clone(), str::to_owned)
}

impl Expected for tijara_primitives::numbers::DecimalError {
	fn expected(&self) -> String {
		without_expected(self)
	}
}

impl Expected for std::num::ParseIntError {
	fn expected(&self) -> String {
		"a whole number that is not too large".to_owned()
	}
}
