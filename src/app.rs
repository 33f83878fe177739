//! The node put together: live state, store and clock in; what sessions and pages share out; and the seven
//! tasks that keep it going.

mod alarms;
mod courier;
mod disclosure;
mod dispatcher;
mod eraser;
mod patience;
mod public;
mod pushes;
mod seen;
mod sign_ins;
mod watchman;

pub use alarms::Alarms;
pub use courier::Courier;
pub use disclosure::{contents, disclosure};
pub use public::Public;
pub use pushes::AGAIN;
pub use watchman::{Unready, Watchman};

use crate::clock::{Clock, Millis, seconds};
use crate::config::Limits;
use crate::flyer::FlyerCode;
use crate::hours::{Hours, today};
use crate::id::{ConversationId, StaffId};
use crate::live::{Command, Live, Reply};
use crate::session::Shared;
use crate::session::leases::Leases;
use crate::session::ringing::Rings;
use crate::session::sign_ins::SignIns;
use crate::session::view::View;
use crate::store::{Store, StoreError};
use crate::tally::Tap;
use crate::ticket::{Key, WallWatch};
use jiff::civil::Date;
use patience::{patience, within};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Leases are renewed this often: three times within their life.
const RENEW_EVERY: Duration = Duration::from_millis(crate::live::LEASE_MS / 3);
/// How often opening hours and the centre's texts are read again; another node may have changed them.
const REFRESH_EVERY: Duration = Duration::from_secs(5);
/// How many times a change is told to live state while that does not answer: for half a minute.
const INSIST_TRIES: u32 = 60;
const INSIST_PAUSE: Duration = Duration::from_millis(500);

/// A node. Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub shared: Arc<Shared>,
    pub store: Store,
    public: Arc<Mutex<Arc<Public>>>,
    draining: watch::Sender<bool>,
    eraser: Arc<eraser::Eraser>,
    watch: Arc<watchman::Watch>,
    worried: alarms::Worried,
}

/// What a node is made of.
pub struct Parts {
    pub live: Arc<dyn Live>,
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub rng: StdRng,
    pub limits: Limits,
}

impl App {
    /// Puts the node together and starts its tasks; they end with the runtime.
    pub async fn start(parts: Parts) -> Result<Self, StoreError> {
        let Parts { live, store, clock, mut rng, limits } = parts;
        let mut candidate = [0; 32];
        rng.fill_bytes(&mut candidate);
        let secret = store.service_secret(candidate).await?;
        let (draining, watched) = watch::channel(false);
        let public = Public::read(&store).await?;
        let eraser = Arc::new(eraser::Eraser::new(clock.monotonic()));
        let shared = Shared {
            live,
            wall_watch: WallWatch::start(clock.wall(), clock.monotonic()),
            on_duty: note_duty(store.clone(), Arc::clone(&clock), patience(&limits)),
            on_flyer: count_start(store.clone(), Arc::clone(&clock), &limits),
            clock,
            key: Key::from_bytes(*secret.as_bytes()),
            limits,
            leases: Leases::default(),
            sign_ins: SignIns::default(),
            rings: Rings::default(),
            view: view_of(&public),
            draining: watched,
            sockets: watch::Sender::new(0),
            rng: Mutex::new(StdRng::from_rng(&mut rng)),
        };
        let public = Arc::new(Mutex::new(Arc::new(public)));
        let watch = Arc::default();
        let worried = alarms::Worried::default();
        let app = Self { shared: Arc::new(shared), store, public, draining, eraser, watch, worried };
        dispatcher::Dispatcher::start(app.clone()).await;
        tokio::spawn(renew(app.clone()));
        tokio::spawn(refresh(app.clone()));
        tokio::spawn(sign_ins::run(app.clone()));
        tokio::spawn(eraser::run(app.clone()));
        Ok(app)
    }

    /// The centre as young people see it.
    pub fn public(&self) -> Arc<Public> {
        Arc::clone(&self.public.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The weekly opening hours.
    pub fn hours(&self) -> Hours {
        self.public().hours.clone()
    }

    /// Reads the centre's settings again, at once: a coordinator has changed them.
    pub async fn refresh(&self) -> Result<(), StoreError> {
        let public = Arc::new(Public::read(&self.store).await?);
        self.shared.view.set_breath(breath(&public));
        *self.public.lock().unwrap_or_else(PoisonError::into_inner) = public;
        Ok(())
    }

    /// Whether the node is on its way out.
    pub fn is_draining(&self) -> bool {
        *self.draining.borrow()
    }

    /// Turns ready off and sends every socket to another node, each after a jitter.
    pub fn drain(&self) {
        self.draining.send_replace(true);
    }

    /// Resolves when every socket is closed and has said its last words to live state.
    pub async fn sockets_closed(&self) {
        let mut sockets = self.shared.sockets.subscribe();
        let _ = sockets.wait_for(|sockets| *sockets == 0).await;
    }

    /// Ends the sockets of a sign-in (by its hash) or of a whole member of staff, on every node, at once.
    pub fn revoke(&self, staff: StaffId, session: Option<String>) {
        let command = Command::Revoke { staff, session };
        self.insist("sockets of a revoked sign-in may still be open", move || {
            std::future::ready(Some(command.clone()))
        });
    }

    /// Tells the desk of a member of staff, wherever it is, which conversations they take by now: read anew at each try, so that
    /// of two changes the later one stands.
    pub fn tell_takes(&self, staff: StaffId) {
        let store = self.store.clone();
        self.insist("a desk is rung as before until its page is loaded again", move || {
            let store = store.clone();
            async move { store.takes(staff).await.ok().map(|takes| Command::Takes { staff, takes: Arc::new(takes) }) }
        });
    }

    /// A counsellor is worried about a conversation, and this node is the one to tell the coordinators.
    fn tell_of_worry(&self, staff: StaffId, mark: i64) {
        let app = self.clone();
        tokio::spawn(async move {
            let told = app.tell_worry().await;
            let command = Command::Tell { staff, mark, told };
            app.insist("another node may tell the coordinators of the same worry", move || {
                std::future::ready(Some(command.clone()))
            });
        });
    }

    /// Runs a command as soon as live state answers. `lest` says what holds where it does not for long.
    fn insist<F>(&self, lest: &'static str, command: impl Fn() -> F + Send + 'static)
    where
        F: Future<Output = Option<Command>> + Send,
    {
        let live = Arc::clone(&self.shared.live);
        tokio::spawn(async move {
            for _ in 0..INSIST_TRIES {
                if let Some(command) = command().await
                    && live.run(command).await.is_ok()
                {
                    return;
                }
                tokio::time::sleep(INSIST_PAUSE).await;
            }
            tracing::error!("live state did not answer: {lest}");
        });
    }

    /// Counts that somebody opened the page by a flyer. A failure is only logged: it must not disturb anybody.
    pub async fn count_scan(&self, code: FlyerCode) {
        let counted = self.in_time(self.store.count_scan(code, self.today(), self.shared.limits.pupils_min)).await;
        if let Err(error) = counted {
            tracing::warn!(%error, "a scan was not counted");
        }
    }

    /// Counts what was tapped once a conversation was over, unless that question was answered already. A failure is only logged:
    /// it must not disturb anybody.
    pub async fn count_tap(&self, conversation: ConversationId, tap: Tap) {
        let command = Command::Tap { conversation, question: tap.question() };
        if !matches!(self.shared.live.run(command).await, Ok(Reply::Done)) {
            return;
        }
        if let Err(error) = self.in_time(self.store.count_tap(tap, self.today())).await {
            tracing::warn!(%error, "a tap was not counted");
        }
    }

    /// The day in Denmark.
    pub fn today(&self) -> Date {
        today(self.wall())
    }

    /// Wall time in milliseconds.
    pub fn wall(&self) -> Millis {
        self.shared.clock.wall()
    }
}

fn view_of(public: &Public) -> View {
    let view = View::default();
    view.set_breath(breath(public));
    view
}

fn breath(public: &Public) -> Millis {
    Millis::from(public.breath) * 60_000
}

/// Notes in the store when somebody was last on duty, for the coordinator's list.
fn note_duty(store: Store, clock: Arc<dyn Clock>, patience: Duration) -> Box<dyn Fn(StaffId) + Send + Sync> {
    Box::new(move |staff| {
        let (store, clock) = (store.clone(), Arc::clone(&clock));
        tokio::spawn(async move {
            let now = seconds(clock.wall());
            if let Err(error) = within(patience, store.note_duty(staff, now)).await {
                tracing::warn!(%error, "last duty not noted");
            }
        });
    })
}

/// Counts a conversation that began with a flyer.
fn count_start(store: Store, clock: Arc<dyn Clock>, limits: &Limits) -> Box<dyn Fn(FlyerCode) + Send + Sync> {
    let (pupils_min, patience) = (limits.pupils_min, patience(limits));
    Box::new(move |code| {
        let (store, today) = (store.clone(), today(clock.wall()));
        tokio::spawn(async move {
            if let Err(error) = within(patience, store.count_start(code, today, pupils_min)).await {
                tracing::warn!(%error, "a conversation by a flyer was not counted");
            }
        });
    })
}

async fn renew(app: App) {
    let mut every = tokio::time::interval(RENEW_EVERY);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        if let Err(error) = app.shared.leases.renew(&*app.shared.live).await {
            tracing::warn!(%error, "leases not renewed");
        }
    }
}

async fn refresh(app: App) {
    loop {
        tokio::time::sleep(REFRESH_EVERY).await;
        if let Err(error) = app.in_time(app.refresh()).await {
            tracing::warn!(%error, "settings not read");
        }
        // What keeps it from that, a full disk or a long reader, is heard of elsewhere, and the next time is soon.
        let _ = app.in_time(app.store.fold()).await;
    }
}
