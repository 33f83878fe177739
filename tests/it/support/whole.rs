//! The whole router, on a database in memory and a clock that a test moves.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde_json::Value;
use std::sync::Arc;
use tower::ServiceExt;
use ungrus::app::{App, Parts};
use ungrus::clock::FakeClock;
use ungrus::config::Limits;
use ungrus::http::auth::StaffDoor;
use ungrus::http::limits::Starts;
use ungrus::http::router::router;
use ungrus::http::state::HttpState;
use ungrus::id::{LinkId, StaffId};
use ungrus::live::memory::MemoryLive;
use ungrus::store::*;

pub const ORIGIN: &str = "https://chat.example";
/// 18 November 2026 in Denmark, a Wednesday.
pub const START: u64 = 1_795_000_000_000;

pub struct Whole {
    pub app: App,
    pub router: Router,
    pub state: HttpState,
    pub door: StaffDoor,
    pub clock: Arc<FakeClock>,
    /// Makes the keys of addresses.
    pub starts: Arc<Starts>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub async fn of(router: &Router, request: Request<Body>) -> Self {
        let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Self { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{}", self.body))
    }

    /// The code of what went wrong.
    pub fn code(&self) -> (u16, String) {
        (self.status.as_u16(), self.json()["code"].as_str().unwrap_or_default().to_owned())
    }

    pub fn cookie(&self) -> &str {
        self.headers.get(header::SET_COOKIE).expect("a cookie").to_str().unwrap()
    }

    /// What the browser sends back.
    pub fn pair(&self) -> String {
        self.cookie().split(';').next().unwrap().to_owned()
    }

    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |v| v.to_str().unwrap())
    }
}

impl Whole {
    pub async fn new() -> Self {
        Self::with("sqlite::memory:", Limits::default()).await
    }

    pub async fn with(database: &str, limits: Limits) -> Self {
        Self::built(database, limits, false).await
    }

    /// As where a mail server is named.
    pub async fn with_mail(database: &str) -> Self {
        Self::with_mail_and(database, Limits::default()).await
    }

    pub async fn with_mail_and(database: &str, limits: Limits) -> Self {
        Self::built(database, limits, true).await
    }

    async fn built(database: &str, limits: Limits, mail: bool) -> Self {
        let store = Store::open(database).await.unwrap();
        let clock = Arc::new(FakeClock::at(START));
        let rng = StdRng::from_rng(&mut rand::rng());
        let live = Arc::new(MemoryLive::new(clock.clone()));
        let app = App::start(Parts { live, store, clock: clock.clone(), rng, limits }).await.unwrap();
        let origins: Arc<[String]> = [ORIGIN.to_owned()].into();
        let mut state = HttpState::new(app.clone(), origins, Arc::new(|_| {}));
        state.office.mail = mail;
        let door = state.doors.staff.clone();
        Self { app, router: router(state.clone(), true), starts: state.starts.clone(), state, door, clock }
    }

    pub fn store(&self) -> &Store {
        &self.door.ground.store
    }

    /// The cookie of a member of staff who is signed in.
    pub async fn staff(&self, name: &str, role: Role) -> String {
        let secret = InviteSecret::random(&mut rand::rng());
        let (id, link) = (StaffId::random(&mut rand::rng()), LinkId::random(&mut rand::rng()));
        self.store()
            .create_invite(link, &secret, InviteKind::New(role), "", None, self.door.ground.now())
            .await
            .unwrap();
        // Nobody signs in with it here.
        let passphrase = Phc("x".into());
        let new = NewStaff { id, name: ShownName::parse(name).unwrap(), passphrase };
        let id = self.store().use_invite(&secret, &new, self.door.ground.now()).await.unwrap();
        let cookie = self.door.sessions.sign_in(id, &new.passphrase).await.unwrap();
        cookie.to_str().unwrap().split(';').next().unwrap().to_owned()
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        Answer::of(&self.router, request).await
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::ACCEPT, "text/html").header(header::COOKIE, cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// A form of our own page.
    pub async fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        self.post_as(path, cookie, "application/x-www-form-urlencoded", form.to_owned(), ORIGIN).await
    }

    /// What a script of our own page sends.
    pub async fn ask(&self, path: &str, cookie: &str, json: Value) -> Answer {
        self.post_as(path, cookie, "application/json", json.to_string(), ORIGIN).await
    }

    pub async fn post_as(&self, path: &str, cookie: &str, kind: &str, body: String, origin: &str) -> Answer {
        let request = Request::post(path)
            .header(header::ORIGIN, origin)
            .header(header::CONTENT_TYPE, kind)
            .header(header::COOKIE, cookie);
        self.send(request.body(Body::from(body)).unwrap()).await
    }
}
