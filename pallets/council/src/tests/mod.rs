// SPDX-License-Identifier: Apache-2.0
//! Tests: seats, the list, motions from their proposal to their end, what the registry tells, genesis,
//! weights, and random sequences of all that.

mod closing;
mod following;
mod genesis;
mod invariants;
mod lists;
mod motions;
mod properties;
mod seats;
mod weights;
