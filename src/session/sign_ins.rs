//! The sign-ins behind this node's desks. Whether one still holds is state, looked at again and again, not only an event
//! that may be lost: the service asks the database for what holds, and whoever is not on that list is sent away.

use crate::clock::Millis;
use crate::id::{ConnectionId, StaffId};
use crate::live::hub::Mailbox;
use crate::protocol::CloseCode;
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One sign-in, as its desk's connection holds it.
pub struct SignIn {
    pub staff: StaffId,
    /// SHA-256 of its token, base64url.
    pub session: String,
    /// Wall time.
    until: Millis,
    over: AtomicBool,
}

impl SignIn {
    pub fn new(staff: StaffId, session: String, until: Millis) -> Arc<Self> {
        Arc::new(Self { staff, session, until, over: AtomicBool::new(false) })
    }

    /// With what its desk is closed, once it is over: ended by somebody, or by time, after which one may sign in again and
    /// go on.
    pub fn over(&self, wall: Millis) -> Option<CloseCode> {
        if self.over.load(Ordering::Relaxed) {
            Some(CloseCode::SignedOut)
        } else {
            (wall >= self.until).then_some(CloseCode::SignInExpired)
        }
    }

    /// From now on it is over.
    pub fn end(&self) {
        self.over.store(true, Ordering::Relaxed);
    }
}

/// Connection → its sign-in, and where its socket hears of the end of it.
type Held = HashMap<ConnectionId, (Arc<SignIn>, Arc<Mailbox>)>;

/// The sign-ins of all desks that are connected here.
#[derive(Default)]
pub struct SignIns {
    // Locked for a look-up or a copy only, never across an await.
    held: Mutex<Held>,
}

impl SignIns {
    pub fn hold(&self, connection: ConnectionId, sign_in: Arc<SignIn>, mailbox: Arc<Mailbox>) {
        self.lock().insert(connection, (sign_in, mailbox));
    }

    pub fn release(&self, connection: ConnectionId) {
        self.lock().remove(&connection);
    }

    /// The sign-ins that are here now: only they may be judged by a list that is asked for after this.
    pub fn sessions(&self) -> HashSet<String> {
        self.lock().values().map(|(sign_in, _)| sign_in.session.clone()).collect()
    }

    /// Sends away whoever is among `asked` and not among those that hold, nor has just run out; says whose desks they are.
    pub fn keep_only(
        &self,
        asked: &HashSet<String>,
        hold: &HashSet<String>,
        wall: Millis,
    ) -> Vec<(StaffId, ConnectionId)> {
        let is_ended = |sign_in: &SignIn| asked.contains(&sign_in.session) && !hold.contains(&sign_in.session);
        let mut ended = Vec::new();
        for (connection, (sign_in, mailbox)) in self.lock().iter() {
            if is_ended(sign_in) && sign_in.over(wall) != Some(CloseCode::SignInExpired) {
                sign_in.end();
                mailbox.send_away();
                ended.push((sign_in.staff, *connection));
            }
        }
        ended
    }

    /// Closes those whose time is over: known without asking anybody.
    pub fn close_expired(&self, wall: Millis) {
        for (sign_in, mailbox) in self.lock().values() {
            if sign_in.over(wall).is_some() {
                mailbox.send_away();
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::Event;

    const STAFF: StaffId = StaffId::from_bytes([7; 16]);
    const GONE: Option<Event> = Some(Event::Revoked { session: None });

    fn held(sign_ins: &SignIns, n: u8, session: &str, until: Millis) -> (Arc<SignIn>, Arc<Mailbox>) {
        let (sign_in, mailbox) = (SignIn::new(STAFF, session.to_owned(), until), Mailbox::new());
        sign_ins.hold(ConnectionId::from_bytes([n; 16]), Arc::clone(&sign_in), Arc::clone(&mailbox));
        (sign_in, mailbox)
    }

    fn list(sessions: &[&str]) -> HashSet<String> {
        sessions.iter().map(|session| (*session).to_owned()).collect()
    }

    #[test]
    fn whoever_is_not_on_the_list_is_sent_away_and_whoever_came_later_is_not_judged_by_it() {
        let sign_ins = SignIns::default();
        let (kept, kept_box) = held(&sign_ins, 1, "kept", 9);
        let (ended, ended_box) = held(&sign_ins, 2, "ended", 9);
        let asked = sign_ins.sessions();
        let (later, later_box) = held(&sign_ins, 3, "later", 9);
        let sent_away = sign_ins.keep_only(&asked, &list(&["kept"]), 0);
        assert_eq!(sent_away, [(STAFF, ConnectionId::from_bytes([2; 16]))]);
        assert_eq!((ended.over(0), kept.over(0), later.over(0)), (Some(CloseCode::SignedOut), None, None));
        assert_eq!((kept_box.try_recv(), ended_box.try_recv(), later_box.try_recv()), (None, GONE, None));
    }

    #[test]
    fn it_ends_at_its_time_and_a_closed_socket_is_forgotten() {
        let sign_ins = SignIns::default();
        let (one, mailbox) = held(&sign_ins, 1, "one", 9);
        sign_ins.close_expired(8);
        assert!(one.over(8).is_none() && mailbox.try_recv().is_none());
        sign_ins.close_expired(9);
        // Not on the list of those that hold either; but nobody has ended it.
        assert_eq!(sign_ins.keep_only(&list(&["one"]), &list(&[]), 9), []);
        assert!(one.over(9) == Some(CloseCode::SignInExpired) && mailbox.try_recv() == GONE);
        sign_ins.release(ConnectionId::from_bytes([1; 16]));
        assert!(sign_ins.sessions().is_empty());
    }
}
