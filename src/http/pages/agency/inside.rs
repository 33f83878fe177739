//! Who I am, who else is here, letting a colleague in, and a new key when the agency has none.

use super::{AgencyView, Asked, Done, Wrong};
use crate::http::auth::cookie::{Cookies, cookies};
use crate::http::auth::known::Owner;
use crate::http::auth::member::{Inside, MemberDoor, MemberIn};
use crate::http::ground::Ground;
use crate::http::state::Office;
use crate::id::{MemberId, StaffId};
use crate::store::{AgencyKey, Member, PublicKey, ResetNotice, Seconds, ShownName};
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Me {
    id: String,
    name: String,
    own_key: String,
    own_wrapped: String,
    salt: String,
    agency: AgencyView,
    /// Both null: nobody has let me in, or the agency's key was replaced since.
    agency_key: Option<String>,
    agency_sealed: Option<String>,
    /// The agency has no key, and I am one who may make it.
    may_make_key: bool,
    colleagues: Vec<Colleague>,
    /// Seconds until this sign-in is over.
    ends_in: Seconds,
    /// Links to this account that somebody has made, and the one who signed in has not seen yet.
    resets: Vec<ResetView>,
    mail: MailView,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MailSetting"))]
struct MailView {
    /// Whether the service sends any.
    on: bool,
    /// Where I want to be told of news.
    address: Option<String>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Reset"))]
struct ResetView {
    /// Who at the centre.
    by: String,
    maker: String,
    on: String,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Colleague {
    id: String,
    name: String,
    own_key: String,
    inside: bool,
}

impl From<Member> for Colleague {
    fn from(one: Member) -> Self {
        Self { id: one.id.text(), name: one.name, own_key: one.own_key.as_str().to_owned(), inside: one.inside }
    }
}

/// `POST /modtager/mig`
pub async fn me(
    State(door): State<MemberDoor>,
    State(office): State<Office>,
    headers: HeaderMap,
    signed_in: MemberIn,
) -> Result<(Cookies, Json<Me>), Wrong> {
    let owner = match ShownName::typed(&signed_in.member.name) {
        Ok(name) => door.ground.store.member_salt(&name).await?.map(|salt| Owner::member(&name, &salt)),
        Err(_) => None,
    };
    let known = door.browsers.remember_if_new(&headers, owner.as_ref()).await?;
    Ok((cookies(known), Json(who(&door.ground, signed_in, office.mail).await?)))
}

async fn who(ground: &Ground, signed_in: MemberIn, on: bool) -> Result<Me, Wrong> {
    let ends_in = signed_in.expires_at.saturating_sub(ground.now());
    let member = signed_in.member;
    let agency = ground.store.agency(member.agency).await?.ok_or(Wrong::SIGNED_OUT)?;
    let vault = ground.store.member_vault(member.id).await?.ok_or(Wrong::SIGNED_OUT)?;
    let others = ground.store.members(member.agency).await?.into_iter().filter(|one| one.id != member.id);
    let told = |notice: ResetNotice| ResetView { by: notice.by, maker: notice.maker.text(), on: notice.on.to_string() };
    let resets = ground.store.reset_notices(&member.id.text()).await?.into_iter().map(told).collect();
    let address = ground.store.member_mail(member.id).await?.map(|mail| mail.expose().to_owned());
    let colleagues = others.map(Colleague::from).collect();
    let (agency_key, agency_sealed) =
        vault.agency.map(|held| (held.key.as_str().to_owned(), held.sealed.as_str().to_owned())).unzip();
    Ok(Me {
        id: member.id.text(),
        name: member.name,
        own_key: member.own_key.as_str().to_owned(),
        own_wrapped: vault.own_wrapped.as_str().to_owned(),
        salt: vault.salt.text(),
        may_make_key: agency.key.is_none() && member.trusted,
        agency: AgencyView::from(&agency),
        agency_key,
        agency_sealed,
        colleagues,
        ends_in,
        resets,
        mail: MailView { on, address },
    })
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Seen {
    maker: String,
    on: String,
}

/// `POST /modtager/link-set`: they have seen who made a link to their account, and on which day.
pub async fn seen(State(ground): State<Ground>, signed_in: MemberIn, asked: Asked<Seen>) -> Result<Json<Done>, Wrong> {
    let maker = StaffId::parse(&asked.maker).map_err(|_| Wrong::BAD)?;
    let on = asked.on.parse().map_err(|_| Wrong::BAD)?;
    ground.store.clear_reset_notice(&signed_in.member.id.text(), maker, on).await?;
    Ok(Json(Done {}))
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LetIn {
    /// `receiver` on the wire, as pages that are open ask.
    #[serde(rename = "receiver")]
    member: String,
    own_key: String,
    agency_key: String,
    sealed: String,
}

/// `POST /modtager/luk-ind`: the agency's private key, sealed to a colleague's. 403 `not_inside`, 404 `unknown`,
/// 409 `changed`.
pub async fn let_in(
    State(ground): State<Ground>,
    Inside(member): Inside,
    asked: Asked<LetIn>,
) -> Result<Json<Done>, Wrong> {
    let colleague = MemberId::parse(&asked.member).map_err(|_| Wrong::BAD)?;
    let own_key = PublicKey::parse(&asked.own_key).map_err(|_| Wrong::BAD)?;
    let agency = AgencyKey::parse(&asked.agency_key, &asked.sealed).ok_or(Wrong::BAD)?;
    ground.store.let_in(&member, colleague, &own_key, &agency).await?;
    Ok(Json(Done {}))
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NewKey {
    agency_key: String,
    agency_sealed: String,
}

/// `POST /modtager/noegle`: the agency has none; this browser has made one. 409 `key_exists`, 403
/// `not_trusted`.
pub async fn make_key(
    State(ground): State<Ground>,
    signed_in: MemberIn,
    asked: Asked<NewKey>,
) -> Result<Json<Done>, Wrong> {
    let made = AgencyKey::parse(&asked.agency_key, &asked.agency_sealed).ok_or(Wrong::BAD)?;
    ground.store.make_agency_key(&signed_in.member, &made, ground.today()).await?;
    Ok(Json(Done {}))
}
