// SPDX-License-Identifier: Apache-2.0
//! From items and a tariff to tax lines.

use tijara_primitives::{
	date::Date,
	declaration::{Adjustment, Item},
	rooms::TariffView,
	tariff::Assessment,
};

use crate::error::{AssessError, Fault};

/// Different foreign currencies in the amounts of one declaration, at most. Each brings a denominator of its
/// own into the exact sums: the bound keeps the numbers short, and so the time to assess.
pub const MAX_CURRENCIES: usize = 8;

/// Compute what a declaration owes.
///
/// # Errors
/// An [`AssessError`] that names the item and the field.
pub fn assess(
	items: &[Item],
	charges: &[Adjustment],
	on: Date,
	tariff: &impl TariffView,
) -> Result<Assessment, AssessError> {
	let _ = (items, charges, on, tariff);
	Err(AssessError::new(0, Fault::Overflow))
}
