// SPDX-License-Identifier: Apache-2.0
use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;
use tijara_primitives::{rooms::Duties, Money};

/// Something that somebody tries with one of the declarations, whether or not it is allowed.
#[derive(Clone, Debug)]
enum Attempt {
	Store { lrn: u8, broker: bool },
	Lodge { lrn: u8, broker: bool },
	Amend { id: u64, items: u16, broker: bool },
	Register { id: u64, broker: bool },
	Reject { id: u64, reason: u16 },
	RequestCancellation { id: u64, reason: u16, broker: bool },
	Cancel { id: u64, reason: u16 },
	Reassign { id: u64, to: Option<u64>, broker: bool },
	Examine { id: u64 },
	Release { id: u64 },
	ToggleMandate,
	ToggleCeiling,
	ToggleBelow,
	Wait { days: u16 },
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
	use Attempt::*;
	let (id, lrn, reason, broker) = (0..8u64, 0..10u8, 0..3u16, any::<bool>());
	let attempt = prop_oneof![
		4 => (lrn.clone(), broker).prop_map(|(lrn, broker)| Store { lrn, broker }),
		2 => (lrn, broker).prop_map(|(lrn, broker)| Lodge { lrn, broker }),
		4 => (id.clone(), 0..4u16, broker)
			.prop_map(|(id, items, broker)| Amend { id, items, broker }),
		4 => (id.clone(), broker).prop_map(|(id, broker)| Register { id, broker }),
		2 => (id.clone(), reason.clone()).prop_map(|(id, reason)| Reject { id, reason }),
		3 => (id.clone(), reason.clone(), broker)
			.prop_map(|(id, reason, broker)| RequestCancellation { id, reason, broker }),
		3 => (id.clone(), reason).prop_map(|(id, reason)| Cancel { id, reason }),
		3 => (id.clone(), prop::option::of(1..5u64), prop::bool::weighted(0.1))
			.prop_map(|(id, to, broker)| Reassign { id, to, broker }),
		1 => id.clone().prop_map(|id| Examine { id }),
		1 => id.prop_map(|id| Release { id }),
		1 => Just(ToggleMandate),
		1 => Just(ToggleCeiling),
		1 => Just(ToggleBelow),
		1 => (0..400u16).prop_map(|days| Wait { days }),
	];
	proptest::collection::vec(attempt, 1..60)
}

/// A draft that keeps what an amendment must keep.
fn amended(id: u64, items: u16) -> Draft {
	let record = crate::Declarations::<Test>::get(id);
	let lrn = record.as_ref().map_or("none".into(), |r| r.lrn.to_string());
	Draft { mandate: record.and_then(|r| r.mandate), ..draft(&lrn, TRADER, items) }
}

/// What whoever lodges states.
fn first(lrn: u8, items: u16, broker: bool) -> Draft {
	let make = if broker { draft } else { own };
	make(&format!("L{lrn}"), TRADER, items)
}

fn attempt(attempt: Attempt) {
	let who = |broker| declarant(if broker { BROKER } else { TRADER });
	// Whether the call succeeds does not matter here: what it leaves behind does.
	match attempt {
		Attempt::Store { lrn, broker } => {
			let _ = Declarations::store(who(broker), first(lrn, 1, broker));
		}
		Attempt::Lodge { lrn, broker } => {
			let _ = Declarations::lodge(who(broker), first(lrn, 2, broker));
		}
		Attempt::Amend { id, items, broker } => {
			let _ = Declarations::amend(who(broker), id, amended(id, items));
		}
		Attempt::Register { id, broker } => {
			let _ = Declarations::register(who(broker), id);
		}
		Attempt::Reject { id, reason } => {
			let _ = Declarations::reject(assessor(), id, reason);
		}
		Attempt::RequestCancellation { id, reason, broker } => {
			let _ = Declarations::request_cancellation(who(broker), id, reason);
		}
		Attempt::Cancel { id, reason } => {
			let _ = Declarations::cancel(assessor(), id, reason);
		}
		Attempt::Reassign { id, to, broker } => {
			let _ = Declarations::reassign(who(broker), id, to);
		}
		Attempt::Examine { id } => Examined::mutate(|all| all.push(id)),
		Attempt::Release { id } => {
			// Only a registered consignment has a case that can be released.
			if crate::Declarations::<Test>::get(id)
				.is_some_and(|r| r.accepted.is_some() && r.state != DeclarationState::Cancelled)
			{
				Released::mutate(|all| all.push(id));
			}
		}
		Attempt::ToggleMandate => Revoked::mutate(|all| {
			if all.pop().is_none() {
				all.push(1);
			}
		}),
		Attempt::ToggleCeiling => {
			Ceiling::mutate(|ceiling| *ceiling = if *ceiling == 0 { Money::MAX } else { 0 });
		}
		Attempt::ToggleBelow => BelowRefuses::mutate(|refuses| *refuses = !*refuses),
		Attempt::Wait { days } => Now::mutate(|now| *now += u64::from(days) * 86_400_000),
	}
}

/// May a declaration go from one state to the other in one call?
fn may_follow(from: Option<DeclarationState>, to: DeclarationState) -> bool {
	use DeclarationState::*;
	match from {
		// A lodged declaration is registered at once.
		None => matches!(to, Stored | Registered),
		Some(Stored) => matches!(to, Stored | Registered | Rejected),
		Some(Registered) => matches!(to, Registered | CancellationRequested),
		Some(CancellationRequested) => matches!(to, CancellationRequested | Cancelled),
		Some(Rejected) => to == Rejected,
		Some(Cancelled) => to == Cancelled,
	}
}

fn records() -> BTreeMap<u64, crate::Declaration> {
	crate::Declarations::<Test>::iter().collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn declarations_should_keep_their_invariants_whatever_is_tried(all in attempts()) {
		run(|| {
			for one in all {
				let before = records();
				let versions: Vec<_> = Versions::<Test>::iter().collect();
				let released = Released::get();
				let events = System::event_count();
				let told = Trail::take().len();
				assert!(told <= 2, "one call records one act, or two when it lodges");
				attempt(one);
				Declarations::do_try_state().expect("the invariants hold");

				let after = records();
				for (id, record) in &after {
					let old = before.get(id);
					assert!(may_follow(old.map(|r| r.state), record.state), "{old:?} {record:?}");
					let Some(old) = old else { continue };
					assert!(record.version >= old.version);
					if let Some(accepted) = old.accepted {
						assert_eq!(record.accepted, Some(accepted), "the acceptance never moves");
					}
					let ended = matches!(
						old.state,
						DeclarationState::Rejected | DeclarationState::Cancelled
					);
					if ended || released.contains(id) {
						assert_eq!(record, old, "what ended or was released never changes");
					}
				}
				for (id, version, draft) in versions {
					assert_eq!(Versions::<Test>::get(id, version), Some(draft), "append-only");
				}
				for (mandate, ..) in MANDATES {
					let under = after.iter().filter(|(_, r)| r.mandate == Some(mandate));
					let owed: Money = under.map(|(id, _)| Neighbours::owed(*id)).sum();
					assert_eq!(used(mandate), owed, "a mandate has used what its files owe");
				}
				if before != after {
					assert!(System::event_count() > events, "no change without its event");
				}
			}
		});
	}
}
