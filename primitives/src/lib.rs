// SPDX-License-Identifier: Apache-2.0
//! The words of the trade and the traits that join the rooms. Stores nothing.
//!
//! | module | what it holds |
//! |---|---|
//! | [`actor`] | organisations, roles, and who acts ([`Actor`](actor::Actor)) |
//! | [`codes`] | code-list values: commodity, country, currency, unit, tax, ... |
//! | [`numbers`] | money and decimals without floats |
//! | [`date`] | calendar days |
//! | [`declaration`] | what a trader states: header and items |
//! | [`tariff`] | what is published: taxes, measures, rates, rounding; and tax lines |
//! | [`axes`] | the five axes of a release |
//! | [`audit`] | acts and their records |
//! | [`four_eyes`] | what one officer proposes and another endorses |
//! | [`identifier`] | national identifiers, sealed or public |
//! | [`mandate`] | powers of attorney |
//! | [`aeo`] | authorised operators: programmes, benefits, MRA record |
//! | [`views`] | what the runtime API `TradeApi` answers |
//! | [`rooms`] | the traits by which rooms push facts down and ask narrow questions |
//!
//! Money is `u128` minor units of the national currency; declared amounts and quantities carry six
//! decimals ([`Decimal`](numbers::Decimal)). Everything that reaches storage or a call is bounded.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod actor;
pub mod aeo;
pub mod audit;
pub mod axes;
pub mod codes;
pub mod date;
pub mod declaration;
pub mod four_eyes;
pub mod identifier;
pub mod mandate;
pub mod money;
pub mod numbers;
pub mod rooms;
pub mod tariff;
pub mod views;

/// Number of an organisation in the registry. 0 is never given.
pub type OrganisationId = u32;

/// Serial number of a declaration, given when it is stored; the MRN is computed from it.
///
/// Never above [`MAX_DECLARATION_ID`], so that it fits the twelve digits of an MRN.
pub type DeclarationId = u64;

/// The largest [`DeclarationId`]: twelve digits.
pub const MAX_DECLARATION_ID: DeclarationId = 999_999_999_999;

/// Number of a mandate, from 1. None is given twice.
pub type MandateId = u64;

/// Number of an authorised operator's file, from 1. None is given twice.
pub type AeoId = u32;

/// Number of a guarantee, from 1. None is given twice.
pub type GuaranteeId = u64;

/// Number of a published version of the tariff book, from 1.
pub type TariffVersion = u32;

/// Number of a published version of the selection rules, from 1.
pub type RuleSetVersion = u32;

/// An amount in minor units of the national currency.
pub type Money = u128;

/// The `transaction_version` of the runtimes whose calls these types encode. It rises when a call's
/// index or arguments change; a client built for another number refuses to sign.
pub const TRANSACTION_VERSION: u32 = 3;
