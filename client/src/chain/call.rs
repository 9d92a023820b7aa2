// SPDX-License-Identifier: Apache-2.0
//! A call that is encoded with the shared types and checked against the node's metadata.

use codec::Encode;
use subxt::{
	ext::{
		frame_decode::extrinsics::encode_call_data,
		scale_decode::visitor::{decode_with_visitor, IgnoreVisitor},
		scale_encode::{EncodeAsFields, Error as EncodeError, FieldIter, TypeResolver},
	},
	tx::Payload,
	Metadata,
};

use super::failure::{Failure, Outcome};

/// A call, named by pallet and function. Its indices are looked up in the metadata of the node that it
/// is sent to.
#[derive(Clone, Debug)]
pub struct Call {
	pallet: &'static str,
	function: &'static str,
	arguments: Arguments,
}

/// The arguments of a call: name and SCALE bytes, in order.
#[derive(Clone, Debug, Default)]
pub struct Arguments(Vec<(&'static str, Vec<u8>)>);

impl Call {
	/// A call without arguments.
	pub fn new(pallet: &'static str, function: &'static str) -> Self {
		Self { pallet, function, arguments: Arguments::default() }
	}

	/// The same call with one argument more.
	#[must_use]
	pub fn with(mut self, name: &'static str, value: impl Encode) -> Self {
		self.arguments.0.push((name, value.encode()));
		self
	}

	/// `Pallet.function`, for messages.
	pub fn name(&self) -> String {
		format!("{}.{}", self.pallet, self.function)
	}

	/// The SCALE bytes of the call on the chain that this metadata describes.
	///
	/// # Errors
	/// [`Failure::Refused`] when that chain has no such call, or one with other arguments.
	pub fn encode(&self, metadata: &Metadata) -> Outcome<Vec<u8>> {
		encode_call_data(self.pallet, self.function, &self.arguments, metadata, metadata.types())
			.map_err(|error| Failure::versions_differ(format!("{}: {error}", self.name())))
	}
}

impl Payload for Call {
	type CallData = Arguments;

	fn pallet_name(&self) -> &str {
		self.pallet
	}

	fn call_name(&self) -> &str {
		self.function
	}

	fn call_data(&self) -> &Arguments {
		&self.arguments
	}
}

impl EncodeAsFields for Arguments {
	// Every argument must have the name that we expect, and its bytes must be exactly one value of the
	// chain's type: a shape that changed is found before anything is signed.
	fn encode_as_fields_to<R: TypeResolver>(
		&self,
		fields: &mut dyn FieldIter<'_, R::TypeId>,
		types: &R,
		out: &mut Vec<u8>,
	) -> Result<(), EncodeError> {
		let theirs: Vec<_> = fields.collect();
		let names = |all: Vec<&str>| format!("({})", all.join(", "));
		let their_names: Vec<&str> = theirs.iter().map(|f| f.name.unwrap_or_default()).collect();
		let our_names: Vec<&str> = self.0.iter().map(|(name, _)| *name).collect();
		if their_names != our_names {
			return Err(EncodeError::custom_string(format!(
				"the chain expects the arguments {}, this client sends {}",
				names(their_names),
				names(our_names)
			)));
		}
		for ((name, bytes), field) in self.0.iter().zip(theirs) {
			let mut rest = bytes.as_slice();
			decode_with_visitor(&mut rest, field.id, types, IgnoreVisitor::new())
				.ok()
				.filter(|()| rest.is_empty())
				.ok_or_else(|| {
					EncodeError::custom_string(format!(
						"the argument {name} has another form on the chain"
					))
				})?;
			out.extend_from_slice(bytes);
		}
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use subxt::ext::scale_type_resolver::Field;

	fn encode(arguments: &Arguments) -> Result<Vec<u8>, String> {
		let mut registry = scale_info::Registry::new();
		let numbers = [scale_info::meta_type::<u64>(), scale_info::meta_type::<u16>()]
			.map(|meta| registry.register_type(&meta).id);
		let types: scale_info::PortableRegistry = registry.into();
		let mut fields = ["id", "reason"]
			.into_iter()
			.zip(numbers)
			.map(|(name, id)| Field::new(id, Some(name)))
			.collect::<Vec<_>>()
			.into_iter();
		let mut out = Vec::new();
		arguments
			.encode_as_fields_to(&mut fields, &types, &mut out)
			.map_err(|error| error.to_string())?;
		Ok(out)
	}

	#[test]
	fn arguments_should_be_encoded_when_names_and_forms_agree() {
		let call = Call::new("Releases", "place_hold").with("id", 7u64).with("reason", 3u16);
		assert_eq!(encode(&call.arguments), Ok((7u64, 3u16).encode()));
	}

	#[test]
	fn arguments_should_be_refused_when_the_chain_names_others() {
		let call = Call::new("Releases", "place_hold").with("id", 7u64).with("code", 3u16);
		let error = encode(&call.arguments).expect_err("refused");
		assert!(error.contains("(id, reason)") && error.contains("(id, code)"), "{error}");
	}

	#[test]
	fn arguments_should_be_refused_when_a_form_differs() {
		let call = Call::new("Releases", "place_hold").with("id", 7u32).with("reason", 3u16);
		let error = encode(&call.arguments).expect_err("refused");
		assert!(error.contains("the argument id has another form"), "{error}");
		let call = Call::new("Releases", "place_hold").with("id", 7u64).with("reason", 3u32);
		let error = encode(&call.arguments).expect_err("refused");
		assert!(error.contains("the argument reason has another form"), "{error}");
	}
}
