//! Signing in and out, and another passphrase. What stands for the passphrase here was stretched in the browser.

use super::{Asked, Done, Wrong};
use crate::http::auth::cookie::{Cookies, cookies};
use crate::http::auth::known::Owner;
use crate::http::auth::member::{MemberDoor, MemberIn, MemberSessions};
use crate::http::limits::Peer;
use crate::store::{MemberAuth, OwnKeys, Salt, ShownName, StoreError};
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use std::iter;

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaltOf {
    name: String,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Salted {
    salt: String,
}

/// `POST /modtager/salt`: for a name that nobody has, always the same.
pub async fn salt(State(door): State<MemberDoor>, asked: Asked<SaltOf>) -> Result<Json<Salted>, Wrong> {
    Ok(Json(Salted { salt: door.salt(&asked.name).await?.text() }))
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SignIn {
    name: String,
    auth: String,
}

/// `POST /modtager/ind`: a cookie. A wrong name and a wrong passphrase answer alike.
pub async fn sign_in(
    State(door): State<MemberDoor>,
    peer: Peer,
    headers: HeaderMap,
    asked: Asked<SignIn>,
) -> Result<(Cookies, Json<Done>), Wrong> {
    let auth = MemberAuth::parse(&asked.auth).ok_or(Wrong::BAD)?;
    let name = ShownName::typed(&asked.name).map_err(|_| Wrong::PASSPHRASE)?;
    let owner = door.ground.store.member_salt(&name).await?.map(|salt| Owner::member(&name, &salt));
    let known = door.browsers.known(&headers, owner.as_ref()).await?;
    let tried = door.tries.sign_in(name.as_str(), known, peer).map_err(Wrong::too_many)?;
    let Some(member) = door.ground.store.check_member(&name, &auth).await? else {
        return Err(door.tries.missed(peer).map_or_else(Wrong::too_many, |()| Wrong::PASSPHRASE));
    };
    tried.right();
    let cookie = match door.sessions.sign_in(&headers, member, &auth).await {
        // They have chosen another, or were taken away, since that was looked at.
        Err(StoreError::Gone(_)) => return Err(Wrong::PASSPHRASE),
        made => made?,
    };
    let known = match owner {
        Some(owner) => Some(door.browsers.remember(&headers, &owner).await?),
        None => None,
    };
    Ok((cookies(iter::once(cookie).chain(known)), Json(Done {})))
}

/// `POST /modtager/ud`: signing out of what has ended is fine.
pub async fn sign_out(
    State(sessions): State<MemberSessions>,
    headers: HeaderMap,
) -> Result<(Cookies, Json<Done>), Wrong> {
    Ok((cookies([sessions.sign_out(&headers).await?]), Json(Done {})))
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Changed {
    /// The passphrase that was.
    auth: String,
    salt: String,
    new_auth: String,
    own_wrapped: String,
}

/// `POST /modtager/kodeord`: another passphrase; the person's other sign-ins end.
pub async fn passphrase(
    State(door): State<MemberDoor>,
    signed_in: MemberIn,
    asked: Asked<Changed>,
) -> Result<Json<Done>, Wrong> {
    let before = MemberAuth::parse(&asked.auth).ok_or(Wrong::BAD)?;
    let salt = Salt::parse(&asked.salt).ok_or(Wrong::BAD)?;
    let auth = MemberAuth::parse(&asked.new_auth).ok_or(Wrong::BAD)?;
    let wrapped = OwnKeys::wrapped_from(&asked.own_wrapped).ok_or(Wrong::BAD)?;
    let MemberIn { member, session, .. } = signed_in;
    let tried = door.tries.change(member.id.text()).map_err(Wrong::too_many)?;
    if !door.ground.store.change_passphrase(member.id, &before, (salt, &auth, &wrapped), &session).await? {
        return Err(Wrong::PASSPHRASE);
    }
    tried.right();
    Ok(Json(Done {}))
}
