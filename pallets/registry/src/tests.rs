// SPDX-License-Identifier: Apache-2.0
//! An overflow in a test is a failed test.
#![allow(clippy::arithmetic_side_effects)]

mod extension;
mod genesis;
mod mandates;
mod officers;
mod organisations;
mod origin;
mod sequences;
