// SPDX-License-Identifier: Apache-2.0
//! The five axes of a release: document, control, money, cargo and permits.
//!
//! They are orthogonal. A consignment is released when all five allow it and nothing holds it; see
//! [`Axes::guard`].

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

macro_rules! axis {
	($(#[doc = $doc:expr])* $name:ident { $( $(#[doc = $vdoc:expr])* $variant:ident = $index:literal ),+ $(,)? } starts $first:ident) => {
		$(#[doc = $doc])*
		#[derive(
			Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo, Serialize, Deserialize,
		)]
		#[serde(rename_all = "kebab-case")]
		pub enum $name { $( $(#[doc = $vdoc])* #[codec(index = $index)] $variant, )+ }

		#[allow(clippy::derivable_impls)]
		impl Default for $name {
			fn default() -> Self { Self::$first }
		}
	};
}

axis!(
	/// How far the declaration is as a document.
	DocumentAxis {
		/// Accepted; the declarant is bound by it.
		Registered = 0,
		/// What is owed is settled.
		AssessedFinal = 1,
		/// What is owed is settled provisionally.
		AssessedProvisional = 2,
		/// Final after a provisional assessment.
		Finalised = 3,
		/// Cancelled before release.
		Cancelled = 4,
	} starts Registered
);

axis!(
	/// What control says.
	ControlAxis {
		/// No lane yet.
		Unselected = 0,
		/// Green lane: no control before release.
		Green = 1,
		/// Blue lane: control after release.
		Blue = 2,
		/// Yellow lane: documents are examined.
		Yellow = 3,
		/// Red lane: documents and goods are examined.
		Red = 4,
		/// A question to the declarant is open.
		Queried = 5,
		/// Examined and found as declared.
		Conform = 6,
		/// Examined and not found as declared.
		NonConform = 7,
		/// Detained.
		Detained = 8,
		/// Seized.
		Seized = 9,
	} starts Unselected
);

axis!(
	/// Whether what is owed is settled or safe.
	MoneyAxis {
		/// Nothing said yet.
		None = 0,
		/// The debt is notified to the debtor.
		Notified = 1,
		/// Deferred to an account.
		Deferred = 2,
		/// Covered by a guarantee.
		Secured = 3,
		/// Paid, or nothing was due.
		Paid = 4,
		/// Not paid in time.
		Overdue = 5,
		/// Paid back.
		Refunded = 6,
	} starts None
);

axis!(
	/// Where the goods are.
	CargoAxis {
		/// Not presented yet.
		Expected = 0,
		/// Presented to customs.
		Presented = 1,
		/// Released.
		Released = 2,
		/// Left the port or the territory.
		Exited = 3,
		/// Under a procedure with a term.
		UnderProcedure = 4,
		/// The procedure is discharged.
		Discharged = 5,
		/// Abandoned.
		Abandoned = 6,
	} starts Expected
);

axis!(
	/// What the agencies say, all items and permits together.
	PermitsAxis {
		/// No permit is required.
		NotRequired = 0,
		/// At least one decision is open.
		Open = 1,
		/// All are approved or waived.
		Approved = 2,
		/// At least one is refused.
		Refused = 3,
	} starts NotRequired
);

/// The lane of a declaration: how much control there is before release. The later, the stricter.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
	/// Release without control.
	#[codec(index = 0)]
	Green,
	/// Release, control afterwards.
	#[codec(index = 1)]
	Blue,
	/// Documents are examined before release.
	#[codec(index = 2)]
	Yellow,
	/// Documents and goods are examined before release.
	#[codec(index = 3)]
	Red,
}

impl From<Lane> for ControlAxis {
	fn from(lane: Lane) -> Self {
		match lane {
			Lane::Green => Self::Green,
			Lane::Blue => Self::Blue,
			Lane::Yellow => Self::Yellow,
			Lane::Red => Self::Red,
		}
	}
}

/// The five axes of one case, and whether something holds it.
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
	Serialize,
	Deserialize,
)]
pub struct Axes {
	/// Document.
	pub document: DocumentAxis,
	/// Control.
	pub control: ControlAxis,
	/// Money.
	pub money: MoneyAxis,
	/// Cargo.
	pub cargo: CargoAxis,
	/// Permits.
	pub permits: PermitsAxis,
	/// Does a hold stand?
	pub held: bool,
}

/// One step on one axis, told by the room that owns the fact.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum Step {
	/// On the document axis.
	#[codec(index = 0)]
	Document(DocumentAxis),
	/// On the control axis.
	#[codec(index = 1)]
	Control(ControlAxis),
	/// On the money axis.
	#[codec(index = 2)]
	Money(MoneyAxis),
	/// On the cargo axis.
	#[codec(index = 3)]
	Cargo(CargoAxis),
	/// On the permits axis.
	#[codec(index = 4)]
	Permits(PermitsAxis),
}

/// Which part of the release guard is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmet {
	/// The declaration is not assessed.
	Document,
	/// The goods are not presented.
	Cargo,
	/// The control is not finished.
	Control,
	/// A permit is open or refused.
	Permits,
	/// The debt is neither paid, deferred nor secured.
	Money,
	/// A hold stands.
	Hold,
}

impl Axes {
	/// These axes after `step`.
	#[must_use]
	pub fn after(mut self, step: Step) -> Self {
		match step {
			Step::Document(to) => self.document = to,
			Step::Control(to) => self.control = to,
			Step::Money(to) => self.money = to,
			Step::Cargo(to) => self.cargo = to,
			Step::Permits(to) => self.permits = to,
		}
		self
	}

	/// The release guard: all of it must hold at once.
	///
	/// # Errors
	/// The first condition that is not met, in the order document, cargo, control, permits, money, hold.
	pub fn guard(&self) -> Result<(), Unmet> {
		self.unmet().next().map_or(Ok(()), Err)
	}

	/// What an open case waits for: before release, all that the guard lacks, in its order, and nothing where a
	/// release officer has the word; after it, the goods' exit, which is cargo.
	pub fn waits_for(&self) -> impl Iterator<Item = Unmet> {
		let released = self.cargo == CargoAxis::Released;
		self.unmet().filter(move |unmet| !released || *unmet == Unmet::Cargo)
	}

	/// All conditions of the guard that are not met, in its order.
	fn unmet(&self) -> impl Iterator<Item = Unmet> {
		let checks = [
			(
				matches!(
					self.document,
					DocumentAxis::AssessedFinal | DocumentAxis::AssessedProvisional
				),
				Unmet::Document,
			),
			(self.cargo == CargoAxis::Presented, Unmet::Cargo),
			(
				matches!(
					self.control,
					ControlAxis::Green | ControlAxis::Blue | ControlAxis::Conform
				),
				Unmet::Control,
			),
			(
				matches!(self.permits, PermitsAxis::NotRequired | PermitsAxis::Approved),
				Unmet::Permits,
			),
			(
				matches!(self.money, MoneyAxis::Paid | MoneyAxis::Deferred | MoneyAxis::Secured),
				Unmet::Money,
			),
			(!self.held, Unmet::Hold),
		];
		checks.into_iter().filter(|(met, _)| !met).map(|(_, unmet)| unmet)
	}
}
