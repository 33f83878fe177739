//! `/leder/modtagere`: who handovers can be sent to, adding one, and what young people are told about age.

use super::agency_form::{AgencyFields, AgencyForm};
use super::checked::is_old;
use super::{Frame, kinds, saved};
use crate::http::assets::Assets;
use crate::http::form::{Field, Reading};
use crate::http::ground::Ground;
use crate::http::pages::render;
use crate::id::AgencyId;
use crate::store::{AgeTexts, Agency, Member, StoreError};
use crate::words::admin::{self as words, Admin};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;

pub const PATH: &str = "/leder/modtagere";

#[derive(Template)]
#[template(path = "admin/agencies.html")]
struct AgenciesPage {
    assets: Assets,
    frame: Frame,
    agencies: Vec<AgencyRow>,
    new: AgencyFields,
    texts: TextFields,
}

struct AgencyRow {
    id: String,
    name: String,
    /// "Behandlingssted · 12 34 56 78"
    about: String,
    /// "2 kan åbne kort. 1 venter på at blive lukket ind."
    members: String,
    /// Whether young people can choose it.
    open: bool,
    closed: bool,
}

struct TextFields {
    under18: Field,
    adult: Field,
    unknown: Field,
    /// "Tjekket 4. november 2026"
    checked: String,
    /// Never, or long ago.
    old: bool,
}

impl TextFields {
    fn of(words: &Admin, texts: AgeTexts, today: Date) -> Self {
        Self {
            under18: Field::new(texts.under18),
            adult: Field::new(texts.adult),
            unknown: Field::new(texts.unknown),
            // With the year always: a date of last year must not look fresh.
            checked: texts.checked_on.map_or_else(
                || words.shared.unchecked.to_owned(),
                |day| words.shared.checked.put(words.calendar.whole_day(day)),
            ),
            old: is_old(texts.checked_on, today),
        }
    }
}

impl AgencyRow {
    fn new(words: &Admin, agency: Agency, members: &[Member]) -> Self {
        Self {
            id: agency.id.text(),
            about: about(words, &agency),
            members: members_words(&words.agencies, members),
            open: agency.key.is_some() && agency.closed_on.is_none(),
            closed: agency.closed_on.is_some(),
            name: agency.text.name,
        }
    }
}

/// "Behandlingssted · 12 34 56 78"
pub fn about(words: &Admin, agency: &Agency) -> String {
    format!("{} · {}", kinds::agency(&words.agency_kinds, agency.text.kind), agency.text.phone.shown)
}

fn members_words(words: &words::Agencies, members: &[Member]) -> String {
    let inside = members.iter().filter(|one| one.inside).count();
    match (inside, members.len() - inside) {
        (0, 0) => words.nobody.to_owned(),
        (0, waiting) => words.nobody_of.put(waiting),
        (inside, 0) => words.inside.put(inside),
        (inside, waiting) => format!("{} {}", words.inside.put(inside), words.waiting.put(waiting)),
    }
}

/// "2 modtagere." and whether somebody can open cards.
pub fn overview_words(words: &words::Overview, agencies: &[Agency]) -> String {
    let open = agencies.iter().filter(|agency| agency.closed_on.is_none());
    let ready = open.clone().filter(|agency| agency.key.is_some()).count();
    match (open.count(), ready) {
        (0, _) => words.agencies_none.to_owned(),
        (all, ready) if all == ready => words.agencies.of(all),
        (all, ready) => words.agencies_some.put(&[("ready", &ready), ("all", &words.agencies_all.of(all))]),
    }
}

/// What was typed wrong.
#[derive(Default)]
struct Mistyped {
    new: Option<Box<AgencyFields>>,
    texts: Option<Box<TextFields>>,
}

async fn show(ground: &Ground, frame: Frame, wrong: Mistyped) -> Result<Response, StoreError> {
    let (today, words) = (ground.today(), frame.words);
    let mut agencies = Vec::new();
    for agency in ground.store.agencies().await? {
        let members = ground.store.members(agency.id).await?;
        agencies.push(AgencyRow::new(words, agency, &members));
    }
    let status =
        if wrong.new.is_some() || wrong.texts.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let texts = match wrong.texts {
        Some(texts) => *texts,
        None => TextFields::of(words, ground.store.age_texts().await?, today),
    };
    let new = wrong.new.map_or_else(|| AgencyForm::empty().fields(words), |fields| *fields);
    Ok((status, render(&AgenciesPage { assets: Assets, frame, agencies, new, texts })).into_response())
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    show(&ground, frame, Mistyped::default()).await
}

/// Leads to the new agency's page, where its first member is invited.
pub async fn add(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<AgencyForm>,
) -> Result<Response, StoreError> {
    match form.read(frame.words) {
        Ok(text) => {
            let id = ground.random(AgencyId::random);
            ground.store.add_agency(id, &text, ground.today()).await?;
            Ok(saved(&format!("{PATH}/{}", id.text())).into_response())
        }
        Err(fields) => {
            let wrong = Mistyped { new: Some(fields), texts: None };
            show(&ground, frame, wrong).await
        }
    }
}

#[derive(Deserialize)]
pub struct TextForm {
    #[serde(default)]
    under18: String,
    #[serde(default)]
    adult: String,
    #[serde(default)]
    unknown: String,
}

/// Saves them as gone through today.
pub async fn save_texts(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<TextForm>,
) -> Result<Response, StoreError> {
    let read = [&form.under18, &form.adult, &form.unknown].map(|text| AgeTexts::text_from(text));
    let today = ground.today();
    if let [Ok(under18), Ok(adult), Ok(unknown)] = &read {
        ground.store.save_age_texts([under18, adult, unknown], today).await?;
        return Ok(saved(PATH).into_response());
    }
    let words = frame.words;
    let mut texts = TextFields {
        under18: Field::new(form.under18),
        adult: Field::new(form.adult),
        unknown: Field::new(form.unknown),
        ..TextFields::of(words, ground.store.age_texts().await?, today)
    };
    let mut reading = Reading::new(words);
    for (field, read) in [&mut texts.under18, &mut texts.adult, &mut texts.unknown].into_iter().zip(read) {
        reading.take(field, read);
    }
    let wrong = Mistyped { new: None, texts: Some(Box::new(texts)) };
    show(&ground, frame, wrong).await
}
