// SPDX-License-Identifier: Apache-2.0
//! The samples that ship with the client give the amounts that the guides show.

use std::path::Path;

use tijara_client::assess::{assess_files, Asked};

#[test]
fn samples_should_be_assessed_to_the_documented_amounts() {
	let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
	let day = Some("2024-07-10".parse().unwrap());
	let files = (folder.join("tariff.json"), folder.join("import.xml"));
	let assessed = assess_files(&files.0, &files.1, day, &Asked::default())
		.unwrap_or_else(|problems| panic!("{problems}"));
	let json = serde_json::to_value(&assessed).unwrap();
	assert_eq!(json["lrn"], "TIJARA-SAMPLE-0001");
	// 6,350 of prices and 635 of freight and insurance, in dollars at 1.27: each item's price and a tenth.
	let values: Vec<_> =
		json["items"].as_array().unwrap().iter().map(|i| &i["customsValue"]).collect();
	assert_eq!(values, ["1100.00", "2200.00", "2200.00"]);
	let taxes: Vec<Vec<_>> = assessed
		.items
		.iter()
		.map(|item| {
			item.taxes
				.iter()
				.map(|tax| format!("{} {} {}", tax.tax, tax.duty, tax.amount))
				.collect()
		})
		.collect();
	assert_eq!(
		taxes,
		[
			vec!["A00 2.00 % 22.00", "B00 20.00 % 224.40"],
			// 450 litres: 4.5 hectolitres; at 13 % vol, 58.5 litres of pure alcohol.
			vec!["A00 26.00 GBP / HLT 117.00", "333 28.50 GBP / LPA 1667.25", "B00 20.00 % 796.85"],
			vec!["A00 0.00 % 0.00", "B00 20.00 % 440.00"],
		]
	);
	assert_eq!(assessed.total, "3267.50");
}
