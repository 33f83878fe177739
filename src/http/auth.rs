//! The staff's door: who is signed in, what they may do, and how a sign-in ends.
//!
//! A sign-in is a random token in one cookie; the database holds its SHA-256, so a thief of the database cannot sign
//! in. Every request that changes something must come from our own pages ([`origin`]).

pub mod cookie;
pub mod known;
pub mod origin;
pub mod passphrase;
pub mod receiver;
pub mod throttle;
pub mod who;

use crate::clock::{Clock, seconds};
use crate::http::answer;
use crate::http::limits::Starts;
use crate::http::lone::Lone;
use crate::id::StaffId;
use crate::protocol::QueueView;
use crate::store::{
    DeviceKey, InviteSecret, OutletSecret, Phc, ReceiverInvite, Seconds, ServiceSecret, SessionHash, SessionToken,
    Staff, Store, StoreError,
};
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use known::{Known, KnownBrowser, Owner};
use passphrase::Passphrases;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use receiver::Receivers;
use std::sync::{Arc, Mutex, PoisonError};
use throttle::Throttle;
use tokio::sync::OnceCell;

const HOUR: Seconds = 60 * 60;
/// Tries in a minute from one network address and from browsers that are new, where the node itself listens publicly.
const STRANGERS_PER_MINUTE: u32 = 30;
/// How long a sign-in lasts: 12 hours, a long shift.
pub const SESSION_SECONDS: Seconds = 12 * HOUR;

/// What has ended, so that the live sockets of it die at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revoked {
    /// One sign-in.
    Session { staff: StaffId, session: SessionHash },
    /// All sign-ins of somebody.
    Staff(StaffId),
}

/// Everything that signing in needs. Cheap to clone.
#[derive(Clone)]
pub struct StaffDoor {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    /// False only over plain http, on localhost.
    pub secure_cookie: bool,
    /// Where our own pages live, such as `https://chat.example`; the first is for links.
    pub origins: Arc<[String]>,
    pub on_revoked: Arc<dyn Fn(Revoked) + Send + Sync>,
    pub passphrases: Arc<Passphrases>,
    pub throttle: Arc<Throttle>,
    /// By id, of those who are signed in: who tries somebody's name doesn't keep them from changing their account.
    pub changes: Arc<Throttle>,
    pub strangers: Arc<Starts>,
    /// By a link's secret: whoever has one does not keep a core busy for everybody.
    pub links: Arc<Throttle>,
    pub receivers: Arc<Receivers>,
    /// Schools with fewer pupils are not counted.
    pub pupils_min: u32,
    secret: Arc<OnceCell<ServiceSecret>>,
    /// How it looks at the desks now.
    pub queue: Arc<dyn Fn() -> Arc<QueueView> + Send + Sync>,
    /// Whether somebody is on duty or has conversations, at any node.
    pub on_duty: Arc<dyn Fn(StaffId) -> bool + Send + Sync>,
    /// Whether mail is sent, so that somebody may leave an address.
    pub mail: bool,
    /// Whether all young people seem to come from one address.
    pub lone: Arc<Lone>,
    // Locked for as long as it takes to draw some bytes, never across an await.
    rng: Arc<Mutex<StdRng>>,
}

/// So many random bytes.
pub fn bytes<const N: usize>(rng: &mut StdRng) -> [u8; N] {
    let mut bytes = [0; N];
    rng.fill_bytes(&mut bytes);
    bytes
}

impl StaffDoor {
    /// `origins`: scheme, host and port of our own pages, the public one first.
    #[allow(clippy::disallowed_methods, reason = "the door's own generator is seeded here, by the operating system")]
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        origins: Arc<[String]>,
        on_revoked: Arc<dyn Fn(Revoked) + Send + Sync>,
        pupils_min: u32,
    ) -> Self {
        let secure_cookie = origins.first().is_some_and(|o| o.starts_with("https://"));
        let (passphrases, throttle) = (Arc::default(), Arc::default());
        let (changes, links) = (Arc::default(), Arc::default());
        let (strangers, secret) = (Arc::new(Starts::new(STRANGERS_PER_MINUTE, clock.monotonic())), Arc::default());
        let receivers = Arc::new(Receivers::new(clock.monotonic()));
        let rng = Arc::new(Mutex::new(StdRng::from_rng(&mut rand::rng())));
        let queue = Arc::new(Arc::<QueueView>::default);
        let on_duty = Arc::new(|_| false);
        Self {
            store,
            clock,
            secure_cookie,
            origins,
            on_revoked,
            passphrases,
            throttle,
            changes,
            strangers,
            links,
            receivers,
            pupils_min,
            secret,
            queue,
            on_duty,
            mail: false,
            lone: Arc::default(),
            rng,
        }
    }

    /// Something random.
    pub fn random<T>(&self, make: impl FnOnce(&mut StdRng) -> T) -> T {
        make(&mut self.rng.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Wall time in seconds.
    pub fn now(&self) -> Seconds {
        seconds(self.clock.wall())
    }

    /// When a sign-in ends here that begins now: at the next full hour after its cookie. PostgreSQL keeps the order in
    /// which rows were written, so beside one with a fine time a young person's card would have one, too.
    fn session_end(&self) -> Seconds {
        let end = self.now().saturating_add(SESSION_SECONDS);
        end.div_euclid(HOUR).saturating_add(1).saturating_mul(HOUR)
    }

    /// A link that sets somebody up; its secret rides in the fragment, which no server sees.
    pub fn setup_link(&self, secret: &InviteSecret) -> String {
        setup_link(self.origins.first().map_or("", String::as_str), secret)
    }

    /// A place's private link; its secret rides in the fragment, which no server sees.
    pub fn outlet_link(&self, secret: &OutletSecret) -> String {
        format!("{}/skole#{}", self.origins.first().map_or("", String::as_str), secret.reveal())
    }

    /// A receiver's invitation; its secret rides in the fragment, which no server sees.
    pub fn receiver_link(&self, secret: &ReceiverInvite) -> String {
        format!("{}/modtager#{}", self.origins.first().map_or("", String::as_str), secret.reveal())
    }

    /// Whether the service has an address for trying out only: codes that are printed with it would lead astray. One
    /// that is met outside this machine has https, as WebCrypto needs it.
    pub fn is_trial(&self) -> bool {
        !self.origins.first().is_some_and(|origin| origin.starts_with("https://"))
    }

    /// Who sends this request, if anybody is signed in.
    pub async fn who(&self, headers: &HeaderMap) -> Result<Option<SignedIn>, StoreError> {
        let token = cookie::STAFF.read(headers, self.secure_cookie).and_then(SessionToken::parse);
        let Some(token) = token else { return Ok(None) };
        let session_hash = token.hash();
        let session = self.store.session(&session_hash, self.now()).await?;
        Ok(session.map(|s| SignedIn { staff: s.staff, session_hash, device: s.device, expires_at: s.expires_at }))
    }

    /// Signs somebody in with that passphrase and returns the cookie for it.
    ///
    /// # Errors
    /// `Gone` if it is not theirs any more.
    pub async fn sign_in(&self, staff: StaffId, passphrase: &Phc) -> Result<header::HeaderValue, StoreError> {
        let token = self.random(SessionToken::random);
        self.store.create_session(&token.hash(), staff, passphrase, self.now(), self.session_end()).await?;
        Ok(cookie::STAFF.set(&token.reveal(), SESSION_SECONDS, self.secure_cookie))
    }

    /// Whether this browser has signed in to the account before, with the passphrase that it has.
    pub async fn known(
        &self,
        kind: &Known,
        headers: &HeaderMap,
        owner: Option<&Owner>,
    ) -> Result<Option<KnownBrowser>, StoreError> {
        let Some(owner) = owner else { return Ok(None) };
        Ok(kind.browser(headers, self.secure_cookie, self.service_secret().await?, owner, self.now()))
    }

    /// The cookie by which this browser is known from now on.
    pub async fn remember(
        &self,
        kind: &Known,
        headers: &HeaderMap,
        owner: &Owner,
    ) -> Result<header::HeaderValue, StoreError> {
        let random = self.random(bytes);
        Ok(kind.remember(headers, self.secure_cookie, self.service_secret().await?, owner, (random, self.now())))
    }

    /// The same for who is signed in and not known yet: from before this was kept, or after half a year.
    pub async fn remember_if_new(
        &self,
        kind: &Known,
        headers: &HeaderMap,
        owner: Option<&Owner>,
    ) -> Result<Option<header::HeaderValue>, StoreError> {
        match owner {
            Some(owner) if self.known(kind, headers, Some(owner)).await?.is_none() => {
                self.remember(kind, headers, owner).await.map(Some)
            }
            _ => Ok(None),
        }
    }

    async fn service_secret(&self) -> Result<&ServiceSecret, StoreError> {
        self.secret.get_or_try_init(|| self.store.service_secret(self.random(bytes))).await
    }

    /// Ends one sign-in, in the database and in live sockets.
    pub async fn sign_out(&self, staff: StaffId, session: &SessionHash) -> Result<(), StoreError> {
        self.store.delete_session(session).await?;
        (self.on_revoked)(Revoked::Session { staff, session: *session });
        Ok(())
    }

    /// Tells live sockets that all sign-ins of somebody have ended.
    pub fn revoked(&self, staff: StaffId) {
        (self.on_revoked)(Revoked::Staff(staff));
    }
}

/// A setup link under `origin`: `https://chat.example/ny#SECRET`.
pub fn setup_link(origin: &str, secret: &InviteSecret) -> String {
    format!("{origin}/ny#{}", secret.reveal())
}

/// Somebody of staff who is signed in, as [`who::gate`] has found them.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub staff: Staff,
    pub session_hash: SessionHash,
    /// The key of this browser's desk, once registered.
    pub device: Option<DeviceKey>,
    /// When it ends by itself.
    pub expires_at: Seconds,
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
        parts.extensions.get().cloned().ok_or(Refused::NotSignedIn)
    }
}

/// A coordinator who is signed in.
#[derive(Debug, Clone)]
pub struct Coordinator(pub SignedIn);

impl Coordinator {
    fn of(signed_in: SignedIn) -> Result<Self, Refused> {
        if signed_in.staff.coordinator() { Ok(Self(signed_in)) } else { Err(Refused::NotCoordinator) }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Coordinator {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
        parts.extensions.get().cloned().ok_or(Refused::NotSignedIn)
    }
}

fn wants_page(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"))
}

/// Why the door of staff stays shut.
#[derive(Debug)]
pub enum Refused {
    ToSignIn,
    NotSignedIn,
    NotCoordinator,
    Store(StoreError),
}

impl Refused {
    /// Nobody is signed in: a page leads to the sign-in, everything else is told.
    fn nobody(request: &Request) -> Self {
        let page = request.method() == Method::GET && wants_page(request.headers());
        if page { Self::ToSignIn } else { Self::NotSignedIn }
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
            Self::NotSignedIn => (StatusCode::UNAUTHORIZED, "Log ind først, på /vagt.").into_response(),
            Self::NotCoordinator => answer::message(
                StatusCode::FORBIDDEN,
                "Kun for koordinatorer",
                "Din konto er rådgiver. Spørg en koordinator, hvis du skal kunne ændre noget her.",
            ),
            Self::Store(error) => answer::store_failed(&error),
        }
    }
}
