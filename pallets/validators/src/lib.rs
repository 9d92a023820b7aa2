// SPDX-License-Identifier: Apache-2.0
//! The governed validator set.
#![cfg_attr(not(feature = "std"), no_std)]
