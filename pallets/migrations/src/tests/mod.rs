// SPDX-License-Identifier: Apache-2.0
//! Tests, over real blocks: migrations that end, and those that fail.

mod driving;
mod failing;
mod invariants;
