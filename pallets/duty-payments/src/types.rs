// SPDX-License-Identifier: Apache-2.0
//! What the room stores, apart from the words that every room knows.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use tijara_primitives::{
	axes::MoneyAxis,
	codes::CurrencyCode,
	date::Date,
	tariff::{TaxLine, MAX_LINES_PER_ITEM},
	DeclarationId, Money, OrganisationId, TariffVersion,
};

macro_rules! stored {
	($(#[$meta:meta])* pub $kind:ident $($body:tt)*) => {
		#[derive(
			Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
		)]
		$(#[$meta])*
		pub $kind $($body)*
	};
}

stored! {
	/// What a declaration was assessed by, and what it came to.
	pub struct AssessmentHeader {
		/// The national currency.
		pub currency: CurrencyCode,
		/// Its decimals.
		pub currency_decimals: u8,
		/// Version of the tariff: the one of the first assessment, whatever was published since.
		pub tariff: TariffVersion,
		/// Day of acceptance.
		pub accepted: Date,
		/// Version of the declaration that was assessed.
		pub version: u32,
		/// How many tax lines there are.
		pub lines: u32,
		/// Sum of what is payable, in minor units.
		pub total: Money,
	}
}

stored! {
	/// One item as it was assessed.
	pub struct ItemAssessment {
		/// Customs value, in minor units.
		pub customs_value: Money,
		/// Its tax lines, in the order of the taxes.
		pub lines: BoundedVec<TaxLine, ConstU32<MAX_LINES_PER_ITEM>>,
	}
}

stored! {
	/// What is owed for one declaration.
	pub struct Debt {
		/// Who owes: the trader.
		pub debtor: OrganisationId,
		/// What is owed, in minor units; 0 after withdrawal.
		pub due: Money,
		/// What of it is paid, in minor units: nothing or all.
		pub paid: Money,
		/// `Notified` while something is owed, `Paid` when nothing is, `None` after withdrawal.
		pub state: MoneyAxis,
	}
}

impl Debt {
	/// What is still to be paid, in minor units.
	pub fn outstanding(&self) -> Money {
		self.due.saturating_sub(self.paid)
	}

	/// Was it withdrawn, because its declaration was cancelled?
	pub fn is_withdrawn(&self) -> bool {
		self.state == MoneyAxis::None
	}
}

stored! {
	/// An account of the ledger. Its balance is its debits less its credits.
	#[derive(Copy)]
	pub enum LedgerAccount {
		/// What an organisation owes.
		#[codec(index = 0)]
		Debtor(OrganisationId),
		/// What the state has assessed (a credit balance).
		#[codec(index = 1)]
		Revenue,
		/// What is held for an organisation (a credit balance).
		#[codec(index = 2)]
		Fund(OrganisationId),
		/// What a bank has confirmed that it holds for the treasury.
		#[codec(index = 3)]
		Bank(OrganisationId),
	}
}

stored! {
	/// One posting of a declaration's ledger: the same amount on two accounts, never changed again.
	pub struct Posting<BlockNumber> {
		/// Account that is debited.
		pub debit: LedgerAccount,
		/// Account that is credited.
		pub credit: LedgerAccount,
		/// How much, in minor units.
		pub amount: Money,
		/// Block of the posting.
		pub block: BlockNumber,
	}
}

stored! {
	/// A payment that a bank has confirmed.
	pub struct Confirmation<BlockNumber> {
		/// For which declaration.
		pub id: DeclarationId,
		/// How much, in minor units.
		pub amount: Money,
		/// Block of the confirmation.
		pub block: BlockNumber,
	}
}
