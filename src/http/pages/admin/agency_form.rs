//! What a coordinator types about an agency, read and given back with what is wrong with it.

use crate::http::form::{Choice, Field, Reading};
use crate::name::{self, BadLine};
use crate::store::{AgencyKind, AgencyText, PhoneNumber};
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub struct AgencyForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    does: String,
    #[serde(default)]
    answers_days: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    age_why: String,
}

/// The same as it stands in the page.
pub struct AgencyFields {
    pub name: Field,
    pub kind: Field,
    pub does: Field,
    pub days: Field,
    pub phone: Field,
    pub age_why: Field,
}

impl AgencyForm {
    /// A form that nobody has filled in yet.
    pub fn empty() -> Self {
        Self { kind: AgencyKind::Treatment.as_str().to_owned(), answers_days: "3".to_owned(), ..Self::default() }
    }

    pub fn of(text: &AgencyText) -> Self {
        Self {
            name: text.name.clone(),
            kind: text.kind.as_str().to_owned(),
            does: text.does.clone(),
            answers_days: text.answers_days.to_string(),
            phone: text.phone.shown.clone(),
            age_why: text.age_why.clone(),
        }
    }

    pub fn fields(&self) -> AgencyFields {
        let kinds = AgencyKind::ALL.map(|kind| Choice::new(kind.as_str(), kind.name(), &self.kind));
        let days = (1..=AgencyText::MAX_DAYS).map(|n| Choice::new(n.to_string(), days_words(n), &self.answers_days));
        AgencyFields {
            name: Field::new(self.name.as_str()),
            kind: Field::of(kinds),
            does: Field::new(self.does.as_str()),
            days: Field::of(days),
            phone: Field::new(self.phone.as_str()),
            age_why: Field::new(self.age_why.as_str()),
        }
    }

    /// What it says, or the fields with what is wrong.
    pub fn read(&self) -> Result<AgencyText, Box<AgencyFields>> {
        let (mut fields, mut reading) = (self.fields(), Reading::default());
        let name = name::label(&self.name, AgencyText::MAX_NAME).map_err(BadLine::words);
        let name = reading.take(&mut fields.name, name);
        let kind = AgencyKind::parse(&self.kind).ok_or("Vælg en fra listen.");
        let kind = reading.take(&mut fields.kind, kind);
        let does = name::sentence(&self.does, AgencyText::MAX_DOES).map_err(BadLine::words);
        let does = reading.take(&mut fields.does, does);
        let days = AgencyText::days_from(&self.answers_days).ok_or("Vælg et antal fra listen.");
        let days = reading.take(&mut fields.days, days);
        let phone = PhoneNumber::parse(&self.phone).ok_or("Skriv 3 til 15 cifre, gerne med mellemrum.");
        let phone = reading.take(&mut fields.phone, phone);
        let age_why = name::words(&self.age_why, AgencyText::MAX_AGE_WHY).map_err(BadLine::words);
        match (name, kind, does, days, phone, reading.take(&mut fields.age_why, age_why)) {
            (Some(name), Some(kind), Some(does), Some(answers_days), Some(phone), Some(age_why)) => {
                Ok(AgencyText { name, kind, does, answers_days, phone, age_why })
            }
            _ => Err(Box::new(fields)),
        }
    }
}

/// "1 hverdag", "3 hverdage"
pub fn days_words(days: u8) -> String {
    super::plural(days.into(), "hverdag", "hverdage")
}
