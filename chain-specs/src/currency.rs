// SPDX-License-Identifier: Apache-2.0
//! The currencies that ISO 4217 lists and that have a minor unit.

/// The codes in force, without metals, tests and units of account that have no minor unit.
const CODES: &str = "\
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD \
CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP \
GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR \
KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN \
MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD \
SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Does ISO 4217 list the code?
pub fn is_listed(code: &str) -> bool {
	CODES.split(' ').any(|listed| listed == code)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn currency_should_be_listed_when_it_is_in_force_and_has_a_minor_unit() {
		for code in ["JOD", "EUR", "GBP", "XOF", "ZWG", "AED"] {
			assert!(is_listed(code), "{code}");
		}
		for code in ["", " ", "JO", "JOD KES", "HRK", "ANG", "BGN", "XAU", "XTS", "XXX", "jod"] {
			assert!(!is_listed(code), "{code}");
		}
	}

	#[test]
	fn currencies_should_stand_once_and_in_order() {
		let codes: Vec<&str> = CODES.split(' ').collect();
		assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
		assert!(codes.iter().all(|code| code.len() == 3));
	}
}
