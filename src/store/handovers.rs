//! Handovers as the young person has them: sealed cards, each found by a receipt that only the hash of is kept. Nothing
//! here can open one, and nothing leads from one to a conversation.

use super::agencies::{agency_id, phone};
use super::error::is_unique;
use super::outlets::day;
use super::threads::{self, Word};
use super::{Engine, HandoverReceipt, PhoneNumber, Sealed, Store, StoreError, secret};
use crate::hours::working::working_days_after;
use crate::id::{AgencyId, HandoverId};
use crate::term::Term;
use jiff::ToSpan;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

/// The columns of [`HandoverDays`].
macro_rules! handover_days {
    () => {
        "handovers.posted_on, handovers.promised_on, handovers.expires_on, handovers.opened_on,
         handovers.acknowledged_on, handovers.closed_on"
    };
}
pub(super) use handover_days;

/// A sealed card as it is posted. Without `Debug`: it holds a receipt.
pub struct NewHandover {
    pub id: HandoverId,
    pub receipt: HandoverReceipt,
    pub agency: AgencyId,
    /// The agency's key that the card is sealed to.
    pub key: String,
    pub card: Sealed,
    /// What was agreed to, sealed to the receipt.
    pub record: Sealed,
}

/// By what a card is taken in.
#[derive(Debug, Clone, Copy)]
pub struct HandoverRules {
    pub today: Date,
    /// Days after which it is erased.
    pub days: u16,
    /// Cards of the agency, sealed to its present key, that may be open at one time.
    pub open_max: u32,
}

/// What has happened to a card and what was promised, by the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandoverDays {
    pub posted_on: Date,
    /// The last day on which it should be opened.
    pub promised_on: Date,
    /// The day on which it is erased.
    pub expires_on: Date,
    pub opened_on: Option<Date>,
    pub acknowledged_on: Option<Date>,
    pub closed_on: Option<Date>,
}

impl HandoverDays {
    /// Whether it should have been opened before `today`, and was not.
    pub fn is_late(&self, today: Date) -> bool {
        self.opened_on.is_none() && self.promised_on < today
    }
}

/// A handover as its receipt shows it.
pub struct Handover {
    pub id: HandoverId,
    pub agency: AgencyId,
    pub agency_name: String,
    pub phone: PhoneNumber,
    /// It is sealed to a key that was replaced: nobody can open it any more.
    pub key_lost: bool,
    pub days: HandoverDays,
    pub record: Sealed,
    pub words: Vec<Word>,
}

/// What a withdrawal met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withdrawn {
    Unopened,
    Opened,
    /// Nothing: it was withdrawn before, has expired, or never came.
    Absent,
}

/// Why a handover is not as somebody asked.
#[derive(Debug, thiserror::Error)]
pub enum HandoverError {
    #[error("the agency has another key by now")]
    KeyChanged,
    #[error("the agency takes no handovers")]
    AgencyClosed,
    #[error("it was withdrawn")]
    Withdrawn,
    #[error("the id or the receipt is in use for something else")]
    Taken,
    #[error("the agency has too many open cards")]
    AgencyFull,
    #[error("there is no such handover")]
    Unknown,
    #[error("the card was withdrawn or has expired")]
    Gone,
    #[error("the card is closed already")]
    ClosedBefore,
    #[error("so many ids that led to nothing are remembered already")]
    Crowded,
    #[error("the card can be opened")]
    Readable,
    #[error("the card was not opened before today, or somebody has read it")]
    Stays,
    #[error("that side has written as often as it may")]
    WordsFull,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for HandoverError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Saves a card and counts it, or does nothing. The same one again is saved already.
    pub async fn post_handover(&self, new: &NewHandover, rules: HandoverRules) -> Result<HandoverDays, HandoverError> {
        let mut tx = self.write().await?;
        self.lock_handover(&mut tx, new.id).await?;
        if let Some(days) = saved_before(&mut tx, new).await? {
            return Ok(days);
        }
        if exists(&mut tx, "SELECT id FROM handover_tombstones WHERE id = $1", new.id.text()).await? {
            return Err(HandoverError::Withdrawn);
        }
        let promised = check_agency(&mut tx, new, rules.open_max).await?;
        let days = HandoverDays {
            posted_on: rules.today,
            promised_on: working_days_after(rules.today, promised),
            expires_on: rules.today.saturating_add(i64::from(rules.days).days()),
            opened_on: None,
            acknowledged_on: None,
            closed_on: None,
        };
        insert(&mut tx, new, &days).await?;
        count(&mut tx, new.agency, "sent", rules.today).await?;
        tx.commit().await?;
        Ok(days)
    }

    /// What a receipt leads to.
    pub async fn handover(&self, receipt: &HandoverReceipt, today: Date) -> Result<Option<Handover>, StoreError> {
        let row = sqlx::query(concat!(
            "SELECT handovers.id, handovers.agency, agencies.name, agencies.phone_shown, agencies.phone_tel,
               CASE WHEN handovers.key = agencies.key THEN 0 ELSE 1 END AS key_lost, record, ",
            handover_days!(),
            " FROM handovers JOIN agencies ON agencies.id = handovers.agency
             WHERE receipt_hash = $1 AND expires_on > $2"
        ))
        .bind(secret::text(&receipt.digest()))
        .bind(today.to_string())
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let id = handover_id(&row.try_get::<String, _>("id")?)?;
        Ok(Some(Handover {
            id,
            agency: agency_id(&row.try_get::<String, _>("agency")?)?,
            agency_name: row.try_get("name")?,
            phone: phone(&row)?,
            key_lost: row.try_get::<i64, _>("key_lost")? != 0,
            days: read_days(&row)?,
            record: sealed(&row, "record", "handovers")?,
            words: self.words(id).await?,
        }))
    }

    /// The young person adds a word. The same one again changes nothing.
    pub async fn add_word(&self, receipt: &HandoverReceipt, word: &Word, words_max: u32) -> Result<(), HandoverError> {
        let mut tx = self.write().await?;
        // An update that changes nothing holds the row on PostgreSQL; SQLite has one writer anyway.
        let locked = sqlx::query(
            "UPDATE handovers SET promised_on = promised_on WHERE receipt_hash = $1 AND expires_on > $2 RETURNING id",
        )
        .bind(secret::text(&receipt.digest()))
        .bind(word.written_on.to_string())
        .fetch_optional(&mut *tx)
        .await?;
        let row = locked.ok_or(HandoverError::Unknown)?;
        let handover = handover_id(&row.try_get::<String, _>("id")?)?;
        threads::insert(&mut tx, handover, word, words_max).await?;
        Ok(tx.commit().await?)
    }

    /// Erases the handover that the receipt leads to. Its id, and `id` even if nothing has come of it yet, are
    /// remembered until the next day is over, so that a request that is still under way does not bring it back.
    ///
    /// # Errors
    /// `Crowded` if there was nothing to erase and `remembered_max` other ids are remembered already: anybody can make
    /// some up.
    pub async fn withdraw(
        &self,
        receipt: &HandoverReceipt,
        id: Option<HandoverId>,
        today: Date,
        remembered_max: u32,
    ) -> Result<Withdrawn, HandoverError> {
        let mut tx = self.write().await?;
        if let Some(id) = id {
            self.lock_handover(&mut tx, id).await?;
        }
        let row = sqlx::query("DELETE FROM handovers WHERE receipt_hash = $1 RETURNING id, agency, opened_on")
            .bind(secret::text(&receipt.digest()))
            .fetch_optional(&mut *tx)
            .await?;
        let mut was = Withdrawn::Absent;
        let mut ids: Vec<String> = id.map(|id| id.text()).into_iter().collect();
        if let Some(row) = row {
            let opened: Option<String> = row.try_get("opened_on")?;
            was = if opened.is_some() { Withdrawn::Opened } else { Withdrawn::Unopened };
            ids.push(row.try_get("id")?);
            count(&mut tx, agency_id(&row.try_get::<String, _>("agency")?)?, "withdrawn", today).await?;
        }
        if was == Withdrawn::Absent
            && let Some(id) = id
        {
            check_remembered(&mut tx, id, remembered_max).await?;
        }
        for id in ids {
            remember(&mut tx, id, today).await?;
        }
        tx.commit().await?;
        Ok(was)
    }

    /// Nobody else posts or withdraws this id until the transaction ends. A row can't be locked before it is there.
    async fn lock_handover(&self, tx: &mut Transaction<'static, Any>, id: HandoverId) -> Result<(), StoreError> {
        if self.engine == Engine::Postgres {
            let [a, b, c, d, e, f, g, h, ..] = *id.as_bytes();
            let number = i64::from_be_bytes([a, b, c, d, e, f, g, h]);
            sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(number).execute(&mut **tx).await?;
        }
        Ok(())
    }
}

/// Buries an id: no card comes by it until the next day is over.
pub(super) async fn remember(tx: &mut Transaction<'static, Any>, id: String, today: Date) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO handover_tombstones (id, until) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET until = excluded.until",
    )
    .bind(id)
    .bind(today.saturating_add(1.day()).to_string())
    .execute(&mut **tx)
    .await
    .map(drop)
}

async fn check_remembered(tx: &mut Transaction<'static, Any>, id: HandoverId, max: u32) -> Result<(), HandoverError> {
    // Who asks again is told what they were told before.
    if exists(tx, "SELECT id FROM handover_tombstones WHERE id = $1", id.text()).await? {
        return Ok(());
    }
    let row = sqlx::query("SELECT COUNT(*) AS n FROM handover_tombstones").fetch_one(&mut **tx).await?;
    if row.try_get::<i64, _>("n")? >= i64::from(max) { Err(HandoverError::Crowded) } else { Ok(()) }
}

/// The days of a card that has this id; an error when it is another card.
async fn saved_before(
    tx: &mut Transaction<'static, Any>,
    new: &NewHandover,
) -> Result<Option<HandoverDays>, HandoverError> {
    let row = sqlx::query(concat!("SELECT receipt_hash, card, ", handover_days!(), " FROM handovers WHERE id = $1"))
        .bind(new.id.text())
        .fetch_optional(&mut **tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let same_receipt = row.try_get::<String, _>("receipt_hash")? == secret::text(&new.receipt.digest());
    if same_receipt && row.try_get::<String, _>("card")? == new.card.as_str() {
        Ok(Some(read_days(&row)?))
    } else {
        Err(HandoverError::Taken)
    }
}

/// Holds the agency, so that its key and openness stay as they are until the card is saved. Within how many working
/// days it opens cards.
async fn check_agency(
    tx: &mut Transaction<'static, Any>,
    new: &NewHandover,
    open_max: u32,
) -> Result<u16, HandoverError> {
    let row = sqlx::query("UPDATE agencies SET name = name WHERE id = $1 RETURNING key, closed_on, answers_days")
        .bind(new.agency.text())
        .fetch_optional(&mut **tx)
        .await?;
    let row = row.ok_or(HandoverError::AgencyClosed)?;
    let (key, closed): (Option<String>, Option<String>) = (row.try_get("key")?, row.try_get("closed_on")?);
    match key {
        _ if closed.is_some() => return Err(HandoverError::AgencyClosed),
        None => return Err(HandoverError::AgencyClosed),
        Some(key) if key != new.key => return Err(HandoverError::KeyChanged),
        Some(_) => {}
    }
    // What nobody can open any more takes no place.
    let open = sqlx::query("SELECT COUNT(*) AS n FROM handovers WHERE agency = $1 AND closed_on IS NULL AND key = $2")
        .bind(new.agency.text())
        .bind(new.key.as_str())
        .fetch_one(&mut **tx)
        .await?;
    if open.try_get::<i64, _>("n")? >= i64::from(open_max) {
        return Err(HandoverError::AgencyFull);
    }
    u16::try_from(row.try_get::<i64, _>("answers_days")?)
        .map_err(|_| StoreError::corrupt("agencies", "bad number of days").into())
}

async fn insert(
    tx: &mut Transaction<'static, Any>,
    new: &NewHandover,
    days: &HandoverDays,
) -> Result<(), HandoverError> {
    let inserted = sqlx::query(
        "INSERT INTO handovers (id, receipt_hash, agency, key, card, record, posted_on, promised_on, expires_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(new.id.text())
    .bind(secret::text(&new.receipt.digest()))
    .bind(new.agency.text())
    .bind(new.key.as_str())
    .bind(new.card.as_str())
    .bind(new.record.as_str())
    .bind(days.posted_on.to_string())
    .bind(days.promised_on.to_string())
    .bind(days.expires_on.to_string())
    .execute(&mut **tx)
    .await;
    match inserted {
        Err(error) if is_unique(&error) => Err(HandoverError::Taken),
        inserted => Ok(inserted.map(drop)?),
    }
}

/// Adds one to a count of an agency, in the term of `today`.
pub(super) async fn count(
    tx: &mut Transaction<'static, Any>,
    agency: AgencyId,
    what: &'static str,
    today: Date,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO handover_counts (agency, term, what, n) VALUES ($1, $2, $3, 1)
         ON CONFLICT (agency, term, what) DO UPDATE SET n = handover_counts.n + 1",
    )
    .bind(agency.text())
    .bind(Term::of(today).code())
    .bind(what)
    .execute(&mut **tx)
    .await
    .map(drop)
}

async fn exists(tx: &mut Transaction<'static, Any>, select: &'static str, id: String) -> Result<bool, sqlx::Error> {
    Ok(sqlx::query(select).bind(id).fetch_optional(&mut **tx).await?.is_some())
}

pub(super) fn read_days(row: &AnyRow) -> Result<HandoverDays, StoreError> {
    let set = |column: &str| day(&row.try_get::<String, _>(column)?, "handovers");
    let maybe =
        |column: &str| row.try_get::<Option<String>, _>(column)?.map(|text| day(&text, "handovers")).transpose();
    Ok(HandoverDays {
        posted_on: set("posted_on")?,
        promised_on: set("promised_on")?,
        expires_on: set("expires_on")?,
        opened_on: maybe("opened_on")?,
        acknowledged_on: maybe("acknowledged_on")?,
        closed_on: maybe("closed_on")?,
    })
}

/// What was checked when it came.
pub(super) fn sealed(row: &AnyRow, column: &str, table: &'static str) -> Result<Sealed, StoreError> {
    let text: String = row.try_get(column)?;
    Sealed::parse(&text, usize::MAX).ok_or_else(|| StoreError::corrupt(table, "not sealed"))
}

pub(super) fn handover_id(text: &str) -> Result<HandoverId, StoreError> {
    HandoverId::parse(text).map_err(|_| StoreError::corrupt("handovers", "bad id"))
}
