// SPDX-License-Identifier: Apache-2.0
//! What a case is made of.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use tijara_primitives::{
	audit::ReasonCode,
	axes::{Axes, CargoAxis},
	codes::OfficeCode,
	OrganisationId,
};

/// Holds on one case, at most.
pub const MAX_HOLDS: u32 = 8;

/// An agency's hold: while it stands, the consignment is not released.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Hold {
	/// The organisation that placed it; only this organisation can lift it.
	pub by: OrganisationId,
	/// Why it was placed; not 0.
	pub reason: ReasonCode,
}

/// A release: its number, and why it was allowed.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Release<BlockNumber> {
	/// Release number, from 1, without gaps over the whole chain.
	pub number: u64,
	/// The axes as the guard saw them.
	pub guard: Axes,
	/// Reason of a manual release, not 0; two officers then passed over the control axis.
	pub manual: Option<ReasonCode>,
	/// Block of the release.
	pub block: BlockNumber,
}

/// The case of one registered declaration.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Case<BlockNumber> {
	/// Who owes.
	pub trader: OrganisationId,
	/// The organisation that registered the declaration.
	pub declarant: OrganisationId,
	/// Where the case stands.
	pub axes: Axes,
	/// The holds that stand, in the order in which they were placed; one for each organisation.
	pub holds: BoundedVec<Hold, ConstU32<MAX_HOLDS>>,
	/// The release, once there is one.
	pub release: Option<Release<BlockNumber>>,
	/// Was the declaration cancelled? Then nothing changes any more.
	pub closed: bool,
	/// The office at which it was declared; stays. Empty only where a migration found no declaration.
	pub office: OfficeCode,
}

impl<BlockNumber> Case<BlockNumber> {
	/// A case as registration opens it.
	pub fn new(trader: OrganisationId, declarant: OrganisationId, office: OfficeCode) -> Self {
		Self {
			trader,
			declarant,
			axes: Axes::default(),
			holds: BoundedVec::new(),
			release: None,
			closed: false,
			office,
		}
	}

	/// Has the office still something to do with it? Until the goods left, or the declaration was cancelled.
	pub fn is_open(&self) -> bool {
		!self.closed && self.axes.cargo != CargoAxis::Exited
	}
}
