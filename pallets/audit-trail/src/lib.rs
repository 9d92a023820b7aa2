// SPDX-License-Identifier: Apache-2.0
//! Append-only, hash-chained acts per subject.
#![cfg_attr(not(feature = "std"), no_std)]
