// SPDX-License-Identifier: Apache-2.0
//! Says what is wrong when the database is: the database's own words name only what it stumbled over.

use std::{
	fs, io,
	panic::{catch_unwind, AssertUnwindSafe},
	path::Path,
};

use sc_service::error::Error;
use sp_panic_handler::AbortGuard;

/// What the process ends with when a part of a file cannot be reached any more.
const UNREACHABLE: i32 = 74;

/// Files are reached as memory: where a disk is full or fails, or a file was cut short, there is no error but a signal.
const SIGNAL_MESSAGE: &[u8] = b"Error: a part of the node's files cannot be reached: the disk is full or failing, or a \
file of the database was cut short. Free space or mend the disk and start again; if that does not help, restore the \
database (docs/operations.md)\n";

/// Open what is in `folder`, and explain why it cannot be opened.
///
/// # Errors
/// When it is damaged, in use, or of another form than this node's.
pub fn open<T>(folder: Option<&Path>, open: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
	let Some(folder) = folder else { return open() };
	tell_of_unreachable_files();
	refuse_remains(folder)?;
	let opened = {
		// Otherwise the SDK ends the process with a request to report a bug.
		let _unwind = AbortGuard::force_unwind();
		catch_unwind(AssertUnwindSafe(open))
	};
	match opened {
		Ok(Ok(parts)) => Ok(parts),
		Ok(Err(e)) => Err(explained(folder, &e.to_string())),
		Err(_) => Err(explained(folder, "it holds what no node wrote")),
	}
}

fn explained(folder: &Path, why: &str) -> Error {
	let what = if why.contains("in use") {
		"Another node runs on it: stop that one, or name another --base-path"
	} else {
		"If it is damaged, move it away and restore it from a backup, or start with an empty folder and let the node ask \
		 its peers (docs/operations.md)"
	};
	Error::Other(format!("the database in {} cannot be opened: {why}. {what}.", folder.display()))
}

/// A database without its description would be taken for a new one, and the chain would begin anew.
fn refuse_remains(folder: &Path) -> Result<(), Error> {
	let entries = match fs::read_dir(folder) {
		Ok(entries) => entries,
		Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
		Err(e) => return Err(e.into()),
	};
	let mut names = Vec::new();
	for entry in entries {
		names.push(entry?.file_name().to_string_lossy().into_owned());
	}
	let holds_data =
		names.iter().any(|name| name.starts_with("table_") || name.starts_with("index_"));
	if holds_data && !names.iter().any(|name| name == "metadata") {
		return Err(explained(folder, "its file \"metadata\" is missing"));
	}
	Ok(())
}

extern "C" fn end_with_a_message(_signal: libc::c_int) {
	// SAFETY: `write` and `_exit` may be called in a signal's handler, and the message lives for ever.
	unsafe {
		libc::write(libc::STDERR_FILENO, SIGNAL_MESSAGE.as_ptr().cast(), SIGNAL_MESSAGE.len());
		libc::_exit(UNREACHABLE);
	}
}

fn tell_of_unreachable_files() {
	let handler: extern "C" fn(libc::c_int) = end_with_a_message;
	// SAFETY: the handler calls only what a handler may call and does not return.
	unsafe { libc::signal(libc::SIGBUS, handler as *const () as libc::sighandler_t) };
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn database_should_be_opened_when_its_folder_is_new_empty_or_whole() {
		let folder = tempfile::tempdir().unwrap();
		let opened = |path: &Path| open(Some(path), || Ok(7)).unwrap();
		assert_eq!(opened(&folder.path().join("new")), 7);
		assert_eq!(opened(folder.path()), 7);
		for file in ["metadata", "table_00_00"] {
			fs::write(folder.path().join(file), "").unwrap();
		}
		assert_eq!(opened(folder.path()), 7);
		assert_eq!(open(None, || Ok(7)).unwrap(), 7);
	}

	#[test]
	fn database_should_be_refused_when_only_remains_are_there() {
		let folder = tempfile::tempdir().unwrap();
		fs::write(folder.path().join("index_00_16"), "").unwrap();
		let refused = open(Some(folder.path()), || Ok(7)).unwrap_err().to_string();
		assert!(refused.contains("metadata") && refused.contains("restore"), "{refused}");
	}

	#[test]
	fn refusal_should_say_what_to_do_when_the_database_is_damaged_or_in_use() {
		let folder = tempfile::tempdir().unwrap();
		let said = |why: &str| {
			let failed: Result<(), _> = open(Some(folder.path()), || Err(Error::Other(why.into())));
			failed.unwrap_err().to_string()
		};
		assert!(said("Bad metadata").contains("Bad metadata. If it is damaged"));
		assert!(said("Database file is in use").contains("Another node runs on it"));
		let panics: Result<(), _> = open(Some(folder.path()), || panic!("an index was not there"));
		assert!(panics.unwrap_err().to_string().contains("restore it from a backup"));
	}
}
