// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod assess;
pub mod check;
mod claims;
pub mod container;
pub mod currency;
mod duty;
mod error;
mod exact;
pub mod expression;
mod formulas;
mod lines;
pub mod mrn;
pub mod nomenclature;
mod quantity;
mod relief;
mod rounding;
pub mod select;
mod value;

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests;

pub use assess::{assess, Goods, Grants, MAX_CURRENCIES};
pub use claims::{claims, unclaimed, Claim};
pub use error::{AssessError, Fault};
pub use formulas::{drawback, interest};
