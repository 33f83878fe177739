//! What a coordinator types about a place, read and given back with what is wrong with it.

use crate::http::form::{Choice, Field, Reading};
use crate::kit;
use crate::line::Language;
use crate::name::{self, BadLine};
use crate::store::{OutletKind, OutletText};
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub struct OutletForm {
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
        }
    }

    pub fn fields(&self, pupils_min: u32) -> OutletFields {
        let kinds = OutletKind::ALL.map(|kind| (kind.as_str(), kind.name()));
        let languages = kit::LANGUAGES.map(|language| (language, language_name(language)));
        OutletFields {
            name: Field::new(self.name.as_str()),
            kind: Field::of(kinds.map(|(value, label)| Choice::new(value, label, &self.kind))),
            municipality: Field::new(self.municipality.as_str()),
            language: Field::of(languages.map(|(value, label)| Choice::new(value.as_str(), label, &self.language))),
            pupils: Field::new(self.pupils.as_str()),
            pupils_hint: format!(
                "Kun for skoler. Er der under {pupils_min}, tæller vi slet ikke, og tal fra før bliver slettet."
            ),
        }
    }

    /// What it says, or the fields with what is wrong.
    pub fn read(&self, pupils_min: u32) -> Result<OutletText, Box<OutletFields>> {
        let (mut fields, mut reading) = (self.fields(pupils_min), Reading::default());
        let name = name::label(&self.name, OutletText::MAX_NAME).map_err(BadLine::words);
        let name = reading.take(&mut fields.name, name);
        let kind = OutletKind::parse(&self.kind).ok_or("Vælg en fra listen.");
        let kind = reading.take(&mut fields.kind, kind);
        let municipality = name::label(&self.municipality, OutletText::MAX_MUNICIPALITY).map_err(BadLine::words);
        let municipality = reading.take(&mut fields.municipality, municipality);
        let language = kit::language(&self.language).ok_or("Vælg et fra listen.");
        let language = reading.take(&mut fields.language, language);
        let pupils = kind.map_or(Ok(None), |kind| self.pupils(kind));
        match (name, kind, municipality, language, reading.take(&mut fields.pupils, pupils)) {
            (Some(name), Some(kind), Some(municipality), Some(language), Some(pupils)) => {
                Ok(OutletText { name, kind, municipality, language, pupils })
            }
            _ => Err(Box::new(fields)),
        }
    }

    fn pupils(&self, kind: OutletKind) -> Result<Option<u32>, &'static str> {
        if kind != OutletKind::School {
            return Ok(None);
        }
        OutletText::pupils_from(&self.pupils).map(Some).ok_or("Skriv cirka hvor mange elever skolen har, som et tal.")
    }
}

/// Of those that a kit can be printed in.
fn language_name(language: Language) -> &'static str {
    match language {
        Language::ENGLISH => "Engelsk",
        _ => "Dansk",
    }
}
