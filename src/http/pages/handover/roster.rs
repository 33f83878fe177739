//! `GET /videre/modtagere`: who a card can be sent to, with the keys that browsers seal it to. The same for everybody who reads
//! the same language (`?sprog=TAG`).

use super::PhoneView;
use crate::http::locale::named;
use crate::http::problem::Problem;
use crate::http::state::HttpState;
use crate::line::Language;
use crate::store::{Agency, OwnText, StoreError, Translations};
use crate::words::Locale;
use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Roster {
    /// Unix seconds.
    now: u64,
    /// How many days a card is kept.
    days: u16,
    texts: Texts,
    agencies: Vec<Listed>,
    /// Of the agencies and their keys, by the centre's root key. None until there is one (docs/design.md, "Sealed", 6).
    signature: Option<String>,
}

/// What somebody is told about their age, by what they answer, in the centre's words. Empty while nobody at the centre has
/// checked them: a proposal is not told as a fact, and the page says what depends on no law or practice.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Texts {
    under18: String,
    adult: String,
    unknown: String,
    /// In which language they are: the one asked for, or Danish, all three alike.
    language: Language,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Agency"))]
struct Listed {
    id: String,
    name: String,
    kind: &'static str,
    does: String,
    /// Within how many working days they open a card.
    answers_days: u8,
    phone: PhoneView,
    /// Why they need to know whether somebody is 18; empty: they need not.
    age_why: String,
    /// In which language both texts are.
    language: Language,
    key: String,
}

impl Listed {
    /// None where a card could not be taken or not be opened.
    fn of(agency: Agency, own: &Own) -> Option<Self> {
        let ([does, age_why], language) = own.say(OwnText::agency(&agency));
        let key = agency.key.filter(|_| agency.closed_on.is_none())?;
        let (text, id) = (agency.text, agency.id);
        Some(Self {
            id: id.text(),
            name: text.name,
            kind: text.kind.as_str(),
            does,
            answers_days: text.answers_days,
            phone: text.phone.into(),
            age_why,
            language,
            key: key.as_str().to_owned(),
        })
    }
}

/// What the centre has written itself, for whoever reads this language.
struct Own {
    translations: Translations,
    locale: Locale,
}

impl Own {
    /// Texts that belong together, all in one language.
    fn say<const N: usize>(&self, texts: [Option<OwnText>; N]) -> ([String; N], Language) {
        let told = texts.clone().map(|text| self.translations.say(text, self.locale));
        if told.iter().all(|(_, said)| *said) {
            return (told.map(|(text, _)| text), self.locale.language());
        }
        (texts.map(|text| text.map(|text| text.danish).unwrap_or_default()), Language::DANISH)
    }
}

/// 503 `unavailable` while the database does not answer.
pub async fn list(State(state): State<HttpState>, RawQuery(query): RawQuery) -> Result<Json<Roster>, Problem> {
    let locale = query.as_deref().and_then(named).unwrap_or_default();
    Ok(Json(roster(&state, locale).await.map_err(|error| Problem::from(&error))?))
}

async fn roster(state: &HttpState, locale: Locale) -> Result<Roster, StoreError> {
    let store = &state.app.store;
    let (agencies, texts) = (store.agencies().await?, store.age_texts().await?);
    let own = Own { translations: store.translations().await?, locale };
    let ([under18, adult, unknown], language) = own.say(OwnText::ages(&texts));
    Ok(Roster {
        now: state.app.wall() / 1000,
        days: state.app.shared.limits.handover_days,
        texts: Texts { under18, adult, unknown, language },
        agencies: agencies.into_iter().filter_map(|agency| Listed::of(agency, &own)).collect(),
        signature: None,
    })
}
