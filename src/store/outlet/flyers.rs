//! The codes on printed flyers. One is never deleted, only revoked: what is printed works for ever.

use super::outlets::lock;
use crate::flyer::FlyerCode;
use crate::id::OutletId;
use crate::line::Language;
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::{Store, StoreError};
use jiff::civil::Date;
use sqlx::Any;

/// A fresh random code meets a taken one about once in a thousand; this many in a row never happen.
const TRIES: u32 = 64;

/// A code of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flyer {
    pub code: FlyerCode,
    pub created_on: Date,
    /// Its flyers are lost: it leads to the plain page, and nothing is counted by it.
    pub revoked_on: Option<Date>,
    /// It came from a place that was merged into this one.
    pub merged: bool,
}

impl FromRow for Flyer {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            code: row.get("code")?,
            created_on: row.get("created_on")?,
            revoked_on: row.get("revoked_on")?,
            merged: row.get::<i64>("position")? == 0,
        })
    }
}

impl Store {
    /// In which language the place of a code has its flyers; none: the code is unknown, or revoked. What the page at
    /// `/f/CODE` asks.
    pub async fn flyer_language(&self, code: FlyerCode) -> Result<Option<Language>, StoreError> {
        let select = "SELECT outlets.language FROM flyers JOIN outlets ON outlets.id = flyers.outlet
             WHERE flyers.code = $1 AND flyers.revoked_on IS NULL";
        sql(select, &[&code]).value(&self.pool).await
    }

    /// All codes of a place, the one that is printed now first.
    pub async fn flyers_of(&self, outlet: OutletId) -> Result<Vec<Flyer>, StoreError> {
        let select = "SELECT code, created_on, revoked_on, position FROM flyers WHERE outlet = $1
             ORDER BY position DESC, created_on DESC, code";
        let mut flyers: Vec<Flyer> = sql(select, &[&outlet]).all(&self.pool).await?;
        flyers.sort_by_key(|flyer| flyer.revoked_on.is_some());
        Ok(flyers)
    }

    /// The code that is printed for a place: its newest live one, made from `candidate` if there is none.
    pub async fn current_code(
        &self,
        outlet: OutletId,
        candidate: FlyerCode,
        today: Date,
    ) -> Result<FlyerCode, StoreError> {
        if let Some(code) = newest(outlet, &self.pool).await? {
            return Ok(code);
        }
        let mut tx = self.write().await?;
        lock(&mut tx, outlet).await?;
        // Somebody else may have made it while this one waited.
        if let Some(code) = newest(outlet, &mut *tx).await? {
            return Ok(code);
        }
        let code = insert(&mut tx, outlet, candidate, today).await?;
        tx.commit().await?;
        Ok(code)
    }

    /// One more code, which is printed from now on. Those before it go on.
    pub async fn new_code(&self, outlet: OutletId, candidate: FlyerCode, today: Date) -> Result<FlyerCode, StoreError> {
        let mut tx = self.write().await?;
        lock(&mut tx, outlet).await?;
        let code = insert(&mut tx, outlet, candidate, today).await?;
        tx.commit().await?;
        Ok(code)
    }

    /// Revokes a code of a place, for good. Revoking again is fine.
    pub async fn revoke_code(&self, outlet: OutletId, code: FlyerCode, today: Date) -> Result<(), StoreError> {
        let revoke = "UPDATE flyers SET revoked_on = COALESCE(revoked_on, $1) WHERE code = $2 AND outlet = $3";
        sql(revoke, &[&today, &code, &outlet]).must(&self.pool, StoreError::Gone("code")).await
    }
}

async fn newest<'c>(
    outlet: OutletId,
    on: impl sqlx::Executor<'c, Database = Any>,
) -> Result<Option<FlyerCode>, StoreError> {
    let select = "SELECT code FROM flyers WHERE outlet = $1 AND revoked_on IS NULL
         ORDER BY position DESC, created_on DESC, code LIMIT 1";
    sql(select, &[&outlet]).value(on).await
}

async fn insert(tx: &mut Tx, outlet: OutletId, mut candidate: FlyerCode, today: Date) -> Result<FlyerCode, StoreError> {
    let insert = "INSERT INTO flyers (code, outlet, position, created_on)
         SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3 FROM flyers WHERE outlet = $2
         ON CONFLICT (code) DO NOTHING";
    for _ in 0..TRIES {
        if sql(insert, &[&candidate, &outlet, &today]).run(&mut **tx).await? == 1 {
            return Ok(candidate);
        }
        candidate = candidate.next();
    }
    Err(StoreError::corrupt("flyers", "no code is free"))
}
