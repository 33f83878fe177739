//! Cards that no browser of the agency can read: anybody can seal nonsense to a public key, one card or five hundred. The
//! server can't tell, so it takes a browser's word for it, and a day for a colleague's browser to try.

use super::cards::{KEPT, mark, there};
use super::handovers::remember;
use crate::id::{AgencyId, HandoverId};
use crate::store::row::{FromRow, Row, sql};
use crate::store::{HandoverError, Sealed, Store, StoreError};
use jiff::civil::Date;

/// A card as it is sealed, of which nobody is told that it was looked at.
#[derive(Debug, Clone)]
pub struct Untouched {
    pub id: HandoverId,
    /// The agency's key that it is sealed to.
    pub key: String,
    pub card: Sealed,
}

impl FromRow for Untouched {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.get("id")?, key: row.get("key")?, card: row.get("card")? })
    }
}

/// What became of cards that a browser could not read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cleared {
    pub erased: u32,
    /// Opened from today on; they can be erased tomorrow.
    pub opened: u32,
}

/// One that was opened on an earlier day and that nobody has read, answered or closed.
const ERASE: &str = "DELETE FROM handovers WHERE id = $1 AND agency = $2 AND expires_on > $3
       AND opened_on < $3 AND acknowledged_on IS NULL AND closed_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM handover_words WHERE handover = handovers.id AND side = 'agency')";

impl Store {
    /// Erases a card that is sealed to the agency's key and that a member's browser could not read, as expiry does. It
    /// must have been opened on an earlier day, and nobody may have said that they have read it. It is not counted, and
    /// a late request does not bring it back.
    pub async fn erase_garbled(&self, agency: AgencyId, id: HandoverId, today: Date) -> Result<(), HandoverError> {
        let mut tx = self.write().await?;
        match mark(&mut tx, ERASE, agency, id, today).await {
            Err(HandoverError::Gone) => {
                let kept = there(&mut tx, KEPT, agency, id, today).await?;
                return Err(if kept { HandoverError::Stays } else { HandoverError::Gone });
            }
            marked => marked?,
        }
        remember(&mut tx, id, today).await?;
        Ok(tx.commit().await?)
    }

    /// Those of the agency's cards that nobody has read, answered or closed, for a browser to try. They stay unopened.
    pub async fn untouched(
        &self,
        agency: AgencyId,
        ids: &[HandoverId],
        today: Date,
    ) -> Result<Vec<Untouched>, StoreError> {
        const SELECT: &str = "SELECT id, key, card FROM handovers WHERE id = $1 AND agency = $2 AND expires_on > $3
               AND acknowledged_on IS NULL AND closed_on IS NULL
               AND NOT EXISTS (SELECT 1 FROM handover_words WHERE handover = handovers.id AND side = 'agency')";
        let mut found = Vec::new();
        for id in ids {
            found.extend(sql(SELECT, &[id, &agency, &today]).maybe::<Untouched>(&self.pool).await?);
        }
        Ok(found)
    }

    /// A browser could not read these: those that [`erase_garbled`](Self::erase_garbled) erases go, all together; those
    /// that nobody had opened are opened now. What is neither stays as it is.
    pub async fn clear_garbled(
        &self,
        agency: AgencyId,
        ids: &[HandoverId],
        today: Date,
    ) -> Result<Cleared, HandoverError> {
        const OPEN: &str = "UPDATE handovers SET opened_on = $3
             WHERE id = $1 AND agency = $2 AND expires_on > $3 AND opened_on IS NULL";
        let mut ids = ids.to_vec();
        // In one order, so that two members who clear at one time wait for each other only one way.
        ids.sort_unstable_by_key(|id| id.text());
        ids.dedup();
        let mut cleared = Cleared::default();
        let mut tx = self.write().await?;
        for id in ids {
            match mark(&mut tx, ERASE, agency, id, today).await {
                Ok(()) => {
                    remember(&mut tx, id, today).await?;
                    cleared.erased += 1;
                }
                Err(HandoverError::Gone) => match mark(&mut tx, OPEN, agency, id, today).await {
                    Ok(()) => cleared.opened += 1,
                    Err(HandoverError::Gone) => {}
                    Err(error) => return Err(error),
                },
                Err(error) => return Err(error),
            }
        }
        tx.commit().await?;
        Ok(cleared)
    }
}
