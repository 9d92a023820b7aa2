// For runtime/tests/corpus.rs: replaces `EXPECTED`, `publish` and the first test.
use tijara_client::corpus::{folder, scenarios};

/// Official answers that must come out: all but those in `corpus::EXCLUDED`.
const EXPECTED: usize = 45;

fn publish(tariff: &FileTariff) {
	use pallet_tariff_book::Call;
	let open = Call::open_draft {
		header: tariff.header().clone(),
		exchange: tariff.exchange().to_vec().try_into().unwrap(),
		groups: tariff.groups().try_into().unwrap(),
		reliefs: tariff.reliefs().try_into().unwrap(),
		based_on: None,
	};
	let version = pallet_tariff_book::NextVersion::<Runtime>::get();
	assert_ok!(call(signed("RevenueOfficer"), open));
	for batch in tariff.quotas().chunks(64) {
		let quotas = batch.to_vec().try_into().unwrap();
		assert_ok!(call(signed("RevenueOfficer"), Call::add_quotas { version, quotas }));
	}
	let measures: Vec<Measure> = tariff.measures().cloned().collect();
	for batch in measures.chunks(256) {
		let measures = batch.to_vec().try_into().unwrap();
		assert_ok!(call(signed("RevenueOfficer"), Call::add_measures { version, measures }));
	}
	assert_ok!(call(signed("RevenueOfficer"), Call::submit { version, from: None }));
	assert_ok!(call(signed("RevenueApprover"), Call::publish { version }));
}

#[test]
fn chain_should_give_the_official_amounts_of_the_scenarios() {
	let folder = match folder() {
		Ok(folder) => folder,
		Err(reason) => return println!("{reason}"),
	};
	let (mut same, mut differences) = (0, Vec::new());
	for scenario in scenarios(&folder) {
		if scenario.is_excluded() {
			continue;
		}
		on_chain(|| {
			publish(&scenario.tariff().unwrap());
			let stated = scenario.stated().unwrap();
			let mut draft = stated.clone().into_draft(TRADER, [7; 32]).unwrap();
			draft.office = "XTPRT001".parse().unwrap();
			let lodge = pallet_declarations::Call::lodge { draft };
			if let Err(error) = call(signed("Trader"), lodge) {
				return differences.push(format!("{}: {error:?}", scenario.id()));
			}
			let (_, assessment) = declaration(1).unwrap().assessment.unwrap();
			let found = scenario.differences(&Assessed::new(&stated, &assessment));
			same += usize::from(found.is_empty());
			differences.extend(found);
		});
	}
	assert!(differences.is_empty(), "{}", differences.join("\n"));
	assert_eq!(same, EXPECTED);
}
