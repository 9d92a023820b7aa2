// SPDX-License-Identifier: Apache-2.0
//! Questions about duty: what would be owed, what is left of a tariff quota.

use chrono::Utc;
use tijara_primitives::{date::Date, views::QuotaBalanceView};

use super::{
	declaration::set_months,
	report::{Record, Report},
	Connection,
};
use crate::{
	assess::Assessed,
	chain::{failure::Outcome, read},
	cli::{DutyCommand, Estimate, QuotaBalance},
	wco::{self, new_salt},
};

pub(super) async fn run(to: &Connection, command: DutyCommand) -> Outcome<Report> {
	match command {
		DutyCommand::Estimate(asked) => estimate(to, &asked).await,
	}
}

/// What the chain would ask today, by its own tariff, quotas and exemptions.
async fn estimate(to: &Connection, asked: &Estimate) -> Outcome<Report> {
	let declaration = wco::read_file(&asked.file)?;
	// Nothing is lodged, so the salt protects nothing and is thrown away.
	let mut draft = declaration.clone().into_draft(asked.trader, new_salt())?;
	set_months(&mut draft, asked.months);
	let at = to.finalised().await?;
	let assessment = read::estimate(&at, asked.trader, &draft).await?;
	let assessed = Assessed::new(&declaration, &assessment);
	let text = format!("{assessed}\n");
	Ok(Report::new(&assessed, text))
}

pub(super) async fn quota_balance(to: &Connection, asked: &QuotaBalance) -> Outcome<Report> {
	let today = || Date::from_millis(Utc::now().timestamp_millis().unsigned_abs());
	let on = asked.on.unwrap_or_else(today);
	let at = to.finalised().await?;
	let view = read::tariff_quota(&at, &asked.order, on).await?;
	Ok(record(&view, on).with("block", at.block_number()).into())
}

fn record(view: &QuotaBalanceView, on: Date) -> Record {
	let period = &view.period;
	Record::default()
		.with("order", period.order.as_str())
		.with("on", on.to_string())
		.with("from", period.from.to_string())
		.with("to", period.to.to_string())
		.with("unit", period.unit.as_str())
		.with("volume", period.volume.to_string())
		.with("drawn", view.drawn.to_string())
		.with("left", view.left.to_string())
		.with("criticalPercent", period.critical.to_string())
		.with("critical", view.critical)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::commands::report::word;
	use serde_json::json;
	use tijara_primitives::{numbers::Decimal, tariff::QuotaPeriod};

	#[test]
	fn quota_should_show_quantities_in_its_unit() {
		let day = |text: &str| text.parse::<Date>().expect("a day");
		let number = |text: &str| text.parse::<Decimal>().expect("a number");
		let view = QuotaBalanceView {
			period: QuotaPeriod {
				order: "050055".parse().expect("an order number"),
				from: day("2026-01-01"),
				to: day("2026-12-31"),
				unit: "KGM".parse().expect("a unit"),
				volume: number("1000"),
				critical: number("10"),
			},
			drawn: number("950.5"),
			left: number("49.5"),
			critical: true,
		};
		assert_eq!(
			word(&record(&view, day("2026-06-30"))),
			json!({
				"order": "050055", "on": "2026-06-30", "from": "2026-01-01", "to": "2026-12-31",
				"unit": "KGM", "volume": "1000", "drawn": "950.5", "left": "49.5",
				"criticalPercent": "10", "critical": true,
			})
		);
	}
}
