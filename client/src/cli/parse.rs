// SPDX-License-Identifier: Apache-2.0
//! How arguments are read.

use std::path::PathBuf;

use serde::de::DeserializeOwned;
use sp_core::crypto::AccountId32;
use tijara_primitives::{audit::Subject, codes::MrnText, date::Date, DeclarationId};
use tijara_tariff::mrn::Mrn;

use super::{EvidenceArg, IdentifierArg, Reference, TrailOf, Who};
use crate::chain::{calls::Peer, failure::Failure, key::read_account};

pub(super) fn account(text: &str) -> Result<AccountId32, String> {
	read_account(text).map_err(|failure| match failure {
		Failure::Input(what) => what,
		other => other.to_string(),
	})
}

/// A node's identity: base 58 of a hash that holds its whole ed25519 key.
pub(super) fn peer(text: &str) -> Result<Peer, String> {
	const HEAD: [u8; 6] = [0, 36, 8, 1, 18, 32];
	let expected = "expected a node's identity, such as 12D3KooW…: \
		`tijara-node key inspect-node-key --file NODE_KEY` prints it";
	let bytes = bs58::decode(text).into_vec().map_err(|error| format!("{error}; {expected}"))?;
	let fits = bytes.starts_with(&HEAD) && bytes.len() == HEAD.len() + 32;
	fits.then_some(Peer(bytes)).ok_or_else(|| expected.into())
}

pub(super) fn mrn(text: &str) -> Result<MrnText, String> {
	let mrn = Mrn::parse(text).map_err(|error| error.to_string())?;
	mrn.as_str().parse().map_err(|error: tijara_primitives::codes::CodeError| error.to_string())
}

pub(super) fn reference(text: &str) -> Result<Reference, String> {
	// Also as a trail names it.
	let digits = text.strip_prefix("declaration:").unwrap_or(text);
	let number = digits.len() <= 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
	match digits.parse::<DeclarationId>() {
		Ok(id) if number => Ok(Reference::Number(id)),
		_ => mrn(text).map(Reference::Mrn),
	}
}

pub(super) fn trail_of(text: &str) -> Result<TrailOf, String> {
	let whole = match text {
		"validators" => Some(Subject::ValidatorSet),
		"quotas" => Some(Subject::Quotas),
		"partners" => Some(Subject::PartnerOperators),
		"runtime" => Some(Subject::Runtime),
		"emergency" => Some(Subject::Emergency),
		_ => None,
	};
	if let Some(subject) = whole {
		return Ok(TrailOf::Subject(subject));
	}
	if let Some((committee, motion)) =
		text.strip_prefix("motion:").and_then(|ids| ids.split_once(':'))
	{
		let bad = |_| "expected motion:COMMITTEE:NUMBER".to_owned();
		let (committee, motion) = (committee.parse().map_err(bad)?, motion.parse().map_err(bad)?);
		return Ok(TrailOf::Subject(Subject::Motion(committee, motion)));
	}
	let Some((what, number)) = text.split_once(':') else {
		return mrn(text).map(TrailOf::Mrn);
	};
	let bad = |_| format!("expected a number after {what}:");
	let small = || number.parse::<u32>().map_err(bad);
	let subject = match what {
		"declaration" => Subject::Declaration(number.parse().map_err(bad)?),
		"organisation" => Subject::Organisation(small()?),
		"tariff" => Subject::Tariff(small()?),
		"rules" => Subject::RuleSet(small()?),
		"aeo" => Subject::Authorisation(small()?),
		"guarantee" => Subject::Guarantee(number.parse().map_err(bad)?),
		"ledger" => Subject::Ledger(small()?),
		"seats" => Subject::Seats(number.parse().map_err(bad)?),
		_ => {
			return Err(
				"expected an MRN, declaration:N, organisation:N, tariff:N, rules:N, aeo:N, \
			            guarantee:N, ledger:N, seats:N, motion:N:N, validators, quotas, partners, runtime or emergency"
					.into(),
			)
		}
	};
	Ok(TrailOf::Subject(subject))
}

/// A month, counted as the ledger counts it: year times 12 plus month from 0.
pub(super) fn month(text: &str) -> Result<u32, String> {
	let read = || {
		let (year, month) = text.split_once('-')?;
		let digits = |part: &str, count| {
			part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
		};
		if !(digits(year, 4) && digits(month, 2)) {
			return None;
		}
		let month: u32 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
		year.parse::<u32>().ok()?.checked_mul(12)?.checked_add(month.checked_sub(1)?)
	};
	read().ok_or_else(|| "expected a month as YYYY-MM".into())
}

/// Months of temporary admission.
pub(super) fn months(text: &str) -> Result<u8, String> {
	text.parse().ok().filter(|months| *months > 0).ok_or_else(|| "expected 1 to 255 months".into())
}

pub(super) fn who(text: &str) -> Result<Who, String> {
	if text.bytes().all(|byte| byte.is_ascii_digit()) {
		let number = text.parse().map_err(|_| "expected the number of an organisation")?;
		return Ok(Who::Organisation(number));
	}
	account(text).map(Who::Account)
}

/// A commitment as 64 hex digits, or the identifier itself.
pub(super) fn identifier(text: &str) -> Result<IdentifierArg, String> {
	if text.starts_with("0x") {
		let commitment = text.parse().map_err(|_| "expected 0x and 64 hex digits")?;
		return Ok(IdentifierArg::Commitment(commitment));
	}
	let error = |error: tijara_primitives::codes::CodeError| error.to_string();
	text.parse().map(IdentifierArg::Plain).map_err(error)
}

/// `criterion:YYYY-MM-DD:file`.
pub(super) fn evidence(text: &str) -> Result<EvidenceArg, String> {
	let mut parts = text.splitn(3, ':');
	let (Some(criterion), Some(until), Some(file)) = (parts.next(), parts.next(), parts.next())
	else {
		return Err("expected a criterion, the last day of the evidence and its file, such as \
		            records:2027-12-31:records.pdf"
			.into());
	};
	let until: Date = until.parse().map_err(|error| format!("{until}: {error}"))?;
	Ok(EvidenceArg { criterion: word(criterion)?, until, file: PathBuf::from(file) })
}

/// A word of a closed list, as JSON and messages write it; serde's message lists the words.
pub(super) fn word<T: DeserializeOwned>(text: &str) -> Result<T, String> {
	serde_json::from_value(text.into()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::{actor::Role, aeo::Criterion};

	#[test]
	fn peers_should_be_identities_of_nodes() {
		let good = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";
		let read = peer(good).expect("an identity");
		assert_eq!(read.to_string(), good);
		for bad in [
			"",
			"12D3Koo",
			&good[1..],
			&good.replace('E', "0"),
			"QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N",
		] {
			assert!(peer(bad).expect_err(bad).contains("expected a node's identity"), "{bad}");
		}
	}

	#[test]
	fn references_should_be_numbers_or_checked_mrns() {
		assert_eq!(reference("17"), Ok(Reference::Number(17)));
		assert_eq!(reference("declaration:17"), Ok(Reference::Number(17)));
		assert!(reference("declaration:").is_err());
		let kind = "IMA".parse().expect("a type");
		let country = "XT".parse().expect("a country");
		let mrn = Mrn::new(2026, &country, 17, tijara_tariff::mrn::letter(&kind)).expect("an MRN");
		let text = mrn.as_str();
		assert_eq!(reference(text), Ok(Reference::Mrn(text.parse().expect("18 characters"))));
		let mut wrong = text.to_string();
		let last = wrong.pop().expect("a check digit");
		wrong.push(if last == '0' { '1' } else { '0' });
		assert!(reference(&wrong).is_err());
		assert!(reference("26XT").is_err());
	}

	#[test]
	fn trails_should_be_named_by_subject() {
		for (text, subject) in [
			("validators", Subject::ValidatorSet),
			("quotas", Subject::Quotas),
			("partners", Subject::PartnerOperators),
			("organisation:3", Subject::Organisation(3)),
			("declaration:12", Subject::Declaration(12)),
			("tariff:1", Subject::Tariff(1)),
			("rules:1", Subject::RuleSet(1)),
			("aeo:4", Subject::Authorisation(4)),
			("guarantee:2", Subject::Guarantee(2)),
			("ledger:11", Subject::Ledger(11)),
			("seats:1", Subject::Seats(1)),
			("motion:1:7", Subject::Motion(1, 7)),
		] {
			assert_eq!(trail_of(text), Ok(TrailOf::Subject(subject)));
		}
		for text in ["organisation:x", "ship:1", "x"] {
			assert!(trail_of(text).is_err(), "{text}");
		}
	}

	#[test]
	fn months_should_be_counted_as_the_ledger_counts_them() {
		assert_eq!(month("2026-01"), Ok(2026 * 12));
		assert_eq!(month("2026-12"), Ok(2026 * 12 + 11));
		for text in ["2026", "2026-13", "2026-00", "2026-1", "26-01", "+026-01", "2026-01-01"] {
			assert!(month(text).is_err(), "{text}");
		}
		assert_eq!(months("24"), Ok(24));
		assert!(months("0").is_err() && months("256").is_err());
	}

	#[test]
	fn who_should_be_an_organisation_or_an_account() {
		assert_eq!(who("11"), Ok(Who::Organisation(11)));
		assert_eq!(who("//Trader"), account("//Trader").map(Who::Account));
		assert!(who("99999999999").is_err());
		assert!(who("Trader").is_err());
	}

	#[test]
	fn identifier_should_be_a_commitment_or_a_text() {
		let digits = format!("0x{}", "07".repeat(32));
		assert_eq!(identifier(&digits), Ok(IdentifierArg::Commitment([7; 32].into())));
		assert_eq!(
			identifier("XT12345"),
			Ok(IdentifierArg::Plain("XT12345".parse().expect("fits")))
		);
		for text in ["0x07", "xt12345", ""] {
			assert!(identifier(text).is_err(), "{text}");
		}
	}

	#[test]
	fn evidence_should_name_criterion_day_and_file() {
		let read = evidence("records:2027-12-31:a:b.pdf").expect("understood");
		assert_eq!(read.criterion, Criterion::Records);
		assert_eq!(read.file, PathBuf::from("a:b.pdf"));
		for text in ["records", "records:2027-12-31", "records:soon:a.pdf", "luck:2027-12-31:a.pdf"]
		{
			assert!(evidence(text).is_err(), "{text}");
		}
	}

	#[test]
	fn roles_should_be_listed_when_a_word_is_none() {
		assert_eq!(word("tariff-editor"), Ok(Role::TariffEditor));
		let error = word::<Role>("king").expect_err("refused");
		assert!(error.contains("release-officer"), "{error}");
	}
}
