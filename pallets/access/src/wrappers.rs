// SPDX-License-Identifier: Apache-2.0
//! Calls that carry other calls: batches, proxies, multisigs.
//!
//! They are walked before anything is carried out, so that nobody acts through an account of another
//! organisation and nobody makes a validator walk without end.

use crate::codes::WRAPPED_TOO_DEEP;

/// Layers of wrappers around one call, at most.
pub const MAX_LAYERS: u32 = 4;
/// Calls inside one transaction's call, wrappers among them, at most.
pub const MAX_CALLS: u32 = 64;
/// Accounts that the proxies and multisigs inside one transaction's call name, at most.
pub const MAX_ACCOUNTS: u32 = 64;

/// What one layer of a call is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layer<'a, Call, AccountId> {
	/// The call carries no other.
	Plain,
	/// It carries these, for the same account. A wrapper of one call is a batch of one
	/// (`core::slice::from_ref`).
	Batch(&'a [Call]),
	/// It carries two, for the same account: the second is made if the first fails.
	Either(&'a Call, &'a Call),
	/// It carries one, for another account.
	Proxy {
		/// That account; `None` where the name stands for no account.
		real: Option<AccountId>,
		/// What is carried.
		call: &'a Call,
	},
	/// It approves, makes or cancels one, together with others.
	Multisig {
		/// The signatories but the one who sends it.
		others: &'a [AccountId],
		/// What is carried; `None` where only its hash is.
		call: Option<&'a Call>,
	},
}

/// Takes one layer off a call. The runtime knows which of its pallets wrap calls.
pub trait Wrappers<Call, AccountId> {
	/// The call's outermost layer. Must take constant time, whatever the call carries.
	fn peel(call: &Call) -> Layer<'_, Call, AccountId>;
}

/// Nothing wraps anything.
impl<Call, AccountId> Wrappers<Call, AccountId> for () {
	fn peel(_: &Call) -> Layer<'_, Call, AccountId> {
		Layer::Plain
	}
}

/// What was found inside a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Inside {
	/// Calls, wrappers among them, but not the outermost one.
	pub calls: u32,
	/// Accounts that proxies and multisigs name.
	pub accounts: u32,
}

impl Inside {
	/// How much there is to look at: the component of the extension's weight.
	pub fn size(self) -> u32 {
		self.calls.max(self.accounts)
	}

	fn add(count: &mut u32, more: usize, most: u32) -> Result<(), u8> {
		let sum = u32::try_from(more).ok().and_then(|more| count.checked_add(more));
		*count = sum.filter(|sum| *sum <= most).ok_or(WRAPPED_TOO_DEEP)?;
		Ok(())
	}

	fn add_calls(&mut self, more: usize) -> Result<(), u8> {
		Self::add(&mut self.calls, more, MAX_CALLS)
	}

	fn add_accounts(&mut self, more: usize) -> Result<(), u8> {
		Self::add(&mut self.accounts, more, MAX_ACCOUNTS)
	}
}

/// Walks everything inside a call and asks `check` about each account that a proxy (`None`: it names
/// none) or a multisig names. Counts before it looks, so `check` is asked [`MAX_ACCOUNTS`] times at most.
///
/// # Errors
/// [`WRAPPED_TOO_DEEP`], or what `check` answers.
pub(crate) fn walk<W, Call, AccountId>(
	call: &Call,
	mut check: impl FnMut(Option<&AccountId>) -> Result<(), u8>,
) -> Result<Inside, u8>
where
	W: Wrappers<Call, AccountId>,
{
	let mut inside = Inside::default();
	descend::<W, _, _, _>(call, MAX_LAYERS, &mut inside, &mut check)?;
	Ok(inside)
}

/// Recursion ends after [`MAX_LAYERS`] layers.
fn descend<W, Call, AccountId, Check>(
	call: &Call,
	layers: u32,
	inside: &mut Inside,
	check: &mut Check,
) -> Result<(), u8>
where
	W: Wrappers<Call, AccountId>,
	Check: FnMut(Option<&AccountId>) -> Result<(), u8>,
{
	let layer = W::peel(call);
	if matches!(layer, Layer::Plain) {
		return Ok(());
	}
	let layers = layers.checked_sub(1).ok_or(WRAPPED_TOO_DEEP)?;
	match layer {
		Layer::Plain => {}
		Layer::Batch(calls) => {
			inside.add_calls(calls.len())?;
			for call in calls {
				descend::<W, _, _, _>(call, layers, inside, check)?;
			}
		}
		Layer::Either(first, second) => {
			inside.add_calls(2)?;
			descend::<W, _, _, _>(first, layers, inside, check)?;
			descend::<W, _, _, _>(second, layers, inside, check)?;
		}
		Layer::Proxy { real, call } => {
			inside.add_accounts(1)?;
			inside.add_calls(1)?;
			check(real.as_ref())?;
			descend::<W, _, _, _>(call, layers, inside, check)?;
		}
		Layer::Multisig { others, call } => {
			inside.add_accounts(others.len())?;
			for other in others {
				check(Some(other))?;
			}
			if let Some(call) = call {
				inside.add_calls(1)?;
				descend::<W, _, _, _>(call, layers, inside, check)?;
			}
		}
	}
	Ok(())
}
