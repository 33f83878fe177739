//! `/leder/center/pust`: how long a counsellor has after a conversation before something rings. The form stands on the
//! centre's page.

use super::breath_form::field;
use super::{Frame, centre, saved};
use crate::http::state::HttpState;
use crate::store::{Store, StoreError};
use crate::words::admin::Fault;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct BreathForm {
    #[serde(default)]
    minutes: String,
}

pub async fn save(
    State(state): State<HttpState>,
    frame: Frame,
    Form(form): Form<BreathForm>,
) -> Result<Response, StoreError> {
    let minutes = form.minutes.parse().ok().filter(|minutes| *minutes <= Store::BREATH_MAX);
    let Some(minutes) = minutes else {
        let mut breath = field(frame.words, "");
        breath.refuse(frame.words.fault(Fault::Choose));
        return centre::wrong_breath(&state.ground, frame, breath).await;
    };
    state.ground.store.save_breath(minutes).await?;
    state.app.refresh().await?;
    Ok(saved("/leder/center").into_response())
}
