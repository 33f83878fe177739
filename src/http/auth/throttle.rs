//! Slows down guessing, per account name, whether or not there is such an account.
//!
//! Young people see the shown names, so anybody can try them: an account is never locked, only slowed down. Strangers
//! share one bucket an account; a browser that has signed in to it before ([`super::known`]) has its own, so that those
//! who never stop trying a name keep its owner out only of browsers that are new. Counted per node, in memory.

use super::known::KnownBrowser;
use crate::clock::Millis;
use crate::store::ShownName;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Eight tries at once, then one each half minute: 3,000 a day against a passphrase with over 10^8 guesses in it.
const ACCOUNT: Rate = Rate { every: 30_000, burst: 8 };
/// Buckets lie in a fixed number of places, now and then several in one: that bounds the memory without one limit for
/// all, by which anyone who tries many names would keep everybody out. It takes some 2,000 tries a second to fill them.
type Place = u16;

#[derive(Clone, Copy)]
struct Rate {
    every: Millis,
    burst: u64,
}

impl Rate {
    /// When the bucket would be empty again after one more try, or how long to wait (generic cell rate algorithm).
    fn take(self, empty_at: Millis, now: Millis) -> Result<Millis, Millis> {
        let after = empty_at.max(now).saturating_add(self.every);
        let full = now.saturating_add(self.every.saturating_mul(self.burst));
        if after <= full { Ok(after) } else { Err(after - full) }
    }
}

/// Where a try comes from, once it is admitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// A browser that is known to the account.
    Known(KnownBrowser),
    /// Any other, or a known one that has used its own tries up: that loses its trust until they have come back.
    Stranger,
}

#[derive(Default)]
struct Buckets {
    accounts: HashMap<Place, Millis>,
    /// Apart, so that no number of names that are tried touches them.
    known: HashMap<Place, Millis>,
}

/// Counts tries.
#[derive(Default)]
pub struct Throttle {
    /// Nobody can choose a name that shares a place with another's.
    places: RandomState,
    // Locked for one look-up, never across an await.
    buckets: Mutex<Buckets>,
}

impl Throttle {
    /// Takes one of a known browser's tries; none when they are used up. `now` is monotonic.
    pub fn take_known(&self, browser: KnownBrowser, now: Millis) -> Option<Tried> {
        let taken = take(&mut self.buckets().known, self.place(browser), now);
        taken.is_ok().then_some(Tried::Known(browser))
    }

    /// Takes one of the strangers' tries for `account`, or tells how long to wait. `now` is monotonic.
    pub fn take(&self, account: &str, now: Millis) -> Result<Tried, Duration> {
        take(&mut self.buckets().accounts, self.place(folded(account)), now).map(|()| Tried::Stranger)
    }

    /// The right passphrase: the tries before it, from the same bucket, were the same person's.
    pub fn forgive(&self, account: &str, tried: Tried) {
        self.change(account, tried, |bucket| *bucket = 0);
    }

    /// Nobody has looked at it.
    pub fn give_back(&self, account: &str, tried: Tried) {
        self.change(account, tried, |bucket| *bucket = bucket.saturating_sub(ACCOUNT.every));
    }

    fn change(&self, account: &str, tried: Tried, change: impl FnOnce(&mut Millis)) {
        let mut buckets = self.buckets();
        let bucket = match tried {
            Tried::Known(browser) => buckets.known.get_mut(&self.place(browser)),
            Tried::Stranger => buckets.accounts.get_mut(&self.place(folded(account))),
        };
        if let Some(bucket) = bucket {
            change(bucket);
        }
    }

    fn buckets(&self) -> MutexGuard<'_, Buckets> {
        self.buckets.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn place(&self, what: impl std::hash::Hash) -> Place {
        // Any of the hash's bits are as good as the others.
        (self.places.hash_one(what) & u64::from(Place::MAX)) as Place
    }
}

fn take(buckets: &mut HashMap<Place, Millis>, place: Place, now: Millis) -> Result<(), Duration> {
    let bucket = buckets.entry(place).or_insert(0);
    *bucket = ACCOUNT.take(*bucket, now).map_err(Duration::from_millis)?;
    Ok(())
}

/// All ways to write a name count as one, as they do where accounts are found.
fn folded(account: &str) -> String {
    ShownName::typed(account).map_or_else(|_| account.trim().to_lowercase(), |name| name.key())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_slowed_down_and_never_locked() {
        let throttle = Throttle::default();
        for _ in 0..8 {
            assert_eq!(throttle.take("Mette", 0), Ok(Tried::Stranger));
        }
        // However it is written: with blanks around it, in full-width letters.
        for same in [" METTE ", "Ｍette", "ＭＥＴＴＥ"] {
            assert_eq!(throttle.take(same, 0), Err(Duration::from_secs(30)), "{same}");
        }
        let place = |name: &str| throttle.place(folded(name));
        let other = (0..).map(|n| format!("Lene {n}")).find(|name| place(name) != place("Mette"));
        assert!(throttle.take(&other.expect("another place"), 0).is_ok());
        assert!(throttle.take("Mette", 30_000).is_ok());
        assert!(throttle.take("Mette", 30_000).is_err());
        throttle.give_back("Mette", Tried::Stranger);
        assert!(throttle.take("Mette", 30_000).is_ok());
        assert!(throttle.take("Mette", 30_000).is_err(), "one, and no more");
        throttle.forgive("mette", Tried::Stranger);
        assert!(throttle.take("Mette", 30_000).is_ok());
    }

    /// Five hundred new names a second, for ten minutes and still.
    #[test]
    fn who_tries_many_names_keeps_nobody_out() {
        let throttle = Throttle::default();
        let mut names = 0..;
        let mut passed = 0;
        for now in (0..600_000).step_by(2) {
            passed += u32::from(throttle.take(&format!("name {:?}", names.next()), now).is_ok());
        }
        assert!(passed > 299_000, "none is kept out, so nor is an owner: {passed}");
        assert!(throttle.take("Mette", 600_000).is_ok(), "right after them");
        let more = (0..20).filter(|_| throttle.take("Mette", 600_000).is_ok()).count();
        assert!(more < 8, "one account as before");
        assert!(throttle.buckets.lock().expect("whole").accounts.len() <= usize::from(Place::MAX) + 1);
    }
}
