// SPDX-License-Identifier: Apache-2.0
//! The code that the benchmark of `apply` sends: a node must take it as a runtime.

use sp_version::embed::embed_runtime_version;

use crate::{benchmarking::module, mock::*};

#[test]
fn module_should_be_wasm_of_the_size_that_is_measured() {
	for size in [256u32, 300, 1_000, 70_000, 4 << 20] {
		let module = module(&version("test", CURRENT + 1), size);
		let short = size as usize - module.len();
		assert!(short < 5, "no more is left than the length of the filler may take");
		// Reads the module section by section, as the node does.
		assert!(embed_runtime_version(&module, version("test", 1)).is_ok());
	}
}
