//! Dates.

use super::outlet::SAID;
use super::status::STATUS;
use crate::words::{Calendar, Places, With};

pub const CALENDAR: Calendar = Calendar {
    moments: &STATUS.moments,
    date: Places("{day} {month}"),
    date_of_year: Places("{day} {month} {year}"),
    weekday_date: Places("{weekday} {date}"),
    days: Places("{from}–{to}"),
    week: With("week {}"),
    weeks: Places("weeks {from}–{to}"),
    spring: SAID.spring,
    autumn: SAID.autumn,
};
