//! What went wrong with a request, as its sender hears it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// An error on our side. What the sender did wrong is answered in place, by each page.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    #[error("the database: {0}")]
    Store(#[from] crate::store::StoreError),
    #[error("a page could not be written: {0}")]
    Page(#[from] askama::Error),
}

impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        // The error names no person and no conversation: neither the store nor a template knows one.
        tracing::error!(error = %self, "a request failed");
        (StatusCode::SERVICE_UNAVAILABLE, "Noget gik galt hos os. Prøv igen om lidt.\n").into_response()
    }
}

/// A page.
pub fn html(page: &impl Template) -> Result<Response, HttpError> {
    Ok(Html(page.render()?).into_response())
}
