//! UNG RUS: anonymous counselling chat. A young person opens a page, presses one button and writes with whichever
//! counsellor is on duty.
//!
//! # The idea
//! The service is a switchboard: it knows who waits, who is on duty and which two ends belong together, and passes
//! sealed envelopes between them. **The conversation lives only in memory at its two ends**: whichever end survives
//! restores the other, and when both are gone, it is gone. So there is nothing on the service to leak, nothing to
//! lose, and pub/sub may be at-most-once, because the ends make it exactly-once.
//!
//! # The walk of one message
//! [`http::ws`] decodes a text → [`session::run`] → [`session::youth`] checks state and ownership →
//! [`live::Live::publish`] to [`live::Topic::Counsellor`] → the [`live::hub`] of this node, or Redis and the hub of
//! the other → the [`live::hub::Mailbox`] wakes the peer's [`session::run`] → [`session::counsellor`] →
//! [`http::ws`] writes. No look-up, no lock held across an await, and the envelope is never decoded.
//!
//! # The house
//! Imports go left only; `tests/house.rs` holds it:
//! `id, line, name, address, clock, tls, outgoing, config` ← `certificate, flyer, protocol, words, hours, tally, metrics,
//! alarm, term, ticket, puzzle, wait` ← `kit | mail | webhook | push | live | store` (none knows another) ← `dispatch` ←
//! `session` (knows neither SQL nor HTTP) ← `app` ← `http` ← `node` ← `main`. Within a room no file leads back to itself.
//!
//! - Policy is pure and stands once: [`dispatch`] (who is rung), [`wait`] (what may be promised), [`hours`],
//!   [`tally`] (which counts may be shown).
//! - [`line`] is what a conversation is about and in which language: open words, which a later version may add to.
//! - [`words`] is what the service says, in each language; what scripts say stands in `web/words`.
//! - [`metrics`] is what a monitoring system may know, [`certificate`] until when one is valid: pure, too.
//! - [`puzzle`] is what a page must solve before it may start, while more come than counsellors can take.
//! - [`live`] is soft state: everything in it can be rebuilt from the [`ticket`]s that the ends carry. One contract
//!   suite holds its two backends to the same guarantees.
//! - [`session`]: one `select!` loop a connection, and a state machine for each role that returns what is to be done.
//! - [`kit`] draws what places print and hang up: pure, a wish in, bytes out.
//! - [`alarm`] is when somebody is needed, and once for each time; [`webhook`] tells it to other programs.
//! - [`push`] calls a counsellor on duty to a browser of theirs, by a message without content; [`outgoing`] is how a node asks
//!   servers of others.
//! - [`mail`] tells staff by mail that there is something new, and nothing of what.
//! - [`store`] keeps staff, settings, hours, places and their counts, agencies and their members; of a young person
//!   only cards that their own browser has sealed, until they are withdrawn or expire.
//! - In the browser (`web/js`): a folder for each page, with its `page.js`; and the ground they stand on: `dom`, `net`,
//!   `conversation`, `card` and `account`. `conversation/seal.js` holds the keys of a conversation, `seal_desk.js` a desk's
//!   half of them (its device key is one for each member of staff, gone at sign-out), `card/code.js`, `card/card.js` and
//!   `agency/vault.js` those of handovers, and no other file touches a key; `conversation/outbox.js` makes exactly-once,
//!   `talk.js` joins them, `youth/shelf.js` is the only place where anything outlives a page.
//!
//! # What must be absent
//! Each has a test that fails when it is broken, with a planted control.
//!
//! 1. No message text, draft, handover text or typing content reaches the service in the clear: not in memory, Redis, SQL, logs.
//! 2. No network identifier of a young person is logged, stored, sent to Redis or used as a label. Where the node
//!    itself listens publicly, or a trusted proxy names addresses to it ([`http::client`]), [`http::limits`] and
//!    [`http::posts`] hold keyed hashes, the keys random and replaced hourly.
//!    What a browser says about itself is dropped where requests are parsed, and freed memory is zeroed.
//! 3. Nothing of a conversation outlives it here but a tombstone (its random id, and which of the questions after it
//!    were answered) in live state, until its tickets have expired; if it began with a flyer, one more in that place's sum
//!    of the school term; and what was tapped after it, one more in the month's.
//! 4. The youth pages set no cookie and store nothing but what resuming needs, on one shelf, emptied at the end.
//! 5. No page makes a request to a third party.
//! 6. Nothing identifying goes to an agency unless the young person's own browser sealed it to that agency's key.
//! 7. No secret, token, key or conversation id stands in a log line, an error text, or an address that a server sees.
//!    `Debug` of anything that holds one is redacted.

pub mod address;
pub mod alarm;
pub mod app;
pub mod certificate;
pub mod clock;
pub mod config;
pub mod dispatch;
pub mod flyer;
pub mod hours;
pub mod http;
pub mod id;
pub mod kit;
pub mod line;
pub mod live;
pub mod mail;
pub mod metrics;
pub mod name;
pub mod node;
pub mod outgoing;
pub mod protocol;
pub mod push;
pub mod puzzle;
pub mod session;
pub mod store;
pub mod tally;
pub mod term;
pub mod ticket;
pub mod tls;
pub mod wait;
pub mod webhook;
pub mod words;
