//! `/leder/tider`: weekly opening hours and closed days.

use super::field::Field;
use super::hours_text;
use super::overview::open_now;
use super::{After, Frame, saved};
use crate::hours::{Hours, Span, date_text, today, weekday_name};
use crate::http::assets::Assets;
use crate::http::auth::{Coordinator, StaffDoor};
use crate::http::pages::{message, render};
use crate::name::{self, BadLine};
use crate::store::{ClosedDay, StoreError};
use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;

const PATH: &str = "/leder/tider";
const NOTE_MAX: usize = 60;

#[derive(Template)]
#[template(path = "admin/hours.html")]
struct HoursPage {
    assets: Assets,
    frame: Frame,
    open: String,
    days: Vec<DayField>,
    closed: Vec<ClosedRow>,
    /// The form for another closed day.
    day: Field,
    note: Field,
    today: String,
}

struct DayField {
    /// 1 = Monday.
    number: i8,
    /// "mandag"
    name: &'static str,
    field: Field,
}

struct ClosedRow {
    iso: String,
    shown: String,
    note: String,
}

impl ClosedRow {
    fn new(closed: ClosedDay, today: Date) -> Self {
        let weekday = weekday_name(closed.day.weekday().to_monday_one_offset());
        let shown = format!("{weekday} den {}", date_text(closed.day, today));
        Self { iso: closed.day.to_string(), shown, note: closed.note }
    }
}

fn day_fields(text: impl Fn(i8) -> Field) -> Vec<DayField> {
    (1..=7).map(|number| DayField { number, name: weekday_name(number), field: text(number) }).collect()
}

/// The page as it is kept; callers put what was typed in its place.
async fn kept(door: &StaffDoor, frame: Frame) -> Result<HoursPage, StoreError> {
    let (spans, closed) = (door.store.weekly_hours().await?, door.store.closed_days().await?);
    let now = door.clock.wall();
    let today = today(now);
    let hours = Hours::new(spans.iter().copied(), closed.iter().map(|c| c.day));
    Ok(HoursPage {
        assets: Assets,
        frame,
        open: open_now(&hours, now),
        days: day_fields(|n| Field::new(hours_text::format(&spans, n))),
        // What is over is of no use to anybody.
        closed: closed.into_iter().filter(|c| c.day >= today).map(|c| ClosedRow::new(c, today)).collect(),
        day: Field::default(),
        note: Field::default(),
        today: today.to_string(),
    })
}

pub async fn page(
    State(door): State<StaffDoor>,
    coordinator: Coordinator,
    Query(after): Query<After>,
) -> Result<Response, StoreError> {
    Ok(render(&kept(&door, Frame::of(&door, &coordinator, "tider", after.saved()).await?).await?))
}

/// One text a weekday, `d1` for Monday to `d7`.
#[derive(Deserialize)]
pub struct WeekForm {
    #[serde(default)]
    d1: String,
    #[serde(default)]
    d2: String,
    #[serde(default)]
    d3: String,
    #[serde(default)]
    d4: String,
    #[serde(default)]
    d5: String,
    #[serde(default)]
    d6: String,
    #[serde(default)]
    d7: String,
}

pub async fn save(
    State(door): State<StaffDoor>,
    coordinator: Coordinator,
    Form(form): Form<WeekForm>,
) -> Result<Response, StoreError> {
    let typed = [form.d1, form.d2, form.d3, form.d4, form.d5, form.d6, form.d7];
    let read: Vec<Result<Vec<Span>, &'static str>> =
        (1..).zip(&typed).map(|(number, text)| hours_text::parse(number, text)).collect();
    if read.iter().all(Result::is_ok) {
        let spans: Vec<Span> = read.into_iter().flatten().flatten().collect();
        door.store.save_weekly_hours(&spans).await?;
        return Ok(saved(PATH).into_response());
    }
    let mut page = kept(&door, Frame::of(&door, &coordinator, "tider", false).await?).await?;
    for (day, (text, read)) in page.days.iter_mut().zip(typed.into_iter().zip(read)) {
        day.field = Field { value: text, error: read.err().map(str::to_owned) };
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
}

#[derive(Deserialize)]
pub struct ClosedForm {
    #[serde(default)]
    day: String,
    #[serde(default)]
    note: String,
}

pub async fn close_day(
    State(door): State<StaffDoor>,
    coordinator: Coordinator,
    Form(form): Form<ClosedForm>,
) -> Result<Response, StoreError> {
    let today = today(door.clock.wall());
    let day = match form.day.trim().parse::<Date>() {
        Ok(day) if day < today => Err("Dagen er forbi."),
        Ok(day) => Ok(day),
        Err(_) => Err("Skriv datoen som 2027-01-04."),
    };
    let note = name::words(&form.note, NOTE_MAX);
    match (day, note) {
        (Ok(day), Ok(note)) => {
            door.store.add_closed_day(&ClosedDay { day, note }).await?;
            Ok(saved(PATH).into_response())
        }
        (day, note) => {
            let mut page = kept(&door, Frame::of(&door, &coordinator, "tider", false).await?).await?;
            page.day = Field { value: form.day, error: day.err().map(str::to_owned) };
            page.note = Field { value: form.note, error: note.err().map(BadLine::words) };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
        }
    }
}

pub async fn open_day(
    State(door): State<StaffDoor>,
    _: Coordinator,
    Path(day): Path<String>,
) -> Result<Response, StoreError> {
    let removed = match day.parse::<Date>() {
        Ok(day) => door.store.remove_closed_day(day).await,
        Err(_) => Err(StoreError::Gone("closed day")),
    };
    let gone =
        || message(StatusCode::NOT_FOUND, "Dagen findes ikke", "Den er ikke (længere) på listen over lukkedage.");
    super::done(PATH, removed, gone)
}
