//! Both backends side by side: random commands on few ids, with one clock, must be answered, announced and shown
//! alike; and what may never be is looked for after each step.

use crate::support::live::*;
use crate::support::redis::RedisServer;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::Cell;
use std::collections::HashSet;
use std::sync::Arc;
use ungrus::clock::{FakeClock, Millis};
use ungrus::config::RedisUrl;
use ungrus::id::ConnectionId;
use ungrus::line::{Language, Takes};
use ungrus::live::hub::Mailbox;
use ungrus::live::memory::MemoryLive;
use ungrus::live::redis::RedisLive;
use ungrus::live::{
    BELL_MS, Command, Event, LEASE_MS, Lease, Live, PLACE_MS, RING_MS, Reply, TOMBSTONE_MS, TRANSFER_RING_MS, Topic,
    Wish, WorryNow,
};
use ungrus::protocol::{About, EndedBy, Heir, Seer, Told};
use ungrus::tally::Question;

const YOUTHS: u8 = 4;
const STAFF: u8 = 3;

#[derive(Clone, Debug)]
enum Step {
    Run(Command),
    Renew(Vec<Lease>),
    Snapshot,
    Pass(Millis),
}

fn a_youth() -> impl Strategy<Value = u8> {
    1..=YOUTHS
}

fn a_staff() -> impl Strategy<Value = u8> {
    1..=STAFF
}

/// Each end has two sockets, and a young person's page may have requests instead.
fn a_youths_socket(n: u8) -> impl Strategy<Value = ConnectionId> {
    let requests = (0..3_u32).prop_map(move |turn| ConnectionId::of_request(socket(n + 200), turn));
    prop_oneof![3 => Just(socket(n)), 1 => Just(socket(n + 50)), 2 => requests]
}

fn a_desks_socket(n: u8) -> impl Strategy<Value = ConnectionId> {
    prop_oneof![3 => Just(socket(100 + n)), 1 => Just(socket(150 + n))]
}

fn a_generation() -> impl Strategy<Value = u64> {
    1_u64..6
}

fn an_age() -> impl Strategy<Value = Millis> {
    prop_oneof![Just(0), 1..PLACE_MS * 2, Just(PLACE_MS), Just(u64::MAX)]
}

fn an_end() -> impl Strategy<Value = EndedBy> {
    prop_oneof![Just(EndedBy::Youth), Just(EndedBy::YouthLeft), Just(EndedBy::Counsellor), Just(EndedBy::WaitedTooLong)]
}

fn youths_command() -> impl Strategy<Value = Command> {
    let open = a_youth().prop_flat_map(|n| (Just(n), a_youths_socket(n), prop_oneof![Just(2), Just(100)]));
    let open = open.prop_map(|(n, connection, queue_max)| Command::Open {
        conversation: youth(n),
        line: LINE,
        connection,
        queue_max,
    });
    let resume = a_youth().prop_flat_map(|n| {
        (Just(n), a_youths_socket(n), a_generation(), proptest::option::of(a_staff()), an_age(), an_age())
    });
    let resume = resume.prop_map(|(n, connection, generation, by, waited, away)| Command::ResumeYouth {
        conversation: youth(n),
        connection,
        line: LINE,
        generation,
        staff: by.map(staff),
        waited,
        away,
    });
    let prove = a_youth().prop_flat_map(|n| (Just(n), a_youths_socket(n)));
    let prove = prove.prop_map(|(n, connection)| Command::Prove { conversation: youth(n), connection });
    let detach = a_youth().prop_flat_map(|n| (Just(n), a_youths_socket(n)));
    let detach = detach.prop_map(|(n, connection)| Command::DetachYouth { conversation: youth(n), connection });
    let another = (a_youth(), prop_oneof![Just(0), Just(60_000)]);
    let another = another.prop_map(|(n, after)| Command::Another { conversation: youth(n), after });
    prop_oneof![4 => open, 3 => resume, 2 => prove, 2 => detach, 2 => another]
}

fn desks_command() -> impl Strategy<Value = Command> {
    let rarely = || prop_oneof![4 => Just(false), 1 => Just(true)];
    let a_breath = || prop_oneof![Just(0_u64), Just(60_000), Just(900_000)];
    let wish = (rarely(), 0_u8..4, rarely(), rarely(), rarely(), rarely(), a_breath());
    let wish = wish.prop_map(|(off, capacity, paused, unanswered, done, lead, breath)| Wish {
        on: !off,
        capacity,
        paused,
        unanswered,
        done,
        lead,
        breath,
    });
    let said = (any::<bool>(), any::<bool>(), a_breath());
    let desk = a_staff().prop_flat_map(move |n| (Just(n), a_desks_socket(n), wish.clone(), said.clone()));
    let desk = desk.prop_map(|(n, connection, wish, (acted, again, breath))| Command::Desk {
        by: counsellor(n),
        connection,
        wish,
        acted,
        again,
        breath,
    });
    let breathe = (a_staff(), any::<bool>());
    let breathe = breathe.prop_map(|(n, more)| Command::Breathe { staff: staff(n), more });
    let heavy = (a_youth(), a_staff(), any::<bool>());
    let heavy = heavy.prop_map(|(n, by, on)| Command::Heavy { conversation: youth(n), staff: staff(by), on });
    let told = prop_oneof![Just(None), Just(Some(Told::Told)), Just(Some(Told::Telling))];
    let worry = (a_youth(), a_staff(), proptest::option::of((an_age(), told, any::<bool>())));
    let seer = |lead: bool| lead.then(|| Seer { staff: staff(1), name: "Lene".into() });
    let on = move |(age, told, lead)| WorryNow { age, seen: seer(lead), unseen: None, told };
    let worry = worry.prop_map(move |(n, by, known)| (n, by, known.map(on)));
    let worry = worry.prop_map(|(n, by, on)| Command::Worry { conversation: youth(n), staff: staff(by), on });
    let seat = (a_youth(), a_staff(), a_generation(), an_age());
    let seat = seat.prop_map(|(n, by, generation, waited)| Command::ResumeSeat {
        conversation: youth(n),
        staff: staff(by),
        line: LINE,
        generation,
        waited,
    });
    let detach = a_staff().prop_flat_map(|n| (Just(n), a_desks_socket(n)));
    let detach = detach.prop_map(|(n, connection)| Command::DetachDesk { staff: staff(n), connection });
    let dismiss = a_staff().prop_flat_map(|n| (Just(n), a_desks_socket(n)));
    let dismiss = dismiss.prop_map(|(n, connection)| Command::Dismiss { staff: staff(n), connection });
    let back = (a_youth(), a_staff());
    let back = back.prop_map(|(n, by)| Command::HandBack { conversation: youth(n), staff: staff(by) });
    let requeue = (a_youth(), a_generation(), prop_oneof![Just(0), Just(600_000)]);
    let requeue =
        requeue.prop_map(|(n, generation, after)| Command::Requeue { conversation: youth(n), generation, after });
    let revoke = (a_staff(), any::<bool>());
    let revoke =
        revoke.prop_map(|(n, all)| Command::Revoke { staff: staff(n), session: (!all).then(|| "one".to_owned()) });
    let takes = prop::sample::select(vec![
        Takes::default(),
        Takes::new([Language::DANISH], []),
        Takes::new([LINE.language], []),
        Takes::new([LINE.language], [LINE.about]),
    ]);
    let takes = (a_staff(), takes).prop_map(|(n, takes)| Command::Takes { staff: staff(n), takes: takes.into() });
    prop_oneof![6 => desk, 2 => seat, 2 => detach, 2 => back, 1 => requeue, 1 => revoke, 1 => dismiss, 2 => takes, 1 => breathe, 2 => heavy, 2 => worry]
}

fn rings_command() -> impl Strategy<Value = Command> {
    let pair = || (a_youth(), a_staff());
    let offer = (pair(), 1_u64..4);
    let offer =
        offer.prop_map(|((n, by), generation)| Command::Offer { conversation: youth(n), generation, staff: staff(by) });
    let expire = pair().prop_map(|(n, by)| Command::Expire { conversation: youth(n), staff: staff(by) });
    let decline = pair().prop_map(|(n, by)| Command::Decline { conversation: youth(n), staff: staff(by) });
    let accept = pair().prop_map(|(n, by)| Command::Accept { conversation: youth(n), staff: staff(by) });
    let bell = (a_youth(), 1_u64..4).prop_map(|(n, generation)| Command::Bell { conversation: youth(n), generation });
    let hush = a_youth().prop_map(|n| Command::Hush { conversation: youth(n) });
    let end = (a_youth(), proptest::option::of(a_staff()), an_end());
    let end = end.prop_map(|(n, by, reason)| Command::End { conversation: youth(n), staff: by.map(staff), by: reason });
    let heir = prop_oneof![
        3 => a_staff().prop_map(|n| Heir::Colleague(staff(n))),
        1 => prop_oneof![Just(About::OWN), Just(About::RELATIVE)].prop_map(Heir::Line),
    ];
    let propose = (pair(), heir).prop_map(|((n, by), to)| Command::ProposeTransfer {
        conversation: youth(n),
        staff: staff(by),
        to,
    });
    let withdraw = pair().prop_map(|(n, by)| Command::WithdrawTransfer { conversation: youth(n), staff: staff(by) });
    let lapse = a_youth().prop_map(|n| Command::LapseTransfer { conversation: youth(n) });
    let decide = (pair(), any::<bool>()).prop_map(|((n, by), yes)| Command::DecideTransfer {
        conversation: youth(n),
        to: staff(by),
        yes,
    });
    let transfer = prop_oneof![4 => propose, 1 => withdraw, 1 => lapse, 4 => decide];
    let question = prop_oneof![Just(Question::Helped), Just(Question::Again)];
    let tap = (a_youth(), question).prop_map(|(n, question)| Command::Tap { conversation: youth(n), question });
    prop_oneof![6 => offer, 4 => expire, 2 => decline, 4 => accept, 3 => bell, 3 => hush, 1 => end, 2 => tap, 6 => transfer]
}

/// Any command, of few ends.
pub fn a_command() -> impl Strategy<Value = Command> {
    prop_oneof![6 => youths_command(), 6 => desks_command(), 8 => rings_command()]
}

fn a_step() -> impl Strategy<Value = Step> {
    let lease = prop_oneof![
        a_youth().prop_flat_map(|n| a_youths_socket(n).prop_map(move |socket| Lease::Youth(youth(n), socket))),
        a_staff().prop_flat_map(|n| a_desks_socket(n).prop_map(move |socket| Lease::Desk(staff(n), socket))),
    ];
    let first = (1..=YOUTHS).map(|n| Lease::Youth(youth(n), socket(n)));
    let everybody: Vec<_> = first.chain((1..=STAFF).map(|n| Lease::Desk(staff(n), socket(100 + n)))).collect();
    let time = prop_oneof![
        6 => 1_u64..LEASE_MS,
        2 => Just(LEASE_MS),
        2 => Just(RING_MS),
        1 => Just(BELL_MS),
        1 => Just(TRANSFER_RING_MS),
        1 => Just(PLACE_MS),
        1 => Just(TOMBSTONE_MS),
    ];
    prop_oneof![
        20 => a_command().prop_map(Step::Run),
        2 => proptest::collection::vec(lease, 0..6).prop_map(Step::Renew),
        4 => Just(Step::Renew(everybody)),
        2 => Just(Step::Snapshot),
        3 => time.prop_map(Step::Pass),
    ]
}

/// One backend, with an ear on every topic.
struct Side {
    stage: Stage,
    ears: Vec<(Topic, Arc<Mailbox>)>,
}

impl Side {
    async fn new(live: Arc<dyn Live>, clock: Arc<FakeClock>) -> Self {
        let stage = Stage::of(live, clock, None).await;
        let mut ears = Vec::new();
        let youths = (1..=YOUTHS).map(|n| Topic::Youth(youth(n)));
        for topic in youths.chain((1..=STAFF).map(|n| Topic::Counsellor(staff(n)))) {
            ears.push((topic, stage.listen(topic, socket(200)).await));
        }
        Self { stage, ears }
    }

    async fn heard(&self) -> Vec<(Topic, Vec<Event>)> {
        let mut heard = vec![(Topic::Dispatchers, self.stage.settle().await)];
        for (topic, ear) in &self.ears {
            heard.push((*topic, in_order(std::iter::from_fn(|| ear.try_recv()).collect())));
        }
        heard
    }
}

/// Neighbours of one kind, such as the end of several rings at once, may come in any order.
fn in_order(mut events: Vec<Event>) -> Vec<Event> {
    for same in events.chunk_by_mut(|one, next| std::mem::discriminant(one) == std::mem::discriminant(next)) {
        same.sort_by_cached_key(|event| serde_json::to_string(event).expect("JSON"));
    }
    events
}

async fn alike(step: &Step, sides: &[Side; 2]) -> Result<Option<Reply>, TestCaseError> {
    let [one, other] = sides;
    let mut reply = None;
    match step {
        Step::Run(command) => {
            let (left, right) = (one.stage.run(command.clone()).await, other.stage.run(command.clone()).await);
            prop_assert_eq!(&left, &right, "{:?}", command);
            reply = Some(left);
        }
        Step::Renew(leases) => {
            let (left, right) =
                (one.stage.live.renew(leases.clone()).await, other.stage.live.renew(leases.clone()).await);
            prop_assert_eq!(left, right, "{:?}", leases);
        }
        Step::Snapshot => _ = snapshots(sides).await?,
        // The clock is common.
        Step::Pass(millis) => one.stage.advance(*millis),
    }
    prop_assert_eq!(one.heard().await, other.heard().await, "{:?}", step);
    Ok(reply)
}

async fn snapshots([one, other]: &[Side; 2]) -> Result<Shown, TestCaseError> {
    let (left, right) = (one.stage.snapshot().await, other.stage.snapshot().await);
    prop_assert_eq!(&left, &right);
    Ok(left)
}

/// What may never be.
fn check(snapshot: &Shown) -> Result<(), TestCaseError> {
    let mut seen = HashSet::new();
    let seats = snapshot.duty.iter().flat_map(|duty| duty.seats.iter().map(|(id, _)| *id));
    for conversation in snapshot.queue.iter().map(|waiting| waiting.conversation).chain(seats) {
        prop_assert!(seen.insert(conversation), "in two places");
    }
    for duty in &snapshot.duty {
        prop_assert!(duty.coming == 0 || duty.wish.on, "a place is kept where nobody is on duty");
        let rung =
            snapshot.queue.iter().filter(|waiting| waiting.offer.as_ref().is_some_and(|o| o.staff == duty.staff));
        prop_assert_eq!(rung.count(), duty.offers as usize, "offers are counted");
        prop_assert!(
            duty.offers == 0 || (duty.wish.on && duty.present && !duty.wish.paused),
            "rings where nobody may answer"
        );
    }
    for waiting in &snapshot.queue {
        prop_assert!(waiting.offer.is_none() || waiting.present, "rings for nobody");
    }
    Ok(())
}

/// Only a ticket or a smaller wish may leave a desk with more than its capacity.
fn check_claim(command: &Command, reply: &Reply, before: &Shown, after: &Shown) -> Result<(), TestCaseError> {
    let staff = match (command, reply) {
        (Command::Offer { staff, .. }, Reply::Done) | (Command::Accept { staff, .. }, Reply::Seat(_) | Reply::Done) => {
            *staff
        }
        _ => return Ok(()),
    };
    let load = |snapshot: &Shown| {
        let duty = snapshot.duty.iter().find(|duty| duty.staff == staff);
        duty.map_or((0, 0), |duty| {
            (duty.seats.len() + (duty.offers + duty.coming) as usize, usize::from(duty.wish.capacity))
        })
    };
    let ((old, _), (new, capacity)) = (load(before), load(after));
    prop_assert!(new <= old || new <= capacity, "{} in {} after {:?}", new, capacity, command);
    Ok(())
}

async fn compare(url: &str, prefix: &str, steps: &[Step], look: bool) -> Result<(), TestCaseError> {
    let clock = Arc::new(FakeClock::at(5_000));
    let url = RedisUrl::parse(url).expect("an address");
    let redis = RedisLive::connect(&url, prefix, socket(254), Some(clock.clone())).await.expect("Redis");
    let sides = [
        Side::new(Arc::new(MemoryLive::new(clock.clone())), clock.clone()).await,
        Side::new(Arc::new(redis), clock.clone()).await,
    ];
    let mut before = snapshots(&sides).await?;
    for step in steps {
        let reply = alike(step, &sides).await?;
        // A look sweeps dead leases: half of the cases do without, so that commands meet them too.
        if look {
            let after = snapshots(&sides).await?;
            check(&after)?;
            if let (Step::Run(command), Some(reply)) = (step, &reply) {
                check_claim(command, reply, &before, &after)?;
            }
            before = after;
        }
    }
    check(&snapshots(&sides).await?)?;
    prop_assert_eq!(sides[0].heard().await, sides[1].heard().await);
    Ok(())
}

#[test]
fn memory_and_redis_are_alike() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let server = runtime.block_on(RedisServer::start());
    let url = server.url();
    let case = Cell::new(0);
    let mut runner = TestRunner::new(Config { cases: 96, failure_persistence: None, ..Config::default() });
    let steps = (proptest::collection::vec(a_step(), 1..80), any::<bool>());
    let outcome = runner.run(&steps, |(steps, look)| {
        case.set(case.get() + 1);
        runtime.block_on(compare(&url, &format!("case{}:", case.get()), &steps, look))
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}
