//! Frames of each version: what its pages say is understood, and what they are told has all that they read.

use super::{Recorded, Socket, VERSIONS};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use ungrus::id::{ConversationId, StaffId};
use ungrus::protocol::*;

fn understood(one: &Recorded, text: &str) -> Result<bool, CloseCode> {
    match one.socket {
        Socket::FromYouth => decode::<FromYouth>(text).map(|frame| frame.is_some()),
        _ => decode::<FromCounsellor>(text).map(|frame| frame.is_some()),
    }
}

#[test]
fn what_pages_of_each_version_say_is_understood() {
    for version in VERSIONS {
        let mut names = BTreeSet::new();
        for one in version.frames().iter().filter(|one| matches!(one.socket, Socket::FromYouth | Socket::FromDesk)) {
            let text = one.frame.to_string();
            assert_eq!(understood(one, &text), Ok(true), "{} of {}", one.name(), version.name);
            if let Some(said) = version_of(&text) {
                assert!(said == 1 && !is_outdated(said), "they say no version, and are answered");
            }
            // A frame of another name is passed over, and of another kind refused.
            let (name, other) = (one.name(), format!("{}s", one.name()));
            assert_eq!(understood(one, &json!({ other: one.says() }).to_string()), Ok(false));
            for (field, _) in one.says().as_object().unwrap() {
                let mut bad = one.frame.clone();
                bad[name][field] = json!({"not": "that"});
                assert_eq!(understood(one, &bad.to_string()), Err(CloseCode::BadFrame), "{name}.{field}");
            }
            names.insert((one.socket == Socket::FromYouth, name.to_owned()));
        }
        let youth =
            ["another", "beat", "end", "envelope", "leave", "open", "resume"].map(|name| (true, name.to_owned()));
        let desk = ["accept", "accept_longest", "beat", "decline", "duty", "end", "envelope", "hand_back", "hello"];
        let all: BTreeSet<_> = youth.into_iter().chain(desk.map(|name| (false, name.to_owned()))).collect();
        assert_eq!(names, all, "all that there are");
    }
}

/// What is missing in `now` of what `then` had, where it is.
fn missing(then: &Value, now: &[&Value], at: &str) -> Vec<String> {
    let kinds = |one: &Value| std::mem::discriminant(one);
    match then {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, then)| {
                let now: Vec<&Value> = now.iter().filter_map(|one| one.get(name)).collect();
                missing(then, &now, &format!("{at}.{name}"))
            })
            .collect(),
        Value::Array(items) => {
            let now: Vec<&Value> = now.iter().filter_map(|one| one.as_array()).flatten().collect();
            items.iter().flat_map(|then| missing(then, &now, &format!("{at}[]"))).collect()
        }
        // One word of several, all of which there must still be.
        Value::String(word) if [".reason", ".by", ".state", ".line"].iter().any(|one| at.ends_with(one)) => {
            let there = now.iter().any(|one| one.as_str() == Some(word));
            if there { vec![] } else { vec![format!("{at}: {word}")] }
        }
        then if now.iter().any(|one| kinds(one) == kinds(then)) => vec![],
        _ => vec![at.to_owned()],
    }
}

/// Every frame that today's node may send to a young person's page.
fn to_youth() -> Vec<Value> {
    let (conversation, staff) = (ConversationId::from_bytes([1; 16]), StaffId::from_bytes([2; 16]));
    let roster = || Roster { entries: vec![RosterEntry { staff, name: "Mette", device: "B" }], signature: None };
    let wait = Wait { from: 1, to: 2 };
    let place = |wait| ToYouth::Place(Place { number: 1, on_duty: 1, wait, unanswered: false, breath: false });
    let ended = [
        EndedForYouth::You,
        EndedForYouth::Counsellor,
        EndedForYouth::WaitedTooLong,
        EndedForYouth::TimeUp,
        EndedForYouth::Gone,
    ];
    let one = [
        ToYouth::Queued { conversation, generation: 1, ticket: "t".into() },
        place(Some(wait)),
        place(None),
        ToYouth::Accepted {
            conversation,
            generation: 2,
            name: "Mette",
            present: true,
            roster: roster(),
            ticket: "t".into(),
        },
        ToYouth::Ticket { ticket: "t".into() },
        ToYouth::Envelope { body: "b".into() },
        ToYouth::Counsellor { present: true, may_choose: false },
        ToYouth::Asked { reason: AskedWhy::OffDuty },
        ToYouth::Asked { reason: AskedWhy::HandedBack },
        ToYouth::Nobody {},
        ToYouth::Service { live: true },
        ToYouth::Beat { now: 1 },
    ];
    let all = one.into_iter().chain(ended.map(|by| ToYouth::Ended { by }));
    all.map(|frame| serde_json::to_value(frame).unwrap()).collect()
}

fn seat<'a>(state: YouthState) -> Seat<'a> {
    let (conversation, ticket) = (ConversationId::from_bytes([1; 16]), "t".into());
    let (line, language) = (About::OWN, Language::DANISH);
    Seat {
        conversation,
        generation: 1,
        line,
        language,
        waited_ms: 1,
        state,
        away_ms: 0,
        heavy: false,
        worry: None,
        transfer: None,
        ticket,
    }
}

/// … and to a desk.
fn to_desk() -> Vec<Value> {
    let (conversation, staff) = (ConversationId::from_bytes([1; 16]), StaffId::from_bytes([2; 16]));
    let (line, language) = (About::OWN, Language::DANISH);
    let states = [YouthState::Here, YouthState::Away, YouthState::NeverCame];
    let queue =
        QueueView { lines: vec![LineQueue { line, language, waiting: 1, longest_ms: 1 }], ..QueueView::default() };
    let over = [
        SeatOver::YouthEnded,
        SeatOver::YouthLeft,
        SeatOver::HandedBack,
        SeatOver::Moved,
        SeatOver::You,
        SeatOver::TimeUp,
    ];
    let rings = [RingOver::Taken, RingOver::Expired, RingOver::Left, RingOver::Declined];
    let refused =
        [Refused::Taken, Refused::Away, Refused::Full, Refused::NotOnDuty, Refused::Gone, Refused::Unavailable];
    let seats = states.map(seat).into();
    let one = [
        ToCounsellor::Desk {
            staff,
            name: "M",
            duty: true,
            capacity: 1,
            paused: false,
            unanswered: false,
            done: false,
            lead: false,
            breath_ms: 0,
            seats,
        },
        ToCounsellor::Queue(&queue),
        ToCounsellor::Ring { conversation, line, language, waited_ms: 1, seconds: 30, all: false, from: None },
        ToCounsellor::Envelope { conversation, body: "b".into() },
        ToCounsellor::Ticket { conversation, ticket: "t".into() },
        ToCounsellor::Paused { reason: "missed_rings" },
        ToCounsellor::Nobody { conversation },
        ToCounsellor::Service { live: true },
        ToCounsellor::Beat { now: 1 },
    ];
    let refused = refused.map(|reason| ToCounsellor::Refused { conversation: Some(conversation), reason });
    let all = one
        .into_iter()
        .chain(states.map(|state| ToCounsellor::Accepted { seat: seat(state) }))
        .chain(states.map(|state| ToCounsellor::Youth { conversation, state }))
        .chain(over.map(|reason| ToCounsellor::SeatOver { conversation, reason }))
        .chain(rings.map(|reason| ToCounsellor::RingOver { conversation, reason }))
        .chain(refused)
        .chain([ToCounsellor::Refused { conversation: None, reason: Refused::Gone }]);
    all.map(|frame| serde_json::to_value(frame).unwrap()).collect()
}

#[test]
fn what_pages_of_each_version_were_told_they_are_told_today() {
    for version in VERSIONS {
        for one in version.frames() {
            let today = match one.socket {
                Socket::ToYouth => to_youth(),
                Socket::ToDesk => to_desk(),
                _ => continue,
            };
            let page = serde_json::to_value(ToPage::Error { code: "x", message: "x" }).unwrap();
            let now: Vec<&Value> = today.iter().chain([&page]).collect();
            assert_eq!(missing(&one.frame, &now, ""), [""; 0], "{}", version.name);
        }
    }
}

#[test]
fn what_would_be_missing_is_found() {
    let now = [json!({"asked": {"reason": "off_duty", "n": 1, "list": [{"a": 1}]}})];
    let now: Vec<&Value> = now.iter().collect();
    for (then, fault) in [
        (json!({"asked": {"by": "me"}}), ".asked.by: me"),
        (json!({"asked": {"reason": "tired"}}), ".asked.reason: tired"),
        (json!({"asked": {"n": "1"}}), ".asked.n"),
        (json!({"asked": {"list": [{"a": null}]}}), ".asked.list[].a"),
        (json!({"gone": {"n": 1}}), ".gone.n"),
    ] {
        assert_eq!(missing(&then, &now, ""), [fault]);
    }
    assert_eq!(missing(&json!({"asked": {"reason": "off_duty", "list": []}}), &now, ""), [""; 0]);
}
