// SPDX-License-Identifier: Apache-2.0
use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Something that somebody tries, whether or not it is allowed.
#[derive(Clone, Debug)]
enum Attempt {
	Grant {
		agent: usize,
		terms: MandateTerms,
	},
	Delegate {
		parent: MandateId,
		agent: usize,
		terms: MandateTerms,
	},
	Revoke {
		id: MandateId,
		by: OrganisationId,
	},
	/// A new declaration under the mandate.
	Declare {
		id: MandateId,
		owes: Money,
	},
	/// The declaration owes something else; 0 when it is cancelled.
	Change {
		declaration: usize,
		owes: Money,
	},
	/// The declaration goes to another mandate.
	Move {
		declaration: usize,
		id: MandateId,
	},
	Suspend {
		organisation: OrganisationId,
	},
	Wait,
}

fn terms() -> impl Strategy<Value = MandateTerms> {
	let ceiling = || prop::option::of(0..200u128);
	let until = prop::option::of(0..20u32);
	(ceiling(), ceiling(), until, prop::bool::weighted(0.8)).prop_map(
		|(per_declaration, in_total, days, sub_delegation)| MandateTerms {
			per_declaration,
			in_total,
			until: days.map(|days| Date::from_days(TODAY + days)),
			sub_delegation,
			..Default::default()
		},
	)
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
	use Attempt::*;
	let id = || 1..12u64;
	let agent = || 0..AGENTS.len();
	let organisation = || prop::sample::select(vec![BROKER, BROKER_TWO, CARRIER, TRADER]);
	let attempt = prop_oneof![
		3 => (agent(), terms()).prop_map(|(agent, terms)| Grant { agent, terms }),
		6 => (id(), agent(), terms())
			.prop_map(|(parent, agent, terms)| Delegate { parent, agent, terms }),
		1 => (id(), organisation()).prop_map(|(id, by)| Revoke { id, by }),
		8 => (id(), 0..120u128).prop_map(|(id, owes)| Declare { id, owes }),
		6 => (0..16usize, 0..120u128)
			.prop_map(|(declaration, owes)| Change { declaration, owes }),
		3 => (0..16usize, id()).prop_map(|(declaration, id)| Move { declaration, id }),
		1 => organisation().prop_map(|organisation| Suspend { organisation }),
		1 => Just(Wait),
	];
	proptest::collection::vec(attempt, 1..80)
}

/// Declarations, as the declarations room keeps them: the mandate, and what is owed.
type Declarations = Vec<(MandateId, Money)>;

fn attempt(attempt: Attempt, declarations: &mut Declarations) {
	// Whether the call succeeds does not matter here: what it leaves behind does.
	match attempt {
		Attempt::Grant { agent, terms } => {
			let _ = dispatch(by(TRADER), grant(AGENTS[agent], terms));
		}
		Attempt::Delegate { parent, agent, terms } => {
			let by = by(Mandates::agent(parent).unwrap_or(BROKER));
			let _ = dispatch(by, delegate(parent, AGENTS[agent], terms));
		}
		Attempt::Revoke { id, by: party } => {
			let _ = dispatch(by(party), revoke(id));
		}
		Attempt::Declare { id, owes } => {
			let Some(agent) = Mandates::agent(id) else { return };
			if check(id, agent).is_ok() && draw(id, 0, owes).is_ok() {
				declarations.push((id, owes));
			}
		}
		Attempt::Change { declaration, owes } => {
			let Some((id, before)) = declarations.get_mut(declaration) else { return };
			let drawn = draw(*id, *before, owes);
			assert!(drawn.is_ok() || owes > *before, "what becomes less is always taken");
			if drawn.is_ok() {
				*before = owes;
			}
		}
		Attempt::Move { declaration, id } => {
			let Some((old, owes)) = declarations.get_mut(declaration) else { return };
			let moved = frame_support::storage::with_storage_layer(|| {
				Mandates::draw(*old, *owes, 0)?;
				Mandates::draw(id, 0, *owes)
			});
			if moved.is_ok() {
				*old = id;
			}
		}
		Attempt::Suspend { organisation } => Inactive::mutate(|all| {
			if all.pop().is_none() {
				all.push(organisation);
			}
		}),
		Attempt::Wait => Day::mutate(|day| *day += 3),
	}
}

/// What each mandate must have used: its own declarations', and those of all that pass it on.
fn expected(declarations: &Declarations) -> BTreeMap<MandateId, Money> {
	let mut sums: BTreeMap<_, _> = (1..NextId::<Test>::get()).map(|id| (id, 0)).collect();
	for (id, owes) in declarations {
		let mut next = Some(*id);
		while let Some(id) = next {
			*sums.get_mut(&id).unwrap() += owes;
			next = mandate(id).parent;
		}
	}
	sums
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(192))]

	#[test]
	fn used_should_be_what_all_declarations_below_owe_whatever_is_tried(all in attempts()) {
		ExtBuilder::default().build_and_execute(|| {
			let mut declarations = Declarations::new();
			for one in all {
				let before: BTreeMap<_, _> = crate::Mandates::<Test>::iter().collect();
				attempt(one, &mut declarations);
				Mandates::do_try_state().expect("the invariants hold");
				for (id, sum) in expected(&declarations) {
					let now = mandate(id);
					assert_eq!(now.used, sum, "mandate {id}");
					assert!(now.terms.in_total.is_none_or(|ceiling| sum <= ceiling));
					let Some(old) = before.get(&id) else { continue };
					let fixed = Mandate { used: 0, revoked_by: None, ..now.clone() };
					assert_eq!(fixed, Mandate { used: 0, revoked_by: None, ..old.clone() });
					assert!(old.revoked_by.is_none() || old.revoked_by == now.revoked_by);
				}
			}
		});
	}
}
