//! The staff's pages over the real router, on a database in memory and a clock that a test moves; what ends is heard.

pub use super::whole::{Answer, ORIGIN, START};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::sync::{Arc, Mutex};
use ungrus::app::{App, Parts};
use ungrus::clock::FakeClock;
use ungrus::config::Limits;
use ungrus::http::auth::passphrase::Passphrase;
use ungrus::http::auth::{Revoked, StaffDoor};
use ungrus::http::router::router;
use ungrus::http::state::HttpState;
use ungrus::id::{LinkId, StaffId};
use ungrus::live::memory::MemoryLive;
use ungrus::store::*;

pub const GOOD: &str = "fire tossede flamingoer";

pub struct House {
    pub door: StaffDoor,
    pub clock: Arc<FakeClock>,
    pub router: Router,
    pub state: HttpState,
    pub revoked: Arc<Mutex<Vec<Revoked>>>,
}

impl House {
    pub async fn new() -> Self {
        Self::at(ORIGIN).await
    }

    pub async fn at(origin: &str) -> Self {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let clock = Arc::new(FakeClock::at(START));
        let revoked: Arc<Mutex<Vec<Revoked>>> = Arc::default();
        let told = revoked.clone();
        let on_revoked = Arc::new(move |what| told.lock().unwrap().push(what));
        let (live, rng) = (Arc::new(MemoryLive::new(clock.clone())), StdRng::from_rng(&mut rand::rng()));
        let parts = Parts { live, store, clock: clock.clone(), rng, limits: Limits::default() };
        let state = HttpState::new(App::start(parts).await.unwrap(), [origin.to_owned()].into(), on_revoked);
        let router = router(state.clone(), origin.starts_with("https:"));
        Self { door: state.doors.staff.clone(), clock, router, state, revoked }
    }

    /// As where a desk may be on duty.
    pub fn with_duty(mut self, on_duty: impl Fn(StaffId) -> bool + Send + Sync + 'static) -> Self {
        self.state.office.on_duty = Arc::new(on_duty);
        self.router = router(self.state.clone(), true);
        self
    }

    /// Somebody whose passphrase is [`GOOD`].
    pub async fn staff(&self, name: &str, role: Role) -> StaffId {
        let secret = self.link(InviteKind::New(role)).await;
        let phc = self.door.passphrases.hash(Passphrase::new(GOOD), name.to_owned(), [1; 16]).await.unwrap();
        let new = NewStaff { id: self.fresh(), name: ShownName::parse(name).unwrap(), passphrase: phc };
        self.door.ground.store.use_invite(&secret, &new, self.door.ground.now()).await.unwrap()
    }

    /// A signed-in browser's cookie, without the cost of a passphrase.
    pub async fn cookie(&self, staff: StaffId) -> String {
        let passphrase = self.door.ground.store.staff_passphrase(staff).await.unwrap().unwrap();
        let value = self.door.sessions.sign_in(staff, &passphrase).await.unwrap();
        value.to_str().unwrap().split(';').next().unwrap().to_owned()
    }

    pub async fn link(&self, kind: InviteKind) -> InviteSecret {
        let secret = InviteSecret::random(&mut rand::rng());
        self.door
            .ground
            .store
            .create_invite(LinkId::random(&mut rand::rng()), &secret, kind, "", None, self.door.ground.now())
            .await
            .unwrap();
        secret
    }

    pub fn fresh(&self) -> StaffId {
        StaffId::random(&mut rand::rng())
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        Answer::of(&self.router, request).await
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::ACCEPT, "text/html").header(header::COOKIE, cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header(header::ORIGIN, &self.door.ground.origins[0])
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie);
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    pub async fn post_json(&self, path: &str, cookie: &str, json: serde_json::Value) -> Answer {
        let request = Request::post(path)
            .header(header::ORIGIN, &self.door.ground.origins[0])
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::COOKIE, cookie);
        self.send(request.body(Body::from(json.to_string())).unwrap()).await
    }

    pub async fn sign_in(&self, name: &str, passphrase: &str) -> Answer {
        let form = format!("name={}&passphrase={}", name.replace(' ', "+"), passphrase.replace(' ', "+"));
        self.post("/vagt/log-ind", "", &form).await
    }

    pub async fn set_up(&self, secret: &InviteSecret, name: &str, passphrase: &str) -> Answer {
        let json = serde_json::json!({"secret": secret.reveal(), "name": name, "passphrase": passphrase});
        self.post_json("/ny", "", json).await
    }

    pub fn revoked(&self) -> Vec<Revoked> {
        std::mem::take(&mut self.revoked.lock().unwrap())
    }
}
