// SPDX-License-Identifier: Apache-2.0
//! Tests: the calls, what duty payments and releases ask and tell, and random sequences of both.

mod calls;
mod draws;
mod properties;
