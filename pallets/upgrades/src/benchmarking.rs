// SPDX-License-Identifier: Apache-2.0
//! Benchmarks. The code that `apply` gets here has the size of a runtime and nothing to run: what a
//! real one costs to read and write, `frame_system` measures, and the call's weight adds it.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects)]

use alloc::{vec, vec::Vec};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Bounded, Hash};
use sp_version::RuntimeVersion;

use crate::{
	pallet::{Announced, Call, Config, Pallet},
	types::Announcement,
};

const REASON: u16 = 9;

/// A number as WASM writes it.
fn leb128(mut number: usize) -> Vec<u8> {
	let mut bytes = Vec::new();
	loop {
		let low = u8::try_from(number & 0x7f).unwrap();
		number >>= 7;
		if number == 0 {
			bytes.push(low);
			return bytes;
		}
		bytes.push(low | 0x80);
	}
}

/// A custom section of WASM.
fn section(name: &str, content: &[u8]) -> Vec<u8> {
	let body = [leb128(name.len()).as_slice(), name.as_bytes(), content].concat();
	[&[0], leb128(body.len()).as_slice(), body.as_slice()].concat()
}

/// A WASM module of about this many bytes, never more, that says to have this version. The version
/// alone may be longer than a very small size.
pub(crate) fn module(version: &RuntimeVersion, size: u32) -> Vec<u8> {
	let head =
		[b"\0asm\x01\0\0\0".as_slice(), section("runtime_version", &version.encode()).as_slice()]
			.concat();
	// The length of the filler takes up to five bytes, and its own head seven more.
	let filler = usize::try_from(size).unwrap().saturating_sub(head.len() + 12);
	[head, section("filler", &vec![0x5a; filler])].concat()
}

fn announce<T: Config>(code_hash: H256, spec_version: u32) {
	Announced::<T>::put(Announcement {
		code_hash,
		announced_at: BlockNumberFor::<T>::min_value(),
		from: BlockNumberFor::<T>::min_value(),
		until: BlockNumberFor::<T>::max_value(),
		spec_version,
		reason: REASON,
	});
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn announce() {
		let origin = T::GovernanceOrigin::try_successful_origin().unwrap();
		let spec_version = T::Version::get().spec_version + 1;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, H256::repeat_byte(7), spec_version, REASON);

		assert_eq!(Announced::<T>::get().unwrap().spec_version, spec_version);
	}

	#[benchmark]
	fn apply(c: Linear<256, { T::MaxCodeSize::get() }>) {
		let current = T::Version::get();
		let spec_version = current.spec_version + 1;
		let next = RuntimeVersion { apis: Default::default(), spec_version, ..current };
		let code = module(&next, c);
		super::announce::<T>(BlakeTwo256::hash(&code), spec_version);
		let origin = T::ApplyOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, code);

		assert!(Announced::<T>::get().is_none());
	}

	#[benchmark]
	fn withdraw() {
		super::announce::<T>(H256::repeat_byte(7), u32::MAX);
		let origin = T::GovernanceOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, REASON);

		assert!(Announced::<T>::get().is_none());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ext(), crate::mock::Test);
}
