// SPDX-License-Identifier: Apache-2.0
//! Files under mandates that end, and organisations that may not act any more.

use std::fs;

use serde_json::json;

use super::{last, mrn, World, NOT_ACTIVE};

#[test]
fn trade_should_go_on_when_an_agent_or_an_organisation_may_not_act_any_more() {
	let green = json!({ "rules": [], "otherwise": "green" });
	World::with_rules(&green).tell(&[
		file_goes_on_with_another_when_its_mandate_is_revoked,
		organisation_is_refused_in_the_pool_when_suspended_or_closed,
		officers_declare_with_keys_of_every_scheme,
	]);
}

fn file_goes_on_with_another_when_its_mandate_is_revoked(world: &World) {
	let World { tijara, .. } = world;
	// The second mandate of the chain.
	tijara.done(&["mandate", "grant", "--as", "//TraderAdmin", "13"]);
	let lodged = world.lodge("REVOKED-1", "//Broker", &["--mandate", "1"]);
	let mrn = mrn(&lodged);
	assert_eq!(lodged["handler"], json!(9));
	tijara.refused(&["mandate", "revoke", "--as", "//BrokerTwoAdmin", "1"], "Mandates::NotAParty");
	tijara.done(&["mandate", "revoke", "--as", "//TraderAdmin", "1"]);

	// The broker's file is frozen from this block on.
	let file = world.import("REVOKED-1");
	let dearer = fs::read_to_string(&file).expect("read").replacen(">1270.00<", ">2540.00<", 1);
	let dearer = world.file("dearer.xml", &dearer);
	let amend = |key: &'static str, options: &[&'static str]| -> Vec<&str> {
		[&["amend", "--as", key, mrn, &dearer], options].concat()
	};
	tijara.refused(&amend("//Broker", &["--mandate", "1"]), "Mandates::MandateRevoked");

	// The trader sees it, its freight included, and so does everybody who handles the goods.
	tijara.done(&["present", "--as", "//PortsOfficer", mrn]);
	let files = tijara.done(&["files", "11"]);
	assert!(files.to_string().contains(mrn), "{files}");
	let shown = tijara.done(&["show", mrn]);
	assert_eq!(shown["axes"]["cargo"], "presented");

	// It gives the file to another broker, who can go on.
	let reassign = ["reassign", "--as", "//Trader", mrn];
	let given = tijara.done(&[&reassign[..], &["--mandate", "2"]].concat());
	assert_eq!((&given["handler"], &given["mandate"]), (&json!(13), &json!(2)));
	let amended = tijara.done(&amend("//BrokerTwo", &["--mandate", "2"]));
	assert_eq!(amended["version"], json!(2));

	// It takes the file over, and goes on by itself.
	let taken = tijara.done(&reassign);
	assert_eq!((&taken["handler"], &taken["mandate"]), (&json!(11), &json!(null)));
	tijara.refused(&amend("//BrokerTwo", &["--mandate", "2"]), "Declarations::");
	assert_eq!(tijara.done(&amend("//Trader", &[]))["version"], json!(3));

	let links = world.links(mrn);
	let stored = last(&links, "declaration-stored");
	assert_eq!((&stored["onBehalfOf"], &stored["mandate"]), (&json!(11), &json!(1)));
	let by_broker = links.iter().find(|link| link["act"] == "declaration-amended");
	let by_broker = by_broker.expect("the second broker's amendment");
	assert_eq!(by_broker["actor"]["organisation"], json!(13));
	assert_eq!((&by_broker["onBehalfOf"], &by_broker["mandate"]), (&json!(11), &json!(2)));
	assert_eq!(last(&links, "declaration-amended")["actor"]["organisation"], json!(11));
	assert_eq!(last(&links, "declaration-reassigned")["actor"]["organisation"], json!(11));
}

fn organisation_is_refused_in_the_pool_when_suspended_or_closed(world: &World) {
	let World { tijara, .. } = world;
	let act = |verb, key| ["organisation", verb, "--as", key, "10", "--reason", "5"];
	let present = ["present", "--as", "//Carrier", "999"];
	let standing = || tijara.done(&["organisation", "show", "10"])["standing"].clone();

	// Carriers are the ports' matter, and nobody else's.
	tijara.refused(&act("suspend", "//CustomsAdmin"), "Registry::NotInCharge");
	tijara.done(&act("suspend", "//PortsAdmin"));
	assert_eq!(standing(), "suspended");
	tijara.refused(&present, NOT_ACTIVE);
	tijara.done(&act("reinstate", "//PortsAdmin"));
	assert_eq!(standing(), "active");
	// The pool lets it pass again; there is no such declaration.
	tijara.refused(&present, "Releases::");

	tijara.done(&act("close", "//PortsAdmin"));
	assert_eq!(standing(), "closed");
	tijara.refused(&present, NOT_ACTIVE);
	tijara.refused(&act("reinstate", "//PortsAdmin"), "Registry::OrganisationClosed");
	let links = world.links("organisation:10");
	for act in ["organisation-suspended", "organisation-reinstated", "organisation-closed"] {
		assert_eq!(last(&links, act)["actor"]["organisation"], json!(3), "{act}");
	}
}

fn officers_declare_with_keys_of_every_scheme(world: &World) {
	let World { tijara, .. } = world;
	for scheme in ["ed25519", "ecdsa"] {
		let key = format!("{scheme}://Clerk");
		let appoint = ["officer", "appoint", "--as", "//TraderTwoAdmin", &key];
		tijara.done(&[&appoint[..], &["--role", "declarant"]].concat());
		let me = tijara.done(&["whoami", "--as", &key]);
		assert_eq!(me["organisation"], json!(12));
		let lodged = world.lodge(&format!("KEY-{scheme}"), &key, &[]);
		assert_eq!(lodged["trader"], json!(12));
		let links = world.links(mrn(&lodged));
		let registered = last(&links, "declaration-registered");
		assert_eq!(registered["actor"]["account"], me["account"], "{scheme}");
	}
}
