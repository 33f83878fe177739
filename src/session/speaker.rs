//! Whether a socket is the one that speaks for its end.

use crate::id::ConnectionId;

pub struct Speaker {
    pub connection: ConnectionId,
    /// Its own announcement was heard.
    announced: bool,
}

impl Speaker {
    pub fn new(connection: ConnectionId) -> Self {
        Self { connection, announced: false }
    }

    /// This connection was announced as the one that speaks now. A socket listens before it is announced itself: what comes
    /// before its own announcement was before it, also when the reply to its command has come already.
    pub fn is_replaced_by(&mut self, connection: ConnectionId) -> bool {
        let own = connection == self.connection;
        self.announced |= own;
        self.announced && !own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_announced_after_it_replaces_a_socket() {
        let [earlier, own, later] = [1, 2, 3].map(|n| ConnectionId::from_bytes([n; 16]));
        let mut speaker = Speaker::new(own);
        assert!(!speaker.is_replaced_by(earlier));
        assert!(!speaker.is_replaced_by(own));
        assert!(speaker.is_replaced_by(later));
    }
}
