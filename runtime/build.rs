// SPDX-License-Identifier: Apache-2.0
//! Puts the WASM into the library that the node is made with: the file that `TIJARA_RUNTIME_WASM` names, as
//! `scripts/build-runtime` wrote it, or else one that is built now. The latter has the same code but other bytes.

fn main() {
	#[cfg(feature = "std")]
	{
		println!("cargo:rerun-if-env-changed=TIJARA_RUNTIME_WASM");
		match std::env::var_os("TIJARA_RUNTIME_WASM") {
			Some(file) => embed(file.as_ref()),
			None => substrate_wasm_builder::WasmBuilder::build_using_defaults(),
		}
	}
}

#[cfg(feature = "std")]
fn embed(file: &std::path::Path) {
	let file = file.canonicalize().expect("TIJARA_RUNTIME_WASM names a file that exists");
	let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
	println!("cargo:rerun-if-changed={}", file.display());
	let constants = format!(
		"pub const WASM_BINARY_PATH: Option<&str> = Some({file:?});\n\
		 pub const WASM_BINARY: Option<&[u8]> = Some(include_bytes!({file:?}));\n\
		 pub const WASM_BINARY_BLOATY: Option<&[u8]> = WASM_BINARY;\n"
	);
	std::fs::write(std::path::Path::new(&out).join("wasm_binary.rs"), constants)
		.expect("the folder of the build can be written");
}
