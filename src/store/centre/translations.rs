//! What a centre writes itself, in the other languages that it offers: by the text, and by what stood there in Danish when it
//! was translated.

use crate::store::mark::mark;
use crate::store::row::{FromRow, Row, sql};
use crate::store::{AgeTexts, Agency, Centre, Phone, Store, StoreError};
use crate::words::{Locale, Numbers, young};
use std::collections::HashMap;

/// One of the centre's own texts, in Danish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnText {
    /// "phone.emergency.note"
    pub key: String,
    pub danish: String,
    /// How long a translation may be, in characters.
    pub max: usize,
}

impl OwnText {
    fn new(key: impl Into<String>, danish: &str, max: usize) -> Option<Self> {
        (!danish.is_empty()).then(|| Self { key: key.into(), danish: danish.to_owned(), max })
    }

    /// Whether a form that was made of this text shows it still.
    pub fn mark(&self) -> String {
        mark(&self.danish)
    }

    /// What the program brings along for it in this language, as long as a number's words are those that it came with.
    fn ours(&self, locale: Locale) -> Option<Translated<'static>> {
        if !self.key.starts_with("phone.") {
            return None;
        }
        if Numbers::NAMES.contains(&self.danish.as_str()) {
            return Some(Translated::Name);
        }
        young(locale).numbers.instead_of(&young(Locale::default()).numbers, &self.danish).map(Translated::Ours)
    }

    pub fn centre_name(centre: &Centre) -> Option<Self> {
        Self::new("centre.name", &centre.name, Centre::MAX_NAME)
    }

    pub fn phone_name(phone: &Phone) -> Option<Self> {
        Self::new(format!("phone.{}.name", phone.id), &phone.text.name, LONG)
    }

    pub fn phone_note(phone: &Phone) -> Option<Self> {
        Self::new(format!("phone.{}.note", phone.id), &phone.text.note, LONG)
    }

    /// What an agency does, and why it asks for the age.
    pub fn agency(agency: &Agency) -> [Option<Self>; 2] {
        let key = |part| format!("agency.{}.{part}", agency.id.text());
        [Self::new(key("does"), &agency.text.does, LONG), Self::new(key("age_why"), &agency.text.age_why, LONG)]
    }

    /// None as long as nobody has checked the Danish ones.
    pub fn ages(texts: &AgeTexts) -> [Option<Self>; 3] {
        let text = |key, danish: &str| Self::new(key, danish, 2 * AgeTexts::MAX).filter(|_| texts.checked_on.is_some());
        [text("age.under18", &texts.under18), text("age.adult", &texts.adult), text("age.unknown", &texts.unknown)]
    }
}

/// Other languages need more room than Danish.
const LONG: usize = 500;

/// All translations.
#[derive(Debug, Clone, Default)]
pub struct Translations(HashMap<(String, Locale), Kept>);

#[derive(Debug, Clone)]
struct Kept {
    danish: String,
    said: String,
}

/// What there is of a text in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Translated<'a> {
    Missing,
    /// The Danish text has changed since.
    Old(&'a str),
    Said(&'a str),
    /// The program's own words: the Danish ones are the program's, and nobody has translated them otherwise.
    Ours(&'static str),
    /// A name that stays as it is.
    Name,
}

impl Translations {
    pub fn of(&self, text: &OwnText, locale: Locale) -> Translated<'_> {
        match (self.0.get(&(text.key.clone(), locale)), text.ours(locale)) {
            (Some(kept), _) if kept.danish == text.danish => Translated::Said(&kept.said),
            (_, Some(ours)) => ours,
            (None, None) => Translated::Missing,
            (Some(kept), None) => Translated::Old(&kept.said),
        }
    }

    /// The text in this language, and whether it is; else in Danish.
    pub fn say(&self, text: Option<OwnText>, locale: Locale) -> (String, bool) {
        let Some(text) = text else { return (String::new(), true) };
        if locale == Locale::default() {
            return (text.danish, true);
        }
        match self.of(&text, locale) {
            Translated::Said(said) | Translated::Ours(said) => (said.to_owned(), true),
            Translated::Missing | Translated::Old(_) | Translated::Name => (text.danish, false),
        }
    }
}

struct Whole {
    text: String,
    language: String,
    kept: Kept,
}

impl FromRow for Whole {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let kept = Kept { danish: row.get("danish")?, said: row.get("said")? };
        Ok(Self { text: row.get("text")?, language: row.get("language")?, kept })
    }
}

impl Store {
    /// All texts that the centre has written and that can be translated, in the order in which young people meet them.
    pub async fn own_texts(&self) -> Result<Vec<OwnText>, StoreError> {
        let (centre, phones) = (self.centre().await?, self.phones().await?);
        let agencies = self.agencies().await?.into_iter().filter(|agency| agency.closed_on.is_none());
        let agencies: Vec<_> = agencies.flat_map(|agency| OwnText::agency(&agency)).collect();
        let phones = phones.iter().flat_map(|phone| [OwnText::phone_name(phone), OwnText::phone_note(phone)]);
        let ages = OwnText::ages(&self.age_texts().await?);
        Ok([OwnText::centre_name(&centre)].into_iter().chain(phones).chain(agencies).chain(ages).flatten().collect())
    }

    pub async fn translations(&self) -> Result<Translations, StoreError> {
        let all: Vec<Whole> = sql("SELECT text, language, danish, said FROM translations", &[]).all(&self.pool).await?;
        let known = all.into_iter().filter_map(|one| Some(((one.text, Locale::parse(&one.language)?), one.kept)));
        Ok(Translations(known.collect()))
    }

    /// Saves these, all or none; other texts stay as they are. Empty ones are not kept.
    pub async fn save_translations(&self, locale: Locale, said: &[(OwnText, String)]) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        for (text, _) in said {
            let delete = "DELETE FROM translations WHERE text = $1 AND language = $2";
            sql(delete, &[&text.key, &locale.tag()]).run(&mut *tx).await?;
        }
        let insert = "INSERT INTO translations (text, language, danish, said) VALUES ($1, $2, $3, $4)";
        for (text, said) in said.iter().filter(|(_, said)| !said.is_empty()) {
            sql(insert, &[&text.key, &locale.tag(), &text.danish, said]).run(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }
}
