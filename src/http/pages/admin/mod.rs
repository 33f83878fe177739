//! `/leder`: what a coordinator looks after. Plain forms that answer with a redirect; what was typed wrong is shown
//! where it was typed.

mod agencies;
mod agency;
mod agency_form;
mod agency_people;
mod centre;
mod closed_days;
mod controller;
mod field;
mod hours;
mod hours_text;
mod link;
mod mail;
mod orders;
mod outlet;
mod outlet_form;
mod outlets;
mod overview;
mod phones;
mod staff;
mod tallies;

pub(super) use field::Field;

use super::late::{LateView, late};
use crate::http::auth::{Coordinator, StaffDoor};
use crate::store::{Seconds, StoreError};
use axum::Router;
use axum::extract::FromRef;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

pub fn routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    StaffDoor: FromRef<S>,
{
    Router::new()
        .route("/leder", get(overview::page))
        .route("/leder/center", get(centre::page).post(centre::save))
        .route("/leder/center/ansvarlig", post(controller::save))
        .route("/leder/telefoner", get(phones::page).post(phones::add))
        .route("/leder/telefoner/{id}", post(phones::save))
        .route("/leder/telefoner/{id}/tjekket", post(phones::checked))
        .route("/leder/telefoner/{id}/fjern", post(phones::remove))
        .route("/leder/tider", get(hours::page).post(hours::save))
        .route("/leder/tider/lukket", post(closed_days::close))
        .route("/leder/tider/lukket/{day}/fjern", post(closed_days::open))
        .route("/leder/tider/helligdage", post(closed_days::holidays))
        .route("/leder/mail", get(mail::page).post(mail::save))
        .route("/leder/personale", get(staff::page))
        .route("/leder/personale/invitation", post(staff::invite))
        .route("/leder/personale/invitation/{id}/fjern", post(staff::withdraw))
        .route("/leder/personale/{id}/aktiv", post(staff::set_active))
        .route("/leder/personale/{id}/rolle", post(staff::set_role))
        .route("/leder/personale/{id}/nyt-link", post(staff::reset))
        .merge(outlet_routes())
        .merge(agency_routes())
}

fn agency_routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    StaffDoor: FromRef<S>,
{
    Router::new()
        .route("/leder/modtagere", get(agencies::page).post(agencies::add))
        .route("/leder/modtagere/tekster", post(agencies::save_texts))
        .route("/leder/modtagere/{id}", get(agency::page).post(agency::save))
        .route("/leder/modtagere/{id}/luk", post(agency::close))
        .route("/leder/modtagere/{id}/aabn", post(agency::open))
        .route("/leder/modtagere/{id}/ny-noegle", post(agency::new_key))
        .route("/leder/modtagere/{id}/inviter", post(agency_people::invite))
        .route("/leder/modtagere/{id}/link/{invite}/fjern", post(agency_people::withdraw))
        .route("/leder/modtagere/{id}/person/{receiver}/nyt-link", post(agency_people::again))
        .route("/leder/modtagere/{id}/person/{receiver}/fjern", post(agency_people::remove))
}

fn outlet_routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    StaffDoor: FromRef<S>,
{
    Router::new()
        .route("/leder/steder", get(outlets::page).post(outlets::add))
        .route("/leder/steder/{id}", get(outlet::page).post(outlet::save))
        .route("/leder/steder/{id}/nyt-link", post(outlet::replace_link))
        .route("/leder/steder/{id}/luk", post(outlet::close))
        .route("/leder/steder/{id}/aabn", post(outlet::open))
        .route("/leder/steder/{id}/laeg-sammen", post(outlet::merge))
        .route("/leder/steder/{id}/kode", post(outlet::new_code))
        .route("/leder/steder/{id}/kode/{code}/spaer", post(outlet::revoke_code))
        .route("/leder/bestillinger", get(orders::page))
        .route("/leder/bestillinger/{id}", post(orders::mark))
        .route("/leder/bestillinger/{id}/slet", post(orders::delete))
}

/// What stands around every page of the coordinator.
struct Frame {
    /// Which page this is, for the navigation.
    here: &'static str,
    /// Who is signed in.
    me: String,
    /// Was something just saved?
    saved: bool,
    /// Cards that nobody has opened in time.
    late: Vec<LateView>,
}

impl Frame {
    async fn of(
        door: &StaffDoor,
        coordinator: &Coordinator,
        here: &'static str,
        saved: bool,
    ) -> Result<Self, StoreError> {
        Ok(Self { here, me: coordinator.0.staff.name.clone(), saved, late: late(door).await? })
    }
}

/// `?gemt=1` after a form was saved.
#[derive(Deserialize)]
struct After {
    #[serde(default)]
    gemt: Option<String>,
}

impl After {
    fn saved(&self) -> bool {
        self.gemt.is_some()
    }
}

/// Back to the page, which then says that it is saved.
fn saved(path: &str) -> Redirect {
    Redirect::to(&format!("{path}?gemt=1"))
}

/// What comes of a change: back to `path`, or `gone` where there is no such thing any more.
fn done(path: &str, result: Result<(), StoreError>, gone: fn() -> Response) -> Result<Response, StoreError> {
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

/// Seconds as the words for times want them.
fn millis(seconds: Seconds) -> u64 {
    u64::try_from(seconds).unwrap_or(0).saturating_mul(1000)
}

/// "1 bestilling", "2 bestillinger"
fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
