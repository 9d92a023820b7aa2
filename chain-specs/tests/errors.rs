// SPDX-License-Identifier: Apache-2.0
//! Each mistake is refused at its place; nothing else is.

mod common;

use common::{at, changed, field, refused, replaced, world, EXAMPLE};
use sp_core::{
	crypto::{AccountId32, Ss58Codec},
	Pair,
};
use tijara_chain_spec::Kind;

/// `name: "what the example says" => "what stands there now"; kind, field, what stands at the place, what is said`.
macro_rules! mistakes {
	($($name:ident: $from:expr => $to:expr; $kind:ident, $path:expr, $found:expr, $said:expr;)+) => { $(
		#[test]
		fn $name() {
			let text = changed(&$from, &$to);
			let problem = refused(&text, Kind::$kind, $path);
			let found: &str = &$found;
			assert!(at(&text, &problem).starts_with(found), "{problem}\n{}", at(&text, &problem));
			assert!(problem.to_string().contains($said), "{problem}");
		}
	)+ };
}

/// An identity that the example does not list.
const UNLISTED: &str = "12D3KooWHdiAxVd8uMQR1hGWXccidmfCwLqcMpGwR6QcTP6QRMuD";

const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

mistakes! {
	// The text.
	text_should_be_refused_when_a_key_stands_twice:
		"decimals = 3" => "decimals = 3\ndecimals = 3"; Syntax, "", "decimals = 3", "duplicate key";
	text_should_be_refused_when_a_quotation_mark_is_missing:
		"id = \"exampleland\"" => "id = \"exampleland"; Syntax, "", "", "TOML";
	text_should_be_refused_when_a_table_stands_twice:
		"[currency]" => "[chain]\n[currency]"; Syntax, "", "chain]", "duplicate key";
	field_should_be_refused_when_it_is_unknown:
		"decimals = 3" => "decimals = 3\nsymbol = \"x\""; UnknownField, "currency.symbol", "symbol", "only code, decimals";
	field_should_be_refused_when_an_officer_does_not_have_it:
		"roles = [\"examiner\"]" => "roles = [\"examiner\"]\nrole = 1"; UnknownField, "organisations[0].officers[3].role",
		"role = 1", "only account, roles";
	table_should_be_refused_when_it_is_unknown:
		"[currency]" => "[sudo]\n[currency]"; UnknownField, "sudo", "sudo", "unknown field";
	field_should_be_refused_when_it_is_missing:
		"country = \"XT\"\n" => ""; Missing, "chain.country", "[chain]", "missing";
	number_should_be_refused_when_it_is_a_text:
		"decimals = 3" => "decimals = \"3\""; WrongType, "currency.decimals", "\"3\"", "a whole number";
	number_should_be_refused_when_it_is_negative:
		"decimals = 3" => "decimals = -3"; WrongType, "currency.decimals", "-3", "a whole number";
	text_field_should_be_refused_when_it_is_a_number:
		"code = \"JOD\"" => "code = 400"; WrongType, "currency.code", "400", "quotation marks";
	list_should_be_refused_when_it_is_a_text:
		"roles = [\"examiner\"]" => "roles = \"examiner\""; WrongType, "organisations[0].officers[3].roles", "\"exam", "a list";
	text_field_should_be_refused_when_it_is_very_long:
		"name = \"Ministry of Health\"" => format!("name = \"{}\"", "x".repeat(600)); BadValue, "organisations[5].name",
		"\"xxx", "at most 512 bytes";

	// The chain.
	chain_should_be_refused_when_its_name_is_empty:
		"name = \"Trade Chain of Exampleland\"" => "name = \"\""; BadValue, "chain.name", "\"\"", "1 to 64";
	chain_should_be_refused_when_its_name_has_control_characters:
		"name = \"Trade Chain of" => "name = \"Trade\\u001bChain of"; BadValue, "chain.name", "\"Trade", "control characters";
	chain_should_be_refused_when_its_id_has_other_characters:
		"\nid = \"exampleland\"" => "\nid = \"Example-land\""; BadValue, "chain.id", "\"Ex", "a to z, 0 to 9 and _";
	chain_should_be_refused_when_its_protocol_id_is_empty:
		"protocol-id = \"exampleland\"" => "protocol-id = \"\""; BadValue, "chain.protocol-id", "\"\"", "a to z";
	chain_should_be_refused_when_a_development_chain_has_its_id:
		"\nid = \"exampleland\"" => "\nid = \"tijara_local\""; Duplicate, "chain.id", "\"tij", "a development chain";
	chain_should_be_refused_when_the_runtime_has_another_country:
		"country = \"XT\"" => "country = \"JO\""; FixedByRuntime, "chain.country", "\"JO\"", "genesis cannot change it";
	chain_should_be_refused_when_the_runtime_has_another_slot:
		"slot-milliseconds = 2000" => "slot-milliseconds = 6000"; FixedByRuntime, "chain.slot-milliseconds", "6000",
		"2000: it is compiled into the runtime";
	chain_should_be_refused_when_a_boot_node_has_no_identity:
		"tcp/30333/p2p/" => "tcp/30333/"; BadValue, "chain.boot-nodes[0]", "\"/dns", "/p2p/";
	chain_should_be_refused_when_a_boot_node_stands_twice:
		"boot-nodes = [" => "boot-nodes = [ \"/dns/chain.revenue.example/tcp/30333/p2p/12D3KooWRfnYeCXx7ps4a57RWVN1WgooxWi62rnCziWRxEPNaVuL\",";
		Duplicate, "chain.boot-nodes[2]", "\"/dns/chain.rev", "chain.boot-nodes[0] in line";
	chain_should_be_refused_when_the_identity_of_a_boot_node_is_damaged:
		"tcp/30333/p2p/12D3KooWM" => "tcp/30333/p2p/12D3Koo"; BadValue, "chain.boot-nodes[0]", "\"/dns", "such as /dns/node1";
	chain_should_be_refused_when_a_boot_node_is_not_listed:
		"12D3KooWMNRdXe1nFEJiTFF8jN6uLLKDpeWQKdU15ks27DP1dzK3" => UNLISTED; NotAllowed, "chain.boot-nodes[0]", "\"/dns",
		"the address of a listed node";
	chain_should_be_refused_when_its_sessions_have_no_minute:
		"# session-minutes = 10" => "session-minutes = 0"; BadValue, "chain.session-minutes", "0", "1 to 60 minutes";
	chain_should_be_refused_when_its_sessions_are_longer_than_an_hour:
		"# session-minutes = 10" => "session-minutes = 61"; BadValue, "chain.session-minutes", "61", "1 to 60 minutes";
	chain_should_be_refused_when_its_upgrades_come_within_a_day:
		"upgrade-delay-hours = 72" => "upgrade-delay-hours = 23"; BadValue, "chain.upgrade-delay-hours", "23", "24 to 720 hours";
	chain_should_be_refused_when_its_upgrades_take_more_than_a_month:
		"upgrade-delay-hours = 72" => "upgrade-delay-hours = 721"; BadValue, "chain.upgrade-delay-hours", "721", "24 to 720 hours";
	chain_should_be_refused_when_the_delay_of_upgrades_is_no_number:
		"upgrade-delay-hours = 72" => "upgrade-delay-hours = \"72\""; WrongType, "chain.upgrade-delay-hours", "\"72\"",
		"a whole number";
	currency_should_be_refused_when_iso_4217_does_not_list_it:
		"\"JOD\"" => "\"XTS\""; BadValue, "currency.code", "\"XTS\"", "ISO 4217";
	currency_should_be_refused_when_its_decimals_are_not_those_of_iso_4217:
		"decimals = 3" => "decimals = 2"; BadValue, "currency.decimals", "2", "ISO 4217 gives JOD";

	// Organisations.
	organisation_should_be_refused_when_its_number_is_zero:
		"number = 2\n" => "number = 0\n"; BadValue, "organisations[1].number", "0", "from 1";
	organisation_should_be_refused_when_its_number_is_too_large:
		"number = 2\n" => "number = 4294967295\n"; BadValue, "organisations[1].number", "4294967295", "4294967294";
	organisation_should_be_refused_when_another_has_its_number:
		"number = 2\n" => "number = 1\n"; Duplicate, "organisations[1].number", "1", "organisations[0].number in line";
	organisation_should_be_refused_when_another_has_its_name:
		"\"Ministry of Health\"" => "\"REVENUE authority\""; Duplicate, "organisations[5].name", "\"REV", "organisations[1].name";
	organisation_should_be_refused_when_its_kind_is_unknown:
		"kind = \"health\"" => "kind = \"police\""; BadValue, "organisations[5].kind", "\"police\"", "\"customs\", \"revenue\"";
	organisation_should_be_refused_when_its_commitment_is_too_short:
		field("identifier", 0) => "0x1699"; BadValue, "organisations[0].identifier", "\"0x1699\"", "0x and 64 hex digits";
	organisation_should_be_refused_when_its_commitment_is_zero:
		field("identifier", 0) => format!("0x{}", "0".repeat(64)); BadValue, "organisations[0].identifier", "\"0x0", "not zeros";
	organisation_should_be_refused_when_another_has_its_commitment:
		field("identifier", 1) => field("identifier", 0); Duplicate, "organisations[1].identifier", "\"0x",
		"organisations[0].identifier";
	organisation_should_be_refused_when_its_check_digits_are_wrong:
		"XT000000000391" => "XT000000000392"; BadValue, "organisations[2].identifier.public", "\"XT", "check digits";
	organisation_should_be_refused_when_its_identifier_is_no_table:
		"{ public = \"XT000000000391\" }" => "391"; WrongType, "organisations[2].identifier", "391", "a commitment";

	// Officers.
	officer_should_be_refused_when_the_role_is_unknown:
		"[\"chief-examiner\"]" => "[\"chief\"]"; BadValue, "organisations[0].officers[4].roles[0]", "\"chief\"", "\"assessor\"";
	officer_should_be_refused_when_the_kind_cannot_hold_the_role:
		"[\"chief-examiner\"]" => "[\"assessor\", \"bank-officer\"]"; NotAllowed, "organisations[0].officers[4].roles[1]",
		"\"bank-officer\"", "the kind \"customs\" can hold: examiner, chief-examiner,";
	officer_should_be_refused_when_a_role_stands_twice:
		"[\"chief-examiner\"]" => "[\"examiner\", \"examiner\"]"; Duplicate, "organisations[0].officers[4].roles[1]",
		"\"examiner\"", "each role";
	officer_should_be_refused_when_there_is_no_role:
		"[\"chief-examiner\"]" => "[]"; NotAllowed, "organisations[0].officers[4].account", "\"5", "at least one role";
	officer_should_be_refused_when_another_organisation_has_the_account:
		field("account", 3) => last_account(); Duplicate, "organisations[5].officers[2].account", "\"5",
		"organisations[0].officers[3].account in line";
	officer_should_be_refused_when_the_address_is_of_another_network:
		field("account", 3) => elsewhere(); WrongNetwork, "organisations[0].officers[3].account", "\"1",
		"network 42; this one is of the network 0";
	officer_should_be_refused_when_the_address_is_mistyped:
		field("account", 3) => field("account", 3).replace("9iF", "9jF"); BadValue, "organisations[0].officers[3].account",
		"\"5", "check bytes";
	officer_should_be_refused_when_the_account_is_in_hex:
		field("account", 3) => format!("0x{}", "07".repeat(31)); BadValue, "organisations[0].officers[3].account", "\"0x",
		"(SS58)";
	officer_should_be_refused_when_the_secret_is_public:
		field("account", 3) => ALICE; DevelopmentKey, "organisations[0].officers[3].account", "\"5G", "(//Alice)";
	officer_should_be_refused_when_the_account_is_an_officer_of_the_development_chains:
		field("account", 3) => "5DAm7pqrgupNRPP3KMAov9pPM6n57yJDmqgfkzcd4nzK85Qz"; DevelopmentKey,
		"organisations[0].officers[3].account", "\"5D", "(//Customs";

	// Seats.
	seat_should_be_refused_when_it_is_not_of_an_officer_of_the_organisation:
		format!("council-seat = \"{}", field("council-seat", 0)) => format!("council-seat = \"{}", field("council-seat", 1));
		NotAllowed, "organisations[0].council-seat", "\"5", "an officer of the same organisation";
	council_should_be_refused_when_its_votes_can_tie:
		format!("council-seat = \"{}\"\n", field("council-seat", 4)) => ""; BadCount, "organisations", "[[organisations]]",
		"found 4 seats in the council, expected an odd number from 3 to 32: the votes of an even number can tie";
	emergency_committee_should_be_refused_when_its_votes_can_tie:
		format!("emergency-seat = \"{}\"\n", field("emergency-seat", 0)) => ""; BadCount, "organisations", "[[organisations]]",
		"found 2 seats in the emergency committee";

	// Nodes.
	node_should_be_refused_when_its_identity_is_damaged:
		"\"12D3KooWEk" => "\"12D3KooEk"; BadValue, "organisations[0].nodes[1]", "\"12D3KooEk", "the identity of a node, 12D3Koo";
	node_should_be_refused_when_its_identity_is_an_address:
		"\"12D3KooWEk" => "\"/ip4/10.0.0.1/tcp/30333/p2p/12D3KooWEk"; BadValue, "organisations[0].nodes[1]", "\"/ip4",
		"it is too long";
	node_should_be_refused_when_its_identity_is_not_made_from_an_ed25519_key:
		"12D3KooWEkAgbTBXpiXDKwxf6cKxKkxuFAqxkDLh2PJuw7d2Qs6J" => "QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N"; BadValue,
		"organisations[0].nodes[1]", "\"QmY", "ed25519";
	node_should_be_refused_when_its_secret_is_public:
		"12D3KooWEkAgbTBXpiXDKwxf6cKxKkxuFAqxkDLh2PJuw7d2Qs6J" => "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";
		DevelopmentKey, "organisations[0].nodes[1]", "\"12D3KooWEy", "in every guide";
	node_should_be_refused_when_another_organisation_has_it:
		"nodes = [\"12D3KooWNs473kWicoKyEurTdn3TrnEGEE57n4dEPwXaWMpsNciP\"]" =>
		"nodes = [\"12D3KooWNs473kWicoKyEurTdn3TrnEGEE57n4dEPwXaWMpsNciP\", \"12D3KooWRfnYeCXx7ps4a57RWVN1WgooxWi62rnCziWRxEPNaVuL\"]";
		Duplicate, "organisations[2].nodes[1]", "\"12D3KooWR", "organisations[1].nodes[0] in line";
	node_should_be_refused_when_it_is_no_text:
		"nodes = [\"12D3KooWNs473kWicoKyEurTdn3TrnEGEE57n4dEPwXaWMpsNciP\"]" =>
		"nodes = [\"12D3KooWNs473kWicoKyEurTdn3TrnEGEE57n4dEPwXaWMpsNciP\", 1]"; WrongType, "organisations[2].nodes[1]", "1]",
		"quotation marks";

	// Validators.
	validator_should_be_refused_when_its_organisation_lists_no_node:
		"nodes = [\"12D3KooWNs473kWicoKyEurTdn3TrnEGEE57n4dEPwXaWMpsNciP\"]\n" => ""; Missing, "organisations[2].nodes",
		"[[organisations]]", "the identity of the validator's node";
	validator_should_be_refused_when_it_has_no_keys:
		format!("keys = \"{}\"\n", field("keys", 0)) => ""; Missing, "organisations[0].validator.keys",
		"[organisations.validator]", "missing";
	validator_should_be_refused_when_it_has_no_proof:
		format!("proof = \"{}\"\n", field("proof", 0)) => ""; Missing, "organisations[0].validator.proof",
		"[organisations.validator]", "missing";
	validator_should_be_refused_when_the_keys_are_too_short:
		field("keys", 0) => &field("keys", 0)[..128]; BadValue, "organisations[0].validator.keys", "\"0x", "128 hex digits";
	validator_should_be_refused_when_its_key_has_no_secret:
		&field("keys", 0)[2..66] => "0".repeat(64); BadValue, "organisations[0].validator.keys", "\"0x", "anyone could sign";
	validator_should_be_refused_when_the_proof_is_too_long:
		field("proof", 0) => field("proof", 0) + "00"; BadValue, "organisations[0].validator.proof", "\"0x", "256 hex digits";
	validator_should_be_refused_when_the_proof_is_of_another:
		field("proof", 0) => field("proof", 1); BadProof, "organisations[0].validator.proof", "\"0x", "the secret aura key";
	validator_should_be_refused_when_only_the_proof_of_grandpa_is_of_another:
		field("proof", 0) => half_of_each(); BadProof, "organisations[0].validator.proof", "\"0x", "the secret grandpa key";
	validator_should_be_refused_when_the_proof_names_another_owner:
		format!("account = \"{}\"\nkeys", field("account", 0)) => format!("account = \"{}\"\nkeys", field("account", 1));
		BadProof, "organisations[0].validator.proof", "\"0x", "author_rotateKeysWithOwner";
	validator_should_be_refused_when_its_owner_is_no_officer:
		format!("account = \"{}\"\nkeys", field("account", 0)) => format!("account = \"{}\"\nkeys", last_account());
		NotAllowed, "organisations[0].validator.account", "\"5", "an officer of the same organisation";
}

/// An address of another network, the one with the number 0.
fn elsewhere() -> String {
	AccountId32::new([7; 32]).to_ss58check_with_version(0u16.into())
}

/// The account of the example's last officer.
fn last_account() -> String {
	let count = EXAMPLE.lines().filter(|line| line.starts_with("account = ")).count();
	field("account", count - 1)
}

/// The proof of the first validator's Aura key with that of the second's GRANDPA key.
fn half_of_each() -> String {
	format!("{}{}", &field("proof", 0)[..130], &field("proof", 1)[130..])
}

#[test]
fn chain_should_be_refused_when_a_whole_part_is_missing() {
	let start = EXAMPLE.find("[currency]").expect("a currency");
	let end = EXAMPLE.find("[[organisations]]\nnumber").expect("organisations");
	let text = format!("{}{}", &EXAMPLE[..start], &EXAMPLE[end..]);
	refused(&text, Kind::Missing, "currency");
	let report = world("").expect_err("an empty file");
	let missing = report.problems.iter().filter(|problem| problem.kind == Kind::Missing);
	let paths: Vec<_> = missing.map(|problem| problem.path.as_str()).collect();
	assert_eq!(paths, ["chain", "currency", "organisations"]);
}

#[test]
fn organisation_should_be_refused_when_nobody_administers_it() {
	let start = EXAMPLE.find("name = \"Ministry of Agriculture\"").expect("agriculture");
	let (before, rest) = EXAMPLE.split_at(start);
	let rest = replaced(rest, "\"administrator\"", "\"permit-officer\"");
	let text = format!("{before}{}", replaced(&rest, "\"administrator\"", "\"certifier\""));
	let problem = refused(&text, Kind::NotAllowed, "organisations[4].officers");
	assert!(problem.to_string().contains("no administrator"), "{problem}");
	assert_eq!(at(&text, &problem), "[[organisations]]");
}

#[test]
fn validators_should_be_refused_when_they_are_fewer_than_four() {
	let start = EXAMPLE.find("[organisations.validator]\n").expect("a validator");
	let end = start + EXAMPLE[start..].find("[[organisations]]").expect("the next organisation");
	let text = format!("{}{}", &EXAMPLE[..start], &EXAMPLE[end..]);
	let problem = refused(&text, Kind::BadCount, "organisations");
	assert!(
		problem.to_string().contains("found 3 validators, expected 4 to 32: 3f + 1"),
		"{problem}"
	);
}

#[test]
fn council_should_be_refused_when_one_agency_alone_decides() {
	for left in [0, 1] {
		let mut text = EXAMPLE.to_string();
		for n in left..5 {
			let seat = format!("council-seat = \"{}\"\n", field("council-seat", n));
			text = replaced(&text, &seat, "");
		}
		let problem = refused(&text, Kind::BadCount, "organisations");
		assert!(problem.to_string().contains("one agency alone must not decide"), "{problem}");
	}
}

#[test]
fn seats_and_validators_should_be_refused_when_the_organisation_is_no_agency() {
	let text = changed("kind = \"ports\"", "kind = \"carrier\"");
	let report = world(&text).expect_err("a carrier");
	let found: Vec<_> = report.problems.iter().map(|one| (one.kind, one.path.as_str())).collect();
	let expected = [
		(Kind::NotAllowed, "organisations[2].emergency-seat"),
		(Kind::NotAllowed, "organisations[2].nodes[0]"),
		(Kind::NotAllowed, "organisations[2].validator.account"),
	];
	assert_eq!(found, expected, "{report}");
	assert!(report.to_string().contains("for an agency of the state only"), "{report}");
}

#[test]
fn validator_should_be_refused_when_another_has_its_keys() {
	let text = changed(&field("keys", 1), &field("keys", 0));
	let report = world(&text).expect_err("refused");
	let found: Vec<_> = report.problems.iter().map(|one| (one.kind, one.path.as_str())).collect();
	let keys = "organisations[1].validator.keys";
	let expected = [
		(Kind::Duplicate, keys),
		(Kind::Duplicate, keys),
		(Kind::BadProof, "organisations[1].validator.proof"),
	];
	assert_eq!(found, expected, "{report}");
}

#[test]
fn validator_should_be_refused_when_its_key_is_an_account_or_public() {
	let keys = |aura: &str, grandpa: &str| {
		let text = changed(&field("keys", 0), &format!("0x{aura}{grandpa}"));
		world(&text).expect_err("refused").problems.remove(0)
	};
	let (own_aura, own_grandpa) = (&field("keys", 0)[2..66], &field("keys", 0)[66..]);
	let alice = "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";
	let alice_grandpa = "88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee";
	for problem in [keys(alice, own_grandpa), keys(own_aura, alice_grandpa)] {
		assert_eq!(problem.kind, Kind::DevelopmentKey, "{problem}");
		assert!(problem.to_string().contains("(//Alice)"), "{problem}");
	}
	let account = AccountId32::from_ss58check(&field("account", 0)).expect("an account");
	let problem = keys(&hex::encode(<[u8; 32]>::from(account)), own_grandpa);
	assert_eq!(problem.kind, Kind::Duplicate, "{problem}");
	assert!(problem.to_string().contains("organisations[0].officers[0].account"), "{problem}");
}

#[test]
fn node_should_be_refused_when_its_key_is_a_session_key() {
	// A node key that is the validator's GRANDPA key as well.
	let grandpa = hex::decode(&field("keys", 0)[66..]).expect("a key");
	let key = libp2p_identity::ed25519::PublicKey::try_from_bytes(&grandpa).expect("a key");
	let identity = libp2p_identity::PublicKey::from(key).to_peer_id().to_string();
	let text = changed("12D3KooWEkAgbTBXpiXDKwxf6cKxKkxuFAqxkDLh2PJuw7d2Qs6J", &identity);
	let problem = refused(&text, Kind::Duplicate, "organisations[0].nodes[1]");
	assert!(problem.to_string().contains("organisations[0].validator.keys"), "{problem}");
}

#[test]
fn nodes_should_be_refused_when_they_are_more_than_the_chain_takes() {
	let listed = |secret: u8| {
		let key = sp_core::ed25519::Pair::from_seed(&[secret; 32]).public();
		let key = libp2p_identity::ed25519::PublicKey::try_from_bytes(&key.0).expect("a key");
		format!("\"{}\"", libp2p_identity::PublicKey::from(key).to_peer_id())
	};
	// The example lists six.
	let with = |count: u8| {
		let more: Vec<_> = (1..=count).map(listed).collect();
		changed("\nnodes = [\n", &format!("\nnodes = [\n{},\n", more.join(",\n")))
	};
	assert!(world(&with(122)).is_ok());
	let problem = refused(&with(123), Kind::BadCount, "organisations");
	assert!(problem.to_string().contains("found 129 nodes, expected at most 128"), "{problem}");
}

#[test]
fn problems_should_all_be_reported_when_there_are_many() {
	let mut text = EXAMPLE.to_string();
	for (from, to) in [
		("slot-milliseconds = 2000", "slot-milliseconds = 1"),
		("\"JOD\"", "\"ABC\""),
		("[\"chief-examiner\"]", "[\"chief\"]"),
		("number = 3\n", "number = 2\n"),
		("kind = \"health\"", "kind = \"police\""),
	] {
		text = replaced(&text, from, to);
	}
	let report = world(&text).expect_err("refused");
	let places: Vec<_> = report.problems.iter().map(|problem| problem.path.as_str()).collect();
	assert_eq!(
		places,
		[
			"chain.slot-milliseconds",
			"currency.code",
			"organisations[0].officers[4].roles[0]",
			"organisations[2].number",
			"organisations[5].kind",
		]
	);
	assert!(report.problems.windows(2).all(|pair| pair[0].line < pair[1].line));
}

#[test]
fn text_should_be_refused_with_every_place_when_the_syntax_is_broken_twice() {
	let text = replaced(&changed("decimals = 3", "decimals = = 3"), "number = 2\n", "number 2\n");
	let report = world(&text).expect_err("refused");
	let lines: std::collections::BTreeSet<_> = report.problems.iter().map(|one| one.line).collect();
	assert_eq!(lines.len(), 2, "{report}");
	assert!(report.problems.iter().all(|problem| problem.kind == Kind::Syntax), "{report}");
}

#[test]
fn organisation_should_not_lack_an_administrator_as_well_when_a_role_cannot_be_read() {
	let start = EXAMPLE.find("name = \"Ministry of Health\"").expect("health");
	let (before, rest) = EXAMPLE.split_at(start);
	let rest = rest.replace("[\"administrator\"]", "[\"admin\"]");
	let report = world(&format!("{before}{rest}")).expect_err("refused");
	assert!(report.problems.iter().all(|one| one.kind == Kind::BadValue), "{report}");
	assert_eq!(report.problems.len(), 2, "{report}");
}
