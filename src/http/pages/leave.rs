//! From the pages beside the desk to the desk, or out. Both end what the same person's desk does in another tab, so it is
//! asked first while that one is on duty.

use super::{render, sign_in};
use crate::http::assets::Assets;
use crate::http::auth::{Refused, Sessions, SignedIn};
use crate::http::state::Office;
use crate::words::staff::Leave;
use crate::words::{Locale, staff};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "desk/leave.html")]
struct LeavePage {
    assets: Assets,
    locale: Locale,
    words: &'static Leave,
    /// Out; else to the desk.
    out: bool,
    coordinator: bool,
}

/// `GET /vagt/aabn`: a desk that opens here closes the one elsewhere.
pub async fn to_desk(State(office): State<Office>, signed_in: SignedIn) -> Response {
    if (office.on_duty)(signed_in.staff.id) { ask(&signed_in, false) } else { Redirect::to("/vagt").into_response() }
}

/// `POST /vagt/forlad`: as `/vagt/log-ud`, where nobody is on duty.
pub async fn leave(
    State(sessions): State<Sessions>,
    State(office): State<Office>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    match sessions.who(&headers).await? {
        Some(signed_in) if (office.on_duty)(signed_in.staff.id) => Ok(ask(&signed_in, true)),
        _ => Ok(sign_in::sign_out(State(sessions), headers).await?),
    }
}

/// Somebody reloaded the question.
pub async fn again() -> Redirect {
    Redirect::to("/vagt/konto")
}

fn ask(signed_in: &SignedIn, out: bool) -> Response {
    let locale = signed_in.locale;
    render(&LeavePage {
        assets: Assets,
        locale,
        words: &staff(locale).leave,
        out,
        coordinator: signed_in.staff.coordinator(),
    })
}
