//! What somebody is told when a link to their own account was made: of staff or of an agency, and also by themselves. It
//! may have been made by whoever sat at a screen that was open.

use crate::hours::today;
use crate::id::StaffId;
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::{Seconds, Store, StoreError};
use jiff::civil::Date;

/// Somebody made a link for the passphrase of the one who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetNotice {
    /// The maker's name.
    pub by: String,
    pub maker: StaffId,
    pub on: Date,
}

impl FromRow for ResetNotice {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { by: row.get("name")?, maker: row.get("maker")?, on: row.get("made_on")? })
    }
}

impl Store {
    /// What a member of staff or of an agency is to be told of links to their account, the oldest first.
    pub async fn reset_notices(&self, person: &str) -> Result<Vec<ResetNotice>, StoreError> {
        let select = "SELECT staff.name, reset_notices.maker, reset_notices.made_on FROM reset_notices
             JOIN staff ON staff.id = reset_notices.maker WHERE person = $1 ORDER BY made_on, maker";
        sql(select, &[&person]).all(&self.pool).await
    }

    /// They have seen this one; of what was made since they are told still.
    pub async fn clear_reset_notice(&self, person: &str, maker: StaffId, on: Date) -> Result<(), StoreError> {
        let clear = "DELETE FROM reset_notices WHERE person = $1 AND maker = $2 AND made_on = $3";
        sql(clear, &[&person, &maker, &on]).run(&self.pool).await?;
        Ok(())
    }
}

/// Remembers what is to be told to somebody.
pub(super) async fn note_reset(tx: &mut Tx, person: &str, maker: StaffId, now: Seconds) -> Result<(), StoreError> {
    let note = "INSERT INTO reset_notices (person, maker, made_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    sql(note, &[&person, &maker, &day_of(now)]).run(&mut **tx).await?;
    Ok(())
}

/// Somebody is not there to be told any more.
pub(in crate::store) async fn forget(tx: &mut Tx, person: &str) -> Result<(), StoreError> {
    sql("DELETE FROM reset_notices WHERE person = $1", &[&person]).run(&mut **tx).await?;
    Ok(())
}

pub(super) fn day_of(now: Seconds) -> Date {
    today(u64::try_from(now).unwrap_or(0).saturating_mul(1000))
}
