// SPDX-License-Identifier: Apache-2.0
//! What an operator watches beside the SDK's own metrics: validators' slots and offences, the room that the database
//! takes, and transactions that the rules of access refused.

use std::{
	fs, io,
	os::unix::fs::MetadataExt,
	path::{Path, PathBuf},
	sync::Arc,
	time::Duration,
};

use pallet_access::codes;
use sc_client_api::HeaderBackend;
use sp_api::ProvideRuntimeApi;
use sp_consensus_aura::{sr25519::AuthorityId, AuraApi};
use sp_keystore::KeystorePtr;
use sp_runtime::{traits::Block as BlockT, RuntimeAppPublic};
use substrate_prometheus_endpoint::{
	register, CounterVec, Gauge, GaugeVec, Opts, PrometheusError, Registry, U64,
};
use tijara_primitives::views::ValidatorsReportView;
use tijara_runtime::{apis::TradeApi, AccountId};

use crate::service::{Block, FullClient};

/// How often the gauges are brought up to date: as often as Prometheus usually asks.
const PERIOD: Duration = Duration::from_secs(10);

/// A file's size is told by its metadata in blocks of so many bytes, whatever the file system's own are.
const DISK_BLOCK: u64 = 512;

/// Transactions that the rules of access refused, by reason. Counts what this node refused to its own clients.
#[derive(Clone)]
pub struct Refusals(CounterVec<U64>);

impl Refusals {
	/// Every reason is there from the start, with 0: a rate over what appears late would miss its first refusals.
	///
	/// # Errors
	/// When the registry has metrics of these names already.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let refusals = CounterVec::new(
			Opts::new(
				"tijara_refused_transactions_total",
				"Transactions of this node's clients that the rules of access refused",
			),
			&["reason"],
		)?;
		for code in codes::NOT_AN_OFFICER..=codes::ABOVE_QUOTA {
			refusals.with_label_values(&[reason(code)]).reset();
		}
		Ok(Self(register(refusals, registry)?))
	}

	/// Count a transaction that was refused with this number.
	pub fn count(&self, code: u8) {
		self.0.with_label_values(&[reason(code)]).inc();
	}
}

/// A refusal's number as a label.
const fn reason(code: u8) -> &'static str {
	match code {
		codes::NOT_AN_OFFICER => "not_an_officer",
		codes::ORGANISATION_NOT_ACTIVE => "organisation_not_active",
		codes::QUOTA_USED_UP => "quota_used_up",
		codes::IMMORTAL => "immortal",
		codes::OTHER_ORGANISATION => "other_organisation",
		codes::WRAPPED_TOO_DEEP => "wrapped_too_deep",
		codes::ABOVE_QUOTA => "above_quota",
		_ => "other",
	}
}

/// The gauges that are brought up to date from time to time.
struct Gauges {
	database_bytes: Gauge<U64>,
	in_validator_set: Gauge<U64>,
	session: Gauge<U64>,
	slots: GaugeVec<U64>,
	missed: GaugeVec<U64>,
	offences: GaugeVec<U64>,
}

impl Gauges {
	fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let by_validator =
			|name: &str, help: &str, labels: &[&str]| -> Result<GaugeVec<U64>, PrometheusError> {
				register(GaugeVec::new(Opts::new(name, help), labels)?, registry)
			};
		Ok(Self {
			database_bytes: register(
				Gauge::new("tijara_database_bytes", "What the database takes on the disk")?,
				registry,
			)?,
			in_validator_set: register(
				Gauge::new(
					"tijara_in_validator_set",
					"1 when this node's keystore holds the authoring key of a validator of the current session",
				)?,
				registry,
			)?,
			session: register(
				Gauge::new("tijara_session", "The current session")?,
				registry,
			)?,
			slots: by_validator(
				"tijara_validator_slots",
				"Slots that fell on a validator, in the current session so far and in the last one that ended",
				&["organisation", "account", "session"],
			)?,
			missed: by_validator(
				"tijara_validator_slots_missed",
				"Slots in which a validator authored no block, in the current session so far and in the last one that ended",
				&["organisation", "account", "session"],
			)?,
			offences: by_validator(
				"tijara_validator_offences",
				"Sessions, up to now, in which an offence of an agency's validators was proven",
				&["organisation"],
			)?,
		})
	}

	/// Validators that left the set leave the gauges too.
	fn set_reports(&self, reports: &[(&str, ValidatorsReportView<AccountId>)]) {
		self.slots.reset();
		self.missed.reset();
		self.offences.reset();
		for (session, report) in reports {
			for one in &report.validators {
				let organisation = one.organisation.to_string();
				let account = one.account.to_string();
				let labels = [organisation.as_str(), account.as_str(), session];
				self.slots.with_label_values(&labels).set(one.slots);
				self.missed.with_label_values(&labels).set(one.missed);
				self.offences
					.with_label_values(&[organisation.as_str()])
					.set(u64::from(one.offences));
			}
		}
	}
}

/// What [`keep`] asks.
pub struct Sources {
	/// The client.
	pub client: Arc<FullClient>,
	/// The node's keys.
	pub keystore: KeystorePtr,
	/// The database's folder, if it is on a disk.
	pub database: Option<PathBuf>,
}

impl Sources {
	fn refresh(&self, gauges: &Gauges) {
		if let Some(folder) = &self.database {
			match disk_usage(folder) {
				Ok(bytes) => gauges.database_bytes.set(bytes),
				Err(e) => log::warn!("the size of {} is not known: {e}", folder.display()),
			}
		}
		if let Err(e) = self.refresh_validators(gauges) {
			log::warn!("what validators made of their slots is not known: {e}");
		}
	}

	fn refresh_validators(&self, gauges: &Gauges) -> Result<(), sp_api::ApiError> {
		let best = self.client.info().best_hash;
		let holds = authorities(&self.client, best)?
			.iter()
			.any(|key| self.keystore.has_keys(&[(key.to_raw_vec(), AuthorityId::ID)]));
		gauges.in_validator_set.set(u64::from(holds));
		let api = self.client.runtime_api();
		let Some(current) = api.validators(best, None)? else { return Ok(()) };
		gauges.session.set(u64::from(current.session));
		let last = match current.session.checked_sub(1) {
			Some(session) => api.validators(best, Some(session))?,
			None => None,
		};
		let reports: Vec<_> =
			last.map(|report| ("last", report)).into_iter().chain([("current", current)]).collect();
		gauges.set_reports(&reports);
		Ok(())
	}
}

fn authorities(
	client: &FullClient,
	at: <Block as BlockT>::Hash,
) -> Result<Vec<AuthorityId>, sp_api::ApiError> {
	AuraApi::<Block, AuthorityId>::authorities(&*client.runtime_api(), at)
}

/// Keep the gauges up to date for as long as the node runs.
///
/// # Errors
/// When the registry has metrics of these names already.
pub fn keep(
	registry: &Registry,
	sources: Sources,
) -> Result<impl std::future::Future<Output = ()>, PrometheusError> {
	let gauges = Gauges::register(registry)?;
	Ok(async move {
		loop {
			sources.refresh(&gauges);
			tokio::time::sleep(PERIOD).await;
		}
	})
}

/// What a folder takes on the disk, in bytes: space that files only reserve does not count.
fn disk_usage(folder: &Path) -> io::Result<u64> {
	let mut sum = 0u64;
	for entry in fs::read_dir(folder)? {
		let entry = entry?;
		let bytes = match entry.metadata() {
			Ok(metadata) if metadata.is_dir() => disk_usage(&entry.path())?,
			Ok(metadata) => metadata.blocks().saturating_mul(DISK_BLOCK),
			// The database removes files while it runs.
			Err(e) if e.kind() == io::ErrorKind::NotFound => 0,
			Err(e) => return Err(e),
		};
		sum = sum.saturating_add(bytes);
	}
	Ok(sum)
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::views::ValidatorAttendanceView;

	fn value(registry: &Registry, name: &str, label: &str) -> Option<f64> {
		let families = registry.gather();
		let family = families.iter().find(|family| family.get_name() == name)?;
		let metric = family.get_metric().iter().find(|metric| {
			label.is_empty() || metric.get_label().iter().any(|pair| pair.get_value() == label)
		})?;
		Some(metric.get_gauge().get_value() + metric.get_counter().get_value())
	}

	fn report(session: u32, missed: &[(u32, u64)]) -> ValidatorsReportView<AccountId> {
		ValidatorsReportView {
			session,
			ended: false,
			from: 0,
			slots: 10,
			blocks: 0,
			validators: missed
				.iter()
				.map(|(organisation, missed)| ValidatorAttendanceView {
					account: AccountId::new([*organisation as u8; 32]),
					organisation: *organisation,
					slots: 5,
					authored: 0,
					missed: *missed,
					offences: 1,
				})
				.collect(),
		}
	}

	#[test]
	fn refusals_should_stand_at_zero_when_nothing_was_refused() {
		let registry = Registry::new();
		Refusals::register(&registry).unwrap();
		for code in codes::NOT_AN_OFFICER..=codes::ABOVE_QUOTA {
			assert_ne!(reason(code), "other");
			let name = "tijara_refused_transactions_total";
			assert_eq!(value(&registry, name, reason(code)), Some(0.0));
		}
	}

	#[test]
	fn refusals_should_be_told_apart_by_reason_when_they_are_counted() {
		let registry = Registry::new();
		let refusals = Refusals::register(&registry).unwrap();
		refusals.count(codes::QUOTA_USED_UP);
		refusals.count(codes::QUOTA_USED_UP);
		refusals.count(200);
		let name = "tijara_refused_transactions_total";
		assert_eq!(value(&registry, name, "quota_used_up"), Some(2.0));
		assert_eq!(value(&registry, name, "other"), Some(1.0));
		assert_eq!(value(&registry, name, "immortal"), Some(0.0));
	}

	#[test]
	fn gauges_should_forget_a_validator_when_it_left_the_set() {
		let registry = Registry::new();
		let gauges = Gauges::register(&registry).unwrap();
		let name = "tijara_validator_slots_missed";
		gauges.set_reports(&[("last", report(6, &[(1, 3)])), ("current", report(7, &[(2, 4)]))]);
		assert_eq!(value(&registry, name, "last"), Some(3.0));
		assert_eq!(value(&registry, name, "current"), Some(4.0));
		gauges.set_reports(&[("current", report(8, &[(2, 0)]))]);
		assert_eq!(value(&registry, name, "last"), None);
		assert_eq!(value(&registry, name, "current"), Some(0.0));
		assert_eq!(value(&registry, "tijara_validator_offences", "2"), Some(1.0));
	}

	#[test]
	fn disk_usage_should_count_subfolders_and_not_reserved_space() {
		let folder = tempfile::tempdir().unwrap();
		fs::create_dir(folder.path().join("below")).unwrap();
		fs::write(folder.path().join("below/full"), vec![1; 100_000]).unwrap();
		let sparse = fs::File::create(folder.path().join("sparse")).unwrap();
		sparse.set_len(1 << 30).unwrap();
		let bytes = disk_usage(folder.path()).unwrap();
		assert!((100_000..10_000_000).contains(&bytes), "{bytes}");
	}
}
