// SPDX-License-Identifier: Apache-2.0
//! Authorised operators, the chain's own and those of partner administrations.

use serde_json::{json, Value};
use tijara_primitives::date::Date;

use super::{last, World};

/// Everything is looked at, except with an authorised operator's benefit.
fn rules() -> Value {
	json!({ "rules": [], "otherwise": "yellow", "trusted": "green" })
}

/// The national identifier of an organisation of the development world, with its check digits.
fn tin(organisation: u32) -> String {
	let body = format!("XT{organisation:010}");
	// ISO/IEC 7064 MOD 97-10: letters read as 10 to 35, the remainder with the check digits is 1.
	let digits: String =
		format!("{body}00").chars().filter_map(|c| Some(c.to_digit(36)?.to_string())).collect();
	let rest = digits.bytes().fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
	format!("{body}{:02}", 98 - rest)
}

/// The salt with which that identifier is sealed.
fn salt(world: &World, organisation: u32) -> String {
	world.file(&format!("salt-{organisation}"), &format!("0x{organisation:064x}\n"))
}

/// The day so many days from now.
fn in_days(days: u64) -> String {
	let since = std::time::UNIX_EPOCH.elapsed().expect("a clock after 1970");
	let millis = u64::try_from(since.as_millis()).expect("a date");
	Date::from_millis(millis + days * 86_400_000).to_string()
}

#[test]
fn partner_operator_should_lose_its_benefits_when_its_administration_suspends_it() {
	const PARTNER: &str = "MAAEO0000000001";
	let world = World::with_rules(&rules());
	let tijara = &world.tijara;
	let record = |version: u32, status: &str| {
		let record = json!({
			"country": "MA",
			"tin": "MA001234567",
			"programme": "full",
			"role": "exporter",
			"status": status,
			"effective": "2024-01-01",
			"expiry": "2099-12-31",
			"mraId": PARTNER,
			"version": version,
		});
		let file = world.file(&format!("partner-{version}.json"), &record.to_string());
		["aeo", "record-partner", "--as", "//CustomsAeo", &file].map(str::to_owned)
	};
	let with_partner = ["--partner", PARTNER];
	// Nobody knows this partner yet, so it brings nothing.
	assert_eq!(world.lodge("PARTNER-1", "//Trader", &with_partner)["lane"], "yellow");

	tijara.done(&record(1, "granted"));
	let lodged = world.lodge("PARTNER-2", "//Trader", &with_partner);
	assert_eq!((&lodged["lane"], &lodged["reducedControls"]), (&json!("green"), &json!(true)));
	assert_eq!(world.lodge("PARTNER-3", "//Trader", &[])["lane"], "yellow");
	tijara.refused(&record(1, "granted"), "AeoIdentity::NotNewer");

	tijara.done(&record(2, "suspended"));
	let lodged = world.lodge("PARTNER-4", "//Trader", &with_partner);
	assert_eq!((&lodged["lane"], &lodged["reducedControls"]), (&json!("yellow"), &json!(false)));
	let known = tijara.done(&["aeo", "partner", PARTNER]);
	assert!(known.to_string().contains("suspended"), "{known}");
}

/// An operator defers what it owes to the end of the month, and half a guarantee secures twice as much.
fn pays_later(world: &World) {
	let tijara = &world.tijara;
	let first = world.lodge("LATER-1", "//Trader", &[]);
	let mrn = first["mrn"].as_str().expect("an MRN");
	let owed = first["total"].as_str().expect("an amount").to_owned();
	tijara.done(&["present", "--as", "//PortsOfficer", mrn]);
	let defer = ["defer", "--as", "//Trader", mrn];
	tijara.refused(&defer, "Ledger::NoDeferredAccount");
	let set = ["account", "set-deferred", "--as", "//RevenueCashier", "11"];
	tijara.done(&[&set[..], &["--limit", &owed, "--days", "16"]].concat());
	let deferred = tijara.done(&defer);
	assert_eq!(deferred["money"], "deferred");
	assert_eq!(
		deferred["axes"]["cargo"], "released",
		"a deferred debt releases as well: {deferred}"
	);
	let second = world.lodge("LATER-2", "//Trader", &[]);
	let second = second["mrn"].as_str().expect("an MRN");
	tijara.refused(&["defer", "--as", "//Trader", second], "Ledger::LimitPassed");

	// 60.00 provided secure up to 120.00, since this operator provides half.
	let offer = ["guarantee", "offer", "--as", "//BankOfficer", "11", "--amount", "60.00"];
	tijara.done(&[&offer[..], &["--until", "2099-12-31", "--reference", "HALF"]].concat());
	let accept = ["guarantee", "accept", "--as", "//RevenueCashier", "1", "--reference-amount"];
	tijara.refused(&[&accept[..], &["120.01"]].concat(), "Guarantees::NotEnoughProvided");
	tijara.done(&[&accept[..], &["120.00"]].concat());
	let secure = ["secure", "--as", "//Trader", second, "--guarantee", "1"];
	tijara.refused(&secure, "Guarantees::NotEnoughLeft");
	assert_eq!(tijara.done(&["guarantee", "show", "1"])["left"], "120.00");

	// The month's statement is paid from the fund, whole.
	let month = in_days(0)[..7].to_owned();
	let account = tijara.done(&["account", "show", "11"]);
	assert_eq!(account["statements"][0]["amount"], owed, "{account}");
	let pay = ["account", "pay-statement", "--as", "//Trader", &month];
	tijara.refused(&pay, "Ledger::FundTooSmall");
	let deposit = ["account", "deposit", "--as", "//BankOfficer", "11", "--reference", "LATER"];
	tijara.done(&[&deposit[..], &["--amount", &owed]].concat());
	tijara.done(&pay);
	tijara.refused(&pay, "Ledger::NoStatement");
	assert_eq!(tijara.done(&["account", "show", "11"])["statements"], json!([]));
}

#[test]
fn operator_should_have_benefits_only_while_two_officers_authorise_it() {
	let world = World::with_rules(&rules());
	let tijara = &world.tijara;
	let salt = salt(&world, 11);
	let evidence = world.file("evidence.txt", "Audited accounts, procedures, certificates.");
	let apply = |tin: &str| -> Vec<String> {
		let application = ["aeo", "apply", "--as", "//TraderAdmin", "--programme", "full"];
		let holder = ["--role", "importer", "--tin", tin, "--tin-salt-file", &salt];
		let mut all: Vec<String> =
			application.iter().chain(&holder).map(|word| (*word).to_string()).collect();
		for criterion in ["compliance", "records", "solvency", "competence", "security"] {
			all.extend(["--evidence".into(), format!("{criterion}:2099-12-31:{evidence}")]);
		}
		all
	};
	tijara.refused(&apply(&tin(12)), "AeoIdentity::TinNotYours");
	let applied = tijara.done(&apply(&tin(11)));
	let id = applied["id"].to_string();
	let officer = |key, act| ["aeo", act, "--as", key, &id].map(str::to_owned).to_vec();
	let with = |mut line: Vec<String>, more: &[&str]| {
		line.extend(more.iter().map(|word| (*word).to_string()));
		line
	};
	let status = || tijara.done(&["aeo", "show", &id])["status"].clone();
	assert_eq!(status(), "applied");

	tijara.done(&officer("//CustomsAeo", "accept"));
	tijara.done(&officer("//CustomsAeo", "take-validation"));
	assert_eq!(status(), "validating");
	let report = world.file("validation.txt", "Premises seen, records sampled.");
	let met = ["--outcome", "met", "--document", &report];
	tijara.refused(
		&with(officer("//CustomsAeoTwo", "record-validation"), &met),
		"AeoIdentity::NotValidator",
	);
	tijara.done(&with(officer("//CustomsAeo", "record-validation"), &met));

	// Who validated does not approve, and nobody approves alone.
	// An authorisation holds for five years at most.
	let until = in_days(1_000);
	let grant = ["grant", "--until", until.as_str(), "--guarantee", "half"];
	tijara.done(&with(officer("//CustomsAeoTwo", "propose"), &grant));
	let endorse = |key| officer(key, "endorse");
	tijara.refused(&endorse("//CustomsAeo"), "AeoIdentity::ValidatorMayNotApprove");
	tijara.refused(&endorse("//CustomsAeoTwo"), "AeoIdentity::SamePerson");
	tijara.done(&officer("//CustomsAeoTwo", "withdraw-decision"));
	tijara.done(&with(officer("//CustomsAeo", "propose"), &grant));
	assert_ne!(status(), "granted");
	tijara.done(&endorse("//CustomsAeoTwo"));
	assert_eq!(status(), "granted");
	let register = tijara.done(&["aeo", "register"]);
	assert!(register.to_string().contains(&tin(11)), "{register}");

	let lodged = world.lodge("AEO-1", "//Trader", &[]);
	assert_eq!((&lodged["lane"], &lodged["reducedControls"]), (&json!("green"), &json!(true)));
	// Its green declaration needs no officer: the bank's confirmation releases it in the same block.
	let mrn = lodged["mrn"].as_str().expect("an MRN");
	let amount = lodged["total"].as_str().expect("an amount");
	tijara.done(&["present", "--as", "//PortsOfficer", mrn]);
	let pay = ["pay", "--as", "//BankOfficer", mrn, "--reference", "AEO-1", "--amount", amount];
	assert_eq!(tijara.done(&pay)["axes"]["cargo"], "released");
	let links = world.links(mrn);
	let (paid, released) = (last(&links, "debt-settled"), last(&links, "consignment-released"));
	assert_eq!(paid["block"], released["block"]);
	assert_eq!(released["actor"], Value::Null, "no officer released it");
	pays_later(&world);
	// One officer suspends at once, and the next declaration is looked at.
	let security = ["--ground", "security", "--reason", "5"];
	tijara.done(&with(officer("//CustomsRisk", "suspend"), &security));
	assert_eq!(status(), "suspended");
	let lodged = world.lodge("AEO-2", "//Trader", &[]);
	assert_eq!((&lodged["lane"], &lodged["reducedControls"]), (&json!("yellow"), &json!(false)));

	let links = world.links(&format!("aeo:{id}"));
	let granted = last(&links, "aeo-granted");
	let validated = last(&links, "aeo-validated");
	assert_ne!(granted["actor"]["account"], validated["actor"]["account"]);
	assert_ne!(granted["actor"]["account"], granted["proposedBy"]["account"]);
	assert_eq!(last(&links, "aeo-suspended")["actor"]["role"], "risk-officer");
}
