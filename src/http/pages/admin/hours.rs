//! `/leder/tider`: weekly opening hours, and the page that shows them with the closed days ([`super::closed_days`]).

use super::closed_list::ClosedDays;
use super::hours_text;
use super::overview::open_now;
use super::{Frame, saved};
use crate::hours::{DAY, Hours, Span, today};
use crate::http::assets::Assets;
use crate::http::form::{Field, Reading};
use crate::http::ground::Ground;
use crate::http::pages::render;
use crate::store::StoreError;
use crate::words::Calendar;
use crate::words::admin::{Admin, Fault};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

pub const PATH: &str = "/leder/tider";
/// An opening that is longer and runs over midnight may have its two times the wrong way round.
const LONG: u16 = 12 * 60;

#[derive(Template)]
#[template(path = "admin/hours.html")]
pub struct HoursPage {
    assets: Assets,
    frame: Frame,
    open: String,
    days: Vec<DayField>,
    /// Openings over midnight: "fredag 22–2 slutter lørdag kl. 2, efter 4 timer."
    nights: Vec<String>,
    /// Tuesday to Friday are filled in as Monday, and not saved.
    filled: bool,
    pub closed: ClosedDays,
}

pub struct DayField {
    /// 1 = Monday.
    pub number: i8,
    /// "mandag"
    pub name: &'static str,
    pub field: Field,
    /// What is kept, as the form shows it.
    pub was: String,
}

/// What nobody should find out at night.
fn night_words(admin: &Admin, span: &Span) -> Option<String> {
    let (words, calendar) = (&admin.hours, admin.calendar);
    let length = DAY - span.from() + span.to();
    let hours = words.hours.of(length / 60);
    let length_words = match length % 60 {
        0 => hours,
        minutes => words.hours_minutes.put(&[("hours", &hours), ("minutes", &minutes)]),
    };
    let said = words.night.put(&[
        ("day", &calendar.weekday(span.weekday())),
        ("from", &calendar.time(span.from())),
        ("to", &calendar.time(span.to())),
        ("next", &calendar.weekday(span.weekday() % 7 + 1)),
        ("length", &length_words),
    ]);
    let doubt = if length > LONG { format!(" {}", words.night_long) } else { String::new() };
    span.past_midnight().then_some(said + &doubt)
}

/// A week as it is kept.
pub fn kept_days(calendar: &Calendar, spans: &[Span]) -> Vec<DayField> {
    let day = |number| {
        let was = hours_text::format(calendar, spans, number);
        DayField { number, name: calendar.weekday(number), field: Field::new(&*was), was }
    };
    (1..=7).map(day).collect()
}

/// The page as it is kept; callers put what was typed in its place.
pub async fn kept(ground: &Ground, frame: Frame) -> Result<HoursPage, StoreError> {
    let (spans, closed) = (ground.store.weekly_hours().await?, ground.store.closed_days().await?);
    let now = ground.clock.wall();
    let today = today(now);
    let hours = Hours::new(spans.iter().copied(), closed.iter().map(|c| c.day));
    let words = frame.words;
    Ok(HoursPage {
        assets: Assets,
        frame,
        open: open_now(words, &hours, now),
        days: kept_days(words.calendar, &spans),
        nights: spans.iter().filter_map(|span| night_words(words, span)).collect(),
        filled: false,
        closed: ClosedDays::of(words, closed, today),
    })
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    Ok(render(&kept(&ground, frame).await?))
}

/// What a form says of a weekday: `d1` is Monday's text, none of it is an empty one, and `was1` is what stood there when the
/// form was shown. What was not changed stays as it is kept by now: somebody else may have changed it meanwhile.
fn typed(form: &HashMap<String, String>, day: &DayField) -> String {
    let said = |name: &str| form.get(&format!("{name}{}", day.number));
    match said("d") {
        Some(text) if said("was") != Some(text) => text.clone(),
        Some(_) => day.was.clone(),
        None => String::new(),
    }
}

/// `POST /leder/tider`; with `same` Tuesday to Friday are to be as Monday.
pub async fn save(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response, StoreError> {
    let words = frame.words;
    let mut page = kept(&ground, frame).await?;
    let mut typed: Vec<String> = page.days.iter().map(|day| typed(&form, day)).collect();
    let fill = form.get("same").is_some_and(|same| same == "1");
    if fill {
        let (monday, rest) = typed.split_at_mut(1);
        rest.iter_mut().take(4).for_each(|day| day.clone_from(&monday[0]));
    }
    let read: Vec<Result<Vec<Span>, Fault>> =
        (1..).zip(&typed).map(|(number, text)| hours_text::parse(number, text)).collect();
    let right = read.iter().all(Result::is_ok);
    let spans: Vec<Span> = read.iter().flatten().flatten().copied().collect();
    if right && !fill {
        ground.store.save_weekly_hours(&spans).await?;
        return Ok(saved(PATH).into_response());
    }
    page.nights = spans.iter().filter_map(|span| night_words(words, span)).collect();
    // Filled in, to be looked at: what stood there would be lost.
    page.filled = fill && right;
    let mut reading = Reading::new(words);
    for (day, (text, read)) in page.days.iter_mut().zip(typed.into_iter().zip(read)) {
        day.field = Field::new(text);
        reading.take(&mut day.field, read);
    }
    let status = if right { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, render(&page)).into_response())
}
