//! Whether a socket is the one that speaks for its end.

use crate::id::ConnectionId;
use crate::live::Event;

pub struct Speaker {
    pub connection: ConnectionId,
    /// Its own announcement was heard.
    announced: bool,
}

impl Speaker {
    pub fn new(connection: ConnectionId) -> Self {
        Self { connection, announced: false }
    }

    /// Whether another one speaks now, by what is heard. A socket listens before it is announced itself: what comes
    /// before its own announcement was before it, also when the reply to its command has come already.
    pub fn is_replaced(&mut self, event: &Event) -> bool {
        match event {
            Event::Attached { connection } => {
                let own = *connection == self.connection;
                self.announced |= own;
                self.announced && !own
            }
            Event::Replaced => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_announced_after_it_replaces_a_socket() {
        let [earlier, own, later] = [1, 2, 3].map(|n| ConnectionId::from_bytes([n; 16]));
        let [before, itself, after] = [earlier, own, later].map(|connection| Event::Attached { connection });
        let mut speaker = Speaker::new(own);
        assert!(!speaker.is_replaced(&before));
        assert!(!speaker.is_replaced(&itself));
        assert!(speaker.is_replaced(&after));
        assert!(Speaker::new(own).is_replaced(&Event::Replaced), "whatever was heard before");
    }
}
