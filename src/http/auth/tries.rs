//! Who may try again, and when, at one door: what is counted for whom, each apart from the others.

use super::known::KnownBrowser;
use super::throttle::{Throttle, Tried};
use crate::clock::{Clock, Millis};
use crate::http::limits::{Peer, Starts};
use std::sync::Arc;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

/// What is counted of one network address in a minute, where the node itself listens publicly.
pub enum Share {
    /// All tries of strangers: each keeps a core busy for a moment.
    Tries(u32),
    /// Wrong ones: what is right is not refused because others behind the address have missed. A flood of them is.
    Misses(u32),
}

/// Counts the tries at one door.
pub struct Tries {
    clock: Arc<dyn Clock>,
    /// By name, of those who sign in.
    names: Throttle,
    /// By id, of those who are signed in: anyone who tries somebody's name doesn't keep them from changing their account.
    owners: Throttle,
    /// By a link's secret: whoever has one neither keeps a core busy for everybody nor tries all names with it.
    links: Throttle,
    addresses: Starts,
    share: Share,
}

/// One that may be looked at now.
pub struct Try<'a> {
    throttle: &'a Throttle,
    account: String,
    tried: Tried,
}

impl Tries {
    pub fn new(clock: Arc<dyn Clock>, share: Share) -> Self {
        let (Share::Tries(per_minute) | Share::Misses(per_minute)) = share;
        let addresses = Starts::new(per_minute, clock.monotonic());
        let (names, owners, links) = Default::default();
        Self { clock, names, owners, links, addresses, share }
    }

    /// Somebody signs in as `name`, from a browser that may be `known` to the account, or how long to wait.
    pub fn sign_in(&self, name: &str, known: Option<KnownBrowser>, peer: Peer) -> Result<Try<'_>, Duration> {
        let now = self.now();
        let tried = match known.and_then(|browser| self.names.take_known(browser, now)) {
            Some(tried) => tried,
            None => {
                // The address first: what it sends beyond its share uses up nobody's tries.
                let kept_out = match self.share {
                    Share::Tries(_) => !self.addresses.admit(peer, now),
                    Share::Misses(_) => self.addresses.is_flooded(peer, now),
                };
                if kept_out {
                    return Err(MINUTE);
                }
                self.names.take(name, now)?
            }
        };
        Ok(Try { throttle: &self.names, account: name.to_owned(), tried })
    }

    /// It was wrong, where misses are counted: how long to wait if that was one too many.
    pub fn missed(&self, peer: Peer) -> Result<(), Duration> {
        if self.addresses.admit(peer, self.now()) { Ok(()) } else { Err(MINUTE) }
    }

    /// Somebody who is signed in shows the passphrase that is, to change something of the account with this id.
    pub fn change(&self, id: String) -> Result<Try<'_>, Duration> {
        let tried = self.owners.take(&id, self.now())?;
        Ok(Try { throttle: &self.owners, account: id, tried })
    }

    /// Somebody uses a link that is a real one.
    pub fn link(&self, secret: &str) -> Result<(), Duration> {
        self.links.take(secret, self.now()).map(drop)
    }

    fn now(&self) -> Millis {
        self.clock.monotonic()
    }
}

impl Try<'_> {
    /// Whether it was taken from a known browser's own tries.
    pub fn is_known(&self) -> bool {
        matches!(self.tried, Tried::Known(_))
    }

    /// The right passphrase.
    pub fn right(self) {
        self.throttle.forgive(&self.account, self.tried);
    }

    /// Nobody has looked at it.
    pub fn unseen(self) {
        self.throttle.give_back(&self.account, self.tried);
    }
}
