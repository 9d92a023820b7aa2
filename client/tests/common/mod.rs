// SPDX-License-Identifier: Apache-2.0
//! Declarations and tariffs for tests, written here and not taken from anywhere.

#![allow(dead_code)] // each test file uses its part

use tijara_client::{
	assess::{assess, Assessed},
	problem::Problems,
	tariff_file::FileTariff,
	wco::{self, WcoDeclaration},
};

/// One goods item as XML; `taxes` are the elements `DutyTaxFee`, `measures` those of `GoodsMeasure`.
pub fn item(
	sequence: usize,
	commodity: &str,
	origin: &str,
	price: &str,
	taxes: &str,
	measures: &str,
) -> String {
	let (currency, amount) = price.split_once(' ').unwrap();
	let (code, taric) = commodity.split_at(8);
	format!(
		"<GovernmentAgencyGoodsItem>
<SequenceNumeric>{sequence}</SequenceNumeric>
<Commodity>
<Classification><ID>{code}</ID><IdentificationTypeCode>TSP</IdentificationTypeCode></Classification>
<Classification><ID>{taric}</ID><IdentificationTypeCode>TRC</IdentificationTypeCode></Classification>
{taxes}
<GoodsMeasure>{measures}</GoodsMeasure>
<InvoiceLine><ItemChargeAmount currencyID=\"{currency}\">{amount}</ItemChargeAmount></InvoiceLine>
</Commodity>
<CustomsValuation><MethodCode>1</MethodCode></CustomsValuation>
<GovernmentProcedure><CurrentCode>40</CurrentCode><PreviousCode>00</PreviousCode></GovernmentProcedure>
<GovernmentProcedure><CurrentCode>000</CurrentCode></GovernmentProcedure>
<Origin><CountryCode>{origin}</CountryCode><TypeCode>1</TypeCode></Origin>
</GovernmentAgencyGoodsItem>"
	)
}

/// An item with nothing but a code, an origin and a price.
pub fn plain_item(sequence: usize, commodity: &str, price: &str) -> String {
	item(sequence, commodity, "US", price, "", "")
}

/// A declaration around items.
pub fn declaration(items: &[String]) -> String {
	let count = items.len();
	let items = items.join("\n");
	format!(
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<md:MetaData xmlns:md=\"urn:wco:datamodel:WCO:DocumentMetaData-DMS:2\" xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\">
<md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
<md:WCOTypeName>DEC</md:WCOTypeName>
<Declaration>
<FunctionCode>9</FunctionCode>
<FunctionalReferenceID>TEST-1</FunctionalReferenceID>
<TypeCode>IMA</TypeCode>
<DeclarationOfficeID>XTHAV001</DeclarationOfficeID>
<GoodsItemQuantity>{count}</GoodsItemQuantity>
<GoodsShipment>
{items}
<Importer><ID>XT1</ID></Importer>
<TradeTerms><ConditionCode>CIF</ConditionCode></TradeTerms>
</GoodsShipment>
</Declaration>
</md:MetaData>
"
	)
}

/// The declaration that most tests change in one place.
pub fn sound() -> String {
	let quantity = "<DutyTaxFee><DutyRegimeCode>100</DutyRegimeCode>\
		<SpecificTaxBaseQuantity unitCode=\"LTR\">20</SpecificTaxBaseQuantity></DutyTaxFee>";
	let masses =
		"<GrossMassMeasure>15</GrossMassMeasure><NetNetWeightMeasure>10</NetNetWeightMeasure>";
	declaration(&[
		item(1, "8510900000", "US", "GBP 1000", quantity, masses),
		item(2, "8510100000", "US", "GBP 100", "", ""),
	])
}

/// Read XML that is sound.
pub fn read(xml: &str) -> WcoDeclaration {
	wco::read("decl.xml", xml.as_bytes()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The problems of XML that is not.
pub fn problems(xml: &[u8]) -> Problems {
	wco::read("decl.xml", xml).map(|_| ()).expect_err("a problem")
}

/// A tariff in pounds that rounds down to the penny.
pub fn tariff(taxes: &str, measures: &str) -> FileTariff {
	let json = format!(
		r#"{{"currency": "GBP", "rounding": {{"stage": "tax-line", "decimals": 2, "mode": "down"}},
		"taxes": [{taxes}], "measures": [{measures}],
		"exchange": [{{"currency": "USD", "units": "1.2700"}}, {{"currency": "JPY", "units": "187.5"}}],
		"groups": {{"AGADIR": ["EG", "JO", "MA", "TN"]}}}}"#
	);
	FileTariff::read("tariff.json", json.as_bytes()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Assess on a fixed day.
pub fn assessed(xml: &str, tariff: &FileTariff) -> Assessed {
	assess(&read(xml), tariff, "2024-07-10".parse().unwrap())
		.unwrap_or_else(|problems| panic!("{problems}"))
}

/// `item tax base amount`, line by line.
pub fn lines(assessed: &Assessed) -> Vec<String> {
	let mut lines = Vec::new();
	for item in &assessed.items {
		for tax in &item.taxes {
			let base = tax.base.as_deref().unwrap_or("-");
			lines.push(format!("{} {} {base} {}", item.sequence, tax.tax, tax.amount));
		}
	}
	lines
}
