//! Closed days of `/leder/tider`: one, a period, or the holidays of a year in one go.

use super::closed_list::{YEARS, coming};
use super::hours::{PATH, kept};
use super::{Frame, Spoken, saved};
use crate::http::form::{Field, Reading};
use crate::http::ground::Ground;
use crate::http::pages::{notice, render};
use crate::name;
use crate::store::{ClosedDay, StoreError};
use crate::words::admin::Fault;
use crate::words::{Locale, admin};
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
    fn day(&self, today: Date) -> Result<Date, Fault> {
        match self.day.trim().parse::<Date>() {
            Ok(day) if day < today => Err(Fault::DayOver),
            Ok(day) => Ok(day),
            Err(_) => Err(Fault::Day),
        }
    }

    /// The last day, where the first is `day`.
    fn last(&self, day: Date) -> Result<Date, Fault> {
        if self.to.trim().is_empty() {
            return Ok(day);
        }
        let last = self.to.trim().parse::<Date>().map_err(|_| Fault::DayOrEmpty)?;
        match day.until(last).map_or(i32::MAX, |span| span.get_days()) {
            days if days < 0 => Err(Fault::LastBeforeFirst),
            days if days >= PERIOD_MAX => Err(Fault::Period(PERIOD_MAX)),
            _ => Ok(last),
        }
    }
}

pub async fn close(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<ClosedForm>,
) -> Result<Response, StoreError> {
    let day = form.day(ground.today());
    let last = day.map_or(Ok(Date::MIN), |day| form.last(day));
    let note = name::words(&form.note, NOTE_MAX);
    if let (Ok(day), Ok(last), Ok(note)) = (&day, &last, &note) {
        let days = day.series(1.day()).take_while(|one| one <= last);
        let closed: Vec<_> = days.map(|day| ClosedDay { day, note: note.clone() }).collect();
        ground.store.add_closed_days(&closed).await?;
        return Ok(saved(PATH).into_response());
    }
    let mut reading = Reading::new(frame.words);
    let mut page = kept(&ground, frame).await?;
    let closed = &mut page.closed;
    (closed.day, closed.to, closed.note) = (Field::new(form.day), Field::new(form.to), Field::new(form.note));
    reading.take(&mut closed.day, day);
    reading.take(&mut closed.to, last);
    reading.take(&mut closed.note, note);
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
pub async fn holidays(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Form(form): Form<HolidaysForm>,
) -> Result<Response, StoreError> {
    let today = ground.today();
    let year = form.year.parse().ok().filter(|year| (today.year()..today.year() + YEARS).contains(year));
    let Some(year) = year else {
        return Ok(notice(words.locale, StatusCode::BAD_REQUEST, words.answers.year_unlisted));
    };
    // Under their Danish names, whoever adds them: pages say them in their own language.
    let kept = &admin(Locale::Da).holidays;
    let closed = coming(year, today, form.custom == "1");
    let closed: Vec<_> =
        closed.iter().map(|one| ClosedDay { day: one.day, note: kept.name(one.name).to_owned() }).collect();
    ground.store.add_missing_closed_days(&closed).await?;
    Ok(saved(PATH).into_response())
}

#[derive(Deserialize)]
pub struct OpenForm {
    /// The last of several; empty: one day.
    #[serde(default)]
    last: String,
}

pub async fn open(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Path(day): Path<String>,
    Form(form): Form<OpenForm>,
) -> Result<Response, StoreError> {
    let last = if form.last.is_empty() { &day } else { &form.last };
    let removed = match (day.parse::<Date>(), last.parse::<Date>()) {
        (Ok(day), Ok(last)) => ground.store.remove_closed_days(day, last).await,
        _ => Err(StoreError::Gone("closed day")),
    };
    let gone = || notice(words.locale, StatusCode::NOT_FOUND, words.answers.day_gone);
    super::done(PATH, removed, gone)
}
