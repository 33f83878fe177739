//! What conversations may be about: the program's own subjects, as the centre has turned them on and named them, and those
//! that the centre has added.

use crate::hours::Span;
use crate::line::About;
use crate::name::{self, BadLine};
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::{Store, StoreError};
use crate::words::Locale;

/// A subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub about: About,
    pub offered: bool,
    /// In the languages in which the centre has written it.
    pub names: Vec<SubjectName>,
    /// Only then is it offered; none: whenever the chat is open.
    pub hours: Vec<Span>,
}

impl Subject {
    /// One of the program's own, about which the centre has said nothing.
    fn untold(about: About) -> Self {
        Self { about, offered: about.is_young(), names: Vec::new(), hours: Vec::new() }
    }

    /// Whether the program has words for it.
    pub fn has_own_words(&self) -> bool {
        About::OWN_WORDS.contains(&self.about)
    }

    pub fn name(&self, locale: Locale) -> Option<&SubjectName> {
        self.names.iter().find(|name| name.locale == locale)
    }
}

/// What a subject is called in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectName {
    pub locale: Locale,
    /// 1 to 40 characters, on one line.
    pub name: String,
    /// Up to 120 characters; may be empty.
    pub sentence: String,
}

impl SubjectName {
    pub const MAX_NAME: usize = 40;
    pub const MAX_SENTENCE: usize = 120;

    pub fn parse_name(text: &str) -> Result<String, BadLine> {
        name::label(text, Self::MAX_NAME)
    }

    pub fn parse_sentence(text: &str) -> Result<String, BadLine> {
        name::words(text, Self::MAX_SENTENCE)
    }
}

struct Kept {
    word: String,
    offered: bool,
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { word: row.get("word")?, offered: row.get::<i64>("offered")? != 0 })
    }
}

/// Something of a subject, and of which.
struct Of<T> {
    word: String,
    part: T,
}

impl FromRow for Of<Span> {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { word: row.get("word")?, part: Span::from_row(row)? })
    }
}

/// `None`: in a language that there are no pages in.
impl FromRow for Of<Option<SubjectName>> {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (name, sentence) = (row.get("name")?, row.get("sentence")?);
        let locale = Locale::parse(&row.get::<String>("language")?);
        Ok(Self { word: row.get("word")?, part: locale.map(|locale| SubjectName { locale, name, sentence }) })
    }
}

fn of<T>(word: About, parts: &[Of<T>]) -> impl Iterator<Item = &T> {
    parts.iter().filter(move |of| of.word == word.as_str()).map(|of| &of.part)
}

impl Store {
    /// The program's own, then those that the centre has added, in that order.
    pub async fn subjects(&self) -> Result<Vec<Subject>, StoreError> {
        let kept: Vec<Kept> =
            sql("SELECT word, offered FROM subjects ORDER BY place, word", &[]).all(&self.pool).await?;
        let names = "SELECT word, language, name, sentence FROM subject_names";
        let names: Vec<Of<Option<SubjectName>>> = sql(names, &[]).all(&self.pool).await?;
        let hours = "SELECT word, weekday, opens, closes FROM subject_hours ORDER BY weekday, opens, closes";
        let hours: Vec<Of<Span>> = sql(hours, &[]).all(&self.pool).await?;
        let added = kept.iter().filter_map(|kept| About::parse(&kept.word));
        let all = About::OWN_WORDS.into_iter().chain(added.filter(|about| !About::OWN_WORDS.contains(about)));
        Ok(all
            .map(|about| Subject {
                offered: kept
                    .iter()
                    .find(|kept| kept.word == about.as_str())
                    .map_or(Subject::untold(about).offered, |kept| kept.offered),
                names: of(about, &names).flatten().cloned().collect(),
                hours: of(about, &hours).copied().collect(),
                about,
            })
            .collect())
    }

    /// Adds one, offered from now on.
    ///
    /// # Errors
    /// `SubjectsFull`: there are as many as there may be.
    pub async fn add_subject(&self, names: &[SubjectName]) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        // A subject that was added stays, so that none gets the word of another; so the count is the last number.
        let added = sql("SELECT COUNT(*) FROM subjects WHERE place > 0", &[]).number(&mut *tx).await?;
        let next = usize::try_from(added).ok().and_then(|added| About::ADDED.get(added));
        let word = next.ok_or(StoreError::SubjectsFull)?.as_str().to_owned();
        sql("INSERT INTO subjects (word, place, offered) VALUES ($1, $2, 1)", &[&word, &(added + 1)])
            .run(&mut *tx)
            .await?;
        put_names(&mut tx, &word, names).await?;
        Ok(tx.commit().await?)
    }

    /// Saves one, all or none; names in languages that are not `of` stay as they are.
    ///
    /// # Errors
    /// `Gone`: there is no such subject.
    pub async fn save_subject(&self, subject: &Subject, of: &[Locale]) -> Result<(), StoreError> {
        let word = subject.about.as_str().to_owned();
        let mut tx = self.write().await?;
        if subject.has_own_words() {
            let put = "INSERT INTO subjects (word, place, offered) VALUES ($1, 0, $2)
                 ON CONFLICT (word) DO UPDATE SET offered = excluded.offered";
            sql(put, &[&word, &i64::from(subject.offered)]).run(&mut *tx).await?;
        } else {
            let change = sql("UPDATE subjects SET offered = $1 WHERE word = $2", &[&i64::from(subject.offered), &word]);
            change.must(&mut *tx, StoreError::Gone("subject")).await?;
        }
        for locale in of {
            sql("DELETE FROM subject_names WHERE word = $1 AND language = $2", &[&word, &locale.tag()])
                .run(&mut *tx)
                .await?;
        }
        put_names(&mut tx, &word, &subject.names).await?;
        sql("DELETE FROM subject_hours WHERE word = $1", &[&word]).run(&mut *tx).await?;
        let insert = "INSERT INTO subject_hours (word, weekday, opens, closes) VALUES ($1, $2, $3, $4)
             ON CONFLICT (word, weekday, opens, closes) DO NOTHING";
        for span in &subject.hours {
            sql(insert, &[&word, &span.weekday(), &span.from(), &span.to()]).run(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }
}

async fn put_names(tx: &mut Tx, word: &str, names: &[SubjectName]) -> Result<(), StoreError> {
    let put = "INSERT INTO subject_names (word, language, name, sentence) VALUES ($1, $2, $3, $4)
         ON CONFLICT (word, language) DO UPDATE SET name = excluded.name, sentence = excluded.sentence";
    for SubjectName { locale, name, sentence } in names {
        sql(put, &[&word, &locale.tag(), name, sentence]).run(&mut **tx).await?;
    }
    Ok(())
}
