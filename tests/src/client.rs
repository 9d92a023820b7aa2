// SPDX-License-Identifier: Apache-2.0
//! The `tijara` command line, as a person or a script uses it.

use std::{
	ffi::OsStr,
	process::{Child, Command, Stdio},
};

use serde_json::Value;

use crate::node::binary;

/// The command line, connected to one node.
#[derive(Clone, Debug)]
pub struct Tijara {
	url: String,
}

/// What a command said and how it ended.
#[derive(Clone, Debug)]
pub struct Answer {
	/// The command, for messages.
	pub command: String,
	/// Its exit code.
	pub code: i32,
	/// Standard output as JSON; null where there is none.
	pub json: Value,
	/// Standard error.
	pub said: String,
}

impl Tijara {
	/// Connected to the node at this address.
	pub fn new(url: impl Into<String>) -> Self {
		Self { url: url.into() }
	}

	fn command<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
		let mut command = Command::new(binary("tijara"));
		command.args(["--url", &self.url]).args(arguments).stdin(Stdio::null());
		command
	}

	/// Run a command to its end.
	///
	/// # Panics
	/// When the binary cannot be started.
	pub fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Answer {
		let mut command = self.command(arguments);
		let output = command.output().expect("the client starts");
		Answer {
			command: format!("{command:?}"),
			code: output.status.code().unwrap_or(-1),
			json: serde_json::from_slice(&output.stdout).unwrap_or_default(),
			said: String::from_utf8_lossy(&output.stderr).into_owned(),
		}
	}

	/// Start a command and leave it running.
	///
	/// # Panics
	/// When the binary cannot be started.
	pub fn start<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Child {
		let mut command = self.command(arguments);
		command.stdout(Stdio::piped()).stderr(Stdio::piped());
		command.spawn().expect("the client starts")
	}

	/// Run a command that must succeed; its JSON.
	///
	/// # Panics
	/// When it does not.
	pub fn done<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Value {
		let answer = self.run(arguments);
		assert_eq!(answer.code, 0, "{}: {}", answer.command, answer.said);
		assert!(answer.json.is_object(), "{}: no JSON object", answer.command);
		answer.json
	}

	/// Run a command that the chain must refuse with this error; what it said.
	///
	/// # Panics
	/// When it ends otherwise.
	pub fn refused<S: AsRef<OsStr>>(&self, arguments: &[S], error: &str) -> String {
		let answer = self.run(arguments);
		assert_eq!(answer.code, 1, "{}: {} {}", answer.command, answer.json, answer.said);
		assert!(answer.said.contains(error), "{}: {}", answer.command, answer.said);
		answer.said
	}

	/// Run a command whose input must be called bad; what it said.
	///
	/// # Panics
	/// When it ends otherwise.
	pub fn bad_input<S: AsRef<OsStr>>(&self, arguments: &[S]) -> String {
		let answer = self.run(arguments);
		assert_eq!(answer.code, 2, "{}: {} {}", answer.command, answer.json, answer.said);
		answer.said
	}
}
