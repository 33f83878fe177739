//! The one script and its arguments.

use super::line::Line;
use super::{DEADLINE, unavailable};
use crate::clock::{Clock, Millis};
use crate::id::StaffId;
use crate::live::{
    BELL_MS, Command, DeskNews, JOINS_SPAN_MS, JOINS_SPANS, LEASE_MS, Lease, LiveError, LostLease, MISSED_RINGS, Mark,
    NEWS_MS, PLACE_MS, RING_MS, Reply, Snapshot, TOMBSTONE_MS, Wish,
};
use redis::Script;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use tokio::time::timeout;

/// In this order they are one script; see `lua/base.lua`.
const PARTS: [&str; 8] = [
    include_str!("lua/base.lua"),
    include_str!("lua/steps.lua"),
    include_str!("lua/youth.lua"),
    include_str!("lua/desk.lua"),
    include_str!("lua/rings.lua"),
    include_str!("lua/leases.lua"),
    include_str!("lua/snapshot.lua"),
    include_str!("lua/main.lua"),
];

/// An age above 34 years is read as that: Lua counts in doubles.
const AGE_MAX: Millis = 1 << 40;
/// At most so many desks are read in one call, so that no call holds Redis up; and so many calls make one reading.
const DESKS: usize = 500;
const CALLS: usize = 200;

/// What one call of a reading brings.
#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Page {
    /// There are more desks to read of.
    More(DeskNews),
    View(Snapshot),
}

/// Runs the script. Cheap to clone.
#[derive(Clone)]
pub struct Scripts {
    script: Arc<Script>,
    prefix: Arc<str>,
    line: Line,
    clock: Option<Arc<dyn Clock>>,
}

impl Scripts {
    pub fn new(prefix: &str, line: Line, clock: Option<Arc<dyn Clock>>) -> Self {
        Self { script: Arc::new(Script::new(&text())), prefix: prefix.into(), line, clock }
    }

    pub async fn run(&self, command: &Command) -> Result<Reply, LiveError> {
        let (name, arguments) = arguments(command);
        let mut reply = read(&self.invoke(name, &arguments).await?)?;
        if let Reply::Desk(state) = &mut reply {
            state.seats.sort_unstable_by_key(|seat| seat.conversation);
        }
        Ok(reply)
    }

    pub async fn renew(&self, leases: &[Lease]) -> Result<Vec<LostLease>, LiveError> {
        let words = leases.iter().flat_map(|lease| match lease {
            Lease::Youth(id, connection) => ["y".to_owned(), id.text(), connection.text()],
            Lease::Desk(id, connection) => ["d".to_owned(), id.text(), connection.text()],
        });
        let letters = self.invoke("renew", &words.collect::<Vec<_>>()).await?;
        let lost = leases.iter().zip(letters.bytes()).filter_map(|(lease, letter)| match letter {
            b'u' => Some(LostLease::Unknown(*lease)),
            b'r' => Some(LostLease::Replaced(*lease)),
            _ => None,
        });
        Ok(lost.collect())
    }

    pub async fn snapshot(&self, limit: Millis, mut came: u32, mut mark: Mark) -> Result<Snapshot, LiveError> {
        let mut read: Option<DeskNews> = None;
        for _ in 0..CALLS {
            match self.page(limit, came, mark, read.is_some()).await? {
                Page::View(view) => {
                    let desks = joined(read, view.desks);
                    return Ok(Snapshot { desks, ..view }.in_order());
                }
                Page::More(news) => {
                    (came, mark) = (0, news.mark);
                    read = Some(joined(read, news));
                }
            }
        }
        Err(unavailable("there are more desks than can be read"))
    }

    async fn page(&self, limit: Millis, came: u32, mark: Mark, go_on: bool) -> Result<Page, LiveError> {
        let Mark { birth, at, number } = mark;
        let what = [limit.min(AGE_MAX).to_string(), came.to_string()];
        let from = [birth.to_string(), at.to_string(), number.to_string(), flag(go_on)];
        read(&self.invoke("snapshot", &[&what[..], &from].concat()).await?)
    }

    async fn invoke(&self, name: &str, arguments: &[String]) -> Result<String, LiveError> {
        let now = self.clock.as_ref().map_or_else(String::new, |clock| clock.monotonic().to_string());
        let mut call = self.script.prepare_invoke();
        call.arg(&*self.prefix).arg(now).arg(name).arg(arguments);
        let mut line = self.line.clone();
        let answer = async {
            let mut talk = line.talk().await.ok_or_else(|| unavailable("the node is going down"))?;
            Ok(call.invoke_async(&mut talk.redis).await?)
        };
        timeout(DEADLINE, answer).await.map_err(|_| unavailable("no answer in time"))?
    }
}

fn text() -> String {
    let limits = format!(
        "local LEASE_MS, RING_MS, BELL_MS, MISSED_RINGS, TOMBSTONE_MS, PLACE_MS, NEWS_MS, JOINS_SPAN_MS, JOINS_SPANS, \
         DESKS = \
         {LEASE_MS}, {RING_MS}, {BELL_MS}, {MISSED_RINGS}, {TOMBSTONE_MS}, {PLACE_MS}, {NEWS_MS}, {JOINS_SPAN_MS}, {JOINS_SPANS}, \
         {DESKS}\n"
    );
    limits + &PARTS.join("\n")
}

/// The next part of a reading joined to what was read before.
fn joined(before: Option<DeskNews>, next: DeskNews) -> DeskNews {
    match before {
        Some(mut news) if !next.whole => {
            news.changed.extend(next.changed);
            DeskNews { mark: next.mark, ..news }
        }
        _ => next,
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, LiveError> {
    // Never the text: it holds ids.
    serde_json::from_str(text).map_err(|_| unavailable("its answer makes no sense"))
}

/// The script's name of a command, and its arguments.
fn arguments(command: &Command) -> (&'static str, Vec<String>) {
    match command {
        Command::Open { conversation, line, connection, queue_max } => {
            ("open", vec![conversation.text(), json(line), connection.text(), queue_max.to_string()])
        }
        Command::ResumeYouth { conversation, connection, line, generation, staff, waited, away } => {
            let who = [conversation.text(), connection.text(), json(line), generation.to_string(), optional(*staff)];
            ("resume_youth", who.into_iter().chain([age(*waited), age(*away)]).collect())
        }
        Command::Prove { conversation, connection } => ("prove", vec![conversation.text(), connection.text()]),
        Command::DetachYouth { conversation, connection } => {
            ("detach_youth", vec![conversation.text(), connection.text()])
        }
        Command::Another { conversation, after } => ("another", vec![conversation.text(), age(*after)]),
        Command::Desk { by, connection, wish: Wish { on, capacity, paused, unanswered }, acted } => {
            let who = [by.staff.text(), json(by), connection.text()];
            let wish = [flag(*on), capacity.to_string(), flag(*paused), flag(*unanswered), flag(*acted)];
            ("desk", who.into_iter().chain(wish).collect())
        }
        Command::ResumeSeat { conversation, staff, line, generation, waited } => {
            let what = [conversation.text(), staff.text(), json(line), generation.to_string(), age(*waited)];
            ("resume_seat", what.into())
        }
        Command::DetachDesk { staff, connection } => ("detach_desk", vec![staff.text(), connection.text()]),
        Command::Offer { conversation, generation, staff } => {
            ("offer", vec![conversation.text(), generation.to_string(), staff.text()])
        }
        Command::Expire { conversation, staff } => ("expire", vec![conversation.text(), staff.text()]),
        Command::Bell { conversation, generation } => ("bell", vec![conversation.text(), generation.to_string()]),
        Command::Hush { conversation } => ("hush", vec![conversation.text()]),
        Command::Decline { conversation, staff } => ("decline", vec![conversation.text(), staff.text()]),
        Command::Accept { conversation, staff } => ("accept", vec![conversation.text(), staff.text()]),
        Command::HandBack { conversation, staff } => ("hand_back", vec![conversation.text(), staff.text()]),
        Command::Requeue { conversation, generation, after } => {
            ("requeue", vec![conversation.text(), generation.to_string(), age(*after)])
        }
        Command::End { conversation, staff, by } => {
            ("end", vec![conversation.text(), optional(*staff), json(by).trim_matches('"').to_owned()])
        }
        Command::Dismiss { staff, connection } => ("dismiss", vec![staff.text(), connection.text()]),
        Command::Revoke { staff, session } => ("revoke", vec![staff.text(), json(session)]),
    }
}

fn json(value: &impl Serialize) -> String {
    // Plain structs of text and numbers: nothing that JSON cannot say.
    serde_json::to_string(value).unwrap_or_default()
}

fn age(age: Millis) -> String {
    age.min(AGE_MAX).to_string()
}

fn optional(staff: Option<StaffId>) -> String {
    staff.map_or_else(String::new, |staff| staff.text())
}

fn flag(flag: bool) -> String {
    u8::from(flag).to_string()
}
