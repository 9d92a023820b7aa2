// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]

pub mod assess;
pub mod chain;
pub mod cli;
pub mod commands;
#[doc(hidden)]
pub mod corpus;
pub mod problem;
pub mod tariff_file;
pub mod wco;
