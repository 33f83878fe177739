//! What handlers answer with: a page, or a page that says one thing.

use super::assets::{Assets, takes};
use crate::store::StoreError;
use askama::Template;
use axum::http::{HeaderMap, StatusCode, header};
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
            (StatusCode::INTERNAL_SERVER_ERROR, "Siden kunne ikke vises. Prøv igen.").into_response()
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
pub struct Done {}

/// A page that says one thing.
#[derive(Template)]
#[template(path = "message.html")]
struct MessagePage<'a> {
    assets: Assets,
    title: &'a str,
    text: &'a str,
}

/// A page that says one thing to staff, with its status.
pub fn message(status: StatusCode, title: &str, text: &str) -> Response {
    (status, render(&MessagePage { assets: Assets, title, text })).into_response()
}

/// The database failed while answering; the log says why.
pub fn store_failed(error: &StoreError) -> Response {
    tracing::error!(%error, "the database failed a request");
    message(
        StatusCode::SERVICE_UNAVAILABLE,
        "Det virker ikke lige nu",
        "Tjenesten kan ikke få fat i sin database. Prøv igen om lidt, eller sig det til den, der driver tjenesten.",
    )
}

impl IntoResponse for StoreError {
    fn into_response(self) -> Response {
        if matches!(self, Self::MayNotMake) {
            let text = "Din adgang er lige blevet ændret. Spørg en koordinator.";
            return message(StatusCode::FORBIDDEN, "Kun koordinatorer laver links", text);
        }
        store_failed(&self)
    }
}
