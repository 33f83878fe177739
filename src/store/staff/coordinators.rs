//! Who may administer, and the lock under which that changes.

use crate::id::StaffId;
use crate::store::row::{Tx, sql};
use crate::store::{Store, StoreError};

const ANY: &str = "SELECT id FROM staff WHERE role = 'coordinator' AND active = 1 LIMIT 1";

impl Store {
    /// Is there an active coordinator? While there is none, the start prints a setup link.
    pub async fn has_coordinator(&self) -> Result<bool, StoreError> {
        Ok(sql(ANY, &[]).exists(&self.pool).await?)
    }
}

/// So that two coordinators who deactivate each other don't both succeed, and nobody who is being sent away makes a link.
/// One lock on PostgreSQL, for rows would be locked in any order; SQLite has one writer anyway.
pub(in crate::store) async fn lock(tx: &mut Tx) -> Result<(), StoreError> {
    if tx.backend_name() == "PostgreSQL" {
        // The number is "ungrus" and one more, and means nothing.
        sql("SELECT pg_advisory_xact_lock(129369912304996)", &[]).run(&mut **tx).await?;
    }
    Ok(())
}

pub(super) async fn is_one(tx: &mut Tx, id: StaffId) -> Result<bool, StoreError> {
    let found = sql("SELECT id FROM staff WHERE id = $1 AND role = 'coordinator' AND active = 1", &[&id]);
    Ok(found.exists(&mut **tx).await?)
}

/// The last active coordinator stays.
pub(super) async fn check_one_is_left(tx: &mut Tx) -> Result<(), StoreError> {
    if sql(ANY, &[]).exists(&mut **tx).await? { Ok(()) } else { Err(StoreError::LastCoordinator) }
}
