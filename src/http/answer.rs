//! What handlers answer with: a page, or a page that says one thing.

use super::assets::{Assets, takes};
use super::locale::Reader;
use crate::store::StoreError;
use crate::words::{Locale, Notice, Ways, staff, ways};
use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use std::io::Write;

/// A template as an answer.
pub fn render(page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => Html(html).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be written");
            (StatusCode::INTERNAL_SERVER_ERROR, ways(Locale::default()).unshown).into_response()
        }
    }
}

/// The same, compressed where the browser takes it. Only for pages that hold no secret and repeat nothing of the
/// request: on others the size would tell (BREACH).
pub fn render_packed(page: &impl Template, headers: &HeaderMap) -> Response {
    let packed =
        takes(headers, "gzip").then(|| page.render().ok().and_then(|html| gzip(&outdented(&html)).ok())).flatten();
    let Some(bytes) = packed else { return render(page) };
    let kind = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_ENCODING, "gzip"),
        (header::VARY, "accept-encoding"),
    ];
    (kind, bytes).into_response()
}

/// Without the indentation of its templates: 3 % of what travels.
fn outdented(html: &str) -> String {
    let lines = html.lines().map(str::trim_start).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn gzip(text: &str) -> std::io::Result<Vec<u8>> {
    let mut out = GzEncoder::new(Vec::new(), Compression::default());
    out.write_all(text.as_bytes())?;
    out.finish()
}

/// The answer to a script where there is nothing to say: `{}`.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Done {}

/// A page that says one thing.
#[derive(Template)]
#[template(path = "message.html")]
struct MessagePage<'a> {
    assets: Assets,
    locale: Locale,
    ways: &'static Ways,
    title: &'a str,
    text: &'a str,
    /// Where to go on, before the ways that every such page has: an address and its words.
    on: Option<(&'a str, &'a str)>,
}

/// A page that says one thing to staff, with its status.
pub fn message(status: StatusCode, title: &str, text: &str) -> Response {
    say(Locale::Da, status, title, text)
}

/// The same, in the language of whoever asks.
pub fn notice(locale: Locale, status: StatusCode, notice: Notice) -> Response {
    say(locale, status, notice.title, notice.text)
}

pub(super) fn say(locale: Locale, status: StatusCode, title: &str, text: &str) -> Response {
    say_on(locale, status, (title, text), None)
}

/// The same, with where to go on from there: an address and its words.
pub fn notice_on(locale: Locale, status: StatusCode, notice: Notice, on: (&str, &str)) -> Response {
    say_on(locale, status, (notice.title, notice.text), Some(on))
}

fn say_on(locale: Locale, status: StatusCode, (title, text): (&str, &str), on: Option<(&str, &str)>) -> Response {
    let page = MessagePage { assets: Assets, locale, ways: ways(locale), title, text, on };
    (status, render(&page)).into_response()
}

/// What is to be said where nobody knows who asks: [`told`] writes the page.
#[derive(Clone, Copy)]
struct Untold(fn(Locale) -> Notice);

/// The language of whoever asks, with the answer to them.
#[derive(Clone, Copy)]
pub struct ReadIn(pub Locale);

/// A page that says one thing, from where nobody knows who asks.
pub fn tell(status: StatusCode, notice: fn(Locale) -> Notice) -> Response {
    let mut answer = status.into_response();
    answer.extensions_mut().insert(Untold(notice));
    answer
}

/// Middleware: writes what [`tell`] left, in the language of whoever is signed in, or of their browser.
pub async fn told(Reader(browser): Reader, request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    let Some(Untold(words)) = answer.extensions_mut().remove() else { return answer };
    let locale = answer.extensions().get().map_or(browser, |ReadIn(locale)| *locale);
    notice(locale, answer.status(), words(locale))
}

/// The database failed while answering; the log says why.
pub fn store_failed(error: &StoreError) -> Response {
    tracing::error!(%error, "the database failed a request");
    tell(StatusCode::SERVICE_UNAVAILABLE, |locale| staff(locale).door.no_database)
}

impl IntoResponse for StoreError {
    fn into_response(self) -> Response {
        if matches!(self, Self::MayNotMake) {
            return tell(StatusCode::FORBIDDEN, |locale| staff(locale).door.may_not_make);
        }
        if matches!(self, Self::LinkMade) {
            return tell(StatusCode::CONFLICT, |locale| staff(locale).door.link_made);
        }
        store_failed(&self)
    }
}
