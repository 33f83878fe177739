//! Slows down guessing, per account name (whether or not there is such an account), and for all of staff together.
//!
//! Young people see the shown names, so anybody can try them: an account is never locked, only slowed down. Somebody
//! who never stops trying a name slows its owner down too; who is signed in stays signed in. Counted per node, in
//! memory.

use crate::clock::Millis;
use crate::store::ShownName;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Eight tries at once, then one each half minute: 3,000 a day against a passphrase with over 10^8 guesses in it.
const ACCOUNT: Rate = Rate { every: 30_000, burst: 8 };
/// Forty at once, then one a second: a whole shift may arrive at the same time, and each try costs an argon2.
const ALL_STAFF: Rate = Rate { every: 1_000, burst: 40 };
/// Accounts are counted in so many places, a few in the same one: that bounds the memory without a limit for all, with
/// which who tries many names would keep everybody out. It takes some 2,000 tries a second to fill the places.
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

#[derive(Default)]
struct Buckets {
    all: Millis,
    accounts: HashMap<Place, Millis>,
}

/// Counts tries.
pub struct Throttle {
    all: Option<Rate>,
    /// Nobody can choose a name that shares a place with another's.
    places: RandomState,
    // Locked for one look-up, never across an await.
    buckets: Mutex<Buckets>,
}

impl Throttle {
    pub fn of_staff() -> Self {
        Self { all: Some(ALL_STAFF), places: RandomState::new(), buckets: Mutex::default() }
    }

    /// Receivers' browsers stretch the passphrase, and a try costs one look-up here: there is no limit for all.
    pub fn of_receivers() -> Self {
        Self { all: None, places: RandomState::new(), buckets: Mutex::default() }
    }

    /// Takes one try for `account`, or tells how long to wait. `now` is monotonic.
    pub fn take(&self, account: &str, now: Millis) -> Result<(), Duration> {
        let place = self.place(account);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let all = self.all.map_or(Ok(0), |rate| rate.take(buckets.all, now)).map_err(Duration::from_millis)?;
        let own = buckets.accounts.get(&place).copied().unwrap_or(0);
        let own = ACCOUNT.take(own, now).map_err(Duration::from_millis)?;
        buckets.all = all;
        buckets.accounts.insert(place, own);
        Ok(())
    }

    /// The right passphrase: the tries before it were the same person's.
    pub fn forgive(&self, account: &str) {
        let place = self.place(account);
        self.buckets.lock().unwrap_or_else(PoisonError::into_inner).accounts.remove(&place);
    }

    /// All ways to write a name count as one, as they do where accounts are found.
    fn place(&self, account: &str) -> Place {
        let folded = ShownName::parse(account).map_or_else(|_| account.trim().to_lowercase(), |name| name.key());
        // Any of the hash's bits are as good as the others.
        (self.places.hash_one(folded) & u64::from(Place::MAX)) as Place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_slowed_down_and_never_locked() {
        let throttle = Throttle::of_staff();
        for _ in 0..8 {
            assert_eq!(throttle.take("Mette", 0), Ok(()));
        }
        // However it is written: with blanks around it, in full-width letters.
        for same in [" METTE ", "Ｍette", "ＭＥＴＴＥ"] {
            assert_eq!(throttle.take(same, 0), Err(Duration::from_secs(30)), "{same}");
        }
        let other = (0..).map(|n| format!("Lene {n}")).find(|name| throttle.place(name) != throttle.place("Mette"));
        assert_eq!(throttle.take(&other.expect("another place"), 0), Ok(()));
        assert_eq!(throttle.take("Mette", 30_000), Ok(()));
        assert!(throttle.take("Mette", 30_000).is_err());
        throttle.forgive("mette");
        assert_eq!(throttle.take("Mette", 30_000), Ok(()));
    }

    #[test]
    fn many_names_of_staff_are_slowed_down_together() {
        let throttle = Throttle::of_staff();
        let passed = (0..1000).filter(|n| throttle.take(&format!("name {n}"), 0).is_ok()).count();
        assert_eq!(passed, 40);
        assert_eq!(throttle.take("another", 1_000), Ok(()));
    }

    /// Five hundred new names a second, for ten minutes and still.
    #[test]
    fn who_tries_many_names_of_receivers_keeps_nobody_out() {
        let throttle = Throttle::of_receivers();
        let mut names = 0..;
        let mut passed = 0;
        for now in (0..600_000).step_by(2) {
            passed += u32::from(throttle.take(&format!("name {:?}", names.next()), now).is_ok());
        }
        assert!(passed > 299_000, "none is kept out, so nor is an owner: {passed}");
        assert_eq!(throttle.take("Mette", 600_000), Ok(()), "right after them");
        let more = (0..20).filter(|_| throttle.take("Mette", 600_000).is_ok()).count();
        assert!(more < 8, "one account as before");
        assert!(throttle.buckets.lock().expect("whole").accounts.len() <= usize::from(Place::MAX) + 1);
    }
}
