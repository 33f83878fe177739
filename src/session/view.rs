//! What this node last saw of the service as a whole: written by the dispatcher, read by sessions and pages.

use crate::clock::Millis;
use crate::id::{ConversationId, StaffId};
use crate::line::{Language, Line, Takes};
use crate::live::{DeskNews, Snapshot, Wish};
use crate::protocol::{CloseCode, Colleague, Opening, Place, QueueView, Standing, Wait, Worried};
use crate::puzzle::Load;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};

/// What a young person may know before the start.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ChatStatus"))]
pub struct Status {
    /// Whether a conversation can be started now.
    pub open: bool,
    /// Whether live state answers, or did so recently enough for this to be true.
    pub live: bool,
    /// Whether live state did not answer in time: this is what was last seen.
    pub old: bool,
    /// Who is on duty, on a pause or not.
    pub on_duty: u32,
    /// Whether all of them hold a pause.
    pub paused: bool,
    pub waiting: u32,
    /// Whether the queue is full.
    pub full: bool,
    /// The languages of pages that somebody takes conversations in, or will after a pause.
    pub speaks: Vec<Language>,
    /// The likely wait, when it can be said.
    pub wait: Option<Wait>,
    /// When the opening hours know it.
    pub opens: Option<Opening>,
    /// The same in Danish words, for pages of 0.3.
    pub next_opening: Option<String>,
    /// Whole minutes until it closes, once they are few.
    pub closes_in: Option<u32>,
}

/// A young person who waits and is there.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    pub conversation: ConversationId,
    pub line: Line,
    /// Everybody may be rung for it.
    pub everybodys: bool,
}

/// What the dispatcher makes of a snapshot.
#[derive(Default)]
pub struct Sight {
    pub status: Status,
    pub standing: Arc<Standing>,
    pub queue: Arc<QueueView>,
    pub colleagues: Arc<[Colleague]>,
    /// Who is worried, the longest first, and when that was so, monotonic.
    pub worries: (Millis, Arc<[Worried]>),
    /// Everybody's in the queue.
    pub places: HashMap<ConversationId, Place>,
    /// Those who wait and are there, in the order of the queue.
    pub here: Vec<Here>,
}

#[derive(Default)]
struct Seen {
    status: Arc<Status>,
    standing: Arc<Standing>,
    queue: Arc<QueueView>,
    colleagues: Arc<[Colleague]>,
    worries: (Millis, Arc<[Worried]>),
    /// As [`Sight::here`].
    here: Vec<Here>,
    /// Everybody's in the queue.
    places: HashMap<ConversationId, Place>,
    /// Every desk on duty, as it stands.
    desks: HashMap<StaffId, Wish>,
    /// Joins in the last minute, at all nodes, that nobody took.
    joins: u32,
}

impl Seen {
    fn take_desks(&mut self, news: &DeskNews) {
        if news.whole {
            self.desks.clear();
        }
        for (staff, duty) in &news.changed {
            match duty {
                Some(duty) => self.desks.insert(*staff, duty.wish),
                None => self.desks.remove(staff),
            };
        }
    }
}

/// The latest view. Cheap to read; never held across an await.
#[derive(Default)]
pub struct View {
    seen: Mutex<Seen>,
    /// How many have asked to start at this node since the last snapshot; told to live state with the next one.
    came: AtomicU32,
    /// How long the centre gives its counsellors after a conversation.
    breath: AtomicU64,
}

impl View {
    pub fn status(&self) -> Arc<Status> {
        Arc::clone(&self.lock().status)
    }

    pub fn standing(&self) -> Arc<Standing> {
        Arc::clone(&self.lock().standing)
    }

    pub fn queue(&self) -> Arc<QueueView> {
        Arc::clone(&self.lock().queue)
    }

    /// Those on duty.
    pub fn colleagues(&self) -> Arc<[Colleague]> {
        Arc::clone(&self.lock().colleagues)
    }

    /// Who is worried, as of now.
    pub fn worries(&self, now: Millis) -> Vec<Worried> {
        let (at, all) = self.lock().worries.clone();
        let since = now.saturating_sub(at);
        all.iter().map(|one| Worried { ms: one.ms.saturating_add(since), ..one.clone() }).collect()
    }

    /// The first of those who wait and are there whom this counsellor takes; where there is none of these, the first of all.
    pub fn longest(&self, takes: &Takes) -> Option<ConversationId> {
        let seen = self.lock();
        let theirs = seen.here.iter().find(|one| one.everybodys || takes.takes(one.line));
        theirs.or(seen.here.first()).map(|one| one.conversation)
    }

    /// Where this conversation stands in the queue. A page that (re)joins is told at once: the dispatcher only tells
    /// what changed.
    pub fn place(&self, conversation: ConversationId) -> Option<Place> {
        self.lock().places.get(&conversation).copied()
    }

    /// How this counsellor's desk stood, when it was on duty.
    pub fn wish(&self, staff: StaffId) -> Option<Wish> {
        self.lock().desks.get(&staff).copied()
    }

    /// Counts one more who asks to start; how it stands with those who come, this one included.
    pub fn come(&self) -> Load {
        let came = self.came.fetch_add(1, Relaxed).saturating_add(1);
        let seen = self.lock();
        let waiting = seen.queue.waiting.saturating_add(seen.queue.away);
        Load { joins: seen.joins.saturating_add(came), room: seen.queue.free, waiting }
    }

    /// How many have come since this was last asked.
    pub fn take_came(&self) -> u32 {
        self.came.swap(0, Relaxed)
    }

    pub fn breath(&self) -> Millis {
        self.breath.load(Relaxed)
    }

    pub fn set_breath(&self, length: Millis) {
        self.breath.store(length, Relaxed);
    }

    /// Whether a young person may start; else why not.
    pub fn may_start(&self) -> Result<(), CloseCode> {
        let status = self.status();
        if !status.live {
            Err(CloseCode::LiveUnavailable)
        } else if status.full {
            Err(CloseCode::QueueFull)
        } else if !status.open {
            Err(CloseCode::NobodyOnDuty)
        } else {
            Ok(())
        }
    }

    /// Takes in what the dispatcher saw.
    pub fn update(&self, sight: Sight, snapshot: &Snapshot) {
        let mut seen = self.lock();
        seen.places = sight.places;
        seen.joins = snapshot.joins;
        seen.status = Arc::new(sight.status);
        seen.standing = sight.standing;
        seen.queue = sight.queue;
        seen.colleagues = sight.colleagues;
        seen.worries = sight.worries;
        seen.here = sight.here;
        seen.take_desks(&snapshot.desks);
    }

    /// Nothing was seen: how it stands with what was last seen.
    pub fn stand(&self, status: Status, standing: Arc<Standing>) {
        let mut seen = self.lock();
        (seen.status, seen.standing) = (Arc::new(status), standing);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
