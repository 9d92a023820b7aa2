// SPDX-License-Identifier: Apache-2.0
//! An emergency: single calls are paused, the trade is stopped; consensus, time and governance go on, and all of it
//! ends by itself.

use tijara_journeys::{
	import_as,
	motion::Body::{Committee, Council},
	Agency, Network, Tijara,
};

/// Blocks of a stop that ends by itself: a minute, so that several transactions fit before.
const MINUTE: &str = "30";

struct World {
	chain: Network,
	tijara: Tijara,
}

impl World {
	fn start() -> Self {
		let chain = Network::development();
		let tijara = chain.client(Agency::Customs);
		Self { chain, tijara }
	}

	fn lodging(&self, lrn: &str) -> Vec<String> {
		let file = import_as(lrn, self.chain.folder()).display().to_string();
		["lodge", "--as", "//Broker", "--for", "11", &file].map(str::to_owned).to_vec()
	}

	/// The block that a stop lasts to, as the trail's last act or the event has it.
	fn wait_until_after(&self, from: u64, blocks: u64) {
		self.chain.node(Agency::Customs).wait_for_finality_of(from + blocks + 1);
	}
}

#[test]
fn call_should_be_refused_while_the_committee_pauses_it_and_go_on_by_itself() {
	let world = World::start();
	let tijara = &world.tijara;
	let pause =
		|pallet, call, blocks| ["pause-call", pallet, call, "--blocks", blocks, "--reason", "4"];
	// What ends an emergency cannot be paused, nor what is not there, nor for longer than three days.
	Committee.carry_in_vain(tijara, &pause("Council", "vote", MINUTE), "Emergency::Unpausable");
	Committee.carry_in_vain(
		tijara,
		&pause("Declarations", "lodge_all", MINUTE),
		"Emergency::UnknownCall",
	);
	Committee.carry_in_vain(
		tijara,
		&pause("Declarations", "lodge", "129601"),
		"Emergency::TermTooLong",
	);
	// An agency of the council without a seat in the committee.
	let put = ["committee", "propose", "--as", "//TradeAdmin", "--why", "4"];
	let refused = [&put[..], &pause("Declarations", "lodge", MINUTE)].concat();
	tijara.refused(&refused, "EmergencyCommittee::NotAMember");

	Committee.carry(tijara, &pause("Declarations", "lodge", MINUTE));
	let paused_at = world.chain.node(Agency::Customs).finalised().expect("a height");
	let lodging = world.lodging("PAUSED-1");
	tijara.refused(&lodging, "CallFiltered");
	// Other calls go on.
	let other = import_as("PAUSED-2", world.chain.folder()).display().to_string();
	tijara.done(&["store", "--as", "//Broker", "--for", "11", &other]);

	world.wait_until_after(paused_at, 30);
	tijara.done(&lodging);

	// The council, too, ends a pause before its time.
	Committee.carry(tijara, &pause("Declarations", "lodge", "1000"));
	Council.carry(tijara, &["resume-call", "Declarations", "lodge", "--reason", "2"]);
	tijara.done(&world.lodging("PAUSED-3"));
	let trail = tijara.done(&["trail", "emergency"]);
	assert_eq!(trail["verified"], true);
	let acts: Vec<&str> = trail["links"]
		.as_array()
		.expect("links")
		.iter()
		.filter_map(|link| link["act"].as_str())
		.collect();
	assert_eq!(acts, ["call-paused", "call-paused", "call-resumed"]);
}

#[test]
fn trade_should_stop_in_safe_mode_while_blocks_and_votes_go_on() {
	let world = World::start();
	let tijara = &world.tijara;
	let enter = |blocks| ["enter-safe-mode", "--blocks", blocks, "--reason", "4"];
	Committee.carry_in_vain(tijara, &enter("43201"), "Emergency::TermTooLong");
	Committee.carry(tijara, &enter(MINUTE));
	let entered_at = world.chain.node(Agency::Customs).finalised().expect("a height");
	let lodging = world.lodging("SAFE-1");
	tijara.refused(&lodging, "CallFiltered");
	Committee.carry_in_vain(tijara, &enter(MINUTE), "Emergency::AlreadyInSafeMode");
	world.wait_until_after(entered_at, 30);
	tijara.done(&lodging);

	// Entered for long, and left by the council before.
	Committee.carry(tijara, &enter("10000"));
	let lodging = world.lodging("SAFE-2");
	tijara.refused(&lodging, "CallFiltered");
	Council.carry(tijara, &["leave-safe-mode", "--reason", "2"]);
	tijara.done(&lodging);
	Council.carry_in_vain(
		tijara,
		&["extend-safe-mode", "--blocks", "9", "--reason", "4"],
		"Emergency::NotInSafeMode",
	);
}
