// SPDX-License-Identifier: Apache-2.0
//! Officers who leave, and keys that are lost.

use serde_json::{json, Value};

use super::{last, mrn, text, World, NOT_AN_OFFICER};

/// Block in which an act of the registry was done.
fn block(done: &Value) -> u64 {
	done["block"].as_u64().unwrap_or_else(|| panic!("no block in {done}"))
}

pub(crate) fn officer_leaves_only_without_open_files_and_stays_attributable(world: &World) {
	let World { tijara, .. } = world;
	let appoint = ["officer", "appoint", "--as", "//CustomsAdmin", "//Leaver"];
	let appointed = tijara.done(&[&appoint[..], &["--role", "examiner"]].concat());
	// The sample's wine puts it into a lane with an examination.
	let lodged = world.lodge("LEAVER-1", "//TraderTwo", &[]);
	let mrn = mrn(&lodged);
	assert_eq!(lodged["lane"], "yellow");
	let taken = tijara.done(&["examination", "take", "--as", "//Leaver", mrn]);

	let dismiss = ["officer", "dismiss", "--as", "//CustomsAdmin", "//Leaver", "--reason", "2"];
	tijara.refused(&dismiss, "Registry::OpenFiles");
	let examine = |key| ["examine", "--as", key, mrn, "--finding", "conform"];
	tijara.refused(&examine("//CustomsOfficer"), "Controls::NotYourExamination");
	let hand_over = ["examination", "hand-over", "--as", "//Leaver", mrn];
	tijara.done(&[&hand_over[..], &["--to", "//CustomsOfficer"]].concat());
	let dismissed = tijara.done(&dismiss);

	// The key is refused from this block on; the colleague finishes.
	tijara.refused(&examine("//Leaver"), NOT_AN_OFFICER);
	tijara.done(&examine("//CustomsOfficer"));

	// What the account was can still be asked for every block.
	let at = |block: u64| tijara.run(&["who", "//Leaver", "--at", &block.to_string()]);
	let then = at(block(&taken)).json;
	assert_eq!((&then["organisation"], &then["roles"]), (&json!(1), &json!(["examiner"])));
	for block in [block(&appointed) - 1, block(&dismissed)] {
		assert_ne!(at(block).json["roles"], json!(["examiner"]), "at block {block}");
	}
	let links = world.links(mrn);
	let actor = &last(&links, "examination-taken")["actor"];
	assert_eq!((&actor["organisation"], &actor["role"]), (&json!(1), &json!("examiner")));
	assert_eq!(actor["account"], then["account"]);
	assert_ne!(last(&links, "examination-recorded")["actor"]["account"], then["account"]);
}

pub(crate) fn lost_key_is_replaced_by_two_administrators(world: &World) {
	let World { tijara, .. } = world;
	let lost = tijara.done(&["who", "//PortsOfficer"]);
	tijara.done(&["officer", "recover", "--as", "//PortsAdmin", "//PortsOfficer", "//PortsNewKey"]);
	let endorse = |key| ["officer", "endorse", "--as", key, "//PortsOfficer"];
	tijara.refused(&endorse("//PortsAdmin"), "Registry::SamePerson");
	// Until the second administrator agrees, nothing has changed.
	assert_eq!(tijara.done(&["who", "//PortsOfficer"])["roles"], lost["roles"]);
	let recovered = tijara.done(&endorse("//Charlie"));

	tijara.refused(&["present", "--as", "//PortsOfficer", "999"], NOT_AN_OFFICER);
	let new = tijara.done(&["who", "//PortsNewKey"]);
	assert_eq!((&new["organisation"], &new["roles"]), (&lost["organisation"], &lost["roles"]));
	tijara.refused(&["present", "--as", "//PortsNewKey", "999"], "Releases::");
	let before = (block(&recovered) - 1).to_string();
	let then = tijara.done(&["who", "//PortsOfficer", "--at", &before]);
	assert_eq!(then["roles"], lost["roles"]);

	let links = world.links("organisation:3");
	let link = last(&links, "key-recovered");
	let charlie = tijara.done(&["who", "//Charlie"]);
	let admin = tijara.done(&["who", "//PortsAdmin"]);
	assert_eq!(text(&link["actor"], "account"), text(&charlie, "account"));
	assert_eq!(text(&link["proposedBy"], "account"), text(&admin, "account"));
	let own = ["officer", "reassign", "--as", "//PortsAdmin", "//PortsAdmin"];
	tijara.refused(&[&own[..], &["--role", "carrier-agent"]].concat(), "Registry::OwnRoles");
}
