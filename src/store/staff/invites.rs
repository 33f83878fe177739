//! Setup links: one lets in a new member of staff, or gives a new passphrase to one who is here.

use super::account::replace;
use super::coordinators;
use super::links::{NewLink, TO_STAFF};
use super::people::insert;
use super::reset_notices::day_of;
use crate::id::{LinkId, StaffId};
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::{InviteSecret, NewStaff, Role, Seconds, Store, StoreError};

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteKind {
    /// The first coordinator, from the start of the program. Several nodes may each print one; one use ends them all.
    First,
    /// A new colleague.
    New(Role),
    /// A new name and passphrase for somebody who is here already.
    Reset(StaffId),
}

impl InviteKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::New(_) => "new",
            Self::Reset(_) => "reset",
        }
    }
}

impl FromRow for InviteKind {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        match row.get::<String>("kind")?.as_str() {
            "first" => Ok(Self::First),
            "new" => Ok(Self::New(row.get("role")?)),
            "reset" => Ok(Self::Reset(row.get("staff")?)),
            _ => Err(row.corrupt("unknown kind")),
        }
    }
}

/// A link that nobody has used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// Names the link where it is taken back; not the secret.
    pub id: LinkId,
    pub kind: InviteKind,
    /// Whom it is for, in its maker's words; empty where they did not say.
    pub label: String,
    /// None: the command line.
    pub maker: Option<StaffId>,
    pub expires_at: Seconds,
}

impl FromRow for Invite {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get("id")?,
            kind: InviteKind::from_row(row)?,
            label: row.get("label")?,
            maker: row.get("maker")?,
            expires_at: row.get("expires_at")?,
        })
    }
}

/// What a link that works is for, as the page says it that the link opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Who made it; none: the program itself.
    pub maker: Option<String>,
    /// Whose passphrase it sets anew; none: somebody new.
    pub again: Option<String>,
}

/// What is asked of a link before it is opened.
struct Unused {
    opened: Opened,
    expires_at: Seconds,
    /// Whether the account that it is for is open; none: somebody new.
    active: Option<bool>,
}

impl FromRow for Unused {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let opened = Opened { maker: row.get("maker")?, again: row.get("name")? };
        Ok(Self { opened, expires_at: row.get("expires_at")?, active: row.get("active")? })
    }
}

impl Store {
    /// Saves a link that `maker` has made, none being the program itself. `label` says whom it is for. Whoever would get a
    /// new passphrase by it is told.
    ///
    /// # Errors
    /// `Gone`; `MayNotMake` unless the maker is an active coordinator; `LinkMade` where there is one of that id.
    pub async fn create_invite(
        &self,
        id: LinkId,
        secret: &InviteSecret,
        kind: InviteKind,
        label: &str,
        maker: Option<StaffId>,
        now: Seconds,
    ) -> Result<(), StoreError> {
        let (role, staff) = match kind {
            InviteKind::First => (Role::Coordinator, None),
            InviteKind::New(role) => (role, None),
            InviteKind::Reset(staff) => {
                let staff = self.staff(staff).await?.ok_or(StoreError::Gone("member of staff"))?;
                (staff.role, Some(staff.id))
            }
        };
        let mut tx = self.write().await?;
        TO_STAFF.begin(&mut tx, maker, now).await?;
        let link = NewLink { id, secret, label, maker, again: staff.map(|staff| staff.text()) };
        let kind = kind.as_str();
        TO_STAFF
            .make(&mut tx, &link, &[("kind", &kind), ("role", &role), ("staff", &staff), ("created_at", &now)], now)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Links that still work, the newest first. The printed first one isn't a colleague's and isn't listed.
    pub async fn invites(&self, now: Seconds) -> Result<Vec<Invite>, StoreError> {
        let select = "SELECT id, kind, role, staff, maker, label, expires_at FROM invites
             WHERE expires_at > $1 AND kind <> 'first' ORDER BY created_at DESC, id";
        sql(select, &[&now]).all(&self.pool).await
    }

    /// Takes a link back.
    pub async fn withdraw_invite(&self, id: LinkId) -> Result<(), StoreError> {
        sql("DELETE FROM invites WHERE id = $1", &[&id]).must(&self.pool, StoreError::Gone("link")).await
    }

    /// What this link is for, if it would work now. Asked before the costly hash of a passphrase; [`Self::use_invite`]
    /// decides.
    ///
    /// # Errors
    /// `InviteUnknown`, `InviteExpired`, `Deactivated`.
    pub async fn open_invite(&self, secret: &InviteSecret, now: Seconds) -> Result<Opened, StoreError> {
        let select = "SELECT invites.expires_at, staff.name, staff.active, makers.name AS maker FROM invites
             LEFT JOIN staff ON staff.id = invites.staff LEFT JOIN staff AS makers ON makers.id = invites.maker
             WHERE invites.secret_hash = $1 AND (invites.maker IS NULL
               OR (makers.active = 1 AND makers.role = 'coordinator'))";
        let unused: Option<Unused> = sql(select, &[secret]).maybe(&self.pool).await?;
        match unused.ok_or(StoreError::InviteUnknown)? {
            link if link.expires_at <= now => Err(StoreError::InviteExpired),
            Unused { active: Some(false), .. } => Err(StoreError::Deactivated),
            link => Ok(link.opened),
        }
    }

    /// Uses a link up and makes its member of staff, both or neither. With a reset link the staff id stays and all
    /// sign-ins end. A name that is taken, and an account that is closed, leave the link unused.
    pub async fn use_invite(&self, secret: &InviteSecret, new: &NewStaff, now: Seconds) -> Result<StaffId, StoreError> {
        let mut tx = self.write().await?;
        coordinators::lock(&mut tx).await?;
        let (maker, kind) = TO_STAFF.take(&mut tx, secret, now, StoreError::InviteExpired).await?;
        let id = match kind {
            InviteKind::First => {
                insert(&mut tx, new, Role::Coordinator, now).await?;
                sql("DELETE FROM invites WHERE kind = 'first'", &[]).run(&mut *tx).await?;
                new.id
            }
            InviteKind::New(role) => {
                insert(&mut tx, new, role, now).await?;
                new.id
            }
            InviteKind::Reset(id) => {
                hold_active(&mut tx, id).await?;
                replace(&mut tx, id, new).await?;
                id
            }
        };
        // By whose link they got in.
        let note = "UPDATE staff SET let_in_by = $1, let_in_on = $2 WHERE id = $3";
        sql(note, &[&maker, &day_of(now), &id]).run(&mut *tx).await?;
        tx.commit().await?;
        Ok(id)
    }
}

async fn hold_active(tx: &mut Tx, id: StaffId) -> Result<(), StoreError> {
    let hold = sql("UPDATE staff SET active = active WHERE id = $1 AND active = 1", &[&id]);
    hold.must(&mut **tx, StoreError::Deactivated).await
}
