// SPDX-License-Identifier: Apache-2.0
//! A blob is a module of custom sections only: that is all that is read of it.

use super::*;
use codec::Encode;

fn section(name: &str, data: &[u8]) -> Vec<u8> {
	let body = [&[u8::try_from(name.len()).unwrap()], name.as_bytes(), data].concat();
	[&[0, u8::try_from(body.len()).unwrap()], &body[..]].concat()
}

fn wasm(sections: &[Vec<u8>]) -> Vec<u8> {
	[b"\0asm\x01\0\0\0".to_vec(), sections.concat()].concat()
}

fn runtime() -> Vec<u8> {
	let version = ("tijara", "tijara-runtime", 1u32, 7u32, 0u32).encode();
	let api = [&blake2_64(b"TryRuntime")[..], &1u32.to_le_bytes()].concat();
	wasm(&[section("runtime_version", &version), section("runtime_apis", &api)])
}

#[test]
fn blob_should_say_what_it_is_when_plain_or_compressed() {
	for code in [runtime(), compress(&runtime()).unwrap()] {
		let blob = Blob::read(code.clone()).unwrap();
		assert_eq!((blob.spec_name.as_str(), blob.spec_version), ("tijara", 7));
		assert_eq!(blob.unpacked_size, runtime().len());
		assert!(blob.has_api("TryRuntime"));
		assert!(!blob.has_api("Core"));
		assert_eq!(blob.blake2_256(), blake2_256(&code));
	}
}

#[test]
fn blob_should_be_refused_when_not_wasm() {
	for bytes in [&b""[..], b"#!/bin/sh", b"\0as"] {
		assert!(matches!(Blob::read(bytes.to_vec()), Err(BlobError::NotWasm)));
	}
	let packed = compress(b"no wasm in here").unwrap();
	assert!(matches!(Blob::read(packed), Err(BlobError::NotWasm)));
}

#[test]
fn blob_should_be_refused_when_cut_short() {
	for code in [runtime(), compress(&runtime()).unwrap()] {
		let cut = code.len() - 3;
		assert!(matches!(Blob::read(code[..cut].to_vec()), Err(BlobError::Damaged(_))));
	}
}

#[test]
fn blob_should_be_refused_when_larger_than_the_chain_takes() {
	let mut code = runtime();
	code.resize(MAX_CODE_SIZE, 0);
	assert!(!matches!(Blob::read(code.clone()), Err(BlobError::TooLarge { .. })));
	code.push(0);
	let Err(BlobError::TooLarge { size }) = Blob::read(code) else { panic!("it is too large") };
	assert_eq!(size, MAX_CODE_SIZE + 1);
}

#[test]
fn blob_should_be_refused_when_it_unpacks_to_too_much() {
	let packed = sp_maybe_compressed_blob::compress_weakly(
		&vec![0; MAX_UNPACKED_SIZE + 1],
		MAX_UNPACKED_SIZE + 1,
	);
	assert!(matches!(Blob::read(packed.unwrap()), Err(BlobError::Bomb)));
	assert!(matches!(compress(&vec![0; MAX_UNPACKED_SIZE + 1]), Err(BlobError::Bomb)));
}

#[test]
fn blob_should_be_refused_when_without_a_version() {
	for code in [wasm(&[]), wasm(&[section("runtime_version", b"\x04a")])] {
		assert!(matches!(Blob::read(code), Err(BlobError::NoVersion)));
	}
}
