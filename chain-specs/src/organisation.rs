// SPDX-License-Identifier: Apache-2.0
//! What must hold for each organisation, and between organisations.

use serde::{
	de::{value::StrDeserializer, IntoDeserializer},
	Deserialize, Serialize,
};
use sp_core::crypto::AccountId32;
use std::{collections::BTreeSet, fmt::Debug};
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet},
	codes::NationalId,
	OrganisationId,
};

use crate::{
	check::{name, Identifier, Organisation, Seen, Validator},
	identity::{self, Identity},
	keys::{self, SessionKeys},
	model,
	problem::{At, Kind, Located, Source},
	COUNTRY, MAX_OFFICERS,
};

/// What stood in the organisations so far.
#[derive(Default)]
pub(crate) struct Book {
	numbers: Seen<OrganisationId>,
	names: Seen<String>,
	identifiers: Seen<Identifier>,
	/// Accounts of officers, session keys and identities of nodes: no key serves two ends.
	keys: Seen<[u8; 32]>,
	nodes: BTreeSet<Identity>,
	/// An identity could not be read: it may have been any.
	nodes_unread: bool,
}

impl Book {
	/// Does the file list the node, or an identity that could not be read?
	pub fn may_list(&self, node: &Identity) -> bool {
		self.nodes_unread || self.nodes.contains(node)
	}

	/// Checks an organisation; `None` if a part of it could not be read.
	pub fn organisation(
		&mut self,
		found: &model::Organisation,
		source: &mut Source<'_>,
	) -> Option<Organisation> {
		let number = found.number.as_ref().and_then(|found| self.number(found, source));
		let name = found.name.as_ref().and_then(|found| {
			let name = name(found, source)?;
			self.names.once(name.to_lowercase(), found, "a name", source);
			Some(name)
		});
		let kind = found.kind.as_ref().and_then(|found| code::<OrganisationKind>(found, source));
		let identifier = found.identifier.as_ref().and_then(|found| self.identifier(found, source));
		let officers = self.officers(found, kind, source);
		let seat = |seat: &Option<Located<String>>, source: &mut Source<'_>| {
			let seat = seat.as_ref()?;
			agency(kind, &seat.at, "a seat", source);
			officer(seat, &officers, source)
		};
		let council_seat = seat(&found.council_seat, source);
		let emergency_seat = seat(&found.emergency_seat, source);
		let validator = found.validator.as_ref().and_then(|found| {
			let account = found.account.as_ref();
			if let Some(account) = account {
				agency(kind, &account.at, "a validator", source);
			}
			self.validator(found, &officers, source)
		});
		let nodes = self.nodes(found, kind, source);
		// Who answers for the nodes: the validator, else the first administrator in the order of accounts.
		let owner = validator.as_ref().map(|validator| &validator.account).or_else(|| {
			let mut all = officers.iter();
			all.find(|(_, roles)| roles.contains(Role::Administrator)).map(|(account, _)| account)
		});
		let nodes = match owner {
			Some(owner) => nodes.into_iter().map(|node| (node, owner.clone())).collect(),
			None => Vec::new(),
		};
		Some(Organisation {
			number: number?,
			name: name?,
			kind: kind?,
			identifier: identifier?,
			officers,
			council_seat,
			emergency_seat,
			nodes,
			validator,
		})
	}

	fn number(&mut self, found: &Located<u64>, source: &mut Source<'_>) -> Option<OrganisationId> {
		match OrganisationId::try_from(found.value) {
			// The registry gives the next one the number after the highest.
			Ok(number) if number > 0 && number < OrganisationId::MAX => {
				self.numbers.once(number, found, "a number", source);
				Some(number)
			}
			_ => {
				let most = OrganisationId::MAX - 1;
				source.refuse(Kind::BadValue, found, format!("a number from 1 to {most}"));
				None
			}
		}
	}

	fn identifier(
		&mut self,
		found: &model::Identifier,
		source: &mut Source<'_>,
	) -> Option<Identifier> {
		let (identifier, at) = match found {
			model::Identifier::Sealed(found) => {
				let bytes = keys::bytes::<32>(found, "a commitment", source)?;
				if bytes == [0; 32] {
					let expected = "the commitment of an identifier and its salt, not zeros";
					source.refuse(Kind::BadValue, found, expected);
					return None;
				}
				(Identifier::Sealed(bytes), found)
			}
			model::Identifier::Public(found) => {
				let home = COUNTRY.parse().ok()?;
				let fault = match found.value.parse::<NationalId>() {
					Ok(id) => id.check(&home).err().map(|fault| fault.to_string()),
					Err(error) => Some(error.to_string()),
				};
				if let Some(fault) = fault {
					source.refuse(Kind::BadValue, found, format!("a national identifier: {fault}"));
					return None;
				}
				(Identifier::Public(found.value.clone()), found)
			}
		};
		self.identifiers.once(identifier.clone(), at, "an identifier", source);
		Some(identifier)
	}

	fn officers(
		&mut self,
		organisation: &model::Organisation,
		kind: Option<OrganisationKind>,
		source: &mut Source<'_>,
	) -> Vec<(AccountId32, RoleSet)> {
		let mut officers = Vec::new();
		// A role that cannot be read may have been the administrator's.
		let mut may_administer = false;
		for found in &organisation.officers {
			let mut set = RoleSet::EMPTY;
			for text in found.roles.iter().flatten() {
				let Some(role) = code::<Role>(text, source) else {
					may_administer = true;
					continue;
				};
				allowed(role, kind, text, source);
				if set.contains(role) {
					source.refuse(Kind::Duplicate, text, "each role of an officer once");
				}
				set = set.with(role);
			}
			may_administer |= found.roles.is_none() || set.contains(Role::Administrator);
			let Some(account) = &found.account else { continue };
			if found.roles.as_ref().is_some_and(Vec::is_empty) {
				source.refuse(Kind::NotAllowed, account, "an officer with at least one role");
			}
			if let Some(read) = keys::account(account, source) {
				self.keys.once(read.clone().into(), account, "an account", source);
				officers.push((read, set));
			}
		}
		let at = At {
			offset: organisation.at.offset,
			path: format!("{}.officers", organisation.at.path),
		};
		if !may_administer {
			let expected = "an officer with the role \"administrator\": without one nobody could ever give this organisation's officers a role";
			source.add(Kind::NotAllowed, &at, Some("no administrator".into()), expected);
		}
		if organisation.officers.len() > MAX_OFFICERS {
			let found = format!("{} officers", organisation.officers.len());
			source.add(Kind::BadCount, &at, Some(found), format!("at most {MAX_OFFICERS}"));
		}
		officers.sort_by(|one: &(AccountId32, _), other| one.0.cmp(&other.0));
		officers
	}

	/// The identities of an organisation's nodes, in their order.
	fn nodes(
		&mut self,
		found: &model::Organisation,
		kind: Option<OrganisationKind>,
		source: &mut Source<'_>,
	) -> BTreeSet<Identity> {
		let Some(list) = &found.nodes else {
			self.nodes_unread = true;
			return BTreeSet::new();
		};
		if list.is_empty() && found.validator.is_some() {
			let path = format!("{}.nodes", found.at.path);
			let at = At { offset: found.at.offset, path };
			let expected = "the identity of the validator's node, nodes = [\"12D3Koo…\"]: \
				the other validators connect to listed nodes alone";
			source.add(Kind::Missing, &at, None, expected);
		}
		if let Some(first) = list.first() {
			agency(kind, &first.at, "a listed node", source);
		}
		let mut nodes = BTreeSet::new();
		for text in list {
			let Some(node) = identity::listed(text, source) else {
				self.nodes_unread = true;
				continue;
			};
			self.keys.once(node.key(), text, "an identity", source);
			nodes.insert(node);
		}
		self.nodes.extend(&nodes);
		nodes
	}

	fn validator(
		&mut self,
		found: &model::Validator,
		officers: &[(AccountId32, RoleSet)],
		source: &mut Source<'_>,
	) -> Option<Validator> {
		let owner = found.account.as_ref().and_then(|found| officer(found, officers, source));
		let keys = found.keys.as_ref().and_then(|text| {
			let what = "the public session keys (Aura, then GRANDPA)";
			let keys = SessionKeys::from_bytes(&keys::bytes(text, what, source)?);
			if let Some(which) = keys.without_secret() {
				let expected =
					format!("keys that have a secret: anyone could sign for this {which} key");
				source.refuse(Kind::BadValue, text, expected);
				return None;
			}
			for (key, what) in
				[(keys.aura.0, "a session key (Aura)"), (keys.grandpa.0, "a session key (GRANDPA)")]
			{
				if keys::not_development(text, &key, what, source) {
					self.keys.once(key, text, what, source);
				}
			}
			Some(keys)
		});
		let proof = found.proof.as_ref().and_then(|text| {
			let what = "the proof that belongs to the keys (the signatures of Aura and GRANDPA)";
			keys::bytes::<128>(text, what, source)
		});
		let (owner, keys, proof) = (owner?, keys?, proof?);
		if let (Some(which), Some(text)) = (keys.unproven(&owner, &proof), &found.proof) {
			let expected = format!(
				"a proof made with the secret {which} key for the owner {}: call author_rotateKeysWithOwner with the \
				owner's public key, and take keys and proof from the same answer",
				keys::address(owner.as_ref())
			);
			source.refuse(Kind::BadProof, text, expected);
			return None;
		}
		Some(Validator { account: owner, keys })
	}
}

/// Seats and validators are for agencies of the state.
fn agency(kind: Option<OrganisationKind>, at: &At, what: &str, source: &mut Source<'_>) {
	if let Some(kind) = kind.filter(|kind| !kind.is_agency()) {
		let found = Some(format!("an organisation of the kind {:?}", text(kind)));
		let expected = format!("{what} for an agency of the state only");
		source.add(Kind::NotAllowed, at, found, expected);
	}
}

/// An account that must be one of the organisation's officers.
fn officer(
	found: &Located<String>,
	officers: &[(AccountId32, RoleSet)],
	source: &mut Source<'_>,
) -> Option<AccountId32> {
	let account = keys::account(found, source)?;
	if !officers.iter().any(|(officer, _)| *officer == account) {
		let expected =
			"an officer of the same organisation: the chain takes transactions from officers only";
		source.refuse(Kind::NotAllowed, found, expected);
		return None;
	}
	Some(account)
}

/// Notes a role that the kind of the organisation cannot hold.
fn allowed(
	role: Role,
	kind: Option<OrganisationKind>,
	found: &Located<String>,
	source: &mut Source<'_>,
) {
	if let Some(kind) = kind.filter(|kind| !role.allowed_in(*kind)) {
		let allowed = Role::ALL.iter().filter(|role| role.allowed_in(kind)).map(text);
		let expected = format!(
			"a role that an organisation of the kind {:?} can hold: {}",
			text(kind),
			allowed.collect::<Vec<_>>().join(", ")
		);
		source.refuse(Kind::NotAllowed, found, expected);
	}
}

/// A value of a code list by its name in JSON.
fn code<'a, T: Deserialize<'a>>(found: &'a Located<String>, source: &mut Source<'_>) -> Option<T> {
	let text: StrDeserializer<'_, serde::de::value::Error> =
		found.value.as_str().into_deserializer();
	match T::deserialize(text) {
		Ok(value) => Some(value),
		Err(error) => {
			let error = error.to_string();
			let names = error.split_once("expected ").map_or(error.as_str(), |(_, names)| names);
			source.refuse(Kind::BadValue, found, names.replace('`', "\""));
			None
		}
	}
}

/// The name of a value of a code list in JSON.
pub(crate) fn text<T: Serialize + Debug>(value: T) -> String {
	match serde_json::to_value(&value) {
		Ok(serde_json::Value::String(name)) => name,
		_ => format!("{value:?}"),
	}
}
