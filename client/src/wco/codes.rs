// SPDX-License-Identifier: Apache-2.0
//! Code lists that a declaration is checked against.

use tijara_primitives::codes::{CurrencyCode, UnitCode};

/// Currencies of ISO 4217, funds and metals left out, by letter.
const CURRENCIES: &str = "\
	AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
	CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD \
	GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD \
	KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK \
	NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS \
	SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF \
	XCD XCG XDR XOF XPF YER ZAR ZMW ZWG ZWL";

/// Units of UN/ECE Rec 20 that duties are measured in.
const REC_20: &str = "\
	2N 4L A44 A45 ASM ASV BLL BX C62 CEN CMK CMQ CMT CR CT CTM DAY DMT DPC DZN DZP GRM GRO GLI GLL GWH HLT \
	HUR INH KGM KMT KNI KPA KPH KPO KPP KSD KSH KTM KTN KUR KWH KWT LBR LEF LPA LTR MBR MGM MIL MLT MMK \
	MMQ MMT MON MTK MTQ MTR MWH NAR NCL NIU NMP NPR NPT ONZ PCE PK PR PTN SET ST STN TJO TNE TPR TST \
	WTT YRD";

/// Units of the TARIC (regulations of the European Union) and national ones: quantities that Rec 20 does
/// not name. `GBP` and its kind state the base of a tax that the declarant computed himself.
const TARIC: &str = "\
	CCT CTG DAP DHS DTN DTNE DTNF DTNG DTNL DTNM DTNR DTNS DTNZ EAS EUR EVA GBP GFI GRT GP1 HMT KAC KCC KCL KGMA KGME \
	KGMG KGMP KGMS KGMT KLT KMA KNE KNS KPP KSD KTC LPA LTRA MIL MPR MTQC NAR NARB PRST RET SAN SPR TCE TNEE TNEI \
	TNEJ TNEK TNEM TNER TNEZ WAT ENP WIS";

/// Letters that qualify a unit after `#`, as in `KGM#G` (gross) or `TNE#I` (of biodiesel content).
const QUALIFIERS: &str = "ABCDEFGIJKLMNPQRSTUXZ";

fn lists(list: &str, code: &str) -> bool {
	list.split_ascii_whitespace().any(|listed| listed == code)
}

/// Is it a currency of ISO 4217?
pub fn is_currency(code: &CurrencyCode) -> bool {
	lists(CURRENCIES, code.as_str())
}

/// Is it a unit that declarations state quantities in?
pub fn is_unit(code: &UnitCode) -> bool {
	let (unit, qualifier) = match code.as_str().split_once('#') {
		Some((unit, qualifier)) => (unit, qualifier),
		None => (code.as_str(), "A"),
	};
	qualifier.len() == 1
		&& QUALIFIERS.contains(qualifier)
		&& (lists(REC_20, unit) || lists(TARIC, unit))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn code_lists_should_hold_what_declarations_use_and_no_more() {
		for unit in
			["KGM", "KGM#G", "TNE#I", "LPA", "ASV", "EAS", "KTC", "HLT", "LTR", "GP1", "GBP"]
		{
			assert!(is_unit(&unit.parse().unwrap()), "{unit}");
		}
		for unit in ["XXX", "KG", "KGM#", "KGM#GG", "KGM#1", "#G", "ZZZ#G"] {
			assert!(!is_unit(&unit.parse().unwrap()), "{unit}");
		}
		for currency in ["GBP", "JOD", "EGP", "JPY"] {
			assert!(is_currency(&currency.parse().unwrap()), "{currency}");
		}
		for currency in ["XXX", "ABC", "DEM"] {
			assert!(!is_currency(&currency.parse().unwrap()), "{currency}");
		}
	}
}
