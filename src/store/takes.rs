//! Which conversations members of staff take: the words stand in one column each, with a space between them.

use super::row::{FromRow, Row, sql};
use super::{Store, StoreError};
use crate::id::StaffId;
use crate::line::{About, Language, Takes};

/// As long as somebody has said nothing: what nearly everybody here can write.
const UNTOLD: [Language; 2] = [Language::DANISH, Language::ENGLISH];

struct Kept {
    languages: Option<String>,
    leaves: String,
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

fn left(takes: &Takes) -> String {
    takes.left().map(About::as_str).collect::<Vec<_>>().join(" ")
}

impl Store {
    /// # Errors
    /// `Gone`: there is no such member of staff.
    pub async fn takes(&self, staff: StaffId) -> Result<Takes, StoreError> {
        let select = sql("SELECT languages, leaves FROM staff WHERE id = $1", &[&staff]);
        let kept: Option<Kept> = select.maybe(&self.pool).await?;
        kept.map(|kept| kept.takes()).ok_or(StoreError::Gone("member of staff"))
    }

    /// Whether somebody takes what is about this; all that they take then.
    ///
    /// # Errors
    /// `Gone`: there is no such member of staff.
    pub async fn take_subject(&self, staff: StaffId, about: About, takes: bool) -> Result<Takes, StoreError> {
        let mut tx = self.write().await?;
        let select = sql("SELECT languages, leaves FROM staff WHERE id = $1", &[&staff]);
        let kept: Option<Kept> = select.maybe(&mut *tx).await?;
        let kept = kept.ok_or(StoreError::Gone("member of staff"))?.takes().with(about, takes);
        sql("UPDATE staff SET leaves = $1 WHERE id = $2", &[&left(&kept), &staff]).run(&mut *tx).await?;
        tx.commit().await?;
        Ok(kept)
    }

    /// # Errors
    /// `Gone`: there is no such member of staff.
    pub async fn set_takes(&self, staff: StaffId, takes: &Takes) -> Result<(), StoreError> {
        let languages: Vec<_> = takes.languages().map(Language::as_str).collect();
        let change = "UPDATE staff SET languages = $1, leaves = $2 WHERE id = $3";
        let change = sql(change, &[&languages.join(" "), &left(takes), &staff]);
        change.must(&self.pool, StoreError::Gone("member of staff")).await
    }
}
