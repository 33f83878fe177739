//! `/leder/efter`: what young people tapped once a conversation was over.

use super::Frame;
use super::tallies::{TapRow, small_hidden, tap_rows};
use crate::http::assets::Assets;
use crate::http::ground::Ground;
use crate::http::pages::render;
use crate::store::StoreError;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "admin/taps.html")]
struct TapsPage {
    assets: Assets,
    frame: Frame,
    small_hidden: String,
    /// The newest month first.
    months: Vec<TapRow>,
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    let months = ground.store.months_of_taps(ground.today()).await?;
    let (small_hidden, months) = (small_hidden(frame.words), tap_rows(frame.words, &months));
    Ok(render(&TapsPage { assets: Assets, frame, small_hidden, months }))
}
