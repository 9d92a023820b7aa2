// SPDX-License-Identifier: Apache-2.0
//! Imports on a development chain, from lodgement to exit, through the command line.

use std::path::Path;

use serde_json::{json, Value};
use tijara_journeys::{import_as, sample, Agency, Network, Tijara};

/// The trader of the seeded world, for whom the broker may declare.
const TRADER: &str = "11";

fn text<'a>(json: &'a Value, field: &str) -> &'a str {
	json[field].as_str().unwrap_or_else(|| panic!("no {field} in {json}"))
}

fn lodge(tijara: &Tijara, file: &Path) -> Value {
	let file = file.to_str().expect("a path");
	tijara.done(&["lodge", "--as", "//Broker", "--for", TRADER, file])
}

fn pay(tijara: &Tijara, mrn: &str, reference: &str, amount: &str) -> Value {
	let payment = ["--reference", reference, "--amount", amount];
	tijara.done(&[&["pay", "--as", "//BankOfficer", mrn], &payment[..]].concat())
}

/// Everything that stands before release, the payment included where `paid`.
fn prepare(tijara: &Tijara, lodged: &Value, paid: bool) -> String {
	let mrn = text(lodged, "mrn").to_string();
	tijara.done(&["present", "--as", "//PortsOfficer", &mrn]);
	if ["yellow", "red"].contains(&text(lodged, "lane")) {
		tijara.done(&["examine", "--as", "//CustomsExaminer", &mrn, "--finding", "conform"]);
	}
	if paid {
		pay(tijara, &mrn, &format!("PAY-{mrn}"), text(lodged, "total"));
	}
	mrn
}

/// The tax lines of an offline assessment, in the form in which the chain's are printed.
fn lines(assessed: &Value) -> Vec<Value> {
	let items = assessed["items"].as_array().into_iter().flatten();
	items
		.flat_map(|item| {
			let taxes = item["taxes"].as_array().into_iter().flatten().cloned();
			taxes.map(|mut tax| {
				tax["item"] = item["sequence"].clone();
				tax
			})
		})
		.collect()
}

#[test]
fn import_should_be_released_when_it_is_presented_examined_and_paid() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let import = sample("import.xml");

	let tariff = sample("tariff.json");
	let assessed = tijara.done(&[
		Path::new("assess"),
		Path::new("--tariff"),
		tariff.as_path(),
		import.as_path(),
	]);
	let lodged = lodge(&tijara, &import);
	assert_eq!(
		lodged["taxes"],
		Value::from(lines(&assessed)),
		"the chain computes what the client does"
	);
	assert_eq!(lodged["total"], assessed["total"]);
	assert_eq!(lodged["trader"], json!(11));
	assert_eq!(lodged["declarant"], json!(9));
	assert!(text(&lodged, "salt").starts_with("0x"));

	let mrn = prepare(&tijara, &lodged, true);
	let released = tijara.done(&["release", "--as", "//CustomsRelease", &mrn]);
	assert_eq!(released["axes"]["cargo"], "released");
	assert_eq!(released["release"]["number"], json!(1));
	assert_eq!(released["release"]["guard"]["money"], "paid");
	let out = tijara.done(&["exit", "--as", "//PortsOfficer", &mrn]);
	assert_eq!(out["axes"]["cargo"], "exited");

	let shown = tijara.done(&["show", &mrn]);
	assert_eq!(shown["due"], shown["paid"]);
	let by_lrn = tijara.done(&["show", "--lrn", text(&lodged, "lrn"), "--declarant", "9"]);
	assert_eq!(by_lrn["mrn"], lodged["mrn"]);

	let trail = tijara.done(&["trail", &mrn]);
	assert_eq!(trail["verified"], json!(true));
	let links = trail["links"].as_array().expect("links");
	let act = |link: &Value| text(link, "act").to_string();
	let acts: Vec<String> = links.iter().map(act).collect();
	for expected in [
		"declaration-stored",
		"declaration-registered",
		"case-opened",
		"lane-selected",
		"duty-assessed",
		"goods-presented",
		"payment-confirmed",
		"debt-settled",
		"consignment-released",
		"goods-exited",
	] {
		assert!(acts.iter().any(|act| act == expected), "{expected} is not in {acts:?}");
	}
	let actor_of = |name: &str| {
		let link = links.iter().find(|link| link["act"] == name);
		link.map(|link| link["actor"]["role"].clone()).unwrap_or_default()
	};
	assert_eq!(actor_of("consignment-released"), "release-officer");
	assert_eq!(actor_of("payment-confirmed"), "bank-officer");
}

#[test]
fn release_should_be_refused_with_its_reason_when_something_is_missing() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let lodged = lodge(&tijara, &import_as("MISSING-1", chain.folder()));
	let mrn = text(&lodged, "mrn").to_string();
	let release = ["release", "--as", "//CustomsRelease", &mrn];

	tijara.refused(&release, "Releases::NotPresented");
	prepare(&tijara, &lodged, false);
	tijara.refused(&release, "Releases::NotPaid");

	// Short: the money counts, the debt stays. Twice: it counts once.
	pay(&tijara, &mrn, "BANK-1", "1.00");
	let again = ["--reference", "BANK-1", "--amount", "1.00"];
	let again = [&["pay", "--as", "//BankOfficer", mrn.as_str()], &again[..]].concat();
	tijara.refused(&again, "Ledger::AlreadyCounted");
	tijara.refused(&release, "Releases::NotPaid");

	let paid = pay(&tijara, &mrn, "BANK-2", text(&lodged, "total"));
	assert_eq!(paid["axes"]["money"], "paid");
	tijara.done(&["hold", "--as", "//AgricultureOfficer", &mrn, "--reason", "7"]);
	tijara.refused(&release, "Releases::Held");
	tijara.done(&["lift", "--as", "//AgricultureOfficer", &mrn, "--reason", "8"]);
	tijara.refused(&["release", "--as", "//Broker", &mrn], "BadOrigin");
	tijara.done(&release);
	tijara.refused(&release, "Releases::AlreadyReleased");
	assert_eq!(tijara.done(&["trail", &mrn])["verified"], json!(true));
}

#[test]
fn declaration_should_follow_its_declarant_when_stored_amended_and_cancelled() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let file = import_as("STORED-1", chain.folder());
	let file = file.to_str().expect("a path");

	let stored = tijara.done(&["store", "--as", "//Trader", file]);
	let id = stored["id"].to_string();
	tijara.refused(&["store", "--as", "//Trader", file], "Declarations::AlreadyExists");
	let registered = tijara.done(&["register", "--as", "//Trader", &id]);
	let mrn = text(&registered, "mrn");
	assert_eq!(registered["state"], "registered");
	let asked = ["cancel", "request", "--as", "//Trader", mrn, "--reason", "3"];
	assert_eq!(tijara.done(&asked)["state"], "cancellation-requested");
	let granted = ["cancel", "grant", "--as", "//CustomsAssessor", mrn, "--reason", "3"];
	assert_eq!(tijara.done(&granted)["state"], "cancelled");
	assert_eq!(tijara.done(&["trail", mrn])["verified"], json!(true));
}

#[test]
fn signer_should_be_refused_in_the_pool_when_unregistered_or_suspended() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let lodged = lodge(&tijara, &import_as("SUSPENDED-1", chain.folder()));
	let mrn = text(&lodged, "mrn").to_string();

	let stranger = ["present", "--as", "//Nobody", &mrn];
	tijara.refused(&stranger, "not an officer of any organisation on this chain");

	// More than half of the council of seven suspends the broker.
	let proposed = tijara.done(&[
		"council",
		"propose",
		"--as",
		"//CustomsAdmin",
		"--why",
		"5",
		"suspend",
		"9",
		"--reason",
		"5",
	]);
	let motion = text(&proposed, "hash").to_string();
	for member in ["//RevenueAdmin", "//PortsAdmin", "//HealthAdmin"] {
		tijara.done(&["council", "vote", "--as", member, &motion]);
	}
	let closed = tijara.done(&["council", "close", "--as", "//CustomsAdmin", &motion]);
	assert_eq!(closed["passed"], json!(true));
	assert_eq!(tijara.done(&["officer", "show", "//Broker"])["standing"], "suspended");

	let next = import_as("SUSPENDED-2", chain.folder());
	let next = next.to_str().expect("a path");
	let lodging = ["lodge", "--as", "//Broker", "--for", TRADER, next];
	tijara.refused(&lodging, "Custom(2)");
	assert_eq!(tijara.done(&["trail", "organisation:9"])["verified"], json!(true));

	// What it declared before stays, and other officers go on with it.
	prepare(&tijara, &lodged, true);
	tijara.done(&["release", "--as", "//CustomsRelease", &mrn]);
}

#[test]
fn officer_should_act_only_while_appointed() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let lodged = lodge(&tijara, &import_as("OFFICER-1", chain.folder()));
	let mrn = text(&lodged, "mrn").to_string();
	let present = ["present", "--as", "//NewAgent", &mrn];

	tijara.refused(&present, "not an officer");
	let appoint = ["officer", "appoint", "--as", "//PortsAdmin", "//NewAgent"];
	tijara.refused(&[&appoint[..], &["--role", "release-officer"]].concat(), "Registry::");
	tijara.done(&[&appoint[..], &["--role", "carrier-agent"]].concat());
	tijara.done(&present);
	tijara.done(&["officer", "dismiss", "--as", "//PortsAdmin", "//NewAgent", "--reason", "2"]);
	tijara.refused(&["exit", "--as", "//NewAgent", &mrn], "not an officer");
}
