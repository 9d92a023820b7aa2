// SPDX-License-Identifier: Apache-2.0
//! An overflow in a test is a failed test.
#![allow(clippy::arithmetic_side_effects)]

mod genesis;
mod history;
mod officers;
mod organisations;
mod origin;
mod proposals;
mod seats;
mod sequences;
