// SPDX-License-Identifier: Apache-2.0
//! Journeys on real nodes, through the command line. One binary: chains of one node run beside each other, two networks of
//! several nodes at a time beside them.

mod disaster;
mod emergency;
mod flood;
mod genesis;
mod governance;
mod identity;
mod import;
mod input;
mod money;
mod network;
mod new_runtime;
mod operations;
mod rooms;
mod tariff;
mod upgrade;
