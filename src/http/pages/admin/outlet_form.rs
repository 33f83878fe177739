//! What a coordinator types about a place, read and given back with what is wrong with it.

use super::kinds;
use crate::http::form::{Choice, Field, Reading};
use crate::kit;
use crate::line::Language;
use crate::name;
use crate::store::{OutletKind, OutletText};
use crate::words::admin::{Admin, Fault};
use crate::words::languages;
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub struct OutletForm {
    /// Of the place that it makes; empty where it changes one.
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    municipality: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    pupils: String,
}

/// The same as it stands in the page.
pub struct OutletFields {
    pub name: Field,
    pub kind: Field,
    pub municipality: Field,
    pub language: Field,
    pub pupils: Field,
    /// "Har skolen under 50 elever, …"
    pub pupils_hint: String,
}

impl OutletForm {
    /// A form that nobody has filled in yet.
    pub fn empty() -> Self {
        let (kind, language) = (OutletKind::School.as_str().to_owned(), Language::DANISH.as_str().to_owned());
        Self { kind, language, ..Self::default() }
    }

    pub fn of(text: &OutletText) -> Self {
        Self {
            name: text.name.clone(),
            kind: text.kind.as_str().to_owned(),
            municipality: text.municipality.clone(),
            language: text.language.as_str().to_owned(),
            pupils: text.pupils.map(|n| n.to_string()).unwrap_or_default(),
            id: String::new(),
        }
    }

    pub fn fields(&self, words: &Admin, pupils_min: u32) -> OutletFields {
        let kinds = OutletKind::ALL.map(|kind| (kind.as_str(), kinds::outlet(words.said, kind)));
        let languages = kit::LANGUAGES.map(|language| (language, languages(words.locale).name_in_print(language)));
        OutletFields {
            name: Field::new(self.name.as_str()),
            kind: Field::of(kinds.map(|(value, label)| Choice::new(value, label, &self.kind))),
            municipality: Field::new(self.municipality.as_str()),
            language: Field::of(languages.map(|(value, label)| Choice::new(value.as_str(), label, &self.language))),
            pupils: Field::new(self.pupils.as_str()),
            pupils_hint: words.outlet_fields.pupils_hint.put(pupils_min),
        }
    }

    /// What it says, or the fields with what is wrong.
    pub fn read(&self, words: &'static Admin, pupils_min: u32) -> Result<OutletText, Box<OutletFields>> {
        let (mut fields, mut reading) = (self.fields(words, pupils_min), Reading::new(words));
        let name = name::label(&self.name, OutletText::MAX_NAME);
        let name = reading.take(&mut fields.name, name);
        let kind = OutletKind::parse(&self.kind).ok_or(Fault::Choose);
        let kind = reading.take(&mut fields.kind, kind);
        let municipality = name::label(&self.municipality, OutletText::MAX_MUNICIPALITY);
        let municipality = reading.take(&mut fields.municipality, municipality);
        let language = kit::language(&self.language).ok_or(Fault::ChooseLanguage);
        let language = reading.take(&mut fields.language, language);
        let pupils = kind.map_or(Ok(None), |kind| self.pupils(kind));
        match (name, kind, municipality, language, reading.take(&mut fields.pupils, pupils)) {
            (Some(name), Some(kind), Some(municipality), Some(language), Some(pupils)) => {
                Ok(OutletText { name, kind, municipality, language, pupils })
            }
            _ => Err(Box::new(fields)),
        }
    }

    fn pupils(&self, kind: OutletKind) -> Result<Option<u32>, Fault> {
        if kind != OutletKind::School {
            return Ok(None);
        }
        OutletText::pupils_from(&self.pupils).map(Some).ok_or(Fault::Pupils)
    }
}
