//! Links that let somebody in once: to staff, and to an agency's members. They are the same thing in two tables. The
//! database knows only the SHA-256 of a secret, which is used up in the transaction that lets somebody in.
//!
//! A link opens no more than its maker could: it works as long as the maker is an active coordinator, and dies with that,
//! so that nobody comes back by links prepared before. Links without a maker are those of the program itself: the first
//! one, and the command line's. Places' links let nobody in, and are made under the same rule.

use super::coordinators;
use super::reset_notices::note_reset;
use crate::id::{LinkId, StaffId};
use crate::store::error::is_unique;
use crate::store::row::{FromRow, Row, Statement, ToCell, Tx, sql};
use crate::store::{Seconds, StoreError};
use sqlx::AssertSqlSafe;

/// How long a link works: 7 days.
pub const INVITE_SECONDS: Seconds = 7 * 24 * 60 * 60;

/// One kind of links, by their table.
#[derive(Clone, Copy)]
pub(in crate::store) struct Links {
    table: &'static str,
    /// The columns that only this table has, and that whoever uses a link up wants to read.
    own: &'static str,
}

pub(super) const TO_STAFF: Links = Links { table: "invites", own: "kind, role, staff" };
pub(in crate::store) const TO_AGENCIES: Links = Links { table: "receiver_invites", own: "receiver" };

/// What is said of every link when it is made.
pub(in crate::store) struct NewLink<'a> {
    /// Names it where it is taken back; not the secret.
    pub id: LinkId,
    pub secret: &'a dyn ToCell,
    /// Whom it is for, in the maker's words; empty where they did not say.
    pub label: &'a str,
    /// None: the program itself.
    pub maker: Option<StaffId>,
    /// Whose passphrase it sets anew, a member of staff or of an agency: they are told of it.
    pub again: Option<String>,
}

/// A link that is used up, with what its table has besides.
struct Used<T> {
    maker: Option<StaffId>,
    expires_at: Seconds,
    own: T,
}

impl<T: FromRow> FromRow for Used<T> {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { maker: row.get("maker")?, expires_at: row.get("expires_at")?, own: T::from_row(row)? })
    }
}

impl Links {
    /// Before one is made: `maker` may make it, and those that are over go.
    pub(in crate::store) async fn begin(
        self,
        tx: &mut Tx,
        maker: Option<StaffId>,
        now: Seconds,
    ) -> Result<(), StoreError> {
        may_make(tx, maker).await?;
        let delete = format!("DELETE FROM {} WHERE expires_at <= $1", self.table);
        sql(AssertSqlSafe(delete), &[&now]).run(&mut **tx).await?;
        Ok(())
    }

    /// Makes one; `own` are the columns that only this table has.
    ///
    /// # Errors
    /// `LinkMade` where there is one of that id: its form is sent a second time. Only while the first is still unused: one
    /// that is used, taken back or over is not kept, and the form then makes another.
    pub(in crate::store) async fn make(
        self,
        tx: &mut Tx,
        link: &NewLink<'_>,
        own: &[(&str, &dyn ToCell)],
        now: Seconds,
    ) -> Result<(), StoreError> {
        let made = format!("SELECT id FROM {} WHERE id = $1", self.table);
        if sql(AssertSqlSafe(made), &[&link.id]).value::<LinkId>(&mut **tx).await?.is_some() {
            return Err(StoreError::LinkMade);
        }
        let expires_at = now.saturating_add(INVITE_SECONDS);
        let common: [(&str, &dyn ToCell); 5] = [
            ("id", &link.id),
            ("secret_hash", &link.secret),
            ("label", &link.label),
            ("maker", &link.maker),
            ("expires_at", &expires_at),
        ];
        let (columns, values): (Vec<_>, Vec<_>) = common.iter().chain(own).copied().unzip();
        match Statement::insert(self.table, &columns, &values).run(&mut **tx).await {
            Err(error) if is_unique(&error) => {
                return Err(StoreError::corrupt(self.table, "a secret that is not random"));
            }
            made => made?,
        };
        if let (Some(person), Some(maker)) = (&link.again, link.maker) {
            note_reset(tx, person, maker, now).await?;
        }
        Ok(())
    }

    /// Uses one up, with coordinators locked. Gives who made it, and what the table has besides.
    ///
    /// # Errors
    /// `InviteUnknown`, also when its maker may make none any more; `over` when it is too old.
    pub(in crate::store) async fn take<T: FromRow>(
        self,
        tx: &mut Tx,
        secret: &dyn ToCell,
        now: Seconds,
        over: StoreError,
    ) -> Result<(Option<StaffId>, T), StoreError> {
        let Self { table, own } = self;
        let delete = format!("DELETE FROM {table} WHERE secret_hash = $1 RETURNING maker, expires_at, {own}");
        let used = sql(AssertSqlSafe(delete), &[&secret]).maybe::<Used<T>>(&mut **tx).await?;
        let Used { maker, expires_at, own } = used.ok_or(StoreError::InviteUnknown)?;
        check(tx, maker, StoreError::InviteUnknown).await?;
        if expires_at <= now { Err(over) } else { Ok((maker, own)) }
    }
}

/// Somebody may make links now. Coordinators are locked before anything else is, here as where rights end: a link is
/// either made or used before that, and then seen there, or not at all.
///
/// # Errors
/// `MayNotMake` unless the maker is an active coordinator.
pub(in crate::store) async fn may_make(tx: &mut Tx, maker: Option<StaffId>) -> Result<(), StoreError> {
    coordinators::lock(tx).await?;
    check(tx, maker, StoreError::MayNotMake).await
}

async fn check(tx: &mut Tx, maker: Option<StaffId>, or: StoreError) -> Result<(), StoreError> {
    let Some(maker) = maker else { return Ok(()) };
    if coordinators::is_one(tx, maker).await? { Ok(()) } else { Err(or) }
}

/// After somebody's role or access has changed: if they may make no links now, those they made are dead, but for places'
/// links, which open no account, where another coordinator answers for them from now on.
pub(super) async fn end_unless_coordinator(tx: &mut Tx, id: StaffId, heir: Option<StaffId>) -> Result<(), StoreError> {
    if coordinators::is_one(tx, id).await? {
        return Ok(());
    }
    end_invitations(tx, id).await?;
    if let Some(heir) = heir
        && heir != id
        && coordinators::is_one(tx, heir).await?
    {
        sql("UPDATE outlets SET link_maker = $1 WHERE link_maker = $2", &[&heir, &id]).run(&mut **tx).await?;
    } else {
        let end = "UPDATE outlets SET secret_hash = 'dead ' || id WHERE link_maker = $1";
        sql(end, &[&id]).run(&mut **tx).await?;
    }
    Ok(())
}

/// The links by which people get in. They die, too, when their maker gets another passphrase: somebody else may have
/// known the one before. Places' links open no account, and stay then.
pub(super) async fn end_invitations(tx: &mut Tx, maker: StaffId) -> Result<(), StoreError> {
    for links in [TO_STAFF, TO_AGENCIES] {
        let delete = format!("DELETE FROM {} WHERE maker = $1", links.table);
        sql(AssertSqlSafe(delete), &[&maker]).run(&mut **tx).await?;
    }
    Ok(())
}
