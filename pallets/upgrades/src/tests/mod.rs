// SPDX-License-Identifier: Apache-2.0
//! Tests: announcing and withdrawing, applying, and the code that benchmarks send.

mod announcing;
mod applying;
#[cfg(feature = "runtime-benchmarks")]
mod measuring;
