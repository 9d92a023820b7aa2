// SPDX-License-Identifier: Apache-2.0
//! What the chain's refusals are called, and what they say.

use subxt::{
	error::{BackendError, DispatchError, ExtrinsicError, RpcError},
	rpcs::{Error as ClientError, UserError},
	tx::TransactionInvalid,
};

use super::failure::Failure;

/// The refusal that a dispatch error stands for: the error's name and the first line of its docs.
///
/// Where the error carries a number, it is that of an item or of a place in a list, and is named.
pub fn refusal_of(error: &DispatchError) -> Failure {
	match error {
		DispatchError::Module(module) => match module.details() {
			Ok(details) => {
				let mut name = format!("{}::{}", details.pallet.name(), details.variant.name);
				if !details.variant.fields.is_empty() {
					let [_, _, low, high, _] = module.bytes();
					name = format!("{name}({})", u16::from_le_bytes([low, high]));
				}
				let doc = details.variant.docs.iter().map(|line| line.trim());
				let doc = doc.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
				Failure::refused(name, doc)
			},
			Err(error) => Failure::versions_differ(error),
		},
		DispatchError::BadOrigin => Failure::refused(
			"BadOrigin",
			"no role of the signer allows this act; ask an officer who holds the role, or the organisation's administrator to appoint one",
		),
		other => Failure::refused(format!("{other:?}"), other.to_string()),
	}
}

/// The refusal of the transaction pool for this number of a custom invalidity.
fn custom(number: u8) -> Failure {
	let doc = match number {
		1 => "the signer is not an officer of any organisation on this chain",
		2 => {
			"the signer's organisation is not active: it is suspended or closed; the agency in charge can reinstate a suspended one"
		}
		3 => {
			"the organisation's quota of transactions is used up; it recovers by itself, block by block: wait and send again (`tijara quota show`)"
		}
		4 => "the transaction has no end of validity; sign it for a number of blocks (mortal era)",
		5 => {
			"a proxy or multisig in the call acts for an account that is no officer of the signer's own organisation; for another organisation, act under a mandate"
		}
		6 => {
			"the call is wrapped too deep or has too many calls in it: at most 4 layers and 64 calls; send several transactions"
		}
		7 => {
			"this one transaction costs more than the organisation's whole quota: waiting does not help; send less at once, or have the council raise the quota"
		}
		_ => "the chain's transaction pool gives no words for this number",
	};
	Failure::refused(format!("InvalidTransaction::Custom({number})"), doc)
}

/// The refusal of a transaction that is not valid.
pub fn refusal_of_invalid(invalid: &TransactionInvalid) -> Failure {
	let doc = match invalid {
		TransactionInvalid::Custom(number) => return custom(*number),
		TransactionInvalid::Stale => {
			"another transaction of this account took its place; ask again"
		}
		TransactionInvalid::AncientBirthBlock => "the transaction waited too long; ask again",
		TransactionInvalid::ExhaustsResources => {
			"it does not fit into a block; ask for less at once"
		}
		TransactionInvalid::Payment => "this account is not known to the chain",
		_ => "the chain does not take this transaction",
	};
	Failure::refused(format!("InvalidTransaction::{invalid:?}"), doc)
}

/// What went wrong on the way to the node: a refusal that the node spoke, or no answer.
pub fn failure_of_backend(error: &BackendError) -> Failure {
	match error {
		BackendError::Rpc(RpcError::ClientError(error)) => failure_of_rpc(error),
		other => Failure::NoAnswer(other.to_string()),
	}
}

/// The same, for an error of a plain RPC request.
pub fn failure_of_rpc(error: &ClientError) -> Failure {
	match error {
		ClientError::User(spoken) => refusal_of_rpc(spoken),
		other => Failure::NoAnswer(other.to_string()),
	}
}

/// The same, for an error of submission.
pub fn failure_of_submission(error: &ExtrinsicError) -> Failure {
	match error {
		ExtrinsicError::ErrorSubmittingTransaction(error)
		| ExtrinsicError::TransactionStatusStreamError(error) => failure_of_backend(error),
		ExtrinsicError::EncodeError(error) => Failure::versions_differ(error),
		other => Failure::NoAnswer(other.to_string()),
	}
}

/// Did the pool refuse because another transaction of the account has, or had, this nonce?
pub fn is_nonce_taken(error: &ExtrinsicError) -> bool {
	spoken_by_the_pool(error).is_some_and(is_nonce_taken_by)
}

/// Did the pool refuse because the signature is bad under the rules of the newest block?
pub fn is_signature_bad(error: &ExtrinsicError) -> bool {
	spoken_by_the_pool(error).is_some_and(|spoken| is_invalid_for(spoken, "bad signature"))
}

/// Is this the refusal of a transaction that was taken, and whose signature then turned bad?
pub fn is_refusal_of_signature(failure: &Failure) -> bool {
	matches!(failure, Failure::Refused { name, .. } if name == "InvalidTransaction::BadProof")
}

fn spoken_by_the_pool(error: &ExtrinsicError) -> Option<&UserError> {
	match error {
		ExtrinsicError::ErrorSubmittingTransaction(BackendError::Rpc(RpcError::ClientError(
			ClientError::User(spoken),
		))) => Some(spoken),
		_ => None,
	}
}

// "Priority is too low", or "Transaction is outdated".
fn is_nonce_taken_by(spoken: &UserError) -> bool {
	spoken.code == 1014 || is_invalid_for(spoken, "outdated")
}

fn is_invalid_for(spoken: &UserError, why: &str) -> bool {
	spoken.code == 1010 && spoken.data.as_ref().is_some_and(|raw| raw.get().contains(why))
}

// The pool's refusals come as code 1010 with data such as "Custom error: 1".
fn refusal_of_rpc(error: &UserError) -> Failure {
	let data =
		error.data.as_ref().map(|raw| raw.get().trim_matches('"').to_string()).unwrap_or_default();
	if let Some(number) = data.strip_prefix("Custom error: ").and_then(|n| n.parse().ok()) {
		return custom(number);
	}
	let doc = if data.is_empty() { error.message.clone() } else { data };
	Failure::refused(format!("{} (RPC {})", error.message, error.code), doc)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn spoken(data: &str) -> Failure {
		let json = format!("{{\"code\":1010,\"message\":\"Invalid Transaction\",\"data\":{data}}}");
		refusal_of_rpc(&serde_json::from_str(&json).expect("an error object"))
	}

	#[test]
	fn pool_should_be_understood_when_it_refuses_with_a_number() {
		for (data, words) in [
			("\"Custom error: 1\"", "not an officer of any organisation on this chain"),
			("\"Custom error: 2\"", "organisation is not active"),
			("\"Custom error: 3\"", "recovers by itself"),
			("\"Custom error: 4\"", "mortal"),
			("\"Custom error: 5\"", "no officer of the signer's own organisation"),
			("\"Custom error: 6\"", "wrapped too deep"),
			("\"Custom error: 7\"", "waiting does not help"),
			("\"Custom error: 8\"", "no words for this number"),
		] {
			let failure = spoken(data);
			assert_eq!(failure.exit_code(), 1);
			assert!(failure.to_string().contains(words), "{failure}");
		}
	}

	#[test]
	fn pool_should_be_quoted_when_it_refuses_for_another_reason() {
		let failure = spoken("\"Transaction is outdated\"");
		assert!(failure.to_string().contains("Transaction is outdated"), "{failure}");
		assert_eq!(failure.exit_code(), 1);
	}

	#[test]
	fn nonce_should_be_known_to_be_taken_by_what_the_pool_says() {
		for (json, taken) in [
			(r#"{"code":1014,"message":"Priority is too low: (12 vs 12)","data":"too low"}"#, true),
			(
				r#"{"code":1010,"message":"Invalid Transaction","data":"Transaction is outdated"}"#,
				true,
			),
			(r#"{"code":1010,"message":"Invalid Transaction","data":"Custom error: 1"}"#, false),
			(r#"{"code":1013,"message":"Already imported"}"#, false),
		] {
			let spoken = serde_json::from_str(json).expect("an error object");
			assert_eq!(is_nonce_taken_by(&spoken), taken, "{json}");
		}
	}

	#[test]
	fn signature_should_be_known_to_be_bad_by_what_the_pool_says() {
		let submission = |data: &str| {
			let json = format!(
				"{{\"code\":1010,\"message\":\"Invalid Transaction\",\"data\":\"{data}\"}}"
			);
			let spoken = serde_json::from_str(&json).expect("an error object");
			let error = RpcError::ClientError(ClientError::User(spoken));
			ExtrinsicError::ErrorSubmittingTransaction(BackendError::Rpc(error))
		};
		assert!(is_signature_bad(&submission("Transaction has a bad signature")));
		assert!(!is_signature_bad(&submission("Transaction is outdated")));
		assert!(is_refusal_of_signature(&refusal_of_invalid(&TransactionInvalid::BadProof)));
		assert!(!is_refusal_of_signature(&refusal_of_invalid(&TransactionInvalid::Stale)));
	}

	#[test]
	fn lost_connection_should_be_no_answer() {
		let lost = ClientError::Client("connection closed".into());
		assert_eq!(failure_of_rpc(&lost).exit_code(), 3);
	}

	#[test]
	fn bad_origin_should_say_who_can_help() {
		let failure = refusal_of(&DispatchError::BadOrigin);
		assert!(failure.to_string().contains("ask an officer who holds the role"), "{failure}");
	}
}
