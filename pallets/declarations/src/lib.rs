// SPDX-License-Identifier: Apache-2.0
//! What the trader states: versions, registration, rejection, cancellation.
#![cfg_attr(not(feature = "std"), no_std)]
