// SPDX-License-Identifier: Apache-2.0
//! Tests: pausing and resuming, safe mode, what expires, and random sequences.

mod expiry;
mod pauses;
mod properties;
mod safe_mode;
