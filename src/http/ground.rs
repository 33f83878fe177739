//! What every page stands on: the database, the time, chance, and where our own pages are.

use crate::clock::{Clock, seconds};
use crate::hours;
use crate::store::{InviteSecret, MemberInvite, OutletSecret, Seconds, Store};
use jiff::civil::Date;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::sync::{Arc, Mutex, PoisonError};

/// Cheap to clone.
#[derive(Clone)]
pub struct Ground {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    /// Where our own pages live, such as `https://chat.example`; the first is for links.
    pub origins: Arc<[String]>,
    // Locked for as long as it takes to draw some bytes, never across an await.
    rng: Arc<Mutex<StdRng>>,
}

/// `N` random bytes.
pub fn bytes<const N: usize>(rng: &mut StdRng) -> [u8; N] {
    let mut bytes = [0; N];
    rng.fill_bytes(&mut bytes);
    bytes
}

impl Ground {
    /// `origins`: scheme, host and port of our own pages, the public one first.
    #[allow(clippy::disallowed_methods, reason = "the pages' own generator is seeded here, by the operating system")]
    pub fn new(store: Store, clock: Arc<dyn Clock>, origins: Arc<[String]>) -> Self {
        Self { store, clock, origins, rng: Arc::new(Mutex::new(StdRng::from_rng(&mut rand::rng()))) }
    }

    /// Something random.
    pub fn random<T>(&self, make: impl FnOnce(&mut StdRng) -> T) -> T {
        make(&mut self.rng.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Wall time in seconds.
    pub fn now(&self) -> Seconds {
        seconds(self.clock.wall())
    }

    pub fn today(&self) -> Date {
        hours::today(self.clock.wall())
    }

    /// The public address.
    pub fn origin(&self) -> &str {
        self.origins.first().map_or("", String::as_str)
    }

    /// Whether our pages come over https. Over plain http they can be tried out, on localhost, and no more: a cookie is
    /// less safe, and codes that are printed would lead astray. What is met outside this machine has https, as WebCrypto
    /// needs it.
    pub fn is_https(&self) -> bool {
        self.origin().starts_with("https://")
    }

    /// A link that sets somebody up; its secret rides in the fragment, which no server sees.
    pub fn setup_link(&self, secret: &InviteSecret) -> String {
        setup_link(self.origin(), secret)
    }

    /// A place's private link; its secret rides in the fragment, which no server sees.
    pub fn outlet_link(&self, secret: &OutletSecret) -> String {
        format!("{}/skole#{}", self.origin(), secret.reveal())
    }

    /// An invitation to an agency; its secret rides in the fragment, which no server sees.
    pub fn member_link(&self, secret: &MemberInvite) -> String {
        format!("{}/modtager#{}", self.origin(), secret.reveal())
    }
}

/// A setup link under `origin`: `https://chat.example/ny#SECRET`.
pub fn setup_link(origin: &str, secret: &InviteSecret) -> String {
    format!("{origin}/ny#{}", secret.reveal())
}
