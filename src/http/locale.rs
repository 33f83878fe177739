//! In which language a page is shown. A browser says which languages its owner reads (`Accept-Language`, RFC 9110 §12.5.4);
//! it is looked at once, and kept nowhere.

use crate::words::Locale;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use std::convert::Infallible;

/// Languages beyond these are not read.
const LISTED_MAX: usize = 20;

/// The first of `offered` that this browser's owner reads. Danish wherever it is read at all: counsellors write Danish, and a
/// Danish phone is often set to English.
pub fn wanted(headers: &HeaderMap, offered: &[Locale]) -> Locale {
    let said = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut read: Vec<(Locale, u16)> = said.split(',').take(LISTED_MAX).filter_map(reads).collect();
    // A stable sort: of two that are read alike, the first one stays first.
    read.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    if read.iter().any(|(locale, _)| *locale == Locale::default()) {
        return Locale::default();
    }
    read.into_iter().map(|(locale, _)| locale).find(|locale| offered.contains(locale)).unwrap_or_default()
}

/// "en-GB;q=0.8": which language, and how well, in thousandths. `None` where it has no pages, or is not wanted.
fn reads(range: &str) -> Option<(Locale, u16)> {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next()?.split('-').next()?.to_ascii_lowercase();
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |text| text.parse::<f32>().ok())?;
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0) as u16;
    Locale::parse(&tag).filter(|_| thousandths > 0).map(|locale| (locale, thousandths))
}

/// The language of a page of staff or of a member of an agency before anybody is signed in: what their browser reads, of
/// those that such pages have.
pub struct Reader(pub Locale);

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(wanted(&parts.headers, &Locale::STAFF)))
    }
}

/// The language of a page that also leads to itself in the others, by `?sprog=TAG`, for one visit: that one, else as
/// [`Reader`] says. It is kept nowhere, and what stands behind the # of the address stays in the browser.
pub struct Visit(pub Locale);

impl Visit {
    /// Those that the page can be turned to.
    pub fn others(&self) -> Vec<Locale> {
        Locale::STAFF.into_iter().filter(|one| *one != self.0).collect()
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let chosen = parts.uri.query().and_then(turned);
        let Reader(read) = Reader::from_request_parts(parts, state).await?;
        Ok(Self(chosen.unwrap_or(read)))
    }
}

fn turned(query: &str) -> Option<Locale> {
    let tag = query.split('&').find_map(|pair| pair.strip_prefix("sprog="))?;
    Locale::parse(tag).filter(|locale| Locale::STAFF.contains(locale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn of(said: &'static str) -> Locale {
        let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static(said))]);
        wanted(&headers, &Locale::ALL)
    }

    #[test]
    fn danish_wherever_it_is_read() {
        for said in
            ["", "da", "da-DK,en;q=0.8", "en-US,en;q=0.9,da;q=0.1", "xx", "*", "en;q=0", "en;q=much", ";;,,;q=1"]
        {
            assert_eq!(of(said), Locale::Da, "{said}");
        }
        for said in ["en", "en-GB", "EN", "fr,en;q=0.1", "en;q=0.5, xx;q=0.9"] {
            assert_eq!(of(said), Locale::En, "{said}");
        }
    }

    #[test]
    fn a_page_is_turned_to_another_language_by_its_query() {
        for (query, locale) in [
            ("sprog=en", Some(Locale::En)),
            ("x=1&sprog=da&sprog=en", Some(Locale::Da)),
            ("sprog=", None),
            ("sprog=xx", None),
            ("sprog=EN", None),
            ("anders_sprog=en", None),
            ("", None),
        ] {
            assert_eq!(turned(query), locale, "{query}");
        }
        assert_eq!(Visit(Locale::En).others(), [Locale::Da]);
    }

    #[test]
    fn what_is_not_offered_is_not_shown() {
        let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static("en"))]);
        assert_eq!(wanted(&headers, &[Locale::Da]), Locale::Da);
        assert_eq!(wanted(&HeaderMap::new(), &Locale::ALL), Locale::Da);
    }
}
