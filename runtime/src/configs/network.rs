// SPDX-License-Identifier: Apache-2.0
//! Which nodes may connect to those of the agencies.

use frame_support::traits::ConstU32;

use super::governance::Majority;
use crate::{Runtime, RuntimeEvent};

impl pallet_node_authorization::Config for Runtime {
	type AddOrigin = Majority;
	type MaxPeerIdLength = ConstU32<64>;
	type MaxWellKnownNodes = ConstU32<128>;
	type RemoveOrigin = Majority;
	type ResetOrigin = Majority;
	type RuntimeEvent = RuntimeEvent;
	type SwapOrigin = Majority;
	type WeightInfo = ();
}
