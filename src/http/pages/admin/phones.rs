//! `/leder/telefoner`: the numbers for acute help, and when each was last checked.

use super::checked::is_old;
use super::{Frame, Spoken, saved};
use crate::http::assets::Assets;
use crate::http::form::{Field, Reading};
use crate::http::ground::Ground;
use crate::http::pages::{notice, render};
use crate::id::PhoneId;
use crate::store::{BadPhone, Phone, PhoneKind, PhoneText, StoreError};
use crate::words::admin::{Admin, Fault};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;

const PATH: &str = "/leder/telefoner";

#[derive(Template)]
#[template(path = "admin/phones.html")]
struct PhonesPage {
    assets: Assets,
    frame: Frame,
    phones: Vec<PhoneRow>,
    new: PhoneFields,
    today: String,
}

struct PhoneRow {
    id: String,
    name: String,
    shown: String,
    /// "Tjekket 4. januar 2027", or that nobody has.
    checked: String,
    old: bool,
    /// Looked up, and never rung to try it.
    look_up: bool,
    removable: bool,
    fields: PhoneFields,
}

#[derive(Default)]
struct PhoneFields {
    name: Field,
    number: Field,
    note: Field,
    checked_on: Field,
}

impl PhoneFields {
    fn wrong(&self) -> bool {
        [&self.name, &self.number, &self.note, &self.checked_on].iter().any(|f| f.error.is_some())
    }
}

impl PhoneRow {
    fn new(words: &Admin, phone: Phone, today: Date) -> Self {
        let look_up = phone.only_looked_up();
        let Phone { id, kind, text, checked_on } = phone;
        let checked = match checked_on {
            Some(day) => words.shared.checked.put(words.calendar.whole_day(day)),
            None => words.shared.unchecked.to_owned(),
        };
        let fields = PhoneFields {
            name: Field::new(text.name.as_str()),
            number: Field::new(text.shown.as_str()),
            note: Field::new(text.note),
            checked_on: Field::new(checked_on.map(|d| d.to_string()).unwrap_or_default()),
        };
        let removable = kind != PhoneKind::Emergency;
        let old = is_old(checked_on, today);
        Self { id, name: text.name, shown: text.shown, checked, old, look_up, removable, fields }
    }
}

async fn show(
    ground: &Ground,
    frame: Frame,
    wrong: Option<(Option<String>, Box<PhoneFields>)>,
) -> Result<Response, StoreError> {
    let today = ground.today();
    let phones = ground.store.phones().await?;
    let mut phones: Vec<PhoneRow> = phones.into_iter().map(|p| PhoneRow::new(frame.words, p, today)).collect();
    let (mut new, mut status) = (PhoneFields::default(), StatusCode::OK);
    if let Some((id, fields)) = wrong {
        status = StatusCode::UNPROCESSABLE_ENTITY;
        match id.and_then(|id| phones.iter_mut().find(|row| row.id == id)) {
            Some(row) => row.fields = *fields,
            None => new = *fields,
        }
    }
    let page = PhonesPage { assets: Assets, frame, phones, new, today: today.to_string() };
    Ok((status, render(&page)).into_response())
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    show(&ground, frame, None).await
}

#[derive(Deserialize)]
pub struct PhoneForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    checked_on: String,
}

impl PhoneForm {
    fn read(&self, words: &'static Admin, today: Date) -> Result<(PhoneText, Option<Date>), Box<PhoneFields>> {
        let mut fields = PhoneFields {
            name: Field::new(self.name.as_str()),
            number: Field::new(self.number.as_str()),
            note: Field::new(self.note.as_str()),
            checked_on: Field::new(self.checked_on.as_str()),
        };
        let mut reading = Reading::new(words);
        let text = match PhoneText::parse(&self.name, &self.number, &self.note) {
            Ok(text) => Some(text),
            Err(BadPhone::Name(why)) => reading.take(&mut fields.name, Err(why)),
            Err(BadPhone::Number) => reading.take(&mut fields.number, Err(Fault::Phone)),
            Err(BadPhone::Note(why)) => reading.take(&mut fields.note, Err(why)),
        };
        let checked_on = reading.take(&mut fields.checked_on, checked_day(&self.checked_on, today));
        text.zip(checked_on).ok_or(Box::new(fields))
    }
}

fn checked_day(text: &str, today: Date) -> Result<Option<Date>, Fault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match text.trim().parse::<Date>() {
        Ok(day) if day > today => Err(Fault::DayToCome),
        Ok(day) if day.year() >= 2000 => Ok(Some(day)),
        _ => Err(Fault::Day),
    }
}

pub async fn add(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<PhoneForm>,
) -> Result<Response, StoreError> {
    match form.read(frame.words, ground.today()) {
        Ok((text, checked_on)) => {
            let id = ground.random(PhoneId::random);
            ground.store.add_phone(id, &text, checked_on).await?;
            Ok(saved(PATH).into_response())
        }
        Err(fields) => show(&ground, frame, Some((None, fields))).await,
    }
}

pub async fn save(
    State(ground): State<Ground>,
    frame: Frame,
    Path(id): Path<String>,
    Form(form): Form<PhoneForm>,
) -> Result<Response, StoreError> {
    match form.read(frame.words, ground.today()) {
        Ok((text, checked_on)) => done(frame.words, ground.store.save_phone(&id, &text, checked_on).await),
        Err(fields) => show(&ground, frame, Some((Some(id), fields))).await,
    }
}

/// One press: number and note are right as of today.
pub async fn checked(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Path(id): Path<String>,
) -> Result<Response, StoreError> {
    let phones = ground.store.phones().await?;
    let Some(phone) = phones.into_iter().find(|p| p.id == id) else {
        return Ok(gone(words));
    };
    done(words, ground.store.save_phone(&id, &phone.text, Some(ground.today())).await)
}

pub async fn remove(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Path(id): Path<String>,
) -> Result<Response, StoreError> {
    done(words, ground.store.remove_phone(&id).await)
}

fn done(words: &'static Admin, result: Result<(), StoreError>) -> Result<Response, StoreError> {
    match result {
        Err(StoreError::EmergencyStays) => {
            Ok(notice(words.locale, StatusCode::CONFLICT, words.answers.emergency_stays))
        }
        result => super::done(PATH, result, || gone(words)),
    }
}

fn gone(words: &Admin) -> Response {
    notice(words.locale, StatusCode::NOT_FOUND, words.answers.phone_gone)
}
