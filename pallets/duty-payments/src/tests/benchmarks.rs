// SPDX-License-Identifier: Apache-2.0
//! Every benchmark does what it measures.
use super::*;

#[test]
fn benchmarks_should_do_what_they_measure() {
	let all = [
		"confirm_payment",
		"settle",
		"defer",
		"secure",
		"assess_provisionally",
		"propose",
		"endorse",
		"withdraw_proposal",
		"charge_back",
		"on_registered",
		"on_amended",
		"on_cancelled",
		"on_released",
	];
	for name in all {
		// Each on a chain of its own; the debts are made overdue by hand, so the invariants are not asked.
		sp_io::TestExternalities::default().execute_with(|| {
			System::set_block_number(1);
			let done = crate::benchmarking::run(name);
			assert!(done.is_ok(), "{name}");
		});
	}
}
