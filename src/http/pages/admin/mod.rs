//! `/leder`: what a coordinator looks after. Plain forms that answer with a redirect; what was typed wrong is shown
//! where it was typed.

pub mod agencies;
pub mod agency;
mod agency_form;
pub mod agency_members;
pub mod breath;
mod breath_form;
pub mod centre;
pub mod checked;
pub mod closed_days;
mod closed_list;
pub mod controller;
mod controller_form;
mod frame;
pub mod hours;
mod hours_text;
pub mod kinds;
pub mod languages;
mod link;
pub mod mail;
pub mod orders;
pub mod outlet;
mod outlet_form;
pub mod outlets;
pub mod overview;
pub mod own_texts;
pub mod phones;
pub mod phrases;
pub mod staff;
pub mod subjects;
mod tallies;
pub mod taps;

use frame::{Frame, Spoken, words_for};

use crate::hours::opening;
use crate::store::{Seconds, StoreError};
use crate::words::admin::Admin;
use axum::response::{IntoResponse, Redirect, Response};

/// Back to the page, which then says that it is saved.
fn saved(path: &str) -> Redirect {
    Redirect::to(&format!("{path}?gemt=1"))
}

/// What comes of a change: back to `path`, or `gone` where there is no such thing any more.
fn done(path: &str, result: Result<(), StoreError>, gone: impl FnOnce() -> Response) -> Result<Response, StoreError> {
    match result {
        Ok(()) => Ok(saved(path).into_response()),
        Err(StoreError::Gone(_)) => Ok(gone()),
        Err(error) => Err(error),
    }
}

/// A yes or no that a form has hidden in a button.
fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

/// "mandag kl. 15", from seconds.
fn when(words: &Admin, at: Seconds, now: u64) -> String {
    words.calendar.moments.text(&opening(millis(at), now))
}

/// Seconds as the words for times want them.
fn millis(seconds: Seconds) -> u64 {
    u64::try_from(seconds).unwrap_or(0).saturating_mul(1000)
}
