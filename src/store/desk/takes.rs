//! Which conversations members of staff take: the words stand in one column each, with a space between them.

use crate::id::StaffId;
use crate::line::{About, Language, Takes};
use crate::store::row::{FromRow, Row, sql};
use crate::store::{Store, StoreError};
use std::collections::HashMap;

/// As long as somebody has said nothing: what nearly everybody here can write.
const UNTOLD: [Language; 2] = [Language::DANISH, Language::ENGLISH];

struct Kept {
    languages: Option<String>,
    leaves: String,
}

/// Of one among all.
struct Of(StaffId, Takes);

impl FromRow for Of {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.get("id")?, Kept::from_row(row)?.takes()))
    }
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { languages: row.get("languages")?, leaves: row.get("leaves")? })
    }
}

impl Kept {
    fn takes(&self) -> Takes {
        let leaves = self.leaves.split_whitespace().filter_map(About::parse);
        match &self.languages {
            Some(languages) => Takes::new(languages.split_whitespace().filter_map(Language::parse), leaves),
            None => Takes::new(UNTOLD, leaves),
        }
    }
}

impl Store {
    /// # Errors
    /// `Gone`: there is no such member of staff.
    pub async fn takes(&self, staff: StaffId) -> Result<Takes, StoreError> {
        let select = sql("SELECT languages, leaves FROM staff WHERE id = $1", &[&staff]);
        let kept: Option<Kept> = select.maybe(&self.pool).await?;
        kept.map(|kept| kept.takes()).ok_or(StoreError::Gone("member of staff"))
    }

    /// Also of those without access.
    pub async fn everybodys_takes(&self) -> Result<HashMap<StaffId, Takes>, StoreError> {
        let all: Vec<Of> = sql("SELECT id, languages, leaves FROM staff", &[]).all(&self.pool).await?;
        Ok(all.into_iter().map(|Of(staff, takes)| (staff, takes)).collect())
    }

    /// Changes what somebody takes: `change` is given what it is now, so that what another form changes meanwhile stays.
    ///
    /// # Errors
    /// `Gone`: there is no such member of staff.
    pub async fn change_takes(
        &self,
        staff: StaffId,
        change: impl FnOnce(&Takes) -> Takes + Send,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        let select = sql("SELECT languages, leaves FROM staff WHERE id = $1", &[&staff]);
        let kept: Option<Kept> = select.maybe(&mut *tx).await?;
        let takes = change(&kept.ok_or(StoreError::Gone("member of staff"))?.takes());
        let languages: Vec<_> = takes.languages().map(Language::as_str).collect();
        let leaves: Vec<_> = takes.left().map(About::as_str).collect();
        let update = "UPDATE staff SET languages = $1, leaves = $2 WHERE id = $3";
        sql(update, &[&languages.join(" "), &leaves.join(" "), &staff]).run(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}
