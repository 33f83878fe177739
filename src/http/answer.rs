//! What handlers answer with: a page, or a page that says one thing.

use super::assets::Assets;
use crate::store::StoreError;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

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

/// A page that says one thing.
#[derive(Template)]
#[template(path = "message.html")]
struct MessagePage<'a> {
    assets: Assets,
    title: &'a str,
    text: &'a str,
    /// Whether the way on leads to the pages of staff.
    staff: bool,
}

/// A page that says one thing, with its status.
pub fn message(status: StatusCode, title: &str, text: &str) -> Response {
    (status, render(&MessagePage { assets: Assets, title, text, staff: true })).into_response()
}

/// No such page.
pub async fn missing() -> Response {
    let (title, text) = ("Siden findes ikke", "Adressen er ikke rigtig. Chatten ligger på forsiden.");
    (StatusCode::NOT_FOUND, render(&MessagePage { assets: Assets, title, text, staff: false })).into_response()
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
        store_failed(&self)
    }
}
