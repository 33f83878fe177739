//! The door of agencies' members, beside that of staff: another cookie, other sign-ins, another count of tries. A member's
//! passphrase never comes here; the browser stretches it and shows what it made of it (`vault.js`).

use super::known::{Browsers, MEMBER};
use super::tries::{Share, Tries};
use super::{SESSION_SECONDS, cookie, session_end};
use crate::http::ground::Ground;
use crate::http::problem::Problem;
use crate::id::MemberId;
use crate::store::{
    Member, MemberAuth, MemberSessionHash, MemberToken, Salt, Seconds, ServiceSecret, ShownName, StoreError,
};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::sync::Arc;

/// Tells this use of the service's secret from every other. It dates from when a member was called a receiver; if it
/// changed, so would the salts of names that nobody has, and by that they would be told from members' names.
const CONTEXT: &[u8] = b"ungrus receiver salt\0";

/// Wrong tries to sign in a minute from one network address.
const MISSES_PER_MINUTE: u32 = 60;

/// No member of an agency is signed in.
pub const SIGNED_OUT: Problem = Problem::new(StatusCode::UNAUTHORIZED, "signed_out");
/// Nobody has let them in.
pub const NOT_INSIDE: Problem = Problem::new(StatusCode::FORBIDDEN, "not_inside");

/// What handlers need that let a member in. Cheap to clone.
#[derive(Clone)]
pub struct MemberDoor {
    pub ground: Ground,
    pub sessions: MemberSessions,
    pub tries: Arc<Tries>,
    pub browsers: Browsers,
}

/// The sign-ins of members: in the database, and in a browser's cookie. Cheap to clone.
#[derive(Clone)]
pub struct MemberSessions {
    ground: Ground,
}

/// A member who is signed in, as [`super::who::gate`] has found them. Others get 401 `signed_out`.
#[derive(Debug, Clone)]
pub struct MemberIn {
    /// With the agency, and whether they are `inside`: only then may they read its cards.
    pub member: Member,
    pub session: MemberSessionHash,
    /// When it ends by itself.
    pub expires_at: Seconds,
}

impl<S: Send + Sync> FromRequestParts<S> for MemberIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get().cloned().ok_or(SIGNED_OUT)
    }
}

/// A member whom somebody has let in. Others get 403 `not_inside`.
#[derive(Debug, Clone)]
pub struct Inside(pub Member);

impl Inside {
    pub(super) fn of(signed_in: &MemberIn) -> Result<Self, Problem> {
        if signed_in.member.inside { Ok(Self(signed_in.member.clone())) } else { Err(NOT_INSIDE) }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Inside {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get().cloned().ok_or(SIGNED_OUT)
    }
}

impl MemberDoor {
    pub fn new(ground: Ground) -> Self {
        Self {
            sessions: MemberSessions { ground: ground.clone() },
            tries: Arc::new(Tries::new(Arc::clone(&ground.clock), Share::Misses(MISSES_PER_MINUTE))),
            browsers: Browsers::new(ground.clone(), &MEMBER),
            ground,
        }
    }

    /// What the browser of somebody of that name stretches the passphrase with. For a name that nobody has it is made
    /// up, and always the same: asking once does not tell who there is. Asking again does tell of a change: the salt is
    /// another when somebody of that name joins, chooses another passphrase or is taken away.
    pub async fn salt(&self, name: &str) -> Result<Salt, StoreError> {
        let shown = ShownName::typed(name).ok();
        let known = match &shown {
            Some(shown) => self.ground.store.member_salt(shown).await?,
            None => None,
        };
        let secret = self.browsers.service_secret().await?;
        let made_up = made_up(secret, &shown.map_or_else(|| name.to_owned(), |shown| shown.key()));
        Ok(known.unwrap_or(made_up))
    }
}

impl MemberSessions {
    /// Which member sends this request, if any is signed in.
    pub async fn who(&self, headers: &HeaderMap) -> Result<Option<MemberIn>, StoreError> {
        let token = cookie::MEMBER.read(headers, self.ground.is_https()).and_then(MemberToken::parse);
        let Some(session) = token.map(|token| token.hash()) else { return Ok(None) };
        let found = self.ground.store.member_session(&session, self.ground.now()).await?;
        Ok(found.map(|found| MemberIn { member: found.member, session, expires_at: found.expires_at }))
    }

    /// Signs a member in with what stands for the passphrase, and returns the cookie for it. A sign-in that this
    /// browser had before ends.
    ///
    /// # Errors
    /// `Gone` if that is not their passphrase any more.
    pub async fn sign_in(
        &self,
        headers: &HeaderMap,
        member: MemberId,
        auth: &MemberAuth,
    ) -> Result<HeaderValue, StoreError> {
        self.sign_out(headers).await?;
        let token = self.ground.random(MemberToken::random);
        let now = self.ground.now();
        self.ground.store.create_member_session(&token.hash(), member, auth, now, session_end(now)).await?;
        Ok(cookie::MEMBER.set(&token.reveal(), SESSION_SECONDS, self.ground.is_https()))
    }

    /// Ends the sign-in of this browser, if it has one, and returns the cookie that takes it away.
    pub async fn sign_out(&self, headers: &HeaderMap) -> Result<HeaderValue, StoreError> {
        if let Some(signed_in) = self.who(headers).await? {
            self.ground.store.delete_member_session(&signed_in.session).await?;
        }
        Ok(cookie::MEMBER.clear(self.ground.is_https()))
    }
}

fn made_up(secret: &ServiceSecret, name: &str) -> Salt {
    // A key shorter than the hash's block is filled with zeros (RFC 2104, section 2); done here, nothing can fail.
    let mut block = [0; 64];
    block[..32].copy_from_slice(secret.as_bytes());
    let mac = <Hmac<Sha256> as KeyInit>::new(&block.into()).chain_update(CONTEXT).chain_update(name);
    let mut salt = [0; 16];
    salt.copy_from_slice(&mac.finalize().into_bytes()[..16]);
    Salt::from_bytes(salt)
}
