//! `/leder/center/ansvarlig`: who answers for the data, what the law wants told on `/privatliv` and `/was`. The form
//! stands on the centre's page.

use super::controller_form::ControllerForm;
use super::{Frame, centre, saved};
use crate::http::ground::Ground;
use crate::store::StoreError;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

/// What is still empty is asked for on the overview; it need not all be there at once.
pub async fn save(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<ControllerForm>,
) -> Result<Response, StoreError> {
    match form.read(frame.words) {
        Ok(told) => {
            ground.store.save_controller(&told).await?;
            Ok(saved("/leder/center").into_response())
        }
        Err(fields) => centre::wrong(&ground, frame, *fields).await,
    }
}
