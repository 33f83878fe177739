//! The service manager, such as systemd (sd_notify(3)): whoever restarts one node after the other waits for it.

use crate::config::Config;
use std::os::unix::net::UnixDatagram;
use std::path::PathBuf;

/// Nobody, where nothing is said of one, as in a container.
pub(super) struct Manager(Option<PathBuf>);

impl Manager {
    pub(super) fn of(config: &Config) -> Self {
        Self(config.manager.clone())
    }

    /// New visitors are welcome: `systemctl restart` returns now.
    pub(super) fn ready(&self) {
        self.tell(b"READY=1");
    }

    /// The node drains: that it stops is no failure.
    pub(super) fn stopping(&self) {
        self.tell(b"STOPPING=1");
    }

    /// A manager that does not get its word says so itself.
    fn tell(&self, word: &[u8]) {
        if let Some(path) = &self.0 {
            let _ = UnixDatagram::unbound().and_then(|socket| socket.send_to(word, path));
        }
    }
}
