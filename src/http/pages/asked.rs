//! Which page of young people an address asks for, and in which language.

use super::missing;
use super::spoken::{Kind, Spoken};
use crate::http::state::HttpState;
use crate::words::Locale;
use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

/// What an address asks for.
enum Asked {
    /// In whatever language its reader has.
    Any(Kind),
    In(Locale, Kind),
    Unknown,
}

/// Read by hand: a bad address must not become an error.
fn asked(uri: &Uri) -> Asked {
    let path = uri.path();
    let of_kind = |kind: Kind| {
        let tag = path.strip_suffix(kind.path())?;
        match tag {
            "" | "/" => Some(Asked::Any(kind)),
            tag => Locale::parse(tag.strip_prefix('/')?).map(|locale| Asked::In(locale, kind)),
        }
    };
    Kind::ALL.into_iter().find_map(of_kind).unwrap_or(Asked::Unknown)
}

impl FromRequestParts<HttpState> for Spoken {
    type Rejection = Response;

    /// A language that is not offered any more leads to the same page in Danish.
    async fn from_request_parts(parts: &mut Parts, state: &HttpState) -> Result<Self, Response> {
        let public = state.app.public();
        match asked(&parts.uri) {
            Asked::Any(kind) => Ok(Self::chosen(&public, &parts.headers, kind)),
            Asked::In(locale, kind) if public.languages.contains(&locale) => Ok(Self::named(&public, locale, kind)),
            Asked::In(_, kind) => {
                let danish = Self::named(&public, Locale::default(), kind);
                Err(Redirect::to(&danish.other(&Locale::default())).into_response())
            }
            Asked::Unknown => Err(missing::answer(&public, &parts.uri, &parts.headers)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(path: &str) -> Option<(Option<Locale>, Kind)> {
        match asked(&path.parse().expect("an address")) {
            Asked::Any(kind) => Some((None, kind)),
            Asked::In(locale, kind) => Some((Some(locale), kind)),
            Asked::Unknown => None,
        }
    }

    #[test]
    fn an_address_names_a_page_and_perhaps_a_language() {
        for kind in Kind::ALL {
            assert_eq!(asks(&format!("/{}", kind.path().trim_start_matches('/'))), Some((None, kind)));
            for locale in Locale::ALL {
                assert_eq!(asks(&format!("/{}{}", locale.tag(), kind.path())), Some((Some(locale), kind)));
            }
        }
        for other in
            ["/EN", "/en/", "/en/privatliv/", "//en", "/en/en", "/en/xyz", "/%F0", "/e%6E", "/en%E2%80%AE", "/xx/was"]
        {
            assert_eq!(asks(other), None, "{other}");
        }
    }
}
