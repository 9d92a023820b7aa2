// SPDX-License-Identifier: Apache-2.0
//! Puts the commit into the version that the node prints.

use substrate_build_script_utils::{generate_cargo_keys, rerun_if_git_head_changed};

fn main() {
	generate_cargo_keys();
	rerun_if_git_head_changed();
}
