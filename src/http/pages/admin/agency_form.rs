//! What a coordinator types about an agency, read and given back with what is wrong with it.

use super::kinds;
use crate::http::form::{Choice, Field, Reading};
use crate::name;
use crate::store::{AgencyKind, AgencyText, PhoneNumber};
use crate::words::admin::{Admin, Fault};
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

    pub fn fields(&self, words: &Admin) -> AgencyFields {
        let kinds = AgencyKind::ALL
            .map(|kind| Choice::new(kind.as_str(), kinds::agency(&words.agency_kinds, kind), &self.kind));
        let days = (1..=AgencyText::MAX_DAYS)
            .map(|n| Choice::new(n.to_string(), words.agency_fields.working_days.of(n), &self.answers_days));
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
    pub fn read(&self, words: &'static Admin) -> Result<AgencyText, Box<AgencyFields>> {
        let (mut fields, mut reading) = (self.fields(words), Reading::new(words));
        let name = name::label(&self.name, AgencyText::MAX_NAME);
        let name = reading.take(&mut fields.name, name);
        let kind = AgencyKind::parse(&self.kind).ok_or(Fault::Choose);
        let kind = reading.take(&mut fields.kind, kind);
        let does = name::sentence(&self.does, AgencyText::MAX_DOES);
        let does = reading.take(&mut fields.does, does);
        let days = AgencyText::days_from(&self.answers_days).ok_or(Fault::ChooseDays);
        let days = reading.take(&mut fields.days, days);
        let phone = PhoneNumber::parse(&self.phone).ok_or(Fault::Phone);
        let phone = reading.take(&mut fields.phone, phone);
        let age_why = name::words(&self.age_why, AgencyText::MAX_AGE_WHY);
        match (name, kind, does, days, phone, reading.take(&mut fields.age_why, age_why)) {
            (Some(name), Some(kind), Some(does), Some(answers_days), Some(phone), Some(age_why)) => {
                Ok(AgencyText { name, kind, does, answers_days, phone, age_why })
            }
            _ => Err(Box::new(fields)),
        }
    }
}
