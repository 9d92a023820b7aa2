// SPDX-License-Identifier: Apache-2.0
//! Rehearses an upgrade of the runtime: the new code's migrations and every pallet's checks, on the state that a live
//! chain has. Nothing is sent to the chain.
//!
//! A [`snapshot::Snapshot`] is the whole state at one block, read from a node ([`fetch`]) or from a file, and proven by
//! the state root in that block's header. [`rehearse`] puts the new code into it, runs the migrations with the checks
//! before and after them, drives migrations that take several blocks to their end, and checks every invariant.

pub mod chain;
mod error;
pub mod fetch;
pub mod logger;
mod rehearse;
pub mod snapshot;

pub use error::Error;
pub use rehearse::{rehearse, Candidate, MultiBlock, Release, Report, Weights};

/// A block's header.
pub type Header = sp_runtime::generic::Header<u32, sp_runtime::traits::BlakeTwo256>;
#[cfg(test)]
mod tests;
