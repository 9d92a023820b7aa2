// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod reserving;
mod steps;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{Guarantee, Reservation};
pub use weights::WeightInfo;

use tijara_primitives::Money;

/// The largest amount of a guarantee, in minor units: a hundred times of it is still an amount.
pub const MAX_AMOUNT: Money = Money::MAX / 100;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{ConstU64, EitherOf, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		actor::Actor,
		audit::{AuditTrail, ReasonCode},
		codes::BankReference,
		date::Date,
		rooms::{AuthorisedOperators, Debts, Organisations},
		DeclarationId, GuaranteeId, OrganisationId,
	};

	/// The guarantees room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Bank officers, who offer, withdraw and end for their bank.
		type BankOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Cashiers, who accept, refuse, end and call.
		type CashierOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Asked: is the holder active?
		type Organisations: Organisations;

		/// Asked, live: what of a reference amount must the holder provide?
		type Operators: AuthorisedOperators;

		/// Asked: what is overdue for a declaration?
		type Debts: Debts;

		/// The chain's time.
		type Time: UnixTime;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes the neighbours ready for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// The number of the next guarantee, from 1.
	#[pallet::storage]
	pub type NextId<T> = StorageValue<_, GuaranteeId, ValueQuery, ConstU64<1>>;

	/// Every guarantee that was ever offered. None is ever removed.
	#[pallet::storage]
	pub type Guarantees<T> = StorageMap<_, Twox64Concat, GuaranteeId, Guarantee>;

	/// The guarantee of a bank's reference, so that no undertaking counts twice. A refused offer has none.
	#[pallet::storage]
	pub type References<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Blake2_128Concat,
		BankReference,
		GuaranteeId,
	>;

	/// What is reserved for each declaration.
	#[pallet::storage]
	pub type Reservations<T> = StorageMap<_, Twox64Concat, DeclarationId, Reservation>;

	/// What happened to guarantees. Amounts in minor units of the national currency.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A bank offered a guarantee.
		GuaranteeOffered {
			/// Its number.
			id: GuaranteeId,
			/// Whose declarations it is to secure.
			holder: OrganisationId,
			/// The bank.
			guarantor: OrganisationId,
			/// The one declaration that it is to secure; `None`: comprehensive.
			declaration: Option<DeclarationId>,
			/// What the bank provides.
			provided: Money,
			/// Last day on which something can be reserved.
			until: Date,
		},
		/// Customs accepted a guarantee: it is in force.
		GuaranteeAccepted {
			/// Its number.
			id: GuaranteeId,
			/// Whose declarations it secures.
			holder: OrganisationId,
			/// The reference amount: what can be reserved at most.
			amount: Money,
		},
		/// An offer was refused, or the bank withdrew it.
		GuaranteeRefused {
			/// Its number.
			id: GuaranteeId,
			/// Who refused; the bank, where it withdrew.
			by: OrganisationId,
			/// Why.
			reason: ReasonCode,
		},
		/// A guarantee was ended: nothing more can be reserved.
		GuaranteeEnded {
			/// Its number.
			id: GuaranteeId,
			/// Who ended it.
			by: OrganisationId,
			/// What is reserved, and stays so.
			reserved: Money,
		},
		/// A guarantee was called: the bank is to pay an overdue debt.
		GuaranteeCalled {
			/// Its number.
			id: GuaranteeId,
			/// The declaration whose debt is overdue.
			declaration: DeclarationId,
			/// The bank.
			guarantor: OrganisationId,
			/// What it is to pay.
			amount: Money,
			/// Why.
			reason: ReasonCode,
		},
		/// A reservation for a declaration was made or changed.
		GuaranteeReserved {
			/// Number of the guarantee.
			id: GuaranteeId,
			/// The declaration.
			declaration: DeclarationId,
			/// What is reserved for it now, in all.
			amount: Money,
		},
		/// Nothing is reserved for a declaration any more.
		GuaranteeDischarged {
			/// Number of the guarantee.
			id: GuaranteeId,
			/// The declaration.
			declaration: DeclarationId,
		},
	}

	/// Why a call or a reservation was refused.
	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T> {
		/// There is no guarantee with this number. Take it from the event of its offer.
		NotFound,
		/// The bank's reference is not 1 to 35 printable characters without spaces.
		ReferenceInvalid,
		/// The bank has a guarantee under this reference already. State the reference of another
		/// undertaking.
		AlreadyOffered,
		/// The amount is zero. State what is guaranteed.
		ZeroAmount,
		/// The amount is above the largest that there is. State it in minor units of the national currency.
		AmountTooLarge,
		/// The last day is over already. State today or a later day.
		DateInPast,
		/// A bank does not stand for itself. Let another bank offer.
		OwnGuarantee,
		/// The holder is unknown, suspended or closed. Check its number and its standing.
		HolderNotActive,
		/// The numbers of guarantees are used up.
		NumbersExhausted,
		/// The offer was accepted, refused or withdrawn already. Look up how it stands.
		AlreadyDecided,
		/// What the bank provides is less than the holder's share of the reference amount; for one
		/// declaration, less than all of it. Accept less, or let the bank offer more.
		NotEnoughProvided,
		/// No reason is given. State a number of the code list of reasons.
		ReasonMissing,
		/// The guarantee is another bank's. Only its own guarantor withdraws or ends it.
		NotTheGuarantor,
		/// The guarantee is not in force: it is not accepted yet, or ended. Use another one.
		NotInForce,
		/// The guarantee's last day is over. Use another one.
		Expired,
		/// The guarantee secures another organisation's declarations, or another one owes.
		OtherHolder,
		/// The guarantee secures one declaration, and this is another one.
		OtherDeclaration,
		/// Another guarantee secures the declaration already. Use that one.
		OtherGuarantee,
		/// What is left of the guarantee, by the holder's benefits of today, is less. Pay, defer, or use
		/// another guarantee.
		NotEnoughLeft,
		/// Nothing is reserved for the declaration, so nobody can be called.
		NothingReserved,
		/// Nothing is overdue for the declaration today. Wait until its last day of payment is over.
		NotOverdue,
		/// The bank was called for this declaration already. It pays by confirming a payment.
		AlreadyCalled,
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
		/// Offer a guarantee: the caller's bank stands for what the holder will owe.
		///
		/// May be called by a bank officer.
		///
		/// With a `declaration` it is an individual guarantee, for that one alone; without, a comprehensive
		/// one. `provided` is what the bank pays at most, in minor units; 0 only for a comprehensive one,
		/// whose holder customs waives. `until` is the last day on which something can be reserved, and
		/// `reference` the bank's own one of its undertaking. In force once customs accepts it.
		///
		/// # Errors
		/// `ReferenceInvalid`, `AmountTooLarge`, `ZeroAmount`, `DateInPast`, `OwnGuarantee`,
		/// `HolderNotActive`, `AlreadyOffered`, `NumbersExhausted`.
		///
		/// # Events
		/// `GuaranteeOffered`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::offer())]
		pub fn offer(
			origin: OriginFor<T>,
			holder: OrganisationId,
			declaration: Option<DeclarationId>,
			provided: Money,
			until: Date,
			reference: BankReference,
		) -> DispatchResult {
			let actor = T::BankOrigin::ensure_origin(origin)?;
			Self::do_offer(actor, holder, declaration, provided, until, reference)
		}

		/// Accept an offered guarantee: it is in force, up to this reference amount.
		///
		/// May be called by a cashier.
		///
		/// The bank must provide the holder's share of it: 100 %, and for an authorised operator 50, 30 or
		/// 0 %, as its benefits are at this moment. An individual guarantee is provided whole.
		///
		/// # Errors
		/// `NotFound`, `AlreadyDecided`, `ZeroAmount`, `AmountTooLarge`, `Expired`, `HolderNotActive`,
		/// `NotEnoughProvided`.
		///
		/// # Events
		/// `GuaranteeAccepted`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::accept())]
		pub fn accept(
			origin: OriginFor<T>,
			id: GuaranteeId,
			reference_amount: Money,
		) -> DispatchResult {
			let actor = T::CashierOrigin::ensure_origin(origin)?;
			Self::do_accept(actor, id, reference_amount)
		}

		/// Refuse an offered guarantee, or withdraw one's own offer. Final.
		///
		/// May be called by a cashier, or by a bank officer of the guarantor.
		///
		/// The bank may offer anew under the same reference.
		///
		/// # Errors
		/// `ReasonMissing`, `NotFound`, `AlreadyDecided`, `NotTheGuarantor`.
		///
		/// # Events
		/// `GuaranteeRefused`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::refuse())]
		pub fn refuse(origin: OriginFor<T>, id: GuaranteeId, reason: ReasonCode) -> DispatchResult {
			let actor = EitherOf::<T::BankOrigin, T::CashierOrigin>::ensure_origin(origin)?;
			Self::do_refuse(actor, id, reason)
		}

		/// End a guarantee: nothing more can be reserved. Final.
		///
		/// May be called by a cashier, or by a bank officer of the guarantor.
		///
		/// What is reserved stays so, and can be called, until it is discharged.
		///
		/// # Errors
		/// `NotFound`, `NotInForce`, `NotTheGuarantor`.
		///
		/// # Events
		/// `GuaranteeEnded`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::end())]
		pub fn end(origin: OriginFor<T>, id: GuaranteeId) -> DispatchResult {
			let actor = EitherOf::<T::BankOrigin, T::CashierOrigin>::ensure_origin(origin)?;
			Self::do_end(actor, id)
		}

		/// Call a guarantee: the bank is to pay what is overdue for a declaration, up to what is reserved.
		///
		/// May be called by a cashier.
		///
		/// Once for each reservation. Moves no money: the bank pays as for any debt, by confirming the
		/// payment to duty payments, which then discharges the reservation.
		///
		/// # Errors
		/// `ReasonMissing`, `NothingReserved`, `AlreadyCalled`, `NotOverdue`, `NotFound`, `OtherHolder`.
		///
		/// # Events
		/// `GuaranteeCalled`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::call_in())]
		pub fn call_in(
			origin: OriginFor<T>,
			declaration: DeclarationId,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::CashierOrigin::ensure_origin(origin)?;
			Self::do_call_in(actor, declaration, reason)
		}
	}
}
