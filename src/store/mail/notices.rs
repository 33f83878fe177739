//! Who is to be told by mail that there is something new. What is new is marked and whoever is concerned goes on the list in
//! one transaction; a node moves an entry's time on before it tries to send, and strikes it off when the mail server has
//! taken it. So of each thing everybody is told once, by whichever node; and if that node dies in between, by another
//! one, later: then perhaps twice, never not at all.

use crate::address::MailAddress;
use crate::id::AgencyId;
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::{Engine, Seconds, Store, StoreError};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How long a node has to send one; after that another may try.
const LEASE: Seconds = 600;
/// The pause after the first failure; it doubles with each, up to the longest.
const PAUSE: Seconds = 300;
const PAUSE_MAX: Seconds = 6 * 3_600;
/// After this many failures, over some two days, nothing is tried until there is something new.
const TRIES: i64 = 12;

/// Who is to be sent the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    person: String,
    asked: i64,
    failed: i64,
    next_at: Seconds,
}

impl FromRow for Notice {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            person: row.get("person")?,
            asked: row.get("asked")?,
            failed: row.get("failed")?,
            next_at: row.get("next_at")?,
        })
    }
}

/// Marks cards that nobody has opened and that can be opened. Both texts take the same two days.
macro_rules! tell_agencies {
    ($told:literal, $when:literal) => {
        concat!(
            "UPDATE handovers SET ",
            $told,
            " = 1 WHERE ",
            $told,
            " = 0 AND opened_on IS NULL AND expires_on > $1
               AND key = (SELECT agencies.key FROM agencies WHERE agencies.id = handovers.agency) AND ",
            $when,
            " RETURNING agency"
        )
    };
}

impl Store {
    /// Marks what is new by now, and puts on the list who is concerned: of cards those who can open them, of orders and
    /// of what agencies are late with the coordinators. `then`: the next working day, on which or before which a promise
    /// that is not kept yet ends.
    pub async fn note_news(&self, today: Date, then: Date, now: Seconds) -> Result<(), StoreError> {
        const NEW: &str = tell_agencies!("told_new", "posted_on <= $2");
        // Anyone told today that a card has come is not told today that it must be opened.
        const SOON: &str = tell_agencies!("told_soon", "posted_on < $1 AND promised_on <= $2");
        const LATE: &str =
            "UPDATE handovers SET told_late = 1 WHERE told_late = 0 AND opened_on IS NULL AND expires_on > $1
               AND (promised_on < $1 OR key <> COALESCE(
                 (SELECT agencies.key FROM agencies WHERE agencies.id = handovers.agency), ''))";
        const ORDERS: &str = "UPDATE flyer_orders SET told_new = 1 WHERE told_new = 0 AND sent_on IS NULL";
        let mut tx = self.write().await?;
        if self.engine == Engine::Postgres {
            // Two nodes that mark the same rows in another order would wait for each other. "mail" as a number.
            sql("SELECT pg_advisory_xact_lock(1835100524)", &[]).run(&mut *tx).await?;
        }
        let mut agencies = BTreeSet::<AgencyId>::new();
        for tell in [NEW, SOON] {
            agencies.extend(sql(tell, &[&today, &then]).values::<AgencyId>(&mut *tx).await?);
        }
        let late = sql(LATE, &[&today]).run(&mut *tx).await?;
        let orders = sql(ORDERS, &[]).run(&mut *tx).await?;
        let mut people = members(&mut tx, &agencies).await?;
        if late > 0 || orders > 0 {
            people.append(&mut coordinators(&mut tx).await?);
        }
        for person in people {
            ask(&mut tx, &person, now).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The entries whose mail is due by now. A time further off than any pause was written by a clock that was wrong.
    pub async fn due_notices(&self, now: Seconds) -> Result<Vec<Notice>, StoreError> {
        let select = "SELECT person, asked, failed, next_at FROM mail_notices
             WHERE failed < $1 AND (next_at <= $2 OR next_at > $3) ORDER BY next_at, person";
        sql(select, &[&TRIES, &now, &now.saturating_add(PAUSE_MAX)]).all(&self.pool).await
    }

    /// Where to send it, if no other node is about to: for some minutes it is this node's to send. Anyone whom such
    /// news no longer concerns, or who has removed the address, is struck off.
    pub async fn claim_notice(&self, notice: &Notice, now: Seconds) -> Result<Option<MailAddress>, StoreError> {
        let mut tx = self.write().await?;
        let claim = "UPDATE mail_notices SET next_at = $1 WHERE person = $2 AND next_at = $3";
        let until = now.saturating_add(LEASE);
        if sql(claim, &[&until, &notice.person, &notice.next_at]).run(&mut *tx).await? == 0 {
            return Ok(None);
        }
        let select = "SELECT mail FROM receivers WHERE id = $1 AND mail IS NOT NULL
             UNION ALL SELECT mail FROM staff
             WHERE id = $1 AND mail IS NOT NULL AND active = 1 AND role = 'coordinator'";
        let mail: Option<MailAddress> = sql(select, &[&notice.person]).value(&mut *tx).await?;
        if mail.is_none() {
            forget(&mut tx, &notice.person).await?;
        }
        tx.commit().await?;
        Ok(mail)
    }

    /// The mail server has taken it. If there was something new meanwhile, it is sent once more.
    pub async fn notice_sent(&self, notice: &Notice, now: Seconds) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        let done = "DELETE FROM mail_notices WHERE person = $1 AND asked = $2";
        sql(done, &[&notice.person, &notice.asked]).run(&mut *tx).await?;
        let more = "UPDATE mail_notices SET failed = 0, next_at = $1 WHERE person = $2";
        sql(more, &[&now, &notice.person]).run(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// It was not sent: again after a pause, which grows.
    pub async fn notice_failed(&self, notice: &Notice, now: Seconds) -> Result<(), StoreError> {
        let next = now.saturating_add(pause(notice.failed));
        let fail = "UPDATE mail_notices SET failed = failed + 1, next_at = $1 WHERE person = $2";
        sql(fail, &[&next, &notice.person]).run(&self.pool).await?;
        Ok(())
    }

    /// How many wait for mail that could not be sent so far.
    pub async fn failing_notices(&self) -> Result<u32, StoreError> {
        let n = sql("SELECT COUNT(*) FROM mail_notices WHERE failed > 0", &[]).number(&self.pool).await?;
        Ok(u32::try_from(n).unwrap_or(u32::MAX))
    }
}

fn pause(failed: i64) -> Seconds {
    let doublings = u32::try_from(failed.clamp(0, TRIES)).unwrap_or(0);
    PAUSE.saturating_mul(1 << doublings).min(PAUSE_MAX)
}

/// Nothing is sent to this person for now.
pub(in crate::store) async fn forget(tx: &mut Tx, person: &str) -> Result<(), StoreError> {
    sql("DELETE FROM mail_notices WHERE person = $1", &[&person]).run(&mut **tx).await?;
    Ok(())
}

/// Those of the agencies who can open their cards and want to be told.
async fn members(tx: &mut Tx, agencies: &BTreeSet<AgencyId>) -> Result<BTreeSet<String>, StoreError> {
    let select = "SELECT receivers.id FROM receivers JOIN agencies ON agencies.id = receivers.agency
         WHERE agencies.id = $1 AND receivers.mail IS NOT NULL AND receivers.agency_key = agencies.key
           AND receivers.agency_sealed IS NOT NULL";
    let mut people = BTreeSet::new();
    for agency in agencies {
        people.extend(sql(select, &[agency]).values::<String>(&mut **tx).await?);
    }
    Ok(people)
}

async fn coordinators(tx: &mut Tx) -> Result<BTreeSet<String>, StoreError> {
    let select = "SELECT id FROM staff WHERE active = 1 AND role = 'coordinator' AND mail IS NOT NULL";
    Ok(sql(select, &[]).values(&mut **tx).await?.into_iter().collect())
}

/// On the list, once, however much is new. Where it was given up, it is tried anew.
async fn ask(tx: &mut Tx, person: &str, now: Seconds) -> Result<(), StoreError> {
    let ask = "INSERT INTO mail_notices (person, asked, failed, next_at) VALUES ($1, 1, 0, $2)
         ON CONFLICT (person) DO UPDATE SET asked = mail_notices.asked + 1,
           next_at = CASE WHEN mail_notices.failed >= $3 THEN excluded.next_at ELSE mail_notices.next_at END,
           failed = CASE WHEN mail_notices.failed >= $3 THEN 0 ELSE mail_notices.failed END";
    sql(ask, &[&person, &now, &TRIES]).run(&mut **tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end() {
        let pauses: Vec<_> = (0..TRIES).map(|failed| pause(failed) / 60).collect();
        assert_eq!(pauses, [5, 10, 20, 40, 80, 160, 320, 360, 360, 360, 360, 360]);
        assert!(pause(i64::MAX) == PAUSE_MAX && pause(-1) == PAUSE);
        const { assert!(LEASE < PAUSE_MAX, "or a claim would be taken for a wrong clock's") };
    }
}
