//! The closed days that stand on `/leder/tider`, those in a row as one.

use crate::hours::holidays::{Holiday, danish};
use crate::http::form::{Choice, Field};
use crate::store::ClosedDay;
use crate::words::admin::Admin;
use jiff::ToSpan;
use jiff::civil::Date;
use std::fmt::Display;

/// So many years can be filled in: this one and the next two.
pub const YEARS: i16 = 3;

/// The list, and the forms below it.
pub struct ClosedDays {
    pub rows: Vec<ClosedRow>,
    pub day: Field,
    /// The last day of a period; empty: one day.
    pub to: Field,
    pub note: Field,
    pub today: String,
    pub years: Field,
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
    pub fn of(words: &Admin, mut closed: Vec<ClosedDay>, today: Date) -> Self {
        closed.retain(|one| one.day >= today);
        let years = (today.year()..).take(usize::from(YEARS.unsigned_abs()));
        let is_missing = |year: &i16| {
            coming(*year, today, false).iter().any(|holiday| closed.iter().all(|one| one.day != holiday.day))
        };
        let next = years.clone().find(is_missing).unwrap_or(today.year()).to_string();
        let periods = closed.chunk_by(|one, other| one.note == other.note && tomorrow(one.day) == Some(other.day));
        Self {
            rows: periods.filter_map(|days| ClosedRow::of(words, days, today)).collect(),
            day: Field::default(),
            to: Field::default(),
            note: Field::default(),
            today: today.to_string(),
            years: Field::of(years.map(|year| Choice::new(year.to_string(), year.to_string(), &next))),
        }
    }
}

impl ClosedRow {
    fn of(words: &Admin, days: &[ClosedDay], today: Date) -> Option<Self> {
        let (first, last) = (days.first()?, days.last()?);
        let shown = |day: Date| words.calendar.weekday_day(day, today);
        let period = [("from", &shown(first.day) as &dyn Display), ("to", &shown(last.day))];
        Some(Self {
            iso: first.day.to_string(),
            last: last.day.to_string(),
            shown: if days.len() > 1 { words.closed_days.period.put(&period) } else { shown(first.day) },
            note: words.holidays.of_note(&first.note).map_or_else(|| first.note.clone(), str::to_owned),
        })
    }
}

fn tomorrow(day: Date) -> Option<Date> {
    day.checked_add(1.day()).ok()
}

/// The holidays of a year that are not over.
pub fn coming(year: i16, today: Date, custom: bool) -> Vec<Holiday> {
    danish(year).into_iter().filter(|one| one.day >= today && (custom || !one.by_custom)).collect()
}
