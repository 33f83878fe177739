//! `/vagt/svar`: somebody's own phrases; and all that their desk has ready, for its script.

use super::phrases::{Done, PhraseForm, PhraseList, Shelf, gone};
use super::render;
use crate::http::assets::Assets;
use crate::http::auth::SignedIn;
use crate::http::ground::Ground;
use crate::line::{About, Language};
use crate::store::{self, StoreError};
use crate::words::{Locale, TakesWords, Ways, takes, ways};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use serde::Serialize;

const PATH: &str = "/vagt/svar";

#[derive(Template)]
#[template(path = "staff/phrases.html")]
struct OwnPhrasesPage {
    assets: Assets,
    locale: Locale,
    takes: &'static TakesWords,
    ways: &'static Ways,
    coordinator: bool,
    saved: bool,
    list: PhraseList,
}

fn shelf<'a>(ground: &'a Ground, SignedIn { staff, locale, .. }: &'a SignedIn) -> Shelf<'a> {
    Shelf { ground, owner: Some(staff.id), path: PATH, locale: *locale, me: &staff.name }
}

fn show(signed_in: &SignedIn, saved: bool, list: PhraseList) -> Response {
    let locale = signed_in.locale;
    render(&OwnPhrasesPage {
        assets: Assets,
        locale,
        takes: takes(locale),
        ways: ways(locale),
        coordinator: signed_in.staff.coordinator(),
        saved,
        list,
    })
}

fn answer(signed_in: &SignedIn, done: Done) -> Response {
    match done {
        Done::Shown(status, list) => (status, show(signed_in, false, *list)).into_response(),
        Done::Saved => Redirect::to(&format!("{PATH}?gemt=1")).into_response(),
        Done::Gone => gone(signed_in.locale),
    }
}

pub async fn page(
    State(ground): State<Ground>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, StoreError> {
    let list = shelf(&ground, &signed_in).page().await?;
    Ok(show(&signed_in, query.as_deref() == Some("gemt=1"), list))
}

pub async fn add(
    State(ground): State<Ground>,
    signed_in: SignedIn,
    Form(form): Form<PhraseForm>,
) -> Result<Response, StoreError> {
    Ok(answer(&signed_in, shelf(&ground, &signed_in).add(&form).await?))
}

pub async fn save(
    State(ground): State<Ground>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<PhraseForm>,
) -> Result<Response, StoreError> {
    Ok(answer(&signed_in, shelf(&ground, &signed_in).save(&id, &form).await?))
}

pub async fn remove(
    State(ground): State<Ground>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, StoreError> {
    Ok(answer(&signed_in, shelf(&ground, &signed_in).remove(&id).await?))
}

/// All that somebody's desk has ready: their own, then the centre's.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Phrases {
    phrases: Vec<Phrase>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Phrase {
    language: Language,
    /// The word of a subject; none: whatever the conversation is about.
    about: Option<About>,
    title: String,
    said: String,
    own: bool,
    /// False: it came with the program, and nobody at the centre has gone through it yet.
    checked: bool,
}

impl Phrase {
    fn of(store::Phrase { text, checked_on, .. }: store::Phrase, own: bool) -> Self {
        let checked = own || checked_on.is_some();
        Self { language: text.language, about: text.about, title: text.title, said: text.said, own, checked }
    }
}

/// `GET /vagt/svar.json`
pub async fn ready(State(ground): State<Ground>, signed_in: SignedIn) -> Result<Json<Phrases>, StoreError> {
    let own = ground.store.phrases(Some(signed_in.staff.id)).await?;
    let centre = ground.store.phrases(None).await?;
    let own = own.into_iter().map(|phrase| Phrase::of(phrase, true));
    let phrases = own.chain(centre.into_iter().map(|phrase| Phrase::of(phrase, false))).collect();
    Ok(Json(Phrases { phrases }))
}
