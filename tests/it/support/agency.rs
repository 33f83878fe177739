//! Agencies and members as tests need them: real keys, made-up ciphertext.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::elliptic_curve::sec1::ToSec1Point;
use serde_json::{Value, json};
use ungrus::id::{AgencyId, LinkId, MemberId, StaffId};
use ungrus::store::*;

/// A public key: the n-th.
pub fn key(n: u8) -> PublicKey {
    let point = p256::SecretKey::from_slice(&[n; 32]).unwrap().public_key().to_sec1_point(false);
    PublicKey::parse(&URL_SAFE_NO_PAD.encode(point.as_bytes())).unwrap()
}

/// Something sealed: the n-th.
pub fn sealed(n: u8) -> String {
    URL_SAFE_NO_PAD.encode([n; 220])
}

/// What a browser shows of a passphrase: the n-th.
pub fn auth(n: u8) -> MemberAuth {
    MemberAuth::parse(&URL_SAFE_NO_PAD.encode([n; 32])).unwrap()
}

pub fn agency_text(name: &str) -> AgencyText {
    AgencyText {
        name: name.into(),
        kind: AgencyKind::Treatment,
        does: "Taler med unge om rusmidler".into(),
        answers_days: 3,
        phone: PhoneNumber::parse("12 34 56 78").unwrap(),
        age_why: String::new(),
    }
}

pub fn own_keys(n: u8) -> OwnKeys {
    OwnKeys {
        salt: Salt::from_bytes([n; 16]),
        auth: auth(n),
        key: key(n),
        wrapped: OwnKeys::wrapped_from(&sealed(n)).unwrap(),
    }
}

/// The agency's key, made in one browser or sealed to another: the n-th.
pub fn agency_key(n: u8) -> AgencyKey {
    AgencyKey::parse(key(n).as_str(), &sealed(n)).unwrap()
}

/// The n-th member; `made`: their browser made the agency's key, the m-th.
pub fn newcomer(name: &str, n: u8, made: Option<u8>) -> NewMember {
    let id = MemberId::random(&mut rand::rng());
    NewMember { id, name: ShownName::parse(name).unwrap(), own: own_keys(n), agency: made.map(agency_key) }
}

/// The same as their browser sends it.
pub fn newcomer_json(secret: &MemberInvite, name: &str, n: u8, made: Option<u8>) -> Value {
    json!({
        "secret": secret.reveal(),
        "name": name,
        "salt": Salt::from_bytes([n; 16]).text(),
        "auth": auth(n).reveal(),
        "own_key": key(n).as_str(),
        "own_wrapped": sealed(n),
        "agency_key": made.map(|m| key(m).as_str().to_owned()),
        "agency_sealed": made.map(sealed),
    })
}

pub async fn add_agency(store: &Store, name: &str, today: jiff::civil::Date) -> AgencyId {
    let id = AgencyId::random(&mut rand::rng());
    store.add_agency(id, &agency_text(name), today).await.unwrap();
    id
}

pub async fn invite(store: &Store, agency: AgencyId, again: Option<MemberId>, now: Seconds) -> MemberInvite {
    invite_by(store, agency, again, None, now).await.unwrap()
}

pub async fn invite_by(
    store: &Store,
    agency: AgencyId,
    again: Option<MemberId>,
    maker: Option<StaffId>,
    now: Seconds,
) -> Result<MemberInvite, StoreError> {
    let (id, secret) = (LinkId::random(&mut rand::rng()), MemberInvite::random(&mut rand::rng()));
    let whom = again.map_or(LinkFor::Newcomer(""), |one| LinkFor::Again(one, true));
    store.invite_member(id, &secret, agency, whom, maker, now).await.map(|()| secret)
}
