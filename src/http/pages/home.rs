//! The young person's page: `/`, in another language `/en` and so on, and what `/f/CODE` shows as well.

use super::centre::CentreView;
use super::{missing, render_packed};
use crate::http::assets::Assets;
use crate::http::headers::{Needs, allowing};
use crate::http::locale::{Reader, wanted};
use crate::http::state::HttpState;
use crate::session::view::Status;
use crate::words::{Locale, StatusWords, Young, young};
use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "youth/page.html")]
struct HomePage {
    assets: Assets,
    words: &'static Young,
    /// The other languages that it can be read in.
    others: Vec<Locale>,
    title: String,
    centre: CentreView,
    status: Arc<Status>,
    said: Said,
    /// There is or was an agency to send a card to.
    handover: bool,
    /// It came from a code that leads nowhere else any more.
    stale_code: bool,
}

/// How the chat stands, in words.
struct Said {
    title: &'static str,
    text: String,
}

/// As `web/js/youth/status_words.js` says it, when it changes.
fn said(words: &StatusWords, status: &Status) -> Said {
    let say = |title, text: String| Said { title, text };
    if status.open {
        let wait = if status.paused { words.pause.to_owned() } else { words.wait(status.wait) };
        let closing = status.closes_in.map(|minutes| format!(" {}", words.closing(minutes))).unwrap_or_default();
        return say(words.open, format!("{} {wait}{closing}", words.crew(status.on_duty)));
    }
    if !status.live {
        return say(words.broken, words.broken_text.to_owned());
    }
    if status.full {
        return say(words.full, words.full_text.to_owned());
    }
    let crew = if status.on_duty == 0 { format!("{} ", words.nobody_text) } else { String::new() };
    let title = if status.opens.is_some() { words.closed } else { words.nobody };
    say(title, crew + &words.opening(status.opens.as_ref()))
}

/// `GET /`. Nothing is read from the request but what it can unpack, and which languages its owner reads: that is kept
/// nowhere.
pub async fn page(State(state): State<HttpState>, headers: HeaderMap) -> Response {
    let locale = wanted(&headers, &state.app.public().languages);
    show(&state, &headers, locale, false)
}

/// `GET /{language}`. One that is not offered any more leads to the Danish page.
pub async fn in_language(State(state): State<HttpState>, Path(tag): Path<String>, headers: HeaderMap) -> Response {
    match Locale::parse(&tag) {
        Some(locale) if state.app.public().languages.contains(&locale) => show(&state, &headers, locale, false),
        Some(_) => Redirect::to("/").into_response(),
        None => missing(Reader(wanted(&headers, &Locale::STAFF))).await,
    }
}

/// The page, as it is now.
pub(super) fn show(state: &HttpState, headers: &HeaderMap, locale: Locale, stale_code: bool) -> Response {
    let public = state.app.public();
    let (words, status) = (young(locale), state.app.shared.view.status());
    let page = HomePage {
        assets: Assets,
        words,
        others: public.languages.iter().copied().filter(|one| *one != locale).collect(),
        title: public.centre.title.clone(),
        centre: CentreView::of(&public.centre, &public.phones),
        said: said(&words.status, &status),
        status,
        handover: public.handover,
        stale_code,
    };
    allowing(Needs::Worker, render_packed(&page, headers))
}

/// `GET /status`: what the page asks for now and then before the start.
pub async fn status(State(state): State<HttpState>) -> Json<Arc<Status>> {
    Json(state.app.shared.view.status())
}
