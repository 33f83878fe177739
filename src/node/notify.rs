//! What systemd is told (sd_notify(3)): whoever restarts one node after the other waits for it.

use std::os::unix::net::UnixDatagram;

/// New visitors are welcome: `systemctl restart` returns now.
pub(super) fn ready() {
    tell(b"READY=1");
}

/// The node drains: that it stops is no failure.
pub(super) fn stopping() {
    tell(b"STOPPING=1");
}

/// Nobody listens where nothing is said of it, as in a container; a word that does not arrive is in systemd's log.
fn tell(word: &[u8]) {
    if let Some(path) = std::env::var_os("NOTIFY_SOCKET") {
        let _ = UnixDatagram::unbound().and_then(|socket| socket.send_to(word, path));
    }
}
