// SPDX-License-Identifier: Apache-2.0
//! Money on real nodes, through the command line: paying and releasing in one step, refused payments, a critical
//! tariff quota on security, exemptions with a ceiling, later payment, statements.

use std::{collections::BTreeMap, fs};

use serde_json::{json, Value};
use tijara_journeys::{Agency, Network, Tijara};

fn text<'a>(json: &'a Value, field: &str) -> &'a str {
	json[field].as_str().unwrap_or_else(|| panic!("no {field} in {json}"))
}

/// A development chain, the command line on it, and a tariff with a quota, an exemption and late interest.
struct World {
	chain: Network,
	tijara: Tijara,
}

/// The order number of the tariff quota.
const QUOTA: &str = "094001";

fn tariff() -> Value {
	let duty = |commodity: &str, duty: &str| json!({ "tax": "A00", "commodity": commodity, "origin": "*", "duty": duty });
	// What leaves the country owes nothing.
	let free = |tax: &str| json!({ "tax": tax, "commodity": "", "origin": "*", "procedure": "10", "duty": "NIHIL" });
	let mut within = duty("0203", "5.80 %");
	within["quota"] = json!(QUOTA);
	json!({
		"currency": "GBP",
		"rounding": { "stage": "tax-line", "decimals": 2, "mode": "down" },
		"taxes": [
			{ "code": "A00", "order": 10, "base": ["value"] },
			{ "code": "B00", "order": 90, "base": ["value", "*"] },
		],
		"measures": [
			free("A00"), free("B00"), duty("8510", "2.00 %"), duty("0203", "14.00 %"), within,
			{ "tax": "B00", "commodity": "", "origin": "*", "duty": "20.00 %" },
		],
		"quotas": [{
			"order": QUOTA, "from": "2020-01-01", "to": "2099-12-31", "unit": "KGM",
			"volume": "200", "critical": "100",
		}],
		"reliefs": [{
			"code": "EX1", "tax": "A00", "commodity": "", "additionalProcedure": "1EX", "share": "100",
			"effect": "exempt", "limited": true,
		}],
		"terms": { "paymentDays": 10, "interest": "8", "drawback": "99" },
	})
}

impl World {
	fn start() -> Self {
		let chain = Network::development();
		let tijara = chain.client(Agency::Customs);
		let world = Self { chain, tijara };
		let file = world.file("tariff.json", &tariff().to_string());
		world.tijara.done(&["tariff", "publish", "--as", "//RevenueOfficer", &file]);
		world
	}

	fn file(&self, name: &str, content: &str) -> String {
		let file = self.chain.folder().join(name);
		fs::write(&file, content).expect("written");
		file.display().to_string()
	}

	/// An export of one item by the trader itself.
	fn lodge_export(&self, lrn: &str, commodity: &str, price: &str) -> Value {
		let file = self.declaration(lrn, commodity, price, "");
		let xml = fs::read_to_string(&file).expect("a declaration");
		let xml = xml.replace(">IMA<", ">EXA<").replace(">40<", ">10<");
		self.tijara.done(&["lodge", "--as", "//Trader", &self.file(&format!("{lrn}.xml"), &xml)])
	}

	/// A declaration of one item by the trader itself.
	fn lodge(&self, lrn: &str, commodity: &str, price: &str, more: &str) -> Value {
		let file = self.declaration(lrn, commodity, price, more);
		self.tijara.done(&["lodge", "--as", "//Trader", &file])
	}

	fn declaration(&self, lrn: &str, commodity: &str, price: &str, more: &str) -> String {
		let (before, after) = more.split_once('|').unwrap_or((more, ""));
		let xml = format!(
			r#"<?xml version="1.0" encoding="UTF-8"?>
<md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2">
	<Declaration>
		<FunctionCode>9</FunctionCode>
		<FunctionalReferenceID>{lrn}</FunctionalReferenceID>
		<TypeCode>IMA</TypeCode>
		<GoodsItemQuantity>1</GoodsItemQuantity>
		<DeclarationOfficeID>XTHAV001</DeclarationOfficeID>
		<GoodsShipment>
			<GovernmentAgencyGoodsItem>
				<SequenceNumeric>1</SequenceNumeric>
				<Commodity>
					<Classification><ID>{commodity}</ID><IdentificationTypeCode>TSP</IdentificationTypeCode></Classification>
					{before}
					<GoodsMeasure>
						<GrossMassMeasure unitCode="KGM">1000</GrossMassMeasure>
						<NetNetWeightMeasure unitCode="KGM">1000</NetNetWeightMeasure>
					</GoodsMeasure>
					<InvoiceLine><ItemChargeAmount currencyID="GBP">{price}</ItemChargeAmount></InvoiceLine>
				</Commodity>
				<CustomsValuation><MethodCode>1</MethodCode></CustomsValuation>
				<GovernmentProcedure><CurrentCode>40</CurrentCode><PreviousCode>00</PreviousCode></GovernmentProcedure>
				{after}
				<Origin><CountryCode>US</CountryCode><TypeCode>1</TypeCode></Origin>
			</GovernmentAgencyGoodsItem>
		</GoodsShipment>
	</Declaration>
</md:MetaData>
"#
		);
		self.file(&format!("{lrn}.xml"), &xml)
	}

	fn present(&self, mrn: &str) -> Value {
		self.tijara.done(&["present", "--as", "//PortsOfficer", mrn])
	}

	fn paying<'a>(mrn: &'a str, reference: &'a str, amount: &'a str) -> [&'a str; 8] {
		["pay", "--as", "//BankOfficer", mrn, "--reference", reference, "--amount", amount]
	}

	fn pay(&self, mrn: &str, reference: &str, amount: &str) -> Value {
		self.tijara.done(&Self::paying(mrn, reference, amount))
	}
}

/// The last link of this act in a declaration's trail.
fn last(tijara: &Tijara, mrn: &str, act: &str) -> Value {
	let trail = tijara.done(&["trail", mrn]);
	assert_eq!(trail["verified"], json!(true));
	let mut links = trail["links"].as_array().expect("links").iter();
	links.rfind(|link| link["act"] == act).cloned().unwrap_or_default()
}

#[test]
fn payment_should_count_once_and_only_for_what_it_is_for() {
	let world = World::start();
	let tijara = &world.tijara;
	let lodged = world.lodge("PAY-1", "8510900000", "1000.00", "");
	let mrn = text(&lodged, "mrn");
	// The official figures for 1,000 at 2 % and value added tax of 20 %.
	assert_eq!(lodged["total"], "224.00");
	let release = ["release", "--as", "//CustomsRelease", mrn];
	world.present(mrn);

	world.pay(mrn, "ONE", "100.00");
	tijara.refused(&World::paying(mrn, "ONE", "100.00"), "Ledger::AlreadyCounted");
	tijara.refused(&release, "Releases::NotPaid");
	let dinars = [&World::paying(mrn, "TWO", "124.00")[..], &["--currency", "JOD"]].concat();
	tijara.refused(&dinars, "Ledger::WrongCurrency");
	tijara.refused(&World::paying("declaration:99", "TWO", "1.00"), "DutyPayments::NotFound");

	// A release officer lets it go beforehand: the payment then releases in its own block.
	tijara.done(&["release-when-settled", "--as", "//CustomsRelease", mrn]);
	let paid = world.pay(mrn, "TWO", "130.00");
	assert_eq!(paid["axes"]["cargo"], "released");
	assert_eq!(paid["release"]["guard"]["money"], "paid");
	let (payment, release) =
		(last(tijara, mrn, "debt-settled"), last(tijara, mrn, "consignment-released"));
	assert_eq!(payment["block"], release["block"], "one transaction");
	assert_eq!(release["actor"]["role"], "release-officer");
	tijara.refused(&World::paying(mrn, "THREE", "1.00"), "DutyPayments::AlreadyPaid");

	// What was paid too much is the trader's, and leaves by its bank.
	assert_eq!(tijara.done(&["account", "show", "11"])["fund"], "6.00");
	tijara.done(&["account", "request-payout", "--as", "//Trader", "--amount", "6.00"]);
	let out = ["--reference", "OUT", "--amount", "6.00"];
	tijara
		.done(&[&["account", "confirm-payout", "--as", "//BankOfficer", "11"], &out[..]].concat());
	assert_eq!(tijara.done(&["account", "show", "11"])["fund"], "0.00");

	// The bank takes a payment back: the debt is open again, the release stands.
	let back = ["charge-back", "--as", "//BankOfficer", mrn, "--reference", "ONE"];
	let back = tijara.done(&back);
	assert_eq!((&back["money"], &back["paid"]), (&json!("notified"), &json!("124.00")));
	assert_eq!(back["axes"]["cargo"], "released");

	let statement = tijara.done(&["statement", "11"]);
	let postings = statement["postings"].as_array().expect("postings");
	assert!(postings.len() >= 6, "{statement}");
	let csv = std::process::Command::new(tijara_journeys::binary("tijara"))
		.args([
			"--url",
			world.chain.node(Agency::Customs).url().as_str(),
			"statement",
			"11",
			"--csv",
		])
		.output()
		.expect("the client starts");
	let csv = String::from_utf8(csv.stdout).expect("text");
	assert_eq!(csv.lines().count(), postings.len() + 1, "{csv}");
	same_by_trail(&world, 11);
}

#[test]
fn goods_under_a_critical_quota_should_go_on_security_until_the_split_is_final() {
	let world = World::start();
	let tijara = &world.tijara;
	let claim = format!("<DutyTaxFee><DutyRegimeCode>320</DutyRegimeCode><QuotaOrderID>{QUOTA}</QuotaOrderID></DutyTaxFee>");
	let lodged = world.lodge("QUOTA-1", "0203221100", "1400.00", &claim);
	let mrn = text(&lodged, "mrn");
	// The claim granted whole: 1,400 at 5.8 %, and value added tax.
	assert_eq!(lodged["total"], "377.44");
	let shown = tijara.done(&["show", mrn]);
	assert_eq!(shown["axes"]["document"], "assessed-provisional");
	// All outside the quota would be 196.00 and 319.20.
	assert_eq!(shown["debt"]["security"], "137.76");
	world.present(mrn);
	world.pay(mrn, "Q-1", "377.44");
	let release = ["release", "--as", "//CustomsRelease", mrn];
	tijara.refused(&release, "Releases::NotPaid");

	let offer = ["guarantee", "offer", "--as", "//BankOfficer", "11", "--amount", "200.00"];
	let terms = ["--until", "2099-12-31", "--reference", "G-1"];
	tijara.done(&[&offer[..], &terms].concat());
	let accept = ["guarantee", "accept", "--as", "//RevenueCashier", "1"];
	tijara.done(&[&accept[..], &["--reference-amount", "200.00"]].concat());
	let secured = tijara.done(&["secure", "--as", "//Trader", mrn, "--guarantee", "1"]);
	assert_eq!(secured["money"], "secured");
	let guarantee = || tijara.done(&["guarantee", "show", "1"]);
	assert_eq!(guarantee()["reserved"], "137.76");
	tijara.done(&release);

	// 200 of 1,000 kg were left: one fifth is within the quota.
	let finalise = ["finalise", "--as", "//CustomsAssessor", mrn, "--grant"];
	let alone = ["money-decision", "endorse", "--as", "//CustomsAssessor", mrn];
	tijara.done(&finalise);
	tijara.refused(&alone, "DutyPayments::SamePerson");
	tijara.done(&["money-decision", "endorse", "--as", "//CustomsAssessorTwo", mrn]);
	let shown = tijara.done(&["show", mrn]);
	let amounts: Vec<&str> =
		shown["taxes"].as_array().expect("lines").iter().map(|line| text(line, "amount")).collect();
	assert_eq!(amounts, ["16.24", "59.24", "156.80", "255.36"], "{shown}");
	assert_eq!(shown["due"], "487.64");
	assert_eq!(guarantee()["reserved"], "110.20", "no more than is still open");
	let paid = world.pay(mrn, "Q-2", "110.20");
	assert_eq!(paid["money"], "paid");
	assert_eq!(guarantee()["reserved"], "0.00");

	let balance = tijara.done(&["quota-balance", QUOTA]);
	assert_eq!((&balance["drawn"], &balance["left"]), (&json!("200"), &json!("0")));
	let next = world.lodge("QUOTA-2", "0203221100", "1400.00", &claim);
	let next = tijara.done(&["show", text(&next, "mrn")]);
	assert_eq!(next["debt"]["security"], "137.76", "{next}");
}

#[test]
fn doubtful_origin_should_be_secured_and_drawback_paid_when_the_goods_leave_again() {
	let world = World::start();
	let tijara = &world.tijara;
	let lodged = world.lodge("ORIGIN-1", "8510900000", "1000.00", "");
	let mrn = text(&lodged, "mrn");
	let doubt = ["assess-provisionally", "--as", "//CustomsAssessor", mrn, "--ground", "value"];
	tijara.done(&[&doubt[..], &["--security", "80.00"]].concat());
	world.present(mrn);
	world.pay(mrn, "V-1", "224.00");
	tijara.refused(&["release", "--as", "//CustomsRelease", mrn], "Releases::NotPaid");
	let offer = ["guarantee", "offer", "--as", "//BankOfficer", "11", "--declaration", mrn];
	let terms = ["--amount", "100.00", "--until", "2099-12-31", "--reference", "V-G"];
	tijara.done(&[&offer[..], &terms].concat());
	let accept = ["guarantee", "accept", "--as", "//RevenueCashier", "1"];
	tijara.done(&[&accept[..], &["--reference-amount", "100.00"]].concat());
	tijara.done(&["secure", "--as", "//Trader", mrn, "--guarantee", "1"]);
	tijara.done(&["release", "--as", "//CustomsRelease", mrn]);

	// Never more than what may be due; the difference is posted, not the whole anew.
	let finalise = ["finalise", "--as", "//CustomsAssessor", mrn, "--due"];
	tijara.refused(&[&finalise[..], &["304.01"]].concat(), "DutyPayments::AmountTooHigh");
	tijara.done(&[&finalise[..], &["250.00"]].concat());
	let endorse =
		|key: &str| ["money-decision", "endorse", "--as", key, mrn].map(str::to_owned).to_vec();
	tijara.done(&endorse("//CustomsAssessorTwo"));
	let shown = tijara.done(&["show", mrn]);
	assert_eq!((&shown["due"], &shown["debt"]["paid"]), (&json!("250.00"), &json!("224.00")));
	assert_eq!(tijara.done(&["guarantee", "show", "1"])["reserved"], "26.00");
	world.pay(mrn, "V-2", "26.00");
	assert_eq!(tijara.done(&["guarantee", "show", "1"])["reserved"], "0.00");

	// Forty of a hundred leave the country again: 99 % of their share of the duty is paid back.
	let import = world.lodge("IMPORT-2", "8510900000", "1000.00", "");
	let quantities = ["--exported", "40", "--imported", "100"];
	let in_vain = ["drawback", "--as", "//CustomsAssessor", mrn, "--export", text(&import, "mrn")];
	tijara.refused(&[&in_vain[..], &quantities].concat(), "DutyPayments::NotAnExport");
	let export = world.lodge_export("EXPORT-1", "8510900000", "1000.00");
	assert_eq!(export["total"], "0.00", "{export}");
	let export = text(&export, "mrn");
	let drawback = ["drawback", "--as", "//CustomsAssessor", mrn, "--export", export];
	let drawback = [&drawback[..], &quantities].concat();
	tijara.refused(&drawback, "DutyPayments::NotReleased");
	world.present(export);
	tijara.done(&["release", "--as", "//CustomsRelease", export]);
	tijara.done(&drawback);
	tijara.refused(&endorse("//CustomsAssessor"), "DutyPayments::SamePerson");
	tijara.done(&endorse("//CustomsAssessorTwo"));
	assert_eq!(tijara.done(&["account", "show", "11"])["fund"], "99.00");
	tijara.refused(&drawback, "DutyPayments::AlreadyDrawnBack");
	same_by_trail(&world, 11);
}

/// The balances of an organisation's ledger, recomputed from its audit trail alone, are those of its account.
fn same_by_trail(world: &World, organisation: u32) {
	let trail = world.tijara.done(&["trail", &format!("ledger:{organisation}")]);
	assert_eq!(trail["verified"], json!(true));
	let pence = |amount: &Value| -> i64 {
		let text = amount.as_str().expect("an amount").replace('.', "");
		text.parse().expect("pence")
	};
	let mut balances: BTreeMap<String, i64> = BTreeMap::new();
	for link in trail["links"].as_array().expect("links") {
		let posting = &link["posting"];
		let amount = pence(&posting["amount"]);
		*balances.entry(text(posting, "debit").into()).or_default() += amount;
		*balances.entry(text(posting, "credit").into()).or_default() -= amount;
	}
	assert_eq!(balances.values().sum::<i64>(), 0);
	let account = world.tijara.done(&["account", "show", &organisation.to_string()]);
	let fund = balances.get(&format!("fund:{organisation}")).copied().unwrap_or_default();
	assert_eq!(-fund, pence(&account["fund"]), "{account}");
	let postings = world.tijara.done(&["statement", &organisation.to_string()]);
	let postings = postings["postings"].as_array().expect("postings");
	assert_eq!(postings.len(), trail["links"].as_array().expect("links").len());
}

#[test]
fn exemption_should_relieve_up_to_its_ceiling_and_the_excess_be_taxed() {
	let world = World::start();
	let tijara = &world.tijara;
	let basis = world.file("decree.txt", "Decree 12 on school equipment.");
	let grant =
		["exemption", "grant", "--as", "//TradeOfficer", "11", "EX1", "--legal-basis", &basis];
	let terms = ["--ceiling", "30.00", "--from", "2024-01-01", "--to", "2099-12-31"];
	tijara.done(&[&grant[..], &terms].concat());
	tijara.refused(
		&["exemption", "endorse", "--as", "//TradeOfficer", "11", "EX1"],
		"Allocations::SamePerson",
	);
	tijara.done(&["exemption", "endorse", "--as", "//TradeOfficerTwo", "11", "EX1"]);

	let claim = "|<GovernmentProcedure><CurrentCode>1EX</CurrentCode></GovernmentProcedure>";
	let first = world.lodge("EXEMPT-1", "8510900000", "1000.00", claim);
	// 20.00 of duty are relieved; value added tax is on the value alone.
	assert_eq!(first["total"], "200.00", "{first}");
	let second = world.lodge("EXEMPT-2", "8510900000", "1000.00", claim);
	// 10.00 were left: the other 10.00 are owed, and taxed.
	assert_eq!(second["total"], "212.00", "{second}");
	assert_eq!(tijara.done(&["show", text(&second, "mrn")])["debt"]["relieved"], "10.00");
	let left = tijara.done(&["exemption", "show", "11", "EX1"]);
	assert_eq!(left["left"], "0.00");

	// A sanction: the importer is suspended, and nothing new enters.
	tijara.done(&["organisation", "suspend", "--as", "//CustomsAdmin", "11", "--reason", "3"]);
	let file = world.declaration("EXEMPT-3", "8510900000", "1000.00", claim);
	tijara.refused(&["lodge", "--as", "//Trader", &file], "Custom(2)");
}
