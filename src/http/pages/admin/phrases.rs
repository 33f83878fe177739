//! `/leder/svar`: the phrases that every desk has ready.

use super::{Frame, saved};
use crate::http::assets::Assets;
use crate::http::ground::Ground;
use crate::http::pages::phrases::{Done, PhraseForm, PhraseList, Shelf, gone};
use crate::http::pages::render;
use crate::store::StoreError;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

const PATH: &str = "/leder/svar";

#[derive(Template)]
#[template(path = "admin/phrases.html")]
struct PhrasesPage {
    assets: Assets,
    frame: Frame,
    list: PhraseList,
}

fn shelf<'a>(ground: &'a Ground, frame: &'a Frame) -> Shelf<'a> {
    Shelf { ground, owner: None, path: PATH, locale: frame.locale, me: &frame.me }
}

fn answer(frame: Frame, done: Done) -> Response {
    match done {
        Done::Shown(status, list) => {
            (status, render(&PhrasesPage { assets: Assets, frame, list: *list })).into_response()
        }
        Done::Saved => saved(PATH).into_response(),
        Done::Gone => gone(frame.locale),
    }
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    let list = shelf(&ground, &frame).page().await?;
    Ok(render(&PhrasesPage { assets: Assets, frame, list }))
}

pub async fn add(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<PhraseForm>,
) -> Result<Response, StoreError> {
    let done = shelf(&ground, &frame).add(&form).await?;
    Ok(answer(frame, done))
}

pub async fn save(
    State(ground): State<Ground>,
    frame: Frame,
    Path(id): Path<String>,
    Form(form): Form<PhraseForm>,
) -> Result<Response, StoreError> {
    let done = shelf(&ground, &frame).save(&id, &form).await?;
    Ok(answer(frame, done))
}

pub async fn checked(
    State(ground): State<Ground>,
    frame: Frame,
    Path(id): Path<String>,
) -> Result<Response, StoreError> {
    let done = shelf(&ground, &frame).check(&id).await?;
    Ok(answer(frame, done))
}

pub async fn remove(
    State(ground): State<Ground>,
    frame: Frame,
    Path(id): Path<String>,
) -> Result<Response, StoreError> {
    let done = shelf(&ground, &frame).remove(&id).await?;
    Ok(answer(frame, done))
}
