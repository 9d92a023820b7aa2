// SPDX-License-Identifier: Apache-2.0
//! Random numbers that can be had again.

use std::{
	env,
	time::{Duration, SystemTime, UNIX_EPOCH},
};

/// Names the seed of a run that is to be repeated.
const SEED: &str = "TIJARA_SEED";

/// A sequence that its seed determines (SplitMix64).
pub struct Random(u64);

impl Random {
	/// From the seed in the environment, or from the clock; says which.
	pub fn seeded() -> Self {
		let seed = match env::var(SEED) {
			Ok(seed) => seed.parse().expect("the seed is a number"),
			Err(_) => {
				let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
				now.as_secs()
			}
		};
		println!("seed {seed}: repeat with {SEED}={seed}");
		Self(seed)
	}

	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		z ^ (z >> 31)
	}

	/// A time below `limit`.
	pub fn below(&mut self, limit: Duration) -> Duration {
		let limit = u64::try_from(limit.as_millis()).expect("a short time").max(1);
		Duration::from_millis(self.next() % limit)
	}
}

#[test]
fn random_should_repeat_itself_when_the_seed_is_the_same() {
	let hour = Duration::from_secs(3600);
	let draw = |mut random: Random| -> Vec<_> { (0..9).map(|_| random.below(hour)).collect() };
	assert_eq!(draw(Random(7)), draw(Random(7)));
	assert_ne!(draw(Random(7)), draw(Random(8)));
}
