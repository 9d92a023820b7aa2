// SPDX-License-Identifier: Apache-2.0
//! A production chain: how agencies begin it, whom its nodes let in, and how its validators change.

mod nodes;
mod validators;
