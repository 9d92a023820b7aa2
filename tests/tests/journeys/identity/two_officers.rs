// SPDX-License-Identifier: Apache-2.0
//! What takes two officers.

use serde_json::json;
use tijara_journeys::sample;

use super::{last, mrn, officers, World};

#[test]
fn authority_should_take_two_officers_and_end_when_an_officer_leaves() {
	World::start().tell(&[
		officers::officer_leaves_only_without_open_files_and_stays_attributable,
		officers::lost_key_is_replaced_by_two_administrators,
		approver_is_appointed_by_two_administrators,
		tariff_is_published_by_two_officers,
		lane_is_weakened_by_examiner_and_chief,
	]);
}

fn approver_is_appointed_by_two_administrators(world: &World) {
	let World { tijara, .. } = world;
	let appoint = ["officer", "appoint", "--as", "//RevenueAdmin", "//NewApprover"];
	tijara.done(&[&appoint[..], &["--role", "tariff-approver"]].concat());
	tijara.refused(&["officer", "show", "//NewApprover"], "NotFound");
	let endorse = |key| ["officer", "endorse", "--as", key, "//NewApprover"];
	tijara.refused(&endorse("//RevenueAdmin"), "Registry::SamePerson");
	tijara.done(&endorse("//Bob"));
	let shown = tijara.done(&["officer", "show", "//NewApprover"]);
	assert_eq!(shown["roles"], json!(["tariff-approver"]));
	tijara.refused(&endorse("//Bob"), "Registry::NoProposal");
	let links = world.links("organisation:2");
	assert_eq!(last(&links, "roles-proposed")["actor"]["organisation"], json!(2));
	let appointed = last(&links, "officer-appointed");
	assert_eq!(appointed["proposedBy"]["role"], "administrator");
	assert_ne!(appointed["proposedBy"]["account"], appointed["actor"]["account"]);
}

fn tariff_is_published_by_two_officers(world: &World) {
	let World { tijara, .. } = world;
	let file = sample("tariff.json").display().to_string();
	let drafted = tijara.done(&["tariff", "draft", "--as", "//RevenueOfficer", &file]);
	let version = drafted["version"].to_string();
	let approve = ["tariff", "approve", "--as", "//RevenueApprover", &version];
	tijara.refused(&approve, "TariffBook::NotSubmitted");
	tijara.done(&["tariff", "submit", "--as", "//RevenueOfficer", &version]);
	let alone = ["tariff", "approve", "--as", "//RevenueOfficer", &version];
	tijara.refused(&alone, "BadOrigin");
	assert_ne!(tijara.done(&["tariff", "show"])["version"], drafted["version"]);

	// The approver sends it back once.
	tijara.done(&["tariff", "return", "--as", "//RevenueApprover", &version]);
	tijara.done(&["tariff", "submit", "--as", "//RevenueOfficer", &version]);
	tijara.done(&approve);
	assert_eq!(tijara.done(&["tariff", "show"])["version"], drafted["version"]);
	let links = world.links(&format!("tariff:{version}"));
	let published = last(&links, "tariff-published");
	assert_eq!(published["actor"]["role"], "tariff-approver");
	assert_eq!(published["proposedBy"]["role"], "tariff-editor");
}

fn lane_is_weakened_by_examiner_and_chief(world: &World) {
	let World { tijara, .. } = world;
	let lodged = world.lodge("REROUTE-1", "//Trader", &[]);
	let mrn = mrn(&lodged);
	let lane = || tijara.done(&["show", mrn])["lane"].clone();
	assert_eq!(lane(), "yellow");
	let reroute = |to| ["reroute", "propose", "--as", "//CustomsExaminer", mrn, "--lane", to];
	let with_reason = |to| [&reroute(to)[..], &["--reason", "6"]].concat();

	// Stricter at once, weaker with a chief.
	tijara.done(&with_reason("red"));
	assert_eq!(lane(), "red");
	tijara.done(&with_reason("green"));
	assert_eq!(lane(), "red");
	let endorse = |key| vec!["reroute", "endorse", "--as", key, mrn];
	let alone = tijara.run(&endorse("//CustomsExaminer"));
	assert_eq!(alone.code, 1, "{}: {}", alone.command, alone.said);
	// Not even as the chief's proxy: four eyes are signed in person.
	let deputy = ["proxy", "add", "--as", "//CustomsChief", "//CustomsExaminer"];
	tijara.done(&[&deputy[..], &["--scope", "duties"]].concat());
	let mut as_chief = endorse("//CustomsExaminer");
	as_chief.extend(["--on-behalf-of", "//CustomsChief"]);
	tijara.refused(&as_chief, "Controls::NotInPerson");
	assert_eq!(lane(), "red");

	tijara.done(&endorse("//CustomsChief"));
	assert_eq!(lane(), "green");
	let links = world.links(mrn);
	assert_eq!(last(&links, "lane-raised")["actor"]["role"], "examiner");
	let downgraded = last(&links, "lane-downgraded");
	assert_eq!(downgraded["actor"]["role"], "chief-examiner");
	assert_eq!(downgraded["proposedBy"]["role"], "examiner");
	assert_eq!(downgraded["reason"], json!(6));
}
