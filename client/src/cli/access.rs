// SPDX-License-Identifier: Apache-2.0
//! Quotas of transactions and proxies.

use clap::Subcommand;
use sp_core::crypto::AccountId32;
use tijara_primitives::OrganisationId;

use super::{parse::account, Signer};
use crate::chain::calls::Scope;

/// Questions about quotas. The council sets them.
#[derive(Debug, Subcommand)]
pub enum QuotaCommand {
	/// Show what an organisation may still send
	Show {
		/// Its number
		organisation: OrganisationId,
	},
}

/// Acts on the signer's own proxies.
#[derive(Debug, Subcommand)]
pub enum ProxyCommand {
	/// Let a key act for one's own, within a scope; never in what takes two officers
	Add {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The key that may act
		#[arg(value_parser = account)]
		account: AccountId32,
		/// What it may do
		#[arg(long)]
		scope: Scope,
	},
	/// End it
	Remove {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The key that may act
		#[arg(value_parser = account)]
		account: AccountId32,
		/// What it may do
		#[arg(long)]
		scope: Scope,
	},
}
