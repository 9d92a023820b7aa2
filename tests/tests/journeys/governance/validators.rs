// SPDX-License-Identifier: Apache-2.0
//! An agency joins the validators, another one changes its keys, a third one leaves.

use std::{fs, thread::sleep, time::Duration};

use serde_json::Value;
use tijara_journeys::{
	ceremony::{Ceremony, Member},
	wait_for, PATIENCE,
};

/// Blocks of a session of this journey: half a minute. On a production chain it takes ten.
const SESSION: u32 = 15;
/// The identifier of the agency that joins, sealed.
const IDENTIFIER: &str = "0x00000000000000000000000000000000000000000000000000000000c0ffee00";
/// The number that the registry gives it.
const FIFTH: &str = "5";
/// Long enough for several blocks.
const SEVERAL_BLOCKS: Duration = Duration::from_secs(12);

/// The block of an answer.
fn block(answer: &Value) -> u64 {
	answer["block"].as_u64().expect("a block")
}

/// What the validators' report says of an account; `None` if it is not seated in that session.
fn report(of: &Member, asked: &Member, session: Option<u32>) -> Option<Value> {
	let session = session.map(|session| session.to_string());
	let mut arguments = vec!["validator", "show", "--account", &of.officer];
	arguments.extend(session.iter().flat_map(|session| ["--session", session]));
	asked.client().done(&arguments)["validators"].as_array()?.first().cloned()
}

fn authored(of: &Member, asked: &Member, session: Option<u32>) -> u64 {
	report(of, asked, session).and_then(|row| row["authored"].as_u64()).unwrap_or_default()
}

/// A change that was made in block `since` has taken effect: gives the last block before it and the first with it. It
/// was announced for the session after next.
fn session_after_next(asked: &Member, since: u64) -> (u64, u64) {
	let node = asked.node();
	let made_in = node.session_at(since).expect("a session");
	let patience = PATIENCE + Duration::from_secs(4 * u64::from(SESSION));
	wait_for("the session after next", patience, || {
		node.finalised().and_then(|at| node.session_at(at)).filter(|now| *now >= made_in + 2)
	});
	let session = |height: &u64| node.session_at(*height);
	let begins = (since..).find(|height| session(height) >= Some(made_in + 2));
	let begins = begins.expect("a block of that session");
	assert_eq!(node.session_at(begins), Some(made_in + 2));
	(begins - 1, begins)
}

/// Is the account one of the validators after this block?
fn validates(of: &Member, asked: &Member, height: u64) -> bool {
	let validators = asked.node().stored_at("Session", "Validators", height).expect("a list");
	let account = of.account();
	validators.windows(account.len()).any(|bytes| bytes == account)
}

#[test]
fn validators_should_join_change_keys_and_leave_while_the_chain_goes_on() {
	let (mut chain, _) = Ceremony::prepared(&[]);
	let specification = chain.with_sessions_of(SESSION);
	chain.begin(&specification);
	let mut fifth = Member::new("agriculture", chain.folder());

	// The council admits the agency and lists its node, which then follows the chain.
	let admit = ["admit-organisation", "--kind", "agriculture", "--identifier", IDENTIFIER];
	chain.decide(&[&admit[..], &["--administrator", &fifth.officer]].concat());
	let listed = chain.decide(&["list-node", fifth.identity(), "--owner", &fifth.officer]);
	fifth.validate(&specification);
	fifth.node().wait_for_finality_of(listed);

	// Without session keys it cannot be admitted as a validator, and keys that it does not hold it cannot set.
	let admit = ["admit-validator", FIFTH, "--account", &fifth.officer];
	let failed = chain.closing(&admit);
	assert_eq!(failed.code, 1, "{}", failed.json);
	assert!(failed.said.contains("Validators::NoSessionKeys"), "{}", failed.said);
	let revenue = &chain.founders[1];
	let set = |by: &Member, keys: &str, proof: &str| {
		["validator", "set-keys", "--as", by.key(), "--keys", keys, "--proof", proof]
			.map(str::to_owned)
	};
	let foreign = revenue.prove(&revenue.officer);
	let command = set(&fifth, &foreign.keys, &foreign.proof);
	fifth.client().refused(&command, "Session::InvalidProof");

	// It has its node make keys. Setting them again changes nothing; another one cannot have them, even if it had the
	// secrets.
	let made = fifth.client().done(&["validator", "rotate-keys", "--as", fifth.key()]);
	let own = fifth.prove(&fifth.officer);
	assert_eq!(made["keys"], own.keys.as_str());
	fifth.client().done(&set(&fifth, &own.keys, &own.proof));
	let proof = fifth.prove(&revenue.officer).proof;
	fifth.client().refused(&set(revenue, &own.keys, &proof), "Session::DuplicatedKey");

	// Now it is admitted, and ports changes its keys at the same time. Both take effect at the session after next.
	let ports = &chain.founders[2];
	let old: Vec<_> = fs::read_dir(ports.keystore())
		.expect("a keystore")
		.map(|key| key.expect("a file").path())
		.collect();
	assert_eq!(old.len(), 2);
	let rotated = ports.client().done(&["validator", "rotate-keys", "--as", ports.key()]);
	let admitted = chain.decide(&admit);
	let customs = &chain.founders[0];
	let (before, begins) = session_after_next(customs, admitted);
	assert!(!validates(&fifth, customs, before) && validates(&fifth, customs, begins));

	// Ports authored in every session, first with its old keys, then with the new ones.
	let new_keys = rotated["keys"].as_str().expect("hex").trim_start_matches("0x").to_string();
	let (_, rotated_at) = session_after_next(customs, block(&rotated));
	let authorities = |height| {
		hex::encode(customs.node().stored_at("Aura", "Authorities", height).expect("authorities"))
	};
	assert!(!authorities(rotated_at - 1).contains(&new_keys[..64]));
	assert!(authorities(rotated_at).contains(&new_keys[..64]));
	let now = customs.node().session_at(begins).expect("a session");
	for session in customs.node().session_at(block(&rotated)).expect("a session")..now {
		assert!(authored(ports, customs, Some(session)) > 0, "ports was away in session {session}");
	}
	for key in old {
		fs::remove_file(key).expect("the old key is removed");
	}
	let ports = &mut chain.founders[2];
	ports.node_mut().kill();
	ports.node_mut().start();
	let (customs, ports) = (&chain.founders[0], &chain.founders[2]);
	let restarted_in = customs.node().finalised().and_then(|at| customs.node().session_at(at));
	let patience = PATIENCE + Duration::from_secs(4 * u64::from(SESSION));
	let next = restarted_in.expect("a session") + 1;
	wait_for("ports to author with its new keys alone", patience, || {
		Some(authored(ports, customs, None)).filter(|count| {
			let session = customs.node().finalised().and_then(|at| customs.node().session_at(at));
			*count > 0 && session >= Some(next)
		})
	});
	wait_for("the fifth agency to author", PATIENCE, || {
		Some(authored(&fifth, customs, None)).filter(|count| *count > 0)
	});

	// With one of the others away, nothing would be final without the vote of the fifth: four of five must vote.
	chain.founders[3].node_mut().kill();
	sleep(SEVERAL_BLOCKS);
	let at = chain.founders[0].node().finalised().expect("a height");
	chain.founders[0].node().wait_for_finality_of(at + 5);
	chain.founders[3].node_mut().start();

	// The ministry of trade is removed. From the session after next on it does not author; its node, which is still
	// listed, follows.
	let leaving = chain.founders[3].officer.clone();
	let removed = chain.decide(&["remove-validator", &leaving, "--reason", "7"]);
	let (customs, ministry) = (&chain.founders[0], &chain.founders[3]);
	let (before, begins) = session_after_next(customs, removed);
	assert!(validates(ministry, customs, before) && !validates(ministry, customs, begins));
	ministry.node().wait_for_finality_of(begins + 2);
	assert_eq!(report(ministry, customs, None), None);

	// Off the list as well, it is cut off, and the others go on without it.
	let unlisted = chain.decide(&["unlist-node", ministry.identity()]);
	wait_for("the ministry's node to be cut off", PATIENCE, || {
		ministry.node().peers().filter(|peers| *peers == 0)
	});
	let left_at = ministry.node().best().expect("a height");
	for validator in chain.founders[..3].iter().chain([&fifth]) {
		validator.node().wait_for_finality_of(unlisted + 8);
	}
	assert_eq!(ministry.node().peers(), Some(0));
	assert!(ministry.node().best().is_some_and(|best| best <= left_at + 1));
	assert!(customs.node().finalised() > Some(left_at));
}
