// SPDX-License-Identifier: Apache-2.0
//! What nodes and clients may ask the runtime. Joined views of a declaration are built here.

use super::*;
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::KeyOwnerProofSystem,
};
use sp_api::impl_runtime_apis;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::OpaqueMetadata;
use sp_runtime::{
	traits::Block as BlockT,
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, DispatchError, ExtrinsicInclusionMode,
};
use tijara_primitives::{
	actor::RoleSet,
	aeo::MraRecord,
	audit::{Link, Subject},
	codes::{CommodityCode, Lrn, MraId, OfficeCode, QuotaOrder, ReliefCode},
	date::Date,
	declaration::Draft,
	mandate::Mandate,
	tariff::{Assessment, TariffHeader},
	views::{
		AeoView, AuthorityView, CommodityView, DeclarationView, GuaranteeView, LedgerView,
		OfficerView, OpenCaseView, OrganisationView, PostingView, QuotaBalanceView, QuotaView,
		ValidatorsReportView,
	},
	AeoId, DeclarationId, GuaranteeId, MandateId, Money, OrganisationId, TariffVersion,
};

sp_api::decl_runtime_apis! {
	/// Questions of traders, officers and their programs about the trade.
	///
	/// Version 2 adds `worklist`; all else is as in version 1, which a chain before its first upgrade has.
	#[api_version(1)]
	pub trait TradeApi {
		/// The declaration with this MRN, joined from all rooms. `mrn` is the text of the MRN.
		fn declaration(mrn: Vec<u8>) -> Option<DeclarationView>;

		/// The declaration that this organisation lodged under this local reference number.
		fn declaration_by_lrn(declarant: OrganisationId, lrn: Lrn) -> Option<DeclarationView>;

		/// Links of a subject's audit chain, from an index, at most 256 at once.
		fn trail(subject: Subject, from: u32, count: u32) -> Vec<Link<AccountId, BlockNumber>>;

		/// The declaration with this number.
		fn declaration_by_id(id: DeclarationId) -> Option<DeclarationView>;

		/// Numbers of the declarations that were lodged in this trader's name, by whomever, from an index,
		/// at most 256 at once.
		fn files_of(trader: OrganisationId, from: u64, count: u32) -> Vec<DeclarationId>;

		/// The officer with this account.
		fn officer(account: AccountId) -> Option<OfficerView>;

		/// What this account was at the end of a block; `None` if it was not an officer.
		fn authority(account: AccountId, block: BlockNumber) -> Option<AuthorityView>;

		/// An organisation.
		fn organisation(organisation: OrganisationId) -> Option<OrganisationView>;

		/// Who was an officer of an organisation at the end of a block, with its roles. `from` and `count`
		/// (at most 256) go over all whom it ever appointed; the second answer says whether there are more.
		fn officers_at(
			organisation: OrganisationId,
			block: BlockNumber,
			from: u32,
			count: u32,
		) -> (Vec<(AccountId, RoleSet)>, bool);

		/// What an organisation may still send.
		fn quota(organisation: OrganisationId) -> Option<QuotaView>;

		/// A mandate, revoked or not.
		fn mandate(id: MandateId) -> Option<Mandate>;

		/// The mandates by which an agent may act for a trader, revoked ones left out.
		fn mandates_between(trader: OrganisationId, agent: OrganisationId) -> Vec<(MandateId, Mandate)>;

		/// An authorised operator's file.
		fn aeo(id: AeoId) -> Option<AeoView>;

		/// The live file of an organisation.
		fn aeo_of(organisation: OrganisationId) -> Option<AeoView>;

		/// The public register of authorised operators, from an index, at most 256 at once.
		fn aeo_register(from: u32, count: u32) -> Vec<AeoView>;

		/// What a partner administration last said of its operator.
		fn partner(mra: MraId) -> Option<MraRecord>;

		/// Version and header of the tariff in force today.
		fn tariff() -> Option<(TariffVersion, TariffHeader)>;

		/// What a version of the tariff says of a commodity code: this version, or the one in force on a day,
		/// or today.
		fn commodity(
			version: Option<TariffVersion>,
			on: Option<Date>,
			code: CommodityCode,
		) -> Option<CommodityView>;

		/// The balance of a tariff quota on a day.
		fn tariff_quota(order: QuotaOrder, on: Date) -> Option<QuotaBalanceView>;

		/// What this trader would owe for a declaration if it were registered today. Nothing is drawn from quotas
		/// or exemptions.
		fn estimate(trader: OrganisationId, draft: Draft) -> Result<Assessment, DispatchError>;

		/// An organisation's account with the treasury.
		fn account(organisation: OrganisationId) -> LedgerView;

		/// Postings of an organisation's ledger, from an index, at most 256 at once.
		fn postings(organisation: OrganisationId, from: u32, count: u32) -> Vec<PostingView>;

		/// Postings about a declaration, from an index, at most 256 at once.
		fn postings_of(id: DeclarationId, from: u32, count: u32) -> Vec<PostingView>;

		/// A guarantee.
		fn guarantee(id: GuaranteeId) -> Option<GuaranteeView>;

		/// What the validators made of their slots in a session, or in the current one so far.
		fn validators(session: Option<u32>) -> Option<ValidatorsReportView<AccountId>>;

		/// Ceiling of an exemption, and what it may still relieve today, in minor units.
		fn exemption(holder: OrganisationId, relief: ReliefCode) -> Option<(Money, Money)>;

		/// What is open at a customs office, at most `limit` and 256 at once: the goods have not left, and the
		/// declaration is not cancelled. `after` is the last number of the page before. `None` while a migration of
		/// the cases is not done: the list would lack some.
		///
		/// The order is that of a hash of the number, the same in every block, and a page begins where `after` stands
		/// or stood. Asked page by page in one block, every case comes once; over several blocks, one that opens
		/// meanwhile may be left out, and nothing comes twice. The page that is shorter than was asked is the last.
		#[api_version(2)]
		fn worklist(
			office: OfficeCode,
			after: Option<DeclarationId>,
			limit: u32,
		) -> Option<Vec<OpenCaseView>>;
	}
}

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block);
		}

		fn initialize_block(header: &Header) -> ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: frame_support::view_functions::ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, frame_support::view_functions::ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: sp_inherents::InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			tx: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, tx, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			// Its one task is to connect to listed nodes alone. A chain that lists none is open to all.
			if !NodeAuthorization::well_known_nodes().is_empty() {
				Executive::offchain_worker(header)
			}
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(Aura::slot_duration())
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(
			owner: Vec<u8>,
			seed: Option<Vec<u8>>,
		) -> sp_session::OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, sp_core::crypto::KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			Grandpa::current_set_id()
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			equivocation_proof: sp_consensus_grandpa::EquivocationProof<
				<Block as BlockT>::Hash,
				sp_runtime::traits::NumberFor<Block>,
			>,
			key_owner_proof: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			let key_owner_proof = key_owner_proof.decode()?;
			Grandpa::submit_unsigned_equivocation_report(equivocation_proof, key_owner_proof)
		}

		fn generate_key_ownership_proof(
			_set_id: sp_consensus_grandpa::SetId,
			authority_id: sp_consensus_grandpa::AuthorityId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			<Historical as KeyOwnerProofSystem<_>>::prove((sp_consensus_grandpa::KEY_TYPE, authority_id))
				.map(|proof| codec::Encode::encode(&proof))
				.map(sp_consensus_grandpa::OpaqueKeyOwnershipProof::new)
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			genesis::check(&config)?;
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis::preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis::preset_names()
		}
	}

	#[api_version(2)]
	impl self::TradeApi<Block> for Runtime {
		fn declaration(mrn: Vec<u8>) -> Option<DeclarationView> {
			let mrn = core::str::from_utf8(&mrn).ok()?.parse().ok()?;
			crate::views::declaration(Declarations::by_mrn(&mrn)?)
		}

		fn declaration_by_lrn(declarant: OrganisationId, lrn: Lrn) -> Option<DeclarationView> {
			crate::views::declaration(pallet_declarations::Lrns::<Runtime>::get(declarant, lrn)?)
		}

		fn trail(subject: Subject, from: u32, count: u32) -> Vec<Link<AccountId, BlockNumber>> {
			AuditTrail::links(subject, from, count)
		}

		fn declaration_by_id(id: DeclarationId) -> Option<DeclarationView> {
			crate::views::declaration(id)
		}

		fn files_of(trader: OrganisationId, from: u64, count: u32) -> Vec<DeclarationId> {
			Declarations::files_of(trader, from, count)
		}

		fn officer(account: AccountId) -> Option<OfficerView> {
			crate::views::officer(&account)
		}

		fn authority(account: AccountId, block: BlockNumber) -> Option<AuthorityView> {
			Registry::authority_at(&account, block)
		}

		fn organisation(organisation: OrganisationId) -> Option<OrganisationView> {
			crate::views::organisation(organisation)
		}

		fn officers_at(
			organisation: OrganisationId,
			block: BlockNumber,
			from: u32,
			count: u32,
		) -> (Vec<(AccountId, RoleSet)>, bool) {
			crate::views::officers_at(organisation, block, from, count)
		}

		fn quota(organisation: OrganisationId) -> Option<QuotaView> {
			crate::views::quota(organisation)
		}

		fn mandate(id: MandateId) -> Option<Mandate> {
			pallet_mandates::Mandates::<Runtime>::get(id)
		}

		fn mandates_between(trader: OrganisationId, agent: OrganisationId) -> Vec<(MandateId, Mandate)> {
			Mandates::between(trader, agent)
		}

		fn aeo(id: AeoId) -> Option<AeoView> {
			AeoIdentity::view(id)
		}

		fn aeo_of(organisation: OrganisationId) -> Option<AeoView> {
			AeoIdentity::of(organisation)
		}

		fn aeo_register(from: u32, count: u32) -> Vec<AeoView> {
			AeoIdentity::register(from, count)
		}

		fn partner(mra: MraId) -> Option<MraRecord> {
			pallet_aeo_identity::Partners::<Runtime>::get(mra)
		}

		fn tariff() -> Option<(TariffVersion, TariffHeader)> {
			crate::views::tariff()
		}

		fn commodity(
			version: Option<TariffVersion>,
			on: Option<Date>,
			code: CommodityCode,
		) -> Option<CommodityView> {
			crate::views::commodity(version, on, &code)
		}

		fn tariff_quota(order: QuotaOrder, on: Date) -> Option<QuotaBalanceView> {
			crate::views::tariff_quota(&order, on)
		}

		fn estimate(trader: OrganisationId, draft: Draft) -> Result<Assessment, DispatchError> {
			crate::views::estimate(trader, &draft)
		}

		fn account(organisation: OrganisationId) -> LedgerView {
			Ledger::account(organisation)
		}

		fn postings(organisation: OrganisationId, from: u32, count: u32) -> Vec<PostingView> {
			Ledger::postings(organisation, from, count)
		}

		fn postings_of(id: DeclarationId, from: u32, count: u32) -> Vec<PostingView> {
			Ledger::of_declaration(id, from, count)
		}

		fn guarantee(id: GuaranteeId) -> Option<GuaranteeView> {
			Guarantees::guarantee(id)
		}

		fn validators(session: Option<u32>) -> Option<ValidatorsReportView<AccountId>> {
			Validators::report_view(session)
		}

		fn exemption(holder: OrganisationId, relief: ReliefCode) -> Option<(Money, Money)> {
			crate::views::exemption(holder, &relief)
		}

		fn worklist(
			office: OfficeCode,
			after: Option<DeclarationId>,
			limit: u32,
		) -> Option<Vec<OpenCaseView>> {
			crate::views::worklist(&office, after, limit)
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(extra: bool) -> (
			Vec<frame_benchmarking::BenchmarkList>,
			Vec<frame_support::traits::StorageInfo>,
		) {
			use frame_benchmarking::BenchmarkList;
			use frame_support::traits::StorageInfoTrait;

			let mut list = Vec::<BenchmarkList>::new();
			list_benchmarks!(list, extra);
			(list, AllPalletsWithSystem::storage_info())
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			use frame_benchmarking::BenchmarkBatch;
			use frame_support::traits::{TrackedStorageKey, WhitelistedStorageKeys};

			let whitelist: Vec<TrackedStorageKey> = AllPalletsWithSystem::whitelisted_storage_keys();
			let mut batches = Vec::<BenchmarkBatch>::new();
			let params = (&config, &whitelist);
			add_benchmarks!(params, batches);
			Ok(batches)
		}
	}

	// A rehearsal reports a failed check by a panic; this is never part of the WASM that a chain runs.
	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (
			frame_support::weights::Weight,
			frame_support::weights::Weight,
		) {
			let weight = rehearse_upgrade(checks).expect("the upgrade passes its checks");
			(weight, configs::system::RuntimeBlockWeights::get().max_block)
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> frame_support::weights::Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select)
				.expect("the block passes its checks")
		}
	}
}

/// Migrates what is migrated in the first block of a new runtime, with its checks. While migrations over several blocks are
/// due, the SDK's check of versions and of the whole state cannot hold, so it is left out; asked again afterwards, it
/// must hold.
#[cfg(feature = "try-runtime")]
fn rehearse_upgrade(
	checks: frame_try_runtime::UpgradeCheckSelect,
) -> Result<frame_support::weights::Weight, sp_runtime::TryRuntimeError> {
	use frame_support::{migrations::SteppedMigrations as _, traits::OnRuntimeUpgrade};
	use frame_system::{LastRuntimeUpgrade, LastRuntimeUpgradeInfo};

	let last = LastRuntimeUpgrade::<Runtime>::get();
	let first = last.is_none_or(|last| last.was_upgraded(&VERSION));
	if !first || SteppedMigrations::len() == 0 {
		return Executive::try_runtime_upgrade(checks);
	}
	let weight = Migrations::try_on_runtime_upgrade(checks.pre_and_post())?
		.saturating_add(AllPalletsWithSystem::on_runtime_upgrade());
	LastRuntimeUpgrade::<Runtime>::put(LastRuntimeUpgradeInfo::from(VERSION));
	Ok(weight)
}
