// SPDX-License-Identifier: Apache-2.0
//! Quotas of transactions and proxies.

use tijara_primitives::views::QuotaView;

use super::{
	report::{Record, Report},
	Connection,
};
use crate::{
	chain::{calls, failure::Outcome, read},
	cli::{ProxyCommand, QuotaCommand},
};

pub(super) async fn quota(to: &Connection, command: QuotaCommand) -> Outcome<Report> {
	match command {
		QuotaCommand::Show { organisation } => {
			let at = to.finalised().await?;
			let quota = read::quota(&at, organisation).await?;
			Ok(Record::default()
				.with("organisation", organisation)
				.with("block", at.block_number())
				.and(record(&quota))
				.into())
		}
	}
}

/// What may still be sent, in picoseconds of computing time and in per cent.
pub(super) fn record(quota: &QuotaView) -> Record {
	let percent = u128::from(quota.left)
		.saturating_mul(100)
		.checked_div(u128::from(quota.limit))
		.unwrap_or_default();
	Record::default()
		.with("quotaLeft", quota.left)
		.with("quotaLimit", quota.limit)
		.with("quotaLeftPercent", u64::try_from(percent).unwrap_or(u64::MAX))
		.with("quotaPeriodBlocks", quota.period)
}

pub(super) async fn proxy(to: &Connection, command: ProxyCommand) -> Outcome<Report> {
	match command {
		ProxyCommand::Add { signer, account, scope } => {
			to.send(&signer, &calls::add_proxy(account, scope)).await
		}
		ProxyCommand::Remove { signer, account, scope } => {
			to.send(&signer, &calls::remove_proxy(account, scope)).await
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::commands::report::word;

	#[test]
	fn quota_should_be_shown_in_per_cent_too() {
		let shown = |limit, left| word(&record(&QuotaView { limit, left, period: 100 }));
		assert_eq!(shown(u64::MAX, u64::MAX)["quotaLeftPercent"], 100);
		assert_eq!(shown(8, 2)["quotaLeftPercent"], 25);
		assert_eq!(shown(0, 0)["quotaLeftPercent"], 0);
	}
}
