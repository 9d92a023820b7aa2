// SPDX-License-Identifier: Apache-2.0
//! Tests of the ledger room.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

mod calls;
mod properties;
mod room;
