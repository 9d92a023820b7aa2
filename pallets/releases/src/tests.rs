// SPDX-License-Identifier: Apache-2.0
//! Tests of the releases room: one file for each concern.
#![allow(clippy::arithmetic_side_effects)]

mod automatic;
mod exit;
mod guard;
mod holds;
mod manual;
mod migration;
mod presentation;
mod property;
mod release;
mod rooms;
mod worklist;
