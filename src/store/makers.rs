//! Who made a link. A link opens no more than its maker could: it works as long as the maker is an active coordinator,
//! and dies with that, so that nobody comes back by links prepared before. Links without a maker are those of the
//! program itself: the first one, and the command line's.

use super::outlets::day;
use super::staff::lock_coordinators;
use super::{Seconds, Store, StoreError};
use crate::hours::today;
use crate::id::StaffId;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

/// Somebody made a link for the passphrase of the one who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetNotice {
    /// The maker's name.
    pub by: String,
    pub maker: StaffId,
    pub on: Date,
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

/// After somebody's role or access has changed: if they may make no links now, those they made are dead, but for places'
/// links, which open no account, where another coordinator answers for them from now on.
pub(super) async fn end_unless_coordinator(
    tx: &mut Transaction<'static, Any>,
    id: StaffId,
    heir: Option<StaffId>,
) -> Result<(), StoreError> {
    if is_coordinator(tx, id).await? {
        return Ok(());
    }
    end_invitations(tx, id).await?;
    if let Some(heir) = heir
        && heir != id
        && is_coordinator(tx, heir).await?
    {
        let take_over = sqlx::query("UPDATE outlets SET link_maker = $1 WHERE link_maker = $2");
        take_over.bind(heir.text()).bind(id.text()).execute(&mut **tx).await?;
    } else {
        let end = sqlx::query("UPDATE outlets SET secret_hash = 'dead ' || id WHERE link_maker = $1");
        end.bind(id.text()).execute(&mut **tx).await?;
    }
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

/// Remembers what is to be told to somebody, of staff or a receiver. Of a link to one's own account, too: it may have been
/// made by whoever sat at a screen that was open.
pub(super) async fn note_reset(
    tx: &mut Transaction<'static, Any>,
    person: &str,
    maker: StaffId,
    now: Seconds,
) -> Result<(), StoreError> {
    let note = "INSERT INTO reset_notices (person, maker, made_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    sqlx::query(note).bind(person).bind(maker.text()).bind(day_of(now)).execute(&mut **tx).await?;
    Ok(())
}

/// Remembers by whose link somebody got in.
pub(super) async fn note_let_in(
    tx: &mut Transaction<'static, Any>,
    staff: StaffId,
    maker: Option<StaffId>,
    now: Seconds,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE staff SET let_in_by = $1, let_in_on = $2 WHERE id = $3")
        .bind(maker.map(|maker| maker.text()))
        .bind(day_of(now))
        .bind(staff.text())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

fn day_of(now: Seconds) -> String {
    today(u64::try_from(now).unwrap_or(0).saturating_mul(1000)).to_string()
}

/// A maker as kept with a link.
pub(super) fn maker(row: &AnyRow, column: &str) -> Result<Option<StaffId>, StoreError> {
    let text: Option<String> = row.try_get(column)?;
    let id = text.map(|text| StaffId::parse(&text)).transpose();
    id.map_err(|_| StoreError::corrupt("staff", "bad maker of a link"))
}

impl Store {
    /// What a member of staff or a receiver is to be told of links to their account, the oldest first.
    pub async fn reset_notices(&self, person: &str) -> Result<Vec<ResetNotice>, StoreError> {
        let rows = sqlx::query(
            "SELECT staff.name, reset_notices.maker, reset_notices.made_on FROM reset_notices
             JOIN staff ON staff.id = reset_notices.maker WHERE person = $1 ORDER BY made_on, maker",
        );
        let rows = rows.bind(person).fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| {
                let maker = maker(row, "maker")?.ok_or_else(|| StoreError::corrupt("reset_notices", "no maker"))?;
                let on = day(&row.try_get::<String, _>("made_on")?, "reset_notices")?;
                Ok(ResetNotice { by: row.try_get("name")?, maker, on })
            })
            .collect()
    }

    /// They have seen this one; of what was made since they are told still.
    pub async fn clear_reset_notice(&self, person: &str, maker: StaffId, on: Date) -> Result<(), StoreError> {
        let clear = "DELETE FROM reset_notices WHERE person = $1 AND maker = $2 AND made_on = $3";
        sqlx::query(clear).bind(person).bind(maker.text()).bind(on.to_string()).execute(&self.pool).await?;
        Ok(())
    }
}
