//! What is said where there is no such page: in the language that its address begins with, or else the reader's.

use super::render;
use super::spoken::{Kind, Spoken};
use crate::app::Public;
use crate::http::assets::Assets;
use crate::http::state::HttpState;
use crate::words::{Locale, Young};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "youth/missing.html")]
struct MissingPage {
    assets: Assets,
    words: &'static Young,
    spoken: Spoken,
}

/// Whatever the table of paths does not have.
pub async fn page(State(state): State<HttpState>, uri: Uri, headers: HeaderMap) -> Response {
    answer(&state.app.public(), &uri, &headers)
}

pub(super) fn answer(public: &Public, uri: &Uri, headers: &HeaderMap) -> Response {
    let named = uri.path().split('/').nth(1).and_then(Locale::parse);
    let spoken = match named.filter(|locale| public.languages.contains(locale)) {
        Some(locale) => Spoken::named(public, locale, Kind::Home),
        None => Spoken::chosen(public, headers, Kind::Home),
    };
    let page = MissingPage { assets: Assets, words: spoken.words, spoken };
    page.spoken.answer((StatusCode::NOT_FOUND, render(&page)).into_response())
}
