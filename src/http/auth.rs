//! Doors: who is signed in, of staff ([`staff`]) and of agencies ([`member`]), and what each route asks of them ([`who`]).
//! A door is its sign-ins, the tries at it ([`tries`]), the browsers that are known there ([`known`]), and for staff their
//! passphrases; a handler that needs only the sign-ins takes those.
//!
//! A sign-in is a random token in one cookie; the database holds its SHA-256, so a thief of the database cannot sign
//! in. Every request that changes something must come from our own pages ([`origin`]).

pub mod cookie;
pub mod known;
pub mod member;
pub mod origin;
pub mod passphrase;
pub mod staff;
pub mod throttle;
pub mod tries;
pub mod who;

pub use staff::{Coordinator, Refused, Revoked, Sessions, SignedIn, StaffDoor};

use crate::store::Seconds;

const HOUR: Seconds = 60 * 60;
/// How long a sign-in lasts: 12 hours, a long shift.
pub const SESSION_SECONDS: Seconds = 12 * HOUR;

/// When a sign-in ends here that begins now: at the next full hour after its cookie. PostgreSQL keeps the order in
/// which rows were written, so beside one with a fine time a young person's card would have one, too.
fn session_end(now: Seconds) -> Seconds {
    let end = now.saturating_add(SESSION_SECONDS);
    end.div_euclid(HOUR).saturating_add(1).saturating_mul(HOUR)
}
