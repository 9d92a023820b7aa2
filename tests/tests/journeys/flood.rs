// SPDX-License-Identifier: Apache-2.0
//! Floods of transactions: what nobody may send does not get in, and an agency's call does not wait for it.
//!
//! Waiting is measured in blocks and not in seconds: the floods' senders and the node share a machine.

use std::{
	collections::{BTreeMap, HashSet},
	thread::{self, sleep},
	time::Duration,
};

use serde_json::{json, Value};
use tijara_journeys::{
	extrinsic::{
		account, batch, by_proxy, call, integer, key, long_remark, multisig_of_one, nested, remark,
		Call, Signing,
	},
	flood::{Flood, Ready, Tally},
	import_as, wait_for, Agency, Network, Node, Tijara, PATIENCE,
};

/// Transactions of each kind that the pool must refuse.
const OF_EACH_KIND: u64 = 4_000;
/// Transactions of the organisation that sends more than its quota, first and then again.
const OVER_QUOTA: [u64; 2] = [2_000, 300];
/// Bytes of a remark of the first ones, and of those that are sent when the quota is used up: each of
/// these costs more than what recovers meanwhile.
const REMARK: [usize; 2] = [8, 16_384];
/// Its quota, in picoseconds of a block's time: not a hundred of the cheapest transactions.
const QUOTA: u64 = 20_000_000_000;
/// The organisation with that quota: the second broker.
const FLOODER: &str = "13";
/// The organisation that is suspended: the second trader.
const SUSPENDED: &str = "12";
/// Calls of agencies that are measured before the floods, and at least while one organisation's are worked off.
const SAMPLES: usize = 6;
/// Calls of agencies that are measured during one flood, at most.
const MOST_SAMPLES: usize = 24;
/// Batches one within the other that are more than the chain looks into.
const TOO_DEEP: usize = 6;

/// The refusals of the pool, by number.
mod refusal {
	pub const NOT_AN_OFFICER: u8 = 1;
	pub const NOT_ACTIVE: u8 = 2;
	pub const QUOTA_USED_UP: u8 = 3;
	pub const IMMORTAL: u8 = 4;
	pub const FOREIGN_WRAPPER: u8 = 5;
	pub const TOO_DEEP: u8 = 6;
}

/// Officers of two agencies who hold and lift in turn. Their calls are signed beforehand.
struct Agencies<'a> {
	node: &'a Node,
	signing: &'a Signing,
	calls: std::vec::IntoIter<String>,
}

impl<'a> Agencies<'a> {
	fn new(node: &'a Node, signing: &'a Signing, declaration: u64) -> Self {
		let officers = ["//CustomsOfficer", "//AgricultureOfficer"].map(key);
		let nonces = [0, 1].map(|officer: usize| signing.nonce(&officers[officer]));
		let mut calls = Vec::new();
		for turn in 0..(SAMPLES + 3 * MOST_SAMPLES) as u64 {
			let function = if turn % 4 < 2 { "place_hold" } else { "lift_hold" };
			let arguments = [("id", integer(declaration)), ("reason", integer(7))];
			let officer = (turn % 2) as usize;
			let nonce = nonces[officer] + turn / 2;
			let call = call("Releases", function, arguments);
			calls.push(signing.sign(&officers[officer], nonce, &call));
		}
		Self { node, signing, calls: calls.into_iter() }
	}

	/// Blocks from the submission of the next call to the one that includes it.
	fn wait_of_next(&mut self, sample: usize) -> u64 {
		// At another moment of the slot each time.
		sleep(Duration::from_millis(310 * (sample as u64 % 6)));
		let extrinsic = self.calls.next().expect("enough calls are signed");
		let before = wait_for("the node to answer", PATIENCE, || self.node.best());
		self.signing.submit(&extrinsic).expect("the pool takes an agency's call");
		let mut height = before + 1;
		wait_for("an agency's call to be included", PATIENCE, || {
			let block = self.node.extrinsics_at(height)?;
			if block.contains(&extrinsic) {
				return Some(height - before);
			}
			height += 1;
			None
		})
	}

	fn quiet(&mut self) -> Vec<u64> {
		(0..SAMPLES).map(|sample| self.wait_of_next(sample)).collect()
	}

	/// Measures for as long as the flood runs, and so many calls at least.
	fn during(&mut self, flood: &Flood, least: usize) -> Vec<u64> {
		let mut waits = Vec::new();
		while waits.len() < least || (flood.is_running() && waits.len() < MOST_SAMPLES) {
			waits.push(self.wait_of_next(waits.len()));
		}
		waits
	}
}

/// A remark, plain and in each wrapper, by who signs it.
fn wrapped(kinds: [&'static str; 5], number: u64) -> [(&'static str, Call); 5] {
	let inner = || remark(number);
	let [alone, in_batch, in_nested, in_proxy, in_multisig] = kinds;
	[
		(alone, inner()),
		(in_batch, batch((0..10).map(|_| inner()))),
		(in_nested, nested(3, inner())),
		(in_proxy, by_proxy(account("//CustomsOfficer"), inner())),
		(in_multisig, multisig_of_one(&[account("//CustomsOfficer")], inner())),
	]
}

/// What nobody may send: each kind, and the number with which the pool must refuse it.
const KINDS: [(&str, u8); 14] = [
	("unregistered", refusal::NOT_AN_OFFICER),
	("unregistered, batch", refusal::NOT_AN_OFFICER),
	("unregistered, nested batch", refusal::NOT_AN_OFFICER),
	("unregistered, proxy", refusal::NOT_AN_OFFICER),
	("unregistered, multisig", refusal::NOT_AN_OFFICER),
	("suspended", refusal::NOT_ACTIVE),
	("suspended, batch", refusal::NOT_ACTIVE),
	("suspended, nested batch", refusal::NOT_ACTIVE),
	("suspended, proxy", refusal::NOT_ACTIVE),
	("suspended, multisig", refusal::NOT_ACTIVE),
	("proxy of another organisation", refusal::FOREIGN_WRAPPER),
	("multisig with another organisation", refusal::FOREIGN_WRAPPER),
	("nested too deep", refusal::TOO_DEEP),
	("immortal", refusal::IMMORTAL),
];

/// Transactions that nobody may send, the kinds in turn.
fn forbidden(signing: &Signing) -> Vec<Ready> {
	let strangers: Vec<_> = (0..16).map(|n| key(&format!("//Stranger//{n}"))).collect();
	let suspended = ["//TraderTwo", "//TraderTwoAdmin"].map(key);
	let broker = key("//Broker");
	let nonce = signing.nonce(&broker);
	let names =
		|from: usize| -> [&'static str; 5] { [0, 1, 2, 3, 4].map(|offset| KINDS[from + offset].0) };
	let mut all = Vec::new();
	for number in 0..OF_EACH_KIND {
		let stranger = &strangers[(number % 16) as usize];
		for (kind, call) in wrapped(names(0), number) {
			all.push((kind, signing.sign(stranger, number / 16, &call)));
		}
		let officer = &suspended[(number % 2) as usize];
		for (kind, call) in wrapped(names(5), number) {
			all.push((kind, signing.sign(officer, number, &call)));
		}
		let port = account("//PortsOfficer");
		for (kind, call) in [
			(KINDS[10].0, by_proxy(port, remark(number))),
			(KINDS[11].0, multisig_of_one(&[port], remark(number))),
			(KINDS[12].0, nested(TOO_DEEP, remark(number))),
		] {
			all.push((kind, signing.sign(&broker, nonce + number, &call)));
		}
		let immortal = signing.sign_immortal(&broker, nonce + number, &remark(number));
		all.push((KINDS[13].0, immortal));
	}
	all
}

/// Transactions of one organisation that its officers may send, but not so many.
fn too_many(signing: &Signing, count: u64, bytes: usize) -> Vec<Ready> {
	let officers = ["//BrokerTwo", "//BrokerTwoAdmin"].map(key);
	let nonces = [0, 1].map(|officer: usize| signing.nonce(&officers[officer]));
	let transactions = (0..count).map(|number| {
		let inner = || long_remark(u64::MAX - number, bytes);
		let (kind, call) = match number % 4 {
			0 => ("over quota", inner()),
			1 => ("over quota, batch", batch([inner(), inner()])),
			2 => ("over quota, nested batch", nested(3, inner())),
			_ => ("over quota, proxy", by_proxy(account("//BrokerTwo"), inner())),
		};
		let officer = (number / 4 % 2) as usize;
		let nonce = nonces[officer] + number / 8 * 4 + number % 4;
		(kind, signing.sign(&officers[officer], nonce, &call))
	});
	transactions.collect()
}

/// A declaration to act on, an organisation that is suspended, and one with a small quota.
fn set_up(chain: &Network, tijara: &Tijara) -> u64 {
	let file = import_as("FLOOD-1", chain.folder()).display().to_string();
	thread::scope(|scope| {
		let lodging = scope.spawn(|| tijara.done(&["lodge", "--as", "//Trader", &file]));
		scope.spawn(|| {
			let suspend = ["organisation", "suspend", "--as", "//CustomsAdmin", SUSPENDED];
			tijara.done(&[&suspend[..], &["--reason", "5"]].concat());
		});
		let limit = QUOTA.to_string();
		let propose =
			["council", "propose", "--as", "//TradeAdmin", "--why", "1", "set-quota", FLOODER];
		let proposed = tijara.done(&[&propose[..], &["--limit", &limit]].concat());
		let hash = proposed["hash"].as_str().expect("a hash");
		thread::scope(|members| {
			for member in ["//PortsAdmin", "//StandardsAdmin", "//HealthAdmin"] {
				let vote = ["council", "vote", "--as", member, hash];
				members.spawn(move || tijara.done(&vote));
			}
		});
		let closed = tijara.done(&["council", "close", "--as", "//TradeAdmin", hash]);
		assert_eq!(closed["passed"], json!(true));
		lodging.join().expect("lodged")["id"].as_u64().expect("a number")
	})
}

fn number(json: &Value, field: &str) -> u64 {
	json[field].as_u64().unwrap_or_else(|| panic!("no {field} in {json}"))
}

/// How many of these transactions are in the blocks from one height to another, and what they used.
fn included(
	node: &Node,
	signing: &Signing,
	of: &HashSet<String>,
	from: u64,
	to: u64,
) -> (u64, u64) {
	let mut sum = (0, 0);
	for height in from..=to {
		let block = node.extrinsics_at(height).expect("a block");
		let mut ours = (0u32..).zip(&block).filter(|(_, one)| of.contains(*one)).peekable();
		if ours.peek().is_none() {
			continue;
		}
		let used = signing.used_at(height);
		for (index, _) in ours {
			sum = (sum.0 + 1, sum.1 + used[&index]);
		}
	}
	sum
}

fn worst(waits: &[u64]) -> u64 {
	waits.iter().copied().max().unwrap_or_default()
}

fn report(tallies: &BTreeMap<&'static str, Tally>) -> Value {
	tallies.iter().map(|(kind, tally)| ((*kind).to_string(), tally.json())).collect()
}

#[test]
fn agency_call_should_not_wait_longer_when_floods_are_sent() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let node = chain.node(Agency::Customs);
	let declaration = set_up(&chain, &tijara);
	let quota = tijara.done(&["quota", "show", FLOODER]);
	assert_eq!(number(&quota, "quotaLimit"), QUOTA);

	let signing = Signing::connect(node.url());
	let mut agencies = Agencies::new(node, &signing, declaration);
	let quiet = agencies.quiet();

	// What nobody may send.
	let all = forbidden(&signing);
	let sent: HashSet<String> = all.iter().map(|(_, extrinsic)| extrinsic.clone()).collect();
	let from = node.best().expect("a height");
	let flood = Flood::start(&signing, all);
	let during_forbidden = agencies.during(&flood, 3);
	let (forbidden, forbidden_took) = flood.end();

	// What one organisation may send, but not so much of it: at once, and again when its quota is used up.
	let first = too_many(&signing, OVER_QUOTA[0], REMARK[0]);
	let mut over: HashSet<String> = first.iter().map(|(_, extrinsic)| extrinsic.clone()).collect();
	let over_from = node.best().expect("a height");
	let flood = Flood::start(&signing, first);
	let mut during_quota = agencies.during(&flood, SAMPLES);
	let (over_first, over_took) = flood.end();
	let again = too_many(&signing, OVER_QUOTA[1], REMARK[1]);
	over.extend(again.iter().map(|(_, extrinsic)| extrinsic.clone()));
	let flood = Flood::start(&signing, again);
	during_quota.extend(agencies.during(&flood, 1));
	let (over_again, _) = flood.end();
	node.wait_for_finality_of(node.best().expect("a height") + 2);
	let to = node.finalised().expect("a height");

	let period = number(&quota, "quotaPeriodBlocks");
	let recovered = (to - over_from).saturating_mul(QUOTA).div_ceil(period);
	let (got_in, used) = included(node, &signing, &over, over_from, to);
	let (forbidden_got_in, _) = included(node, &signing, &sent, from, to);
	println!(
		"{}",
		json!({
			"measure": "blocks from submission to inclusion of an agency's call",
			"quiet": quiet,
			"duringForbidden": during_forbidden,
			"duringOverQuota": during_quota,
			"forbidden": report(&forbidden),
			"forbiddenMillis": forbidden_took.as_millis() as u64,
			"forbiddenIncluded": forbidden_got_in,
			"overQuota": report(&over_first),
			"overQuotaMillis": over_took.as_millis() as u64,
			"overQuotaAgain": report(&over_again),
			"overQuotaIncluded": got_in,
			"overQuotaUsed": used,
			"overQuotaWorth": QUOTA + recovered,
			"blocks": to - from,
		})
	);

	for (kind, refusal) in KINDS {
		let tally = &forbidden[kind];
		assert_eq!(tally.sent(), OF_EACH_KIND, "{kind}");
		assert_eq!(tally.refused_with(refusal), OF_EACH_KIND, "{kind}: {tally:?}");
	}
	assert_eq!(forbidden_got_in, 0, "what nobody may send is in a block");
	assert!(got_in > 0, "the quota lets nothing in");
	assert!(
		used <= QUOTA + recovered,
		"{used} ps got in, the quota is worth {QUOTA} + {recovered}"
	);
	let refused: u64 =
		over_again.values().map(|tally| tally.refused_with(refusal::QUOTA_USED_UP)).sum();
	assert_eq!(refused, OVER_QUOTA[1], "a quota that is used up: {over_again:?}");

	let limit = worst(&quiet) + 1;
	for (name, waits) in [("forbidden", &during_forbidden), ("over quota", &during_quota)] {
		assert!(worst(waits) <= limit, "{name}: {waits:?}, quiet {quiet:?}");
	}
	// Every one of the agencies' calls did what it says.
	let measured = quiet.len() + during_forbidden.len() + during_quota.len();
	let trail = tijara.done(&["trail", &format!("declaration:{declaration}")]);
	let links = trail["links"].as_array().expect("links").iter();
	let held = links.filter(|link| link["act"] == "hold-placed" || link["act"] == "hold-lifted");
	assert_eq!(held.count(), measured);
	assert_eq!(trail["verified"], json!(true));
}
