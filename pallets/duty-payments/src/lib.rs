// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod assessing;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod ledger;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use types::{AssessmentHeader, Confirmation, Debt, ItemAssessment, LedgerAccount, Posting};
pub use weights::WeightInfo;

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		ArithmeticError,
	},
	traits::fungible::Mutate,
};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, Subject},
	axes::MoneyAxis,
	codes::BankReference,
	rooms::{Handlers, ReleaseCase, TariffBook},
	DeclarationId, Money, OrganisationId, TariffVersion,
};

/// The largest payment that is confirmed at once, in minor units: sixteen digits and three decimals, as in
/// the WCO data model. No single mistake of a bank can exhaust the numbers of all the others.
pub const MAX_PAYMENT: Money = 9_999_999_999_999_999_999;

/// What the benchmarks need of the neighbours of this room.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// Publish a tariff that costs the most to assess, and open a release case for this declaration.
	fn prepare(id: DeclarationId, trader: OrganisationId, actor: &Actor<AccountId>);

	/// An item that costs the most to assess by that tariff.
	fn item(sequence: u16) -> tijara_primitives::declaration::Item;
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the room needs of its runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who confirms payments: officers of banks.
		type BankOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who settles debts: declarants.
		type PayerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Where confirmed money is held, in minor units of the national currency. This room alone
		/// mints and burns it.
		type Funds: Mutate<Self::AccountId, Balance = Money>;
		/// Where the tariff is read.
		type Tariff: TariffBook;
		/// Where steps of the release case are reported.
		type Case: ReleaseCase;
		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;
		/// Name of the treasury's account; the funds of the organisations are its sub-accounts.
		#[pallet::constant]
		type PalletId: Get<frame_support::PalletId>;
		/// Asked: who acts on a declaration for the debtor?
		type Handlers: Handlers;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What the benchmarks need of the neighbours.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// By what each declaration was assessed, and what it came to.
	#[pallet::storage]
	pub type Assessments<T> = StorageMap<_, Twox64Concat, DeclarationId, AssessmentHeader>;

	/// Customs value and tax lines of each item, by its sequence number.
	#[pallet::storage]
	pub type TaxLines<T> =
		StorageDoubleMap<_, Twox64Concat, DeclarationId, Twox64Concat, u16, ItemAssessment>;

	/// What is owed for each declaration.
	#[pallet::storage]
	pub type Debts<T> = StorageMap<_, Twox64Concat, DeclarationId, Debt>;

	/// The ledger of each declaration: append-only, from 0.
	#[pallet::storage]
	pub type Postings<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		DeclarationId,
		Twox64Concat,
		u32,
		Posting<BlockNumberFor<T>>,
	>;

	/// How many postings the ledger of each declaration has.
	#[pallet::storage]
	pub type PostingCount<T> = StorageMap<_, Twox64Concat, DeclarationId, u32, ValueQuery>;

	/// Payments that were confirmed, by the bank and its reference: each counts once.
	#[pallet::storage]
	pub type Confirmations<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Blake2_128Concat,
		BankReference,
		Confirmation<BlockNumberFor<T>>,
	>;

	/// All that banks have ever confirmed, in minor units.
	#[pallet::storage]
	pub type Deposits<T> = StorageValue<_, Money, ValueQuery>;

	/// All that was ever paid out of the chain, in minor units. Nothing is yet.
	#[pallet::storage]
	pub type Payouts<T> = StorageValue<_, Money, ValueQuery>;

	/// What happened to debts and payments.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A declaration was assessed, at registration or after an amendment.
		Assessed {
			/// The declaration.
			id: DeclarationId,
			/// Its version.
			version: u32,
			/// Version of the tariff.
			tariff: TariffVersion,
			/// What is owed, in minor units of the national currency.
			total: Money,
		},
		/// A bank confirmed a payment.
		PaymentConfirmed {
			/// The declaration.
			id: DeclarationId,
			/// The bank.
			bank: OrganisationId,
			/// The bank's reference.
			reference: BankReference,
			/// How much, in minor units.
			amount: Money,
		},
		/// A debt was settled from the debtor's fund.
		Settled {
			/// The declaration.
			id: DeclarationId,
			/// How much was moved to the treasury, in minor units.
			amount: Money,
		},
		/// A debt was withdrawn, since its declaration was cancelled.
		Withdrawn {
			/// The declaration.
			id: DeclarationId,
			/// What had been owed, in minor units.
			amount: Money,
		},
	}

	/// Why a call was refused. A number is the sequence number of the item, 0 for the whole declaration.
	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T> {
		/// Nothing was assessed for this declaration. Register it first.
		NotFound,
		/// The signer's organisation is neither the debtor nor the one that handles its declaration, or its
		/// mandate does not hold any more.
		NotAuthorized,
		/// The declaration was cancelled and nothing is owed. The bank returns the money.
		DebtWithdrawn,
		/// The debt is paid: the declaration can no longer be amended, cancelled or settled again.
		AlreadyPaid,
		/// The declaration was assessed before. Amend it to have it assessed anew.
		AlreadyAssessed,
		/// The bank has confirmed this reference before. Each reference counts once.
		AlreadyCounted,
		/// The amount is zero. Confirm only what was received.
		ZeroAmount,
		/// The amount has more than 19 digits. Confirm what was received, in minor units.
		AmountTooLarge,
		/// The reference is not 1 to 35 printable characters without spaces.
		ReferenceInvalid,
		/// The debtor's fund does not cover the debt. Pay the rest through a bank first.
		FundTooSmall,
		/// The tariff has no measure for the item's commodity, origin and preference on that day.
		CommodityNotInTariff(u16),
		/// A duty of the item is per a unit that the item does not state. State the quantity.
		UnitNotStated(u16),
		/// The tariff has no exchange rate for a currency of the item on that day.
		CurrencyNotInTariff(u16),
		/// The declaration uses too many currencies. Convert some of its amounts.
		TooManyCurrencies,
		/// A duty that applies to the item cannot be read. The tariff's editor corrects it.
		DutyUnreadable(u16),
		/// The base of a tax names a tax that does not come before it. The tariff's editor corrects it.
		TaxBaseUnknown(u16),
		/// The item states neither a price nor a customs value. State one.
		NoPrice(u16),
		/// The deductions are more than the item's value. Correct them.
		NegativeValue(u16),
		/// An amount of the item is too large to be computed.
		Overflow(u16),
		/// The item has more tax lines than one item may have.
		TooManyLines(u16),
		/// The declaration has more items than one may have. Split it.
		TooManyItems,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(
			_: BlockNumberFor<T>,
		) -> Result<(), frame_support::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Confirm that a payment for a declaration has arrived.
		///
		/// Who: an officer of a bank.
		///
		/// The amount is credited to the debtor's fund. If the fund covers what is owed for the
		/// declaration, the debt is settled at once; what is over stays in the fund. If it does not,
		/// the debt stays notified until the rest has arrived. Money for a debt that is paid
		/// already stays in the fund.
		///
		/// # Errors
		/// `ReferenceInvalid`, `ZeroAmount`, `AmountTooLarge`, `NotFound`, `DebtWithdrawn`, `AlreadyCounted`.
		///
		/// # Events
		/// `PaymentConfirmed`; `Settled` if the debt is settled.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::confirm_payment())]
		pub fn confirm_payment(
			origin: OriginFor<T>,
			id: DeclarationId,
			reference: BankReference,
			amount: Money,
		) -> DispatchResult {
			let actor = T::BankOrigin::ensure_origin(origin)?;
			Self::do_confirm(actor, id, reference, amount)
		}

		/// Settle the debt of a declaration from the debtor's fund.
		///
		/// Who: a declarant of the debtor, or of the organisation that handles the declaration for it, as
		/// long as its mandate holds.
		///
		/// For money that was in the fund before the debt arose; a payment that a bank confirms for
		/// the declaration settles it by itself.
		///
		/// # Errors
		/// `NotFound`, `NotAuthorized`, `DebtWithdrawn`, `AlreadyPaid`, `FundTooSmall`.
		///
		/// # Events
		/// `Settled`
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::settle())]
		pub fn settle(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::PayerOrigin::ensure_origin(origin)?;
			Self::do_settle(actor, id)
		}
	}
}

impl<T: Config> Pallet<T> {
	fn do_confirm(
		actor: Actor<T::AccountId>,
		id: DeclarationId,
		reference: BankReference,
		amount: Money,
	) -> DispatchResult {
		ensure!(reference.is_valid(), Error::<T>::ReferenceInvalid);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= MAX_PAYMENT, Error::<T>::AmountTooLarge);
		let debt = Debts::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(!debt.is_withdrawn(), Error::<T>::DebtWithdrawn);
		let bank = actor.organisation;
		ensure!(!Confirmations::<T>::contains_key(bank, &reference), Error::<T>::AlreadyCounted);
		let block = frame_system::Pallet::<T>::block_number();
		Confirmations::<T>::insert(bank, &reference, Confirmation { id, amount, block });
		let deposits = Deposits::<T>::get().checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Deposits::<T>::put(deposits);
		T::Funds::mint_into(&Self::fund_account(debt.debtor), amount)?;
		Self::post(id, LedgerAccount::Bank(bank), LedgerAccount::Fund(debt.debtor), amount)?;
		let content = BlakeTwo256::hash_of(&(bank, &reference, amount));
		Self::note(
			id,
			Event::PaymentConfirmed { id, bank, reference, amount },
			Entry::new(Act::PaymentConfirmed)
				.by(actor.clone())
				.on_behalf_of(debt.debtor)
				.content(content),
		)?;
		if debt.state == MoneyAxis::Notified && Self::fund(debt.debtor) >= debt.outstanding() {
			Self::pay(actor, id, debt)?;
		}
		Ok(())
	}

	fn do_settle(actor: Actor<T::AccountId>, id: DeclarationId) -> DispatchResult {
		let debt = Debts::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let by = actor.organisation;
		ensure!(by == debt.debtor || T::Handlers::may_act(id, by), Error::<T>::NotAuthorized);
		ensure!(!debt.is_withdrawn(), Error::<T>::DebtWithdrawn);
		ensure!(debt.state == MoneyAxis::Notified, Error::<T>::AlreadyPaid);
		ensure!(Self::fund(debt.debtor) >= debt.outstanding(), Error::<T>::FundTooSmall);
		Self::pay(actor, id, debt)
	}

	/// Deposit the event and record the act: the one way out of every state change.
	fn note(id: DeclarationId, event: Event<T>, entry: Entry<T::AccountId>) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(Subject::Declaration(id), entry)
	}
}
