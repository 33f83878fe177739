//! The files of `web/`, embedded, compressed and immutable: `/a/HASH/path`.

use super::headers::{Needs, allowing};
use crate::words::Locale;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::fmt;

/// The one file that is run as a worker, by young people's pages.
const WORKER: &str = "/youth/puzzle.js";

/// One embedded file.
pub struct Asset {
    path: &'static str,
    url: &'static str,
    mime: &'static str,
    /// How a page asks for it, with its digest; empty for what no page asks for.
    tag: &'static str,
    bytes: &'static Bytes,
}

/// What it holds, as browsers ask for it.
pub struct Bytes {
    plain: &'static [u8],
    gzip: &'static [u8],
    brotli: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// What templates ask for addresses.
#[derive(Clone, Copy, Default)]
pub struct Assets;

impl Assets {
    /// The address of `path` in `web/`; empty when there is no such file, which a test of every page would show.
    pub fn url(&self, path: &str) -> &'static str {
        find(path).map_or("", |asset| asset.url)
    }

    /// The tag of a style sheet.
    pub fn tag(&self, path: &str) -> Tag {
        Tag(find(path).map_or("", |asset| asset.tag))
    }

    /// The tag of a page's script in this language.
    pub fn script(&self, locale: &Locale, page: &str) -> Tag {
        self.tag(&script(*locale, page))
    }

    /// The text of a script that lies beside a page's, in this language.
    pub fn plain_script(&self, locale: Locale, page: &str, name: &str) -> &'static [u8] {
        find(&format!("js/{}/{page}/{name}.js", locale.tag())).map_or(b"", |asset| asset.bytes.plain)
    }

    /// Whether a page's script has all of its words in this language.
    pub fn speaks(&self, locale: Locale, page: &str) -> bool {
        find(&script(locale, page)).is_some()
    }
}

fn script(locale: Locale, page: &str) -> String {
    format!("js/{}/{page}/page.js", locale.tag())
}

/// HTML that was written at build.
pub struct Tag(&'static str);

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl askama::filters::HtmlSafe for Tag {}

fn find(path: &str) -> Option<&'static Asset> {
    ASSETS.binary_search_by(|asset| asset.path.cmp(path)).ok().map(|index| &ASSETS[index])
}

/// Whether the browser takes this content coding.
pub fn takes(headers: &HeaderMap, coding: &str) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    accepted.split(',').any(|part| part.split(';').next().is_some_and(|name| name.trim() == coding))
}

/// `GET /a/{hash}/{*path}`. An unknown hash is 404: during a roll-out the proxy then asks another node.
pub async fn serve(Path((hash, path)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let Some(asset) = find(&path).filter(|_| hash == HASH) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (encoding, bytes) = if takes(&headers, "br") {
        (Some("br"), asset.bytes.brotli)
    } else if takes(&headers, "gzip") {
        (Some("gzip"), asset.bytes.gzip)
    } else {
        (None, asset.bytes.plain)
    };
    let mut response = bytes.into_response();
    let set = response.headers_mut();
    set.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(asset.mime));
    set.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("public, max-age=31536000, immutable"));
    set.insert(header::VARY, header::HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        set.insert(header::CONTENT_ENCODING, header::HeaderValue::from_static(encoding));
    }
    if asset.path.ends_with(WORKER) { allowing(Needs::NothingAsWorker, response) } else { response }
}
