//! What a coordinator types about who answers for the data, read and given back with what is wrong with it.

use crate::http::form::{Field, Reading};
use crate::store::{BadContact, Controller};
use crate::words::admin::{Admin, Fault, Untold};
use serde::Deserialize;

/// The fields, with what is kept or was typed.
pub struct ControllerFields {
    pub address: Field,
    pub email: Field,
    pub phone: Field,
    pub officer: Field,
    pub basis: Field,
    pub complaint: Field,
    pub supervisor: Field,
    /// Something in the fields is ours, and not saved.
    pub proposed: bool,
}

impl ControllerFields {
    pub fn kept(told: Controller) -> Self {
        Self {
            proposed: told.complaint.is_empty() || told.supervisor.is_empty(),
            address: Field::new(told.address),
            email: Field::new(told.email),
            phone: Field::new(told.phone.map_or_else(String::new, |phone| phone.shown)),
            officer: Field::new(told.officer),
            basis: Field::new(told.basis),
            complaint: Field::new(or(told.complaint, Controller::COMPLAINT)),
            supervisor: Field::new(or(told.supervisor, Controller::SUPERVISOR)),
        }
    }
}

fn or(text: String, proposal: &str) -> String {
    if text.is_empty() { proposal.to_owned() } else { text }
}

#[derive(Deserialize)]
pub struct ControllerForm {
    #[serde(default)]
    address: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    officer: String,
    #[serde(default)]
    basis: String,
    #[serde(default)]
    complaint: String,
    #[serde(default)]
    supervisor: String,
}

impl ControllerForm {
    pub fn read(self, words: &'static Admin) -> Result<Controller, Box<ControllerFields>> {
        let (address, email) = (Controller::line_from(&self.address), Controller::email_from(&self.email));
        let (phone, officer) = (Controller::phone_from(&self.phone), Controller::line_from(&self.officer));
        let (basis, complaint) = (Controller::basis_from(&self.basis), Controller::line_from(&self.complaint));
        let supervisor = Controller::line_from(&self.supervisor);
        let (mut fields, mut reading) = (self.fields(), Reading::new(words));
        let address = reading.take(&mut fields.address, address.map_err(fault));
        let email = reading.take(&mut fields.email, email.map_err(fault));
        let phone = reading.take(&mut fields.phone, phone.map_err(fault));
        let officer = reading.take(&mut fields.officer, officer.map_err(fault));
        let basis = reading.take(&mut fields.basis, basis.map_err(fault));
        let complaint = reading.take(&mut fields.complaint, complaint.map_err(fault));
        let supervisor = reading.take(&mut fields.supervisor, supervisor.map_err(fault));
        match (address, email, phone, officer, basis, complaint, supervisor) {
            (
                Some(address),
                Some(email),
                Some(phone),
                Some(officer),
                Some(basis),
                Some(complaint),
                Some(supervisor),
            ) => Ok(Controller { address, email, phone, officer, basis, complaint, supervisor }),
            _ => Err(Box::new(fields)),
        }
    }

    fn fields(self) -> ControllerFields {
        ControllerFields {
            address: Field::new(self.address),
            email: Field::new(self.email),
            phone: Field::new(self.phone),
            officer: Field::new(self.officer),
            basis: Field::new(self.basis),
            complaint: Field::new(self.complaint),
            supervisor: Field::new(self.supervisor),
            proposed: false,
        }
    }
}

fn fault(why: BadContact) -> Fault {
    match why {
        BadContact::Line(why) => why.into(),
        BadContact::Email => Fault::Email,
        BadContact::Phone => Fault::Phone,
    }
}

/// What the law wants told and the centre has not given: "adresse, telefon".
pub fn missing_words(words: &Untold, told: &Controller) -> String {
    let missing = [
        (told.address.is_empty(), words.address),
        (told.email.is_empty(), words.email),
        (told.phone.is_none(), words.phone),
        (told.officer.is_empty(), words.officer),
        (told.basis.is_empty(), words.basis),
        (told.complaint.is_empty() || told.supervisor.is_empty(), words.complaint),
    ];
    let words: Vec<_> = missing.into_iter().filter_map(|(is, words)| is.then_some(words)).collect();
    words.join(", ")
}
