// SPDX-License-Identifier: Apache-2.0
//! What a finalised transaction brought about.

use codec::Decode;
use sp_core::H256;
use subxt::{
	error::DispatchError,
	events::{Events, Phase},
	ext::scale_decode::visitor::{decode_with_visitor, IgnoreVisitor},
	ArcMetadata, PolkadotConfig,
};

use super::{
	failure::{Failure, Outcome},
	refusal::refusal_of,
};

/// The field of an event: its name and its SCALE bytes.
type FieldBytes = (String, Vec<u8>);

/// An event, with its fields apart.
#[derive(Clone, Debug)]
pub struct Happened {
	/// The pallet, as the runtime names it.
	pub pallet: String,
	/// The event.
	pub name: String,
	fields: Vec<FieldBytes>,
}

impl Happened {
	/// The bytes of a field.
	fn bytes(&self, field: &str) -> Outcome<&[u8]> {
		self.fields
			.iter()
			.find(|(name, _)| name == field)
			.map(|(_, bytes)| bytes.as_slice())
			.ok_or_else(|| {
				let event = format!("{}.{}", self.pallet, self.name);
				Failure::versions_differ(format!("the event {event} has no field {field}"))
			})
	}

	/// The dispatch error that it reports, as SCALE bytes. A motion that passed, or a call that a proxy
	/// made, can still fail when it is carried out: that is a refusal too.
	fn error(&self) -> Outcome<Option<&[u8]>> {
		Ok(match (self.pallet.as_str(), self.name.as_str()) {
			("System", "ExtrinsicFailed") => Some(self.bytes("dispatch_error")?),
			("Motions" | "EmergencyMotions", "Executed") | ("Proxy", "ProxyExecuted") => {
				match self.bytes("result")? {
					[1, error @ ..] => Some(error),
					_ => None,
				}
			}
			_ => None,
		})
	}

	/// The value of a field.
	///
	/// # Errors
	/// [`Failure::Refused`] when the chain's event has no such field, or one of another form.
	pub fn field<T: Decode>(&self, field: &str) -> Outcome<T> {
		let mut bytes = self.bytes(field)?;
		T::decode(&mut bytes).ok().filter(|_| bytes.is_empty()).ok_or_else(|| {
			let event = format!("{}.{}", self.pallet, self.name);
			Failure::versions_differ(format!("the field {field} of {event} has another form"))
		})
	}
}

/// A transaction in a finalised block, and what it brought about.
#[derive(Clone, Debug)]
pub struct Receipt {
	/// Number of the block.
	pub block: u64,
	/// Hash of the block.
	pub block_hash: H256,
	/// The transaction's events, in order.
	pub events: Vec<Happened>,
}

impl Receipt {
	/// The first event of this pallet and name.
	///
	/// # Errors
	/// [`Failure::Refused`] when there is none: the chain's call does something else.
	pub fn event(&self, pallet: &str, name: &str) -> Outcome<&Happened> {
		self.find(pallet, name).ok_or_else(|| {
			Failure::versions_differ(format!("the transaction left no event {pallet}.{name}"))
		})
	}

	/// The first event of this pallet and name, if there is one.
	pub fn find(&self, pallet: &str, name: &str) -> Option<&Happened> {
		self.events.iter().find(|event| event.pallet == pallet && event.name == name)
	}

	/// The names of the rooms' events, for the report of a command.
	pub fn names(&self) -> Vec<String> {
		self.events
			.iter()
			.filter(|event| event.pallet != "System")
			.map(|event| format!("{}.{}", event.pallet, event.name))
			.collect()
	}
}

/// Take the events of one transaction apart, by its place in the block and the metadata of the rules that made them.
///
/// # Errors
/// [`Failure::Refused`] when they say that it failed.
pub(super) fn take_apart(
	events: &Events<PolkadotConfig>,
	place: usize,
	metadata: &ArcMetadata,
) -> Outcome<Vec<Happened>> {
	let ours = u32::try_from(place).map(Phase::ApplyExtrinsic).map_err(Failure::versions_differ)?;
	let mut all = Vec::new();
	for event in events.iter() {
		let event = event.map_err(Failure::versions_differ)?;
		if event.phase() != ours {
			continue;
		}
		let mut happened = Happened {
			pallet: event.pallet_name().into(),
			name: event.event_name().into(),
			fields: Vec::new(),
		};
		let variant = metadata
			.pallet_by_event_index(event.pallet_index())
			.and_then(|pallet| pallet.event_variant_by_index(event.event_index()).cloned());
		let mut rest = event.field_bytes();
		for field in variant.iter().flat_map(|variant| &variant.fields) {
			let all_bytes = rest;
			decode_with_visitor(&mut rest, field.ty.id, metadata.types(), IgnoreVisitor::new())
				.map_err(Failure::versions_differ)?;
			let length = all_bytes.len().saturating_sub(rest.len());
			let bytes = all_bytes.get(..length).unwrap_or_default().to_vec();
			happened.fields.push((field.name.clone().unwrap_or_default(), bytes));
		}
		if let Some(error) = happened.error()? {
			return Err(match DispatchError::decode_from(error.to_vec(), metadata.clone()) {
				Ok(error) => refusal_of(&error),
				Err(error) => Failure::versions_differ(error),
			});
		}
		all.push(happened);
	}
	Ok(all)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn happened(pallet: &str, name: &str, field: &str, bytes: &[u8]) -> Happened {
		Happened {
			pallet: pallet.into(),
			name: name.into(),
			fields: vec![(field.into(), bytes.to_vec())],
		}
	}

	#[test]
	fn error_should_be_found_when_a_call_failed_directly_or_inside_another() {
		// BadOrigin is the variant 2 of a dispatch error.
		let failed = happened("System", "ExtrinsicFailed", "dispatch_error", &[2]);
		assert_eq!(failed.error(), Ok(Some(&[2][..])));
		for (pallet, name) in
			[("Motions", "Executed"), ("EmergencyMotions", "Executed"), ("Proxy", "ProxyExecuted")]
		{
			assert_eq!(happened(pallet, name, "result", &[1, 2]).error(), Ok(Some(&[2][..])));
			assert_eq!(happened(pallet, name, "result", &[0]).error(), Ok(None));
			let other = happened(pallet, name, "outcome", &[0]);
			assert_eq!(other.error().expect_err("refused").exit_code(), 1);
		}
		assert_eq!(happened("Releases", "Released", "result", &[1, 2]).error(), Ok(None));
	}
}
