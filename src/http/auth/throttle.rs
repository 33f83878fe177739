//! Slows down guessing, per account name (whether or not there is such an account) and for all together.
//!
//! Young people see the shown names, so anybody can try them: an account is never locked, only slowed down. Somebody
//! who never stops trying a name slows its owner down too; who is signed in stays signed in. Counted per node, in
//! memory.

use crate::clock::Millis;
use crate::store::ShownName;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Eight tries at once, then one each half minute: 3,000 a day against a passphrase with over 10^8 guesses in it.
const ACCOUNT: Rate = Rate { every: 30_000, burst: 8 };
/// Forty at once, then one a second: a whole shift may arrive at the same time, and each try costs an argon2.
const ALL_STAFF: Rate = Rate { every: 1_000, burst: 40 };
/// Fifty a second: receivers' browsers stretch the passphrase, a try costs one look-up here, and nobody who tries many
/// names must keep the others out.
const ALL_RECEIVERS: Rate = Rate { every: 20, burst: 500 };

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
    accounts: HashMap<[u8; 32], Millis>,
}

/// Counts tries.
pub struct Throttle {
    all: Rate,
    // Locked for one look-up, never across an await.
    buckets: Mutex<Buckets>,
}

impl Throttle {
    pub fn of_staff() -> Self {
        Self { all: ALL_STAFF, buckets: Mutex::default() }
    }

    pub fn of_receivers() -> Self {
        Self { all: ALL_RECEIVERS, buckets: Mutex::default() }
    }

    /// Takes one try for `account`, or tells how long to wait. `now` is monotonic.
    pub fn take(&self, account: &str, now: Millis) -> Result<(), Duration> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let all = self.all.take(buckets.all, now).map_err(Duration::from_millis)?;
        // What is empty needs no bucket; and the rate for all bounds how many are not.
        buckets.accounts.retain(|_, empty_at| *empty_at > now);
        let key = key(account);
        let own = buckets.accounts.get(&key).copied().unwrap_or(0);
        let own = ACCOUNT.take(own, now).map_err(Duration::from_millis)?;
        buckets.all = all;
        buckets.accounts.insert(key, own);
        Ok(())
    }

    /// The right passphrase: the tries before it were the same person's.
    pub fn forgive(&self, account: &str) {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        buckets.accounts.remove(&key(account));
    }
}

/// All ways to write a name count as one, as they do where accounts are found. Names are as long as somebody likes to
/// send; a hash isn't.
fn key(account: &str) -> [u8; 32] {
    let folded = ShownName::parse(account).map_or_else(|_| account.trim().to_lowercase(), |name| name.key());
    Sha256::digest(folded).into()
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
        assert_eq!(throttle.take("Lene", 0), Ok(()));
        assert_eq!(throttle.take("Mette", 30_000), Ok(()));
        assert!(throttle.take("Mette", 30_000).is_err());
        throttle.forgive("mette");
        assert_eq!(throttle.take("Mette", 30_000), Ok(()));
    }

    #[test]
    fn many_names_are_slowed_down_together_and_forgotten() {
        let throttle = Throttle::of_staff();
        let passed = (0..1000).filter(|n| throttle.take(&format!("name {n}"), 0).is_ok()).count();
        assert_eq!(passed, 40);
        assert_eq!(throttle.take("another", 1_000), Ok(()));
        assert_eq!(throttle.take("later", 3_600_000), Ok(()));
        assert_eq!(throttle.buckets.lock().expect("whole").accounts.len(), 1);
    }

    #[test]
    fn who_tries_many_names_of_receivers_keeps_nobody_out() {
        let throttle = Throttle::of_receivers();
        let passed = (0..10_000).filter(|n| throttle.take(&format!("name {n}"), 0).is_ok()).count();
        assert_eq!(passed, 500);
        assert_eq!(throttle.take("Mette", 20), Ok(()), "at once again");
        for _ in 0..7 {
            assert_eq!(throttle.take("Mette", 1_000), Ok(()));
        }
        assert!(throttle.take("Mette", 1_000).is_err(), "one account as before");
    }
}
