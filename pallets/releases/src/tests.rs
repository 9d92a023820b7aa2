// SPDX-License-Identifier: Apache-2.0
//! Tests of the releases room: one file for each concern.

mod exit;
mod guard;
mod holds;
mod presentation;
mod property;
mod release;
mod rooms;
