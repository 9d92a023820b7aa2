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
mod money;
mod room;
mod steps;
#[cfg(test)]
mod tests;
mod types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{days_after, month_of, Confirmation, DeferredAccount, Payout, Posting, Statement};
pub use weights::WeightInfo;

use tijara_primitives::Money;

/// The largest amount that is confirmed, remitted or deferred, in minor units: sixteen digits and three
/// decimals, as in the WCO data model. No single mistake of a bank can exhaust the numbers of all the others.
pub const MAX_PAYMENT: Money = 9_999_999_999_999_999_999;

/// Statements of one deferred account that are not paid, at most: the running month and the twelve before,
/// which is all that [`MAX_DAYS`] leaves before one is overdue.
pub const MAX_STATEMENTS: u32 = 13;

/// Days after the end of a month in which its statement is to be paid, at most.
pub const MAX_DAYS: u16 = 365;

/// Postings that one look-up answers, at most.
pub const MAX_PAGE: u32 = 256;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible::Mutate, UnixTime},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		actor::Actor,
		audit::AuditTrail,
		codes::{BankReference, CurrencyCode},
		date::Date,
		money::LedgerAccount,
		rooms::{AuthorisedOperators, Organisations},
		DeclarationId, OrganisationId,
	};

	/// The ledger room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Bank officers, who confirm what their bank received and paid out.
		type BankOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Cashiers of customs and revenue, who keep the treasury's account.
		type CashierOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Declarants and administrators, who pay for their organisation.
		type PayerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Where the money is held, in minor units of the national currency. This room alone mints, moves
		/// and burns it.
		type Funds: Mutate<Self::AccountId, Balance = Money>;

		/// The one currency that banks confirm.
		type NationalCurrency: Get<CurrencyCode>;

		/// Name of the treasury's account; the funds of the organisations are its sub-accounts.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Asked: is the organisation active, and of which kind?
		type Organisations: Organisations;

		/// Asked each time something is deferred: may the organisation pay later?
		type Operators: AuthorisedOperators;

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

	/// The ledger of each organisation: append-only, from 0.
	#[pallet::storage]
	pub type Postings<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Twox64Concat,
		u32,
		Posting<BlockNumberFor<T>>,
		OptionQuery,
	>;

	/// How many postings the ledger of each organisation has.
	#[pallet::storage]
	pub type PostingCount<T> = StorageMap<_, Twox64Concat, OrganisationId, u32, ValueQuery>;

	/// Where the postings about each declaration stand: organisation and index in its ledger, from 0.
	#[pallet::storage]
	pub type ByDeclaration<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		DeclarationId,
		Twox64Concat,
		u32,
		(OrganisationId, u32),
		OptionQuery,
	>;

	/// How many postings there are about each declaration.
	#[pallet::storage]
	pub type DeclarationCount<T> = StorageMap<_, Twox64Concat, DeclarationId, u32, ValueQuery>;

	/// Payments that banks confirmed, by reference: each counts once, whichever bank gives it.
	#[pallet::storage]
	pub type Confirmations<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		BankReference,
		Confirmation<BlockNumberFor<T>>,
		OptionQuery,
	>;

	/// Payouts and remittances, by reference: each counts once, whichever bank gives it.
	#[pallet::storage]
	pub type PayoutReferences<T: Config> =
		StorageMap<_, Blake2_128Concat, BankReference, Payout<BlockNumberFor<T>>, OptionQuery>;

	/// All that banks have ever confirmed, in minor units.
	#[pallet::storage]
	pub type Deposits<T> = StorageValue<_, Money, ValueQuery>;

	/// All that ever left the chain, in minor units: payouts, chargebacks, remittances.
	#[pallet::storage]
	pub type Payouts<T> = StorageValue<_, Money, ValueQuery>;

	/// What each bank holds for the treasury and the funds, in minor units.
	#[pallet::storage]
	pub type BankBalances<T> = StorageMap<_, Twox64Concat, OrganisationId, Money, ValueQuery>;

	/// Deferred accounts.
	#[pallet::storage]
	pub type DeferredAccounts<T> =
		StorageMap<_, Twox64Concat, OrganisationId, DeferredAccount, OptionQuery>;

	/// What of its fund each organisation has asked to be paid out, in minor units; never 0.
	#[pallet::storage]
	pub type PayoutRequests<T> = StorageMap<_, Twox64Concat, OrganisationId, Money, OptionQuery>;

	/// What happened to money. Amounts in minor units of the national currency.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A posting was appended to a ledger.
		Posted {
			/// In whose ledger.
			organisation: OrganisationId,
			/// Its index there, from 0.
			index: u32,
			/// The declaration that it is about, where there is one.
			declaration: Option<DeclarationId>,
			/// Account that is debited.
			debit: LedgerAccount,
			/// Account that is credited.
			credit: LedgerAccount,
			/// How much.
			amount: Money,
		},
		/// A bank confirmed that money has arrived: it is in the organisation's fund now.
		DepositConfirmed {
			/// Whose fund.
			organisation: OrganisationId,
			/// The bank.
			bank: OrganisationId,
			/// The bank's reference.
			reference: BankReference,
			/// The declaration that it is for, where there is one.
			declaration: Option<DeclarationId>,
			/// How much.
			amount: Money,
		},
		/// A bank charged a payment back.
		ChargedBack {
			/// Whose payment it was.
			organisation: OrganisationId,
			/// The bank.
			bank: OrganisationId,
			/// The bank's reference of the payment.
			reference: BankReference,
			/// The declaration that what the fund lacked is at the expense of.
			declaration: DeclarationId,
			/// How much the payment had been.
			amount: Money,
			/// What of it the fund did not hold any more: it came from the treasury.
			short: Money,
		},
		/// A deferred account was opened, changed or closed.
		DeferredAccountSet {
			/// Whose account.
			organisation: OrganisationId,
			/// What may be open at most; 0 where it was closed.
			limit: Money,
			/// Days after the end of a month in which its statement is to be paid.
			days: u16,
		},
		/// A debt was put on a deferred account.
		Deferred {
			/// Whose account.
			organisation: OrganisationId,
			/// The declaration.
			declaration: DeclarationId,
			/// The month that it is charged to: year times 12 plus month from 0.
			month: u32,
			/// How much.
			amount: Money,
		},
		/// A month's statement was paid from the fund.
		StatementPaid {
			/// Whose statement.
			organisation: OrganisationId,
			/// The month: year times 12 plus month from 0.
			month: u32,
			/// How much.
			amount: Money,
		},
		/// An organisation asked for money back out of its fund.
		PayoutRequested {
			/// Whose fund.
			organisation: OrganisationId,
			/// How much; 0 where the request was withdrawn, or a chargeback took the money.
			amount: Money,
		},
		/// A bank paid out what an organisation had asked for.
		PayoutConfirmed {
			/// Whose fund.
			organisation: OrganisationId,
			/// The bank.
			bank: OrganisationId,
			/// The bank's reference.
			reference: BankReference,
			/// How much.
			amount: Money,
		},
		/// A bank's statement was compared with what the chain says that it holds.
		Reconciled {
			/// The bank.
			bank: OrganisationId,
			/// Reference of the bank's statement.
			reference: BankReference,
			/// What the bank holds, as the chain has it.
			expected: Money,
			/// What it holds, as its statement has it.
			stated: Money,
		},
		/// Money went on from the treasury to the state's own account.
		Remitted {
			/// The bank that held it.
			bank: OrganisationId,
			/// The bank's reference of the transfer.
			reference: BankReference,
			/// How much.
			amount: Money,
		},
	}

	/// Why a call, or what another room asked for, was refused.
	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T> {
		/// The reference is not 1 to 35 printable characters without spaces. State the bank's own.
		ReferenceInvalid,
		/// The amount is zero. State what was moved.
		ZeroAmount,
		/// The amount has more than 19 digits. State it in minor units of the national currency.
		AmountTooLarge,
		/// The money is not in the national currency. Exchange it and confirm what it came to.
		WrongCurrency,
		/// The bank has stated this reference before. Each reference counts once.
		AlreadyCounted,
		/// Another bank has stated this reference. Use a reference of this bank's own that no other has.
		ReferenceOfAnotherBank,
		/// The organisation is unknown, suspended or closed. Check its number and its standing.
		OrganisationNotActive,
		/// The ledger of the organisation or of the declaration has as many postings as can be numbered.
		LedgerFull,
		/// A posting on these accounts moves money or belongs to another organisation. Only this room makes
		/// the first; make the second under that organisation.
		AccountNotAllowed,
		/// The fund does not cover the amount; what waits to be paid out does not count. Let a bank
		/// confirm the rest, or withdraw the request.
		FundTooSmall,
		/// The treasury does not hold so much any more. Wait for revenue, or remit less.
		TreasuryTooSmall,
		/// The bank does not hold so much for the treasury. Use another bank, or less.
		BankTooSmall,
		/// The organisation has no deferred account. A cashier opens one.
		NoDeferredAccount,
		/// The organisation is not authorised to pay later at this moment. Pay, or secure the debt.
		DeferralNotGranted,
		/// A statement of the deferred account is past its last day. Pay it first.
		StatementOverdue,
		/// More would be open than the deferred account allows. Pay a statement first.
		LimitPassed,
		/// Thirteen statements are open, and that is the most. Pay the oldest first.
		TooManyStatements,
		/// Statements of the deferred account are open. It is closed when all are paid.
		StatementsOpen,
		/// A statement is to be paid within 365 days after its month. State fewer.
		TermTooLong,
		/// No statement is open for this month. Look up which are.
		NoStatement,
		/// An older statement is open. Pay it first.
		NotTheOldest,
		/// The organisation has not asked for a payout.
		NoPayoutRequest,
		/// The organisation has asked for another amount. Pay out what it asks for.
		OtherAmount,
		/// No bank has confirmed a payment with this reference.
		PaymentUnknown,
		/// The payment was charged back before.
		AlreadyChargedBack,
		/// The organisation is no bank that is active or holds money here. Check its number.
		NotABank,
		/// The clock is beyond the end of the calendar.
		DateOutOfRange,
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
		/// Confirm that money for an organisation's fund has arrived.
		///
		/// May be called by a bank officer.
		///
		/// The money pays nothing by itself: the organisation settles its debts from the fund.
		///
		/// # Errors
		/// `ReferenceInvalid`, `ZeroAmount`, `AmountTooLarge`, `WrongCurrency`, `OrganisationNotActive`,
		/// `AlreadyCounted`, `ReferenceOfAnotherBank`, `LedgerFull`.
		///
		/// # Events
		/// `Posted`, `DepositConfirmed`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::confirm_deposit())]
		pub fn confirm_deposit(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			reference: BankReference,
			currency: CurrencyCode,
			amount: Money,
		) -> DispatchResult {
			let actor = T::BankOrigin::ensure_origin(origin)?;
			Self::do_confirm_deposit(actor, organisation, reference, currency, amount)
		}

		/// Open or change an organisation's deferred account; a limit of 0 closes it.
		///
		/// May be called by a cashier of customs or revenue.
		///
		/// Statements that are open keep their last day. A limit below what is open only stops what is
		/// new.
		///
		/// # Errors
		/// `AmountTooLarge`, `TermTooLong`, `OrganisationNotActive`; to close it `NoDeferredAccount`,
		/// `StatementsOpen`.
		///
		/// # Events
		/// `DeferredAccountSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_deferred_account())]
		pub fn set_deferred_account(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			limit: Money,
			days: u16,
		) -> DispatchResult {
			let actor = T::CashierOrigin::ensure_origin(origin)?;
			Self::do_set_deferred_account(actor, organisation, limit, days)
		}

		/// Pay the oldest open statement of the own deferred account, whole, from the fund.
		///
		/// May be called by a declarant or an administrator of the organisation.
		///
		/// `month` is year times 12 plus month from 0. The running month's statement can be paid too; what
		/// is deferred after that makes a new one.
		///
		/// # Errors
		/// `NoDeferredAccount`, `NoStatement`, `NotTheOldest`, `FundTooSmall`, `LedgerFull`.
		///
		/// # Events
		/// `Posted`, `StatementPaid`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::pay_statement())]
		pub fn pay_statement(origin: OriginFor<T>, month: u32) -> DispatchResult {
			let actor = T::PayerOrigin::ensure_origin(origin)?;
			Self::do_pay_statement(actor, month)
		}

		/// Ask for money back out of the own fund; 0 withdraws the request.
		///
		/// May be called by a declarant or an administrator of the organisation.
		///
		/// It takes the place of the request that stands. What is asked for pays no debts until a bank has
		/// paid it out or the request is withdrawn.
		///
		/// # Errors
		/// `FundTooSmall`; to withdraw `NoPayoutRequest`.
		///
		/// # Events
		/// `PayoutRequested`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::request_payout())]
		pub fn request_payout(origin: OriginFor<T>, amount: Money) -> DispatchResult {
			let actor = T::PayerOrigin::ensure_origin(origin)?;
			Self::do_request_payout(actor, amount)
		}

		/// Confirm that the bank pays out what an organisation has asked for.
		///
		/// May be called by a bank officer.
		///
		/// Confirm first, then transfer: until it is confirmed, the request can be withdrawn.
		///
		/// # Errors
		/// `ReferenceInvalid`, `NoPayoutRequest`, `OtherAmount`, `AlreadyCounted`,
		/// `ReferenceOfAnotherBank`, `BankTooSmall`, `LedgerFull`.
		///
		/// # Events
		/// `Posted`, `PayoutConfirmed`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::confirm_payout())]
		pub fn confirm_payout(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			reference: BankReference,
			amount: Money,
		) -> DispatchResult {
			let actor = T::BankOrigin::ensure_origin(origin)?;
			Self::do_confirm_payout(actor, organisation, reference, amount)
		}

		/// Compare what the chain says that a bank holds with the bank's own statement.
		///
		/// May be called by a cashier of customs or revenue.
		///
		/// Nothing is corrected: both amounts are recorded, and a difference is for people to clear up.
		///
		/// # Errors
		/// `ReferenceInvalid`, `NotABank`.
		///
		/// # Events
		/// `Reconciled`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::reconcile())]
		pub fn reconcile(
			origin: OriginFor<T>,
			bank: OrganisationId,
			reference: BankReference,
			balance: Money,
		) -> DispatchResult {
			let actor = T::CashierOrigin::ensure_origin(origin)?;
			Self::do_reconcile(actor, bank, reference, balance)
		}

		/// Record that a bank sent money on from the treasury to the state's own account.
		///
		/// May be called by a cashier of customs or revenue.
		///
		/// # Errors
		/// `ReferenceInvalid`, `ZeroAmount`, `AmountTooLarge`, `AlreadyCounted`,
		/// `ReferenceOfAnotherBank`, `TreasuryTooSmall`, `BankTooSmall`, `LedgerFull`.
		///
		/// # Events
		/// `Posted`, `Remitted`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::remit())]
		pub fn remit(
			origin: OriginFor<T>,
			bank: OrganisationId,
			reference: BankReference,
			amount: Money,
		) -> DispatchResult {
			let actor = T::CashierOrigin::ensure_origin(origin)?;
			Self::do_remit(actor, bank, reference, amount)
		}
	}

	impl<T: Config> Pallet<T> {
		/// Today's date.
		pub(crate) fn today() -> Date {
			Date::from_millis(u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX))
		}
	}
}
