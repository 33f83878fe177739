//! What changes of a place and what was counted of it with that: what is said of it, and where it is merged into another.

use super::outlets::{GONE, lock, select_outlets};
use super::tallies;
use crate::id::OutletId;
use crate::store::row::sql;
use crate::store::{Outlet, OutletText, Store, StoreError};
use jiff::civil::Date;

/// What belongs to a place that becomes part of another. What was merged into it before belongs to the other as well.
const MOVES: [&str; 3] = [
    "UPDATE outlets SET merged_into = $1 WHERE merged_into = $2",
    "UPDATE flyers SET outlet = $1, position = 0 WHERE outlet = $2",
    "UPDATE flyer_orders SET outlet = $1 WHERE outlet = $2",
];

impl Store {
    /// Changes what is said of a place. If it is not to be counted now, what was counted goes.
    pub async fn save_outlet(&self, id: OutletId, text: &OutletText, pupils_min: u32) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        let OutletText { name, kind, municipality, language, pupils } = text;
        let save = "UPDATE outlets SET name = $1, kind = $2, municipality = $3, language = $4, pupils = $5
             WHERE id = $6 AND merged_into IS NULL";
        sql(save, &[name, kind, municipality, language, pupils, &id]).must(&mut *tx, GONE).await?;
        if !text.is_counted(pupils_min) {
            tallies::forget(&mut tx, id).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Makes `from` part of `into`: codes, counts and orders go over, and the link of `from` dies. All or nothing.
    pub async fn merge_outlets(
        &self,
        from: OutletId,
        into: OutletId,
        pupils_min: u32,
        today: Date,
    ) -> Result<(), StoreError> {
        if from == into {
            return Err(StoreError::Gone("other place"));
        }
        let mut tx = self.write().await?;
        // Both at once and always in the same order, so that two merges can't wait for each other.
        for id in if from < into { [from, into] } else { [into, from] } {
            lock(&mut tx, id).await?;
        }
        let merge = "UPDATE outlets SET merged_into = $1, closed_on = $2 WHERE id = $3";
        sql(merge, &[&into, &today, &from]).must(&mut *tx, GONE).await?;
        for move_over in MOVES {
            sql(move_over, &[&into, &from]).run(&mut *tx).await?;
        }
        tallies::hand_over(&mut tx, from, into).await?;
        let outlet: Outlet = sql(select_outlets!("WHERE id = $1"), &[&into]).one(&mut *tx).await?;
        if !outlet.text.is_counted(pupils_min) {
            tallies::forget(&mut tx, into).await?;
        }
        Ok(tx.commit().await?)
    }
}
