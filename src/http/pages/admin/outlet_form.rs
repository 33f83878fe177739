//! What a coordinator types about a place, read and given back with what is wrong with it.

use super::field::{Choice, Field};
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
    pub kinds: Vec<Choice>,
    pub kind_error: Option<&'static str>,
    pub municipality: Field,
    pub languages: Vec<Choice>,
    pub language_error: Option<&'static str>,
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
            kinds: kinds.into_iter().map(|(value, label)| Choice::new(value, label, &self.kind)).collect(),
            kind_error: None,
            municipality: Field::new(self.municipality.as_str()),
            languages: languages
                .iter()
                .map(|(value, label)| Choice::new(value.as_str(), *label, &self.language))
                .collect(),
            language_error: None,
            pupils: Field::new(self.pupils.as_str()),
            pupils_hint: format!(
                "Kun for skoler. Er der under {pupils_min}, tæller vi slet ikke, og tal fra før bliver slettet."
            ),
        }
    }

    /// What it says, or the fields with what is wrong.
    pub fn read(&self, pupils_min: u32) -> Result<OutletText, Box<OutletFields>> {
        let name = name::label(&self.name, OutletText::MAX_NAME);
        let municipality = name::label(&self.municipality, OutletText::MAX_MUNICIPALITY);
        let (kind, language) = (OutletKind::parse(&self.kind), kit::language(&self.language));
        let pupils = kind.map_or(Ok(None), |kind| self.pupils(kind));
        match (name, kind, municipality, language, pupils) {
            (Ok(name), Some(kind), Ok(municipality), Some(language), Ok(pupils)) => {
                Ok(OutletText { name, kind, municipality, language, pupils })
            }
            (name, kind, municipality, language, pupils) => {
                let mut fields = self.fields(pupils_min);
                fields.name.error = name.err().map(BadLine::words);
                fields.kind_error = kind.is_none().then_some("Vælg en fra listen.");
                fields.municipality.error = municipality.err().map(BadLine::words);
                fields.language_error = language.is_none().then_some("Vælg et fra listen.");
                fields.pupils.error = pupils.err().map(str::to_owned);
                Err(Box::new(fields))
            }
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
