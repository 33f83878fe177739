//! Signing in and out, and another passphrase. What stands for the passphrase here was stretched in the browser.

use super::{Done, Wrong};
use crate::http::auth::receiver::ReceiverIn;
use crate::http::auth::{StaffDoor, cookie};
use crate::store::{OwnKeys, ReceiverAuth, Salt, ShownName};
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub struct SaltOf {
    name: String,
}

#[derive(Serialize)]
pub struct Salted {
    salt: String,
}

/// `POST /modtager/salt`: the same for ever for a name that nobody has.
pub async fn salt(
    State(door): State<StaffDoor>,
    asked: Result<Json<SaltOf>, JsonRejection>,
) -> Result<Json<Salted>, Wrong> {
    let Json(asked) = asked?;
    Ok(Json(Salted { salt: door.receiver_salt(&asked.name).await?.text() }))
}

#[derive(Deserialize)]
pub struct SignIn {
    name: String,
    auth: String,
}

/// `POST /modtager/ind`: a cookie. A wrong name and a wrong passphrase answer alike.
pub async fn sign_in(
    State(door): State<StaffDoor>,
    headers: HeaderMap,
    asked: Result<Json<SignIn>, JsonRejection>,
) -> Result<Response, Wrong> {
    let Json(asked) = asked?;
    let auth = ReceiverAuth::parse(&asked.auth).ok_or(Wrong::Bad)?;
    let name = ShownName::parse(&asked.name).map_err(|_| Wrong::WrongPassphrase)?;
    door.receivers.throttle.take(name.as_str(), door.clock.monotonic()).map_err(Wrong::TooMany)?;
    let receiver = door.store.check_receiver(&name, &auth).await?.ok_or(Wrong::WrongPassphrase)?;
    door.receivers.throttle.forgive(name.as_str());
    let cookie = door.receiver_in(&headers, receiver).await?;
    Ok(([(header::SET_COOKIE, cookie)], Json(Done {})).into_response())
}

/// `POST /modtager/ud`: signing out of what has ended is fine.
pub async fn sign_out(State(door): State<StaffDoor>, headers: HeaderMap) -> Result<Response, Wrong> {
    if let Some(signed_in) = door.receiver(&headers).await? {
        door.store.delete_receiver_session(&signed_in.session).await?;
    }
    let cookie = cookie::RECEIVER.clear(door.secure_cookie);
    Ok(([(header::SET_COOKIE, cookie)], Json(Done {})).into_response())
}

#[derive(Deserialize)]
pub struct Changed {
    /// The passphrase that was.
    auth: String,
    salt: String,
    new_auth: String,
    own_wrapped: String,
}

/// `POST /modtager/kodeord`: another passphrase; the person's other sign-ins end.
pub async fn passphrase(
    State(door): State<StaffDoor>,
    signed_in: ReceiverIn,
    asked: Result<Json<Changed>, JsonRejection>,
) -> Result<Json<Done>, Wrong> {
    let Json(asked) = asked?;
    let before = ReceiverAuth::parse(&asked.auth).ok_or(Wrong::Bad)?;
    let salt = Salt::parse(&asked.salt).ok_or(Wrong::Bad)?;
    let auth = ReceiverAuth::parse(&asked.new_auth).ok_or(Wrong::Bad)?;
    let wrapped = OwnKeys::wrapped_from(&asked.own_wrapped).ok_or(Wrong::Bad)?;
    let ReceiverIn { receiver, session } = signed_in;
    door.receivers.throttle.take(&receiver.name, door.clock.monotonic()).map_err(Wrong::TooMany)?;
    if !door.store.change_passphrase(receiver.id, &before, (salt, &auth, &wrapped), &session).await? {
        return Err(Wrong::WrongPassphrase);
    }
    door.receivers.throttle.forgive(&receiver.name);
    Ok(Json(Done {}))
}
