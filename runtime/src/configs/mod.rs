// SPDX-License-Identifier: Apache-2.0
//! How each pallet is set, by concern. `trade` is the only place where the rooms are joined.

pub mod consensus;
pub mod delegation;
pub mod emergency;
pub mod governance;
pub mod network;
pub mod system;
pub mod trade;
pub mod upgrades;
