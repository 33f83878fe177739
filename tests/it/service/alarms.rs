//! Somebody is told when they are needed: once, by one node, through a real mail server and a real HTTPS server, and
//! nothing of a young person stands in it.

use crate::support::agency::{agency_text, invite, newcomer_json};
use crate::support::handover;
use crate::support::handover::card_for;
use crate::support::hook::Hook;
use crate::support::postgres::Postgres;
use crate::support::process::PATIENCE;
use crate::support::smtp::Smtp;
use crate::support::whole;
use crate::support::whole::{ORIGIN, Whole};
use rand::rng;
use serde_json::json;
use std::path::PathBuf;
use std::process::Command as Program;
use std::time::{Duration, Instant};
use tokio::time::{sleep, timeout};
use ungrus::alarm::Alarm;
use ungrus::app::{Alarms, Watchman};
use ungrus::config::{Limits, Security, WatchConfig, WebhookConfig};
use ungrus::hours::Span;
use ungrus::http::router::router;
use ungrus::id::{AgencyId, ConnectionId, ConversationId, StaffId};
use ungrus::live::{Command, Counsellor, Wish, WorryNow};
use ungrus::mail::Mailer;
use ungrus::protocol::{Line, Told};
use ungrus::store::{HandoverRules, Role};
use ungrus::webhook::{NotTold, Webhook, WebhookError};

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

/// A service with a coordinator who wants mail, the mail server, the webhook, and two nodes' alarms.
struct Scene {
    house: Whole,
    smtp: Smtp,
    hook: Hook,
    watchman: Watchman,
    one: Alarms,
    two: Alarms,
}

impl Scene {
    async fn new(database: &str, certificate: Option<&str>) -> Self {
        Self::limited(database, certificate, Limits::default()).await
    }

    async fn limited(database: &str, certificate: Option<&str>, limits: Limits) -> Self {
        let house = Whole::with_mail_and(database, limits).await;
        let (smtp, hook) = (Smtp::start(Security::Plain, false), Hook::start(true));
        let lene = house.staff("Lene", Role::Coordinator).await;
        let posted = house.post("/leder/mail", &lene, "address=lene%40center.dk").await;
        assert_eq!(posted.location(), "/leder/mail?gemt=1");
        let certificate = certificate.map(|name| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name));
        let watchman = Watchman::new(house.app.clone(), &WatchConfig { certificate, ..WatchConfig::default() }).await;
        let alarms = || {
            let mailer = Mailer::new(&smtp.config(), ORIGIN).unwrap();
            Alarms::new(Some(mailer), Some(Webhook::new(&hook.config()).unwrap()))
        };
        let (one, two) = (alarms(), alarms());
        let scene = Self { house, smtp, hook, watchman, one, two };
        scene.until("live state", || scene.house.app.shared.view.status().live).await;
        scene
    }

    async fn until(&self, what: &str, met: impl Fn() -> bool) {
        let waited = timeout(PATIENCE, async {
            while !met() {
                sleep(Duration::from_millis(5)).await;
            }
        });
        waited.await.unwrap_or_else(|_| panic!("waited in vain for {what}"));
    }

    /// Lets `minutes` pass, in each of which both nodes look once: what the mail server and the webhook were told.
    async fn minutes(&mut self, minutes: u64) -> (usize, Vec<String>) {
        let before = (self.smtp.taken().len(), self.hook.taken().len());
        for _ in 0..minutes {
            self.house.clock.advance(MINUTE);
            self.watchman.look().await;
            let app = &self.house.app;
            tokio::join!(self.one.look(app), self.two.look(app));
        }
        (self.smtp.taken().len() - before.0, self.hook.told().split_off(before.1))
    }

    async fn duty(&self, on: bool) {
        let staff = StaffId::from_bytes([7; 16]);
        let by = Counsellor { staff, name: "Bo".into(), device: "x".into(), takes: std::sync::Arc::default() };
        let wish = Wish { on, capacity: 2, ..Wish::default() };
        let connection = ConnectionId::from_bytes([7; 16]);
        self.house
            .app
            .shared
            .live
            .run(Command::Desk { by, connection, wish, acted: true, again: false, breath: 0 })
            .await
            .unwrap();
        self.until("duty", || self.house.app.shared.view.queue().on_duty == u32::from(on)).await;
    }
}

const NOTHING: (usize, Vec<String>) = (0, Vec::new());

fn once(alarm: Alarm) -> (usize, Vec<String>) {
    (1, vec![alarm.name().to_owned()])
}

#[tokio::test]
async fn that_nobody_is_on_duty_is_told_once_and_at_a_full_quarter() {
    let mut scene = Scene::new("sqlite::memory:", None).await;
    // It is 12.06 on a Wednesday, and open from 12.30.
    let wednesday = Span::new(3, 12 * 60 + 30, 16 * 60).unwrap();
    scene.house.store().save_weekly_hours(&[wednesday]).await.unwrap();
    scene.house.app.refresh().await.unwrap();
    assert_eq!(scene.minutes(38).await, NOTHING, "until 12.44");
    assert_eq!(scene.minutes(2).await, once(Alarm::Nobody), "one mail and one message, by one of two nodes");
    assert_eq!(scene.minutes(45).await, NOTHING, "as long as it lasts");

    // Somebody comes, at 13.31, and leaves at 14.21; a desk says every now and then that it is there.
    for _ in 0..5 {
        scene.house.clock.advance(9 * MINUTE);
        scene.duty(true).await;
        assert_eq!(scene.minutes(1).await, NOTHING);
    }
    scene.duty(false).await;
    assert_eq!(scene.minutes(23).await, NOTHING, "until 14.44: the quarter in which somebody left does not count");
    assert_eq!(scene.minutes(2).await, once(Alarm::Nobody), "another time");
    assert_eq!(scene.minutes(120).await, NOTHING, "nor when it is closed");

    let mail = scene.smtp.taken()[0].to_string();
    for word in ["lene@center.dk", "UNG RUS har brug for nogen"] {
        assert!(mail.contains(word), "{word} in {mail}");
    }
    let message = &scene.hook.taken()[0];
    let text = format!("UNG RUS: {}", Alarm::Nobody.text());
    assert_eq!(message["body"], json!({"service": "ung-rus", "alarm": "nobody_on_duty", "text": text}));
    assert_eq!(message["path"], "/hooks/secret?to=it");
    assert_eq!(message["headers"].as_object().unwrap().len(), 3, "its host, its kind, its length: {message}");
}

#[tokio::test]
async fn a_worry_that_no_lead_has_seen_is_told_once_and_says_nothing_of_anybody() {
    let scene = Scene::new("sqlite::memory:", None).await;
    let app = &scene.house.app;
    scene.duty(true).await;
    let (conversation, staff) = (ConversationId::from_bytes([1; 16]), StaffId::from_bytes([7; 16]));
    let connection = ConnectionId::from_bytes([1; 16]);
    let run = async |command| app.shared.live.run(command).await.unwrap();
    run(Command::Open { conversation, line: Line::default(), connection, queue_max: 9 }).await;
    run(Command::Accept { conversation, staff }).await;
    let worry = |on: bool| run(Command::Worry { conversation, staff, on: on.then(WorryNow::default) });
    let told = async |wanted: Told| {
        let met = || app.shared.view.worries(app.shared.clock.monotonic()).iter().any(|one| one.told == Some(wanted));
        scene.until("what came of it", met).await;
    };

    worry(true).await;
    scene.house.clock.advance(2 * MINUTE);
    told(Told::Failed).await;
    // The node had just started. It is tried again, and there is no way.
    app.tell_alarms(Alarms::new(None, None));
    scene.house.clock.advance(MINUTE);
    told(Told::NoWay).await;
    worry(false).await;

    let mailer = Mailer::new(&scene.smtp.config(), ORIGIN).unwrap();
    app.tell_alarms(Alarms::new(Some(mailer), Some(Webhook::new(&scene.hook.config()).unwrap())));
    worry(true).await;
    scene.house.clock.advance(2 * MINUTE - 1);
    sleep(Duration::from_millis(1500)).await;
    assert_eq!((scene.smtp.taken().len(), scene.hook.told().len()), (0, 0), "it is not time");
    scene.house.clock.advance(1);
    told(Told::Told).await;
    scene.house.clock.advance(3 * MINUTE);
    sleep(Duration::from_millis(1500)).await;
    assert_eq!((scene.smtp.taken().len(), scene.hook.told()), (1, vec!["counsellor_worried".to_owned()]));
    let text = format!("UNG RUS: {}", Alarm::Worry.text());
    let constant = json!({"service": "ung-rus", "alarm": "counsellor_worried", "text": text});
    assert_eq!(scene.hook.taken()[0]["body"], constant);
    let mail = scene.smtp.taken()[0].to_string();
    for word in ["unsaid", &conversation.text(), &staff.text()] {
        assert!(!mail.contains(word), "{word} in {mail}");
    }
}

#[tokio::test]
async fn the_desk_promises_no_coordinator_where_nothing_reaches_one() {
    let reaches = async |house: &Whole, lene: &str| {
        let desk = house.get("/vagt", lene).await.body;
        assert!(desk.contains("data-reach="), "{desk}");
        desk.contains("data-reach=\"true\"")
    };
    let mut house = Whole::with_mail("sqlite::memory:").await;
    let lene = house.staff("Lene", Role::Coordinator).await;
    assert!(!reaches(&house, &lene).await, "no coordinator has left an address");
    house.post("/leder/mail", &lene, "address=lene%40center.dk").await;
    assert!(reaches(&house, &lene).await);
    house.state.office.mail = false;
    house.router = router(house.state.clone(), true);
    assert!(!reaches(&house, &lene).await, "no mail is sent");
    house.state.office.webhook = true;
    house.router = router(house.state.clone(), true);
    assert!(reaches(&house, &lene).await);
}

#[tokio::test]
async fn a_certificate_that_ends_is_told_by_day() {
    // It ends on 26 February 2027.
    let mut scene = Scene::new("sqlite::memory:", Some("tests/fixtures/certificates/soon.pem")).await;
    scene.house.clock.advance(80 * DAY);
    assert_eq!(scene.minutes(13).await, NOTHING, "twenty days before");
    // 14 February, at one in the night.
    scene.house.clock.advance(7 * DAY + 13 * 60 * MINUTE);
    assert_eq!(scene.minutes(13).await, NOTHING);
    scene.house.clock.advance(7 * 60 * MINUTE);
    assert_eq!(scene.minutes(13).await, once(Alarm::Certificate));
    scene.house.clock.advance(DAY / 2);
    assert_eq!(scene.minutes(13).await, NOTHING, "in the evening");
    scene.house.clock.advance(DAY / 2);
    assert_eq!(scene.minutes(13).await, NOTHING, "nor the next day");
}

#[tokio::test]
async fn a_card_that_is_late_is_told_to_the_webhook_and_to_coordinators_as_ever() {
    let mut scene = Scene::new("sqlite::memory:", None).await;
    let (id, today) = (AgencyId::random(&mut rng()), ungrus::hours::today(whole::START));
    scene.house.store().add_agency(id, &agency_text("Sted"), today).await.unwrap();
    let secret = invite(scene.house.store(), id, None, scene.house.door.ground.now()).await;
    scene.house.ask("/modtager/ny", "", newcomer_json(&secret, "Mette", 1, Some(1))).await.pair();
    scene.house.store().post_handover(&card_for(id), HandoverRules { today, ..handover::RULES }).await.unwrap();
    assert_eq!(scene.minutes(30).await, NOTHING);
    scene.house.clock.advance(6 * DAY);
    assert_eq!(scene.minutes(30).await, (0, vec!["card_late".to_owned()]), "mail of it goes out with the hour's news");
    assert_eq!(scene.minutes(30).await, NOTHING);
}

#[tokio::test]
async fn a_database_that_cannot_be_written_is_told_though_nothing_can_be_kept() {
    let server = Postgres::start();
    let mut scene = Scene::new(&server.create("alarms"), None).await;
    let pool = sqlx::AnyPool::connect(&server.url("postgres")).await.unwrap();
    let set = async |to: &str| {
        let set = format!("ALTER SYSTEM SET default_transaction_read_only = {to}");
        sqlx::query(sqlx::AssertSqlSafe(set)).execute(&pool).await.unwrap();
        sqlx::query("SELECT pg_reload_conf()").execute(&pool).await.unwrap();
    };
    assert_eq!(scene.minutes(3).await, NOTHING);
    set("on").await;
    // The server tells its sessions in its own time.
    let unwritable = async {
        while scene.house.store().try_write(0).await.is_ok() {
            sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(PATIENCE, unwritable).await.unwrap();
    assert_eq!(scene.minutes(2).await, NOTHING, "it may mend itself");
    let broken = Alarm::Broken.name().to_owned();
    assert_eq!(scene.minutes(4).await, (2, vec![broken.clone(), broken]), "nodes can't agree: each tells it, once");
    assert_eq!(scene.minutes(40).await, NOTHING);
    set("off").await;
    pool.close().await;
}

/// A server that freezes in the middle of a query says nothing at all, not even that it fails.
#[tokio::test]
async fn a_database_that_freezes_stalls_nobody_who_looks_after_the_node() {
    let server = Postgres::start();
    let limits = Limits { database_wait: 300, ..Limits::default() };
    let mut scene = Scene::limited(&server.create("alarms"), None, limits).await;
    assert_eq!(scene.minutes(1).await, NOTHING);
    let frozen = server.freeze();
    // A new one, which asks for everything at its first look.
    scene.watchman = Watchman::new(scene.house.app.clone(), &WatchConfig::default()).await;
    assert_eq!(scene.minutes(1).await, NOTHING);
    scene.house.clock.advance(2 * MINUTE);
    let broken = Alarm::Broken.name().to_owned();
    assert_eq!(scene.minutes(1).await, (2, vec![broken.clone(), broken]), "nodes can't agree: each tells it, once");
    drop(frozen);
    let until = Instant::now() + PATIENCE;
    while let Err(still) = scene.house.app.ready().await {
        assert!(Instant::now() < until, "it is used again: {still:?}");
        scene.watchman.look().await;
    }
}

#[tokio::test]
async fn what_is_not_taken_is_told_again_and_keeps_nothing_from_the_other() {
    let mut scene = Scene::new("sqlite::memory:", Some("tests/fixtures/certificates/soon.pem")).await;
    scene.house.clock.advance(90 * DAY);
    scene.hook.refuse(500);
    assert_eq!(scene.minutes(13).await, (1, vec![]), "by mail, once");
    scene.hook.accept();
    assert_eq!(scene.minutes(6).await, (0, vec![Alarm::Certificate.name().to_owned()]));
    assert_eq!(scene.minutes(30).await, NOTHING);
}

#[tokio::test]
async fn a_webhook_is_spoken_to_through_tls_that_is_known() {
    let (hook, plain) = (Hook::start(true), Hook::start(false));
    let tell = async |config: &WebhookConfig| Webhook::new(config).unwrap().tell(Alarm::Disk).await;
    assert_eq!(tell(&hook.config()).await, Ok(()));
    assert_eq!(tell(&plain.config()).await, Ok(()), "on this machine");
    assert_eq!(tell(&WebhookConfig { authorities: None, ..hook.config() }).await, Err(NotTold::Tls), "by a stranger");
    assert_eq!(tell(&WebhookConfig { host: "127.0.0.1".into(), ..hook.config() }).await, Err(NotTold::Tls));
    hook.refuse(302);
    assert_eq!(tell(&hook.config()).await, Err(NotTold::Refused(302)), "it goes nowhere else");
    assert_eq!(tell(&WebhookConfig { port: 1, ..hook.config() }).await, Err(NotTold::Unreachable));
    assert_eq!((hook.taken().len(), plain.taken().len()), (1, 1));
    let missing = WebhookConfig { authorities: Some("missing".into()), ..hook.config() };
    assert!(matches!(Webhook::new(&missing), Err(WebhookError::Authorities(..))));
}

#[test]
fn a_node_that_could_not_tell_says_why_and_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("empty"), "").unwrap();
    let refused = |arguments: &[&str]| {
        let mut program = Program::new(env!("CARGO_BIN_EXE_ungrus"));
        let run =
            program.current_dir(folder.path()).args(["--listen", "127.0.0.1:0"]).args(arguments).output().unwrap();
        assert_eq!(run.status.code(), Some(2));
        String::from_utf8(run.stderr).unwrap()
    };
    for url in ["http://hooks.example.dk/x", "https://it:secret@hooks.example.dk/x", "hooks.example.dk", "https:///x"] {
        let said = refused(&["--alert-webhook", url]);
        assert!(said.contains("--alert-webhook takes https://HOST/PATH") && !said.contains("secret"), "{said}");
    }
    let said = refused(&["--alert-webhook", "https://hooks.example.dk/secret", "--alert-webhook-ca", "empty"]);
    assert!(
        said.contains("holds no certificate in PEM; check --alert-webhook-ca") && !said.contains("secret"),
        "{said}"
    );
    assert!(refused(&["--metrics-listen", "9464"]).contains("--metrics-listen takes an address"));
}
