//! Requests that change something must come from our own pages (OWASP CSRF prevention, "Verifying Origin").
//!
//! Browsers always name the origin of a POST. Forms name it `null` on a page whose referrer policy is `no-referrer`,
//! so the staff's pages say `<meta name="referrer" content="same-origin">`.

use crate::http::whole::closing;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Middleware: lets reading pass, and writing only from an origin on the list, letter by letter. Nothing of a body is
/// waited for.
pub async fn check(State(origins): State<Arc<[String]>>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads || is_own(request.headers(), &origins) {
        next.run(request).await
    } else {
        let why = "Denne handling skal komme fra tjenestens egne sider. Er det en af dem, så kontrollér --public-url.";
        closing((StatusCode::FORBIDDEN, why).into_response())
    }
}

/// Whether it names one of our own origins and nobody says otherwise.
pub fn is_own(headers: &HeaderMap, origins: &[String]) -> bool {
    let one = |name: &str| -> Option<&[u8]> {
        let mut values = headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (Some(value), None) => Some(value.as_bytes()),
            _ => None,
        }
    };
    let own = one(header::ORIGIN.as_str()).is_some_and(|sent| origins.iter().any(|o| o.as_bytes() == sent));
    own && (!headers.contains_key("sec-fetch-site") || one("sec-fetch-site") == Some(b"same-origin"))
}
