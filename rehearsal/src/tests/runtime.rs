// SPDX-License-Identifier: Apache-2.0
//! A runtime in a few lines of WebAssembly text, which the real executor runs.

use codec::Encode;
use sp_crypto_hashing::blake2_64;
use sp_runtime::Weight;
use sp_version::RuntimeVersion;
use tijara_blob::Blob;

use crate::Header;

/// What the runtime is and does.
#[derive(Clone)]
pub struct Fixture {
	pub name: &'static str,
	pub version: u32,
	pub try_runtime: bool,
	/// Weight of its migrations; a block takes 1000.
	pub weight: u64,
	/// Blocks that its migrations take.
	pub blocks: u8,
	pub migration_fails: bool,
	/// What its migrations leave behind is not as it should be.
	pub leaves_a_mess: bool,
	pub invariant_fails: bool,
	pub refuses_inherents: bool,
	/// The version that the code tells when asked, if it is another than the one in its section.
	pub tells: Option<u32>,
}

impl Default for Fixture {
	fn default() -> Self {
		Self {
			name: "tijara",
			version: 2,
			try_runtime: true,
			weight: 250,
			blocks: 0,
			migration_fails: false,
			leaves_a_mess: false,
			invariant_fails: false,
			refuses_inherents: false,
			tells: None,
		}
	}
}

/// Constant data, laid out from the start of the memory.
#[derive(Default)]
struct Data(Vec<u8>);

impl Data {
	/// Where the bytes are, as runtimes give it: the address in the lower half, the length in the upper one.
	fn put(&mut self, bytes: &[u8]) -> u64 {
		let place = u64::try_from(self.0.len()).unwrap();
		self.0.extend(bytes);
		u64::try_from(bytes.len()).unwrap() << 32 | place
	}

	fn text(&self) -> String {
		self.0.iter().map(|byte| format!("\\{byte:02x}")).collect()
	}
}

fn section(name: &str, data: &[u8]) -> Vec<u8> {
	let body = [&[u8::try_from(name.len()).unwrap()], name.as_bytes(), data].concat();
	assert!(body.len() < 128, "the length is one byte");
	[&[0, u8::try_from(body.len()).unwrap()], &body[..]].concat()
}

impl Fixture {
	fn runtime_version(&self, version: u32) -> RuntimeVersion {
		RuntimeVersion {
			spec_name: self.name.into(),
			impl_name: self.name.into(),
			authoring_version: 1,
			spec_version: version,
			impl_version: 1,
			apis: vec![(blake2_64(b"Core"), 5)].into(),
			transaction_version: 1,
			system_version: 1,
		}
	}

	/// The blob of this runtime.
	pub fn blob(&self) -> Blob {
		Blob::read(self.code()).unwrap()
	}

	/// The code of this runtime.
	pub fn code(&self) -> Vec<u8> {
		let embedded =
			RuntimeVersion { apis: Vec::new().into(), ..self.runtime_version(self.version) };
		let mut apis = [&blake2_64(b"Core")[..], &5u32.to_le_bytes()].concat();
		if self.try_runtime {
			apis.extend([&blake2_64(b"TryRuntime")[..], &1u32.to_le_bytes()].concat());
		}
		let sections =
			[section("runtime_version", &embedded.encode()), section("runtime_apis", &apis)];
		[wat::parse_str(self.text()).unwrap(), sections.concat()].concat()
	}

	fn text(&self) -> String {
		let mut data = Data::default();
		let version = data.put(&self.runtime_version(self.tells.unwrap_or(self.version)).encode());
		let slot_duration = data.put(&2_000u64.encode());
		let weight = Weight::from_parts(self.weight, 0);
		let weights = data.put(&(weight, Weight::from_parts(1_000, 0)).encode());
		let weight = data.put(&weight.encode());
		let modes = [data.put(&[0]), data.put(&[1])];
		// One inherent of two bytes; applied, or refused as a call that is not valid.
		let inherents = data.put(&vec![vec![1u8, 2u8]].encode());
		let applied = data.put(if self.refuses_inherents { &[1, 0, 0] } else { &[0, 0] });
		let header = data.put(
			&Header {
				parent_hash: Default::default(),
				number: 42,
				state_root: Default::default(),
				extrinsics_root: Default::default(),
				digest: Default::default(),
			}
			.encode(),
		);
		let (key, value) = (data.put(b"blocks"), data.put(&[0]));
		let target = data.put(b"runtime");
		let migration = data.put(b"the migration lost a guarantee");
		let invariant = data.put(b"an invariant is broken");
		let mess = data.put(b"a storage version was not set");
		let fail = |when: bool, message: u64| {
			if when {
				format!("(call $log (i32.const 0) (i64.const {target}) (i64.const {message})) unreachable")
			} else {
				String::new()
			}
		};
		let (migration, invariant) =
			(fail(self.migration_fails, migration), fail(self.invariant_fails, invariant));
		let mess = fail(self.leaves_a_mess, mess);
		let place = u32::try_from(value & u64::from(u32::MAX)).unwrap();
		let (blocks, [taking, migrating], bytes) = (self.blocks, modes, data.text());
		format!(
			r#"(module
	(import "env" "memory" (memory 17))
	(import "env" "ext_storage_get_version_1" (func $get (param i64) (result i64)))
	(import "env" "ext_storage_set_version_1" (func $set (param i64 i64)))
	(import "env" "ext_logging_log_version_1" (func $log (param i32 i64 i64)))
	(global (export "__heap_base") i32 (i32.const 65536))
	(table (export "__indirect_function_table") 1 funcref)
	(data (i32.const 0) "{bytes}")
	(func $done (result i32) (local $p i32)
		(local.set $p (i32.wrap_i64 (call $get (i64.const {key}))))
		(if (result i32) (i32.load8_u (local.get $p))
			(then (i32.load8_u offset=2 (local.get $p)))
			(else (i32.const 0))))
	(func (export "Core_version") (param i32 i32) (result i64) (i64.const {version}))
	(func (export "AuraApi_slot_duration") (param i32 i32) (result i64) (i64.const {slot_duration}))
	(func (export "Core_initialize_block") (param i32 i32) (result i64)
		(if (i32.ge_u (call $done) (i32.const {blocks})) (then (return (i64.const {taking}))))
		(i32.store8 (i32.const {place}) (i32.add (call $done) (i32.const 1)))
		(call $set (i64.const {key}) (i64.const {value}))
		(i64.const {migrating}))
	(func (export "BlockBuilder_inherent_extrinsics") (param i32 i32) (result i64) (i64.const {inherents}))
	(func (export "BlockBuilder_apply_extrinsic") (param i32 i32) (result i64) (i64.const {applied}))
	(func (export "BlockBuilder_finalize_block") (param i32 i32) (result i64) (i64.const {header}))
	(func (export "TryRuntime_on_runtime_upgrade") (param $at i32) (param i32) (result i64)
		{migration}
		(if (i32.ne (i32.load8_u (local.get $at)) (i32.const 2)) (then unreachable))
		(if (call $done) (then {mess}))
		(i64.const {weights}))
	(func (export "TryRuntime_execute_block") (param i32 i32) (result i64)
		{invariant}
		(if (i32.lt_u (call $done) (i32.const {blocks})) (then unreachable))
		(i64.const {weight})))"#
		)
	}
}
