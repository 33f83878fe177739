//! Agencies: who a young person can send a handover to, and the public key that cards are sealed to.

use crate::id::AgencyId;
use crate::store::row::{FromRow, Row, Tx, kept_as_text, sql};
use crate::store::{PhoneNumber, PublicKey, Store, StoreError};
use jiff::civil::Date;

/// What kind of agency it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgencyKind {
    Treatment,
    CaseWorker,
    School,
    DualDiagnosis,
    Volunteer,
    /// One named person.
    Person,
}

impl AgencyKind {
    pub const ALL: [Self; 6] =
        [Self::Treatment, Self::CaseWorker, Self::School, Self::DualDiagnosis, Self::Volunteer, Self::Person];

    /// As stored and as sent by forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Treatment => "treatment",
            Self::CaseWorker => "case_worker",
            Self::School => "school",
            Self::DualDiagnosis => "dual_diagnosis",
            Self::Volunteer => "volunteer",
            Self::Person => "person",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

kept_as_text! { AgencyKind: as_str, AgencyKind::parse; }

/// What a coordinator writes about an agency. Young people read all of it but the kind's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyText {
    /// 1–80 characters, one line.
    pub name: String,
    pub kind: AgencyKind,
    /// What they do, in plain words: 1–300 characters, one line.
    pub does: String,
    /// Within how many working days they open a card: 1–10.
    pub answers_days: u8,
    /// Where to call when nobody opens the card.
    pub phone: PhoneNumber,
    /// Why they need to know whether somebody is 18: at most 200 characters; empty: they need not.
    pub age_why: String,
}

impl AgencyText {
    pub const MAX_NAME: usize = 80;
    pub const MAX_DOES: usize = 300;
    pub const MAX_AGE_WHY: usize = 200;
    pub const MAX_DAYS: u8 = 10;

    /// The number of working days as somebody wrote it.
    pub fn days_from(text: &str) -> Option<u8> {
        text.trim().parse().ok().filter(|days| (1..=Self::MAX_DAYS).contains(days))
    }
}

/// An agency as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    pub id: AgencyId,
    pub text: AgencyText,
    /// What cards are sealed to. None: nobody there could open one.
    pub key: Option<PublicKey>,
    pub key_made_on: Option<Date>,
    pub created_on: Date,
    /// Closed: takes no new cards; those that are there stay until they expire.
    pub closed_on: Option<Date>,
}

macro_rules! select_agencies {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, kind, does, answers_days, phone_shown, phone_tel, age_why, key, key_made_on, created_on,
             closed_on FROM agencies ",
            $rest
        )
    };
}

impl FromRow for Agency {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let text = AgencyText {
            name: row.get("name")?,
            kind: row.get("kind")?,
            does: row.get("does")?,
            answers_days: row.get("answers_days")?,
            phone: phone(row)?,
            age_why: row.get("age_why")?,
        };
        Ok(Self {
            id: row.get("id")?,
            text,
            key: row.get("key")?,
            key_made_on: row.get("key_made_on")?,
            created_on: row.get("created_on")?,
            closed_on: row.get("closed_on")?,
        })
    }
}

impl Store {
    /// Those that are open first, then by name.
    pub async fn agencies(&self) -> Result<Vec<Agency>, StoreError> {
        let mut agencies: Vec<Agency> = sql(select_agencies!(""), &[]).all(&self.pool).await?;
        // Here, since the databases order æ, ø and å differently.
        agencies.sort_by_cached_key(|a| (a.closed_on.is_some(), a.text.name.to_lowercase(), a.id));
        Ok(agencies)
    }

    pub async fn agency(&self, id: AgencyId) -> Result<Option<Agency>, StoreError> {
        sql(select_agencies!("WHERE id = $1"), &[&id]).maybe(&self.pool).await
    }

    /// Whether there is any, even a closed one: only then can a young person have a code.
    pub async fn has_agencies(&self) -> Result<bool, StoreError> {
        Ok(sql("SELECT id FROM agencies LIMIT 1", &[]).exists(&self.pool).await?)
    }

    pub async fn add_agency(&self, id: AgencyId, text: &AgencyText, today: Date) -> Result<(), StoreError> {
        let AgencyText { name, kind, does, answers_days, phone, age_why } = text;
        let insert = "INSERT INTO agencies
               (id, name, kind, does, answers_days, phone_shown, phone_tel, age_why, created_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        sql(insert, &[&id, name, kind, does, answers_days, &phone.shown, &phone.tel, age_why, &today])
            .run(&self.pool)
            .await?;
        Ok(())
    }

    pub async fn save_agency(&self, id: AgencyId, text: &AgencyText) -> Result<(), StoreError> {
        let AgencyText { name, kind, does, answers_days, phone, age_why } = text;
        let update = "UPDATE agencies SET name = $1, kind = $2, does = $3, answers_days = $4, phone_shown = $5,
               phone_tel = $6, age_why = $7 WHERE id = $8";
        sql(update, &[name, kind, does, answers_days, &phone.shown, &phone.tel, age_why, &id])
            .must(&self.pool, GONE)
            .await
    }

    /// Closes an agency as of a day, or opens it again.
    pub async fn set_agency_closed(&self, id: AgencyId, closed_on: Option<Date>) -> Result<(), StoreError> {
        sql("UPDATE agencies SET closed_on = $1 WHERE id = $2", &[&closed_on, &id]).must(&self.pool, GONE).await
    }

    /// Takes the agency's key away: what is sealed to it can't be opened by anybody from here on. A member
    /// who has held it makes a new one.
    pub async fn clear_agency_key(&self, id: AgencyId) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        lock(&mut tx, id).await?;
        clear_key(&mut tx, id).await?;
        Ok(tx.commit().await?)
    }
}

const GONE: StoreError = StoreError::Gone("agency");

/// Nobody else changes this agency's keys until the transaction ends (PostgreSQL; SQLite has one writer anyway).
/// Returns the key as it is now.
pub(super) async fn lock(tx: &mut Tx, id: AgencyId) -> Result<Option<String>, StoreError> {
    let lock = sql("UPDATE agencies SET name = name WHERE id = $1 RETURNING key", &[&id]);
    lock.value(&mut **tx).await?.ok_or(GONE)
}

pub(super) async fn clear_key(tx: &mut Tx, id: AgencyId) -> Result<(), StoreError> {
    for clear in [
        "UPDATE agencies SET key = NULL, key_made_on = NULL WHERE id = $1",
        "UPDATE receivers SET agency_key = NULL, agency_sealed = NULL WHERE agency = $1",
    ] {
        sql(clear, &[&id]).run(&mut **tx).await?;
    }
    Ok(())
}

/// The number to call.
pub(in crate::store) fn phone(row: &Row<'_>) -> Result<PhoneNumber, StoreError> {
    Ok(PhoneNumber { shown: row.get("phone_shown")?, tel: row.get("phone_tel")? })
}
