//! A node's life: open what it needs, say where people go, serve, drain.

use crate::app::{AGAIN, Alarms, App, Parts};
use crate::clock::{Clock, seconds};
use crate::config::{Config, Limits, Listen, VERSION};
use crate::http::auth::Revoked;
use crate::http::ground::setup_link;
use crate::http::limits::Holders;
use crate::http::metrics;
use crate::http::router::router;
use crate::http::serve::{Listener, Options, listen as listen_tcp, serve as accept};
use crate::http::state::{HttpState, PushDoor};
use crate::id::{ConnectionId, LinkId};
use crate::live::memory::MemoryLive;
use crate::live::redis::RedisLive;
use crate::live::{Live, LiveError};
use crate::mail::{MailError, Mailer};
use crate::push::Pusher;
use crate::store::{BackupError, InviteKind, InviteSecret, Store, StoreError};
use crate::tls::BadFile;
use crate::webhook::{Webhook, WebhookError};
use rand::rngs::StdRng;
use std::fs::Permissions;
use std::io;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::UnixListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::timeout;

mod backup;
mod beside;
mod health;
mod manager;

pub use backup::{backup, copy, restore};
pub use beside::{disclose, invite};
pub use health::{Unready, health};
use manager::Manager;

/// All keys and channels in Redis begin with it.
const REDIS_PREFIX: &str = "ungrus:";
/// How long draining may take: the jitter of the sockets, and a little for their last words.
const DRAIN_MAX: Duration = Duration::from_secs(10);
/// How long the database may take to be closed: a query that hangs must not keep the node from ending.
const CLOSE_MAX: Duration = Duration::from_secs(3);

/// Why a node can't start: one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("can't listen on {at}: {why}; stop what uses it, or give another address with {flag}")]
    Listen { at: String, why: io::Error, flag: &'static str },
    #[error("{0}")]
    Store(#[from] StoreError),
    #[error("{0}")]
    Backup(#[from] BackupError),
    #[error("stopped before it was done; nothing of it was left")]
    Stopped,
    #[error("Redis can't be used ({0}); start it, or correct --redis and what belongs to it")]
    Redis(#[from] LiveError),
    #[error("{0}")]
    Mail(#[from] MailError),
    #[error("{0}")]
    Webhook(#[from] WebhookError),
    #[error("the push service's authorities can't be used: {0}; check --push-service-ca")]
    Push(BadFile),
    #[error("signals can't be received: {0}")]
    Signals(#[from] io::Error),
}

/// Serves until SIGTERM or SIGINT.
pub async fn serve(config: Config, limits: Limits, clock: Arc<dyn Clock>, mut rng: StdRng) -> Result<(), StartError> {
    let (listener, config) = listen(config)?;
    let numbers = config.watch.metrics.as_ref().map(|at| bind(at, "--metrics-listen")).transpose()?;
    let mailer = config.mail.as_ref().map(|mail| Mailer::new(mail, &config.public_url())).transpose()?;
    let webhook = config.watch.webhook.as_ref().map(Webhook::new).transpose()?;
    let limits = Limits { handover_days: config.handover_days, ..limits };
    let store = Store::open(config.database.expose()).await?;
    store.keep_handover_days(limits.handover_days).await?;
    let live = live(&config, Arc::clone(&clock), &mut rng).await?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let setup = first_link(&store, &config, &*clock, &mut rng).await?;

    let app = App::start(Parts { live, store: store.clone(), clock, rng, limits }).await?;
    let mut state = HttpState::new(app.clone(), config.allowed_origins().into(), revoking(&app));
    state.office.mail = config.mail.is_some();
    state.office.webhook = webhook.is_some();
    let limits = &app.shared.limits;
    let options = Options {
        header_read: Duration::from_millis(limits.header_read),
        write_wait: Duration::from_millis(limits.write_wait),
        starts: Arc::clone(&state.starts),
        lines: Arc::new(Holders::of_lines(limits)),
        proxies: Arc::new(config.proxies.clone()),
        clock: Arc::clone(&app.shared.clock),
    };
    app.look_after(&config.watch, VERSION);
    if let Some(push) = &config.push {
        let pusher = Pusher::new(push, app.push_key().await?).map_err(StartError::Push)?;
        state.office.push = Some(PushDoor::of(&pusher));
        app.send_pushes(pusher, AGAIN);
    }
    app.tell_alarms(Alarms::new(mailer.clone(), webhook));
    if let Some(mailer) = mailer {
        app.send_mail(mailer);
    }
    if let Some(numbers) = numbers {
        // Whoever reads them takes no place from a young person.
        // Nor is it a proxy, which would have to say for whom it asks.
        let lines = Arc::new(Holders::of_lines(&app.shared.limits));
        let options = Options { lines, proxies: Arc::default(), ..options.clone() };
        tokio::spawn(accept(numbers, metrics::router(app.clone()), options, std::future::pending()));
    }
    print_welcome(&config, setup.as_deref());
    let manager = Manager::of(&config);
    manager.ready();

    let serving = accept(listener, router(state, config.is_https()), options, std::future::pending());
    let drained = async {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("draining");
        manager.stopping();
        app.drain();
        // Until then `/readyz` must go on answering: no.
        let _ = timeout(DRAIN_MAX, app.sockets_closed()).await;
    };
    tokio::select! {
        () = serving => {}
        () = drained => {}
    }
    let _ = timeout(CLOSE_MAX, store.close()).await;
    Ok(())
}

/// The sockets of a sign-in die with it.
fn revoking(app: &App) -> Arc<dyn Fn(Revoked) + Send + Sync> {
    let app = app.clone();
    Arc::new(move |revoked| match revoked {
        Revoked::Session { staff, session } => app.revoke(staff, Some(session.text())),
        Revoked::Staff(staff) => app.revoke(staff, None),
    })
}

fn listen(config: Config) -> Result<(Listener, Config), StartError> {
    let listener = bind(&config.listen, "--listen")?;
    let Listener::Tcp(tcp) = &listener else { return Ok((listener, config)) };
    let unknown = |why| StartError::Listen { at: config.listen.to_string(), why, flag: "--listen" };
    let port = tcp.local_addr().map_err(unknown)?.port();
    Ok((listener, config.with_port(port)))
}

fn bind(at: &Listen, flag: &'static str) -> Result<Listener, StartError> {
    let failed = |why| StartError::Listen { at: at.to_string(), why, flag };
    match at {
        Listen::Tcp(address) => listen_tcp(*address).map(Listener::Tcp).map_err(failed),
        Listen::Unix(path) => {
            forget_dead_socket(path);
            let listener = UnixListener::bind(path).map_err(failed)?;
            // The proxy, or what reads the numbers, is another user of the same group.
            std::fs::set_permissions(path, Permissions::from_mode(0o660)).map_err(failed)?;
            Ok(Listener::Unix(listener))
        }
    }
}

/// A socket left by a node that was killed is in the way; one that still answers is not ours to take, nor is any
/// other file.
fn forget_dead_socket(path: &Path) {
    let is_socket = std::fs::symlink_metadata(path).is_ok_and(|file| file.file_type().is_socket());
    if is_socket && std::os::unix::net::UnixStream::connect(path).is_err() {
        let _ = std::fs::remove_file(path);
    }
}

async fn live(config: &Config, clock: Arc<dyn Clock>, rng: &mut StdRng) -> Result<Arc<dyn Live>, LiveError> {
    Ok(match &config.redis {
        Some(url) => Arc::new(RedisLive::connect(url, REDIS_PREFIX, ConnectionId::random(rng), None).await?),
        None => Arc::new(MemoryLive::new(clock)),
    })
}

async fn first_link(
    store: &Store,
    config: &Config,
    clock: &dyn Clock,
    rng: &mut StdRng,
) -> Result<Option<String>, StoreError> {
    if store.has_coordinator().await? {
        return Ok(None);
    }
    new_link(store, config, InviteKind::First, clock, rng).await.map(Some)
}

/// The secret rides in the fragment, which no server sees.
async fn new_link(
    store: &Store,
    config: &Config,
    kind: InviteKind,
    clock: &dyn Clock,
    rng: &mut StdRng,
) -> Result<String, StoreError> {
    let secret = InviteSecret::random(rng);
    let now = seconds(clock.wall());
    store.create_invite(LinkId::random(rng), &secret, kind, "", None, now).await?;
    Ok(setup_link(&config.public_url(), &secret))
}

fn print_welcome(config: &Config, setup: Option<&str>) {
    let url = config.public_url();
    println!("UNG RUS {VERSION} is running.");
    println!("  Young people:  {url}/");
    println!("  Counsellors:   {url}/vagt");
    if let Some(link) = setup {
        println!("  First coordinator, set up here once (within 7 days):");
        println!("  {link}");
    }
}
