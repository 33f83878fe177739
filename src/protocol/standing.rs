//! Whether the service is open, and whether anybody answers.

use serde::Serialize;

/// Whether anybody takes conversations now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Crew {
    Taking,
    /// All who are on duty hold a pause of their own: they come back.
    Pause,
    /// There are desks on duty, and nobody answers at any.
    Silent,
    Nobody,
}

/// A coming moment at which it opens, as a calendar there names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Opening {
    /// 0 is today.
    pub in_days: u32,
    /// As in ISO 8601: 1 is Monday.
    pub weekday: u8,
    /// Of the month.
    pub day: u8,
    /// 1 is January.
    pub month: u8,
    /// Of the day.
    pub minute: u16,
}

/// How the service stands: the same for every page and desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Standing {
    /// Within the opening hours.
    pub open: bool,
    /// Whole minutes until it closes, once they are few.
    pub closes_in: Option<u32>,
    /// While it is closed and the opening hours know it.
    pub opens: Option<Opening>,
    /// The same in Danish words, for pages of 0.3.
    pub next_opening: Option<String>,
    pub crew: Crew,
}

/// As long as nothing is known: nothing to be told.
impl Default for Standing {
    fn default() -> Self {
        Self { open: true, closes_in: None, opens: None, next_opening: None, crew: Crew::Taking }
    }
}
