// SPDX-License-Identifier: Apache-2.0
//! One case per declaration: five axes and the release guard.
#![cfg_attr(not(feature = "std"), no_std)]
