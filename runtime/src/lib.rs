// SPDX-License-Identifier: Apache-2.0
//! stub
#![cfg_attr(not(feature = "std"), no_std)]
