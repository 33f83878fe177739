//! A Redis that does not answer in time is no service without counsellors.

use crate::support::process::PATIENCE;
use crate::support::redis::RedisServer;
use crate::support::whole::START;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{sleep, timeout};
use ungrus::app::{App, Parts};
use ungrus::clock::FakeClock;
use ungrus::config::Limits;
use ungrus::id::{ConnectionId, StaffId};
use ungrus::live::redis::RedisLive;
use ungrus::live::{Command, Counsellor, LEASE_MS, Live, Wish};
use ungrus::protocol::{CloseCode, Crew};
use ungrus::session::view::Status;
use ungrus::store::Store;

/// Waits for what the public is to be told; on the way, and then, it must be as `always` says.
async fn until(app: &App, met: impl Fn(&Status) -> bool, always: impl Fn(&Status) -> bool) {
    let waited = timeout(PATIENCE, async {
        loop {
            let status = app.shared.view.status();
            assert!(always(&status), "{status:?}");
            assert_ne!(app.shared.view.may_start(), Err(CloseCode::NobodyOnDuty));
            if met(&status) {
                return;
            }
            sleep(Duration::from_millis(1)).await;
        }
    });
    waited.await.unwrap_or_else(|_| panic!("in vain: {:?}", app.shared.view.status()));
}

#[tokio::test]
async fn a_missed_deadline_is_not_nobody_on_duty() {
    let server = RedisServer::start().await;
    let name = ConnectionId::from_bytes([1; 16]);
    let live = Arc::new(RedisLive::connect(&server.config(), "test:", name, None).await.unwrap());
    let by = Counsellor {
        staff: StaffId::from_bytes([7; 16]),
        name: "Bo".into(),
        device: "x".into(),
        takes: Arc::default(),
    };
    let wish = Wish { on: true, capacity: 2, ..Wish::default() };
    live.run(Command::Desk { by, connection: name, wish, acted: true, again: false, breath: 0 }).await.unwrap();
    let clock = Arc::new(FakeClock::at(START));
    let store = Store::open("sqlite::memory:").await.unwrap();
    let limits = Limits { settle: 0, ..Limits::default() };
    let rng = StdRng::seed_from_u64(1);
    let app = App::start(Parts { live, store, clock: clock.clone(), rng, limits }).await.unwrap();
    until(&app, |status| status.open && !status.old, |_| true).await;

    server.suspend().await;
    until(&app, |status| status.old, |status| status.on_duty == 1).await;
    until(&app, |status| !status.live, |status| status.on_duty == 1).await;
    clock.advance(LEASE_MS + 1);
    until(&app, |status| status.on_duty == 0, |status| !status.live && status.old).await;
    assert_eq!(app.shared.view.may_start(), Err(CloseCode::LiveUnavailable));
    assert_eq!(app.shared.view.standing().crew, Crew::Taking, "who waits hears nothing else");

    server.resume().await;
    until(&app, |status| status.live && !status.old, |status| !status.live || status.on_duty == 1).await;
    assert_eq!(app.shared.view.may_start(), Ok(()));
}
