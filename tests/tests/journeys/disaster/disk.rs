// SPDX-License-Identifier: Apache-2.0
//! The disk fills up.

use std::{fs::File, io, os::fd::AsRawFd, path::Path};

use tijara_journeys::{Agency, Network};

use super::{lodge, Final};

/// The SDK's storage monitor names sizes in MiB.
const MIB: u64 = 1024 * 1024;
/// Room between what is free and what the node wants free, far more than others write meanwhile.
const MARGIN: u64 = 768;
/// What fills the disk.
const BALLAST: u64 = 2 * MARGIN;
const MESSAGE: &str = "dropped below threshold";

fn free_mib(folder: &Path) -> u64 {
	let path = std::ffi::CString::new(folder.to_str().expect("a path")).expect("no zero in it");
	// SAFETY: the structure is plain numbers, and the path lives until the call returns.
	let (status, stats) = unsafe {
		let mut stats: libc::statvfs = std::mem::zeroed();
		(libc::statvfs(path.as_ptr(), &mut stats), stats)
	};
	assert_eq!(status, 0, "{}", io::Error::last_os_error());
	stats.f_bavail * stats.f_frsize / MIB
}

/// Takes space at once, without writing it.
fn fill(file: &Path, mib: u64) {
	let ballast = File::create(file).expect("the ballast is created");
	let bytes = i64::try_from(mib * MIB).expect("a size");
	// SAFETY: the descriptor is that of an open file.
	let status = unsafe { libc::posix_fallocate(ballast.as_raw_fd(), 0, bytes) };
	assert_eq!(status, 0, "{}", io::Error::from_raw_os_error(status));
}

#[test]
fn node_should_stop_and_lose_nothing_final_when_the_disk_fills_up() {
	let mut chain = Network::development();
	let lodged = lodge(&chain.client(Agency::Customs), "DISK-1", chain.folder());
	let free = free_mib(chain.folder());
	assert!(free > MARGIN + BALLAST, "this test needs more free space than {free} MiB");

	let threshold = (free - MARGIN).to_string();
	let node = chain.node_mut(Agency::Customs);
	node.stop();
	node.add_arguments(&["--db-storage-threshold", &threshold, "--db-storage-polling-period", "1"]);
	node.start();
	let kept = Final::of(node);
	node.wait_for_finality_of(kept.height + 1);
	let kept = Final::of(node);

	let ballast = chain.folder().join("ballast");
	fill(&ballast, BALLAST);
	let node = chain.node_mut(Agency::Customs);
	assert!(!node.wait_for_end().success(), "a node that gave up says so by its status");
	assert!(node.log().contains(MESSAGE));

	// As long as there is no space it does not start either.
	let said = node.log().len();
	node.launch();
	assert!(!node.wait_for_end().success());
	assert!(node.log().get(said..).expect("the log grows").contains(MESSAGE));

	std::fs::remove_file(&ballast).expect("the ballast is removed");
	let node = chain.node_mut(Agency::Customs);
	node.start();
	kept.assert_kept(node);
	node.wait_for_finality_of(kept.height + 2);
	let mrn = lodged["mrn"].as_str().expect("an MRN");
	assert_eq!(chain.client(Agency::Customs).done(&["show", mrn])["mrn"], lodged["mrn"]);
}
