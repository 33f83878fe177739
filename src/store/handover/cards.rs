//! Handovers as an agency has them: sealed cards that its members open in their browsers. Everything here is asked
//! for one agency, and of another's cards it tells nothing.

use super::handovers::{count, handover_days};
use super::threads::{self, Reply, Side};
use crate::id::{AgencyId, HandoverId};
use crate::store::agency::agencies::phone;
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::{HandoverDays, HandoverError, PhoneNumber, Sealed, Store, StoreError};
use jiff::civil::Date;

/// A card in the agency's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCard {
    pub id: HandoverId,
    pub days: HandoverDays,
    /// Sealed to the key that the agency has now.
    pub readable: bool,
    /// The newest reply is the young person's.
    pub unanswered: bool,
    /// The newest reply is the agency's.
    pub answered: bool,
}

/// A card that is opened.
#[derive(Debug, Clone)]
pub struct Card {
    /// The agency's key that it is sealed to.
    pub key: String,
    pub card: Sealed,
    pub days: HandoverDays,
    pub replies: Vec<Reply>,
}

/// How it ended. Only counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Talked,
    NoContact,
}

impl Outcome {
    /// As counted and as sent.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Talked => "talked",
            Self::NoContact => "no_contact",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Talked, Self::NoContact].into_iter().find(|outcome| outcome.as_str() == text)
    }
}

/// An agency that has cards which nobody has opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    pub agency: AgencyId,
    pub name: String,
    pub phone: PhoneNumber,
    /// They are sealed to a key that was replaced: nobody can open them any more. Otherwise what was promised is over.
    pub lost: bool,
}

impl FromRow for ListedCard {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let last: Option<Side> = row.get("last")?;
        Ok(Self {
            id: row.get("id")?,
            days: HandoverDays::from_row(row)?,
            readable: row.get("readable")?,
            unanswered: last == Some(Side::Youth),
            answered: last == Some(Side::Agency),
        })
    }
}

impl FromRow for Card {
    /// Without its replies, which are rows of their own.
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let days = HandoverDays::from_row(row)?;
        Ok(Self { key: row.get("key")?, card: row.get("card")?, days, replies: Vec::new() })
    }
}

impl FromRow for Late {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { agency: row.get("id")?, name: row.get("name")?, phone: phone(row)?, lost: row.get("lost")? })
    }
}

impl Store {
    /// An agency's cards: those that nobody has opened first, then by what was promised.
    pub async fn cards(&self, agency: AgencyId, today: Date) -> Result<Vec<ListedCard>, StoreError> {
        const SELECT: &str = concat!(
            "SELECT handovers.id, CASE WHEN handovers.key = agencies.key THEN 1 ELSE 0 END AS readable,
               (SELECT side FROM handover_words WHERE handover = handovers.id ORDER BY position DESC LIMIT 1) AS last, ",
            handover_days!(),
            " FROM handovers JOIN agencies ON agencies.id = handovers.agency
             WHERE handovers.agency = $1 AND expires_on > $2
             ORDER BY CASE WHEN opened_on IS NULL THEN 0 ELSE 1 END, promised_on, handovers.id"
        );
        sql(SELECT, &[&agency, &today]).all(&self.pool).await
    }

    /// A card with its replies; from the first time on it is opened.
    pub async fn open_card(&self, agency: AgencyId, id: HandoverId, today: Date) -> Result<Card, HandoverError> {
        let mut tx = self.write().await?;
        const OPEN: &str = "UPDATE handovers SET opened_on = COALESCE(opened_on, $3)
             WHERE id = $1 AND agency = $2 AND expires_on > $3";
        mark(&mut tx, OPEN, agency, id, today).await?;
        const SELECT: &str = concat!("SELECT key, card, ", handover_days!(), " FROM handovers WHERE id = $1");
        let card: Card = sql(SELECT, &[&id]).one(&mut *tx).await?;
        tx.commit().await?;
        Ok(Card { replies: self.replies(id).await?, ..card })
    }

    /// "We have read it." From the first time on; whoever has read it has opened it.
    pub async fn acknowledge_card(&self, agency: AgencyId, id: HandoverId, today: Date) -> Result<(), HandoverError> {
        let mut tx = self.write().await?;
        const ACKNOWLEDGE: &str = "UPDATE handovers SET opened_on = COALESCE(opened_on, $3),
               acknowledged_on = COALESCE(acknowledged_on, $3)
             WHERE id = $1 AND agency = $2 AND expires_on > $3";
        mark(&mut tx, ACKNOWLEDGE, agency, id, today).await?;
        Ok(tx.commit().await?)
    }

    /// The agency answers. The same reply again changes nothing.
    pub async fn answer_card(
        &self,
        agency: AgencyId,
        id: HandoverId,
        reply: &Reply,
        replies_max: u32,
    ) -> Result<(), HandoverError> {
        let mut tx = self.write().await?;
        const HOLD: &str = "UPDATE handovers SET promised_on = promised_on
             WHERE id = $1 AND agency = $2 AND expires_on > $3";
        mark(&mut tx, HOLD, agency, id, reply.written_on).await?;
        threads::insert(&mut tx, id, reply, replies_max).await?;
        Ok(tx.commit().await?)
    }

    /// Closes a card, once, and counts how it ended.
    pub async fn close_card(
        &self,
        agency: AgencyId,
        id: HandoverId,
        outcome: Outcome,
        today: Date,
    ) -> Result<(), HandoverError> {
        let mut tx = self.write().await?;
        const CLOSE: &str = "UPDATE handovers SET closed_on = $3, opened_on = COALESCE(opened_on, $3)
             WHERE id = $1 AND agency = $2 AND expires_on > $3 AND closed_on IS NULL";
        match mark(&mut tx, CLOSE, agency, id, today).await {
            Err(HandoverError::Gone) => {
                const CLOSED: &str = "SELECT id FROM handovers WHERE id = $1 AND agency = $2 AND expires_on > $3 AND closed_on IS NOT NULL";
                let closed = there(&mut tx, CLOSED, agency, id, today).await?;
                return Err(if closed { HandoverError::ClosedBefore } else { HandoverError::Gone });
            }
            marked => marked?,
        }
        count(&mut tx, agency, outcome.as_str(), today).await?;
        Ok(tx.commit().await?)
    }

    /// Erases a card that is sealed to a key which was replaced, as expiry does: nobody can open it any more. It is not
    /// counted, and its own request can't bring it back, since that names the old key.
    pub async fn erase_unreadable(&self, agency: AgencyId, id: HandoverId, today: Date) -> Result<(), HandoverError> {
        let mut tx = self.write().await?;
        const ERASE: &str = "DELETE FROM handovers WHERE id = $1 AND agency = $2 AND expires_on > $3
               AND key <> (SELECT key FROM agencies WHERE id = $2)";
        match mark(&mut tx, ERASE, agency, id, today).await {
            Err(HandoverError::Gone) => {
                let kept = there(&mut tx, KEPT, agency, id, today).await?;
                return Err(if kept { HandoverError::Readable } else { HandoverError::Gone });
            }
            marked => marked?,
        }
        Ok(tx.commit().await?)
    }

    /// The agencies that have cards which nobody has opened in time, the latest first, and then those that have cards
    /// which nobody has opened nor can any more: calling would not help, but the young people wait.
    pub async fn late_handovers(&self, today: Date) -> Result<Vec<Late>, StoreError> {
        let select = "SELECT agencies.id, agencies.name, agencies.phone_shown, agencies.phone_tel,
               CASE WHEN handovers.key = agencies.key THEN 0 ELSE 1 END AS lost, MIN(handovers.promised_on) AS since
             FROM handovers JOIN agencies ON agencies.id = handovers.agency
             WHERE handovers.opened_on IS NULL AND handovers.expires_on > $1
               AND (handovers.promised_on < $1 OR agencies.key IS NULL OR handovers.key <> agencies.key)
             GROUP BY agencies.id, agencies.name, agencies.phone_shown, agencies.phone_tel, lost
             ORDER BY lost, since, agencies.id";
        sql(select, &[&today]).all(&self.pool).await
    }

    /// Whether the agency has cards that nobody has opened and that its present key opens.
    pub async fn has_unopened(&self, agency: AgencyId, today: Date) -> Result<bool, StoreError> {
        let select = "SELECT handovers.id FROM handovers JOIN agencies ON agencies.id = handovers.agency
             WHERE agencies.id = $1 AND opened_on IS NULL AND expires_on > $2 AND handovers.key = agencies.key LIMIT 1";
        Ok(sql(select, &[&agency, &today]).exists(&self.pool).await?)
    }
}

pub(super) const KEPT: &str = "SELECT id FROM handovers WHERE id = $1 AND agency = $2 AND expires_on > $3";

/// Changes or erases one card of the agency. Nobody else changes it until the transaction ends.
pub(super) async fn mark(
    tx: &mut Tx,
    update: &'static str,
    agency: AgencyId,
    id: HandoverId,
    today: Date,
) -> Result<(), HandoverError> {
    // What is withdrawn or has expired leaves no trace to tell it by, so any id that is not there is taken for one; and
    // another agency's card must not be told from that.
    sql(update, &[&id, &agency, &today]).must(&mut **tx, HandoverError::Gone).await
}

/// Whether the agency has such a card.
pub(super) async fn there(
    tx: &mut Tx,
    select: &'static str,
    agency: AgencyId,
    id: HandoverId,
    today: Date,
) -> Result<bool, sqlx::Error> {
    sql(select, &[&id, &agency, &today]).exists(&mut **tx).await
}
