// SPDX-License-Identifier: Apache-2.0
//! What an operator watches is there: metrics, alerts, their runbooks, the health check.

use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
	process::Command,
};

use tijara_journeys::{wait_for, Agency, Network, PATIENCE};

fn root() -> PathBuf {
	Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate is in a folder").into()
}

fn read(path: &str) -> String {
	fs::read_to_string(root().join(path)).expect(path)
}

/// The names of metrics in a text, without what Prometheus appends to those of histograms.
fn metrics_in(text: &str) -> BTreeSet<&str> {
	text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
		.filter(|word| word.starts_with("tijara_") || word.starts_with("substrate_"))
		.map(|word| word.trim_end_matches("_count"))
		.collect()
}

/// The first value of this metric that has this label, or of the first of its name.
fn value(metrics: &str, name: &str, label: &str) -> Option<f64> {
	let of_name = |line: &&str| line.split(['{', ' ']).next() == Some(name);
	let line = metrics.lines().filter(of_name).find(|line| line.contains(label))?;
	line.rsplit(' ').next()?.parse().ok()
}

#[test]
fn runbook_should_be_there_when_an_alert_names_it() {
	let (alerts, operations) = (read("docker/alerts.yml"), read("docs/operations.md"));
	let anchors: BTreeSet<String> = operations
		.lines()
		.filter(|line| line.starts_with('#'))
		.map(|line| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-"))
		.collect();
	let links: Vec<&str> = alerts
		.lines()
		.filter_map(|line| line.split_once("docs/operations.md#"))
		.map(|(_, a)| a)
		.collect();
	assert_eq!(links.len(), alerts.matches("- alert:").count(), "each alert has a runbook");
	for link in links {
		assert!(anchors.contains(link), "no section {link} in docs/operations.md");
	}
}

#[test]
fn node_should_export_what_alerts_and_dashboard_ask_for() {
	let chain = Network::development();
	let node = chain.node(Agency::Customs);
	let exported = || node.metrics().expect("metrics");
	// The node's own gauges come with the first look around.
	wait_for("the validators' gauges", PATIENCE, || {
		value(&exported(), "tijara_validator_slots", "").filter(|slots| *slots > 0.0)
	});
	let metrics = exported();
	let there = metrics_in(&metrics);
	for file in ["docker/alerts.yml", "docker/grafana/dashboards/tijara.json", "docs/operations.md"]
	{
		let text = read(file);
		let missing: Vec<&str> = metrics_in(&text).difference(&there).copied().collect();
		assert!(missing.is_empty(), "{file} names metrics that the node has not: {missing:?}");
	}
	assert_eq!(value(&metrics, "tijara_in_validator_set", ""), Some(1.0));
	assert!(value(&metrics, "tijara_database_bytes", "") > Some(0.0));

	let refused = || value(&exported(), "tijara_refused_transactions_total", "\"not_an_officer\"");
	assert_eq!(refused(), Some(0.0));
	let nobody = ["organisation", "suspend", "--as", "//Nobody", "11", "--reason", "1"];
	assert_eq!(chain.client(Agency::Customs).run(&nobody).code, 1);
	assert_eq!(refused(), Some(1.0));

	let health = |port: &str| {
		let output = Command::new(root().join("docker/health")).arg(port).output();
		output.expect("bash starts").status.success()
	};
	let url = node.url();
	assert!(health(url.rsplit(':').next().expect("a port")));
	assert!(!health("1"), "nobody is well");
}
