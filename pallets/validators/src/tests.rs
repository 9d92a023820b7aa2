// SPDX-License-Identifier: Apache-2.0
//! Tests of the validators room: one file for each concern.
#![allow(clippy::arithmetic_side_effects)]

mod admission;
mod attendance;
mod genesis;
mod offences;
mod property;
mod removal;
mod sessions;
mod withdrawal;
