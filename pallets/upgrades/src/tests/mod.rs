// SPDX-License-Identifier: Apache-2.0
//! Tests: announcing and withdrawing, and applying.

mod announcing;
mod applying;
