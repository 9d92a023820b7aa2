// SPDX-License-Identifier: Apache-2.0
//! Tax lines, debts, bank confirmations and the ledger.
#![cfg_attr(not(feature = "std"), no_std)]
