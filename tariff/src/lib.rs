// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod assess;
pub mod check;
pub mod container;
pub mod currency;
mod error;
mod exact;
pub mod expression;
pub mod mrn;
mod quantity;
mod rounding;
pub mod select;
mod value;

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests;

pub use assess::{assess, MAX_CURRENCIES};
pub use error::{AssessError, Fault};
