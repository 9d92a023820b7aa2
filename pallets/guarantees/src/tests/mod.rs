// SPDX-License-Identifier: Apache-2.0
//! Tests: the calls, what duty payments asks, and random sequences of both.

mod calls;
mod properties;
mod securities;
