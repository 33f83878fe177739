//! The one cookie of staff. Young people get none.

use crate::store::SessionToken;
use axum::http::{HeaderMap, HeaderValue, header};

use super::SESSION_SECONDS;

/// Over https: the prefix makes browsers insist on Secure, Path=/ and no Domain (RFC 6265bis, section 4.1.3.2).
const SECURE: &str = "__Host-ungrus";
/// Over plain http, for trying it out on localhost: browsers refuse the prefix there.
const LOCAL: &str = "ungrus_local";

/// The token in the request's cookies. Over https the local name counts for nothing: another port of the same host
/// could have set it. Two cookies of the name are a trick, and none is read.
pub fn read(headers: &HeaderMap, secure: bool) -> Option<SessionToken> {
    let name = if secure { SECURE } else { LOCAL };
    let mut found = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(key, _)| *key == name);
    let (_, token) = found.next()?;
    if found.next().is_some() { None } else { SessionToken::parse(token) }
}

/// `Set-Cookie` for a sign-in.
pub fn set(token: &SessionToken, secure: bool) -> HeaderValue {
    let name = if secure { SECURE } else { LOCAL };
    value(format!("{name}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age={SESSION_SECONDS}", token.reveal()), secure)
}

/// `Set-Cookie` that takes it away.
pub fn clear(secure: bool) -> HeaderValue {
    let name = if secure { SECURE } else { LOCAL };
    value(format!("{name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0"), secure)
}

fn value(text: String, secure: bool) -> HeaderValue {
    let text = if secure { format!("{text}; Secure") } else { text };
    // Base64url and fixed text: always a legal header. Sensitive, so that no log prints it.
    let mut value = HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""));
    value.set_sensitive(true);
    value
}
