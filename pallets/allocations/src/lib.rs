// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
pub mod drawdown;
mod exemptions;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod rooms;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{Draw, Drawn, Exemption, ExemptionId, ExemptionTerms, QuotaBalance};
pub use weights::WeightInfo;

use tijara_primitives::{declaration::MAX_ITEMS, tariff::MAX_RELIEFS};

/// What one declaration draws, at most: from a quota for each item, and from an exemption for each
/// relief of a tariff.
pub const MAX_DRAWS: u32 = MAX_ITEMS.saturating_add(MAX_RELIEFS);

/// Exemptions of one holder for one relief that can be drawn from, at most; older ones are kept for what was
/// drawn from them.
pub const MAX_GRANTS: u32 = 4;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{ConstU64, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use tijara_primitives::{
		actor::Actor,
		audit::{AuditTrail, ReasonCode},
		codes::{QuotaOrder, ReliefCode},
		date::Date,
		four_eyes::Proposal,
		numbers::Decimal,
		rooms::Organisations,
		DeclarationId, Money, OrganisationId,
	};

	/// The allocations room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Permit officers. The room lets pass those of the ministry of trade alone.
		type GrantOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Asked: is the organisation active, and of which kind?
		type Organisations: Organisations;

		/// The chain's time.
		type Time: UnixTime;

		/// For how many blocks a proposal can be endorsed.
		type ProposalTerm: Get<BlockNumberFor<Self>>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes the neighbours ready for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The balances of tariff quotas, by order number and first day of the period. None where nothing was
	/// ever drawn.
	#[pallet::storage]
	pub type QuotaBalances<T> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		QuotaOrder,
		Twox64Concat,
		Date,
		QuotaBalance,
		ValueQuery,
	>;

	/// What each declaration has drawn.
	#[pallet::storage]
	pub type Draws<T> = StorageMap<_, Twox64Concat, DeclarationId, Drawn<BlockNumberFor<T>>>;

	/// The number of the next exemption, from 1.
	#[pallet::storage]
	pub type NextId<T> = StorageValue<_, ExemptionId, ValueQuery, ConstU64<1>>;

	/// Every exemption that was ever granted. None is ever removed.
	#[pallet::storage]
	pub type Exemptions<T> = StorageMap<_, Twox64Concat, ExemptionId, Exemption>;

	/// The exemptions of a holder for a relief that can be drawn from, the oldest first.
	#[pallet::storage]
	pub type Grants<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Blake2_128Concat,
		ReliefCode,
		BoundedVec<ExemptionId, ConstU32<MAX_GRANTS>>,
		ValueQuery,
	>;

	/// Exemptions that wait for a second officer.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Blake2_128Concat,
		ReliefCode,
		Proposal<T::AccountId, BlockNumberFor<T>, ExemptionTerms>,
	>;

	/// What happened to quotas and exemptions.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An exemption was proposed.
		ExemptionProposed {
			/// For whom.
			holder: OrganisationId,
			/// From which relief.
			relief: ReliefCode,
			/// What is proposed.
			terms: ExemptionTerms,
			/// Last block in which it can be endorsed.
			expires: BlockNumberFor<T>,
		},
		/// The proposal of an exemption was withdrawn.
		ExemptionProposalWithdrawn {
			/// For whom it was proposed.
			holder: OrganisationId,
			/// From which relief.
			relief: ReliefCode,
		},
		/// An exemption was granted.
		ExemptionGranted {
			/// Its number.
			id: ExemptionId,
			/// To whom.
			holder: OrganisationId,
			/// From which relief.
			relief: ReliefCode,
			/// What was granted.
			terms: ExemptionTerms,
		},
		/// An exemption was ended: nothing more can be drawn.
		ExemptionEnded {
			/// Its number.
			id: ExemptionId,
			/// Whose it was.
			holder: OrganisationId,
			/// The relief.
			relief: ReliefCode,
			/// Why.
			reason: ReasonCode,
		},
		/// An item of a declaration drew from a tariff quota.
		QuotaDrawn {
			/// The declaration.
			id: DeclarationId,
			/// Sequence number of the item.
			item: u16,
			/// The quota.
			order: QuotaOrder,
			/// First day of the period.
			from: Date,
			/// What it claimed, in the quota's unit.
			claimed: Decimal,
			/// What was reserved for it.
			quantity: Decimal,
		},
		/// A declaration drew from an exemption.
		ExemptionDrawn {
			/// The declaration.
			id: DeclarationId,
			/// Number of the exemption.
			exemption: ExemptionId,
			/// How much, in minor units of the national currency.
			amount: Money,
		},
		/// All that a declaration had drawn was given back.
		AllocationRestored {
			/// The declaration.
			id: DeclarationId,
		},
		/// All that a declaration had drawn was written off.
		AllocationWrittenOff {
			/// The declaration.
			id: DeclarationId,
		},
	}

	/// Why a call or a draw was refused.
	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T> {
		/// The caller is no officer of the ministry of trade. Ask its permit officer.
		NotAuthorized,
		/// The relief is not 1 to 8 capital letters or digits. Take it from the tariff.
		ReliefInvalid,
		/// The holder is unknown, suspended or closed. Check its number and its standing.
		HolderNotActive,
		/// No legal basis is given. State the hash of the law or decision.
		LegalBasisMissing,
		/// The ceiling is zero. State what may be relieved, in minor units.
		ZeroAmount,
		/// The last day lies before the first, or is over already.
		PeriodInvalid,
		/// The holder has an exemption from this relief on one of these days. End it first, or state other
		/// days.
		AlreadyGranted,
		/// The holder has four exemptions from this relief that are not over. End one that is not needed.
		TooManyExemptions,
		/// An exemption from this relief is proposed for this holder already. Endorse or withdraw that one.
		AlreadyProposed,
		/// Nothing is proposed for this holder and relief.
		NoProposal,
		/// A proxy or a multisig signed. Both officers sign in person.
		NotInPerson,
		/// The proposer cannot endorse its own proposal. Ask another officer.
		SamePerson,
		/// The proposer is another organisation's officer. Ask one of the same organisation.
		OtherOrganisation,
		/// The officer's role may not endorse.
		Subordinate,
		/// The proposal's term is over. Withdraw it or propose anew.
		ProposalExpired,
		/// Only the proposer, or an officer of its organisation who may endorse, withdraws.
		NotProposer,
		/// The holder has no exemption from this relief that could be ended or drawn from.
		NotFound,
		/// No reason is given. State a number of the code list of reasons.
		ReasonMissing,
		/// The numbers of exemptions are used up.
		NumbersExhausted,
		/// The item has drawn from a quota already. Give all back first.
		AlreadyDrawn,
		/// Less is left of the exemption. Ask what is left before drawing.
		NotEnoughLeft,
		/// The declaration has drawn as often as it can.
		TooManyDraws,
		/// The goods are released and what was drawn is written off: nothing is given back or drawn any more.
		WrittenOff,
		/// A balance does not hold what was drawn from it. Never happens while the invariants hold.
		BalanceBroken,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Propose an exemption: relief from duties and taxes for one importer, up to a ceiling.
		///
		/// May be called by a permit officer of the ministry of trade.
		///
		/// `legal_basis` commits to the law or decision that it rests on, `ceiling` is in minor units, `from`
		/// and `to` are the first and last day on which it can be drawn from. Exemptions of one holder from
		/// one relief do not overlap. A proposal whose term is over is replaced.
		///
		/// # Errors
		/// `NotAuthorized`, `ReliefInvalid`, `LegalBasisMissing`, `ZeroAmount`, `PeriodInvalid`,
		/// `HolderNotActive`, `AlreadyGranted`, `TooManyExemptions`, `AlreadyProposed`, `NotInPerson`.
		///
		/// # Events
		/// `ExemptionProposed`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::grant_exemption())]
		pub fn grant_exemption(
			origin: OriginFor<T>,
			holder: OrganisationId,
			relief: ReliefCode,
			legal_basis: H256,
			ceiling: Money,
			from: Date,
			to: Date,
		) -> DispatchResult {
			let actor = Self::ensure_ministry(origin)?;
			let terms = ExemptionTerms { legal_basis, ceiling, from, to };
			Self::do_grant_exemption(actor, holder, relief, terms)
		}

		/// Endorse a proposed exemption: it is granted.
		///
		/// May be called by another permit officer of the proposer's organisation.
		///
		/// Everything is checked again. Where the holder has four exemptions from the relief, the oldest that is
		/// over makes room: nothing can be drawn from that one any more, also for days that it covered.
		///
		/// # Errors
		/// `NotAuthorized`, `NoProposal`, `NotInPerson`, `SamePerson`, `OtherOrganisation`, `Subordinate`,
		/// `ProposalExpired`, `PeriodInvalid`, `HolderNotActive`, `AlreadyGranted`,
		/// `TooManyExemptions`, `NumbersExhausted`.
		///
		/// # Events
		/// `ExemptionGranted`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::endorse_exemption())]
		pub fn endorse_exemption(
			origin: OriginFor<T>,
			holder: OrganisationId,
			relief: ReliefCode,
		) -> DispatchResult {
			let actor = Self::ensure_ministry(origin)?;
			Self::do_endorse_exemption(actor, holder, relief)
		}

		/// Take back the proposal of an exemption.
		///
		/// May be called by its proposer, or another permit officer of the same organisation.
		///
		/// # Errors
		/// `NotAuthorized`, `NoProposal`, `NotProposer`.
		///
		/// # Events
		/// `ExemptionProposalWithdrawn`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::withdraw_exemption_proposal())]
		pub fn withdraw_exemption_proposal(
			origin: OriginFor<T>,
			holder: OrganisationId,
			relief: ReliefCode,
		) -> DispatchResult {
			let actor = Self::ensure_ministry(origin)?;
			Self::do_withdraw_exemption_proposal(actor, holder, relief)
		}

		/// End every exemption of a holder from a relief whose last day is not over: nothing more can be drawn.
		/// Final.
		///
		/// May be called by a permit officer of the ministry of trade.
		///
		/// What is reserved stays so. A declaration that is assessed anew later is assessed without it.
		///
		/// # Errors
		/// `NotAuthorized`, `ReasonMissing`, `NotFound`.
		///
		/// # Events
		/// `ExemptionEnded` for each.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::end_exemption())]
		pub fn end_exemption(
			origin: OriginFor<T>,
			holder: OrganisationId,
			relief: ReliefCode,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = Self::ensure_ministry(origin)?;
			Self::do_end_exemption(actor, holder, relief, reason)
		}
	}
}
