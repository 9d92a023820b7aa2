// SPDX-License-Identifier: Apache-2.0
//! The calls of the rooms that a plain import does not need, through the command line.

use std::fs;

use serde_json::{json, Value};
use tijara_journeys::{import_as, Agency, Network, Tijara};

/// More than any sample declaration owes.
const PLENTY: &str = "100000.00";

fn text<'a>(json: &'a Value, field: &str) -> &'a str {
	json[field].as_str().unwrap_or_else(|| panic!("no {field} in {json}"))
}

fn import(chain: &Network, lrn: &str) -> String {
	import_as(lrn, chain.folder()).display().to_string()
}

fn lodging(file: &str) -> [&str; 6] {
	["lodge", "--as", "//Broker", "--for", "11", file]
}

fn lodge(chain: &Network, tijara: &Tijara, lrn: &str) -> Value {
	tijara.done(&lodging(&import(chain, lrn)))
}

/// Four of seven carry a routine motion.
fn carry(tijara: &Tijara, motion: &[&str]) {
	let propose = ["council", "propose", "--as", "//TradeAdmin", "--why", "1"];
	let proposed = tijara.done(&[&propose[..], motion].concat());
	let hash = text(&proposed, "hash");
	let listed = tijara.done(&["council", "motions"]);
	assert_eq!(listed["motions"][0]["hash"], hash);
	for member in ["//CustomsAdmin", "//StandardsAdmin", "//AgricultureAdmin"] {
		tijara.done(&["council", "vote", "--as", member, hash]);
	}
	let closed = tijara.done(&["council", "close", "--as", "//TradeAdmin", hash]);
	assert_eq!(closed["passed"], json!(true));
	tijara.refused(&["council", "vote", "--as", "//PortsAdmin", hash], "ProposalMissing");
}

#[test]
fn broker_should_declare_only_under_a_mandate() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let file = import(&chain, "MANDATE-1");
	tijara.done(&["mandate", "revoke", "--as", "//TraderAdmin", "1"]);
	let under_it = ["lodge", "--as", "//Broker", "--mandate", "1", &file];
	tijara.refused(&under_it, "Mandates::MandateRevoked");
	tijara.refused(&["mandate", "grant", "--as", "//Trader", "9"], "BadOrigin");
	tijara.done(&["mandate", "grant", "--as", "//TraderAdmin", "9"]);
	tijara.done(&lodging(&file));
}

#[test]
fn lane_should_follow_the_rules_that_are_published() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let rules = chain.folder().join("rules.json");
	let red = json!({ "rules": [{ "commodity": "8510", "lane": "red" }], "otherwise": "green" });
	fs::write(&rules, red.to_string()).expect("written");
	let rules = rules.to_str().expect("a path");
	tijara.refused(&["rules", "publish", "--as", "//CustomsExaminer", rules], "BadOrigin");
	tijara.done(&["rules", "publish", "--as", "//CustomsRisk", rules]);

	let lodged = lodge(&chain, &tijara, "RULES-1");
	assert_eq!(lodged["lane"], "red");
	let mrn = text(&lodged, "mrn");
	tijara.done(&["present", "--as", "//PortsOfficer", mrn]);
	let release = ["release", "--as", "//CustomsRelease", mrn];
	tijara.refused(&release, "Releases::ControlOpen");
	let report = chain.folder().join("report.txt");
	fs::write(&report, "Two cartons opened, contents as declared.").expect("written");
	let report = report.to_str().expect("a path");
	let examine = ["examine", "--as", "//CustomsExaminer", mrn, "--finding", "non-conform"];
	let examined = tijara.done(&[&examine[..], &["--report", report]].concat());
	assert_eq!(examined["finding"], "non-conform");
	assert!(text(&examined, "salt").starts_with("0x"));
	tijara.refused(&examine, "Controls::");
	tijara.refused(&release, "Releases::ControlOpen");
}

#[test]
fn debt_should_be_settled_from_what_was_paid_too_much() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let first = lodge(&chain, &tijara, "SETTLE-1");
	let payment = ["pay", "--as", "//BankOfficer", text(&first, "mrn"), "--reference", "B-1"];
	let paid = tijara.done(&[&payment[..], &["--amount", PLENTY]].concat());
	assert_eq!(paid["money"], "paid");
	assert_eq!(paid["paid"], paid["due"], "what is too much stays the trader's");
	tijara.bad_input(&[&payment[..], &["--amount", "1.005"]].concat());

	let second = lodge(&chain, &tijara, "SETTLE-2");
	let mrn = text(&second, "mrn");
	assert_eq!(second["money"], "notified");
	let settled = tijara.done(&["settle", "--as", "//Trader", mrn]);
	assert_eq!(settled["money"], "paid");
	tijara.refused(&["settle", "--as", "//Trader", mrn], "DutyPayments::");
}

#[test]
fn declaration_should_be_assessed_anew_when_amended() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	// A lane that announces an examination ends amendments; the sample's wine has one.
	let yellow = lodge(&chain, &tijara, "AMEND-2");
	let file = import(&chain, "AMEND-2");
	let amend = ["amend", "--as", "//Broker", text(&yellow, "mrn"), "--for", "11", &file];
	tijara.refused(&amend, "Declarations::UnderExamination");
	let rules = chain.folder().join("rules.json");
	fs::write(&rules, json!({ "rules": [], "otherwise": "green" }).to_string()).expect("written");
	let rules = rules.to_str().expect("a path");
	tijara.done(&["rules", "publish", "--as", "//CustomsRisk", rules]);

	let lodged = lodge(&chain, &tijara, "AMEND-1");
	let mrn = text(&lodged, "mrn");
	let file = import(&chain, "AMEND-1");
	let dearer = fs::read_to_string(&file).expect("read").replacen(">1270.00<", ">2540.00<", 1);
	fs::write(&file, dearer).expect("written");
	let amend = ["amend", "--as", "//Broker", mrn, "--for", "11", &file];
	let amended = tijara.done(&amend);
	assert_eq!(amended["version"], json!(2));
	assert_ne!(amended["total"], lodged["total"]);
	assert_eq!(amended["due"], amended["total"]);
	tijara.refused(&["amend", "--as", "//TraderTwo", mrn, &file], "Declarations::");
}

#[test]
fn stored_declaration_should_not_resume_when_rejected() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let stored = tijara.done(&["store", "--as", "//Trader", &import(&chain, "REJECT-1")]);
	let id = stored["id"].to_string();
	tijara.done(&["reject", "--as", "//CustomsAssessor", &id, "--reason", "4"]);
	tijara.refused(&["register", "--as", "//Trader", &id], "Declarations::NotStored");
	let trail = tijara.done(&["trail", &format!("declaration:{id}")]);
	assert_eq!(trail["links"].as_array().map(Vec::len), Some(2));
	let shown = tijara.done(&["show", "--lrn", "REJECT-1", "--declarant", "11"]);
	assert_eq!(shown["state"], "rejected");
	assert_eq!(shown["mrn"], Value::Null);
}

#[test]
fn council_should_admit_organisations_and_refuse_validators_without_keys() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let identifier = format!("0x{}", "5a".repeat(32));
	let admission = ["admit-organisation", "--kind", "trader", "--identifier", &identifier];
	carry(&tijara, &[&admission[..], &["--administrator", "//NewTraderAdmin"]].concat());
	let shown = tijara.done(&["officer", "show", "//NewTraderAdmin"]);
	assert_eq!(shown["kind"], "trader");
	assert_eq!(shown["roles"], json!(["administrator"]));

	// Two thirds agree, but what they agreed on fails when it is carried out.
	let propose =
		["council", "propose", "--as", "//TradeAdmin", "--why", "1", "admit-validator", "5"];
	let proposed = tijara.done(&[&propose[..], &["--account", "//AgricultureAdmin"]].concat());
	assert_eq!(proposed["threshold"], json!(5));
	let hash = text(&proposed, "hash");
	for member in ["//CustomsAdmin", "//PortsAdmin", "//HealthAdmin", "//RevenueAdmin"] {
		tijara.done(&["council", "vote", "--as", member, hash]);
	}
	tijara
		.refused(&["council", "close", "--as", "//TradeAdmin", hash], "Validators::NoSessionKeys");
	tijara.refused(
		&["council", "propose", "--as", "//Trader", "--why", "1", "suspend", "9", "--reason", "1"],
		"Council::NotAMember",
	);
}
