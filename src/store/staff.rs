//! Staff: who may sign in, and as what.

use super::error::is_unique;
use super::outlets::day;
use super::{Seconds, Store, StoreError, mail_addresses, makers};
use crate::id::StaffId;
use crate::name::{self, BadLine};
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// What somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Counsellor,
    /// A counsellor who also administers.
    Coordinator,
}

impl Role {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Counsellor => "counsellor",
            Self::Coordinator => "coordinator",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "counsellor" => Some(Self::Counsellor),
            "coordinator" => Some(Self::Coordinator),
            _ => None,
        }
    }
}

/// The name that young people see: 1–40 characters, as [`name::person`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownName(String);

impl ShownName {
    pub const MAX: usize = 40;

    /// A name that somebody chooses.
    pub fn parse(text: &str) -> Result<Self, BadLine> {
        name::person(text, Self::MAX).map(Self)
    }

    /// A name that is looked for, or kept already: those chosen under older rules are found as before.
    pub fn typed(text: &str) -> Result<Self, BadLine> {
        name::line(text, Self::MAX).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Names are the same when these are.
    pub fn key(&self) -> String {
        self.0.nfkc().collect::<String>().to_lowercase()
    }
}

/// An argon2id hash in PHC form. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Phc(pub String);

impl fmt::Debug for Phc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phc(…)")
    }
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub name: String,
    pub role: Role,
    pub active: bool,
    pub created_at: Seconds,
    pub last_duty_at: Option<Seconds>,
    /// When they last chose a passphrase, and by whose link: none where it was the program's own. None: before this was
    /// kept.
    pub let_in: Option<(Date, Option<StaffId>)>,
}

impl Staff {
    pub fn coordinator(&self) -> bool {
        self.role == Role::Coordinator
    }
}

/// What somebody brings along who uses an invite.
#[derive(Debug, Clone)]
pub struct NewStaff {
    pub id: StaffId,
    pub name: ShownName,
    pub passphrase: Phc,
}

/// `SELECT` of what [`read`] reads, then other columns if any, then the rest of the statement.
macro_rules! select_staff {
    ($rest:literal) => {
        select_staff!("", $rest)
    };
    ($more:literal, $rest:literal) => {
        concat!(
            "SELECT staff.id, staff.name, staff.role, staff.active, staff.created_at, staff.last_duty_at,
             staff.let_in_by, staff.let_in_on",
            $more,
            " FROM staff ",
            $rest
        )
    };
}
pub(super) use select_staff;

pub(super) fn read(row: &AnyRow) -> Result<Staff, StoreError> {
    let (id, role): (String, String) = (row.try_get("id")?, row.try_get("role")?);
    let let_in_on = row.try_get::<Option<String>, _>("let_in_on")?.map(|text| day(&text, "staff")).transpose()?;
    let let_in_by = makers::maker(row, "let_in_by")?;
    Ok(Staff {
        id: StaffId::parse(&id).map_err(|e| StoreError::corrupt("staff", e))?,
        name: row.try_get("name")?,
        role: Role::parse(&role).ok_or_else(|| StoreError::corrupt("staff", "unknown role"))?,
        active: row.try_get::<i64, _>("active")? == 1,
        created_at: row.try_get("created_at")?,
        last_duty_at: row.try_get("last_duty_at")?,
        let_in: let_in_on.map(|on| (on, let_in_by)),
    })
}

impl Store {
    pub async fn staff(&self, id: StaffId) -> Result<Option<Staff>, StoreError> {
        let row = sqlx::query(select_staff!("WHERE id = $1")).bind(id.text()).fetch_optional(&self.pool).await?;
        row.as_ref().map(read).transpose()
    }

    /// By shown name, whatever its case, together with the passphrase's hash: for signing in.
    pub async fn staff_by_name(&self, name: &ShownName) -> Result<Option<(Staff, Phc)>, StoreError> {
        let row = sqlx::query(select_staff!(", staff.passphrase", "WHERE name_key = $1"))
            .bind(name.key())
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| Ok((read(&row)?, Phc(row.try_get("passphrase")?)))).transpose()
    }

    /// Everybody, the active ones first, then by name.
    pub async fn staff_list(&self) -> Result<Vec<Staff>, StoreError> {
        let rows = sqlx::query(select_staff!("ORDER BY active DESC, name_key")).fetch_all(&self.pool).await?;
        rows.iter().map(read).collect()
    }

    /// Is there an active coordinator? While there is none, the start prints a setup link.
    pub async fn has_coordinator(&self) -> Result<bool, StoreError> {
        let row = sqlx::query("SELECT id FROM staff WHERE role = 'coordinator' AND active = 1 LIMIT 1")
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.is_some())
    }

    /// Either way all sign-ins end (none may wake up with its owner), and so do links that somebody without access has
    /// made; those of places go to the heir, if there is one. The last active coordinator stays.
    pub async fn set_staff_active(&self, id: StaffId, active: bool, heir: Option<StaffId>) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        lock_coordinators(&mut tx).await?;
        let changed = sqlx::query("UPDATE staff SET active = $1 WHERE id = $2")
            .bind(i64::from(active))
            .bind(id.text())
            .execute(&mut *tx)
            .await?;
        finish_change(tx, id, changed.rows_affected(), heir).await
    }

    /// A new role ends all sign-ins, so that none goes on with the old one, and the links of who coordinates no more;
    /// those of places go to the heir, if there is one. The last active coordinator stays.
    pub async fn set_staff_role(&self, id: StaffId, role: Role, heir: Option<StaffId>) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        lock_coordinators(&mut tx).await?;
        let changed = sqlx::query("UPDATE staff SET role = $1 WHERE id = $2")
            .bind(role.as_str())
            .bind(id.text())
            .execute(&mut *tx)
            .await?;
        finish_change(tx, id, changed.rows_affected(), heir).await
    }

    /// Remembers when somebody was last on duty.
    pub async fn note_duty(&self, id: StaffId, now: Seconds) -> Result<(), StoreError> {
        sqlx::query("UPDATE staff SET last_duty_at = $1 WHERE id = $2")
            .bind(now)
            .bind(id.text())
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

/// So that two coordinators who deactivate each other don't both succeed, and no link is made by who is being sent away.
/// One lock on PostgreSQL, for rows would be locked in any order; SQLite has one writer anyway.
pub(super) async fn lock_coordinators(tx: &mut Transaction<'static, Any>) -> Result<(), StoreError> {
    if tx.backend_name() == "PostgreSQL" {
        // The number is "ungrus" and one more, and means nothing.
        sqlx::query("SELECT pg_advisory_xact_lock(129369912304996)").execute(&mut **tx).await?;
    }
    Ok(())
}

async fn finish_change(
    mut tx: Transaction<'static, Any>,
    id: StaffId,
    changed: u64,
    heir: Option<StaffId>,
) -> Result<(), StoreError> {
    if changed == 0 {
        return Err(StoreError::Gone("member of staff"));
    }
    let left = sqlx::query("SELECT id FROM staff WHERE role = 'coordinator' AND active = 1 LIMIT 1");
    if left.fetch_optional(&mut *tx).await?.is_none() {
        return Err(StoreError::LastCoordinator);
    }
    sqlx::query("DELETE FROM sessions WHERE staff = $1").bind(id.text()).execute(&mut *tx).await?;
    makers::end_unless_coordinator(&mut tx, id, heir).await?;
    mail_addresses::end_unless_coordinator(&mut tx, id).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn insert(
    tx: &mut Transaction<'static, Any>,
    new: &NewStaff,
    role: Role,
    now: Seconds,
) -> Result<(), StoreError> {
    check_unlike(tx, "SELECT name FROM staff WHERE id <> $1", &new.id.text(), &new.name).await?;
    sqlx::query(
        "INSERT INTO staff (id, name, name_key, role, active, passphrase, created_at) VALUES ($1, $2, $3, $4, 1, $5, $6)",
    )
    .bind(new.id.text())
    .bind(new.name.as_str())
    .bind(new.name.key())
    .bind(role.as_str())
    .bind(new.passphrase.0.as_str())
    .bind(now)
    .execute(&mut **tx)
    .await
    .map_err(name_taken)?;
    Ok(())
}

/// Somebody's new name and passphrase; all their sign-ins end, and the links by which they let people in.
pub(super) async fn replace(tx: &mut Transaction<'static, Any>, id: StaffId, new: &NewStaff) -> Result<(), StoreError> {
    let kept = sqlx::query("SELECT id FROM staff WHERE id = $1 AND name_key = $2").bind(id.text()).bind(new.name.key());
    // Who has long had a name that is like another's keeps it.
    if kept.fetch_optional(&mut **tx).await?.is_none() {
        check_unlike(tx, "SELECT name FROM staff WHERE id <> $1", &id.text(), &new.name).await?;
    }
    sqlx::query("UPDATE staff SET name = $1, name_key = $2, passphrase = $3 WHERE id = $4")
        .bind(new.name.as_str())
        .bind(new.name.key())
        .bind(new.passphrase.0.as_str())
        .bind(id.text())
        .execute(&mut **tx)
        .await
        .map_err(name_taken)?;
    sqlx::query("DELETE FROM sessions WHERE staff = $1").bind(id.text()).execute(&mut **tx).await?;
    makers::end_invitations(tx, id).await
}

/// Nobody may be taken for somebody else. `others` gives their names; under the lock that all who take a name hold.
pub(super) async fn check_unlike(
    tx: &mut Transaction<'static, Any>,
    others: &'static str,
    id: &str,
    name: &ShownName,
) -> Result<(), StoreError> {
    for other in sqlx::query(others).bind(id).fetch_all(&mut **tx).await? {
        if name::alike(&other.try_get::<String, _>("name")?, name.as_str()) {
            return Err(StoreError::NameTaken);
        }
    }
    Ok(())
}

pub(super) fn name_taken(error: sqlx::Error) -> StoreError {
    if is_unique(&error) { StoreError::NameTaken } else { error.into() }
}
