// SPDX-License-Identifier: Apache-2.0
//! Who may act, for whom, and what happens when that ends: on real nodes, through the command line.
//!
//! A story needs seconds for each step, until it is final. Stories whose officers differ share a chain and run beside
//! each other; officers of one story act one after the other.

mod deputies;
mod mandates;
mod officers;
mod operators;
mod two_officers;

use std::{fs, thread};

use serde_json::Value;
use tijara_journeys::{import_as, Agency, Network, Tijara};

/// What the pool says of a signer who is no officer.
const NOT_AN_OFFICER: &str = "Custom(1)";
/// What it says of an officer whose organisation is suspended or closed.
const NOT_ACTIVE: &str = "Custom(2)";
/// What it says of a proxy or a multisig with another organisation's account.
const FOREIGN_WRAPPER: &str = "Custom(5)";

/// A development chain and the command line on it.
pub(super) struct World {
	chain: Network,
	tijara: Tijara,
}

impl World {
	fn start() -> Self {
		let chain = Network::development();
		let tijara = chain.client(Agency::Customs);
		Self { chain, tijara }
	}

	/// A chain on which customs has published these selection rules.
	fn with_rules(rules: &Value) -> Self {
		let world = Self::start();
		let rules = world.file("rules.json", &rules.to_string());
		world.tijara.done(&["rules", "publish", "--as", "//CustomsRisk", &rules]);
		world
	}

	/// A file with this content.
	fn file(&self, name: &str, content: &str) -> String {
		let file = self.chain.folder().join(name);
		fs::write(&file, content).expect("written");
		file.display().to_string()
	}

	/// The sample declaration under another reference.
	fn import(&self, lrn: &str) -> String {
		import_as(lrn, self.chain.folder()).display().to_string()
	}

	/// Lodge the sample under this reference, with these options.
	fn lodge(&self, lrn: &str, key: &str, options: &[&str]) -> Value {
		let file = self.import(lrn);
		self.tijara.done(&[&["lodge", "--as", key, &file], options].concat())
	}

	/// Links of an audit chain, all of them following from those before.
	fn links(&self, subject: &str) -> Vec<Value> {
		let trail = self.tijara.done(&["trail", subject]);
		assert_eq!(trail["verified"], true, "{subject}");
		trail["links"].as_array().cloned().unwrap_or_default()
	}

	/// Tell these stories beside each other.
	fn tell(&self, stories: &[fn(&World)]) {
		thread::scope(|scope| {
			for story in stories {
				scope.spawn(move || story(self));
			}
		});
	}
}

fn text<'a>(json: &'a Value, field: &str) -> &'a str {
	json[field].as_str().unwrap_or_else(|| panic!("no {field} in {json}"))
}

fn mrn(lodged: &Value) -> &str {
	text(lodged, "mrn")
}

/// The last link of this act.
fn last<'a>(links: &'a [Value], act: &str) -> &'a Value {
	let found = links.iter().rev().find(|link| link["act"] == act);
	found.unwrap_or_else(|| panic!("no {act} in {links:#?}"))
}
