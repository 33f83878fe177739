//! Where a receiver wants to be told by mail that a card has come.

use super::{Asked, Done, Wrong};
use crate::address::MailAddress;
use crate::http::auth::receiver::ReceiverIn;
use crate::http::ground::Ground;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Mail {
    /// Empty: nowhere.
    address: String,
}

/// `POST /modtager/mail`. 422 `bad_address`.
pub async fn save(
    State(ground): State<Ground>,
    signed_in: ReceiverIn,
    asked: Asked<Mail>,
) -> Result<Json<Done>, Wrong> {
    let address = match asked.address.trim() {
        "" => None,
        text => Some(MailAddress::parse(text).map_err(|_| Wrong::Address)?),
    };
    ground.store.set_receiver_mail(signed_in.receiver.id, address.as_ref()).await?;
    Ok(Json(Done {}))
}
