//! `/f/CODE`: where a flyer leads. The same page as `/`, whatever the code; and the count of a scan, which the page's
//! script asks for when somebody sees it.

use super::home;
use super::spoken::{Kind, Spoken};
use crate::flyer::FlyerCode;
use crate::http::limits::Peer;
use crate::http::state::HttpState;
use crate::line::Language;
use crate::words::Locale;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use std::time::Duration;
use tokio::time::timeout;

/// The page does not wait longer for the database: the code is only about one line of it.
const PATIENCE: Duration = Duration::from_secs(1);

/// `/f/CODE` for what is printed in the language of its place, which may change; `/f/CODE/LANGUAGE` for what is in another.
pub fn address(origin: &str, code: FlyerCode, other: Option<Language>) -> String {
    let language = other.map(|language| format!("/{}", language.as_str())).unwrap_or_default();
    format!("{origin}/f/{}{language}", code.text())
}

/// What stands after `/f/`, perhaps with a slash behind it. Read by hand: a bad address must not become an error.
fn printed(uri: &Uri) -> Option<(FlyerCode, Option<Locale>)> {
    let rest = uri.path().strip_prefix("/f/")?;
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (code, language) = rest.split_once('/').map_or((rest, None), |(code, tag)| (code, Some(tag)));
    Some((FlyerCode::parse(code)?, language.and_then(Locale::parse)))
}

/// `GET /f/{code}`, in the language that it was printed in, as far as that is offered. A Danish flyer lies everywhere, and says
/// nothing of who takes it: then the browser chooses, as at `/`. A code that is revoked or unknown leads to the same page, with
/// a friendly word.
pub async fn page(State(state): State<HttpState>, uri: Uri, headers: HeaderMap) -> Response {
    let (language, named) = match printed(&uri) {
        Some((code, named)) => (language(&state, code).await, named),
        None => (None, None),
    };
    let public = state.app.public();
    let locale = language.and_then(|place| named.or_else(|| Locale::parse(place.as_str())));
    let spoken = match locale.filter(|one| *one != Locale::default() && public.languages.contains(one)) {
        Some(locale) => Spoken::named(&public, locale, Kind::Home),
        None => Spoken::chosen(&public, &headers, Kind::Home),
    };
    home::show(&state, &headers, spoken, language.is_none())
}

/// Of a good code, the language of its place. While the database does not answer, a code is taken for a good one.
async fn language(state: &HttpState, code: FlyerCode) -> Option<Language> {
    match timeout(PATIENCE, state.app.store.flyer_language(code)).await {
        Ok(Ok(language)) => language,
        Ok(Err(error)) => {
            tracing::warn!(%error, "a flyer's code was not looked up");
            Some(Language::default())
        }
        Err(_) => {
            tracing::warn!("a flyer's code was not looked up: the database did not answer in time");
            Some(Language::default())
        }
    }
}

/// `POST /f/{code}`: 204 to our own pages, whatever the code. Of one address only its share of a minute is counted.
pub async fn scanned(State(state): State<HttpState>, peer: Peer, uri: Uri) -> StatusCode {
    let now = state.app.shared.clock.monotonic();
    if let Some((code, _)) = printed(&uri)
        && state.scans.admit(peer, now)
    {
        state.app.count_scan(code).await;
    }
    StatusCode::NO_CONTENT
}
