//! What is said where there is no such page: in the language that its address begins with, or else the reader's.

use super::render;
use super::spoken::{Kind, Spoken};
use crate::app::Public;
use crate::http::assets::Assets;
use crate::http::state::HttpState;
use crate::words::{Locale, Young};
use askama::Template;
use axum::extract::State;
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use std::iter::successors;

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

/// A form's address, opened as a page is, by a reload or out of a browser's history: the nearest of `pages` above it is where
/// the form stands, or else the first page. For anything else: 405.
pub fn form_address(pages: &[&str], method: &Method, uri: &Uri, headers: &HeaderMap) -> Response {
    let mut types = headers.get_all(ACCEPT).iter().filter_map(|types| types.to_str().ok());
    let is_opened = method == Method::GET && types.any(|types| types.contains("text/html"));
    let mut above = successors(Some(uri.path()), |path| path.rsplit_once('/').map(|(above, _)| above)).skip(1);
    let page = above.find(|path| pages.iter().any(|page| fits(page, path))).unwrap_or("/");
    if is_opened { Redirect::to(page).into_response() } else { StatusCode::METHOD_NOT_ALLOWED.into_response() }
}

/// Whether `path` is one of `page`, in which a part may be a name in braces.
fn fits(page: &str, path: &str) -> bool {
    let (page, path) = (page.split('/'), path.split('/'));
    page.clone().count() == path.clone().count()
        && page.zip(path).all(|(named, part)| named == part || named.starts_with('{'))
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
