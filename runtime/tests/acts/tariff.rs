// SPDX-License-Identifier: Apache-2.0
//! The tariff.

use super::*;

pub(super) fn tariff_book() -> Vec<Step> {
	use pallet_tariff_book::{Call, Headers};
	let header = Headers::<Runtime>::get(1).unwrap();
	let measure = tijara_primitives::tariff::Measure {
		tax: "A00".parse().unwrap(),
		kind: Default::default(),
		commodity: "85".parse().unwrap(),
		origin: tijara_primitives::tariff::OriginScope::Any,
		preference: None,
		duty: "3.00 %".parse().unwrap(),
		from: None,
		to: None,
		additional_code: None,
		procedure: None,
		quota: None,
	};
	let line = tijara_primitives::tariff::NomenclatureLine {
		code: "851090".parse().unwrap(),
		description: "Parts".parse().unwrap(),
		unit: None,
		declarable: true,
	};
	let header = tijara_primitives::tariff::TariffHeader {
		nomenclature: Some("HS2022".parse().unwrap()),
		..header
	};
	let lines = vec![line].try_into().unwrap();
	let open = Call::open_draft {
		header: Box::new(header),
		exchange: Default::default(),
		groups: Default::default(),
		reliefs: Default::default(),
		based_on: None,
	};
	let (from, to) = (Date::from_millis(common::NOW), Date::from_millis(common::NOW));
	let quota = tijara_primitives::tariff::QuotaPeriod {
		order: "094001".parse().unwrap(),
		from,
		to,
		unit: "KGM".parse().unwrap(),
		volume: "1".parse().unwrap(),
		critical: "10".parse().unwrap(),
	};
	let requirement = tijara_primitives::tariff::Requirement {
		commodity: "02".parse().unwrap(),
		origin: tijara_primitives::tariff::OriginScope::Any,
		procedure: None,
		document: "853".parse().unwrap(),
		agency: OrganisationKind::Agriculture,
		from: None,
		to: None,
	};
	let quotas = vec![quota].try_into().unwrap();
	let requirements = vec![requirement].try_into().unwrap();
	let measures = vec![measure].try_into().unwrap();
	let version = |who: &str, call: Call<Runtime>, version, acts: &'static [Act]| {
		Step(signed(who), call.into(), Subject::Tariff(version), acts)
	};
	let (editor, approver) = ("RevenueOfficer", "RevenueApprover");
	vec![
		version(editor, open.clone(), 2, &[Act::TariffDrafted]),
		version(editor, Call::add_measures { version: 2, measures }, 2, &[Act::MeasuresAdded]),
		version(editor, Call::add_quotas { version: 2, quotas }, 2, &[Act::TariffQuotasAdded]),
		version(
			editor,
			Call::add_requirements { version: 2, requirements },
			2,
			&[Act::RequirementsAdded],
		),
		version(editor, Call::add_lines { version: 2, lines }, 2, &[Act::LinesAdded]),
		version(editor, open, 3, &[Act::TariffDrafted]),
		version(editor, Call::discard { version: 3 }, 3, &[Act::TariffDiscarded]),
		version(editor, Call::submit { version: 2, from: None }, 2, &[Act::TariffSubmitted]),
		version(approver, Call::return_draft { version: 2 }, 2, &[Act::TariffReturned]),
		version(editor, Call::submit { version: 2, from: None }, 2, &[Act::TariffSubmitted]),
		version(approver, Call::publish { version: 2 }, 2, &[Act::TariffPublished]),
	]
}
