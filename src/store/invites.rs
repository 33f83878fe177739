//! One-time setup links. The database knows only the SHA-256 of a secret, and the secret is used up in the same
//! transaction that makes the member of staff.

use super::makers::{self, may_make};
use super::secret::text;
use super::staff::{insert, lock_coordinators, replace};
use super::{InviteSecret, NewStaff, Role, Seconds, Store, StoreError};
use crate::id::StaffId;
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

/// How long a link works: 7 days.
pub const INVITE_SECONDS: Seconds = 7 * 24 * 60 * 60;

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

/// A link that nobody has used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// Names the link where it is taken back; not the secret.
    pub id: String,
    pub kind: InviteKind,
    /// Whom it is for, in its maker's words; empty where they did not say.
    pub label: String,
    /// None: the command line.
    pub maker: Option<StaffId>,
    pub expires_at: Seconds,
}

/// What a link that works is for, as the page says it that the link opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Who made it; none: the program itself.
    pub maker: Option<String>,
    /// Whose passphrase it sets anew; none: somebody new.
    pub again: Option<String>,
}

impl Store {
    /// Saves a link that `maker` has made, none being the program itself. `id` is any fresh random id's text; `label` says
    /// whom it is for. Whom a link would give a new passphrase is told of it.
    ///
    /// # Errors
    /// `Gone`; `MayNotMake` unless the maker is an active coordinator.
    pub async fn create_invite(
        &self,
        id: StaffId,
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
                (staff.role, Some(staff.id.text()))
            }
        };
        let mut tx = self.write().await?;
        may_make(&mut tx, maker, StoreError::MayNotMake).await?;
        sqlx::query("DELETE FROM invites WHERE expires_at <= $1").bind(now).execute(&mut *tx).await?;
        sqlx::query(
            "INSERT INTO invites (id, secret_hash, kind, role, staff, created_at, expires_at, maker, label)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(id.text())
        .bind(text(&secret.digest()))
        .bind(kind.as_str())
        .bind(role.as_str())
        .bind(staff)
        .bind(now)
        .bind(now.saturating_add(INVITE_SECONDS))
        .bind(maker.map(|maker| maker.text()))
        .bind(label)
        .execute(&mut *tx)
        .await?;
        if let (InviteKind::Reset(staff), Some(maker)) = (kind, maker) {
            makers::note_reset(&mut tx, &staff.text(), maker, now).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Links that still work, the newest first. The printed first one isn't a colleague's and isn't listed.
    pub async fn invites(&self, now: Seconds) -> Result<Vec<Invite>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, kind, role, staff, maker, label, expires_at FROM invites
             WHERE expires_at > $1 AND kind <> 'first' ORDER BY created_at DESC, id",
        )
        .bind(now)
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let (id, label, expires_at) = (row.try_get("id")?, row.try_get("label")?, row.try_get("expires_at")?);
                Ok(Invite { id, kind: kind(row)?, label, maker: makers::maker(row, "maker")?, expires_at })
            })
            .collect()
    }

    /// Takes a link back.
    pub async fn withdraw_invite(&self, id: &str) -> Result<(), StoreError> {
        let gone = sqlx::query("DELETE FROM invites WHERE id = $1").bind(id).execute(&self.pool).await?;
        if gone.rows_affected() == 0 { Err(StoreError::Gone("link")) } else { Ok(()) }
    }

    /// What this link is for, if it would work now. Asked before the costly hash of a passphrase; [`Self::use_invite`]
    /// decides.
    ///
    /// # Errors
    /// `InviteUnknown`, `InviteExpired`, `Deactivated`.
    pub async fn open_invite(&self, secret: &InviteSecret, now: Seconds) -> Result<Opened, StoreError> {
        let row = sqlx::query(
            "SELECT invites.expires_at, staff.name, staff.active, makers.name AS maker FROM invites
             LEFT JOIN staff ON staff.id = invites.staff LEFT JOIN staff AS makers ON makers.id = invites.maker
             WHERE invites.secret_hash = $1 AND (invites.maker IS NULL
               OR (makers.active = 1 AND makers.role = 'coordinator'))",
        )
        .bind(text(&secret.digest()))
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::InviteUnknown)?;
        if row.try_get::<Seconds, _>("expires_at")? <= now {
            return Err(StoreError::InviteExpired);
        }
        match row.try_get::<Option<i64>, _>("active")? {
            Some(0) => Err(StoreError::Deactivated),
            _ => Ok(Opened { maker: row.try_get("maker")?, again: row.try_get("name")? }),
        }
    }

    /// Uses a link up and makes its member of staff, both or neither. With a reset link the staff id stays and all
    /// sign-ins end. A name that is taken, and an account that is closed, leave the link unused.
    pub async fn use_invite(&self, secret: &InviteSecret, new: &NewStaff, now: Seconds) -> Result<StaffId, StoreError> {
        let mut tx = self.write().await?;
        lock_coordinators(&mut tx).await?;
        let row = sqlx::query(
            "DELETE FROM invites WHERE secret_hash = $1 RETURNING id, kind, role, staff, maker, expires_at",
        )
        .bind(text(&secret.digest()))
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(StoreError::InviteUnknown)?;
        let maker = makers::maker(&row, "maker")?;
        makers::check(&mut tx, maker, StoreError::InviteUnknown).await?;
        if row.try_get::<Seconds, _>("expires_at")? <= now {
            return Err(StoreError::InviteExpired);
        }
        let id = match kind(&row)? {
            InviteKind::First => make_first(&mut tx, new, now).await?,
            InviteKind::New(role) => {
                insert(&mut tx, new, role, now).await?;
                new.id
            }
            InviteKind::Reset(id) => {
                check_active(&mut tx, id).await?;
                replace(&mut tx, id, new).await?;
                id
            }
        };
        makers::note_let_in(&mut tx, id, maker, now).await?;
        tx.commit().await?;
        Ok(id)
    }
}

async fn make_first(tx: &mut Transaction<'static, Any>, new: &NewStaff, now: Seconds) -> Result<StaffId, StoreError> {
    insert(tx, new, Role::Coordinator, now).await?;
    sqlx::query("DELETE FROM invites WHERE kind = 'first'").execute(&mut **tx).await?;
    Ok(new.id)
}

async fn check_active(tx: &mut Transaction<'static, Any>, id: StaffId) -> Result<(), StoreError> {
    let active = sqlx::query("UPDATE staff SET active = active WHERE id = $1 AND active = 1");
    let active = active.bind(id.text()).execute(&mut **tx).await?.rows_affected();
    if active == 0 { Err(StoreError::Deactivated) } else { Ok(()) }
}

fn kind(row: &AnyRow) -> Result<InviteKind, StoreError> {
    let corrupt = |what: &str| StoreError::corrupt("invites", what);
    let (kind, role): (String, String) = (row.try_get("kind")?, row.try_get("role")?);
    match kind.as_str() {
        "first" => Ok(InviteKind::First),
        "new" => Ok(InviteKind::New(Role::parse(&role).ok_or_else(|| corrupt("unknown role"))?)),
        "reset" => {
            let staff: Option<String> = row.try_get("staff")?;
            let staff = staff.ok_or_else(|| corrupt("a reset for nobody"))?;
            Ok(InviteKind::Reset(StaffId::parse(&staff).map_err(|_| corrupt("bad staff id"))?))
        }
        _ => Err(corrupt("unknown kind")),
    }
}
