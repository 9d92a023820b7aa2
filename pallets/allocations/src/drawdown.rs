// SPDX-License-Identifier: Apache-2.0
//! Two-phase drawdown: what is reserved first, and then written off or given back.
//!
//! One mechanism for whatever is limited by a volume or a ceiling. It never goes below nothing and
//! never above the limit that it is given.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::traits::{CheckedAdd, CheckedSub, Zero};

/// What was drawn from something limited.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Drawdown<N> {
	/// Reserved, and neither written off nor given back.
	pub reserved: N,
	/// Written off: gone for good.
	pub written_off: N,
}

/// Why something cannot be drawn, written off or given back: there is not so much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSoMuch;

impl<N: Copy + Ord + Zero + CheckedAdd + CheckedSub> Drawdown<N> {
	/// All that was drawn; `None` where the number cannot hold it.
	pub fn drawn(&self) -> Option<N> {
		self.reserved.checked_add(&self.written_off)
	}

	/// What is left of a limit; nothing where more was drawn under a higher one.
	pub fn left(&self, limit: N) -> N {
		self.drawn()
			.and_then(|drawn| limit.checked_sub(&drawn))
			.filter(|left| *left > N::zero())
			.unwrap_or_else(N::zero)
	}

	/// Reserve.
	///
	/// # Errors
	/// When less is left of the limit.
	pub fn reserve(&mut self, amount: N, limit: N) -> Result<(), NotSoMuch> {
		if amount > self.left(limit) {
			return Err(NotSoMuch);
		}
		self.reserved = self.reserved.checked_add(&amount).ok_or(NotSoMuch)?;
		Ok(())
	}

	/// Write off what was reserved.
	///
	/// # Errors
	/// When less is reserved.
	pub fn write_off(&mut self, amount: N) -> Result<(), NotSoMuch> {
		let reserved = Self::less(self.reserved, amount)?;
		self.written_off = self.written_off.checked_add(&amount).ok_or(NotSoMuch)?;
		self.reserved = reserved;
		Ok(())
	}

	/// Give back what was reserved.
	///
	/// # Errors
	/// When less is reserved.
	pub fn restore(&mut self, amount: N) -> Result<(), NotSoMuch> {
		self.reserved = Self::less(self.reserved, amount)?;
		Ok(())
	}

	/// What stays of a number: never less than nothing, also where the type would allow it.
	fn less(of: N, amount: N) -> Result<N, NotSoMuch> {
		of.checked_sub(&amount).filter(|rest| *rest >= N::zero()).ok_or(NotSoMuch)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn drawdown_should_refuse_what_is_not_there() {
		let mut drawdown = Drawdown::<u32>::default();
		assert_eq!(drawdown.reserve(11, 10), Err(NotSoMuch));
		assert_eq!(drawdown.reserve(6, 10), Ok(()));
		assert_eq!(drawdown.write_off(7), Err(NotSoMuch));
		assert_eq!(drawdown.write_off(4), Ok(()));
		assert_eq!(drawdown.restore(3), Err(NotSoMuch));
		assert_eq!(drawdown.restore(2), Ok(()));
		assert_eq!(drawdown, Drawdown { reserved: 0, written_off: 4 });
		assert_eq!((drawdown.left(10), drawdown.left(3)), (6, 0));
	}

	proptest! {
		#[test]
		fn drawdown_should_keep_within_its_limit_when_steps_come_in_any_order(
			limit in any::<u8>(),
			steps in proptest::collection::vec((0u8..3, any::<u8>()), 0..60),
		) {
			let mut drawdown = Drawdown::<u8>::default();
			for (kind, amount) in steps {
				let before = drawdown;
				let done = match kind {
					0 => drawdown.reserve(amount, limit),
					1 => drawdown.write_off(amount),
					_ => drawdown.restore(amount),
				};
				let drawn = drawdown.drawn().expect("within the number");
				prop_assert!(drawn <= limit);
				prop_assert_eq!(drawn.saturating_add(drawdown.left(limit)), limit);
				prop_assert!(drawdown.written_off >= before.written_off);
				if done.is_err() {
					prop_assert_eq!(drawdown, before);
				}
			}
		}
	}
}
