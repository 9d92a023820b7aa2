// SPDX-License-Identifier: Apache-2.0
//! Acting through others: batches, proxies and multisigs. None takes a deposit, since there are no
//! tokens to take; the quota of transactions bounds them.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU32, Contains, InstanceFilter},
};
use pallet_access::{Layer, Wrappers};
use scale_info::TypeInfo;
use sp_runtime::traits::{BlakeTwo256, StaticLookup};

use crate::{AccountId, Balances, OriginCaller, Runtime, RuntimeCall, RuntimeEvent, System};

/// What a proxy may do for its officer. It never has more than the officer's roles: the call is made
/// as the officer, and every room checks the officer's roles. Acts that take two officers are signed in
/// person, whatever the scope.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum Scope {
	/// Everything in the rooms of the trade; not officers, mandates, quotas, the council or session keys.
	#[default]
	#[codec(index = 0)]
	Duties,
	/// Declarations only.
	#[codec(index = 1)]
	Declarations,
	/// Presentation, exit and holds only.
	#[codec(index = 2)]
	Cargo,
	/// Payments only.
	#[codec(index = 3)]
	Payments,
}

impl InstanceFilter<RuntimeCall> for Scope {
	fn filter(&self, call: &RuntimeCall) -> bool {
		use RuntimeCall as Call;
		// A batch passes; what is in it is looked at again, call by call.
		matches!(call, Call::Utility(_))
			|| match self {
				Self::Duties => {
					matches!(
						call,
						Call::AeoIdentity(_)
							| Call::Allocations(_)
							| Call::Controls(_) | Call::Declarations(_)
							| Call::DutyPayments(_)
							| Call::Guarantees(_) | Call::Ledger(_)
							| Call::Releases(_) | Call::TariffBook(_)
					)
				}
				Self::Declarations => matches!(call, Call::Declarations(_)),
				Self::Cargo => {
					use pallet_releases::Call as Releases;
					matches!(
						call,
						Call::Releases(
							Releases::record_presentation { .. }
								| Releases::record_exit { .. }
								| Releases::place_hold { .. }
								| Releases::lift_hold { .. }
						)
					)
				}
				Self::Payments => matches!(call, Call::DutyPayments(_) | Call::Ledger(_)),
			}
	}

	fn is_superset(&self, other: &Self) -> bool {
		self == other || *self == Self::Duties
	}
}

/// What no transaction may call: what would leave storage behind without a bound or make accounts that no
/// officer answers for (pure proxies, announcements, derivatives), and what would let a node in that the
/// council has not listed (claims and connections of its owner).
pub struct Callable;

impl Contains<RuntimeCall> for Callable {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_multisig::Call as Multisig;
		use pallet_node_authorization::Call as Nodes;
		use pallet_proxy::Call as Proxy;
		use pallet_utility::Call as Utility;
		match call {
			RuntimeCall::Proxy(call) => matches!(
				call,
				Proxy::proxy { .. }
					| Proxy::add_proxy { .. }
					| Proxy::remove_proxy { .. }
					| Proxy::remove_proxies { .. }
			),
			RuntimeCall::Multisig(call) => !matches!(call, Multisig::poke_deposit { .. }),
			RuntimeCall::Utility(call) => !matches!(call, Utility::as_derivative { .. }),
			RuntimeCall::NodeAuthorization(call) => matches!(
				call,
				Nodes::add_well_known_node { .. }
					| Nodes::remove_well_known_node { .. }
					| Nodes::swap_well_known_node { .. }
					| Nodes::reset_well_known_nodes { .. }
			),
			_ => true,
		}
	}
}

/// Takes the wrappers of the SDK's pallets apart.
pub struct KnownWrappers;

impl Wrappers<RuntimeCall, AccountId> for KnownWrappers {
	fn peel(call: &RuntimeCall) -> Layer<'_, RuntimeCall, AccountId> {
		use core::slice::from_ref;
		use pallet_multisig::Call as Multisig;
		use pallet_proxy::Call as Proxy;
		use pallet_utility::Call as Utility;
		match call {
			RuntimeCall::Utility(
				Utility::batch { calls }
				| Utility::batch_all { calls }
				| Utility::force_batch { calls },
			) => Layer::Batch(calls),
			RuntimeCall::Utility(Utility::if_else { main, fallback }) => {
				Layer::Either(main, fallback)
			}
			RuntimeCall::Utility(
				Utility::as_derivative { call, .. }
				| Utility::dispatch_as { call, .. }
				| Utility::dispatch_as_fallible { call, .. }
				| Utility::with_weight { call, .. },
			) => Layer::Batch(from_ref(call)),
			RuntimeCall::Proxy(
				Proxy::proxy { real, call, .. } | Proxy::proxy_announced { real, call, .. },
			) => {
				let real = <Runtime as frame_system::Config>::Lookup::lookup(real.clone()).ok();
				Layer::Proxy { real, call }
			}
			RuntimeCall::Multisig(
				Multisig::as_multi { other_signatories, call, .. }
				| Multisig::as_multi_threshold_1 { other_signatories, call },
			) => Layer::Multisig { others: other_signatories, call: Some(call) },
			RuntimeCall::Multisig(
				Multisig::approve_as_multi { other_signatories, .. }
				| Multisig::cancel_as_multi { other_signatories, .. },
			) => Layer::Multisig { others: other_signatories, call: None },
			_ => Layer::Plain,
		}
	}
}

parameter_types! {
	/// Proxies of one officer, at most.
	pub const MaxProxies: u32 = 4;
	/// Signatories of one multisig, at most.
	pub const MaxSignatories: u32 = 8;
}

impl pallet_utility::Config for Runtime {
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_proxy::Config for Runtime {
	type AnnouncementDepositBase = ConstU128<0>;
	type AnnouncementDepositFactor = ConstU128<0>;
	type BlockNumberProvider = System;
	type CallHasher = BlakeTwo256;
	type Currency = Balances;
	type MaxPending = ConstU32<1>;
	type MaxProxies = MaxProxies;
	type ProxyDepositBase = ConstU128<0>;
	type ProxyDepositFactor = ConstU128<0>;
	type ProxyType = Scope;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
	type BlockNumberProvider = System;
	type Currency = Balances;
	type DepositBase = ConstU128<0>;
	type DepositFactor = ConstU128<0>;
	type MaxSignatories = MaxSignatories;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
}
