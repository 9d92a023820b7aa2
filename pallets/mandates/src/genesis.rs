// SPDX-License-Identifier: Apache-2.0
//! What the chain starts with, and the refusal of mistakes in it.
//!
//! The list is checked while the JSON is read, so that a bad chain spec is refused with a message that
//! names the place, such as `mandates[2]`, before anything is built. Whether a number is a trader's or
//! a broker's only the registry knows; that is checked when the genesis is built.

use crate::{
	pallet::{Config, Pallet},
	MAX_BETWEEN,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	format,
	string::String,
	vec::Vec,
};
use core::fmt;
use serde::{
	de::{Error as _, SeqAccess, Visitor},
	Deserialize, Deserializer, Serialize,
};
use tijara_primitives::{mandate::MandateTerms, OrganisationId};

/// A mandate that the chain starts with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisMandate {
	/// The trader who grants it.
	pub grantor: OrganisationId,
	/// The broker or carrier who may declare.
	pub agent: OrganisationId,
	/// What it covers; where absent, direct representation without any limit.
	#[serde(default)]
	pub terms: MandateTerms,
}

/// Could the room's calls have made these mandates?
///
/// # Errors
/// The place of the first mistake, and what is wrong there.
pub(crate) fn check(mandates: &[GenesisMandate]) -> Result<(), String> {
	let grantors: BTreeSet<_> = mandates.iter().map(|mandate| mandate.grantor).collect();
	let mut between = BTreeMap::new();
	for (i, mandate) in mandates.iter().enumerate() {
		let at = format!("mandates[{i}]");
		let GenesisMandate { grantor, agent, terms } = mandate;
		if *grantor == 0 || *agent == 0 {
			return Err(format!("{at}: 0 is not the number of an organisation; count from 1"));
		}
		if grantor == agent {
			return Err(format!("{at}: {agent} cannot be its own agent"));
		}
		if grantors.contains(agent) {
			return Err(format!(
				"{at}.agent: {agent} grants a mandate too; only traders grant, and only brokers and carriers are agents"
			));
		}
		if !terms.is_valid() {
			return Err(format!("{at}.terms: a procedure or office is not a code"));
		}
		let count = between.entry((grantor, agent)).or_insert(0u32);
		*count = count.saturating_add(1);
		if *count > MAX_BETWEEN {
			return Err(format!("{at}: more than {MAX_BETWEEN} from {grantor} to {agent}"));
		}
	}
	Ok(())
}

/// Reads the list of mandates and checks it.
pub(crate) fn read<'de, D: Deserializer<'de>>(
	deserializer: D,
) -> Result<Vec<GenesisMandate>, D::Error> {
	let mandates = deserializer.deserialize_seq(List)?;
	check(&mandates).map_err(D::Error::custom)?;
	Ok(mandates)
}

/// Reads a list; an error in an element names its place.
struct List;

impl<'de> Visitor<'de> for List {
	type Value = Vec<GenesisMandate>;

	fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("the list mandates")
	}

	fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
		let mut read = Vec::new();
		loop {
			let next = list.next_element().map_err(|error| {
				A::Error::custom(format_args!("mandates[{}]: {error}", read.len()))
			})?;
			match next {
				Some(element) => read.push(element),
				None => return Ok(read),
			}
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Grant the mandates in their order. FRAME keeps no events of block 0, so the records in the
	/// audit trail are all that tells of them. The registry must be built before.
	pub(crate) fn build_genesis(mandates: &[GenesisMandate]) {
		// What came from JSON was checked when it was read; this is for values made in Rust.
		let mistake = check(mandates).err().unwrap_or_default();
		assert!(mistake.is_empty(), "the mandates of genesis are refused: {mistake}");
		// A chain that starts without its mandates must not start.
		for GenesisMandate { grantor, agent, terms } in mandates {
			let granted = Self::do_grant(None, *grantor, *agent, terms.clone());
			assert!(granted.is_ok(), "a mandate of genesis is refused: {granted:?}");
		}
	}
}
