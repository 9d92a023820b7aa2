// SPDX-License-Identifier: Apache-2.0
//! The runtime that the council announced.

use std::path::Path;

use codec::Decode;
use sp_core::H256;
use subxt::ext::frame_decode::storage::encode_storage_key_prefix;

use super::{
	report::{receipt_record, Record, Report},
	Connection,
};
use crate::{
	chain::{
		calls,
		failure::{Failure, Outcome},
	},
	cli::UpgradeCommand,
	problem::read_bounded,
};

/// Size of a runtime's code, at most, in bytes: `MaxCodeSize` of the upgrades room.
const MAX_CODE_BYTES: u64 = 4 * 1024 * 1024;
/// How WASM begins, and how its compressed form does.
const MAGIC: [&[u8]; 2] = [b"\0asm", &[0x52, 0xbc, 0x53, 0x76, 0x46, 0xdb, 0x8e, 0x05]];

/// Read the code of a runtime.
///
/// # Errors
/// [`Failure::Input`] when the file cannot be read, is too large, or is no WASM.
pub(super) fn read_code(path: &Path) -> Outcome<Vec<u8>> {
	let code = read_bounded(path, MAX_CODE_BYTES)?;
	if !MAGIC.iter().any(|magic| code.starts_with(magic)) {
		return Err(Failure::Input(format!(
			"{}: expected a WASM runtime, such as tijara_runtime.compact.compressed.wasm",
			path.display()
		)));
	}
	Ok(code)
}

/// What is announced, as the upgrades room keeps it.
#[derive(Debug, Decode)]
struct Announcement {
	code_hash: H256,
	announced_at: u32,
	from: u32,
	until: u32,
	spec_version: u32,
	reason: u16,
}

pub(super) async fn run(to: &Connection, command: UpgradeCommand) -> Outcome<Report> {
	match command {
		UpgradeCommand::Apply { signer, code } => {
			let code = read_code(&code)?;
			let session = to.open_as(&signer).await?;
			let receipt = session.send(&calls::apply_upgrade(code)).await?;
			let event = receipt.event("Upgrades", "UpgradeApplied")?;
			Ok(receipt_record(&receipt)
				.with("specVersion", event.field::<u32>("spec_version")?)
				.into())
		}
		UpgradeCommand::Show => {
			let node = to.open().await?;
			let at = node.newest().await?;
			let running = at.spec_version();
			let key = encode_storage_key_prefix("Upgrades", "Announced").to_vec();
			let announced = match node.storage(&key).await? {
				None => None,
				Some(bytes) => Some(Announcement::decode(&mut bytes.as_slice()).map_err(|_| {
					Failure::versions_differ("Upgrades.Announced has another form")
				})?),
			};
			let record =
				Record::default().with("block", at.block_number()).with("running", running);
			let record = record.with("migrating", node.is_migrating(&at).await?);
			Ok(match announced {
				None => record.with("announced", false),
				Some(announced) => record
					.with("announced", true)
					.with("specVersion", announced.spec_version)
					.with("codeHash", format!("{:?}", announced.code_hash))
					.with("announcedAtBlock", announced.announced_at)
					.with("fromBlock", announced.from)
					.with("untilBlock", announced.until)
					.with("reason", announced.reason),
			}
			.into())
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn code_should_be_refused_when_it_is_no_wasm_or_too_large() {
		let folder = tempfile::tempdir().expect("a folder");
		let file = folder.path().join("runtime.wasm");
		for bad in [&b""[..], b"asm", b"#!/bin/sh", &[0x52, 0xbc, 0x53]] {
			std::fs::write(&file, bad).expect("written");
			let error = read_code(&file).expect_err("no WASM");
			assert_eq!(error.exit_code(), 2, "{error}");
		}
		let large = vec![0; usize::try_from(MAX_CODE_BYTES).expect("small") + 1];
		std::fs::write(&file, large).expect("written");
		assert!(read_code(&file).is_err());
		std::fs::write(&file, b"\0asm\x01\0\0\0").expect("written");
		assert_eq!(read_code(&file).expect("WASM").len(), 8);
	}
}
