//! Requests that change something must come from our own pages (OWASP CSRF prevention, "Verifying Origin").
//!
//! Browsers always name the origin of a POST. Forms name it `null` on a page whose referrer policy is `no-referrer`,
//! so the staff's pages say `<meta name="referrer" content="same-origin">`.

use crate::http::locale::wanted;
use crate::http::whole::closing;
use crate::words::{Locale, staff};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

const SITE: &str = "sec-fetch-site";

/// Middleware: lets reading pass, and what writes or opens a socket only from an origin on the list, letter by letter.
/// Nothing of a body is waited for.
pub async fn check(State(origins): State<Arc<[String]>>, request: Request, next: Next) -> Response {
    let (headers, reads) = (request.headers(), matches!(*request.method(), Method::GET | Method::HEAD));
    let words = staff(wanted(headers, &Locale::STAFF));
    let passes = if reads {
        !headers.contains_key(header::UPGRADE) || names_own(headers, &origins)
    } else {
        is_own(headers, &origins)
    };
    if passes {
        next.run(request).await
    } else {
        closing((StatusCode::FORBIDDEN, words.door.own_pages_only).into_response())
    }
}

/// Whether it names one of our own origins and nobody says otherwise.
fn is_own(headers: &HeaderMap, origins: &[String]) -> bool {
    let site = !headers.contains_key(SITE) || one(headers, SITE) == Some(b"same-origin");
    site && names_own(headers, origins)
}

/// Whether it names one of our own origins. Enough for a socket: browsers always send it with an upgrade (RFC 6455,
/// section 10.2), and don't agree on which site `ws:` is beside `http:`.
fn names_own(headers: &HeaderMap, origins: &[String]) -> bool {
    one(headers, header::ORIGIN.as_str()).is_some_and(|sent| origins.iter().any(|own| own.as_bytes() == sent))
}

/// The value of a header that was sent once.
fn one<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a [u8]> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => Some(value.as_bytes()),
        _ => None,
    }
}
