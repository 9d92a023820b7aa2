// SPDX-License-Identifier: Apache-2.0
//! What must hold for the chain as a whole.

use serde_json::Value;
use sp_core::crypto::AccountId32;
use std::{collections::BTreeMap, fmt::Debug, ops::RangeInclusive, path::Path};
use tijara_primitives::{
	actor::{OrganisationKind, RoleSet},
	codes::CountryCode,
	OrganisationId,
};

use crate::{
	currency,
	identity::{self, Identity},
	keys::SessionKeys,
	model::{Chain, Currency, Field, Plan},
	organisation::Book,
	problem::{At, Kind, Located, Source},
	tariff, COUNTRY, MAX_NODES, MAX_SEATS, MAX_VALIDATORS, SLOT_MILLISECONDS,
};

/// Fewer validators cannot bear one that fails or lies: 3f + 1 bear f.
pub const MIN_VALIDATORS: usize = 4;

/// Fewer seats than this, and one or two agencies alone decide.
pub const MIN_SEATS: usize = 3;

/// Minutes of a session: a change of the validators takes two.
pub const SESSION_MINUTES: RangeInclusive<u64> = 1..=60;

/// Hours between the announcement of a runtime and its first block: with fewer, agencies cannot build and rehearse it;
/// with more, a mistake in the runtime stays for too long.
pub const UPGRADE_DELAY_HOURS: RangeInclusive<u64> = 24..=720;

/// The longest name, in characters.
pub(crate) const MAX_NAME: usize = 64;

/// Chains that ship with the node: another one of the same name would share their database.
const SHIPPED: &[&str] = &["dev", "local", "tijara_dev", "tijara_local"];

/// A world that a chain can start with: nothing in it was refused. Organisations are in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct World {
	/// The chain's name for people.
	pub name: String,
	/// Its name for programs.
	pub id: String,
	/// Its name on the wire.
	pub protocol_id: String,
	/// The country in MRNs; the runtime's.
	pub country: CountryCode,
	/// Addresses of the nodes that new ones ask first.
	pub boot_nodes: Vec<String>,
	/// Blocks of a session; the runtime's own number if absent.
	pub session: Option<u32>,
	/// Blocks between the announcement of a runtime and its first one; the runtime's own delay if absent.
	pub upgrade_delay: Option<u32>,
	/// ISO 4217.
	pub currency: String,
	/// Decimals of the currency's minor unit.
	pub decimals: u8,
	/// The tariff that the chain starts with.
	pub tariff: Option<Value>,
	/// The organisations.
	pub organisations: Vec<Organisation>,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
	/// Its number.
	pub number: OrganisationId,
	/// Its name. The chain does not learn it.
	pub name: String,
	/// What it is.
	pub kind: OrganisationKind,
	/// Its national identifier.
	pub identifier: Identifier,
	/// Its officers, in the order of their accounts.
	pub officers: Vec<(AccountId32, RoleSet)>,
	/// The officer in the council.
	pub council_seat: Option<AccountId32>,
	/// The officer in the emergency committee.
	pub emergency_seat: Option<AccountId32>,
	/// Its nodes, in the order of their identities, and the officer who answers for them.
	pub nodes: Vec<(Identity, AccountId32)>,
	/// Its validator.
	pub validator: Option<Validator>,
}

/// A national identifier.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identifier {
	/// Its commitment.
	Sealed([u8; 32]),
	/// In clear.
	Public(String),
}

/// A validator, whose keys were proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validator {
	/// The officer who owns the keys.
	pub account: AccountId32,
	/// The keys.
	pub keys: SessionKeys,
}

/// Checks the whole file. Gives a world if every part of it could be read; whether anything is wrong, the source knows.
pub(crate) fn world(plan: &Plan, folder: &Path, source: &mut Source<'_>) -> Option<World> {
	let currency = plan.currency.as_ref().and_then(|found| currency(found, source));
	let tariff = plan.tariff.as_ref().map(|found| {
		tariff::read(found, currency.as_ref().map(|(code, _)| code.as_str()), folder, source)
	});
	let mut book = Book::default();
	let organisations: Vec<_> =
		plan.organisations.iter().map(|found| book.organisation(found, source)).collect();
	counts(plan, source);
	let chain = plan.chain.as_ref().map(|found| chain(found, &book, source));

	let Names { name, id, protocol_id, boot_nodes, session, upgrade_delay } = chain?;
	let (currency, decimals) = currency?;
	let mut organisations = organisations.into_iter().collect::<Option<Vec<_>>>()?;
	organisations.sort_by_key(|one| one.number);
	Some(World {
		name: name?,
		id: id?,
		protocol_id: protocol_id?,
		country: COUNTRY.parse().ok()?,
		boot_nodes,
		session,
		upgrade_delay,
		currency,
		decimals,
		tariff: tariff.flatten(),
		organisations,
	})
}

/// What `[chain]` says.
struct Names {
	name: Option<String>,
	id: Option<String>,
	protocol_id: Option<String>,
	boot_nodes: Vec<String>,
	session: Option<u32>,
	upgrade_delay: Option<u32>,
}

fn chain(chain: &Chain, book: &Book, source: &mut Source<'_>) -> Names {
	let name = chain.name.as_ref().and_then(|found| name(found, source));
	let id = chain.id.as_ref().and_then(|found| identifier(found, source));
	let protocol_id = chain.protocol_id.as_ref().and_then(|found| identifier(found, source));
	if let Some(found) = chain.id.as_ref().filter(|id| SHIPPED.contains(&id.value.as_str())) {
		source.refuse(Kind::Duplicate, found, "another name: a development chain has this one");
	}
	fixed(&chain.country, &COUNTRY.to_string(), "Country in runtime/src/configs/trade.rs", source);
	fixed(&chain.slot, &SLOT_MILLISECONDS, "SLOT_DURATION in runtime/src/lib.rs", source);
	let mut seen = Seen::default();
	for found in &chain.boot_nodes {
		match boot_node(&found.value) {
			None => {
				let expected =
					"an address such as /dns/node1.customs.example/tcp/30333/p2p/12D3Koo…";
				source.refuse(Kind::BadValue, found, expected);
			}
			Some(node) if book.may_list(&node) => {}
			Some(_) => {
				let expected = "the address of a listed node: put its identity into the nodes of its organisation, or \
					the validators cut it off with the first block";
				source.refuse(Kind::NotAllowed, found, expected);
			}
		}
		seen.once(found.value.clone(), found, "an address", source);
	}
	let mut boot_nodes: Vec<_> = chain.boot_nodes.iter().map(|found| found.value.clone()).collect();
	boot_nodes.sort_unstable();
	let why = "a change of the validators takes effect at the session after next";
	let session = blocks(&chain.session, &SESSION_MINUTES, 60_000, "minutes", why, source);
	let why = "every agency needs the time to build and rehearse a runtime before it applies";
	let upgrade_delay =
		blocks(&chain.upgrade_delay, &UPGRADE_DELAY_HOURS, 3_600_000, "hours", why, source);
	Names { name, id, protocol_id, boot_nodes, session, upgrade_delay }
}

/// A time in units of so many milliseconds, as blocks.
fn blocks(
	field: &Field<u64>,
	allowed: &RangeInclusive<u64>,
	milliseconds: u64,
	unit: &str,
	why: &str,
	source: &mut Source<'_>,
) -> Option<u32> {
	let found = field.as_ref()?;
	if !allowed.contains(&found.value) {
		let (least, most) = (allowed.start(), allowed.end());
		source.refuse(Kind::BadValue, found, format!("{least} to {most} {unit}: {why}"));
		return None;
	}
	u32::try_from(found.value * (milliseconds / SLOT_MILLISECONDS)).ok()
}

/// The country and the slot are compiled into the runtime.
fn fixed<T: Debug + PartialEq>(field: &Field<T>, value: &T, place: &str, source: &mut Source<'_>) {
	let Some(found) = field.as_ref().filter(|found| found.value != *value) else { return };
	let expected = format!(
		"{value:?}: it is compiled into the runtime and genesis cannot change it; another value needs another runtime ({place})"
	);
	source.refuse(Kind::FixedByRuntime, found, expected);
}

fn currency(found: &Currency, source: &mut Source<'_>) -> Option<(String, u8)> {
	let code = found.code.as_ref()?;
	if !currency::is_listed(&code.value) {
		source.refuse(Kind::BadValue, code, "a currency of ISO 4217 in three capital letters");
		return None;
	}
	let iso = tijara_tariff::currency::minor_units(&code.value.parse().ok()?);
	let decimals = found.decimals.as_ref()?;
	if decimals.value != u64::from(iso) {
		let expected = format!("{iso}: ISO 4217 gives {} so many decimals", code.value);
		source.refuse(Kind::BadValue, decimals, expected);
	}
	Some((code.value.clone(), iso))
}

/// A name for people.
pub(crate) fn name(found: &Located<String>, source: &mut Source<'_>) -> Option<String> {
	let name = found.value.as_str();
	let fits = !name.is_empty()
		&& name == name.trim()
		&& name.chars().count() <= MAX_NAME
		&& !name.chars().any(char::is_control);
	if !fits {
		let expected = format!(
			"a name of 1 to {MAX_NAME} characters without control characters and without spaces around it"
		);
		source.refuse(Kind::BadValue, found, expected);
	}
	fits.then(|| name.into())
}

/// A name for programs: it becomes a folder and a part of a protocol's name.
fn identifier(found: &Located<String>, source: &mut Source<'_>) -> Option<String> {
	let id = found.value.as_str();
	let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
	let fits = !id.is_empty() && id.len() <= MAX_NAME && id.bytes().all(plain);
	if !fits {
		let expected = format!("1 to {MAX_NAME} of the characters a to z, 0 to 9 and _");
		source.refuse(Kind::BadValue, found, expected);
	}
	fits.then(|| id.into())
}

/// The identity of the node at this address.
fn boot_node(text: &str) -> Option<Identity> {
	let (address, node) = text.rsplit_once("/p2p/")?;
	let plain = address.starts_with('/') && text.bytes().all(|byte| byte.is_ascii_graphic());
	identity::read(node).ok().filter(|_| plain)
}

/// How many validators and seats there are, whether or not each of them is right.
fn counts(plan: &Plan, source: &mut Source<'_>) {
	let at = &plan.organisations_at;
	let mut count = |count: usize, what: &str, good: bool, expected: String| {
		if !good {
			source.add(Kind::BadCount, at, Some(format!("{count} {what}")), expected);
		}
	};
	let all = &plan.organisations;
	let validators = all.iter().filter(|one| one.validator.is_some()).count();
	let good = (MIN_VALIDATORS..=MAX_VALIDATORS).contains(&validators);
	let expected = format!(
		"{MIN_VALIDATORS} to {MAX_VALIDATORS}: 3f + 1 validators bear f that fail or lie, so that fewer than \
		{MIN_VALIDATORS} bear none; give more agencies an [organisations.validator]"
	);
	count(validators, "validators", good, expected);
	let nodes = all.iter().flat_map(|one| &one.nodes).map(Vec::len).sum();
	count(nodes, "nodes", nodes <= MAX_NODES, format!("at most {MAX_NODES} in the whole file"));
	let council = all.iter().filter(|one| one.council_seat.is_some()).count();
	let emergency = all.iter().filter(|one| one.emergency_seat.is_some()).count();
	for (seats, what, field) in [
		(council, "seats in the council", "council-seat"),
		(emergency, "seats in the emergency committee", "emergency-seat"),
	] {
		let good = seats % 2 == 1 && (MIN_SEATS..=MAX_SEATS).contains(&seats);
		let expected = format!(
			"an odd number from {MIN_SEATS} to {MAX_SEATS}: the votes of an even number can tie, and one agency alone \
			must not decide; give one agency more, or one less, a {field}"
		);
		count(seats, what, good, expected);
	}
}

/// Where each value stood first.
#[derive(Debug)]
pub(crate) struct Seen<K>(BTreeMap<K, At>);

impl<K> Default for Seen<K> {
	fn default() -> Self {
		Self(BTreeMap::new())
	}
}

impl<K: Ord> Seen<K> {
	/// Where the value stood first.
	pub fn get(&self, key: &K) -> Option<&At> {
		self.0.get(key)
	}

	/// Notes a value that stood before.
	pub fn once<T: Debug>(
		&mut self,
		key: K,
		found: &Located<T>,
		what: &str,
		source: &mut Source<'_>,
	) {
		if let Some(first) = self.get(&key) {
			let (line, _) = source.position(first.offset);
			let expected =
				format!("{what} that stands once: {} in line {line} has it already", first.path);
			source.refuse(Kind::Duplicate, found, expected);
		} else {
			self.0.insert(key, found.at.clone());
		}
	}
}
