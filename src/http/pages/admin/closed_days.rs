//! Closed days of `/leder/tider`: one, a period, or the holidays of a year in one go.

use super::field::{Choice, Field};
use super::hours::{PATH, kept};
use super::{Frame, saved};
use crate::hours::holidays::{Holiday, danish};
use crate::hours::{date_text, today, weekday_name};
use crate::http::auth::StaffDoor;
use crate::http::pages::{message, render};
use crate::name::{self, BadLine};
use crate::store::{ClosedDay, StoreError};
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

const NOTE_MAX: usize = 60;
/// Days of one period: a long summer, and no slip of a year.
const PERIOD_MAX: i32 = 100;
/// So many years can be filled in: this one and the next two.
const YEARS: i16 = 3;

/// The list, and the forms below it.
pub struct ClosedDays {
    pub rows: Vec<ClosedRow>,
    pub day: Field,
    /// The last day of a period; empty: one day.
    pub to: Field,
    pub note: Field,
    pub today: String,
    pub years: Vec<Choice>,
}

/// One day, or several in a row with the same note.
pub struct ClosedRow {
    pub iso: String,
    /// The last of them.
    pub last: String,
    pub shown: String,
    pub note: String,
}

impl ClosedDays {
    /// What is over is of no use to anybody.
    pub fn of(mut closed: Vec<ClosedDay>, today: Date) -> Self {
        closed.retain(|one| one.day >= today);
        let years = (today.year()..).take(usize::from(YEARS.unsigned_abs()));
        let is_missing = |year: &i16| {
            coming(*year, today, false).iter().any(|holiday| closed.iter().all(|one| one.day != holiday.day))
        };
        let next = years.clone().find(is_missing).unwrap_or(today.year()).to_string();
        let periods = closed.chunk_by(|one, other| one.note == other.note && tomorrow(one.day) == Some(other.day));
        Self {
            rows: periods.filter_map(|days| ClosedRow::of(days, today)).collect(),
            day: Field::default(),
            to: Field::default(),
            note: Field::default(),
            today: today.to_string(),
            years: years.map(|year| Choice::new(year.to_string(), year.to_string(), &next)).collect(),
        }
    }
}

impl ClosedRow {
    fn of(days: &[ClosedDay], today: Date) -> Option<Self> {
        let (first, last) = (days.first()?, days.last()?);
        let shown = |day: Date| {
            let weekday = weekday_name(day.weekday().to_monday_one_offset());
            format!("{weekday} den {}", date_text(day, today))
        };
        let to = if days.len() > 1 { format!(" til {}", shown(last.day)) } else { String::new() };
        Some(Self {
            iso: first.day.to_string(),
            last: last.day.to_string(),
            shown: format!("{}{to}", shown(first.day)),
            note: first.note.clone(),
        })
    }
}

fn tomorrow(day: Date) -> Option<Date> {
    day.checked_add(1.day()).ok()
}

/// The holidays of a year that are not over.
fn coming(year: i16, today: Date, custom: bool) -> Vec<Holiday> {
    danish(year).into_iter().filter(|one| one.day >= today && (custom || !one.by_custom)).collect()
}

#[derive(Deserialize)]
pub struct ClosedForm {
    #[serde(default)]
    day: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    note: String,
}

impl ClosedForm {
    fn day(&self, today: Date) -> Result<Date, &'static str> {
        match self.day.trim().parse::<Date>() {
            Ok(day) if day < today => Err("Dagen er forbi."),
            Ok(day) => Ok(day),
            Err(_) => Err("Skriv datoen som 2027-01-04."),
        }
    }

    /// The last day, where the first is `day`.
    fn last(&self, day: Date) -> Result<Date, &'static str> {
        if self.to.trim().is_empty() {
            return Ok(day);
        }
        let last =
            self.to.trim().parse::<Date>().map_err(|_| "Skriv datoen som 2027-01-04, eller lad feltet stå tomt.")?;
        match day.until(last).map_or(i32::MAX, |span| span.get_days()) {
            days if days < 0 => Err("Den sidste dag ligger før den første."),
            days if days >= PERIOD_MAX => Err("Det er mere end 100 dage. Skriv en kortere periode."),
            _ => Ok(last),
        }
    }
}

pub async fn close(
    State(door): State<StaffDoor>,
    frame: Frame,
    Form(form): Form<ClosedForm>,
) -> Result<Response, StoreError> {
    let day = form.day(today(door.clock.wall()));
    let last = day.map_or(Ok(Date::MIN), |day| form.last(day));
    let note = name::words(&form.note, NOTE_MAX);
    if let (Ok(day), Ok(last), Ok(note)) = (&day, &last, &note) {
        let days = day.series(1.day()).take_while(|one| one <= last);
        let closed: Vec<_> = days.map(|day| ClosedDay { day, note: note.clone() }).collect();
        door.store.add_closed_days(&closed).await?;
        return Ok(saved(PATH).into_response());
    }
    let mut page = kept(&door, frame).await?;
    page.closed.day = Field { value: form.day, error: day.err().map(str::to_owned) };
    page.closed.to = Field { value: form.to, error: last.err().map(str::to_owned) };
    page.closed.note = Field { value: form.note, error: note.err().map(BadLine::words) };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
}

#[derive(Deserialize)]
pub struct HolidaysForm {
    #[serde(default)]
    year: String,
    /// Those that are none by law, too.
    #[serde(default)]
    custom: String,
}

/// Days that are closed already keep their notes.
pub async fn holidays(State(door): State<StaffDoor>, Form(form): Form<HolidaysForm>) -> Result<Response, StoreError> {
    let today = today(door.clock.wall());
    let year = form.year.parse().ok().filter(|year| (today.year()..today.year() + YEARS).contains(year));
    let Some(year) = year else {
        let text = "Gå tilbage, genindlæs siden, og vælg et af årene på listen.";
        return Ok(message(StatusCode::BAD_REQUEST, "Året er ikke på listen", text));
    };
    let closed = coming(year, today, form.custom == "1");
    let closed: Vec<_> = closed.iter().map(|one| ClosedDay { day: one.day, note: one.name.to_owned() }).collect();
    door.store.add_missing_closed_days(&closed).await?;
    Ok(saved(PATH).into_response())
}

#[derive(Deserialize)]
pub struct OpenForm {
    /// The last of several; empty: one day.
    #[serde(default)]
    last: String,
}

pub async fn open(
    State(door): State<StaffDoor>,
    Path(day): Path<String>,
    Form(form): Form<OpenForm>,
) -> Result<Response, StoreError> {
    let last = if form.last.is_empty() { &day } else { &form.last };
    let removed = match (day.parse::<Date>(), last.parse::<Date>()) {
        (Ok(day), Ok(last)) => door.store.remove_closed_days(day, last).await,
        _ => Err(StoreError::Gone("closed day")),
    };
    let gone =
        || message(StatusCode::NOT_FOUND, "Dagen findes ikke", "Den er ikke (længere) på listen over lukkedage.");
    super::done(PATH, removed, gone)
}
