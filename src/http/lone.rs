//! Whether everybody seems to come from one address. Then a proxy stands in front that the node does not know of, and the
//! limits hit everybody at once. Of an address only its keyed hash is kept, the last one's, until the key is replaced.

use super::limits::AddressKey;
use crate::clock::Millis;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// This many starts in a row from one address, the first of each hour not counted, over at least this time: more than a
/// class, and no more than a few quiet days where somebody comes twice in an hour.
const ALIKE: u32 = 36;
const OVER: Millis = 600_000;

#[derive(Default)]
pub struct Lone {
    // Locked for one comparison, never across an await.
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    last: Option<AddressKey>,
    alike: u32,
    since: Millis,
    one: bool,
}

impl Lone {
    /// Somebody starts. True once, when it begins to look as if all were one.
    pub fn saw(&self, address: AddressKey, now: Millis) -> bool {
        let mut seen = self.lock();
        match seen.last {
            // Under the next hour's key nothing can be compared with what was; under an old one, with what is.
            Some(last) if last.period() > address.period() => return false,
            Some(last) if last.period() == address.period() && last != address => {
                *seen = Seen { last: Some(address), ..Seen::default() };
            }
            Some(last) if last == address => {
                if seen.alike == 0 {
                    seen.since = now;
                }
                seen.alike = seen.alike.saturating_add(1);
            }
            _ => seen.last = Some(address),
        }
        let before = seen.one;
        seen.one |= seen.alike >= ALIKE && now.saturating_sub(seen.since) >= OVER;
        seen.one && !before
    }

    pub fn is_one(&self) -> bool {
        self.lock().one
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        // Nothing panics while it is held, and what was seen would still be whole.
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::limits::Starts;
    use std::net::Ipv4Addr;

    const MINUTE: Millis = 60_000;

    /// What is told of starts, each a minute after the one before, from the hosts of 192.0.2.0/24.
    fn told(hosts: impl IntoIterator<Item = u8>) -> (usize, bool) {
        let (starts, lone) = (Starts::new(1, 0), Lone::default());
        let saw = |(minute, host): (u64, u8)| {
            let now = minute * MINUTE;
            lone.saw(starts.key(Ipv4Addr::new(192, 0, 2, host).into(), now), now)
        };
        let told = (0..).zip(hosts).map(saw).filter(|told| *told).count();
        (told, lone.is_one())
    }

    #[test]
    fn a_proxy_that_hides_everybody_is_told_once_whatever_the_hour() {
        assert_eq!(told([1; 37]), (1, true));
        assert_eq!(told([1; 300]), (1, true));
        assert_eq!(told([1; 36]), (0, false));
    }

    #[test]
    fn two_addresses_are_not_one() {
        assert_eq!(told([1, 2].into_iter().cycle().take(300)), (0, false));
        // A class from a school, and then somebody else.
        assert_eq!(told([1; 30].into_iter().chain([2]).chain([1; 30])), (0, false));
        // It ends when somebody comes from elsewhere.
        assert_eq!(told([1; 50].into_iter().chain([2])), (1, false));
    }

    /// One an hour, under another key each time, tells nothing.
    #[test]
    fn quiet_days_are_no_sign() {
        let (starts, lone) = (Starts::new(1, 0), Lone::default());
        let told = (0..1000).any(|hour| {
            let now = hour * 60 * MINUTE;
            lone.saw(starts.key(Ipv4Addr::LOCALHOST.into(), now), now)
        });
        assert!(!told && !lone.is_one());
    }

    #[test]
    fn a_class_that_comes_at_once_is_no_proxy() {
        let (starts, lone) = (Starts::new(1, 0), Lone::default());
        let school = starts.key(Ipv4Addr::LOCALHOST.into(), 0);
        assert!(!(0..500).any(|_| lone.saw(school, 5 * MINUTE)));
        // A connection that has lasted since before the key was replaced says nothing about now.
        let now = starts.key(Ipv4Addr::new(192, 0, 2, 1).into(), 61 * MINUTE);
        assert!((0..50).any(|n| lone.saw(now, (61 + n) * MINUTE)));
        lone.saw(school, 120 * MINUTE);
        assert!(lone.is_one());
    }
}
