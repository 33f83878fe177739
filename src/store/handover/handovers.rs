//! Handovers as the young person has them: sealed cards, each found by a code that only a hash of is kept. Nothing
//! here can open one, and nothing leads from one to a conversation.

use super::threads::{self, Reply};
use crate::hours::working::working_days_after;
use crate::id::{AgencyId, HandoverId};
use crate::store::agency::agencies::phone;
use crate::store::error::is_unique;
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::{CodeLookup, Engine, HandoverError, PhoneNumber, Sealed, Store, StoreError, secret};
use crate::term::Term;
use jiff::ToSpan;
use jiff::civil::Date;

/// The columns of [`HandoverDays`].
macro_rules! handover_days {
    () => {
        "handovers.posted_on, handovers.promised_on, handovers.expires_on, handovers.opened_on,
         handovers.acknowledged_on, handovers.closed_on"
    };
}
pub(super) use handover_days;

/// A sealed card as it is posted. Without `Debug`: it holds the lookup that is made from a code.
pub struct NewHandover {
    pub id: HandoverId,
    pub lookup: CodeLookup,
    pub agency: AgencyId,
    /// The agency's key that the card is sealed to.
    pub key: String,
    pub card: Sealed,
    /// What was agreed to, sealed to the code.
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

/// A handover as its code shows it.
pub struct Handover {
    pub id: HandoverId,
    pub agency: AgencyId,
    pub agency_name: String,
    pub phone: PhoneNumber,
    /// It is sealed to a key that was replaced: nobody can open it any more.
    pub key_lost: bool,
    pub days: HandoverDays,
    pub record: Sealed,
    pub replies: Vec<Reply>,
}

/// What a withdrawal met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withdrawn {
    Unopened,
    Opened,
    /// Nothing: it was withdrawn before, has expired, or never came.
    Absent,
}

impl FromRow for HandoverDays {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            posted_on: row.get("posted_on")?,
            promised_on: row.get("promised_on")?,
            expires_on: row.get("expires_on")?,
            opened_on: row.get("opened_on")?,
            acknowledged_on: row.get("acknowledged_on")?,
            closed_on: row.get("closed_on")?,
        })
    }
}

impl FromRow for Handover {
    /// Without its replies, which are rows of their own.
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get("id")?,
            agency: row.get("agency")?,
            agency_name: row.get("name")?,
            phone: phone(row)?,
            key_lost: row.get("key_lost")?,
            days: HandoverDays::from_row(row)?,
            record: row.get("record")?,
            replies: Vec::new(),
        })
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
        if is_buried(&mut tx, new.id).await? {
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

    /// What a code leads to.
    pub async fn handover(&self, lookup: &CodeLookup, today: Date) -> Result<Option<Handover>, StoreError> {
        const SELECT: &str = concat!(
            "SELECT handovers.id, handovers.agency, agencies.name, agencies.phone_shown, agencies.phone_tel,
               CASE WHEN handovers.key = agencies.key THEN 0 ELSE 1 END AS key_lost, record, ",
            handover_days!(),
            " FROM handovers JOIN agencies ON agencies.id = handovers.agency
             WHERE receipt_hash = $1 AND expires_on > $2"
        );
        let handover: Option<Handover> = sql(SELECT, &[lookup, &today]).maybe(&self.pool).await?;
        let Some(handover) = handover else { return Ok(None) };
        Ok(Some(Handover { replies: self.replies(handover.id).await?, ..handover }))
    }

    /// The young person adds a reply. The same one again changes nothing.
    pub async fn add_reply(&self, lookup: &CodeLookup, reply: &Reply, replies_max: u32) -> Result<(), HandoverError> {
        let mut tx = self.write().await?;
        // An update that changes nothing holds the row on PostgreSQL; SQLite has one writer anyway.
        let lock =
            "UPDATE handovers SET promised_on = promised_on WHERE receipt_hash = $1 AND expires_on > $2 RETURNING id";
        let handover = sql(lock, &[lookup, &reply.written_on]).value(&mut *tx).await?;
        threads::insert(&mut tx, handover.ok_or(HandoverError::Unknown)?, reply, replies_max).await?;
        Ok(tx.commit().await?)
    }

    /// Erases the handover that the code leads to. Its id, and `id` even if nothing has come of it yet, are
    /// remembered until the next day is over, so that a request that is still under way does not bring it back.
    ///
    /// # Errors
    /// `Crowded` if there was nothing to erase and `remembered_max` other ids are remembered already: anybody can make
    /// some up.
    pub async fn withdraw(
        &self,
        lookup: &CodeLookup,
        id: Option<HandoverId>,
        today: Date,
        remembered_max: u32,
    ) -> Result<Withdrawn, HandoverError> {
        let mut tx = self.write().await?;
        if let Some(id) = id {
            self.lock_handover(&mut tx, id).await?;
        }
        let delete = "DELETE FROM handovers WHERE receipt_hash = $1 RETURNING id, agency, opened_on";
        let erased: Option<(HandoverId, AgencyId, Option<Date>)> = sql(delete, &[lookup]).maybe(&mut *tx).await?;
        let mut was = Withdrawn::Absent;
        let mut ids = Vec::from_iter(id);
        if let Some((id, agency, opened_on)) = erased {
            was = if opened_on.is_some() { Withdrawn::Opened } else { Withdrawn::Unopened };
            ids.push(id);
            count(&mut tx, agency, "withdrawn", today).await?;
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
    async fn lock_handover(&self, tx: &mut Tx, id: HandoverId) -> Result<(), StoreError> {
        if self.engine == Engine::Postgres {
            let [a, b, c, d, e, f, g, h, ..] = *id.as_bytes();
            let number = i64::from_be_bytes([a, b, c, d, e, f, g, h]);
            sql("SELECT pg_advisory_xact_lock($1)", &[&number]).run(&mut **tx).await?;
        }
        Ok(())
    }
}

/// Buries an id: no card comes by it until the next day is over.
pub(super) async fn remember(tx: &mut Tx, id: HandoverId, today: Date) -> Result<(), sqlx::Error> {
    let bury = "INSERT INTO handover_tombstones (id, until) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET until = excluded.until";
    sql(bury, &[&id, &today.saturating_add(1.day())]).run(&mut **tx).await.map(drop)
}

async fn is_buried(tx: &mut Tx, id: HandoverId) -> Result<bool, sqlx::Error> {
    sql("SELECT id FROM handover_tombstones WHERE id = $1", &[&id]).exists(&mut **tx).await
}

async fn check_remembered(tx: &mut Tx, id: HandoverId, max: u32) -> Result<(), HandoverError> {
    // Whoever asks again is told what they were told before.
    if is_buried(tx, id).await? {
        return Ok(());
    }
    let n = sql("SELECT COUNT(*) FROM handover_tombstones", &[]).number(&mut **tx).await?;
    if n >= i64::from(max) { Err(HandoverError::Crowded) } else { Ok(()) }
}

/// A card that is here already.
struct Saved {
    lookup_hash: String,
    card: Sealed,
    days: HandoverDays,
}

impl FromRow for Saved {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let days = HandoverDays::from_row(row)?;
        Ok(Self { lookup_hash: row.get("receipt_hash")?, card: row.get("card")?, days })
    }
}

/// The days of a card that has this id; an error when it is another card.
async fn saved_before(tx: &mut Tx, new: &NewHandover) -> Result<Option<HandoverDays>, HandoverError> {
    const SELECT: &str = concat!("SELECT receipt_hash, card, ", handover_days!(), " FROM handovers WHERE id = $1");
    let Some(saved) = sql(SELECT, &[&new.id]).maybe::<Saved>(&mut **tx).await? else { return Ok(None) };
    let same = saved.lookup_hash == secret::text(&new.lookup.digest()) && saved.card == new.card;
    if same { Ok(Some(saved.days)) } else { Err(HandoverError::Taken) }
}

/// Holds the agency, so that its key and openness stay as they are until the card is saved. Within how many working
/// days it opens cards.
async fn check_agency(tx: &mut Tx, new: &NewHandover, open_max: u32) -> Result<u16, HandoverError> {
    let hold = "UPDATE agencies SET name = name WHERE id = $1 RETURNING key, closed_on, answers_days";
    let held: Option<(Option<String>, Option<Date>, u16)> = sql(hold, &[&new.agency]).maybe(&mut **tx).await?;
    let days = match held {
        Some((Some(key), None, days)) if key == new.key => days,
        Some((Some(_), None, _)) => return Err(HandoverError::KeyChanged),
        _ => return Err(HandoverError::AgencyClosed),
    };
    // What nobody can open any more takes no place.
    let open = "SELECT COUNT(*) FROM handovers WHERE agency = $1 AND closed_on IS NULL AND key = $2";
    let open = sql(open, &[&new.agency, &new.key]).number(&mut **tx).await?;
    if open >= i64::from(open_max) { Err(HandoverError::AgencyFull) } else { Ok(days) }
}

async fn insert(tx: &mut Tx, new: &NewHandover, days: &HandoverDays) -> Result<(), HandoverError> {
    let NewHandover { id, lookup, agency, key, card, record } = new;
    let HandoverDays { posted_on, promised_on, expires_on, .. } = days;
    let insert = "INSERT INTO handovers
           (id, receipt_hash, agency, key, card, record, posted_on, promised_on, expires_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let insert = sql(insert, &[id, lookup, agency, key, card, record, posted_on, promised_on, expires_on]);
    match insert.run(&mut **tx).await {
        Err(error) if is_unique(&error) => Err(HandoverError::Taken),
        inserted => Ok(inserted.map(drop)?),
    }
}

/// Adds one to a count of an agency, in the term of `today`.
pub(super) async fn count(tx: &mut Tx, agency: AgencyId, what: &'static str, today: Date) -> Result<(), sqlx::Error> {
    let count = "INSERT INTO handover_counts (agency, term, what, n) VALUES ($1, $2, $3, 1)
         ON CONFLICT (agency, term, what) DO UPDATE SET n = handover_counts.n + 1";
    sql(count, &[&agency, &Term::of(today), &what]).run(&mut **tx).await.map(drop)
}
