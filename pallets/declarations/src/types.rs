// SPDX-License-Identifier: Apache-2.0
//! What this room keeps of a declaration.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use tijara_primitives::{
	codes::{DeclarationType, Lrn, OfficeCode},
	declaration::{DeclarationState, Draft},
	MandateId, OrganisationId,
};

/// The record of a declaration. What it states stands in its versions.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Declaration {
	/// Local reference number; stays.
	pub lrn: Lrn,
	/// Kind, as the latest version states it; its procedure letter stays.
	pub kind: DeclarationType,
	/// Customs office; stays.
	pub office: OfficeCode,
	/// The organisation that stored it; stays.
	pub declarant: OrganisationId,
	/// The organisation that owes; stays.
	pub trader: OrganisationId,
	/// The organisation that handles the file: it alone amends it, registers it and asks for its
	/// cancellation. At first the declarant, until the trader reassigns the file.
	pub handler: OrganisationId,
	/// The mandate under which the handler acts; `None` where it is the trader.
	pub mandate: Option<MandateId>,
	/// Where the record stands.
	pub state: DeclarationState,
	/// The latest version, from 1.
	pub version: u32,
	/// When it was stored, in milliseconds since 1970.
	pub stored: u64,
	/// When it was accepted, in milliseconds since 1970; `None` before registration.
	pub accepted: Option<u64>,
}

impl Declaration {
	/// The record of a draft that is stored now.
	pub(crate) fn new(declarant: OrganisationId, draft: &Draft, now: u64) -> Self {
		Self {
			lrn: draft.lrn.clone(),
			kind: draft.kind.clone(),
			office: draft.office.clone(),
			declarant,
			trader: draft.trader,
			handler: declarant,
			mandate: draft.mandate,
			state: DeclarationState::Stored,
			version: 1,
			stored: now,
			accepted: None,
		}
	}
}
