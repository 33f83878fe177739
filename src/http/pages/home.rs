//! The young person's page: `/`, in another language `/en` and so on, and what `/f/CODE` shows as well.

use super::centre::CentreView;
use super::choices::{Choice, Tongue, choices, tongues};
use super::missing;
use super::render_packed;
use super::spoken::Spoken;
use crate::hours::opening;
use crate::http::assets::Assets;
use crate::http::headers::{Needs, allowing};
use crate::http::state::HttpState;
use crate::line::About;
use crate::protocol::Opening;
use crate::session::view::Status;
use crate::words::{StatusWords, Young};
use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "youth/page.html")]
struct HomePage {
    assets: Assets,
    words: &'static Young,
    spoken: Spoken,
    title: String,
    centre: CentreView,
    status: Arc<Status>,
    said: Said,
    /// There is or was an agency to send a card to.
    handover: bool,
    /// It came from a code that leads nowhere else any more.
    stale_code: bool,
    /// What it may be about. The professionals' page has nothing to choose.
    choices: Vec<Choice>,
    /// In which language they write: asked where nobody on duty writes the page's.
    tongues: Vec<Tongue>,
    /// Whether this is the professionals' page.
    professional: bool,
    /// Whether there is one.
    professionals: bool,
    /// Outside its own hours.
    closed: bool,
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

/// `GET /` and `GET /{language}`. Nothing is read from the request but what it can unpack, and which languages its owner
/// reads: that is kept nowhere.
pub async fn page(State(state): State<HttpState>, spoken: Spoken, headers: HeaderMap) -> Response {
    show(&state, &headers, spoken, false)
}

/// `GET /fagfolk` and `GET /{language}/fagfolk`: the same chat for those who work with young people, where the centre offers it.
pub async fn professionals(State(state): State<HttpState>, spoken: Spoken, uri: Uri, headers: HeaderMap) -> Response {
    let public = state.app.public();
    let Some(hours) = public.hours_of(About::PROFESSIONAL) else {
        return missing::answer(&public, &uri, &headers);
    };
    let mut page = HomePage { professional: true, choices: Vec::new(), ..HomePage::of(&state, spoken) };
    let now = state.app.wall();
    if page.status.open && !hours.is_open(now) {
        page.close(hours.next_opening(now).map(|at| opening(at, now)));
    }
    page.answer(&headers)
}

/// The page, as it is now.
pub(super) fn show(state: &HttpState, headers: &HeaderMap, spoken: Spoken, stale_code: bool) -> Response {
    HomePage { stale_code, ..HomePage::of(state, spoken) }.answer(headers)
}

impl HomePage {
    fn of(state: &HttpState, spoken: Spoken) -> Self {
        let public = state.app.public();
        let (words, status) = (spoken.words, state.app.shared.view.status());
        Self {
            assets: Assets,
            words,
            title: public.centre.title.clone(),
            centre: CentreView::public(&public, words.locale),
            said: said(&words.status, &status),
            handover: public.handover,
            stale_code: false,
            choices: choices(&public, words, state.app.wall()),
            tongues: tongues(&status, words.locale),
            professional: false,
            professionals: public.hours_of(About::PROFESSIONAL).is_some(),
            closed: false,
            status,
            spoken,
        }
    }

    /// Open for others: not within this page's own hours. It stays so until it is loaded again.
    fn close(&mut self, opens: Option<Opening>) {
        self.said = Said { title: self.words.status.closed, text: self.words.status.opening(opens.as_ref()) };
        self.status = Arc::new(Status { open: false, ..Status::clone(&self.status) });
        self.closed = true;
    }

    fn asks_language(&self) -> bool {
        self.status.open && !self.tongues.iter().any(|tongue| tongue.own && tongue.spoken)
    }

    fn answer(&self, headers: &HeaderMap) -> Response {
        self.spoken.answer(allowing(Needs::Worker, render_packed(self, headers)))
    }
}

/// `GET /status`: what the page asks for now and then before the start.
pub async fn status(State(state): State<HttpState>) -> Json<Arc<Status>> {
    Json(state.app.shared.view.status())
}
