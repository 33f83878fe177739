//! Who made a link. A link opens no more than its maker could: it works as long as the maker is an active coordinator,
//! and dies with that, so that nobody comes back by links prepared before. Links without a maker are those of the
//! program itself: the first one, and the command line's.

use super::staff::lock_coordinators;
use super::{Seconds, Store, StoreError};
use crate::id::{ReceiverId, StaffId};
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

/// Somebody made a link for the passphrase of the one who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetNotice {
    /// The maker's name.
    pub by: String,
    pub at: Seconds,
}

/// Whether somebody may make links now, or one of theirs may be used. Coordinators are locked before anything else is,
/// here as where rights end: a link is either made or used before that, and then seen there, or not at all.
pub(super) async fn may_make(
    tx: &mut Transaction<'static, Any>,
    maker: Option<StaffId>,
    or: StoreError,
) -> Result<(), StoreError> {
    lock_coordinators(tx).await?;
    check(tx, maker, or).await
}

/// The same, where coordinators are locked already.
pub(super) async fn check(
    tx: &mut Transaction<'static, Any>,
    maker: Option<StaffId>,
    or: StoreError,
) -> Result<(), StoreError> {
    let Some(maker) = maker else { return Ok(()) };
    if is_coordinator(tx, maker).await? { Ok(()) } else { Err(or) }
}

async fn is_coordinator(tx: &mut Transaction<'static, Any>, id: StaffId) -> Result<bool, StoreError> {
    let found = sqlx::query("SELECT id FROM staff WHERE id = $1 AND role = 'coordinator' AND active = 1");
    Ok(found.bind(id.text()).fetch_optional(&mut **tx).await?.is_some())
}

/// After somebody's role or access has changed: if they may make no links now, those they made are dead.
pub(super) async fn end_unless_coordinator(tx: &mut Transaction<'static, Any>, id: StaffId) -> Result<(), StoreError> {
    if is_coordinator(tx, id).await? {
        return Ok(());
    }
    end_invitations(tx, id).await?;
    sqlx::query("UPDATE outlets SET secret_hash = 'dead ' || id WHERE link_maker = $1")
        .bind(id.text())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The links by which people get in. They die, too, when their maker gets another passphrase: somebody else may have
/// known the one before. Places' links open no account, and stay then.
pub(super) async fn end_invitations(tx: &mut Transaction<'static, Any>, maker: StaffId) -> Result<(), StoreError> {
    for delete in ["DELETE FROM invites WHERE maker = $1", "DELETE FROM receiver_invites WHERE maker = $1"] {
        sqlx::query(delete).bind(maker.text()).execute(&mut **tx).await?;
    }
    Ok(())
}

/// Remembers what is to be told to a member of staff; of their own link they know.
pub(super) async fn note_reset(
    tx: &mut Transaction<'static, Any>,
    staff: StaffId,
    maker: StaffId,
    now: Seconds,
) -> Result<(), StoreError> {
    if staff == maker {
        return Ok(());
    }
    sqlx::query("UPDATE staff SET reset_by = $1, reset_at = $2 WHERE id = $3")
        .bind(maker.text())
        .bind(now)
        .bind(staff.text())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The same for a receiver.
pub(super) async fn note_receiver_reset(
    tx: &mut Transaction<'static, Any>,
    receiver: ReceiverId,
    maker: StaffId,
    now: Seconds,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE receivers SET reset_by = $1, reset_at = $2 WHERE id = $3")
        .bind(maker.text())
        .bind(now)
        .bind(receiver.text())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// A maker as kept with a link.
pub(super) fn maker(row: &AnyRow, column: &str) -> Result<Option<StaffId>, StoreError> {
    let text: Option<String> = row.try_get(column)?;
    let id = text.map(|text| StaffId::parse(&text)).transpose();
    id.map_err(|_| StoreError::corrupt("staff", "bad maker of a link"))
}

fn notice(row: Option<AnyRow>) -> Result<Option<ResetNotice>, StoreError> {
    row.map(|row| Ok(ResetNotice { by: row.try_get("name")?, at: row.try_get("reset_at")? })).transpose()
}

impl Store {
    /// What somebody of staff is to be told of a link to their account.
    pub async fn reset_notice(&self, staff: StaffId) -> Result<Option<ResetNotice>, StoreError> {
        let row = sqlx::query(
            "SELECT makers.name, staff.reset_at FROM staff JOIN staff AS makers ON makers.id = staff.reset_by
             WHERE staff.id = $1 AND staff.reset_at IS NOT NULL",
        );
        notice(row.bind(staff.text()).fetch_optional(&self.pool).await?)
    }

    /// They have seen it.
    pub async fn clear_reset_notice(&self, staff: StaffId) -> Result<(), StoreError> {
        let clear = sqlx::query("UPDATE staff SET reset_by = NULL, reset_at = NULL WHERE id = $1");
        clear.bind(staff.text()).execute(&self.pool).await?;
        Ok(())
    }

    /// What a receiver is to be told of a link to their account.
    pub async fn receiver_reset_notice(&self, receiver: ReceiverId) -> Result<Option<ResetNotice>, StoreError> {
        let row = sqlx::query(
            "SELECT staff.name, receivers.reset_at FROM receivers JOIN staff ON staff.id = receivers.reset_by
             WHERE receivers.id = $1 AND receivers.reset_at IS NOT NULL",
        );
        notice(row.bind(receiver.text()).fetch_optional(&self.pool).await?)
    }

    /// They have seen it.
    pub async fn clear_receiver_reset_notice(&self, receiver: ReceiverId) -> Result<(), StoreError> {
        let clear = sqlx::query("UPDATE receivers SET reset_by = NULL, reset_at = NULL WHERE id = $1");
        clear.bind(receiver.text()).execute(&self.pool).await?;
        Ok(())
    }
}
