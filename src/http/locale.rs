//! In which language a page is shown. A browser says which languages its owner reads (`Accept-Language`, RFC 9110 §12.5.4),
//! often with much that nobody else says. Where a request comes in, our own tags take its place ([`in_short`]); those are
//! looked at once, and kept nowhere.

use crate::words::Locale;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use std::convert::Infallible;

/// Languages beyond these are not read.
const LISTED_MAX: usize = 20;

/// The first of `offered` that this browser's owner reads. Danish wherever it is read at all: counsellors write Danish, and a
/// Danish phone is often set to English.
pub fn wanted(headers: &HeaderMap, offered: &[Locale]) -> Locale {
    let read = read(headers);
    if read.contains(&Locale::default()) {
        return Locale::default();
    }
    read.into_iter().find(|locale| offered.contains(locale)).unwrap_or_default()
}

/// What is kept of the header: the languages that we have pages in, the best first, in our own words: "en, da". `None` where
/// that is none.
pub fn in_short(headers: &HeaderMap) -> Option<HeaderValue> {
    let tags: Vec<&str> = read(headers).into_iter().map(Locale::tag).collect();
    HeaderValue::try_from(tags.join(", ")).ok().filter(|value| !value.is_empty())
}

/// The answer, which would have been another for somebody who reads other languages.
pub fn varying(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    let packed = headers.contains_key(header::VARY);
    let vary = if packed { "accept-encoding, accept-language" } else { "accept-language" };
    headers.insert(header::VARY, HeaderValue::from_static(vary));
    answer
}

/// Those that we have pages in and this browser's owner reads, the best first. No copy is made of what it says.
fn read(headers: &HeaderMap) -> Vec<Locale> {
    let said = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    let mut weighed: Vec<_> = said.flat_map(|line| line.split(',')).take(LISTED_MAX).filter_map(reads).collect();
    // A stable sort: of two that are read alike, the first one stays first.
    weighed.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let mut read = Vec::new();
    for (locale, _) in weighed {
        if !read.contains(&locale) {
            read.push(locale);
        }
    }
    read
}

/// "en-GB;q=0.8": which language, and how well, in thousandths. `None` where it has no pages, or is not wanted.
fn reads(range: &str) -> Option<(Locale, u16)> {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next()?.split('-').next()?;
    let locale = Locale::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag))?;
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |text| text.parse::<f32>().ok())?;
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0) as u16;
    (thousandths > 0).then_some((locale, thousandths))
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

/// The language that a query names: `sprog=TAG`.
pub fn named(query: &str) -> Option<Locale> {
    Locale::parse(query.split('&').find_map(|pair| pair.strip_prefix("sprog="))?)
}

fn turned(query: &str) -> Option<Locale> {
    named(query).filter(|locale| Locale::STAFF.contains(locale))
}

#[cfg(test)]
mod tests {
    use super::*;

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

    fn short(lines: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(header::ACCEPT_LANGUAGE, HeaderValue::from_str(line).expect("a value"));
        }
        let short = in_short(&headers);
        let again = short.iter().map(|value| (header::ACCEPT_LANGUAGE, value.clone())).collect();
        assert_eq!(in_short(&again), short, "nothing more is lost");
        assert_eq!(wanted(&again, &Locale::ALL), wanted(&headers, &Locale::ALL), "it says what the whole said");
        short.map_or(String::new(), |value| value.to_str().expect("text").to_owned())
    }

    #[test]
    fn of_what_a_browser_says_our_own_tags_are_kept_in_its_order() {
        let telling = "en-GB-x-kanariefugl;q=0.3, tlh-1984;q=1, da-DK-u-hc-h12;q=0.31415, *;q=0.001, en;q=0.2, EN-us";
        assert_eq!(short(&[telling]), "en, da");
        assert_eq!(short(&["da;q=0.1", "en;q=0.2"]), "en, da");
        for silent in ["", "tlh", "*", "en;q=0", "english, dansk", "e n", "\u{200f}en", "en\u{202e}"] {
            assert_eq!(short(&[silent]), "", "{silent}");
        }
        assert_eq!(short(&[&"tlh-kanariefugl,".repeat(640), "en"]), "", "no more than its beginning is read");
        assert_eq!(short(&[&format!("en,{}", "tlh,".repeat(2_500))]), "en");
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
