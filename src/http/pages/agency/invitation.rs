//! A one-time link becomes a member, or gives one a passphrase anew. The browser makes all keys.

use super::{AgencyView, Asked, Done, Wrong};
use crate::http::auth::cookie::{Cookies, cookies};
use crate::http::auth::known::Owner;
use crate::http::auth::member::MemberDoor;
use crate::http::extract::Secret;
use crate::http::ground::Ground;
use crate::id::MemberId;
use crate::store::{AgencyKey, MemberAuth, MemberInvite, NewMember, OwnKeys, PublicKey, Salt, ShownName};
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Invitation {
    agency: InvitingAgency,
    /// Whose passphrase is set anew; null: somebody new.
    name: Option<String>,
    /// Who at the centre made the link.
    maker: Option<String>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct InvitingAgency {
    #[serde(flatten)]
    agency: AgencyView,
    does: String,
}

/// `POST /modtager/invitation`: what the link is for; 404 `dead`.
pub async fn look(State(ground): State<Ground>, asked: Asked<Secret>) -> Result<Json<Invitation>, Wrong> {
    let secret = MemberInvite::parse(&asked.secret).ok_or(Wrong::DEAD_LINK)?;
    let invited = ground.store.member_invite(&secret, ground.now()).await?.ok_or(Wrong::DEAD_LINK)?;
    let agency = ground.store.agency(invited.agency).await?.ok_or(Wrong::DEAD_LINK)?;
    Ok(Json(Invitation {
        agency: InvitingAgency { agency: AgencyView::from(&agency), does: agency.text.does },
        name: invited.again.map(|(_, name)| name),
        maker: invited.maker,
    }))
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Accepted {
    secret: String,
    name: String,
    salt: String,
    auth: String,
    own_key: String,
    own_wrapped: String,
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    agency_key: Option<String>,
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    agency_sealed: Option<String>,
}

impl Accepted {
    fn member(&self, id: MemberId, name: ShownName) -> Option<NewMember> {
        let own = OwnKeys {
            salt: Salt::parse(&self.salt)?,
            auth: MemberAuth::parse(&self.auth)?,
            key: PublicKey::parse(&self.own_key).ok()?,
            wrapped: OwnKeys::wrapped_from(&self.own_wrapped)?,
        };
        let agency = match (&self.agency_key, &self.agency_sealed) {
            (None, None) => None,
            (Some(key), Some(sealed)) => Some(AgencyKey::parse(key, sealed)?),
            _ => return None,
        };
        Some(NewMember { id, name, own, agency })
    }
}

/// `POST /modtager/ny`: a cookie. After every error but 404 `dead` the link still works; what it answers of names is
/// slowed down.
pub async fn accept(
    State(door): State<MemberDoor>,
    headers: HeaderMap,
    asked: Asked<Accepted>,
) -> Result<(Cookies, Json<Done>), Wrong> {
    let secret = MemberInvite::parse(&asked.secret).ok_or(Wrong::DEAD_LINK)?;
    let invited = door.ground.store.member_invite(&secret, door.ground.now()).await?.ok_or(Wrong::DEAD_LINK)?;
    // Whoever is here already keeps the name, whatever is sent.
    let name = match invited.again {
        Some((_, name)) => ShownName::typed(&name)?,
        None => ShownName::parse(&asked.name)?,
    };
    let new = asked.member(door.ground.random(MemberId::random), name).ok_or(Wrong::BAD)?;
    // The link is a real one by now, and the count is its own: nobody else can use it up.
    door.tries.link(&secret.reveal()).map_err(Wrong::too_many)?;
    let member = door.ground.store.use_member_invite(&secret, &new, door.ground.now(), door.ground.today()).await?;
    let cookie = door.sessions.sign_in(&headers, member, &new.own.auth).await?;
    let owner = Owner::member(&new.name, &new.own.salt);
    let known = door.browsers.remember(&headers, &owner).await?;
    Ok((cookies([cookie, known]), Json(Done {})))
}
