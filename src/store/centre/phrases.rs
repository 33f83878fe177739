//! Phrases: what counsellors put into the field again and again. The centre's, among them those that the program brings as
//! long as the centre has not changed them, and each counsellor's own.

use crate::id::{PhraseId, StaffId};
use crate::line::{About, Language};
use crate::name::{self, BadLine};
use crate::store::row::{FromRow, Row, Tx, kept_as_text, sql};
use crate::store::staff::coordinators;
use crate::store::{Store, StoreError};
use crate::words::{Locale, ours};
use jiff::civil::Date;

/// What somebody writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseText {
    pub language: Language,
    /// None: whatever the conversation is about.
    pub about: Option<About>,
    /// What it is found by; young people never see it.
    pub title: String,
    /// May have several lines, and places for a name and for numbers.
    pub said: String,
}

impl PhraseText {
    pub const MAX_TITLE: usize = 40;
    pub const MAX_SAID: usize = 800;

    pub fn parse_title(text: &str) -> Result<String, BadLine> {
        name::sentence(text, Self::MAX_TITLE)
    }

    pub fn parse_said(text: &str) -> Result<String, BadLine> {
        name::lines(text, Self::MAX_SAID)
    }
}

/// A phrase as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub id: String,
    pub text: PhraseText,
    /// None: nobody at the centre has gone through it yet, or it is somebody's own.
    pub checked_on: Option<Date>,
}

impl Phrase {
    /// More than anybody looks through while somebody waits for an answer.
    pub const CENTRE_MAX: usize = 60;
    pub const OWN_MAX: usize = 40;

    /// Those that the program brings, unchanged and unchecked.
    pub fn ours() -> Vec<Self> {
        let of = |locale: Locale| {
            ours(locale).iter().map(move |one| Self {
                id: format!("ours-{}-{}", locale.tag(), one.id),
                text: PhraseText {
                    language: locale.language(),
                    about: one.about,
                    title: one.title.to_owned(),
                    said: one.said(locale),
                },
                checked_on: None,
            })
        };
        Locale::ALL.into_iter().flat_map(of).collect()
    }
}

/// The word of a subject, or nothing.
struct Of(Option<About>);

impl Of {
    fn text(&self) -> &str {
        self.0.as_ref().map_or("", About::as_str)
    }
}

kept_as_text! { Of: text, |text| Some(Of(About::parse(text))); }

impl FromRow for Phrase {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let text = PhraseText {
            language: row.get("language")?,
            about: row.get::<Of>("about")?.0,
            title: row.get("title")?,
            said: row.get("said")?,
        };
        Ok(Self { id: row.get("id")?, text, checked_on: row.get("checked_on")? })
    }
}

/// Whose: nobody's are the centre's.
fn of(owner: Option<StaffId>) -> String {
    owner.map(|id| id.text()).unwrap_or_default()
}

/// The rows of the centre with what the program brings, where that has no row.
fn with_ours(mut kept: Vec<Phrase>) -> Vec<Phrase> {
    let mut all = Vec::with_capacity(kept.len());
    for phrase in Phrase::ours() {
        let at = kept.iter().position(|one| one.id == phrase.id);
        all.push(at.map(|at| kept.remove(at)).unwrap_or(phrase));
    }
    all.extend(kept);
    all.retain(|phrase| !phrase.text.said.is_empty());
    all
}

const SELECT: &str = "SELECT id, language, about, title, said, checked_on FROM phrases
     WHERE COALESCE(owner, '') = $1 ORDER BY place, id";

impl Store {
    /// The centre's, or somebody's own, in the order in which they are shown.
    pub async fn phrases(&self, owner: Option<StaffId>) -> Result<Vec<Phrase>, StoreError> {
        let kept = sql(SELECT, &[&of(owner)]).all(&self.pool).await?;
        Ok(if owner.is_some() { kept } else { with_ours(kept) })
    }

    /// Adds one below the others.
    ///
    /// # Errors
    /// `PhrasesFull`: there are as many as there may be. `Gone`: the owner may not sign in any more.
    pub async fn add_phrase(
        &self,
        id: PhraseId,
        owner: Option<StaffId>,
        text: &PhraseText,
        checked_on: Option<Date>,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        hold(&mut tx, owner).await?;
        let kept = sql(SELECT, &[&of(owner)]).all(&mut *tx).await?;
        let full = match owner {
            Some(_) => kept.len() >= Phrase::OWN_MAX,
            None => with_ours(kept).len() >= Phrase::CENTRE_MAX,
        };
        if full {
            return Err(StoreError::PhrasesFull);
        }
        put(&mut tx, &id.text(), owner, text, checked_on).await?;
        Ok(tx.commit().await?)
    }

    /// Changes one, and the day on which it was gone through.
    ///
    /// # Errors
    /// `Gone`: they have no such phrase.
    pub async fn save_phrase(
        &self,
        id: &str,
        owner: Option<StaffId>,
        text: &PhraseText,
        checked_on: Option<Date>,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        hold(&mut tx, owner).await?;
        let there = "SELECT id FROM phrases WHERE id = $1 AND COALESCE(owner, '') = $2 AND said <> ''";
        let there = sql(there, &[&id, &of(owner)]).exists(&mut *tx).await?;
        let removed = sql("SELECT id FROM phrases WHERE id = $1", &[&id]).exists(&mut *tx).await? && !there;
        if !there && (removed || owner.is_some() || !is_ours(id)) {
            return Err(StoreError::Gone("phrase"));
        }
        put(&mut tx, id, owner, text, checked_on).await?;
        Ok(tx.commit().await?)
    }

    /// Removes one; one that the program brings leaves a row, so that it does not come back.
    ///
    /// # Errors
    /// `Gone`: they have no such phrase.
    pub async fn remove_phrase(&self, id: &str, owner: Option<StaffId>) -> Result<(), StoreError> {
        if owner.is_some() || !is_ours(id) {
            let remove = sql("DELETE FROM phrases WHERE id = $1 AND COALESCE(owner, '') = $2", &[&id, &of(owner)]);
            return remove.must(&self.pool, StoreError::Gone("phrase")).await;
        }
        let none = PhraseText { language: Language::UNKNOWN, about: None, title: String::new(), said: String::new() };
        self.save_phrase(id, None, &none, None).await
    }
}

fn is_ours(id: &str) -> bool {
    Phrase::ours().iter().any(|phrase| phrase.id == id)
}

/// Nobody adds one beside another, nor one for somebody who is being sent away.
async fn hold(tx: &mut Tx, owner: Option<StaffId>) -> Result<(), StoreError> {
    let Some(owner) = owner else { return coordinators::lock(tx).await };
    let hold = sql("UPDATE staff SET active = active WHERE id = $1 AND active = 1", &[&owner]);
    hold.must(&mut **tx, StoreError::Gone("active member of staff")).await
}

async fn put(
    tx: &mut Tx,
    id: &str,
    owner: Option<StaffId>,
    text: &PhraseText,
    checked_on: Option<Date>,
) -> Result<(), StoreError> {
    let PhraseText { language, about, title, said } = text;
    let put = "INSERT INTO phrases (id, owner, language, about, title, said, place, checked_on)
         SELECT $1, $2, $3, $4, $5, $6, COALESCE(MAX(place), 0) + 1, $7 FROM phrases WHERE true
         ON CONFLICT (id) DO UPDATE SET language = excluded.language, about = excluded.about, title = excluded.title,
             said = excluded.said, checked_on = excluded.checked_on";
    sql(put, &[&id, &owner, language, &Of(*about), title, said, &checked_on]).run(&mut **tx).await?;
    Ok(())
}

/// Somebody's own go with their access.
pub(in crate::store) async fn end(tx: &mut Tx, owner: StaffId) -> Result<(), StoreError> {
    sql("DELETE FROM phrases WHERE owner = $1", &[&owner]).run(&mut **tx).await?;
    Ok(())
}
