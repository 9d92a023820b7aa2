// SPDX-License-Identifier: Apache-2.0
//! Reads declarations in the XML of the WCO Data Model 3.6 (customisation DMS:2).
//!
//! Only elements in the declaration's namespace count; prefixes, comments and elements that no room of
//! the chain uses do not. A document type definition is refused, so entities cannot blow up. Everything that
//! is wrong with a file is reported together, each with its place, up to
//! [`MAX_PROBLEMS`](crate::problem::MAX_PROBLEMS).

mod codes;
mod element;
mod header;
mod item;

use std::path::Path;

use roxmltree::{Document, Node};
use sp_core::{bounded::BoundedVec, Blake2Hasher, ConstU32, Hasher, Pair, H256};
use tijara_primitives::{
	codes::{DeclarationType, Incoterm, Lrn, OfficeCode},
	date::Date,
	declaration::{Adjustment, Amount, Draft, Items, MAX_CHARGES},
	numbers::Decimal,
	OrganisationId,
};

pub use codes::{is_currency, is_unit};

use crate::problem::{end_of, read_bounded, utf8, Gatherer, Place, Problem, Problems};

/// Namespace of the declaration and its elements.
pub const NAMESPACE: &str = "urn:wco:datamodel:WCO:DEC-DMS:2";
/// Namespace of the envelope that names the data model and its version.
pub const METADATA_NAMESPACE: &str = "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2";
/// Versions of the data model that are read; 3.7 left these elements as they were.
pub const VERSIONS: [&str; 2] = ["3.6", "3.7"];
/// Size of a file, at most, in bytes: many times what the largest declaration needs.
pub const MAX_FILE_BYTES: u64 = 10_000_000;
/// Attempts to fill memory with tiny elements end here.
const MAX_NODES: u32 = 2_000_000;

/// Sums that the declarant states over all items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
	/// Goods items (WCO 228).
	pub items: Option<u32>,
	/// Packages (WCO 146).
	pub packages: Option<u32>,
	/// Gross mass in kilograms (WCO 131).
	pub gross_mass: Option<Decimal>,
}

/// A declaration as its file states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WcoDeclaration {
	/// The file, as it was named.
	pub file: String,
	/// Local reference number (WCO D026).
	pub lrn: Lrn,
	/// Kind of declaration.
	pub kind: DeclarationType,
	/// Day of acceptance, as stated (WCO 023): the local day, not converted to UTC.
	pub acceptance: Option<Date>,
	/// Customs office: of the declaration, of presentation, of supervision or of exit, else the UN/LOCODE of
	/// the place where the goods are.
	pub office: Option<OfficeCode>,
	/// Importer (WCO R038) as the file identifies him.
	pub importer: Option<String>,
	/// Exporter (WCO R032) as the file identifies him.
	pub exporter: Option<String>,
	/// Declarant (WCO R123) as the file identifies him.
	pub declarant: Option<String>,
	/// Delivery terms (Incoterms), as stated.
	pub terms: Option<String>,
	/// The same as a term of the Incoterms 2010 or later; `None` for others.
	pub incoterm: Option<Incoterm>,
	/// Amount of the invoice (WCO 109).
	pub invoice: Option<Amount>,
	/// Sums over all items.
	pub totals: Totals,
	/// Charges of the whole declaration, to be shared out over the items.
	pub charges: BoundedVec<Adjustment, ConstU32<MAX_CHARGES>>,
	/// The items.
	pub items: Items,
	/// Where each item begins in the file.
	pub places: Vec<Place>,
	/// The file itself, which the commitment binds.
	document: Vec<u8>,
}

impl WcoDeclaration {
	/// Commitment to the whole document: BLAKE2-256 over the salt and the bytes of the file. Who keeps both
	/// can open it later; who has neither learns nothing.
	pub fn commitment(&self, salt: &[u8; 32]) -> H256 {
		Blake2Hasher::hash(&[salt.as_slice(), &self.document].concat())
	}

	/// Say of every item for how many months temporary admission is asked; the file need not state it.
	pub fn set_months(&mut self, months: u8) {
		self.items.iter_mut().for_each(|item| item.months = Some(months));
	}

	/// What goes to the chain. The salt must be kept with the file. Mandate and partner, which the file
	/// does not state, are left out.
	///
	/// # Errors
	/// When the file names no customs office, which nothing but the chain needs.
	pub fn into_draft(self, trader: OrganisationId, salt: [u8; 32]) -> Result<Draft, Problem> {
		let commitment = self.commitment(&salt);
		let Some(office) = self.office else {
			return Err(Problem {
				file: self.file,
				place: Place::default(),
				path: "DeclarationOfficeID".into(),
				found: None,
				expected: OfficeCode::EXPECTED.into(),
			});
		};
		Ok(Draft {
			lrn: self.lrn,
			kind: self.kind,
			office,
			trader,
			commitment,
			charges: self.charges,
			incoterm: self.incoterm,
			items: self.items,
			mandate: None,
			partner: None,
		})
	}
}

/// A new salt from the operating system's source of randomness.
pub fn new_salt() -> [u8; 32] {
	// The seed of a fresh key is what this library offers as random bytes.
	sp_core::sr25519::Pair::generate().1
}

/// Read a declaration from a file.
///
/// # Errors
/// Everything that is wrong with the file, up to a bound.
pub fn read_file(path: &Path) -> Result<WcoDeclaration, Problems> {
	read(&path.display().to_string(), &read_bounded(path, MAX_FILE_BYTES)?)
}

/// Read a declaration from bytes; `file` is how problems name it.
///
/// # Errors
/// Everything that is wrong with the document, up to a bound.
pub fn read(file: &str, bytes: &[u8]) -> Result<WcoDeclaration, Problems> {
	let whole = |place, found: Option<String>, expected: String| {
		Problems::from(Problem { file: file.into(), place, path: String::new(), found, expected })
	};
	if bytes.len() as u64 > MAX_FILE_BYTES {
		let expected = format!("at most {MAX_FILE_BYTES} bytes");
		return Err(whole(Place::default(), Some(format!("{} bytes", bytes.len())), expected));
	}
	let text = utf8(file, bytes)?;
	let options = roxmltree::ParsingOptions { nodes_limit: MAX_NODES, ..Default::default() };
	let document = Document::parse_with_options(text, options).map_err(|error| {
		let (place, expected) = explain(&error, text);
		whole(place, None, expected)
	})?;
	let mut problems = Gatherer::new(file);
	let read = declaration_in(&document, &mut problems)
		.and_then(|node| header::read(&element::Element::root(node), file, bytes, &mut problems));
	problems.finish(read)
}

/// Where XML is not well-formed, and why.
fn explain(error: &roxmltree::Error, text: &str) -> (Place, String) {
	use roxmltree::Error;

	let position = error.pos();
	let place = Place { line: position.row, column: position.col };
	match error {
		Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
			(end_of(text), "well-formed XML, but the file ends before its elements do".into())
		}
		Error::NoRootNode => (end_of(text), "an XML document, but there is no element".into()),
		Error::DtdDetected => (
			text.find("<!DOCTYPE").map_or(place, |at| end_of(text.get(..at).unwrap_or_default())),
			"a document without a document type definition".into(),
		),
		Error::NodesLimitReached => (place, format!("at most {MAX_NODES} elements and texts")),
		_ => (place, format!("well-formed XML: {error}")),
	}
}

/// The declaration in the document: by itself, in the WCO envelope, or that in a request of a customs gateway.
fn declaration_in<'a, 'input>(
	document: &'a Document<'input>,
	problems: &mut Gatherer,
) -> Option<Node<'a, 'input>> {
	let root = document.root_element();
	let envelope = match root.tag_name().name() {
		"Declaration" => return in_namespace(root, NAMESPACE, problems),
		"submitDeclarationRequest" => root
			.descendants()
			.find(|node| node.is_element() && matches!(node.tag_name().name(), "MetaData")),
		"MetaData" => Some(root),
		_ => None,
	};
	let Some(envelope) = envelope else {
		let expected =
			"MetaData, Declaration or submitDeclarationRequest as the element that holds the declaration";
		problems.add(element::place(root), "", Some(root.tag_name().name()), expected);
		return None;
	};
	let envelope = in_namespace(envelope, METADATA_NAMESPACE, problems)?;
	for (name, expected) in [("WCODataModelVersionCode", &VERSIONS[..]), ("WCOTypeName", &["DEC"])]
	{
		let stated = envelope.children().find(|node| node.has_tag_name((METADATA_NAMESPACE, name)));
		if let Some(node) = stated {
			let text = node.text().unwrap_or_default().trim();
			if !expected.contains(&text) {
				let path = format!("MetaData/{name}");
				problems.add(element::place(node), path, Some(text), expected.join(" or "));
			}
		}
	}
	let mut declarations =
		envelope.children().filter(|n| n.is_element() && n.tag_name().name() == "Declaration");
	let Some(declaration) = declarations.next() else {
		let expected = format!("the element Declaration of the namespace {NAMESPACE}");
		problems.add(element::place(envelope), "MetaData/Declaration", None, expected);
		return None;
	};
	if let Some(second) = declarations.next() {
		let expected = "one declaration in a file";
		problems.add(element::place(second), "MetaData/Declaration[2]", None, expected);
	}
	in_namespace(declaration, NAMESPACE, problems)
}

fn in_namespace<'a, 'input>(
	node: Node<'a, 'input>,
	expected: &str,
	problems: &mut Gatherer,
) -> Option<Node<'a, 'input>> {
	let tag = node.tag_name();
	if tag.namespace() == Some(expected) {
		return Some(node);
	}
	let found = tag.namespace().unwrap_or("no namespace");
	let path = tag.name().to_owned();
	problems.add(element::place(node), path, Some(found), format!("the namespace {expected}"));
	None
}
