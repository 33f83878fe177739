//! `/videre`: what a young person's browser asks of handovers, in JSON, without cookie or account. A card comes sealed,
//! and whoever has its code may follow it and take it back.

mod gate;
pub mod replies;
pub mod roster;
pub mod send;
pub mod status;
pub mod withdraw;
mod wrong;

use crate::http::answer::Done;
use crate::http::extract;
use crate::http::limits::Peer;
use crate::http::state::HttpState;
use crate::store::{CodeLookup, HandoverDays, PhoneNumber, Reply, Sealed};
use jiff::civil::Date;
use serde::Serialize;
use wrong::Wrong;

/// What the page's script asks.
type Asked<T> = extract::Asked<T, Wrong>;

/// A code that somebody shows: what their browser derives from it. Those that lead to nothing are counted, so that trying
/// many takes long. What it leads to is looked up first: one that leads to something is not refused because others behind
/// the address have missed, but for a minute at most when they flood.
struct Shown<'a> {
    lookup: CodeLookup,
    state: &'a HttpState,
    peer: Peer,
}

impl<'a> Shown<'a> {
    /// Only an address that floods is refused.
    fn read(state: &'a HttpState, peer: Peer, lookup: &str) -> Result<Self, Wrong> {
        let shown = Self { lookup: parse_lookup(lookup)?, state, peer };
        let now = state.app.shared.clock.monotonic();
        if state.handovers.misses.is_flooded(shown.peer, now) { Err(Wrong::TOO_MANY) } else { Ok(shown) }
    }

    /// It leads to nothing: counted. Whether there are not too many yet.
    fn count_miss(&self) -> bool {
        let now = self.state.app.shared.clock.monotonic();
        self.state.handovers.misses.admit(self.peer, now)
    }

    /// The same, and what to say of it.
    fn missed(&self) -> Wrong {
        if self.count_miss() { Wrong::UNKNOWN } else { Wrong::TOO_MANY }
    }
}

fn parse_lookup(text: &str) -> Result<CodeLookup, Wrong> {
    CodeLookup::parse(text).ok_or(Wrong::BAD)
}

fn parse_sealed(text: &str, max: usize) -> Result<Sealed, Wrong> {
    if text.len() > max {
        return Err(Wrong::TOO_LARGE);
    }
    Sealed::parse(text, max).ok_or(Wrong::BAD)
}

/// A sealed reply, for both sides.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Reply"))]
pub struct ReplyView {
    id: String,
    #[cfg_attr(test, ts(type = "\"youth\" | \"agency\""))]
    side: &'static str,
    sealed: String,
    written_on: String,
}

impl From<Reply> for ReplyView {
    fn from(reply: Reply) -> Self {
        Self {
            id: reply.id.text(),
            side: reply.side.as_str(),
            sealed: reply.sealed.as_str().to_owned(),
            written_on: reply.written_on.to_string(),
        }
    }
}

/// What has happened to a card and what was promised, for both sides.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Days"))]
pub struct DaysView {
    promised_on: String,
    expires_on: String,
    opened_on: Option<String>,
    acknowledged_on: Option<String>,
    closed_on: Option<String>,
}

impl From<HandoverDays> for DaysView {
    fn from(days: HandoverDays) -> Self {
        let text = |day: Option<Date>| day.map(|day| day.to_string());
        Self {
            promised_on: days.promised_on.to_string(),
            expires_on: days.expires_on.to_string(),
            opened_on: text(days.opened_on),
            acknowledged_on: text(days.acknowledged_on),
            closed_on: text(days.closed_on),
        }
    }
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Phone"))]
struct PhoneView {
    shown: String,
    tel: String,
}

impl From<PhoneNumber> for PhoneView {
    fn from(PhoneNumber { shown, tel }: PhoneNumber) -> Self {
        Self { shown, tel }
    }
}
