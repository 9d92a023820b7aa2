// SPDX-License-Identifier: Apache-2.0
//! The pool as the RPC sees it: counts what the rules of access refuse.

use std::{collections::HashMap, pin::Pin, sync::Arc, time::Duration};

use async_trait::async_trait;
use sc_transaction_pool_api::{
	error::{Error as PoolError, IntoPoolError},
	ChainEvent, ImportNotificationStream, MaintainedTransactionPool, PoolStatus, ReadyTransactions,
	TransactionFor, TransactionPool, TransactionSource, TransactionStatusStreamFor, TxHash,
	TxInvalidityReportMap,
};
use sp_runtime::{traits::Block as BlockT, transaction_validity::InvalidTransaction};

use crate::metrics::Refusals;

/// A pool that counts the refusals of what is submitted through it.
pub struct CountingPool<P> {
	pool: Arc<P>,
	refusals: Option<Refusals>,
}

impl<P: TransactionPool> CountingPool<P> {
	/// Without `refusals` nothing is counted.
	pub fn new(pool: Arc<P>, refusals: Option<Refusals>) -> Self {
		Self { pool, refusals }
	}

	fn count(&self, error: P::Error) -> P::Error {
		let error = match error.into_pool_error() {
			Ok(error) => error,
			Err(other) => return other,
		};
		if let (Some(refusals), Some(code)) = (&self.refusals, access_code(&error)) {
			refusals.count(code);
		}
		error.into()
	}
}

/// The number by which the rules of access refused.
const fn access_code(error: &PoolError) -> Option<u8> {
	match error {
		PoolError::InvalidTransaction(InvalidTransaction::Custom(code)) => Some(*code),
		_ => None,
	}
}

type Ready<P> =
	Box<dyn ReadyTransactions<Item = Arc<<P as TransactionPool>::InPoolTransaction>> + Send>;

#[async_trait]
impl<P: TransactionPool> TransactionPool for CountingPool<P> {
	type Block = P::Block;
	type Hash = P::Hash;
	type InPoolTransaction = P::InPoolTransaction;
	type Error = P::Error;

	async fn submit_at(
		&self,
		at: <Self::Block as BlockT>::Hash,
		source: TransactionSource,
		xts: Vec<TransactionFor<Self>>,
	) -> Result<Vec<Result<TxHash<Self>, Self::Error>>, Self::Error> {
		let results = self.pool.submit_at(at, source, xts).await?;
		Ok(results.into_iter().map(|result| result.map_err(|e| self.count(e))).collect())
	}

	async fn submit_one(
		&self,
		at: <Self::Block as BlockT>::Hash,
		source: TransactionSource,
		xt: TransactionFor<Self>,
	) -> Result<TxHash<Self>, Self::Error> {
		self.pool.submit_one(at, source, xt).await.map_err(|e| self.count(e))
	}

	async fn submit_and_watch(
		&self,
		at: <Self::Block as BlockT>::Hash,
		source: TransactionSource,
		xt: TransactionFor<Self>,
	) -> Result<Pin<Box<TransactionStatusStreamFor<Self>>>, Self::Error> {
		self.pool.submit_and_watch(at, source, xt).await.map_err(|e| self.count(e))
	}

	async fn ready_at(&self, at: <Self::Block as BlockT>::Hash) -> Ready<Self> {
		self.pool.ready_at(at).await
	}

	fn ready(&self) -> Ready<Self> {
		self.pool.ready()
	}

	async fn report_invalid(
		&self,
		at: Option<<Self::Block as BlockT>::Hash>,
		invalid_tx_errors: TxInvalidityReportMap<TxHash<Self>>,
	) -> Vec<Arc<Self::InPoolTransaction>> {
		self.pool.report_invalid(at, invalid_tx_errors).await
	}

	fn futures(&self) -> Vec<Self::InPoolTransaction> {
		self.pool.futures()
	}

	fn status(&self) -> PoolStatus {
		self.pool.status()
	}

	fn import_notification_stream(&self) -> ImportNotificationStream<TxHash<Self>> {
		self.pool.import_notification_stream()
	}

	fn on_broadcasted(&self, propagations: HashMap<TxHash<Self>, Vec<String>>) {
		self.pool.on_broadcasted(propagations);
	}

	fn hash_of(&self, xt: &TransactionFor<Self>) -> TxHash<Self> {
		self.pool.hash_of(xt)
	}

	fn ready_transaction(&self, hash: &TxHash<Self>) -> Option<Arc<Self::InPoolTransaction>> {
		self.pool.ready_transaction(hash)
	}

	async fn ready_at_with_timeout(
		&self,
		at: <Self::Block as BlockT>::Hash,
		timeout: Duration,
	) -> Ready<Self> {
		self.pool.ready_at_with_timeout(at, timeout).await
	}
}

#[async_trait]
impl<P: MaintainedTransactionPool> MaintainedTransactionPool for CountingPool<P> {
	async fn maintain(&self, event: ChainEvent<Self::Block>) {
		self.pool.maintain(event).await;
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn access_code_should_be_told_only_when_the_rules_of_access_refused() {
		let custom = PoolError::InvalidTransaction(InvalidTransaction::Custom(3));
		assert_eq!(access_code(&custom), Some(3));
		let stale = PoolError::InvalidTransaction(InvalidTransaction::Stale);
		assert_eq!(access_code(&stale), None);
		assert_eq!(access_code(&PoolError::ImmediatelyDropped), None);
	}
}
