//! In which languages young people's pages are offered, and which of them somebody has gone through whose own it is.

use crate::store::row::{FromRow, Row, sql};
use crate::store::{Store, StoreError};
use crate::words::Locale;

/// How one of the languages stands that there are pages in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageLanguage {
    pub locale: Locale,
    pub offered: bool,
    /// A native speaker has gone through its pages.
    pub checked: bool,
}

impl PageLanguage {
    /// Those that this program was written in. What stands in them is nobody's to check, and on from the beginning; the
    /// centre turns the others on.
    const WRITTEN: [Locale; 2] = [Locale::Da, Locale::En];

    /// As long as the centre has said nothing.
    pub fn untold(locale: Locale) -> Self {
        let written = Self::WRITTEN.contains(&locale);
        Self { locale, offered: written, checked: written }
    }

    /// The one that all others fall back on.
    pub fn always_offered(locale: Locale) -> bool {
        locale == Locale::default()
    }

    /// Whether the centre has to say that it is checked.
    pub fn needs_check(locale: Locale) -> bool {
        !Self::WRITTEN.contains(&locale)
    }

    fn told(self, kept: Option<&Kept>) -> Self {
        let Some(kept) = kept else { return self };
        let offered = Self::always_offered(self.locale) || kept.offered;
        Self { offered, checked: self.checked || kept.checked, ..self }
    }
}

struct Kept {
    tag: String,
    offered: bool,
    checked: bool,
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let yes = |column| Ok::<bool, StoreError>(row.get::<i64>(column)? != 0);
        Ok(Self { tag: row.get("tag")?, offered: yes("offered")?, checked: yes("checked")? })
    }
}

impl Store {
    /// All that there are pages in, in the order of [`Locale::ALL`]. Rows of others are of another version: they stay.
    pub async fn languages(&self) -> Result<Vec<PageLanguage>, StoreError> {
        let kept: Vec<Kept> = sql("SELECT tag, offered, checked FROM languages", &[]).all(&self.pool).await?;
        let told = |locale: Locale| {
            let kept = kept.iter().find(|kept| kept.tag == locale.tag());
            PageLanguage::untold(locale).told(kept)
        };
        Ok(Locale::ALL.into_iter().map(told).collect())
    }

    /// Saves these, all or none; others stay as they are.
    pub async fn save_languages(&self, languages: &[PageLanguage]) -> Result<(), StoreError> {
        let put = "INSERT INTO languages (tag, offered, checked) VALUES ($1, $2, $3)
             ON CONFLICT (tag) DO UPDATE SET offered = excluded.offered, checked = excluded.checked";
        let mut languages = languages.to_vec();
        // In one order for everybody: two who save at once would else wait for each other.
        languages.sort_by_key(|one| one.locale);
        let mut tx = self.write().await?;
        for PageLanguage { locale, offered, checked } in languages {
            sql(put, &[&locale.tag(), &i64::from(offered), &i64::from(checked)]).run(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }
}
