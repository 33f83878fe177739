//! Both state machines under frames, events and replies in any order: they never panic, never send to a stranger,
//! and always close when they should.

use super::counsellor::Counsellor;
use super::youth::Youth;
use super::*;
use crate::clock::FakeClock;
use crate::id::StaffId;
use crate::live::memory::MemoryLive;
use crate::live::{Attached, Body, Counsellor as Who, DeskState, Phase, SeatState, Wish, WorryNow};
use crate::protocol::{
    About, AskedWhy, Colleague, ColleagueNews, EndedBy, Language, Line, Place, Refused, RingOver, Seer, Told,
};
use crate::puzzle::Puzzle;
use crate::ticket::Holder;
use proptest::prelude::*;
use rand::SeedableRng;
use std::collections::HashMap;
use tokio::sync::oneshot;

const STAFF: StaffId = StaffId::from_bytes([7; 16]);
const OTHER: StaffId = StaffId::from_bytes([8; 16]);
const CONNECTION: ConnectionId = ConnectionId::from_bytes([1; 16]);
const LINE: Line = Line { about: About::OWN, language: Language::DANISH };

fn room(n: u8) -> ConversationId {
    ConversationId::from_bytes([n; 16])
}

fn who(staff: StaffId) -> Who {
    Who { staff, name: "Mette".into(), device: "key".into(), takes: Arc::default() }
}

fn shared() -> Arc<Shared> {
    shared_at(Arc::new(FakeClock::at(1_795_000_000_000)))
}

fn shared_at(clock: Arc<FakeClock>) -> Arc<Shared> {
    let view = View::default();
    see(&view, &crate::live::Snapshot::default());
    Arc::new(Shared {
        live: Arc::new(MemoryLive::new(clock.clone())),
        wall_watch: WallWatch::start(clock.wall(), clock.monotonic()),
        clock,
        key: Key::from_bytes([3; 32]),
        limits: Limits::default(),
        leases: Leases::default(),
        sign_ins: SignIns::default(),
        rings: Rings::default(),
        view,
        draining: watch::channel(false).1,
        sockets: watch::Sender::new(0),
        on_duty: Box::new(|_| {}),
        on_flyer: Box::new(|_| {}),
        rng: Mutex::new(StdRng::seed_from_u64(1)),
    })
}

/// An open service, as the dispatcher sees it.
fn see(view: &View, snapshot: &crate::live::Snapshot) {
    let open = view::Status { open: true, live: true, on_duty: 1, ..view::Status::default() };
    view.update(view::Sight { status: open, ..view::Sight::default() }, snapshot);
}

fn youth(shared: &Arc<Shared>) -> Youth {
    Youth::new(Arc::clone(shared), CONNECTION, Box::new(|| true))
}

fn ticket(shared: &Shared, holder: Holder, conversation: ConversationId) -> String {
    let now = shared.clock.wall();
    let staff = matches!(holder, Holder::Youth).then_some(STAFF);
    let claim =
        Claim { holder, conversation, line: LINE, generation: 1, staff, queued_at: now, seen_at: now, born_at: now };
    ticket::sign(&shared.key, &claim)
}

/// The codes that were asked for.
fn closes(out: &Effects) -> Vec<CloseCode> {
    out.list().iter().filter_map(|effect| if let Effect::Close(code) = effect { Some(*code) } else { None }).collect()
}

fn published(out: &Effects) -> Vec<Topic> {
    out.list()
        .iter()
        .filter_map(|effect| if let Effect::Publish(topic, _) = effect { Some(*topic) } else { None })
        .collect()
}

fn sent(out: &Effects, name: &str) -> bool {
    let begins = format!("{{\"{name}\":");
    out.list().iter().any(|effect| matches!(effect, Effect::Send(frame) if frame.starts_with(&begins)))
}

/// Whether a frame says this somewhere.
fn says(out: &Effects, words: &str) -> bool {
    out.list().iter().any(|effect| matches!(effect, Effect::Send(frame) if frame.contains(words)))
}

/// A young person whose conversation `STAFF` took.
fn taken(shared: &Arc<Shared>) -> Youth {
    let mut youth = youth(shared);
    let mut out = Effects::default();
    youth.on_frame(&format!(r#"{{"resume":{{"ticket":"{}"}}}}"#, ticket(shared, Holder::Youth, room(1))), &mut out);
    let phase = Phase::Taken { staff: STAFF, by: Some(who(STAFF)), present: true, away: 0 };
    let reply = Reply::Attached(Attached { generation: 1, line: LINE, waited: 0, phase, transfer: None });
    let command = Command::DetachYouth { conversation: room(1), connection: CONNECTION };
    youth.on_reply(&command, Ok(reply), &mut out);
    assert!(sent(&out, "accepted"));
    youth
}

fn sign_in() -> Arc<SignIn> {
    SignIn::new(STAFF, "session".into(), Millis::MAX)
}

const WISH: Wish =
    Wish { on: true, capacity: 2, paused: false, unanswered: false, done: false, lead: false, breath: 0 };

fn desk_command() -> Command {
    Command::Desk { by: who(STAFF), connection: CONNECTION, wish: WISH, acted: false, again: false, breath: 0 }
}

/// A conversation whose young person is there.
fn seat(n: u8, generation: u64) -> SeatState {
    SeatState {
        conversation: room(n),
        generation,
        line: LINE,
        waited: 0,
        present: true,
        away: 0,
        came: true,
        heavy: false,
        worry: None,
        transfer: None,
    }
}

/// A desk with one seat.
fn seated(shared: &Arc<Shared>) -> Counsellor {
    let mut desk = Counsellor::new(Arc::clone(shared), CONNECTION, who(STAFF), sign_in());
    let mut out = Effects::default();
    desk.on_frame(r#"{"hello":{"duty":true,"capacity":2,"paused":false}}"#, &mut out);
    let seat = seat(1, 1);
    let state = DeskState { wish: WISH, takes: Arc::default(), breath_left: 0, seats: vec![seat] };
    desk.on_reply(&desk_command(), Ok(Reply::Desk(state)), &mut out);
    assert!(sent(&out, "desk") && sent(&out, "queue") && sent(&out, "colleagues") && sent(&out, "standing"));
    desk
}

/// `many` have come to this node, and nobody took them.
fn come(shared: &Shared, many: u32) {
    for _ in 0..many {
        shared.view.come();
    }
}

/// The puzzle that was told, if any.
fn told(out: &Effects) -> Option<Puzzle> {
    let frame =
        out.list().iter().find_map(|effect| if let Effect::Send(frame) = effect { Some(frame) } else { None })?;
    let value: serde_json::Value = serde_json::from_str(frame).ok()?;
    let puzzle = value.get("puzzle")?;
    let number = |name: &str| puzzle[name].as_u64().and_then(|number| u32::try_from(number).ok());
    let seed = serde_json::from_value(puzzle["seed"].clone()).ok()?;
    Some(Puzzle { seed, parts: number("parts")?, bits: number("bits")? })
}

fn opens(out: &Effects) -> bool {
    out.list().iter().any(|effect| matches!(effect, Effect::Call(Call::Run(Command::Open { .. }))))
}

fn open_with(proof: &[u32]) -> String {
    format!(r#"{{"open":{{"proof":{}}}}}"#, serde_json::to_string(proof).expect("numbers"))
}

#[test]
fn in_a_flood_a_page_starts_by_its_own_puzzle_and_by_nothing_else() {
    let shared = shared();
    come(&shared, 1_000);
    let asked = || {
        let (mut youth, mut out) = (youth(&shared), Effects::default());
        youth.on_frame(r#"{"open":{}}"#, &mut out);
        assert!(!opens(&out) && closes(&out).is_empty());
        (youth, told(&out).expect("a puzzle"))
    };
    let (mut one, puzzle) = asked();
    let proof = crate::puzzle::solve(&puzzle);
    let mut out = Effects::default();
    one.on_frame(&open_with(&proof), &mut out);
    assert!(opens(&out) && closes(&out).is_empty(), "solved");
    // Of another socket, of fewer parts, of too many, and none: once, and it is over.
    let short = &proof[..1];
    for wrong in [open_with(&proof), open_with(short), open_with(&[7; 9_000]), open_with(&[]), r#"{"open":{}}"#.into()]
    {
        let (mut other, mut out) = (asked().0, Effects::default());
        other.on_frame(&wrong, &mut out);
        assert_eq!((opens(&out), closes(&out)), (false, vec![CloseCode::TooMany]), "{wrong}");
        other.on_frame(&open_with(&proof), &mut out);
        assert!(!opens(&out));
    }
    for odd in [r#"{"open":{"proof":"all"}}"#, r#"{"open":{"proof":[-1]}}"#, r#"{"open":{"proof":[4294967296]}}"#] {
        let (mut other, mut out) = (asked().0, Effects::default());
        other.on_frame(odd, &mut out);
        assert_eq!((opens(&out), closes(&out)), (false, vec![CloseCode::BadFrame]), "{odd}");
    }
}

#[test]
fn in_peace_and_with_a_ticket_nobody_is_asked_for_a_puzzle() {
    let shared = shared();
    let mut out = Effects::default();
    youth(&shared).on_frame(r#"{"open":{}}"#, &mut out);
    assert!(opens(&out) && told(&out).is_none());
    come(&shared, 1_000);
    taken(&shared);
}

#[test]
fn peace_brings_the_gate_down_and_a_page_that_knows_no_puzzles_is_told_to_come_again() {
    let clock = Arc::new(FakeClock::at(1_795_000_000_000));
    let shared = shared_at(Arc::clone(&clock));
    come(&shared, 1_000);
    let (mut old, mut out) = (youth(&shared), Effects::default());
    old.on_frame(r#"{"open":{}}"#, &mut out);
    assert!(told(&out).is_some());
    clock.advance(60_000);
    out.take();
    old.on_tick(&mut out);
    assert_eq!(closes(&out), [CloseCode::TooMany]);
    // Told to live state, whose minute is over.
    assert_eq!(shared.view.take_came(), 1_001);
    out.take();
    youth(&shared).on_frame(r#"{"open":{}}"#, &mut out);
    assert!(opens(&out) && told(&out).is_none());
}

#[test]
fn a_flood_at_another_node_counts_here() {
    let shared = shared();
    see(&shared.view, &crate::live::Snapshot { joins: 1_000, ..crate::live::Snapshot::default() });
    let mut out = Effects::default();
    youth(&shared).on_frame(r#"{"open":{}}"#, &mut out);
    assert_eq!(told(&out).map(|puzzle| puzzle.parts), Some(2));
}

#[test]
fn an_envelope_goes_to_the_counsellor_of_the_conversation() {
    let shared = shared();
    let mut out = Effects::default();
    taken(&shared).on_frame(r#"{"envelope":{"body":"abc"}}"#, &mut out);
    assert_eq!(published(&out), [Topic::Counsellor(STAFF)]);
}

#[test]
fn frames_out_of_state_have_a_name() {
    let shared = shared();
    for frame in [r#"{"envelope":{"body":"abc"}}"#, r#"{"end":{}}"#, r#"{"leave":{}}"#, r#"{"another":{}}"#] {
        let mut out = Effects::default();
        youth(&shared).on_frame(frame, &mut out);
        assert_eq!(closes(&out), [CloseCode::OutOfState], "{frame}");
    }
    let mut out = Effects::default();
    taken(&shared).on_frame(r#"{"open":{}}"#, &mut out);
    assert_eq!(closes(&out), [CloseCode::OutOfState]);
    let mut out = Effects::default();
    let mut desk = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    desk.on_frame(r#"{"accept_longest":{}}"#, &mut out);
    assert_eq!(closes(&out), [CloseCode::OutOfState]);
}

#[test]
fn tickets_of_others_open_nothing() {
    let shared = shared();
    let foreign = ticket(&shared, Holder::Counsellor(STAFF), room(1));
    for (text, code) in [(foreign.as_str(), CloseCode::TicketForeign), ("AAAA", CloseCode::TicketForged)] {
        let mut out = Effects::default();
        youth(&shared).on_frame(&format!(r#"{{"resume":{{"ticket":"{text}"}}}}"#), &mut out);
        assert_eq!(closes(&out), [code]);
        assert_eq!(out.list().len(), 1, "nothing but the close");
    }
    for holder in [Holder::Youth, Holder::Counsellor(OTHER)] {
        let mut out = Effects::default();
        let mut desk = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
        let text = ticket(&shared, holder, room(1));
        desk.on_frame(
            &format!(r#"{{"hello":{{"duty":true,"capacity":1,"paused":false,"tickets":["{text}"]}}}}"#),
            &mut out,
        );
        assert!(sent(&out, "error") && closes(&out).is_empty());
        let resumes = |effect: &Effect| matches!(effect, Effect::Call(Call::Run(Command::ResumeSeat { .. })));
        assert!(!out.list().iter().any(resumes));
    }
}

#[test]
fn too_large_envelopes_are_refused_and_a_full_service_says_so() {
    let shared = shared();
    let large = format!(r#"{{"envelope":{{"body":"{}"}}}}"#, "x".repeat(shared.limits.envelope_bytes + 1));
    let mut out = Effects::default();
    taken(&shared).on_frame(&large, &mut out);
    assert_eq!((closes(&out), published(&out)), (vec![CloseCode::TooLarge], vec![]));

    let full = view::Status { live: true, full: true, ..view::Status::default() };
    shared.view.update(view::Sight { status: full, ..view::Sight::default() }, &crate::live::Snapshot::default());
    let mut out = Effects::default();
    youth(&shared).on_frame(r#"{"open":{}}"#, &mut out);
    assert_eq!(closes(&out), [CloseCode::QueueFull]);
}

#[test]
fn a_request_that_comes_after_a_later_one_is_told_so() {
    let shared = shared();
    let mut out = Effects::default();
    let mut youth = youth(&shared);
    let frame = format!(r#"{{"resume":{{"ticket":"{}"}}}}"#, ticket(&shared, Holder::Youth, room(1)));
    youth.on_frame(&frame, &mut out);
    let resume = out.list().iter().find_map(|effect| match effect {
        Effect::Call(Call::Run(command @ Command::ResumeYouth { .. })) => Some(command.clone()),
        _ => None,
    });
    youth.on_reply(&resume.expect("it resumes"), Ok(Reply::No), &mut out);
    assert_eq!(closes(&out), [CloseCode::Replaced]);
}

#[test]
fn only_who_is_announced_after_it_replaces_a_socket() {
    let shared = shared();
    let other = || Event::Attached { connection: ConnectionId::from_bytes([9; 16]) };
    let roles: [Box<dyn Role>; 2] = [Box::new(taken(&shared)), Box::new(seated(&shared))];
    for mut role in roles {
        let mut out = Effects::default();
        role.on_event(other(), &mut out);
        role.on_event(Event::Attached { connection: CONNECTION }, &mut out);
        assert_eq!(closes(&out), []);
        role.on_event(other(), &mut out);
        assert_eq!(closes(&out), [CloseCode::Replaced]);
    }
}

#[test]
fn a_desk_serves_its_own_seats_only() {
    let shared = shared();
    let mut desk = seated(&shared);
    let mut out = Effects::default();
    let stranger = room(2).text();
    desk.on_frame(&format!(r#"{{"envelope":{{"conversation":"{stranger}","body":"abc"}}}}"#), &mut out);
    desk.on_event(Event::Envelope { conversation: room(2), body: Body("abc".into()) }, &mut out);
    assert!(published(&out).is_empty() && sent(&out, "nobody") && !sent(&out, "envelope"));
    // Somebody who is here is not given back.
    desk.on_frame(&format!(r#"{{"hand_back":{{"conversation":"{}"}}}}"#, room(1).text()), &mut out);
    assert!(sent(&out, "error"));
}

#[test]
fn a_desk_asks_about_a_seat_that_a_ticket_brought_back() {
    let shared = shared();
    let mut desk = seated(&shared);
    let asks = |out: &Effects| out.list().iter().any(|e| matches!(e, Effect::Call(Call::Run(Command::Desk { .. }))));
    let mut out = Effects::default();
    desk.on_event(Event::Youth { conversation: room(1), present: true }, &mut out);
    desk.on_event(Event::Youth { conversation: room(2), present: false }, &mut out);
    assert!(!asks(&out));
    desk.on_event(Event::Youth { conversation: room(2), present: true }, &mut out);
    assert!(asks(&out));
}

#[test]
fn a_page_that_comes_back_to_the_queue_is_told_its_place() {
    let shared = shared();
    let place = Place { number: 3, on_duty: 1, wait: None, unanswered: false, breath: false };
    let places = HashMap::from([(room(1), place)]);
    shared.view.update(view::Sight { places, ..view::Sight::default() }, &crate::live::Snapshot::default());
    let mut youth = youth(&shared);
    let mut out = Effects::default();
    youth.on_frame(&format!(r#"{{"resume":{{"ticket":"{}"}}}}"#, ticket(&shared, Holder::Youth, room(1))), &mut out);
    let reply =
        Reply::Attached(Attached { generation: 1, line: LINE, waited: 0, phase: Phase::Waiting, transfer: None });
    let command = Command::DetachYouth { conversation: room(1), connection: CONNECTION };
    youth.on_reply(&command, Ok(reply), &mut out);
    assert!(sent(&out, "queued") && sent(&out, "place") && sent(&out, "standing"));
}

/// Whoever speaks for a desk, an old page too, has the breath that the centre gives.
#[test]
fn the_breath_of_a_desk_is_the_centres() {
    let shared = shared();
    let asked = |out: &mut Effects| {
        out.take().into_iter().find_map(|effect| match effect {
            Effect::Call(Call::Run(Command::Desk { wish, breath, .. })) => Some((wish, breath)),
            _ => None,
        })
    };
    shared.view.set_breath(180_000);
    let wish = Wish { breath: 180_000, ..WISH };
    for (more, left) in [("", 0), (r#","breath_ms":7000"#, 7_000)] {
        let mut desk = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
        let mut out = Effects::default();
        desk.on_frame(&format!(r#"{{"hello":{{"duty":true,"capacity":2,"paused":false{more}}}}}"#), &mut out);
        assert_eq!(asked(&mut out), Some((wish, left)), "{more}");
        let state = DeskState { wish, takes: Arc::default(), breath_left: 5_000, seats: vec![] };
        desk.on_reply(&desk_command(), Ok(Reply::Desk(state)), &mut out);
        assert!(says(&out, r#""breath_ms":5000"#), "as live state says");
        out.take();
        desk.on_tick(&mut out);
        assert_eq!(asked(&mut out), None);
        shared.view.set_breath(60_000);
        desk.on_tick(&mut out);
        assert_eq!(asked(&mut out), Some((Wish { breath: 60_000, ..WISH }, 5_000)), "and what it gives from now on");
        shared.view.set_breath(180_000);
    }
}

#[test]
fn a_desk_asks_live_state_for_its_breath_and_shows_what_that_says() {
    let mut desk = seated(&shared());
    let run = |desk: &mut Counsellor, frame: String| {
        let mut out = Effects::default();
        desk.on_frame(&frame, &mut out);
        out.take().into_iter().find_map(|effect| match effect {
            Effect::Call(Call::Run(command)) => Some(command),
            _ => None,
        })
    };
    let breathe = |more| Some(Command::Breathe { staff: STAFF, more });
    assert_eq!(run(&mut desk, r#"{"breathe":{"more":true}}"#.into()), breathe(true));
    assert_eq!(run(&mut desk, r#"{"breathe":{"more":false}}"#.into()), breathe(false));
    let mut out = Effects::default();
    desk.on_event(Event::Breath { left: 180_000 }, &mut out);
    assert!(says(&out, r#""breath":{"ms":180000}"#));
    // What live state refuses, or did not answer, is shown as it was.
    let mut told = |n, on, reply| {
        let heavy = format!(r#"{{"heavy":{{"conversation":"{}","on":{on}}}}}"#, room(n).text());
        let command = run(&mut desk, heavy).expect("asked");
        assert_eq!(command, Command::Heavy { conversation: room(n), staff: STAFF, on });
        let mut out = Effects::default();
        desk.on_reply(&command, reply, &mut out);
        [true, false].map(|on| says(&out, &format!(r#""on":{on}"#)))
    };
    assert_eq!(told(1, true, Ok(Reply::No)), [false, true]);
    assert_eq!(told(1, true, Err(LiveError::Unavailable("no answer".into()))), [false, true]);
    assert_eq!(told(1, true, Ok(Reply::Done)), [true, false]);
    assert_eq!(told(2, true, Ok(Reply::No)), [false, false], "nobody else's");
    // Live state was lost: the desk says again what it knows.
    let mut out = Effects::default();
    desk.on_event(Event::Resync, &mut out);
    let again = |effect: &Effect| matches!(effect, Effect::Call(Call::Run(Command::Heavy { conversation, on: true, .. })) if *conversation == room(1));
    let desk_again =
        |effect: &Effect| matches!(effect, Effect::Call(Call::Run(Command::Desk { breath: 180_000, again: true, .. })));
    assert!(out.list().iter().any(again) && out.list().iter().any(desk_again));
}

/// A page that comes back by itself is no person; a press, or a conversation taken, is one.
#[test]
fn a_desk_is_told_who_is_on_duty_beside_it() {
    let shared = shared();
    let (mut desk, mut out) = (seated(&shared), Effects::default());
    let one = Colleague {
        staff: OTHER,
        name: "Ali".into(),
        device: "their key".into(),
        free: true,
        lead: true,
        takes: Arc::default(),
    };
    desk.on_event(Event::Colleagues(ColleagueNews::between(&[], &[one]).into()), &mut out);
    assert!(says(
        &out,
        r#""whole":false,"on":[{"staff":"CAgICAgICAgICAgICAgICA","name":"Ali","device":"their key","free":true"#
    ));
    assert!(says(&out, r#""lead":true,"takes":{"languages":null,"leaves":[]}}],"off":[],"more":false"#));
    let mut early = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    let mut out = Effects::default();
    early.on_event(Event::Colleagues(Arc::default()), &mut out);
    assert!(out.list().is_empty(), "not before the desk itself");
}

/// Changes alone would leave its list wrong for as long as it is open.
#[test]
fn a_desk_whose_mailbox_was_full_is_told_all_again() {
    let shared = shared();
    let mut desk = seated(&shared);
    let mailbox = Mailbox::new();
    while mailbox.push(Event::Colleagues(Arc::default())) {}
    let mut out = Effects::default();
    while let Some(event) = mailbox.try_recv() {
        out = Effects::default();
        desk.on_event(event.clone(), &mut out);
        if event == Event::Overflowed {
            assert!(says(&out, r#"{"colleagues":{"whole":true,"on":[],"off":[],"more":false}}"#));
            assert!(sent(&out, "queue") && sent(&out, "standing"));
        }
    }
    assert!(!sent(&out, "colleagues"), "where Redis was away nothing of the node's own is missing");
}

#[test]
fn who_wrote_in_a_side_thread_is_the_sign_ins_word() {
    let shared = shared();
    let (mut desk, mut out) = (seated(&shared), Effects::default());
    let to = OTHER.text();
    desk.on_frame(&format!(r#"{{"aside":{{"to":"{to}","from":"{to}","body":"sealed"}}}}"#), &mut out);
    let said = Event::Aside { from: STAFF, body: Body("sealed".into()) };
    assert!(matches!(out.list(), [Effect::Publish(Topic::Counsellor(OTHER), event)] if *event == said));
    desk.on_event(Event::Aside { from: OTHER, body: Body("answer".into()) }, &mut out);
    assert!(says(&out, &format!(r#"{{"aside":{{"from":"{to}","body":"answer"}}}}"#)));
    desk.on_event(Event::AsideNobody { to: OTHER }, &mut out);
    assert!(sent(&out, "aside_nobody"));

    let mut out = Effects::default();
    desk.on_frame(&format!(r#"{{"aside":{{"to":"{}","body":"x"}}}}"#, STAFF.text()), &mut out);
    assert!(published(&out).is_empty() && sent(&out, "aside_nobody"), "nobody writes to themselves");
    let long = "x".repeat(shared.limits.envelope_bytes + 1);
    desk.on_frame(&format!(r#"{{"aside":{{"to":"{to}","body":"{long}"}}}}"#), &mut out);
    assert_eq!(closes(&out), [CloseCode::TooLarge]);

    let mut early = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    let mut out = Effects::default();
    early.on_frame(r#"{"hello":{"duty":true,"capacity":2,"paused":false}}"#, &mut out);
    out.take();
    early.on_frame(&format!(r#"{{"aside":{{"to":"{to}","body":"x"}}}}"#), &mut out);
    early.on_event(Event::Aside { from: OTHER, body: Body("x".into()) }, &mut out);
    assert!(published(&out).is_empty() && !sent(&out, "aside"), "nor before live state knows the desk");
}

#[test]
fn a_worry_is_shown_to_its_desk_and_to_leads_alone() {
    let shared = shared();
    let (mut desk, mut out) = (seated(&shared), Effects::default());
    let on = room(1).text();
    desk.on_frame(&format!(r#"{{"worry":{{"conversation":"{on}","on":true}}}}"#), &mut out);
    let asked = Command::Worry { conversation: room(1), staff: STAFF, on: Some(WorryNow::default()) };
    assert!(matches!(out.list(), [Effect::Call(Call::Run(command))] if *command == asked));
    let worry = Some(WorryNow {
        age: 7,
        seen: Some(Seer { staff: OTHER, name: "Ali".into() }),
        unseen: Some(5),
        told: Some(Told::Told),
    });
    desk.on_event(Event::Worry { conversation: room(1), worry }, &mut out);
    assert!(says(
        &out,
        r#""worry":{"ms":7,"seen":{"staff":"CAgICAgICAgICAgICAgICA","name":"Ali"},"unseen_ms":5,"told":"told"}"#
    ));
    out.take();
    desk.on_reply(&asked, Ok(Reply::No), &mut out);
    assert!(says(&out, r#""worry":{"ms":7"#), "what did not hold is shown as it stands");

    let see = format!(r#"{{"see":{{"staff":"{}","mark":5}}}}"#, OTHER.text());
    let seen = |out: &Effects| {
        out.list().iter().any(|effect| matches!(effect, Effect::Call(Call::Run(Command::See { mark: 5, .. }))))
    };
    let mut out = Effects::default();
    desk.on_event(Event::Worries(Arc::default()), &mut out);
    desk.on_frame(&see, &mut out);
    assert!(!sent(&out, "worries") && !seen(&out) && sent(&out, "error"), "who is no lead hears of none");
    desk.on_frame(r#"{"duty":{"on":true,"capacity":2,"paused":false,"lead":true}}"#, &mut out);
    let state = DeskState { wish: Wish { lead: true, ..WISH }, takes: Arc::default(), breath_left: 0, seats: vec![] };
    desk.on_reply(&desk_command(), Ok(Reply::Desk(state)), &mut out);
    assert!(sent(&out, "worries"), "told at once");
    desk.on_frame(&see, &mut out);
    assert!(seen(&out));
}

#[test]
fn a_desk_that_is_back_brings_its_worries() {
    let shared = shared();
    let mut desk = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    let mut out = Effects::default();
    let ali = |name: &str| format!(r#""seen":{{"staff":"{}","name":"{name}"}},"#, OTHER.text());
    let long = "x".repeat(41);
    let known = [String::new(), ali("Ali"), ali(&long)]
        .into_iter()
        .zip(1..)
        .map(|(seen, n)| format!(r#"{{"conversation":"{}","ms":9,{seen}"told":"told"}}"#, room(n).text()));
    let known: Vec<_> = known.collect();
    let known = known.join(",");
    desk.on_frame(&format!(r#"{{"hello":{{"duty":true,"capacity":2,"paused":false,"worries":[{known}]}}}}"#), &mut out);
    let ali = Some(Seer { staff: OTHER, name: "Ali".into() });
    // A page of the version before says nothing of who has seen it; and no lead reads what is no name.
    for (seen, n) in [None, ali, None].into_iter().zip(1..) {
        let on = Some(WorryNow { age: 9, seen, unseen: None, told: Some(Told::Told) });
        let asked = Command::Worry { conversation: room(n), staff: STAFF, on };
        let runs = |effect: &Effect| matches!(effect, Effect::Call(Call::Run(command)) if *command == asked);
        assert!(out.list().iter().any(runs), "{n}");
    }
}

#[test]
fn the_duty_of_the_lead_is_wished_and_shown() {
    let (mut desk, mut out) = (seated(&shared()), Effects::default());
    desk.on_frame(r#"{"duty":{"on":true,"capacity":2,"paused":false,"lead":true}}"#, &mut out);
    let led = Wish { lead: true, ..WISH };
    let asks = |effect: &Effect| matches!(effect, Effect::Call(Call::Run(Command::Desk { wish, .. })) if *wish == led);
    assert!(out.list().iter().any(asks));
    let state = DeskState { wish: led, takes: Arc::default(), breath_left: 0, seats: vec![] };
    desk.on_reply(&desk_command(), Ok(Reply::Desk(state)), &mut out);
    assert!(says(&out, r#""lead":true"#));
}

#[test]
fn only_a_press_ends_a_pause_for_missed_rings() {
    let shared = shared();
    let mut desk = seated(&shared);
    let asked = |out: &mut Effects| {
        out.take().into_iter().find_map(|effect| match effect {
            Effect::Call(Call::Run(Command::Desk { wish, acted, .. })) => Some((wish, acted)),
            _ => None,
        })
    };
    let mut out = Effects::default();
    desk.on_event(Event::PausedByMissedRings, &mut out);
    let silent = Wish { paused: true, unanswered: true, ..WISH };
    desk.on_event(Event::Resync, &mut out);
    assert_eq!(asked(&mut out), Some((silent, false)));
    desk.on_frame(r#"{"duty":{"on":true,"capacity":2,"paused":false}}"#, &mut out);
    assert_eq!(asked(&mut out), Some((WISH, true)));

    let mut back = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    back.on_frame(r#"{"hello":{"duty":true,"capacity":2,"paused":true,"unanswered":true}}"#, &mut out);
    assert_eq!(asked(&mut out), Some((silent, false)));
    let state = DeskState { wish: silent, takes: Arc::default(), breath_left: 0, seats: vec![] };
    back.on_reply(&desk_command(), Ok(Reply::Desk(state)), &mut out);
    let seat = seat(2, 2);
    let accept = Command::Accept { conversation: room(2), staff: STAFF };
    out.take();
    back.on_reply(&accept, Ok(Reply::Seat(seat)), &mut out);
    let text = format!("{:?}", out.list());
    assert!(sent(&out, "accepted") && text.contains(r#"\"paused\":false,\"unanswered\":false"#), "{text}");
}

/// A browser answers pings by itself, also for a page that stands still.
#[test]
fn a_page_that_stands_still_is_asked_and_then_not_there() {
    let clock = Arc::new(FakeClock::at(1_795_000_000_000));
    let shared = shared_at(clock.clone());
    let mut role = taken(&shared);
    let mut socket = Connection::new(&shared, CONNECTION);
    let pings = |socket: &mut Connection| {
        clock.advance(6_000);
        socket.on_alive();
        socket.ask_page();
        socket.effects.take().len()
    };
    let asked: Vec<_> = (0..4).map(|_| pings(&mut socket)).collect();
    assert_eq!((asked, socket.is_silent()), (vec![0, 0, 1, 1], false));
    socket.on_text(r#"{"beat":{}}"#, &mut role);
    socket.effects.take();
    let asked: Vec<_> = (0..5).map(|_| pings(&mut socket)).collect();
    assert_eq!((asked, socket.is_silent()), (vec![0, 0, 1, 1, 1], true), "its browser answers, and it does not");
}

/// The socket of a page that says nothing by itself, while its browser answers pings.
struct Hidden {
    clock: Arc<FakeClock>,
    answers: bool,
    comes: Vec<Incoming<String>>,
}

impl Wire for Hidden {
    type Text = String;

    async fn next(&mut self) -> Incoming<String> {
        match self.comes.pop() {
            Some(incoming) => incoming,
            None => std::future::pending().await,
        }
    }

    async fn send(&mut self, frames: &mut Vec<String>) -> bool {
        let asked = frames.drain(..).any(|frame| frame.starts_with(r#"{"ping":"#));
        self.comes.extend((asked && self.answers).then(|| Incoming::Text(r#"{"beat":{}}"#.to_owned())));
        true
    }

    /// Once a tick: time goes on with it.
    async fn ping(&mut self) -> bool {
        self.clock.advance(TICK.as_millis().try_into().expect("a short tick"));
        self.comes.push(Incoming::Alive);
        true
    }

    async fn answer_close(&mut self) {}

    async fn close(&mut self, _code: CloseCode) {}
}

#[tokio::test(start_paused = true)]
async fn a_hidden_page_is_asked_over_its_socket_and_stays() {
    for (answers, end) in [(true, None), (false, Some(CloseCode::Idle))] {
        let clock = Arc::new(FakeClock::at(1_795_000_000_000));
        let shared = shared_at(clock.clone());
        let mut socket = Connection::new(&shared, CONNECTION);
        let mut wire = Hidden { clock, answers, comes: Vec::new() };
        let served = timeout(20 * TICK, socket.serve(&mut wire, &mut taken(&shared))).await;
        assert_eq!(served.ok().flatten(), end, "answers: {answers}");
    }
}

#[test]
fn a_socket_that_says_nothing_is_closed() {
    let clock = Arc::new(FakeClock::at(1_795_000_000_000));
    let shared = shared_at(clock.clone());
    let mut silent = youth(&shared);
    let mut desk = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    let mut speaking = taken(&shared);
    clock.advance(shared.limits.first_frame);
    for (role, expected) in [(&mut silent as &mut dyn Role, true), (&mut desk, true), (&mut speaking, false)] {
        let mut out = Effects::default();
        role.on_tick(&mut out);
        assert_eq!(closes(&out) == [CloseCode::Idle], expected);
    }
}

/// From a new socket the same would be asked under another name, and what live state reads late of the old one would
/// replace it.
#[test]
fn an_attach_without_an_answer_is_asked_again_from_the_same_socket() {
    let shared = shared();
    let failed = || Err(LiveError::Unavailable("no answer".into()));
    let retries = |out: &Effects| out.list().iter().any(|effect| matches!(effect, Effect::Retry(_)));
    let desk = desk_command();
    let line = Command::Open { conversation: room(1), line: LINE, connection: CONNECTION, queue_max: 1 };
    let mut out = Effects::default();
    seated(&shared).on_reply(&desk, failed(), &mut out);
    assert!(retries(&out) && closes(&out).is_empty());
    let mut out = Effects::default();
    youth(&shared).on_reply(&line, failed(), &mut out);
    assert!(retries(&out) && closes(&out).is_empty());
    // But not when the socket is gone.
    assert!(!must_not_be_lost(&desk) && !must_not_be_lost(&line));
    let end = Command::End { conversation: room(1), staff: None, by: EndedBy::Youth };
    assert!(must_not_be_lost(&end));
}

#[test]
fn a_flyer_is_counted_once_when_its_conversation_is_open() {
    let (told, heard) = std::sync::mpsc::channel();
    let mut shared = shared();
    let only = Arc::get_mut(&mut shared).expect("nobody else has it yet");
    only.on_flyer = Box::new(move |code| told.send(code).expect("somebody listens"));
    let open = Command::Open { conversation: room(1), line: LINE, connection: CONNECTION, queue_max: 1 };
    let attached = || {
        Ok(Reply::Attached(Attached { generation: 0, line: LINE, waited: 0, phase: Phase::Waiting, transfer: None }))
    };
    let opening = |text: &str| {
        let mut youth = youth(&shared);
        youth.on_frame(&format!(r#"{{"open":{{"flyer":"{text}"}}}}"#), &mut Effects::default());
        youth
    };
    let mut out = Effects::default();
    let mut opened = opening("CDFHJK");
    opened.on_reply(&open, Err(LiveError::Unavailable("no answer".into())), &mut out);
    assert!(heard.try_recv().is_err(), "not open yet");
    opened.on_reply(&open, attached(), &mut out);
    assert_eq!(heard.try_recv(), Ok(FlyerCode::parse("cdfhjk").expect("a code")));
    // Asked twice, or attached anew after something was missed.
    opened.on_reply(&open, attached(), &mut out);
    opened.on_event(Event::Resync, &mut out);
    opened.on_reply(&open, attached(), &mut out);
    assert!(heard.try_recv().is_err(), "once");

    opening("cdfhjk").on_reply(&open, Ok(Reply::QueueFull), &mut out);
    opening("nonsense").on_reply(&open, attached(), &mut out);
    assert!(heard.try_recv().is_err());
    // Nothing that is said or done carries the code.
    assert!(!format!("{:?}", out.list()).to_lowercase().contains("cdfhjk"));
}

/// Whoever calls people elsewhere hears of a ring while it lasts, and of nobody who is not rung at.
#[test]
fn ringing_is_told_from_its_first_ring_to_its_end() {
    let clock = Arc::new(FakeClock::at(1_795_000_000_000));
    let shared = shared_at(clock.clone());
    let mut rings = shared.rings.listen();
    let ring = |desk: &mut Counsellor, n| {
        let ring = Event::Ring { conversation: room(n), line: LINE, waited: 0, all: false, from: None };
        desk.on_event(ring, &mut Effects::default());
    };
    let say = |desk: &mut Counsellor, frame: &str| desk.on_frame(frame, &mut Effects::default());
    let over = |n, reason| Event::RingOver { conversation: room(n), reason };
    for end in ["decline", "over", "pause", "missed", "late", "gone", "accepted"] {
        let mut desk = seated(&shared);
        ring(&mut desk, 2);
        ring(&mut desk, 3);
        let mut told = rings.try_recv().expect("it rings");
        assert_eq!(told.staff, STAFF);
        assert!(rings.try_recv().is_err(), "{end}: told once");
        desk.on_event(over(2, RingOver::Taken), &mut Effects::default());
        assert!(told.over.try_recv() == Err(oneshot::error::TryRecvError::Empty), "{end}: another rings still");
        match end {
            "decline" => say(&mut desk, &format!(r#"{{"decline":{{"conversation":"{}"}}}}"#, room(3).text())),
            "over" => desk.on_event(over(3, RingOver::Expired), &mut Effects::default()),
            "pause" => say(&mut desk, r#"{"duty":{"on":true,"capacity":2,"paused":true}}"#),
            "missed" => desk.on_event(Event::PausedByMissedRings, &mut Effects::default()),
            "late" => {
                clock.advance(crate::live::RING_MS);
                desk.on_tick(&mut Effects::default());
            }
            "accepted" => {
                let accept = Command::Accept { conversation: room(3), staff: STAFF };
                desk.on_reply(&accept, Ok(Reply::Seat(seat(3, 1))), &mut Effects::default());
            }
            _ => drop(desk),
        }
        assert!(told.over.try_recv() == Err(oneshot::error::TryRecvError::Closed), "{end}");
    }
    let mut desk = seated(&shared);
    say(&mut desk, r#"{"duty":{"on":false,"capacity":2,"paused":false}}"#);
    ring(&mut desk, 4);
    say(&mut desk, r#"{"duty":{"on":true,"capacity":2,"paused":true}}"#);
    ring(&mut desk, 5);
    assert!(rings.try_recv().is_err(), "off duty, or on a pause");
}

#[test]
fn a_sign_out_reaches_its_own_sockets_only() {
    let shared = shared();
    for (session, code) in [(Some("session".to_owned()), true), (Some("another".to_owned()), false), (None, true)] {
        let mut out = Effects::default();
        seated(&shared).on_event(Event::Revoked { session }, &mut out);
        assert_eq!(closes(&out) == [CloseCode::SignedOut], code);
    }
}

#[test]
fn who_is_sent_away_can_ask_for_nothing_and_is_off_duty() {
    let clock = Arc::new(FakeClock::at(1_795_000_000_000));
    let shared = shared_at(Arc::clone(&clock));
    let over = || SignIn::new(STAFF, "session".into(), clock.wall());
    let asks: [fn(&mut Counsellor, &mut Effects); 5] = [
        |desk, out| desk.on_frame(r#"{"hello":{"duty":true,"capacity":2,"paused":false}}"#, out),
        |desk, out| desk.on_frame(r#"{"accept_longest":{}}"#, out),
        |desk, out| desk.on_frame(r#"{"duty":{"on":true,"capacity":2,"paused":false}}"#, out),
        |desk, out| desk.on_event(Event::Resync, out),
        |desk, out| desk.on_tick(out),
    ];
    for ask in asks {
        let mut out = Effects::default();
        ask(&mut Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), over()), &mut out);
        assert_eq!(closes(&out), [CloseCode::SignInExpired]);
        assert!(!out.list().iter().any(|effect| matches!(effect, Effect::Call(_) | Effect::Retry(_))));
    }

    let until = SignIn::new(STAFF, "session".into(), clock.wall() + 1);
    let mut desk = Counsellor::new(shared, CONNECTION, who(STAFF), Arc::clone(&until));
    desk.on_frame(r#"{"hello":{"duty":true,"capacity":2,"paused":false}}"#, &mut Effects::default());
    let detach = Some(Command::DetachDesk { staff: STAFF, connection: CONNECTION });
    assert_eq!(desk.farewell(), detach);
    // Time ran out: the seats stay for one who signs in again. The word to look says no more than that.
    clock.advance(1);
    let mut out = Effects::default();
    desk.on_event(Event::Revoked { session: None }, &mut out);
    assert_eq!((closes(&out), desk.farewell()), (vec![CloseCode::SignInExpired], detach));
    until.end();
    assert_eq!(desk.farewell(), Some(Command::Dismiss { staff: STAFF, connection: CONNECTION }));
}

#[test]
fn a_page_that_goes_on_proves_its_place_once_and_ends_once() {
    let clock = Arc::new(FakeClock::at(1_795_000_000_000));
    let shared = shared_at(Arc::clone(&clock));
    let mut youth = youth(&shared);
    let mut out = Effects::default();
    youth.on_frame(r#"{"open":{"line":null,"language":"da"}}"#, &mut out);
    let open = Command::DetachYouth { conversation: room(1), connection: CONNECTION };
    let attached = Attached { generation: 1, line: LINE, waited: 0, phase: Phase::Waiting, transfer: None };
    youth.on_reply(&open, Ok(Reply::Attached(attached)), &mut out);
    let mut asked = |after, frame: &str| {
        clock.advance(after);
        out.take();
        youth.on_frame(frame, &mut out);
        out.list().iter().filter(|effect| matches!(effect, Effect::Call(_))).count()
    };
    assert_eq!(asked(7_999, r#"{"beat":{}}"#), 0, "whoever can open can say one thing more");
    assert_eq!(asked(1, r#"{"beat":{}}"#), 1);
    assert_eq!(asked(10_000, r#"{"beat":{}}"#), 0);
    assert_eq!((asked(0, r#"{"end":{}}"#), asked(0, r#"{"end":{}}"#), asked(0, r#"{"leave":{}}"#)), (1, 0, 0));
}

#[test]
fn a_conversation_that_was_missed_is_asked_for_again_and_no_other() {
    let shared = shared();
    let mut desk = seated(&shared);
    let mut out = Effects::default();
    desk.on_event(Event::Missed { conversation: room(1) }, &mut out);
    desk.on_event(Event::Missed { conversation: room(9) }, &mut out);
    assert_eq!(published(&out), [Topic::Youth(room(1))]);
    assert_eq!(out.list().len(), 1);
}

/// A version before those that are answered.
const OUTDATED: u32 = crate::protocol::FRAMES - 2;

fn said(role: &mut impl Role, text: &str) -> Effects {
    let mut out = Effects::default();
    role.on_frame(text, &mut out);
    out
}

#[test]
fn unknown_frames_are_passed_over_and_malformed_ones_are_not() {
    let shared = shared();
    let mut fresh = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    for text in [r#"{"sing":{}}"#, r#"{"end_all":[1,2]}"#, r#"{"open":{}}"#, r#"{"desk":{"duty":true}}"#] {
        assert!(
            said(&mut fresh, text).list().is_empty() && said(&mut seated(&shared), text).list().is_empty(),
            "{text}"
        );
    }
    for text in [r#"{"sing":{}}"#, r#"{"hello":{}}"#, r#"{"accepted":{}}"#] {
        assert!(said(&mut youth(&shared), text).list().is_empty() && said(&mut taken(&shared), text).list().is_empty());
    }
    assert!(sent(&said(&mut fresh, r#"{"beat":{}}"#), "beat"), "it goes on");
    assert_eq!(closes(&said(&mut seated(&shared), r#"{"accept":{}}"#)), [CloseCode::BadFrame]);
    assert_eq!(closes(&said(&mut taken(&shared), r#"{"envelope":{"body":1}}"#)), [CloseCode::BadFrame]);
}

#[test]
fn a_page_of_the_last_two_versions_is_answered_and_an_older_one_is_asked_to_reload_once() {
    let shared = shared();
    let hello = |v: &str| format!(r#"{{"hello":{{{v}"duty":true,"capacity":2,"paused":false}}}}"#);
    let desk = || Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    for v in ["", r#""v":1,"#, r#""v":2,"#, r#""v":3,"#] {
        assert!(!sent(&said(&mut desk(), &hello(v)), "reload"), "{v}");
    }
    let mut old = desk();
    let out = said(&mut old, &hello(&format!(r#""v":{OUTDATED},"#)));
    assert!(sent(&out, "reload") && closes(&out).is_empty());
    assert!(out.list().iter().any(|effect| matches!(effect, Effect::Call(Call::Run(Command::Desk { .. })))), "served");
    let out = said(&mut old, r#"{"envelope":7}"#);
    assert!(closes(&out).is_empty() && !sent(&out, "reload"), "not stopped, and not asked twice");
    let open = format!(r#"{{"open":{{"v":{OUTDATED},"line":"self","language":"da"}}}}"#);
    let out = said(&mut youth(&shared), &open);
    assert!(sent(&out, "reload") && out.list().len() > 1);
}

/// It may hold words that nobody else has.
#[test]
fn a_page_whose_first_frame_cant_be_read_any_more_is_asked_to_reload_and_not_sent_away() {
    let clock = Arc::new(FakeClock::at(1_795_000_000_000));
    let shared = shared_at(Arc::clone(&clock));
    let mut desk = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    let mut young = youth(&shared);
    let hello = format!(r#"{{"hello":{{"v":{OUTDATED},"wish":[]}}}}"#);
    let resume = format!(r#"{{"resume":{{"v":{OUTDATED},"tickets":[]}}}}"#);
    assert!(sent(&said(&mut desk, &hello), "reload") && sent(&said(&mut young, &resume), "reload"));
    clock.advance(60_000);
    let envelope = format!(r#"{{"envelope":{{"conversation":"{}","body":"abc"}}}}"#, room(1).text());
    for (role, text) in [(&mut desk as &mut dyn Role, &*envelope), (&mut young, r#"{"envelope":{"body":"abc"}}"#)] {
        let mut out = Effects::default();
        role.on_tick(&mut out);
        role.on_frame(text, &mut out);
        role.on_frame("no frame", &mut out);
        assert!(out.list().is_empty());
        role.on_frame(r#"{"beat":{}}"#, &mut out);
        assert!(sent(&out, "beat"));
    }
    // What says nothing of its age is held to what it says.
    let mut desk = Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in());
    assert_eq!(closes(&said(&mut desk, r#"{"hello":{"wish":[]}}"#)), [CloseCode::BadFrame]);
}

fn frame() -> impl Strategy<Value = String> {
    let conversation = (0u8..3).prop_map(|n| room(n).text());
    prop_oneof![
        Just(r#"{"open":{"line":"self","language":"da"}}"#.to_owned()),
        (0u8..2, 0u8..3).prop_map(|(role, n)| {
            let holder = if role == 0 { Holder::Youth } else { Holder::Counsellor(STAFF) };
            format!(r#"{{"resume":{{"ticket":"{}"}}}}"#, ticket(&shared(), holder, room(n)))
        }),
        Just(r#"{"envelope":{"body":"abc"}}"#.to_owned()),
        prop::sample::select(vec!["another", "end", "leave", "beat", "accept_longest"])
            .prop_map(|name| format!(r#"{{"{name}":{{}}}}"#)),
        (any::<bool>(), 0u8..8, any::<bool>()).prop_map(|(on, capacity, paused)| format!(
            r#"{{"duty":{{"on":{on},"capacity":{capacity},"paused":{paused}}}}}"#
        )),
        (any::<bool>(), 0u8..8).prop_map(|(duty, capacity)| format!(
            r#"{{"hello":{{"duty":{duty},"capacity":{capacity},"paused":false}}}}"#
        )),
        (prop::sample::select(vec!["accept", "decline", "hand_back", "end"]), conversation.clone())
            .prop_map(|(name, conversation)| format!(r#"{{"{name}":{{"conversation":"{conversation}"}}}}"#)),
        conversation
            .prop_map(|conversation| format!(r#"{{"envelope":{{"conversation":"{conversation}","body":"abc"}}}}"#)),
        ".{0,40}",
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let conversation = || (0u8..3).prop_map(room);
    prop_oneof![
        any::<bool>().prop_map(|own| Event::Attached {
            connection: if own { CONNECTION } else { ConnectionId::from_bytes([9; 16]) }
        }),
        conversation().prop_map(|conversation| Event::Envelope { conversation, body: Body("abc".into()) }),
        (conversation(), prop::sample::select(vec![EndedBy::Youth, EndedBy::Counsellor, EndedBy::TimeUp]))
            .prop_map(|(conversation, by)| Event::Ended { conversation, by }),
        (0u64..4, any::<bool>())
            .prop_map(|(generation, own)| Event::Accepted { generation, by: who(if own { STAFF } else { OTHER }) }),
        any::<bool>().prop_map(|own| Event::CounsellorHere { by: who(if own { STAFF } else { OTHER }) }),
        Just(Event::Replaced),
        Just(Event::CounsellorAway),
        Just(Event::Asked { reason: AskedWhy::OffDuty }),
        (0u64..4).prop_map(|generation| Event::Requeued { generation }),
        (conversation(), any::<bool>()).prop_map(|(conversation, all)| Event::Ring {
            conversation,
            line: LINE,
            waited: 5,
            all,
            from: None,
        }),
        conversation().prop_map(|conversation| Event::RingOver { conversation, reason: RingOver::Taken }),
        (conversation(), any::<bool>()).prop_map(|(conversation, present)| Event::Youth { conversation, present }),
        conversation().prop_map(|conversation| Event::Moved { conversation }),
        Just(Event::PausedByMissedRings),
        Just(Event::Resync),
        any::<bool>().prop_map(|live| Event::Service { live }),
        Just(Event::Place(Place { number: 1, on_duty: 1, wait: None, unanswered: false, breath: false })),
    ]
}

#[derive(Clone, Debug)]
enum Step {
    Frame(String),
    Event(Event),
    /// Answers the oldest command that was asked for, in one of several ways.
    Answer(u8),
    Tick,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        frame().prop_map(Step::Frame),
        event().prop_map(Step::Event),
        any::<u8>().prop_map(Step::Answer),
        Just(Step::Tick)
    ]
}

fn answer_to(command: &Command, how: u8) -> Result<Reply, LiveError> {
    if how.is_multiple_of(7) {
        return Err(LiveError::Unavailable("no answer".into()));
    }
    let seat = |conversation| SeatState {
        conversation,
        generation: 2,
        line: LINE,
        waited: 1,
        present: how.is_multiple_of(2),
        away: 1,
        came: false,
        heavy: false,
        worry: None,
        transfer: None,
    };
    Ok(match command {
        Command::Open { .. } if how.is_multiple_of(5) => Reply::QueueFull,
        Command::ResumeYouth { .. } if how.is_multiple_of(5) => Reply::Ended,
        Command::ResumeYouth { .. } if how.is_multiple_of(3) => {
            let phase = Phase::Taken { staff: STAFF, by: Some(who(STAFF)), present: true, away: 0 };
            Reply::Attached(Attached { generation: 2, line: LINE, waited: 0, phase, transfer: None })
        }
        Command::Open { .. } | Command::ResumeYouth { .. } => {
            Reply::Attached(Attached { generation: 0, line: LINE, waited: 0, phase: Phase::Waiting, transfer: None })
        }
        Command::Desk { wish, .. } => {
            Reply::Desk(DeskState { wish: *wish, takes: Arc::default(), breath_left: 0, seats: vec![seat(room(1))] })
        }
        Command::Accept { conversation, .. } if how.is_multiple_of(2) => Reply::Seat(seat(*conversation)),
        Command::Accept { .. } => Reply::Refused(Refused::Taken),
        Command::ResumeSeat { .. } if how.is_multiple_of(2) => Reply::Moved,
        Command::ResumeSeat { conversation, .. } => Reply::Seat(seat(*conversation)),
        Command::End { .. } => Reply::Ended,
        _ => Reply::Done,
    })
}

/// Drives a machine as the loop does, up to its close, and hands each step's effects to `check`.
fn drive(role: &mut impl Role, steps: Vec<Step>, mut check: impl FnMut(&Effects)) {
    let mut asked = VecDeque::new();
    for step in steps {
        let mut out = Effects::default();
        match step {
            Step::Frame(text) => role.on_frame(&text, &mut out),
            Step::Event(event) => role.on_event(event, &mut out),
            Step::Tick => role.on_tick(&mut out),
            Step::Answer(how) => {
                let Some(command) = asked.pop_front() else { continue };
                role.on_reply(&command, answer_to(&command, how), &mut out);
            }
        }
        check(&out);
        let done = !closes(&out).is_empty();
        asked.extend(out.take().into_iter().filter_map(|effect| match effect {
            Effect::Call(Call::Run(command)) | Effect::Retry(command) => Some(command),
            _ => None,
        }));
        if done {
            break;
        }
    }
}

proptest! {
    #[test]
    fn a_youth_in_any_order(begun: bool, steps in prop::collection::vec(step(), 0..60)) {
        let shared = shared();
        let mut role = if begun { taken(&shared) } else { youth(&shared) };
        drive(&mut role, steps, |out| {
            // Only ever to a counsellor, and never a frame of another size than agreed.
            assert!(published(out).iter().all(|topic| matches!(topic, Topic::Counsellor(_))));
            for effect in out.list() {
                if let Effect::Send(frame) = effect {
                    assert_eq!(frame.len(), crate::protocol::padded(frame.len()));
                }
            }
        });
    }

    #[test]
    fn a_desk_in_any_order(begun: bool, steps in prop::collection::vec(step(), 0..60)) {
        let shared = shared();
        let mut role = if begun { seated(&shared) } else { Counsellor::new(Arc::clone(&shared), CONNECTION, who(STAFF), sign_in()) };
        drive(&mut role, steps, |out| {
            assert!(published(out).iter().all(|topic| matches!(topic, Topic::Youth(_))));
        });
    }
}
