// SPDX-License-Identifier: Apache-2.0
//! Turns one TOML file about a country's agencies into the genesis of its chain.
//!
//! [`read`] takes the file and gives a [`World`], or a [`Report`] of everything that is wrong with it, each with its
//! line and column. [`genesis::patch`] makes the JSON that the runtime takes, [`genesis::specification`] a whole
//! chain specification around it. The same file gives the same bytes on every machine, whatever the order of its parts.

pub mod check;
mod currency;
pub mod genesis;
mod identity;
pub mod keys;
pub mod keystore;
pub mod model;
mod organisation;
pub mod problem;
mod tariff;

pub use check::World;
pub use problem::{Kind, Problem, Report};

use problem::{At, Source};
use std::{fs::File, io::Read, path::Path};

// What is compiled into the runtime, and what genesis therefore cannot change. A country that builds its own runtime
// changes these with it; a test compares them with the runtime's sources.

/// The length of a slot, in milliseconds.
pub const SLOT_MILLISECONDS: u64 = 2_000;
/// The network in addresses (SS58).
pub const SS58_PREFIX: u8 = 42;
/// The country in MRNs.
pub const COUNTRY: &str = "XT";
/// Validators, at most.
pub const MAX_VALIDATORS: usize = 32;
/// Seats of the council and of the emergency committee, at most.
pub const MAX_SEATS: usize = 32;
/// Listed nodes, at most.
pub const MAX_NODES: usize = 128;
/// Officers of one organisation, at most.
pub const MAX_OFFICERS: usize = 10_000;

/// Reads the file at `path`, and the tariff that it names.
///
/// # Errors
/// A report with at least one problem.
pub fn read(path: &Path) -> Result<World, Report> {
	let name = path.display().to_string();
	match bytes(path, model::MAX_FILE) {
		Ok(bytes) => parse(&name, &bytes, path.parent().unwrap_or(Path::new(""))),
		Err(why) => Err(unreadable(&name, "", 0, &why, "a TOML file about the agencies")),
	}
}

/// Reads `bytes`, the content of the file that is called `name`. A tariff that it names is sought from `folder`.
///
/// # Errors
/// A report with at least one problem.
pub fn parse(name: &str, bytes: &[u8], folder: &Path) -> Result<World, Report> {
	if bytes.len() > model::MAX_FILE {
		let found = format!("{} bytes", bytes.len());
		let expected = format!("at most {} bytes", model::MAX_FILE);
		return Err(unreadable(name, "", 0, &found, &expected));
	}
	let text = match std::str::from_utf8(bytes) {
		Ok(text) => text,
		Err(error) => {
			let end = error.valid_up_to();
			let before = String::from_utf8_lossy(&bytes[..end]);
			let found = format!("the byte 0x{:02x}", bytes.get(end).copied().unwrap_or_default());
			return Err(unreadable(name, &before, end, &found, "text in UTF-8"));
		}
	};
	// Some editors begin a file with a byte order mark; it is no character of the first line.
	let text = text.strip_prefix('\u{feff}').unwrap_or(text);
	let mut source = Source::new(name, text);
	let world =
		model::read(text, &mut source).and_then(|plan| check::world(&plan, folder, &mut source));
	match world {
		Some(world) if source.is_clean() => Ok(world),
		_ => Err(source.into_report()),
	}
}

/// Reads a file of at most `most` bytes.
///
/// # Errors
/// Why it cannot be read, in words.
pub fn bytes(path: &Path, most: usize) -> Result<Vec<u8>, String> {
	let mut bytes = Vec::new();
	let file =
		File::open(path).map_err(|error| format!("a file that cannot be opened ({error})"))?;
	file.take(most as u64 + 1)
		.read_to_end(&mut bytes)
		.map_err(|error| format!("a file that cannot be read ({error})"))?;
	if bytes.len() > most {
		return Err(format!("more than {most} bytes"));
	}
	Ok(bytes)
}

fn unreadable(name: &str, text: &str, offset: usize, found: &str, expected: &str) -> Report {
	let mut source = Source::new(name, text);
	let at = At { offset, path: String::new() };
	source.add(Kind::Unreadable, &at, Some(found.into()), expected);
	source.into_report()
}

#[cfg(test)]
mod tests {
	use super::*;

	/// The number after `name` in a source of the runtime.
	fn number(text: &str, name: &str) -> u64 {
		let rest = text.split(name).nth(1).expect(name);
		let rest = rest.split('=').nth(1).expect(name);
		let digits: String =
			rest.chars().take_while(|c| *c != ';').filter(char::is_ascii_digit).collect();
		digits.parse().expect(name)
	}

	#[test]
	fn constants_should_be_those_of_the_runtime() {
		let lib = include_str!("../../runtime/src/lib.rs");
		let system = include_str!("../../runtime/src/configs/system.rs");
		let governance = include_str!("../../runtime/src/configs/governance.rs");
		let trade = include_str!("../../runtime/src/configs/trade.rs");
		let network = include_str!("../../runtime/src/configs/network.rs");
		let registry = include_str!("../../pallets/registry/src/types.rs");
		assert_eq!(number(lib, "const SLOT_DURATION: u64"), SLOT_MILLISECONDS);
		assert_eq!(number(system, "const SS58Prefix: u8"), u64::from(SS58_PREFIX));
		assert_eq!(number(governance, "const MAX_VALIDATORS: u32"), MAX_VALIDATORS as u64);
		assert_eq!(number(registry, "const MAX_OFFICERS: u32"), MAX_OFFICERS as u64);
		assert!(governance.contains(&format!("type MaxMembers = ConstU32<{MAX_SEATS}>")));
		assert!(network.contains(&format!("type MaxWellKnownNodes = ConstU32<{MAX_NODES}>")));
		assert!(trade.contains(&format!("Country: CountryCode = \"{COUNTRY}\"")));
	}
}
