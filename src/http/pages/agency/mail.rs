//! Where a member wants to be told by mail that a card has come.

use super::{Asked, Done, Wrong};
use crate::address::MailAddress;
use crate::http::auth::member::MemberIn;
use crate::http::ground::Ground;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mail {
    /// Empty: nowhere.
    address: String,
}

/// `POST /modtager/mail`. 422 `bad_address`.
pub async fn save(State(ground): State<Ground>, signed_in: MemberIn, asked: Asked<Mail>) -> Result<Json<Done>, Wrong> {
    let address = match asked.address.trim() {
        "" => None,
        text => Some(MailAddress::parse(text).map_err(|_| Wrong::ADDRESS)?),
    };
    ground.store.set_member_mail(signed_in.member.id, address.as_ref()).await?;
    Ok(Json(Done {}))
}
