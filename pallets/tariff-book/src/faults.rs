// SPDX-License-Identifier: Apache-2.0
//! Faults of what is given and of four eyes as this room's errors.

use tijara_primitives::four_eyes;

use crate::{validate::Fault, Error};

impl<T> From<Fault> for Error<T> {
	fn from(fault: Fault) -> Self {
		match fault {
			Fault::Currency => Self::CurrencyInvalid,
			Fault::Rounding => Self::RoundingOutOfRange,
			Fault::NoTaxes => Self::NoTaxes,
			Fault::TaxCode(i) => Self::TaxCodeInvalid(i),
			Fault::DuplicateTax(i) => Self::DuplicateTax(i),
			Fault::TaxBase(i) => Self::TaxBaseUnknown(i),
			Fault::ExchangeCurrency(i) => Self::ExchangeCurrencyInvalid(i),
			Fault::ExchangeUnits(i) => Self::ExchangeUnitsInvalid(i),
			Fault::ExchangePeriod(i) => Self::ExchangePeriodReversed(i),
			Fault::TooManyRates(i) => Self::TooManyRates(i),
			Fault::GroupCode(i) => Self::GroupCodeInvalid(i),
			Fault::DuplicateGroup(i) => Self::DuplicateGroup(i),
			Fault::TooManyGroups => Self::TooManyGroups,
			Fault::NoMeasures => Self::NoMeasures,
			Fault::MeasureCode(i) => Self::MeasureCodeInvalid(i),
			Fault::UnknownTax(i) => Self::UnknownTax(i),
			Fault::UnknownGroup(i) => Self::UnknownGroup(i),
			Fault::DutyUnreadable(i) => Self::DutyUnreadable(i),
			Fault::MeasurePeriod(i) => Self::MeasurePeriodReversed(i),
			Fault::TooManyMeasures(i) => Self::TooManyMeasures(i),
		}
	}
}

impl<T> From<four_eyes::Fault> for Error<T> {
	fn from(fault: four_eyes::Fault) -> Self {
		match fault {
			four_eyes::Fault::NotInPerson => Self::NotInPerson,
			four_eyes::Fault::SamePerson => Self::SamePerson,
			four_eyes::Fault::OtherOrganisation => Self::OtherOrganisation,
			four_eyes::Fault::Subordinate => Self::Subordinate,
			four_eyes::Fault::Expired => Self::ProposalExpired,
			four_eyes::Fault::NotProposer => Self::NotProposer,
		}
	}
}
