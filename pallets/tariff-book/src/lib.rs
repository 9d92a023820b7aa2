// SPDX-License-Identifier: Apache-2.0
//! What is published: taxes, measures, exchange rates, rounding, in versions.
#![cfg_attr(not(feature = "std"), no_std)]
