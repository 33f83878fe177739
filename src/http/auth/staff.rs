//! The door of staff: who is signed in, how a sign-in begins, and how it ends.

use super::known::{Browsers, STAFF};
use super::passphrase::Passphrases;
use super::tries::{Share, Tries};
use super::{SESSION_SECONDS, cookie, session_end};
use crate::http::answer;
use crate::http::ground::Ground;
use crate::http::locale::wanted;
use crate::id::StaffId;
use crate::store::{DeviceKey, Phc, Seconds, SessionHash, SessionToken, Staff, StoreError};
use crate::words::{Locale, staff};
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// Tries in a minute from one network address and from browsers that are new.
const STRANGERS_PER_MINUTE: u32 = 30;

/// What has ended, so that the live sockets of it die at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revoked {
    /// One sign-in.
    Session { staff: StaffId, session: SessionHash },
    /// All sign-ins of somebody.
    Staff(StaffId),
}

/// What handlers need that let somebody in. Cheap to clone.
#[derive(Clone)]
pub struct StaffDoor {
    pub ground: Ground,
    pub sessions: Sessions,
    pub tries: Arc<Tries>,
    pub passphrases: Arc<Passphrases>,
    pub browsers: Browsers,
}

impl StaffDoor {
    pub fn new(ground: Ground, on_revoked: Arc<dyn Fn(Revoked) + Send + Sync>) -> Self {
        Self {
            sessions: Sessions { ground: ground.clone(), on_revoked },
            tries: Arc::new(Tries::new(Arc::clone(&ground.clock), Share::Tries(STRANGERS_PER_MINUTE))),
            passphrases: Arc::default(),
            browsers: Browsers::new(ground.clone(), &STAFF),
            ground,
        }
    }
}

/// The sign-ins of staff: in the database, in a browser's cookie, and what live sockets are told. Cheap to clone.
#[derive(Clone)]
pub struct Sessions {
    ground: Ground,
    on_revoked: Arc<dyn Fn(Revoked) + Send + Sync>,
}

impl Sessions {
    /// Who sends this request, if anybody is signed in.
    pub async fn who(&self, headers: &HeaderMap) -> Result<Option<SignedIn>, StoreError> {
        let token = cookie::STAFF.read(headers, self.ground.is_https()).and_then(SessionToken::parse);
        let Some(token) = token else { return Ok(None) };
        let session_hash = token.hash();
        let session = self.ground.store.session(&session_hash, self.ground.now()).await?;
        Ok(session.map(|s| SignedIn {
            locale: s.staff.locale.unwrap_or_else(|| wanted(headers, &Locale::STAFF)),
            staff: s.staff,
            session_hash,
            device: s.device,
            expires_at: s.expires_at,
        }))
    }

    /// Signs somebody in with that passphrase and returns the cookie for it.
    ///
    /// # Errors
    /// `Gone` if it is not theirs any more.
    pub async fn sign_in(&self, staff: StaffId, passphrase: &Phc) -> Result<HeaderValue, StoreError> {
        let token = self.ground.random(SessionToken::random);
        let now = self.ground.now();
        self.ground.store.create_session(&token.hash(), staff, passphrase, now, session_end(now)).await?;
        Ok(cookie::STAFF.set(&token.reveal(), SESSION_SECONDS, self.ground.is_https()))
    }

    /// Ends the sign-in of this browser, if it has one, in the database and in live sockets, and returns the cookie that
    /// takes it away.
    pub async fn sign_out(&self, headers: &HeaderMap) -> Result<HeaderValue, StoreError> {
        self.end_here(headers).await?;
        Ok(cookie::STAFF.clear(self.ground.is_https()))
    }

    /// Whose sign-in in this browser has ended by this, if it had one.
    async fn end_here(&self, headers: &HeaderMap) -> Result<Option<StaffId>, StoreError> {
        let Some(SignedIn { staff, session_hash, .. }) = self.who(headers).await? else { return Ok(None) };
        self.ground.store.delete_session(&session_hash).await?;
        self.ended(staff.id, session_hash);
        Ok(Some(staff.id))
    }

    /// As [`Self::sign_out`], by somebody who goes. Where they are signed in nowhere else their desk goes with them, also
    /// while it has no socket: nobody is to wait there for them.
    pub async fn leave(&self, headers: &HeaderMap) -> Result<HeaderValue, StoreError> {
        if let Some(staff) = self.end_here(headers).await? {
            match self.ground.store.is_signed_in(staff, self.ground.now()).await {
                Ok(true) => {}
                Ok(false) => self.revoked(staff),
                // They are out, and must hear it.
                Err(error) => tracing::warn!(%error, "a desk without a socket may still be held by whoever signed out"),
            }
        }
        Ok(cookie::STAFF.clear(self.ground.is_https()))
    }

    /// Tells live sockets that one sign-in has ended.
    pub fn ended(&self, staff: StaffId, session: SessionHash) {
        (self.on_revoked)(Revoked::Session { staff, session });
    }

    /// Tells live sockets that all sign-ins of somebody have ended.
    pub fn revoked(&self, staff: StaffId) {
        (self.on_revoked)(Revoked::Staff(staff));
    }
}

/// Somebody of staff who is signed in, as [`super::who::gate`] has found them.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub staff: Staff,
    /// In which this page is shown: what they have chosen, else what this browser reads.
    pub locale: Locale,
    pub session_hash: SessionHash,
    /// The key of this browser's desk, once registered.
    pub device: Option<DeviceKey>,
    /// When it ends by itself.
    pub expires_at: Seconds,
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
        parts.extensions.get().cloned().ok_or_else(|| Refused::told(&parts.headers))
    }
}

/// A coordinator who is signed in.
#[derive(Debug, Clone)]
pub struct Coordinator(pub SignedIn);

impl Coordinator {
    pub(super) fn of(signed_in: SignedIn) -> Result<Self, Refused> {
        if signed_in.staff.coordinator() { Ok(Self(signed_in)) } else { Err(Refused::NotCoordinator(signed_in.locale)) }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Coordinator {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
        parts.extensions.get().cloned().ok_or_else(|| Refused::told(&parts.headers))
    }
}

fn wants_page(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"))
}

/// Why the door of staff stays shut.
#[derive(Debug)]
pub enum Refused {
    ToSignIn,
    NotSignedIn(Locale),
    NotCoordinator(Locale),
    Store(StoreError),
}

impl Refused {
    /// Nobody is signed in: a page leads to the sign-in, everything else is told.
    pub(super) fn nobody(request: &Request) -> Self {
        let page = request.method() == Method::GET && wants_page(request.headers());
        if page { Self::ToSignIn } else { Self::told(request.headers()) }
    }

    fn told(headers: &HeaderMap) -> Self {
        Self::NotSignedIn(wanted(headers, &Locale::STAFF))
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        match self {
            Self::ToSignIn => Redirect::to("/vagt").into_response(),
            Self::NotSignedIn(locale) => (StatusCode::UNAUTHORIZED, staff(locale).door.sign_in_first).into_response(),
            Self::NotCoordinator(locale) => {
                answer::notice(locale, StatusCode::FORBIDDEN, staff(locale).door.coordinators_only)
            }
            Self::Store(error) => answer::store_failed(&error),
        }
    }
}
