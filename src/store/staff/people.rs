//! Staff: who may sign in, and as what.

use crate::id::StaffId;
use crate::name::{self, BadLine};
use crate::store::error::is_unique;
use crate::store::row::{FromRow, Row, Tx, kept_as_text, sql};
use crate::store::{Seconds, Store, StoreError};
use crate::words::Locale;
use jiff::civil::Date;
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

kept_as_text! { Role: as_str, Role::parse; }

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

impl Phc {
    fn as_str(&self) -> &str {
        &self.0
    }
}

kept_as_text! { Phc: as_str, |text| Some(Phc(text.to_owned())); }

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
    /// In which they have chosen to read our pages.
    pub locale: Option<Locale>,
}

impl Staff {
    pub fn coordinator(&self) -> bool {
        self.role == Role::Coordinator
    }
}

/// What somebody who uses an invite brings along.
#[derive(Debug, Clone)]
pub struct NewStaff {
    pub id: StaffId,
    pub name: ShownName,
    pub passphrase: Phc,
}

/// `SELECT` of a [`Staff`], then other columns if any, then the rest of the statement.
macro_rules! select_staff {
    ($rest:literal) => {
        select_staff!("", $rest)
    };
    ($more:literal, $rest:literal) => {
        concat!(
            "SELECT staff.id, staff.name, staff.role, staff.active, staff.created_at, staff.last_duty_at,
             staff.let_in_by, staff.let_in_on, staff.language",
            $more,
            " FROM staff ",
            $rest
        )
    };
}
pub(super) use select_staff;

impl FromRow for Staff {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let let_in_by = row.get("let_in_by")?;
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            role: row.get("role")?,
            active: row.get("active")?,
            created_at: row.get("created_at")?,
            last_duty_at: row.get("last_duty_at")?,
            let_in: row.get::<Option<Date>>("let_in_on")?.map(|on| (on, let_in_by)),
            // One that only a later version has: as if none were chosen.
            locale: row.get::<Option<String>>("language")?.and_then(|tag| Locale::parse(&tag)),
        })
    }
}

/// Somebody, together with the hash of their passphrase.
struct WithPassphrase(Staff, Phc);

impl FromRow for WithPassphrase {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(Staff::from_row(row)?, row.get("passphrase")?))
    }
}

impl Store {
    pub async fn staff(&self, id: StaffId) -> Result<Option<Staff>, StoreError> {
        sql(select_staff!("WHERE id = $1"), &[&id]).maybe(&self.pool).await
    }

    /// By shown name, whatever its case, together with the passphrase's hash: for signing in.
    pub async fn staff_by_name(&self, name: &ShownName) -> Result<Option<(Staff, Phc)>, StoreError> {
        let select = sql(select_staff!(", staff.passphrase", "WHERE name_key = $1"), &[&name.key()]);
        Ok(select.maybe(&self.pool).await?.map(|WithPassphrase(staff, passphrase)| (staff, passphrase)))
    }

    /// Everybody, the active ones first, then by name.
    pub async fn staff_list(&self) -> Result<Vec<Staff>, StoreError> {
        sql(select_staff!("ORDER BY active DESC, name_key"), &[]).all(&self.pool).await
    }

    /// Remembers when somebody was last on duty.
    pub async fn note_duty(&self, id: StaffId, now: Seconds) -> Result<(), StoreError> {
        sql("UPDATE staff SET last_duty_at = $1 WHERE id = $2", &[&now, &id]).run(&self.pool).await?;
        Ok(())
    }
}

/// Holds somebody who is active and has that passphrase still. An update that changes nothing: on PostgreSQL it waits for
/// others that change the row, and holds them up.
pub(super) async fn hold(tx: &mut Tx, id: StaffId, passphrase: &Phc) -> Result<(), StoreError> {
    let hold = "UPDATE staff SET active = active WHERE id = $1 AND active = 1 AND passphrase = $2";
    sql(hold, &[&id, passphrase]).must(&mut **tx, StoreError::Gone("active member of staff")).await
}

pub(super) async fn insert(tx: &mut Tx, new: &NewStaff, role: Role, now: Seconds) -> Result<(), StoreError> {
    check_unlike(tx, "SELECT name FROM staff WHERE id <> $1", &new.id.text(), &new.name).await?;
    let insert = sql(
        "INSERT INTO staff (id, name, name_key, role, active, passphrase, created_at) VALUES ($1, $2, $3, $4, 1, $5, $6)",
        &[&new.id, &new.name.as_str(), &new.name.key(), &role, &new.passphrase, &now],
    );
    insert.run(&mut **tx).await.map_err(name_taken)?;
    Ok(())
}

/// Another shown name, unless it is like somebody else's. Whoever has long had such a name keeps it.
pub(super) async fn rename(tx: &mut Tx, id: StaffId, name: &ShownName) -> Result<(), StoreError> {
    let same = sql("SELECT id FROM staff WHERE id = $1 AND name_key = $2", &[&id, &name.key()]);
    if !same.exists(&mut **tx).await? {
        check_unlike(tx, "SELECT name FROM staff WHERE id <> $1", &id.text(), name).await?;
    }
    let rename = "UPDATE staff SET name = $1, name_key = $2 WHERE id = $3";
    sql(rename, &[&name.as_str(), &name.key(), &id]).run(&mut **tx).await.map_err(name_taken)?;
    Ok(())
}

/// Nobody may be taken for somebody else. `others` gives their names; under the lock that all who take a name hold.
pub(in crate::store) async fn check_unlike(
    tx: &mut Tx,
    others: &'static str,
    id: &str,
    name: &ShownName,
) -> Result<(), StoreError> {
    let others: Vec<String> = sql(others, &[&id]).values(&mut **tx).await?;
    let alike = others.iter().any(|other| name::alike(other, name.as_str()));
    if alike { Err(StoreError::NameTaken) } else { Ok(()) }
}

pub(in crate::store) fn name_taken(error: sqlx::Error) -> StoreError {
    if is_unique(&error) { StoreError::NameTaken } else { error.into() }
}
