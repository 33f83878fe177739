//! Passphrases: which are good enough, and argon2id for keeping and checking them.

use crate::store::Phc;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

/// KiB of memory: with [`PASSES`] and one lane the second choice of OWASP's password storage cheat sheet.
const MEMORY: u32 = 19_456;
const PASSES: u32 = 2;
/// After each hash for a stranger the lane rests this many times as long as the hash took: whatever strangers try, they
/// take a quarter of one core.
const REST: u32 = 3;
/// Strangers who may wait; those who come then are told at once that it is busy.
const WAITING: usize = 32;
const PATIENCE: Duration = Duration::from_secs(10);
/// The hash that is checked when there is no such account, so that it takes as long as when there is.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$dW5ncnVzLWR1bW15LXNhbA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// What somebody typed. Compared in NFKC (NIST SP 800-63B, 3.1.1.2): keyboards write å in two ways. Never printed.
#[derive(Clone)]
pub struct Passphrase(String);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// Why a passphrase is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weak {
    #[error("it has fewer than 15 characters")]
    Short,
    #[error("it has more than 256 characters")]
    Long,
    #[error("it is one of those that are guessed first")]
    Guessable,
}

impl Passphrase {
    pub const MIN: usize = 15;
    pub const MAX: usize = 256;

    pub fn new(typed: &str) -> Self {
        // Anything longer than the limit is refused or wrong, so there is no need to look at all of it.
        Self(typed.chars().take(Self::MAX + 1).nfkc().collect())
    }

    /// Good enough for a person called `name`? ASVS 5.0, 6.2: length, and not a common or guessable one.
    fn judge(&self, name: &str) -> Result<(), Weak> {
        let length = self.0.chars().count();
        if length < Self::MIN {
            return Err(Weak::Short);
        }
        if length > Self::MAX {
            return Err(Weak::Long);
        }
        // Guessing is judged by the first hundred characters: the work grows with the square of the length.
        let start: String = self.0.chars().take(100).collect();
        let known =
            [name, "ungrus", "ung rus", "rusmiddelcenter", "rådgiver", "rådgivning", "koordinator", "adgangssætning"];
        if zxcvbn(&start, &known).score() >= Score::Three { Ok(()) } else { Err(Weak::Guessable) }
    }
}

/// The machine is too busy hashing; try again in a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many sign-ins at the same time")]
pub struct Busy;

/// Why there is no hash of a new passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotHashed {
    #[error(transparent)]
    Weak(#[from] Weak),
    #[error(transparent)]
    Busy(#[from] Busy),
}

/// On whose behalf a core is kept busy. Each lane works off one at a time (19 MiB and a core for a moment), so that those
/// who try names from anywhere don't keep others waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Whoever has shown something that can't be guessed: a link, or the cookie of a known browser.
    Known,
    Stranger,
}

/// Hashes and checks, off the async threads and one at a time in each lane.
pub struct Passphrases {
    known: Arc<Semaphore>,
    strangers: Arc<Semaphore>,
    /// Places to wait at the strangers' lane.
    waiting: Semaphore,
    checks: AtomicU64,
}

impl Default for Passphrases {
    fn default() -> Self {
        let one = || Arc::new(Semaphore::new(1));
        Self { known: one(), strangers: one(), waiting: Semaphore::new(WAITING), checks: AtomicU64::new(0) }
    }
}

impl Passphrases {
    /// Is this the passphrase of the account? Without an account it costs the same and the answer is no.
    pub async fn check(&self, lane: Lane, typed: Passphrase, kept: Option<Phc>) -> Result<bool, Busy> {
        let known = kept.is_some();
        let kept = kept.unwrap_or_else(|| Phc(NOBODY.to_owned()));
        let right = self
            .work(lane, move || {
                let hash = PasswordHash::new(&kept.0).ok();
                hash.is_some_and(|hash| argon2().verify_password(typed.0.as_bytes(), &hash).is_ok())
            })
            .await?;
        self.checks.fetch_add(1, Ordering::Relaxed);
        Ok(known && right)
    }

    /// Judges a new passphrase for `name` and hashes it with 16 random bytes of salt: for whoever has a link.
    pub async fn hash(&self, typed: Passphrase, name: String, salt: [u8; 16]) -> Result<Phc, NotHashed> {
        self.work(Lane::Known, move || {
            typed.judge(&name)?;
            let hash = argon2().hash_password_with_salt(typed.0.as_bytes(), &salt);
            // Only parameters out of range could fail here, and they are constants.
            hash.map(|hash| Phc(hash.to_string())).map_err(|_| NotHashed::Busy(Busy))
        })
        .await?
    }

    /// How many were checked: by this a test sees that an unknown name costs a check too.
    pub fn checks(&self) -> u64 {
        self.checks.load(Ordering::Relaxed)
    }

    async fn work<T: Send + 'static>(&self, lane: Lane, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Busy> {
        let (turn, rest, _waiting) = match lane {
            Lane::Known => (&self.known, 0, None),
            Lane::Stranger => (&self.strangers, REST, Some(self.waiting.try_acquire().map_err(|_| Busy)?)),
        };
        let turn = tokio::time::timeout(PATIENCE, turn.clone().acquire_owned()).await;
        let turn = turn.map_err(|_| Busy)?.map_err(|_| Busy)?;
        let work = tokio::task::spawn_blocking(move || {
            let begun = Instant::now();
            let done = work();
            (done, begun.elapsed())
        });
        // In a task of its own: a caller who goes away in between does not end the rest.
        let work = tokio::spawn(async move {
            let done = work.await;
            let took = done.as_ref().map_or(Duration::ZERO, |(_, took)| *took);
            tokio::spawn(async move {
                tokio::time::sleep(took * rest).await;
                drop(turn);
            });
            done.map(|(done, _)| done)
        });
        work.await.map_err(|_| Busy)?.map_err(|_| Busy)
    }
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY, PASSES, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn hashed_and_checked() {
        let passphrases = Passphrases::default();
        let good = "fire tossede flamingoer å";
        let phc = passphrases.hash(Passphrase::new(good), "Mette".into(), [7; 16]).await.expect("a good one");
        assert!(phc.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        // Typed on a keyboard that writes å as a and a ring.
        let other = Passphrase::new("fire tossede flamingoer a\u{30a}");
        assert_eq!(passphrases.check(Lane::Stranger, other, Some(phc.clone())).await, Ok(true));
        assert_eq!(passphrases.check(Lane::Stranger, Passphrase::new("forkert"), Some(phc)).await, Ok(false));
        assert_eq!(passphrases.check(Lane::Stranger, Passphrase::new(good), None).await, Ok(false));
        assert_eq!(passphrases.checks(), 3);
    }

    #[test]
    fn the_hash_of_nobody_is_a_real_one() {
        let hash = PasswordHash::new(NOBODY).expect("a PHC string");
        let error = argon2().verify_password(b"x", &hash).expect_err("nobody's");
        assert_eq!(error, argon2::password_hash::Error::PasswordInvalid);
        let real = argon2().hash_password_with_salt(b"x", &[1; 16]).expect("a hash").to_string();
        assert_eq!(NOBODY.len(), real.len());
        assert_eq!(NOBODY.split('$').nth(3), real.split('$').nth(3), "the same cost");
    }

    #[test]
    fn judged() {
        let judge = |text: &str| Passphrase::new(text).judge("Mette Kristensen");
        assert_eq!(judge("kort"), Err(Weak::Short));
        assert_eq!(judge("fjorten tegn !"), Err(Weak::Short));
        assert_eq!(judge("aaaaaaaaaaaaaaaaaaaa"), Err(Weak::Guessable));
        assert_eq!(judge("passwordpassword"), Err(Weak::Guessable));
        assert_eq!(judge("Mette Kristensen1"), Err(Weak::Guessable));
        assert_eq!(judge(&"x".repeat(257)), Err(Weak::Long));
        assert_eq!(judge("fire tossede flamingoer"), Ok(()));
        assert!(!format!("{:?}", Passphrase::new("fire")).contains("fire"));
    }
}
