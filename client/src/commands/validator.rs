// SPDX-License-Identifier: Apache-2.0
//! Steps of an agency's validator.

use serde_json::{json, Value};
use sp_core::crypto::AccountId32;
use tijara_primitives::views::ValidatorAttendanceView;

use super::{
	report::{receipt_record, Record, Report},
	Connection,
};
use crate::{
	chain::{
		calls,
		failure::{Failure, Outcome},
		read,
	},
	cli::ValidatorCommand,
};

pub(super) async fn run(to: &Connection, command: ValidatorCommand) -> Outcome<Report> {
	match command {
		ValidatorCommand::RotateKeys { signer } => {
			let session = to.open_as(&signer).await?;
			let (keys, proof) = session.node.rotate_keys(&session.account()).await?;
			let public = format!("0x{}", hex::encode(&keys));
			let receipt = session.send(&calls::set_keys(&keys, proof)).await?;
			Ok(receipt_record(&receipt).with("keys", public).into())
		}
		ValidatorCommand::SetKeys { signer, keys, proof } => {
			let (keys, proof) = (bytes("--keys", &keys)?, bytes("--proof", &proof)?);
			to.send(&signer, &calls::set_keys(&keys, proof)).await
		}
		ValidatorCommand::Withdraw { signer, reason } => {
			to.send(&signer, &calls::withdraw_validator(reason)).await
		}
		ValidatorCommand::Show { session, account } => show(to, session, account.as_ref()).await,
	}
}

fn bytes(option: &str, text: &str) -> Outcome<Vec<u8>> {
	hex::decode(text.trim_start_matches("0x"))
		.map_err(|error| Failure::Input(format!("{option}: expected hex: {error}")))
}

async fn show(
	to: &Connection,
	session: Option<u32>,
	account: Option<&AccountId32>,
) -> Outcome<Report> {
	let at = to.finalised().await?;
	let report = read::validators(&at, session).await?;
	let wanted = |row: &&ValidatorAttendanceView<AccountId32>| {
		account.is_none_or(|account| *account == row.account)
	};
	let row = |row: &ValidatorAttendanceView<AccountId32>| {
		json!({
			"account": row.account.to_string(),
			"organisation": row.organisation,
			"slots": row.slots,
			"authored": row.authored,
			"missed": row.missed,
			"offences": row.offences,
		})
	};
	let rows: Vec<Value> = report.validators.iter().filter(wanted).map(row).collect();
	Ok(Record::default()
		.with("session", report.session)
		.with("ended", report.ended)
		.with("slots", report.slots)
		.with("blocks", report.blocks)
		.with("validators", rows)
		.into())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn hex_should_be_refused_with_its_option_when_it_is_none() {
		assert_eq!(bytes("--keys", "0x01ff").expect("hex"), [1, 255]);
		let error = bytes("--keys", "0x01f").expect_err("odd");
		assert!(error.to_string().contains("--keys"), "{error}");
	}
}
