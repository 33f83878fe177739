//! What a coordinator types about an agency, read and given back with what is wrong with it.

use super::field::{Choice, Field};
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
    pub kinds: Vec<Choice>,
    pub kind_error: Option<&'static str>,
    pub does: Field,
    pub days: Vec<Choice>,
    pub days_error: Option<&'static str>,
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
            kinds: kinds.into(),
            kind_error: None,
            does: Field::new(self.does.as_str()),
            days: days.collect(),
            days_error: None,
            phone: Field::new(self.phone.as_str()),
            age_why: Field::new(self.age_why.as_str()),
        }
    }

    /// What it says, or the fields with what is wrong.
    pub fn read(&self) -> Result<AgencyText, Box<AgencyFields>> {
        let name = name::label(&self.name, AgencyText::MAX_NAME);
        let kind = AgencyKind::parse(&self.kind);
        let does = name::sentence(&self.does, AgencyText::MAX_DOES);
        let answers_days = AgencyText::days_from(&self.answers_days);
        let phone = PhoneNumber::parse(&self.phone);
        let age_why = name::words(&self.age_why, AgencyText::MAX_AGE_WHY);
        match (name, kind, does, answers_days, phone, age_why) {
            (Ok(name), Some(kind), Ok(does), Some(answers_days), Some(phone), Ok(age_why)) => {
                Ok(AgencyText { name, kind, does, answers_days, phone, age_why })
            }
            (name, kind, does, answers_days, phone, age_why) => {
                let mut fields = self.fields();
                fields.name.error = name.err().map(BadLine::words);
                fields.kind_error = kind.is_none().then_some("Vælg en fra listen.");
                fields.does.error = does.err().map(BadLine::words);
                fields.days_error = answers_days.is_none().then_some("Vælg et antal fra listen.");
                fields.phone.error = phone.is_none().then(|| "Skriv 3 til 15 cifre, gerne med mellemrum.".to_owned());
                fields.age_why.error = age_why.err().map(BadLine::words);
                Err(Box::new(fields))
            }
        }
    }
}

/// "1 hverdag", "3 hverdage"
pub fn days_words(days: u8) -> String {
    super::plural(days.into(), "hverdag", "hverdage")
}
