// SPDX-License-Identifier: Apache-2.0
use super::*;

fn open(header: TariffHeader, exchange: Vec<ExchangeRate>, groups: Vec<Group>) -> DispatchResult {
	TariffBook::open_draft(
		editor(),
		Box::new(header),
		exchange.try_into().unwrap(),
		groups.try_into().unwrap(),
		Default::default(),
		None,
	)
}

#[test]
fn draft_should_be_stored_and_recorded_when_it_is_opened() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(draft(), 1);
		assert_eq!(Headers::<Test>::get(1), Some(header()));
		assert_eq!(Status::<Test>::get(1), Some(VersionStatus::Drafted { measures: 0 }));
		assert_eq!(Exchange::<Test>::get(1, rate("USD", "1", None, None).currency).len(), 1);
		assert_eq!(Groups::<Test>::iter_prefix(1).count(), 1);
		assert_eq!(TariffBook::version_on(TariffBook::today()), None);
		assert_eq!(last_event(), Event::Drafted { version: 1 });
		let [(subject, entry)] = Trail::take().try_into().unwrap();
		assert_eq!((subject, entry.act), (Subject::Tariff(1), Act::TariffDrafted));
		assert_eq!(entry.actor, Some(actor(REVENUE, Role::TariffEditor)));
		assert!(entry.content.is_some());
		assert_eq!(draft(), 2);
	});
}

#[test]
fn draft_should_be_refused_when_the_signer_is_no_editor() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [approver(), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				TariffBook::open_draft(
					origin,
					Box::new(header()),
					BoundedVec::new(),
					BoundedVec::new(),
					BoundedVec::new(),
					None
				),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn draft_should_be_undone_when_the_act_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		let call = frame_support::storage::with_storage_layer(|| open(header(), vec![], vec![]));
		assert!(call.is_err());
		assert_eq!(NextVersion::<Test>::get(), 1);
		assert_eq!(Status::<Test>::get(1), None);
	});
}

#[test]
fn header_should_be_refused_when_a_rule_is_broken() {
	type Change = fn(&mut TariffHeader);
	let cases: Vec<(&str, Change, Error)> = vec![
		("malformed currency", |h| h.currency = malformed(), Error::CurrencyInvalid),
		("decimals of another currency", |h| h.currency_decimals = 3, Error::CurrencyInvalid),
		("rounding too fine", |h| h.rounding.decimals = 3, Error::RoundingOutOfRange),
		("rounding too coarse", |h| h.rounding.decimals = -7, Error::RoundingOutOfRange),
		("no tax", |h| h.taxes = BoundedVec::new(), Error::NoTaxes),
		("malformed tax", |h| h.taxes[1].code = malformed(), Error::TaxCodeInvalid(1)),
		("tax twice", |h| h.taxes[1].code = h.taxes[0].code.clone(), Error::DuplicateTax(1)),
		(
			"base of an unknown tax",
			|h| h.taxes[1].base[0] = BaseTerm::Tax("X".parse().unwrap()),
			Error::TaxBaseUnknown(1),
		),
		(
			"base of itself",
			|h| h.taxes[0].base[0] = BaseTerm::Tax("A00".parse().unwrap()),
			Error::TaxBaseUnknown(0),
		),
		(
			"base of a later tax",
			|h| h.taxes[0].base[0] = BaseTerm::Tax("B00".parse().unwrap()),
			Error::TaxBaseUnknown(0),
		),
	];
	ExtBuilder::default().build_and_execute(|| {
		for (name, change, error) in cases {
			let mut bad = header();
			change(&mut bad);
			assert_eq!(open(bad, vec![], vec![]), Err(error.into()), "{name}");
		}
		let mut good = header();
		good.rounding.decimals = -6;
		good.taxes[1].base[1] = BaseTerm::Tax("A00".parse().unwrap());
		assert_ok!(open(good, vec![], vec![]));
	});
}

#[test]
fn rates_should_be_refused_when_a_rule_is_broken() {
	let good = || rate("USD", "1.27", None, None);
	let mut malformed_currency = good();
	malformed_currency.currency = malformed();
	let reversed = rate("USD", "1.27", Some("2024-02-01"), Some("2024-01-31"));
	ExtBuilder::default().build_and_execute(|| {
		for (bad, error) in [
			(malformed_currency, Error::ExchangeCurrencyInvalid(1)),
			(rate("GBP", "1", None, None), Error::ExchangeCurrencyInvalid(1)),
			(rate("USD", "0", None, None), Error::ExchangeUnitsInvalid(1)),
			(reversed, Error::ExchangePeriodReversed(1)),
		] {
			assert_noop!(open(header(), vec![good(), bad], vec![]), error);
		}
		assert_noop!(open(header(), vec![good(); 65], vec![]), Error::TooManyRates(64));
		assert_ok!(open(header(), vec![good(); 64], vec![]));
	});
}

#[test]
fn groups_should_be_refused_when_a_rule_is_broken() {
	let good = || group("GAFTA", &["JO", "EG"]);
	let mut member = group("OTHER", &["JO"]);
	member.members[0] = malformed();
	let mut name = good();
	name.code = malformed();
	ExtBuilder::default().build_and_execute(|| {
		for (bad, error) in [
			(member, Error::GroupCodeInvalid(1)),
			(name, Error::GroupCodeInvalid(1)),
			(good(), Error::DuplicateGroup(1)),
		] {
			assert_noop!(open(header(), vec![], vec![good(), bad]), error);
		}
	});
}

#[test]
fn decimal_should_be_refused_when_it_is_out_of_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		let huge: Decimal =
			codec::Decode::decode(&mut &codec::Encode::encode(&u128::MAX)[..]).unwrap();
		let mut bad = rate("USD", "1", None, None);
		bad.units = huge;
		assert_noop!(open(header(), vec![bad], vec![]), Error::ExchangeUnitsInvalid(0));
	});
}
