// SPDX-License-Identifier: Apache-2.0
//! What the chain starts with, and the refusal of mistakes in it.
//!
//! Everything is checked while the JSON is read, so that a bad chain spec is refused with a message
//! that names the place, such as `organisations[2].officers[1]`, before anything is built.

use crate::{
	pallet::{Config, NextOrganisation, Pallet},
	MAX_OFFICERS,
};
use alloc::{
	collections::BTreeSet,
	format,
	string::{String, ToString},
	vec::Vec,
};
use core::{fmt, marker::PhantomData};
use frame_support::{pallet_prelude::DispatchResult, traits::Get};
use serde::{
	de::{Error as _, SeqAccess, Visitor},
	Deserialize, Deserializer, Serialize,
};
use sp_core::H256;
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet},
	codes::CountryCode,
	identifier::Identifier,
	OrganisationId,
};

/// The organisations and officers that the chain starts with.
///
/// Deserialisation refuses: a number that is 0 or stands twice, an account that stands twice, an
/// unknown kind or role, an officer without roles or with one that is not for the kind, an
/// organisation without an administrator or with more than [`MAX_OFFICERS`] officers, and a public
/// identifier that stands twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
	try_from = "Unchecked<AccountId>",
	bound(deserialize = "AccountId: Ord + Deserialize<'de>")
)]
pub struct Genesis<AccountId> {
	/// The organisations, with their officers.
	pub organisations: Vec<GenesisOrganisation<AccountId>>,
}

impl<AccountId> Default for Genesis<AccountId> {
	fn default() -> Self {
		Self { organisations: Vec::new() }
	}
}

/// An organisation that the chain starts with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
	rename_all = "camelCase",
	deny_unknown_fields,
	bound(deserialize = "AccountId: Deserialize<'de>")
)]
pub struct GenesisOrganisation<AccountId> {
	/// Its number, from 1; each once.
	pub id: OrganisationId,
	/// What it is.
	pub kind: OrganisationKind,
	/// Its national identifier: a commitment (`"0x…"`), or in clear (`{ "public": "XT…" }`).
	#[serde(deserialize_with = "identifier")]
	pub identifier: Identifier,
	/// Its officers, at least one of them an administrator.
	#[serde(deserialize_with = "officers")]
	pub officers: Vec<GenesisOfficer<AccountId>>,
}

/// An officer that the chain starts with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisOfficer<AccountId> {
	/// Its account; each once in the whole list.
	pub account: AccountId,
	/// What it may do; at least one role, each allowed in the organisation's kind.
	pub roles: RoleSet,
}

/// [`Genesis`] as it stands in the JSON.
#[derive(Deserialize)]
#[serde(bound(deserialize = "AccountId: Deserialize<'de>"))]
struct Unchecked<AccountId> {
	#[serde(deserialize_with = "organisations")]
	organisations: Vec<GenesisOrganisation<AccountId>>,
}

impl<AccountId: Ord> TryFrom<Unchecked<AccountId>> for Genesis<AccountId> {
	type Error = String;

	fn try_from(read: Unchecked<AccountId>) -> Result<Self, String> {
		let genesis = Self { organisations: read.organisations };
		genesis.check()?;
		Ok(genesis)
	}
}

impl<AccountId: Ord> Genesis<AccountId> {
	/// Is it a state that the registry's calls could have made?
	///
	/// # Errors
	/// The place of the first mistake, and what is wrong there.
	pub fn check(&self) -> Result<(), String> {
		let mut numbers = BTreeSet::new();
		let mut public = BTreeSet::new();
		let mut accounts = BTreeSet::new();
		for (i, organisation) in self.organisations.iter().enumerate() {
			let at = format!("organisations[{i}]");
			let id = organisation.id;
			if id == 0 {
				return Err(format!(
					"{at}.id: 0 is not the number of an organisation; count from 1"
				));
			}
			if !numbers.insert(id) {
				return Err(format!("{at}.id: another organisation before it has the number {id}"));
			}
			if let Identifier::Public(identifier) = &organisation.identifier {
				if !public.insert(identifier) {
					return Err(format!("{at}.identifier: another organisation before it has it"));
				}
			}
			organisation.check_officers(&at, &mut accounts)?;
		}
		Ok(())
	}

	/// Are the public identifiers ones that a chain of the country `home` takes?
	pub fn check_identifiers(&self, home: &CountryCode) -> Result<(), String> {
		for (i, organisation) in self.organisations.iter().enumerate() {
			if let Identifier::Public(identifier) = &organisation.identifier {
				identifier
					.check(home)
					.map_err(|fault| format!("organisations[{i}].identifier: {fault}"))?;
			}
		}
		Ok(())
	}
}

impl<AccountId: Ord> GenesisOrganisation<AccountId> {
	fn check_officers<'a>(
		&'a self,
		at: &str,
		accounts: &mut BTreeSet<&'a AccountId>,
	) -> Result<(), String> {
		for (j, officer) in self.officers.iter().enumerate() {
			let at = format!("{at}.officers[{j}]");
			if !accounts.insert(&officer.account) {
				return Err(format!("{at}.account: the account is an officer before"));
			}
			if officer.roles.is_empty() {
				return Err(format!("{at}.roles: name at least one role"));
			}
			if let Some(role) = officer.roles.iter().find(|role| !role.allowed_in(self.kind)) {
				return Err(format!(
					"{at}.roles: \"{}\" cannot be held in an organisation of the kind \"{}\"",
					InJson(role),
					InJson(self.kind)
				));
			}
			// Only a set that was not read from JSON can have a bit that is no role's.
			if !officer.roles.is_allowed_in(self.kind) {
				return Err(format!("{at}.roles: one of them is not a role"));
			}
		}
		if !self.officers.iter().any(|officer| officer.roles.contains(Role::Administrator)) {
			return Err(format!("{at}.officers: none of them is an administrator"));
		}
		if u32::try_from(self.officers.len()).map_or(true, |count| count > MAX_OFFICERS) {
			return Err(format!("{at}.officers: more than {MAX_OFFICERS}"));
		}
		Ok(())
	}
}

/// Shows a value of a code list by the name that it has in JSON.
struct InJson<C>(C);

impl<C: Serialize> fmt::Display for InJson<C> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		self.0.serialize(f)
	}
}

impl<T: Config> Pallet<T> {
	/// Store the genesis and record its acts. FRAME keeps no events of block 0, so the records are
	/// all that tells of them.
	pub(crate) fn build_genesis(genesis: &Genesis<T::AccountId>) {
		// What came from JSON was checked when it was read; this is for values made in Rust.
		let mistake = genesis.check().err().unwrap_or_default();
		assert!(mistake.is_empty(), "the registry of genesis is refused: {mistake}");
		// Check digits depend on the country; a chain that starts without its organisations must not start.
		let mistake = genesis.check_identifiers(&T::Country::get()).err().unwrap_or_default();
		assert!(mistake.is_empty(), "the registry of genesis is refused: {mistake}");
		let built = Self::try_build_genesis(genesis);
		assert!(built.is_ok(), "the registry of genesis is refused: {built:?}");
	}

	fn try_build_genesis(genesis: &Genesis<T::AccountId>) -> DispatchResult {
		for organisation in &genesis.organisations {
			let officers = organisation
				.officers
				.iter()
				.map(|officer| (officer.account.clone(), officer.roles));
			Self::insert_organisation(
				organisation.id,
				organisation.kind,
				organisation.identifier.clone(),
				officers,
				None,
			)?;
			NextOrganisation::<T>::mutate(|next| {
				*next = (*next).max(organisation.id.saturating_add(1));
			});
		}
		Ok(())
	}
}

/// As a commitment alone, or with its name.
#[derive(Deserialize)]
#[serde(
	untagged,
	expecting = "expected a commitment (0x and 64 hex digits) or { \"public\": \"XT…\" }"
)]
enum StatedIdentifier {
	Sealed(H256),
	Named(Identifier),
}

fn identifier<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Identifier, D::Error> {
	match StatedIdentifier::deserialize(deserializer) {
		Ok(StatedIdentifier::Sealed(commitment)) => Ok(Identifier::Sealed(commitment)),
		Ok(StatedIdentifier::Named(identifier)) => Ok(identifier),
		Err(error) => Err(D::Error::custom(format_args!("identifier: {error}"))),
	}
}

fn organisations<'de, D, AccountId>(
	deserializer: D,
) -> Result<Vec<GenesisOrganisation<AccountId>>, D::Error>
where
	D: Deserializer<'de>,
	AccountId: Deserialize<'de>,
{
	deserializer.deserialize_seq(Listed("organisations", PhantomData))
}

fn officers<'de, D, AccountId>(deserializer: D) -> Result<Vec<GenesisOfficer<AccountId>>, D::Error>
where
	D: Deserializer<'de>,
	AccountId: Deserialize<'de>,
{
	deserializer.deserialize_seq(Listed(".officers", PhantomData))
}

/// Reads a list; an error in an element names the list and the element's index. A name that begins
/// with a dot continues the place of the list around it.
struct Listed<E>(&'static str, PhantomData<E>);

impl<'de, E: Deserialize<'de>> Visitor<'de> for Listed<E> {
	type Value = Vec<E>;

	fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "the list {}", self.0)
	}

	fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
		let mut read = Vec::new();
		loop {
			let next = list.next_element().map_err(|error| {
				let text = error.to_string();
				let joint = if text.starts_with('.') { "" } else { ": " };
				A::Error::custom(format_args!("{}[{}]{joint}{text}", self.0, read.len()))
			})?;
			match next {
				Some(element) => read.push(element),
				None => return Ok(read),
			}
		}
	}
}
