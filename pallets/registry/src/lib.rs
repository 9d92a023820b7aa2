// SPDX-License-Identifier: Apache-2.0
//! Organisations, their officers and roles, suspension.
#![cfg_attr(not(feature = "std"), no_std)]
