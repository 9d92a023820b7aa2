// SPDX-License-Identifier: Apache-2.0
//! Every call of every room, with the arguments that it takes, named as the rooms name them.

mod aeo;
mod authority;
mod governance;
mod money;
mod trade;

pub use aeo::*;
pub use authority::*;
pub use governance::*;
pub use money::*;
pub use trade::*;

use codec::Encode;

/// Bytes that are already SCALE.
struct Encoded(Vec<u8>);

impl Encode for Encoded {
	fn encode_to<O: codec::Output + ?Sized>(&self, out: &mut O) {
		out.write(&self.0);
	}
}
