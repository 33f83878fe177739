//! Tickets, which lie in browsers while nodes are replaced.

use super::{VERSIONS, Version};
use crate::support::whole::{START, Whole};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use serde_json::{Value, json};
use ungrus::config::Limits;
use ungrus::id::{ConversationId, StaffId};
use ungrus::line::{About, Language, Line};
use ungrus::ticket::{Claim, Holder, Key, TICKET_MS, TicketError, check, sign};

/// What the program of then signed, and what its pages were told beside it.
#[derive(Deserialize)]
pub struct Tickets {
    /// Of the database that lies beside it.
    key: String,
    /// Wall time, ms.
    pub now: u64,
    pub tickets: Vec<Ticket>,
}

#[derive(Deserialize)]
pub struct Ticket {
    pub text: String,
    holder: String,
    pub conversation: ConversationId,
    staff: Option<StaffId>,
    generation: u64,
}

impl Tickets {
    pub fn of(version: &Version) -> Self {
        version.json("tickets.json")
    }

    fn key(&self) -> Key {
        Key::from_bytes(URL_SAFE_NO_PAD.decode(&self.key).unwrap().try_into().unwrap())
    }

    /// As it would have been written `by` later.
    pub fn later(&self, ticket: &Ticket, by: u64) -> String {
        let claim = check(&self.key(), &ticket.text, self.now, true).unwrap();
        let [queued_at, seen_at, born_at] = [claim.queued_at, claim.seen_at, claim.born_at].map(|at| at + by);
        sign(&self.key(), &Claim { queued_at, seen_at, born_at, ..claim })
    }
}

impl Ticket {
    fn holder(&self) -> (Holder, Option<StaffId>) {
        match self.holder.as_str() {
            "counsellor" => (Holder::Counsellor(self.staff.unwrap()), None),
            _ => (Holder::Youth, self.staff),
        }
    }
}

#[test]
fn a_ticket_of_each_version_says_what_it_said_and_is_signed_alike_today() {
    for version in VERSIONS {
        let all = Tickets::of(&version);
        for ticket in &all.tickets {
            let claim = check(&all.key(), &ticket.text, all.now, true).unwrap();
            assert_eq!((claim.holder, claim.staff), ticket.holder());
            assert_eq!((claim.conversation, claim.generation), (ticket.conversation, ticket.generation));
            assert_eq!(claim.line, Line { about: About::OWN, language: Language::DANISH });
            assert!(claim.born_at <= claim.seen_at && claim.seen_at <= all.now && all.now - claim.born_at < 60_000);
            assert_eq!(sign(&all.key(), &claim), ticket.text, "so that {} reads what today's writes", version.name);
        }
        let kinds: Vec<_> = all.tickets.iter().map(Ticket::holder).collect();
        assert!(kinds.iter().any(|(holder, _)| matches!(holder, Holder::Counsellor(_))));
        for staff in [true, false] {
            assert!(kinds.iter().any(|(holder, by)| *holder == Holder::Youth && by.is_some() == staff));
        }
    }
}

#[test]
fn whatever_is_changed_of_it_it_is_refused_and_after_six_hours_it_is_too_old() {
    for version in VERSIONS {
        let all = Tickets::of(&version);
        for Ticket { text, .. } in &all.tickets {
            for at in 0..text.len() {
                let other = if text.as_bytes()[at] == b'A' { "B" } else { "A" };
                let changed = [&text[..at], other, &text[at + 1..]].concat();
                assert_eq!(check(&all.key(), &changed, all.now, true), Err(TicketError::Forged), "{at} of {text}");
            }
            let born_at = check(&all.key(), text, all.now, true).unwrap().born_at;
            assert!(check(&all.key(), text, born_at + TICKET_MS, true).is_ok());
            assert_eq!(check(&all.key(), text, born_at + TICKET_MS + 1, true), Err(TicketError::Expired));
        }
    }
}

/// What the service says to a page of then that comes with this ticket, `age` after it was written, and its close code.
async fn resumed(version: &Version, ticket: &str, age: u64) -> (Vec<Value>, Value) {
    let folder = tempfile::tempdir().unwrap();
    let url = super::databases::laid(version, folder.path()).await;
    let whole = Whole::with(&url, Limits::default()).await;
    whole.clock.advance(Tickets::of(version).now + age - START);
    let frames = [json!({"resume": {"ticket": ticket}}).to_string()];
    let answer = whole.ask("/ws/youth", "", json!({"known": null, "frames": frames})).await;
    let answer: Value = serde_json::from_str(&answer.body).unwrap();
    let said = answer["frames"].as_array().unwrap().iter();
    (said.map(|frame| serde_json::from_str(frame.as_str().unwrap()).unwrap()).collect(), answer["close"].clone())
}

#[tokio::test]
async fn a_page_of_then_resumes_by_its_ticket_on_the_upgraded_database() {
    for version in VERSIONS {
        let all = Tickets::of(&version);
        for ticket in all.tickets.iter().filter(|one| one.holder == "youth") {
            let (said, close) = resumed(&version, &ticket.text, 1_000).await;
            assert_eq!(close, Value::Null, "{said:?}");
            let name = if ticket.staff.is_some() { "accepted" } else { "queued" };
            let says = said.iter().find_map(|frame| frame.get(name)).unwrap_or_else(|| panic!("{name} in {said:?}"));
            assert_eq!(says["conversation"], json!(ticket.conversation));
            assert_eq!(says["generation"], ticket.generation);
        }
        let text = &all.tickets[0].text;
        let forged = [&text[..text.len() - 4], "AAAA"].concat();
        assert_eq!(resumed(&version, &forged, 1_000).await.1, 4505, "ticket_forged");
        assert_eq!(resumed(&version, text, TICKET_MS).await.1, 4507, "ticket_expired");
    }
}
