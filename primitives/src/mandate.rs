// SPDX-License-Identifier: Apache-2.0
//! Mandates: powers of attorney by which an agent declares for a trader.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{bounded::BoundedVec, ConstU32};

use crate::{
	codes::{OfficeCode, ProcedureCode},
	date::Date,
	MandateId, Money, OrganisationId,
};

/// Procedures or offices that one mandate names, at most.
pub const MAX_NAMED: u32 = 8;
/// Mandates in one chain of sub-delegation, the trader's own included, at most.
pub const MAX_CHAIN: u32 = 4;

macro_rules! plain {
	($(#[$meta:meta])* pub $kind:ident $name:ident $($body:tt)*) => {
		#[derive(
			Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
			TypeInfo, Serialize, Deserialize,
		)]
		$(#[$meta])*
		pub $kind $name $($body)*
	};
}

plain! {
	/// In whose name the agent declares.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum Representation {
		/// In the trader's name and on its behalf: the trader is the declarant and owes.
		#[codec(index = 0)]
		Direct,
		/// In its own name on the trader's behalf: both are bound by the declaration.
		#[codec(index = 1)]
		Indirect,
	}
}

plain! {
	/// What a mandate covers. What is absent or empty is not limited.
	#[serde(rename_all = "camelCase", deny_unknown_fields)]
	pub struct MandateTerms {
		/// Direct or indirect.
		pub representation: Representation,
		/// Procedures (WCO 166, 161), such as `4000`.
		#[serde(default)]
		pub procedures: BoundedVec<ProcedureCode, ConstU32<MAX_NAMED>>,
		/// Customs offices.
		#[serde(default)]
		pub offices: BoundedVec<OfficeCode, ConstU32<MAX_NAMED>>,
		/// Duties and taxes that one declaration may cause, in minor units of the national currency.
		#[serde(default)]
		pub per_declaration: Option<Money>,
		/// Duties and taxes that all declarations together may cause, in minor units.
		#[serde(default)]
		pub in_total: Option<Money>,
		/// Last day on which it can be used.
		#[serde(default)]
		pub until: Option<Date>,
		/// May the agent pass it on to another agent?
		#[serde(default)]
		pub sub_delegation: bool,
	}
}

plain! {
	/// A mandate as it stands. None is ever removed and no number is given twice.
	pub struct Mandate {
		/// Who gave it: the trader, or the agent that passes a mandate on.
		pub grantor: OrganisationId,
		/// Who may act.
		pub agent: OrganisationId,
		/// In whose name: the grantor of the first mandate of the chain.
		pub trader: OrganisationId,
		/// The mandate that it passes on; `None` for the trader's own.
		pub parent: Option<MandateId>,
		/// What it covers.
		pub terms: MandateTerms,
		/// Duties and taxes that declarations under it, or under one that passes it on, have caused.
		pub used: Money,
		/// Who revoked it, if anybody did.
		pub revoked_by: Option<OrganisationId>,
	}
}

impl Default for MandateTerms {
	/// Direct, without any limit.
	fn default() -> Self {
		Self {
			representation: Representation::Direct,
			procedures: Default::default(),
			offices: Default::default(),
			per_declaration: None,
			in_total: None,
			until: None,
			sub_delegation: false,
		}
	}
}

impl MandateTerms {
	/// Are all codes values of their code lists?
	pub fn is_valid(&self) -> bool {
		self.procedures.iter().all(ProcedureCode::is_valid)
			&& self.offices.iter().all(OfficeCode::is_valid)
	}

	/// Does this cover nothing that `wider` does not?
	pub fn is_within(&self, wider: &Self) -> bool {
		self.representation == wider.representation
			&& names_within(&self.procedures, &wider.procedures)
			&& names_within(&self.offices, &wider.offices)
			&& limit_within(self.per_declaration, wider.per_declaration)
			&& limit_within(self.in_total, wider.in_total)
			&& limit_within(self.until, wider.until)
	}
}

/// Is `narrow` part of `wide`, where nothing named means all?
fn names_within<T: PartialEq>(narrow: &[T], wide: &[T]) -> bool {
	wide.is_empty() || (!narrow.is_empty() && narrow.iter().all(|name| wide.contains(name)))
}

/// Is `narrow` no more than `wide`, where none means no limit?
fn limit_within<T: PartialOrd>(narrow: Option<T>, wide: Option<T>) -> bool {
	wide.is_none_or(|wide| narrow.is_some_and(|narrow| narrow <= wide))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn terms_should_be_within_wider_ones_only() {
		let all = MandateTerms::default();
		let some = MandateTerms {
			procedures: vec!["4000".parse().expect("a procedure")].try_into().expect("fits"),
			per_declaration: Some(10),
			..all.clone()
		};
		assert!(some.is_within(&all) && some.is_within(&some) && all.is_within(&all));
		assert!(!all.is_within(&some), "naming nothing covers everything");
		assert!(!MandateTerms { per_declaration: Some(11), ..some.clone() }.is_within(&some));
		assert!(!MandateTerms { representation: Representation::Indirect, ..some.clone() }
			.is_within(&some));
	}
}
