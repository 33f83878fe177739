//! What is kept of a request's headers: what the service needs, as the proxy has it (`deploy/nginx/ungrus.inc`).
//!
//! A list of what to keep rather than of what to drop: what a browser says about itself or its network goes before
//! anything of ours looks at the request, and so does a header that somebody invents tomorrow. Of the languages that it
//! reads, which few others read in that order, those stay that there are pages in.

use super::locale::in_short;
use axum::http::{HeaderMap, HeaderName, header};

const KEPT: [HeaderName; 15] = [
    header::HOST,
    header::CONNECTION,
    header::UPGRADE,
    header::ORIGIN,
    header::COOKIE,
    header::ACCEPT,
    header::ACCEPT_ENCODING,
    header::CONTENT_TYPE,
    header::CONTENT_LENGTH,
    header::TRANSFER_ENCODING,
    HeaderName::from_static("sec-fetch-site"),
    header::SEC_WEBSOCKET_KEY,
    header::SEC_WEBSOCKET_VERSION,
    header::SEC_WEBSOCKET_PROTOCOL,
    header::EXPECT,
];

/// Drops all others, and most of what is said of languages. A header that was sent twice stays twice: whoever reads it refuses that.
pub fn only(headers: &mut HeaderMap) {
    let mut sent = std::mem::take(headers);
    for name in KEPT {
        if let header::Entry::Occupied(values) = sent.entry(&name) {
            for value in values.iter() {
                headers.append(&name, value.clone());
            }
        }
    }
    if let Some(languages) = in_short(&sent) {
        headers.insert(header::ACCEPT_LANGUAGE, languages);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn what_tells_who_asks_is_dropped_and_what_is_needed_stays() {
        let telling =
            ["user-agent", "x-forwarded-for", "forwarded", "accept-language", "referer", "x-device-id", "via"];
        let mut headers = HeaderMap::new();
        for name in telling.into_iter().chain(["host", "cookie", "sec-fetch-site"]) {
            headers.append(name, HeaderValue::from_static("x"));
        }
        headers.append(header::ORIGIN, HeaderValue::from_static("a"));
        headers.append(header::ORIGIN, HeaderValue::from_static("b"));
        only(&mut headers);
        let mut names: Vec<&str> = headers.keys().map(HeaderName::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["cookie", "host", "origin", "sec-fetch-site"]);
        assert_eq!(headers.get_all(header::ORIGIN).iter().collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn of_languages_those_stay_that_there_are_pages_in() {
        let long = format!(
            "tlh-kanariefugl;q=0.123, da-DK-x-kanariefugl;q=0.4, en-GB;q=0.45, {}",
            "xx-kanariefugl,".repeat(600)
        );
        let said = HeaderValue::from_str(&long).expect("a value");
        let mut headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, said)]);
        only(&mut headers);
        let kept: Vec<_> = headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
        assert_eq!(kept, [("accept-language", &b"en, da"[..])]);
    }
}
