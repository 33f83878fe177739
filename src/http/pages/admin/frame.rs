//! What stands around every page of the coordinator.

use crate::http::auth::{Coordinator, Refused};
use crate::http::pages::late::{LateView, late};
use crate::http::state::HttpState;
use crate::id::StaffId;
use crate::words::admin::Admin;
use crate::words::{Languages, Locale, PhraseWords, SubjectWords, admin, languages, phrases, subjects};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;

pub struct Frame {
    /// The language of whoever is signed in.
    pub locale: Locale,
    pub words: &'static Admin,
    /// Which page this is, for the navigation: "steder" for `/leder/steder` and all below it.
    pub here: String,
    /// Who is signed in.
    pub me: String,
    pub my_id: StaffId,
    /// Was something just saved? [`super::saved`] leads here then.
    pub saved: bool,
    /// Cards that nobody has opened in time.
    pub late: Vec<LateView>,
}

impl Frame {
    /// Of the page that has words of its own.
    pub fn subjects(&self) -> &'static SubjectWords {
        subjects(self.locale)
    }

    /// Of the page that has words of its own.
    pub fn phrases(&self) -> &'static PhraseWords {
        phrases(self.locale)
    }

    /// Of the page that has words of its own.
    pub fn languages(&self) -> &'static Languages {
        languages(self.locale)
    }
}

impl FromRequestParts<HttpState> for Frame {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &HttpState) -> Result<Self, Refused> {
        let Coordinator(signed_in) = Coordinator::from_request_parts(parts, state).await?;
        let here = parts.uri.path().split('/').nth(2).unwrap_or("oversigt").to_owned();
        let saved = parts.uri.query() == Some("gemt=1");
        let words = words_for(parts);
        let (me, my_id) = (signed_in.staff.name, signed_in.staff.id);
        Ok(Self { locale: words.locale, words, here, me, my_id, saved, late: late(&state.ground).await? })
    }
}

/// The words of whoever asks, where no page is shown.
pub struct Spoken(pub &'static Admin);

impl<S: Sync> FromRequestParts<S> for Spoken {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(words_for(parts)))
    }
}

/// In the language of whoever asks.
pub fn words_for(parts: &Parts) -> &'static Admin {
    let locale = parts.extensions.get().map_or_else(Locale::default, |Coordinator(signed_in)| signed_in.locale);
    admin(locale)
}
