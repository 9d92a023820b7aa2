// SPDX-License-Identifier: Apache-2.0
//! A runtime that panics says why only in the log: this keeps its errors, so that they can be reported.

use std::cell::RefCell;

use log::{Level, LevelFilter, Log, Metadata, Record};

thread_local! {
	static ERRORS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

struct Logger {
	shown: LevelFilter,
}

impl Log for Logger {
	fn enabled(&self, metadata: &Metadata) -> bool {
		metadata.level() == Level::Error || metadata.level() <= self.shown
	}

	fn log(&self, record: &Record) {
		if record.level() == Level::Error {
			ERRORS.with_borrow_mut(|errors| errors.push(record.args().to_string()));
		}
		if record.level() <= self.shown {
			eprintln!("{} {}: {}", record.level(), record.target(), record.args());
		}
	}

	fn flush(&self) {}
}

/// Keeps errors from now on, and shows on standard error what is at least as grave as `shown`. Once in a process; a
/// logger that is there already stays.
pub fn install(shown: LevelFilter) {
	if log::set_boxed_logger(Box::new(Logger { shown })).is_ok() {
		log::set_max_level(shown.max(LevelFilter::Error));
	}
}

/// This thread's errors since this was last asked.
#[must_use]
pub fn take_errors() -> Vec<String> {
	ERRORS.take()
}
