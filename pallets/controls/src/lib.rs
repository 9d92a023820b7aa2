// SPDX-License-Identifier: Apache-2.0
//! Lanes by published rules and the examiner's results.
#![cfg_attr(not(feature = "std"), no_std)]
