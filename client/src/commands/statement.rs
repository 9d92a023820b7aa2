// SPDX-License-Identifier: Apache-2.0
//! An organisation's postings over a time, with running balances.

use std::{
	collections::{BTreeMap, BTreeSet},
	fmt::Write as _,
};

use serde_json::{json, Value};
use tijara_primitives::{
	codes::MrnText,
	date::Date,
	money::LedgerAccount,
	views::{LedgerView, PostingView},
	DeclarationId, Money, OrganisationId,
};

use super::{
	report::{Record, Report},
	session::Currency,
	Connection,
};
use crate::{
	chain::{
		failure::{Failure, Outcome},
		read,
	},
	cli::Statement,
};

/// First line of the CSV. Where a first day is given, a row without a posting states the opening balance.
const CSV_HEADER: &str = "posting,day,block,declaration,mrn,debit,credit,amount,owed,fund,deferred";

/// The MRNs of the declarations that postings are about.
type Mrns = BTreeMap<DeclarationId, MrnText>;

pub(super) async fn run(to: &Connection, asked: &Statement) -> Outcome<Report> {
	if let (Some(from), Some(last)) = (asked.from, asked.to) {
		if last < from {
			return Err(Failure::Input(format!("--to {last}: expected a day from {from} on")));
		}
	}
	let organisation = asked.organisation;
	let at = to.finalised().await?;
	read::organisation(&at, organisation).await?;
	let currency = Currency::of(&at).await?;
	let account = read::account(&at, organisation).await?;
	let postings = read::postings(&at, organisation, account.postings).await?;
	let sheet = Sheet::new(organisation, &postings, asked.from, asked.to)
		.ok_or_else(|| Failure::versions_differ("an amount of the ledger is too large"))?;
	if asked.to.is_none() {
		sheet.agrees_with(&account)?;
	}
	let mut mrns = Mrns::new();
	let shown: BTreeSet<DeclarationId> =
		sheet.lines.iter().filter_map(|line| line.posting.declaration).collect();
	for id in shown {
		if let Some(mrn) = read::declaration_by_id(&at, id).await?.mrn {
			mrns.insert(id, mrn);
		}
	}
	if asked.csv {
		return Ok(Report::plain(sheet.csv(&currency, &mrns)));
	}
	Ok(Record::default()
		.with("organisation", organisation)
		.with("block", at.block_number())
		.with("from", asked.from.map(|day| day.to_string()))
		.with("to", asked.to.map(|day| day.to_string()))
		.with("currency", currency.code())
		.with("opening", sheet.opening.json(&currency))
		.with("closing", sheet.closing.json(&currency))
		.with("postings", sheet.rows(&currency, &mrns))
		.into())
}

/// How an organisation stands with the treasury, in minor units. Negative is the other way round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Balances {
	/// What it owes for its declarations; negative: it has paid too much.
	owed: i128,
	/// What is held for it.
	fund: i128,
	/// What it owes on the statements of its deferred account.
	deferred: i128,
}

impl Balances {
	/// After one posting more. Debtor and deferred account have debit balances, the fund a credit balance.
	fn after(mut self, organisation: OrganisationId, posting: &PostingView) -> Option<Self> {
		let amount = i128::try_from(posting.amount).ok()?;
		for (account, debit) in [(posting.debit, amount), (posting.credit, amount.checked_neg()?)] {
			match account {
				LedgerAccount::Debtor(of) if of == organisation => {
					self.owed = self.owed.checked_add(debit)?;
				}
				LedgerAccount::Fund(of) if of == organisation => {
					self.fund = self.fund.checked_sub(debit)?;
				}
				LedgerAccount::Deferred(of) if of == organisation => {
					self.deferred = self.deferred.checked_add(debit)?;
				}
				_ => {}
			}
		}
		Some(self)
	}

	/// As texts: owed, fund, deferred.
	fn texts(&self, currency: &Currency) -> [String; 3] {
		[self.owed, self.fund, self.deferred].map(|amount| currency.signed_text(amount))
	}

	fn json(&self, currency: &Currency) -> Value {
		let [owed, fund, deferred] = self.texts(currency);
		json!({ "owed": owed, "fund": fund, "deferred": deferred })
	}
}

/// A posting, and how its organisation stands after it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
	posting: PostingView,
	after: Balances,
}

/// The postings of a time between two balances.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sheet {
	/// First day, where one was asked for.
	from: Option<Date>,
	opening: Balances,
	lines: Vec<Line>,
	closing: Balances,
}

impl Sheet {
	/// `postings` are all of the organisation's ledger from its first: a balance has no other source.
	/// `None` where an amount is larger than any money.
	fn new(
		organisation: OrganisationId,
		postings: &[PostingView],
		from: Option<Date>,
		to: Option<Date>,
	) -> Option<Self> {
		let mut opening = Balances::default();
		let mut closing = opening;
		let mut lines = Vec::new();
		for posting in postings.iter().filter(|posting| to.is_none_or(|to| posting.day <= to)) {
			closing = closing.after(organisation, posting)?;
			if from.is_some_and(|from| posting.day < from) {
				opening = closing;
			} else {
				lines.push(Line { posting: posting.clone(), after: closing });
			}
		}
		Some(Self { from, opening, lines, closing })
	}

	/// Do the postings add up to what the chain holds? A statement that does not is never printed.
	fn agrees_with(&self, account: &LedgerView) -> Outcome<()> {
		let statements = account.statements.iter().map(|statement| statement.amount);
		let open = statements.fold(0, Money::saturating_add);
		if Money::try_from(self.closing.fund) == Ok(account.fund)
			&& Money::try_from(self.closing.deferred) == Ok(open)
		{
			return Ok(());
		}
		Err(Failure::refused(
			"LedgerDisagrees",
			format!(
				"the postings of this organisation add up to {} in its fund and {open_sum} on open statements, the chain holds {} and {open}, in minor units; tell the treasury",
				self.closing.fund,
				account.fund,
				open_sum = self.closing.deferred,
			),
		))
	}

	fn rows(&self, currency: &Currency, mrns: &Mrns) -> Vec<Value> {
		self.lines
			.iter()
			.map(|Line { posting, after }| {
				let [owed, fund, deferred] = after.texts(currency);
				json!({
					"posting": posting.index,
					"day": posting.day.to_string(),
					"block": posting.block,
					"declaration": posting.declaration,
					"mrn": mrn_of(posting, mrns),
					"debit": account_text(posting.debit),
					"credit": account_text(posting.credit),
					"amount": currency.text(posting.amount),
					"owed": owed,
					"fund": fund,
					"deferred": deferred,
				})
			})
			.collect()
	}

	/// Nothing in it needs quotes: numbers, days, MRNs, and words with a colon.
	fn csv(&self, currency: &Currency, mrns: &Mrns) -> String {
		let mut csv = format!("{CSV_HEADER}\n");
		// Writing to a text does not fail.
		if let Some(from) = self.from {
			let [owed, fund, deferred] = self.opening.texts(currency);
			let _ = writeln!(csv, ",{from},,,,,,,{owed},{fund},{deferred}");
		}
		for Line { posting, after } in &self.lines {
			let [owed, fund, deferred] = after.texts(currency);
			let declaration = posting.declaration.map(|id| id.to_string()).unwrap_or_default();
			let _ = writeln!(
				csv,
				"{},{},{},{declaration},{},{},{},{},{owed},{fund},{deferred}",
				posting.index,
				posting.day,
				posting.block,
				mrn_of(posting, mrns).unwrap_or_default(),
				account_text(posting.debit),
				account_text(posting.credit),
				currency.text(posting.amount),
			);
		}
		csv
	}
}

fn mrn_of<'a>(posting: &PostingView, mrns: &'a Mrns) -> Option<&'a str> {
	posting.declaration.and_then(|id| mrns.get(&id)).map(MrnText::as_str)
}

/// An account of the ledger in one word: `debtor:11`, `bank:5`, `revenue`.
pub(super) fn account_text(account: LedgerAccount) -> String {
	let of = |name: &str, organisation: OrganisationId| format!("{name}:{organisation}");
	match account {
		LedgerAccount::Debtor(organisation) => of("debtor", organisation),
		LedgerAccount::Fund(organisation) => of("fund", organisation),
		LedgerAccount::Bank(organisation) => of("bank", organisation),
		LedgerAccount::Deferred(organisation) => of("deferred", organisation),
		LedgerAccount::Revenue => "revenue".into(),
		LedgerAccount::Interest => "interest".into(),
		LedgerAccount::Penalties => "penalties".into(),
		LedgerAccount::Drawback => "drawback".into(),
		LedgerAccount::Remitted => "remitted".into(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use tijara_primitives::views::StatementView;
	use LedgerAccount::*;

	const ORG: OrganisationId = 11;

	fn posting(
		index: u32,
		day: u32,
		debit: LedgerAccount,
		credit: LedgerAccount,
		amount: Money,
	) -> PostingView {
		PostingView {
			index,
			declaration: (index > 0).then_some(7),
			debit,
			credit,
			amount,
			block: index,
			day: Date::from_days(day),
		}
	}

	/// A deposit, a debt that is paid from it, one that is deferred, its statement paid, one overpaid.
	fn story() -> Vec<PostingView> {
		vec![
			posting(0, 20_000, Bank(5), Fund(ORG), 50_000),
			posting(1, 20_001, Debtor(ORG), Revenue, 22_400),
			posting(2, 20_002, Fund(ORG), Debtor(ORG), 22_400),
			posting(3, 20_003, Debtor(ORG), Revenue, 10_000),
			posting(4, 20_003, Deferred(ORG), Debtor(ORG), 10_000),
			posting(5, 20_040, Fund(ORG), Deferred(ORG), 10_000),
			posting(6, 20_041, Revenue, Debtor(ORG), 2_400),
		]
	}

	fn day(days: u32) -> Option<Date> {
		Some(Date::from_days(days))
	}

	fn account(fund: Money, open: Money) -> LedgerView {
		LedgerView {
			fund,
			payout: 0,
			limit: None,
			statements: vec![StatementView {
				month: 0,
				amount: open,
				payable_by: Date::from_days(0),
			}],
			postings: 7,
		}
	}

	#[test]
	fn balances_should_run_over_all_three_accounts() {
		let sheet = Sheet::new(ORG, &story(), None, None).expect("adds up");
		assert_eq!(sheet.opening, Balances::default());
		let owed: Vec<i128> = sheet.lines.iter().map(|line| line.after.owed).collect();
		assert_eq!(owed, [0, 22_400, 0, 10_000, 0, 0, -2_400]);
		let fund: Vec<i128> = sheet.lines.iter().map(|line| line.after.fund).collect();
		assert_eq!(fund, [50_000, 50_000, 27_600, 27_600, 27_600, 17_600, 17_600]);
		let deferred: Vec<i128> = sheet.lines.iter().map(|line| line.after.deferred).collect();
		assert_eq!(deferred, [0, 0, 0, 0, 10_000, 0, 0]);
		assert_eq!(sheet.closing, sheet.lines[6].after);
	}

	#[test]
	fn balances_should_leave_out_the_accounts_of_others() {
		let other =
			[posting(0, 20_000, Debtor(12), Revenue, 1), posting(1, 20_000, Bank(5), Fund(12), 1)];
		let sheet = Sheet::new(ORG, &other, None, None).expect("adds up");
		assert_eq!(sheet.closing, Balances::default());
	}

	#[test]
	fn opening_balance_should_hold_what_was_before_the_first_day() {
		let sheet = Sheet::new(ORG, &story(), day(20_003), day(20_040)).expect("adds up");
		assert_eq!(sheet.opening, Balances { owed: 0, fund: 27_600, deferred: 0 });
		let shown: Vec<u32> = sheet.lines.iter().map(|line| line.posting.index).collect();
		assert_eq!(shown, [3, 4, 5]);
		assert_eq!(sheet.closing, Balances { owed: 0, fund: 17_600, deferred: 0 });
		let after = Sheet::new(ORG, &story(), day(30_000), None).expect("adds up");
		assert!(after.lines.is_empty());
		assert_eq!(after.opening, after.closing);
	}

	#[test]
	fn statement_should_be_refused_when_the_chain_holds_something_else() {
		let sheet = Sheet::new(ORG, &story(), None, None).expect("adds up");
		assert_eq!(sheet.agrees_with(&account(17_600, 0)), Ok(()));
		for wrong in [account(17_601, 0), account(17_600, 1)] {
			assert_eq!(sheet.agrees_with(&wrong).expect_err("refused").exit_code(), 1);
		}
	}

	#[test]
	fn amounts_should_be_refused_when_they_are_no_money() {
		assert_eq!(
			Sheet::new(ORG, &[posting(0, 1, Debtor(ORG), Revenue, Money::MAX)], None, None),
			None
		);
	}

	#[test]
	fn csv_should_have_a_header_an_opening_row_and_decimal_texts() {
		let mrn: MrnText = "26XT00000000000007".parse().expect("18 characters");
		let mrns = Mrns::from([(7, mrn)]);
		let sheet = Sheet::new(ORG, &story(), day(20_040), None).expect("adds up");
		assert_eq!(
			sheet.csv(&Currency::new("GBP", 2), &mrns),
			"posting,day,block,declaration,mrn,debit,credit,amount,owed,fund,deferred\n\
			 ,2024-11-13,,,,,,,0.00,276.00,100.00\n\
			 5,2024-11-13,5,7,26XT00000000000007,fund:11,deferred:11,100.00,0.00,176.00,0.00\n\
			 6,2024-11-14,6,7,26XT00000000000007,revenue,debtor:11,24.00,-24.00,176.00,0.00\n"
		);
		let whole = Sheet::new(ORG, &story(), None, None).expect("adds up");
		let csv = whole.csv(&Currency::new("GBP", 2), &mrns);
		assert_eq!(csv.lines().count(), 1 + whole.lines.len(), "there is nothing to open with");
	}

	#[test]
	fn rows_should_show_decimal_texts_and_whole_numbers_of_a_currency_without_decimals() {
		let sheet = Sheet::new(ORG, &story(), None, day(20_000)).expect("adds up");
		let rows = sheet.rows(&Currency::new("JPY", 0), &Mrns::new());
		assert_eq!(rows.len(), 1);
		assert_eq!(rows[0]["amount"], "50000");
		assert_eq!((&rows[0]["debit"], &rows[0]["credit"]), (&json!("bank:5"), &json!("fund:11")));
		assert_eq!(rows[0]["mrn"], Value::Null);
	}

	fn any_account() -> impl Strategy<Value = LedgerAccount> {
		prop::sample::select(vec![
			Debtor(ORG),
			Fund(ORG),
			Deferred(ORG),
			Bank(5),
			Revenue,
			Interest,
			Drawback,
			Fund(12),
		])
	}

	proptest! {
		#[test]
		fn statements_should_join_without_a_gap(
			steps in prop::collection::vec((any_account(), any_account(), 0u64..1_000_000, 0u32..3), 0..60),
			cut in 0u32..100,
		) {
			let mut now = 0;
			let postings: Vec<PostingView> = steps
				.into_iter()
				.zip(0u32..)
				.map(|((debit, credit, amount, later), index)| {
					now += later;
					posting(index, now, debit, credit, amount.into())
				})
				.collect();
			let before = Sheet::new(ORG, &postings, None, day(cut)).expect("adds up");
			let after = Sheet::new(ORG, &postings, day(cut + 1), None).expect("adds up");
			let whole = Sheet::new(ORG, &postings, None, None).expect("adds up");
			prop_assert_eq!(before.closing, after.opening);
			prop_assert_eq!(after.closing, whole.closing);
			let joined: Vec<Line> = before.lines.into_iter().chain(after.lines).collect();
			prop_assert_eq!(joined, whole.lines);
		}
	}
}
