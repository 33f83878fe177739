//! `/leder/steder/ID`: one place, what came of its flyers, its codes, and everything that can be done with it.

use super::outlet_form::{OutletFields, OutletForm};
use super::outlets::{PATH, link_page, link_words, unmade};
use super::tallies::{TermRow, WeekRow, small_hidden, term_rows, week_rows};
use super::{Frame, Spoken, kinds, words_for};
use crate::flyer::FlyerCode;
use crate::http::assets::Assets;
use crate::http::extract::{Named, Of};
use crate::http::form::{Choice, Field};
use crate::http::ground::Ground;
use crate::http::pages::{flyer, notice, render};
use crate::http::state::Office;
use crate::id::OutletId;
use crate::kit::{self, Headline};
use crate::line::Language;
use crate::store::{Flyer, Outlet, OutletSecret, StoreError};
use crate::words::admin::{Admin, Codes, Fault, Files};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;

/// What can be printed here, with the names that places see.
fn formats(words: &Files) -> [(&'static str, &'static str); 5] {
    [
        ("poster", words.poster),
        ("strips", words.strips),
        ("flyer", words.flyer),
        ("flyer-sheet", words.flyer_sheet),
        ("cards", words.cards),
    ]
}

/// The designs, by what they are called in requests.
pub fn designs(words: &Files) -> [(&'static str, &'static str); 3] {
    [("loud", words.loud), ("night", words.night), ("paper", words.paper)]
}

#[derive(Template)]
#[template(path = "admin/outlet.html")]
struct OutletPage {
    assets: Assets,
    frame: Frame,
    id: String,
    name: String,
    /// "Skole · Køge · 312 elever"
    about: String,
    /// "4. november", if it is closed.
    closed: Option<String>,
    /// Who made its link, or that it is dead.
    link: String,
    link_dead: bool,
    /// Which one a new one would replace.
    link_mark: String,
    /// "2 bestillinger venter"
    waiting: Option<String>,
    /// Why nothing is counted, if so.
    uncounted: Option<String>,
    /// That small numbers are not shown.
    small_hidden: String,
    weeks: Vec<WeekRow>,
    terms: Vec<TermRow>,
    codes: Vec<CodeRow>,
    typed: OutletFields,
    wrong: bool,
    /// Places that this one can become part of.
    others: Field,
    formats: Field,
    designs: Field,
    headlines: Field,
    languages: Field,
}

struct CodeRow {
    code: String,
    /// "chat.example.dk/f/cdfhjk"
    address: String,
    /// The same as it is followed, to be copied.
    link: String,
    /// "Lavet 4. november 2026", and whether it is from another place.
    since: String,
    live: bool,
    /// The one that is printed now.
    current: bool,
}

/// What was typed wrong.
#[derive(Default)]
struct Mistyped {
    fields: Option<Box<OutletFields>>,
    merge: Option<Fault>,
}

async fn show(
    (ground, office): (&Ground, &Office),
    frame: Frame,
    id: OutletId,
    wrong: Mistyped,
) -> Result<Response, StoreError> {
    let outlets = ground.store.outlets().await?;
    let Some(outlet) = outlets.iter().find(|outlet| outlet.id == id) else { return Ok(gone(frame.words)) };
    let (today, words) = (ground.today(), frame.words);
    let waiting = ground.store.waiting_orders().await?.iter().filter(|order| order.outlet == id).count();
    let uncounted = (!outlet.text.is_counted(office.pupils_min)).then(|| uncounted(words, outlet, office.pupils_min));
    let (mut weeks, mut terms) = (vec![], vec![]);
    if uncounted.is_none() {
        weeks = week_rows(words, &ground.store.outlet_weeks(outlet, today).await?, today);
        terms = term_rows(words, &ground.store.outlet_starts(outlet, today).await?);
    }
    let origin = ground.origin();
    let flyers = ground.store.flyers_of(id).await?;
    let status =
        if wrong.fields.is_some() || wrong.merge.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let kept = OutletForm::of(&outlet.text).fields(words, office.pupils_min);
    let page = OutletPage {
        assets: Assets,
        frame,
        id: id.text(),
        name: outlet.text.name.clone(),
        about: about(words, outlet),
        closed: outlet.closed_on.map(|day| words.calendar.day(day, today)),
        link: link_words(words, outlet.link, &ground.store.staff_list().await?),
        link_dead: outlet.link.dead,
        link_mark: outlet.link_mark.clone(),
        waiting: (waiting > 0).then(|| words.orders.waiting.of(waiting)),
        uncounted,
        small_hidden: small_hidden(words),
        weeks,
        terms,
        codes: flyers
            .iter()
            .enumerate()
            .map(|(n, flyer)| CodeRow::new(words, flyer, n == 0, (origin, today)))
            .collect(),
        wrong: wrong.fields.is_some(),
        languages: kept.language.clone(),
        typed: wrong.fields.map_or(kept, |fields| *fields),
        others: others(words, &outlets, id, wrong.merge),
        formats: Field::of(formats(&words.files).map(|(code, label)| Choice::new(code, label, "flyer-sheet"))),
        designs: Field::of(designs(&words.files).map(|(code, label)| Choice::new(code, label, ""))),
        headlines: Field::of(Headline::ALL.map(headline)),
    };
    Ok((status, render(&page)).into_response())
}

impl CodeRow {
    fn new(words: &Admin, flyer: &Flyer, first: bool, (origin, today): (&str, Date)) -> Self {
        let live = flyer.revoked_on.is_none();
        let since = since(words, &words.codes, flyer, today);
        let code = flyer.code.text();
        let link = flyer::address(origin, flyer.code, None);
        let (address, current) = (kit::shown(&link).to_owned(), first && live);
        Self { address, link, code, since, live, current }
    }
}

fn since(words: &Admin, said: &Codes, flyer: &Flyer, today: Date) -> String {
    let day = |day| words.calendar.day(day, today);
    let since = match flyer.revoked_on {
        None => said.made.put(day(flyer.created_on)),
        Some(on) => said.blocked.put(day(on)),
    };
    if flyer.merged { said.merged.put(since) } else { since }
}

fn about(words: &Admin, outlet: &Outlet) -> String {
    let text = &outlet.text;
    let about = format!("{} · {}", kinds::outlet(words.said, text.kind), text.municipality);
    match text.pupils {
        Some(pupils) => format!("{about} · {}", words.outlet_fields.about_pupils.put(pupils)),
        None => about,
    }
}

fn uncounted(words: &Admin, outlet: &Outlet, pupils_min: u32) -> String {
    match outlet.text.pupils {
        Some(_) => words.counts.few_pupils.put(pupils_min),
        None => words.counts.pupils_unknown.to_owned(),
    }
}

fn headline(one: Headline) -> Choice {
    Choice::new(one.code(), kit::headline(Language::DANISH, one).join(" "), "")
}

/// Places that are open; none of them is chosen beforehand, since a merge can't be undone.
fn others(words: &Admin, outlets: &[Outlet], id: OutletId, wrong: Option<Fault>) -> Field {
    let label = |outlet: &Outlet| format!("{} ({})", outlet.text.name, about(words, outlet));
    let open = outlets.iter().filter(|outlet| outlet.id != id && outlet.closed_on.is_none());
    let mut choices: Vec<_> = open.map(|outlet| Choice::new(outlet.id.text(), label(outlet), "")).collect();
    if !choices.is_empty() {
        choices.insert(0, Choice::new("", words.outlet.choose, ""));
    }
    let mut field = Field::of(choices);
    if let Some(wrong) = wrong {
        field.refuse(words.fault(wrong));
    }
    field
}

pub async fn page(
    State(ground): State<Ground>,
    State(office): State<Office>,
    frame: Frame,
    Of(id): Of<OutletId>,
) -> Result<Response, StoreError> {
    show((&ground, &office), frame, id, Mistyped::default()).await
}

pub async fn save(
    State(ground): State<Ground>,
    State(office): State<Office>,
    frame: Frame,
    Of(id): Of<OutletId>,
    Form(form): Form<OutletForm>,
) -> Result<Response, StoreError> {
    match form.read(frame.words, office.pupils_min) {
        Ok(text) => done(frame.words, id, ground.store.save_outlet(id, &text, office.pupils_min).await),
        Err(fields) => {
            let wrong = Mistyped { fields: Some(fields), merge: None };
            show((&ground, &office), frame, id, wrong).await
        }
    }
}

#[derive(Deserialize)]
pub struct LinkForm {
    /// Which one is to be replaced: sent again, as by a reload, the form doesn't end the link that it made.
    was: Option<String>,
}

/// A new link; the old one dies.
pub async fn replace_link(
    State(ground): State<Ground>,
    frame: Frame,
    Of(id): Of<OutletId>,
    Form(form): Form<LinkForm>,
) -> Result<Response, StoreError> {
    let secret = ground.random(OutletSecret::random);
    match ground
        .store
        .replace_outlet_link(id, &secret, form.was.as_deref().filter(|was| !was.is_empty()), Some(frame.my_id))
        .await
    {
        Ok(()) => {}
        Err(StoreError::Gone(_)) => return Ok(gone(frame.words)),
        Err(StoreError::LinkChanged) => return Ok(unmade(frame.words, id, frame.words.answers.outlet_link_changed)),
        Err(error) => return Err(error),
    }
    let Some(outlet) = ground.store.outlet(id).await? else { return Ok(gone(frame.words)) };
    link_page(&ground, frame, id, &outlet.text.name, &secret).await
}

pub async fn close(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of(id): Of<OutletId>,
) -> Result<Response, StoreError> {
    done(words, id, ground.store.set_outlet_closed(id, Some(ground.today())).await)
}

pub async fn open(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of(id): Of<OutletId>,
) -> Result<Response, StoreError> {
    done(words, id, ground.store.set_outlet_closed(id, None).await)
}

#[derive(Deserialize)]
pub struct MergeForm {
    #[serde(default)]
    into: String,
}

/// Makes it part of another, and goes there.
pub async fn merge(
    State(ground): State<Ground>,
    State(office): State<Office>,
    frame: Frame,
    Of(id): Of<OutletId>,
    Form(form): Form<MergeForm>,
) -> Result<Response, StoreError> {
    if let Ok(into) = OutletId::parse(&form.into) {
        match ground.store.merge_outlets(id, into, office.pupils_min, ground.today()).await {
            Err(StoreError::Gone(_)) => {}
            other => return done(frame.words, into, other),
        }
    }
    let wrong = Mistyped { fields: None, merge: Some(Fault::Into) };
    show((&ground, &office), frame, id, wrong).await
}

pub async fn new_code(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of(id): Of<OutletId>,
) -> Result<Response, StoreError> {
    let candidate = ground.random(FlyerCode::random);
    done(words, id, ground.store.new_code(id, candidate, ground.today()).await.map(drop))
}

/// A place's code.
#[derive(Deserialize)]
pub struct Code(OutletId, FlyerCode);

impl Named for Code {
    fn gone(parts: &Parts) -> Response {
        gone(words_for(parts))
    }
}

pub async fn revoke_code(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of(Code(id, code)): Of<Code>,
) -> Result<Response, StoreError> {
    done(words, id, ground.store.revoke_code(id, code, ground.today()).await)
}

fn done(words: &'static Admin, id: OutletId, result: Result<(), StoreError>) -> Result<Response, StoreError> {
    super::done(&format!("{PATH}/{}", id.text()), result, || gone(words))
}

impl Named for OutletId {
    fn gone(parts: &Parts) -> Response {
        gone(words_for(parts))
    }
}

fn gone(words: &Admin) -> Response {
    notice(words.locale, StatusCode::NOT_FOUND, words.answers.outlet_gone)
}
