//! Mail to staff that there is something new, as a real mail server gets it: to whom, when, how it is kept from others
//! on the way, and that nothing of what is new stands in it.

use crate::support::agency;
use crate::support::agency::{agency_text, invite, newcomer_json};
use crate::support::handover;
use crate::support::handover::card_for;
use crate::support::node;
use crate::support::process::until;
use crate::support::smtp;
use crate::support::smtp::Smtp;
use crate::support::whole::{ORIGIN, START, Whole};
use jiff::civil::{Date, date};
use rand::rng;
use serde_json::{Value, json};
use std::process::Command;
use ungrus::address::MailAddress;
use ungrus::app::Courier;
use ungrus::clock::Clock;
use ungrus::config::Security;
use ungrus::hours::working::working_days_after;
use ungrus::id::{AgencyId, OrderId, OutletId};
use ungrus::mail::{Mailer, NotSent};
use ungrus::store::*;

const TODAY: Date = date(2026, 11, 18);
const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
const NOBODY: [&str; 0] = [];

/// A service with a member and a coordinator who want mail, and the mail server.
struct Scene {
    house: Whole,
    smtp: Smtp,
    courier: Courier,
    agency: AgencyId,
    lene: String,
    mette: String,
}

impl Scene {
    async fn new(agency: &str) -> Self {
        let (house, smtp) = (Whole::with_mail("sqlite::memory:").await, Smtp::start(Security::Plain, false));
        let id = AgencyId::random(&mut rng());
        house.store().add_agency(id, &agency_text(agency), TODAY).await.unwrap();
        let secret = invite(house.store(), id, None, house.door.ground.now()).await;
        let mette = house.ask("/modtager/ny", "", newcomer_json(&secret, "Mette", 1, Some(1))).await.pair();
        let lene = house.staff("Lene", Role::Coordinator).await;
        let asked = house.ask("/modtager/mail", &mette, json!({"address": "mette@kommune.dk"})).await;
        assert_eq!(asked.status.as_u16(), 200, "{}", asked.body);
        let posted = house.post("/leder/mail", &lene, "address=lene%40center.dk").await;
        assert_eq!(posted.location(), "/leder/mail?gemt=1");
        let courier = courier(&smtp);
        Self { house, smtp, courier, agency: id, lene, mette }
    }

    async fn card(&self) -> NewHandover {
        let card = card_for(self.agency);
        let rules = HandoverRules { today: ungrus::hours::today(self.house.clock.wall()), ..handover::RULES };
        self.house.store().post_handover(&card, rules).await.unwrap();
        card
    }

    async fn order(&self, outlet: &str, note: &str) {
        let id = OutletId::random(&mut rng());
        let text = OutletText {
            name: outlet.into(),
            kind: OutletKind::School,
            municipality: "Aarhus".into(),
            language: ungrus::line::Language::DANISH,
            pupils: Some(400),
        };
        let secret = OutletSecret::random(&mut rng());
        self.house.store().add_outlet(id, &text, &secret, None, TODAY).await.unwrap();
        let wanted = Wanted::new([1, 0, 0, 0], note).unwrap();
        self.house.store().order(OrderId::random(&mut rng()), id, &wanted, TODAY).await.unwrap();
    }

    /// Time passes, and the courier looks: who was told meanwhile.
    async fn after(&mut self, millis: u64) -> Vec<String> {
        self.house.clock.advance(millis);
        let before = self.smtp.taken().len();
        self.courier.look(&self.house.app).await.unwrap();
        self.smtp.told().split_off(before)
    }
}

fn courier(smtp: &Smtp) -> Courier {
    Courier::new(Mailer::new(&smtp.config(), ORIGIN).unwrap())
}

#[tokio::test]
async fn a_card_is_told_at_the_next_full_hour_and_once() {
    let mut scene = Scene::new("Rådgivningen").await;
    // It is 12.06 in Denmark.
    assert_eq!(scene.after(0).await, NOBODY);
    scene.card().await;
    assert_eq!(
        scene.after(10 * MINUTE).await,
        NOBODY,
        "not at the moment: its time would stand in the mail server's log"
    );
    assert_eq!(scene.after(45 * MINUTE).await, ["mette@kommune.dk"]);
    let mut another = courier(&scene.smtp);
    another.look(&scene.house.app).await.unwrap();
    assert_eq!(scene.after(HOUR).await, NOBODY);
    assert_eq!(scene.smtp.taken().len(), 1);
    // Two nodes at one moment.
    scene.card().await;
    scene.house.clock.advance(HOUR);
    let (one, two) = tokio::join!(scene.courier.look(&scene.house.app), another.look(&scene.house.app));
    one.and(two).unwrap();
    assert_eq!(scene.smtp.told(), ["mette@kommune.dk", "mette@kommune.dk"]);
}

#[tokio::test]
async fn nobody_is_told_at_night() {
    let mut scene = Scene::new("Rådgivningen").await;
    scene.after(9 * HOUR).await;
    scene.card().await;
    for hour in 22..=30 {
        assert_eq!(scene.after(HOUR).await, NOBODY, "after {} o'clock", hour % 24);
    }
    assert_eq!(scene.after(HOUR).await, ["mette@kommune.dk"], "at seven");
}

#[tokio::test]
async fn a_promise_that_ends_tomorrow_and_one_that_is_broken_are_told() {
    let mut scene = Scene::new("Rådgivningen").await;
    scene.card().await;
    scene.order("Ungdomsskolen", "Til kontoret").await;
    let mut told = scene.after(HOUR).await;
    told.sort();
    assert_eq!(told, ["lene@center.dk", "mette@kommune.dk"]);
    // Wednesday; to be opened by Monday.
    let mut told = Vec::new();
    for day in 19..=25 {
        told.extend(scene.after(24 * HOUR).await.into_iter().map(|who| (day, who)));
    }
    assert_eq!(told, [(20, "mette@kommune.dk".to_owned()), (24, "lene@center.dk".to_owned())]);
}

/// What is new in each of the four ways, with names that nothing else has.
#[tokio::test]
async fn nothing_of_what_is_new_stands_in_it() {
    let word = || -> String { (0..16).map(|_| char::from(b'a' + rand::random::<u8>() % 26)).collect() };
    let (agency, outlet, note) = (word(), word(), word());
    let mut scene = Scene::new(&agency).await;
    let card = scene.card().await;
    assert_eq!(scene.after(HOUR).await, ["mette@kommune.dk"], "a card");
    assert_eq!(scene.after(48 * HOUR).await, ["mette@kommune.dk"], "a promise");
    assert_eq!(scene.after(96 * HOUR).await, ["lene@center.dk"], "a broken promise");
    scene.order(&outlet, &note).await;
    assert_eq!(scene.after(HOUR).await, ["lene@center.dk"], "an order");

    let absent = [
        agency.as_str(),
        &scene.agency.text(),
        &outlet,
        &note,
        &card.id.text(),
        &card.lookup.reveal(),
        &card.card.as_str()[..24],
        &card.record.as_str()[..24],
        &card.key,
        "Mette",
        "Lene",
        "Taler med unge",
        "12 34 56 78",
    ]
    .map(str::to_owned);
    let mails = scene.smtp.taken();
    for mail in &mails {
        let (whole, readable) = (mail.to_string(), readable(mail));
        for word in &absent {
            assert!(!whole.contains(word) && !readable.contains(word), "{word} in {mail}");
        }
        // The control: what it says is found.
        for word in ["Der er nyt på UNG RUS", "https://chat.example/modtager", "https://chat.example/leder"] {
            assert!(readable.contains(word), "{word} in {readable}");
        }
        assert_eq!((&mail["from"], &mail["helo"]), (&json!("chat@example.dk"), &json!("chat.example")));
    }
    // All the same, but for whom, when and a random id.
    let constant = |mail: &Value| {
        let varies = |line: &&str| ["To: ", "Date: ", "Message-ID: "].iter().any(|head| line.starts_with(head));
        let lines = mail["content"].as_str().unwrap().split("\r\n").filter(|line| !varies(line));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    for mail in &mails {
        assert_eq!(constant(mail), constant(&mails[0]));
        let at = mail["content"].as_str().unwrap().split("Message-ID: <").nth(1).unwrap().split('>').next().unwrap();
        let (id, host) = at.split_once('@').unwrap();
        assert!(id.len() == 32 && id.chars().all(|c| c.is_ascii_hexdigit()) && host == "chat.example", "{at}");
    }
}

/// A mail as a person sees it: subject and text decoded, by a library of its own.
fn readable(mail: &Value) -> String {
    const READ: &str = "import sys, email, email.policy\n\
        mail = email.message_from_bytes(sys.argv[1].encode('latin-1'), policy=email.policy.default)\n\
        print(mail['subject'], mail['from'], mail['to'], mail.get_content())";
    let mut run = Command::new("python3");
    let said = run.env("PYTHONUTF8", "1").args(["-c", READ, mail["content"].as_str().unwrap()]).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).unwrap()
}

#[tokio::test]
async fn what_could_not_be_sent_is_shown_to_the_coordinator_and_tried_again() {
    let mut scene = Scene::new("Rådgivningen").await;
    scene.smtp.refuse("451 4.3.0 <ADDRESS> try again later");
    scene.card().await;
    assert_eq!(scene.after(HOUR).await, NOBODY);
    let overview = scene.house.get("/leder", &scene.lene).await.body;
    assert!(overview.contains("1 person har ikke fået mail om, at der er nyt."), "{overview}");
    assert!(!overview.contains("kommune.dk") && !overview.contains("mette"), "whose it is, is their own affair");
    assert_eq!(scene.after(4 * MINUTE).await, NOBODY);
    scene.smtp.accept();
    assert_eq!(scene.after(30_000).await, NOBODY, "the pause is not over");
    assert_eq!(scene.after(30_000).await, ["mette@kommune.dk"]);
    assert!(!scene.house.get("/leder", &scene.lene).await.body.contains("ikke fået mail"));
}

#[tokio::test]
async fn each_sees_and_changes_their_own_address_only() {
    let scene = Scene::new("Rådgivningen").await;
    let me = async || scene.house.ask("/modtager/mig", &scene.mette, json!({})).await.json()["mail"].clone();
    assert_eq!(me().await, json!({"on": true, "address": "mette@kommune.dk"}));
    let wrong = scene.house.ask("/modtager/mail", &scene.mette, json!({"address": "mette@kommune"})).await;
    assert_eq!(wrong.code(), (422, "bad_address".to_owned()));
    assert_eq!(me().await["address"], json!("mette@kommune.dk"));
    let agency = format!("/leder/modtagere/{}", scene.agency.text());
    for path in ["/leder", "/leder/mail", "/leder/personale", "/leder/modtagere", &agency] {
        let page = scene.house.get(path, &scene.lene).await.body;
        assert!(!page.contains("kommune.dk"), "{path}");
        assert_eq!(page.contains("lene@center.dk"), path == "/leder/mail", "{path}");
    }
    assert_eq!(scene.house.ask("/modtager/mail", &scene.mette, json!({"address": " "})).await.status.as_u16(), 200);
    assert_eq!(me().await["address"], Value::Null);
    let wrong = scene.house.post("/leder/mail", &scene.lene, "address=%3Cscript%3E").await;
    assert!(wrong.status.as_u16() == 422 && wrong.body.contains("Det er ikke en mailadresse."), "{}", wrong.body);
    scene.house.post("/leder/mail", &scene.lene, "address=").await;
    assert!(!scene.house.get("/leder/mail", &scene.lene).await.body.contains("lene@center.dk"));
}

#[tokio::test]
async fn where_no_mail_server_is_named_nobody_is_asked_for_an_address() {
    let house = Whole::new().await;
    let lene = house.staff("Lene", Role::Coordinator).await;
    assert!(!house.get("/leder", &lene).await.body.contains("/leder/mail"));
    assert!(house.get("/leder/mail", &lene).await.body.contains("Tjenesten sender ikke mail."));
}

async fn send(config: &ungrus::config::MailConfig) -> Result<(), NotSent> {
    let to = MailAddress::parse("mette@kommune.dk").unwrap();
    Mailer::new(config, ORIGIN).unwrap().send(&to, [7; 16], START).await
}

#[tokio::test]
async fn nothing_goes_to_a_server_but_through_tls_that_is_known() {
    for security in [Security::Tls, Security::StartTls] {
        let smtp = Smtp::start(security, false);
        send(&smtp.config()).await.unwrap();
        assert_eq!(smtp.taken()[0]["tls"], json!(true), "{security:?}");
        // Its certificate is signed by nobody whom the world knows; or is another machine's.
        let stranger = ungrus::config::MailConfig { authorities: None, ..smtp.config() };
        assert!(matches!(send(&stranger).await, Err(NotSent::Tls | NotSent::Unreachable)), "{security:?}");
        let another = ungrus::config::MailConfig { host: "127.0.0.1".into(), ..smtp.config() };
        assert!(matches!(send(&another).await, Err(NotSent::Tls | NotSent::Unreachable)), "{security:?}");
        assert_eq!(smtp.taken().len(), 1);
    }
    // Somebody on the way takes the offer of STARTTLS out.
    let plain = Smtp::start(Security::Plain, false);
    let config = ungrus::config::MailConfig { security: Security::StartTls, ..plain.config() };
    assert!(send(&config).await.is_err());
    assert_eq!(plain.told(), NOBODY);
}

#[tokio::test]
async fn it_signs_in_with_the_password_of_the_file() {
    let smtp = Smtp::start(Security::StartTls, true);
    send(&smtp.config()).await.unwrap();
    assert_eq!(smtp.taken()[0]["user"], json!(smtp::USER));
    let mut config = smtp.config();
    let file = &config.login.as_ref().unwrap().password_file;
    std::fs::write(file, "wrong\n").unwrap();
    assert_eq!(send(&config).await, Err(NotSent::Refused(535)));
    config.login = None;
    assert_eq!(send(&config).await, Err(NotSent::Refused(530)));
    assert_eq!(smtp.taken().len(), 1);
}

/// Somebody of `name`'s agency has a card, and is on the list.
fn put_on_the_list(database: &str, name: &str) {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = Store::open(database).await.unwrap();
        let agency = agency::add_agency(&store, name, TODAY).await;
        let member = handover::member(&store, agency, name, 1, 0, TODAY).await;
        let address = MailAddress::parse(&format!("{name}@kommune.dk")).unwrap();
        store.set_member_mail(member, Some(&address)).await.unwrap();
        store.post_handover(&card_for(agency), handover::RULES).await.unwrap();
        store.note_news(TODAY, working_days_after(TODAY, 1), 0).await.unwrap();
        store.close().await;
    });
}

/// The program itself, with its own clock: what is on the list is sent whenever a node starts.
#[test]
fn a_node_sends_what_is_on_the_list_and_logs_no_address() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("ungrus.db").display());
    let smtp = Smtp::start(Security::StartTls, true);
    let config = smtp.config();
    let url = format!("smtp://localhost:{}", smtp.port);
    let (password, authorities) = (config.login.unwrap().password_file, config.authorities.unwrap());
    let arguments = [
        ["--database", database.as_str()],
        ["--smtp", url.as_str()],
        ["--mail-from", "chat@example.dk"],
        ["--smtp-user", smtp::USER],
        ["--smtp-password-file", password.to_str().unwrap()],
        ["--smtp-ca", authorities.to_str().unwrap()],
    ]
    .concat();
    put_on_the_list(&database, "mette");
    smtp.refuse("550 5.1.1 <ADDRESS>: no such mailbox");
    let first = node::Node::start(folder.path(), "first", &arguments);
    let log = |name: &str| std::fs::read_to_string(folder.path().join(format!("{name}.err"))).unwrap();
    until("the refusal to be logged", || {
        log("first").contains("the mail server refused it with code 550").then_some(())
    });
    drop(first);
    smtp.accept();
    put_on_the_list(&database, "bo");
    let second = node::Node::start(folder.path(), "second", &arguments);
    let mail = until("mail", || smtp.taken().pop());
    drop(second);
    assert_eq!((&mail["to"], &mail["tls"], &mail["user"]), (&json!(["bo@kommune.dk"]), &json!(true), &json!("ungrus")));
    for name in ["first", "second"] {
        assert!(!log(name).contains("kommune.dk") && !log(name).contains(smtp::PASSWORD), "{}", log(name));
    }
}

#[test]
fn a_node_that_could_send_no_mail_says_why_and_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |more: &[&str]| {
        let run = Command::new(env!("CARGO_BIN_EXE_ungrus"))
            .current_dir(folder.path())
            .args(["--listen", "127.0.0.1:0", "--smtp", "smtps://mail.example.dk", "--mail-from", "chat@example.dk"])
            .args(more)
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(2));
        String::from_utf8(run.stderr).unwrap()
    };
    let said = refused(&["--smtp-user", "ungrus", "--smtp-password-file", "missing"]);
    assert!(said.contains("the mail server's password can't be read from missing"), "{said}");
    std::fs::write(folder.path().join("empty"), "\nsecret").unwrap();
    let said = refused(&["--smtp-user", "ungrus", "--smtp-password-file", "empty"]);
    assert!(said.contains("holds no password on its first line") && !said.contains("secret"), "{said}");
    // An empty variable is one that was not set.
    for (plain, why) in [("", "holds no certificate in PEM"), ("0", "holds no certificate"), ("1", "on this machine")] {
        let mut run = Command::new(env!("CARGO_BIN_EXE_ungrus"));
        run.current_dir(folder.path()).args(["--listen", "127.0.0.1:0"]).env("UNGRUS_SMTP", "smtp://mail.example.dk");
        run.env("UNGRUS_MAIL_FROM", "chat@example.dk").env("UNGRUS_SMTP_CA", "empty").env("UNGRUS_SMTP_PLAIN", plain);
        let said = String::from_utf8(run.output().unwrap().stderr).unwrap();
        assert!(said.contains(why), "{plain}: {said}");
    }
    let said = refused(&["--smtp-ca", "empty"]);
    assert!(said.contains("holds no certificate in PEM"), "{said}");
}
