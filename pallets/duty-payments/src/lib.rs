// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod assessing;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod decisions;
#[cfg(test)]
mod mock;
mod provisional;
mod settling;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod try_state;
pub mod types;
mod view;
pub mod weights;

pub use pallet::*;
pub use types::{AssessmentHeader, Debt, Decision, Goods, Ground, ItemAssessment};
pub use weights::WeightInfo;

use frame_support::dispatch::DispatchResult;
use tijara_primitives::{
	actor::{Actor, Role},
	audit::{AuditTrail, Entry, Subject},
	four_eyes::Rule,
	DeclarationId, Money,
};

#[cfg(feature = "runtime-benchmarks")]
use tijara_primitives::{GuaranteeId, OrganisationId};

/// The largest amount that an officer states, in minor units: sixteen digits and three decimals, as in the WCO
/// data model. No single mistake can exhaust the numbers.
pub const MAX_AMOUNT: Money = 9_999_999_999_999_999_999;

/// Who endorses a decision about money. Customs and the revenue authority may decide together.
pub(crate) const ENDORSEMENT: Rule = Rule {
	endorsers: &[Role::Cashier, Role::Assessor, Role::ChiefExaminer],
	same_organisation: false,
};

/// What the benchmarks need of the neighbours of this room.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// Publish a tariff that costs the most to assess, and open a release case for this declaration. Its terms
	/// pay drawback and charge interest.
	fn prepare(id: DeclarationId, trader: OrganisationId, actor: &Actor<AccountId>);

	/// An item that costs the most to assess by that tariff, and claims a quota and a preference where it can.
	fn item(sequence: u16) -> tijara_primitives::declaration::Item;

	/// Put money into the fund of an organisation that a bank confirmed under this reference.
	fn deposit(
		bank: &Actor<AccountId>,
		trader: OrganisationId,
		reference: &tijara_primitives::codes::BankReference,
		amount: Money,
	);

	/// Give the organisation a deferred account of this limit.
	fn deferred_account(trader: OrganisationId, limit: Money);

	/// A guarantee in force of this trader with at least this amount free.
	fn guarantee(trader: OrganisationId, amount: Money) -> GuaranteeId;

	/// Let the goods of a declaration be released.
	fn release(id: DeclarationId);
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		audit::ReasonCode,
		axes::MoneyAxis,
		codes::{BankReference, CurrencyCode},
		four_eyes::{Fault, Proposal},
		rooms::{Allocations, Handlers, Ledger, ReleaseCase, Releases, Securities, TariffBook},
		GuaranteeId, OrganisationId, TariffVersion,
	};

	/// The duty-payments room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the room needs of its runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who confirms payments and charges them back: officers of banks.
		type BankOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who settles, defers and secures debts: declarants.
		type PayerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who assesses provisionally: assessors.
		type AssessorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who proposes decisions about money: cashiers and assessors.
		type MoneyOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who endorses them: cashiers, assessors and chief examiners.
		type EndorserOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Where the tariff is read.
		type Tariff: TariffBook;
		/// Where quotas and exemptions are drawn.
		type Allocations: Allocations<Self::AccountId>;
		/// The ledger and the money.
		type Ledger: Ledger<Self::AccountId>;
		/// Where guarantees are reserved.
		type Securities: Securities<Self::AccountId>;
		/// Where steps of the release case are reported.
		type Case: ReleaseCase;
		/// Asked: are the goods released?
		type Releases: Releases;
		/// Asked: who acts on a declaration for the debtor?
		type Handlers: Handlers;
		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;
		/// The chain's time.
		type Time: UnixTime;
		/// How many blocks a proposal can be endorsed.
		#[pallet::constant]
		type ProposalTerm: Get<BlockNumberFor<Self>>;
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

	/// The goods of declarations that claim something, as long as the claim may still be refused: before
	/// release, and while the assessment is provisional.
	#[pallet::storage]
	pub type Claimed<T> = StorageMap<_, Twox64Concat, DeclarationId, Goods>;

	/// The decision that waits for a second officer, one for each declaration.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageMap<
		_,
		Twox64Concat,
		DeclarationId,
		Proposal<T::AccountId, BlockNumberFor<T>, Decision>,
	>;

	/// Drawback that was granted, by the import and the export declaration: once for both.
	#[pallet::storage]
	pub type Drawbacks<T> =
		StorageDoubleMap<_, Twox64Concat, DeclarationId, Twox64Concat, DeclarationId, Money>;

	/// What happened to debts and payments. Amounts in minor units of the national currency.
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
			/// What is owed.
			total: Money,
			/// What may be due beyond it, where the assessment is provisional.
			security: Money,
		},
		/// A bank confirmed a payment.
		PaymentConfirmed {
			/// The declaration.
			id: DeclarationId,
			/// The bank.
			bank: OrganisationId,
			/// The bank's reference.
			reference: BankReference,
			/// How much.
			amount: Money,
		},
		/// A debt was settled from the debtor's fund.
		Settled {
			/// The declaration.
			id: DeclarationId,
			/// How much was moved to the treasury.
			amount: Money,
		},
		/// A debt was put on the debtor's deferred account.
		Deferred {
			/// The declaration.
			id: DeclarationId,
			/// How much.
			amount: Money,
		},
		/// A guarantee covers what is outstanding and what may be due beyond it.
		Secured {
			/// The declaration.
			id: DeclarationId,
			/// The guarantee.
			guarantee: GuaranteeId,
			/// How much is reserved.
			amount: Money,
		},
		/// An assessment became provisional.
		AssessedProvisionally {
			/// The declaration.
			id: DeclarationId,
			/// Why.
			ground: Ground,
			/// What may be due beyond what is owed.
			security: Money,
		},
		/// A provisional assessment became final.
		Finalised {
			/// The declaration.
			id: DeclarationId,
			/// What had been owed.
			before: Money,
			/// What is owed.
			due: Money,
		},
		/// A decision was proposed; another officer endorses it.
		DecisionProposed {
			/// The declaration.
			id: DeclarationId,
			/// What is proposed.
			decision: Decision,
		},
		/// A proposal was withdrawn, or an amendment made it void.
		DecisionWithdrawn {
			/// The declaration.
			id: DeclarationId,
		},
		/// What was paid too much is in the debtor's fund.
		Refunded {
			/// The declaration.
			id: DeclarationId,
			/// How much.
			amount: Money,
		},
		/// Duty of exported goods is in the debtor's fund.
		DrawbackGranted {
			/// The declaration.
			id: DeclarationId,
			/// The export declaration.
			export: DeclarationId,
			/// How much.
			amount: Money,
		},
		/// A penalty was imposed.
		PenaltyImposed {
			/// The declaration.
			id: DeclarationId,
			/// How much.
			amount: Money,
			/// Why.
			reason: ReasonCode,
		},
		/// Interest on late payment was charged.
		InterestCharged {
			/// The declaration.
			id: DeclarationId,
			/// How much.
			amount: Money,
		},
		/// A bank charged a payment back.
		PaymentChargedBack {
			/// The declaration.
			id: DeclarationId,
			/// The bank.
			bank: OrganisationId,
			/// The bank's reference.
			reference: BankReference,
			/// How much the payment had been.
			amount: Money,
			/// What of it is owed again.
			short: Money,
		},
		/// A debt was withdrawn, since its declaration was cancelled.
		Withdrawn {
			/// The declaration.
			id: DeclarationId,
			/// What had been owed.
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
		/// Nothing is outstanding or to be secured. What is cancelled must not be paid or deferred: refund first.
		AlreadyPaid,
		/// The declaration was assessed before. Amend it to have it assessed anew.
		AlreadyAssessed,
		/// The debtor's fund does not cover the debt and its interest. Pay the rest through a bank first.
		FundTooSmall,
		/// The goods are released. Propose a final assessment or a penalty instead.
		Released,
		/// Two officers made the assessment final. Cancel the declaration and lodge it anew, where that is allowed.
		Finalised,
		/// The assessment is provisional already. Make it final first.
		AlreadyProvisional,
		/// The assessment is not provisional, so there is nothing to make final.
		NotProvisional,
		/// The assessment is provisional. Make it final first.
		StillProvisional,
		/// Officers do not state this ground: the room finds it when goods claim a critical quota.
		GroundNotAllowed,
		/// The security is more than can be due at most. State less.
		SecurityTooHigh,
		/// This decision does not fit the ground on which the assessment is provisional.
		OtherGround,
		/// The final amount is more than is due and secured. State less.
		AmountTooHigh,
		/// The amount is zero. State what it is.
		ZeroAmount,
		/// The amount has more than 19 digits. State it in minor units.
		AmountTooLarge,
		/// More would be refunded than was paid too much.
		MoreThanOverpaid,
		/// The tariff pays no drawback, or nothing of the duty is left to be paid back.
		NothingToRefund,
		/// Drawback was granted for this export declaration before.
		AlreadyDrawnBack,
		/// The declaration for which duty is to be drawn back is not one for export: its type does not begin with EX.
		NotAnExport,
		/// The goods of the import or the export declaration are not released.
		NotReleased,
		/// The quantities are zero, out of bounds, or more would be exported than was imported.
		QuantityInvalid,
		/// The payment or the export declaration is another debtor's.
		OtherDebtor,
		/// A penalty must state a reason.
		ReasonMissing,
		/// Interest, a penalty or a payment that was charged back is owed. It stands: do not cancel.
		ChargesStand,
		/// Another decision waits for a second officer. Endorse or withdraw it first.
		AlreadyProposed,
		/// No decision waits for a second officer.
		NoProposal,
		/// A proxy or a multisig signed. Both officers sign in person.
		NotInPerson,
		/// The proposer would endorse its own proposal. Another officer endorses.
		SamePerson,
		/// The officer's role or organisation may not endorse or withdraw this.
		NotEntitled,
		/// The proposal's term is over. Propose anew.
		Expired,
		/// The nomenclature has no line for the item's commodity code. Correct the code.
		CommodityNotInNomenclature(u16),
		/// Nothing is declared under the line of the item's commodity code. State one of its subdivisions.
		CommodityNotDeclarable(u16),
		/// Goods of the item's commodity code are stated in a supplementary unit, and the item does not state
		/// it. State the quantity.
		SupplementaryUnitNotStated(u16),
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
		/// Freight is shared out by gross mass, and the item states none. State it.
		MassNotStated(u16),
		/// A relief is by the month, and the item states no months. State them.
		MonthsNotStated(u16),
		/// The item claims a quota and does not state its quantity in the quota's unit. State it.
		QuotaUnitNotStated(u16),
	}

	impl<T> From<Fault> for Error<T> {
		fn from(fault: Fault) -> Self {
			match fault {
				Fault::NotInPerson => Self::NotInPerson,
				Fault::SamePerson => Self::SamePerson,
				Fault::OtherOrganisation | Fault::Subordinate | Fault::NotProposer => {
					Self::NotEntitled
				}
				Fault::Expired => Self::Expired,
			}
		}
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
		/// The amount is credited to the debtor's fund. If the fund covers what is outstanding with its
		/// interest to today, the debt is paid at once; what is over stays in the fund. If it does not, the
		/// debt stays open until the rest has arrived.
		///
		/// # Errors
		/// `NotFound`, `DebtWithdrawn`, `AlreadyPaid`, and those of the ledger: a reference counts once, and only
		/// the national currency is taken.
		///
		/// # Events
		/// `PaymentConfirmed`; `InterestCharged` and `Settled` if the debt is paid.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::confirm_payment())]
		pub fn confirm_payment(
			origin: OriginFor<T>,
			id: DeclarationId,
			reference: BankReference,
			currency: CurrencyCode,
			amount: Money,
		) -> DispatchResult {
			let bank = T::BankOrigin::ensure_origin(origin)?;
			Self::do_confirm(bank, id, reference, currency, amount)
		}

		/// Settle the debt of a declaration from the debtor's fund.
		///
		/// Who: a declarant of the debtor, or of the organisation that handles the declaration for it, as
		/// long as its mandate holds.
		///
		/// Interest to today is charged first.
		///
		/// # Errors
		/// `NotFound`, `NotAuthorized`, `DebtWithdrawn`, `AlreadyPaid`, `FundTooSmall`.
		///
		/// # Events
		/// `InterestCharged` where payment is late; `Settled`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::settle())]
		pub fn settle(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let payer = T::PayerOrigin::ensure_origin(origin)?;
			Self::do_settle(payer, id)
		}

		/// Put what is outstanding on the debtor's deferred account.
		///
		/// Who: as for `settle`.
		///
		/// Interest to today is charged first.
		///
		/// # Errors
		/// `NotFound`, `NotAuthorized`, `DebtWithdrawn`, `AlreadyPaid`, and those of the ledger: no account, a
		/// statement is overdue, the limit is passed.
		///
		/// # Events
		/// `InterestCharged` where payment is late; `Deferred`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::defer())]
		pub fn defer(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let payer = T::PayerOrigin::ensure_origin(origin)?;
			Self::do_defer(payer, id)
		}

		/// Secure by a guarantee what is outstanding and what may be due beyond it.
		///
		/// Who: as for `settle`.
		///
		/// # Errors
		/// `NotFound`, `NotAuthorized`, `DebtWithdrawn`, `AlreadyPaid`, and those of the guarantees room.
		///
		/// # Events
		/// `Secured`
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::secure())]
		pub fn secure(
			origin: OriginFor<T>,
			id: DeclarationId,
			guarantee: GuaranteeId,
		) -> DispatchResult {
			let payer = T::PayerOrigin::ensure_origin(origin)?;
			Self::do_secure(payer, id, guarantee)
		}

		/// Make an assessment provisional, since value, origin or composition are in doubt.
		///
		/// Who: an assessor, before release.
		///
		/// What is assessed stays due; `security` is what may be due beyond it. It is never more than can be
		/// due at most: for origin, the assessment without any claim; else, as much again as is due.
		///
		/// # Errors
		/// `NotFound`, `DebtWithdrawn`, `Released`, `AlreadyProvisional`, `GroundNotAllowed`, `SecurityTooHigh`,
		/// and those of an assessment.
		///
		/// # Events
		/// `AssessedProvisionally`
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::assess_provisionally(
			tijara_primitives::declaration::MAX_ITEMS
		))]
		pub fn assess_provisionally(
			origin: OriginFor<T>,
			id: DeclarationId,
			ground: Ground,
			security: Money,
		) -> DispatchResult {
			let assessor = T::AssessorOrigin::ensure_origin(origin)?;
			Self::do_assess_provisionally(assessor, id, ground, security)
		}

		/// Propose a decision about money.
		///
		/// Who: a cashier or an assessor, in person.
		///
		/// # Errors
		/// `AlreadyProposed`, `NotInPerson`, and those for which the decision could not be carried out now.
		///
		/// # Events
		/// `DecisionProposed`
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::propose())]
		pub fn propose(
			origin: OriginFor<T>,
			id: DeclarationId,
			decision: Decision,
		) -> DispatchResult {
			let officer = T::MoneyOrigin::ensure_origin(origin)?;
			Self::do_propose(officer, id, decision)
		}

		/// Endorse the decision that waits: it is carried out.
		///
		/// Who: a cashier, an assessor or a chief examiner, in person; not the proposer.
		///
		/// # Errors
		/// `NoProposal`, `NotInPerson`, `SamePerson`, `NotEntitled`, `Expired`, and those of the decision.
		///
		/// # Events
		/// `Finalised`, `Refunded`, `DrawbackGranted` or `PenaltyImposed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::endorse(tijara_primitives::declaration::MAX_ITEMS))]
		pub fn endorse(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let officer = T::EndorserOrigin::ensure_origin(origin)?;
			Self::do_endorse(officer, id)
		}

		/// Withdraw the decision that waits.
		///
		/// Who: its proposer, or an officer of the proposer's organisation who might endorse it.
		///
		/// # Errors
		/// `NoProposal`, `NotEntitled`.
		///
		/// # Events
		/// `DecisionWithdrawn`
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::withdraw_proposal())]
		pub fn withdraw_proposal(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let officer = T::EndorserOrigin::ensure_origin(origin)?;
			Self::do_withdraw_proposal(officer, id)
		}

		/// Charge a payment back: the bank has taken the money back.
		///
		/// Who: an officer of the bank that confirmed it.
		///
		/// It comes from the debtor's fund. What the fund does not hold any more comes from the treasury and is
		/// owed again for this declaration, with a new last day. Goods that are released stay so.
		///
		/// # Errors
		/// `NotFound`, `OtherDebtor`, `DebtWithdrawn` where something would be owed again, and those of the ledger.
		///
		/// # Events
		/// `PaymentChargedBack`; `InterestCharged` where something was overdue.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::charge_back())]
		pub fn charge_back(
			origin: OriginFor<T>,
			id: DeclarationId,
			reference: BankReference,
		) -> DispatchResult {
			let bank = T::BankOrigin::ensure_origin(origin)?;
			Self::do_charge_back(bank, id, reference)
		}
	}

	impl<T: Config> Pallet<T> {
		/// Every change of state leaves an event and an act.
		pub(crate) fn note(
			id: DeclarationId,
			event: Event<T>,
			entry: Entry<T::AccountId>,
		) -> DispatchResult {
			Self::deposit_event(event);
			T::Audit::record(Subject::Declaration(id), entry)
		}

		/// The state that a debt has now.
		pub(crate) fn state(id: DeclarationId, debt: &Debt) -> MoneyAxis {
			debt.state(T::Securities::reserved(id), Self::today())
		}
	}
}
