// SPDX-License-Identifier: Apache-2.0
//! Acting through others: proxies and multisigs, within one organisation only.

use serde_json::json;
use subxt::utils::AccountId32;
use tijara_journeys::{
	extrinsic::{account, account_of_two, call, integer, key, multisig_of_two, Call, Signing},
	wait_for, Agency, PATIENCE,
};

use super::{last, mrn, World, FOREIGN_WRAPPER};

#[test]
fn deputy_should_act_within_its_organisation_only_when_it_signs_for_another() {
	World::start().tell(&[proxy_declares_for_a_colleague, two_officers_declare_as_one_account]);
}

fn address(account: [u8; 32]) -> String {
	AccountId32(account).to_string()
}

fn proxy_declares_for_a_colleague(world: &World) {
	let World { tijara, .. } = world;
	let lodge = |key, lrn| -> Vec<String> {
		let file = world.import(lrn);
		["lodge", "--as", key, "--for", "11", &file].map(str::to_owned).to_vec()
	};
	let for_broker = ["--on-behalf-of", "//Broker"].map(str::to_owned);
	// The administrator is no declarant.
	tijara.refused(&lodge("//BrokerAdmin", "PROXY-1"), "BadOrigin");
	let add = ["proxy", "add", "--as", "//Broker", "//BrokerAdmin", "--scope", "declarations"];
	tijara.done(&add);
	let lodged = tijara.done(&[lodge("//BrokerAdmin", "PROXY-1"), for_broker.to_vec()].concat());
	let links = world.links(mrn(&lodged));
	let actor = &last(&links, "declaration-registered")["actor"];
	assert_eq!(actor["account"], address(account("//Broker")));
	assert_eq!(actor["via"], address(account("//BrokerAdmin")));
	assert_eq!(actor["role"], "declarant");

	// The other broker's officer is refused in the pool, whatever the first one allows.
	let foreign = [lodge("//BrokerTwo", "PROXY-2"), for_broker.to_vec()].concat();
	tijara.refused(&foreign, FOREIGN_WRAPPER);
	tijara.done(&[
		"proxy",
		"remove",
		"--as",
		"//Broker",
		"//BrokerAdmin",
		"--scope",
		"declarations",
	]);
	let late = [lodge("//BrokerAdmin", "PROXY-3"), for_broker.to_vec()].concat();
	tijara.refused(&late, "Proxy::NotProxy");
}

/// Send a transaction and wait until it is final: its block and its place in it.
fn send(world: &World, signing: &Signing, uri: &str, call: &Call) -> Result<(u32, u32), String> {
	let node = world.chain.node(Agency::Customs);
	let signer = key(uri);
	let extrinsic = signing.sign(&signer, signing.nonce(&signer), call);
	let mut height = wait_for("the node to answer", PATIENCE, || node.best());
	signing.submit(&extrinsic)?;
	let place = wait_for("the transaction to be included", PATIENCE, || {
		let block = node.extrinsics_at(height)?;
		let index = block.iter().position(|included| *included == extrinsic);
		height += u64::from(index.is_none());
		index
	});
	node.wait_for_finality_of(height);
	let small = |number: u64| u32::try_from(number).expect("a young chain");
	Ok((small(height), small(place as u64)))
}

fn two_officers_declare_as_one_account(world: &World) {
	let World { tijara, .. } = world;
	let [trader, administrator] = ["//Trader", "//TraderAdmin"].map(account);
	let both = account_of_two(trader, administrator);
	let both_hex = format!("0x{}", hex::encode(both));
	let stored = tijara.done(&["store", "--as", "//Trader", &world.import("TOGETHER-1")]);
	let id = stored["id"].as_u64().expect("a number");
	let appoint = ["officer", "appoint", "--as", "//TraderAdmin", &both_hex];
	tijara.done(&[&appoint[..], &["--role", "declarant"]].concat());

	let signing = Signing::connect(world.chain.node(Agency::Customs).url());
	let register = || call("Declarations", "register", [("id", integer(id))]);
	let foreign = multisig_of_two(account("//Broker"), None, register());
	let refused = send(world, &signing, "//Trader", &foreign).expect_err("refused");
	assert!(FOREIGN_WRAPPER.contains(&refused), "{refused}");

	let state = || {
		let shown = tijara.done(&["show", "--lrn", "TOGETHER-1", "--declarant", "11"]);
		(shown["state"].clone(), shown["mrn"].clone())
	};
	let first = multisig_of_two(administrator, None, register());
	let place = send(world, &signing, "//Trader", &first).expect("taken");
	assert_eq!(state().0, "stored", "one of two is not enough");
	let second = multisig_of_two(trader, Some(place), register());
	send(world, &signing, "//TraderAdmin", &second).expect("taken");
	let (state, mrn) = state();
	assert_eq!(state, "registered");

	let links = world.links(mrn.as_str().expect("an MRN"));
	let registered = last(&links, "declaration-registered");
	assert_eq!(registered["actor"]["account"], address(both));
	assert_eq!(registered["actor"]["via"], address(administrator));
	let stored = last(&links, "declaration-stored");
	assert_eq!(stored["actor"]["via"], json!(null), "the trader stored it in person");
}
