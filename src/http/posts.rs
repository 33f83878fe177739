//! The cards that each agency got at this node since the last full hour: when they flood, each costs its sender a puzzle,
//! and the more it gets, the harder. Other agencies are not touched. In peace nothing is counted of who sends; in a flood,
//! under a key that is made anew each hour, how many cards an address has sent there, so that a few pay for many.

use super::limits::{AddressKey, NETWORK_SHARES, Peer};
use crate::clock::Millis;
use crate::id::AgencyId;
use axum::extract::Extension;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const HOUR: Millis = 3_600_000;
/// This many cards in an hour are no flood: a school's afternoon.
const CALM: u32 = 60;
/// With every further batch of this size the puzzle's work doubles, `STEPS` times at most.
const STEP: u32 = 60;
const STEPS: u32 = 3;
/// How many cards an address may send at that price; each one more doubles the work again.
const OWN: u32 = 2;
const HARDEST: u32 = 8;

/// How many times the work of a puzzle is doubled.
pub type Doublings = u32;

#[derive(Default)]
pub struct Posts {
    // Locked for some look-ups, never across an await.
    counts: Mutex<Counts>,
}

#[derive(Default)]
struct Counts {
    since: Millis,
    key: RandomState,
    agencies: HashMap<AgencyId, u32>,
    /// By the hash of an agency and an address, or a network.
    senders: HashMap<u64, u32>,
}

impl Posts {
    /// Counts one, until what it returns is dropped, or for good when that is kept.
    pub fn begin(self: &Arc<Self>, agency: AgencyId, peer: Peer, now: Millis) -> Post {
        let mut counts = self.lock();
        if now.saturating_sub(counts.since) >= HOUR {
            *counts = Counts { since: now, ..Counts::default() };
        }
        let before = counts.agencies.get(&agency).copied().unwrap_or(0);
        let mut post = Post { of: Arc::clone(self), since: counts.since, agency, senders: [None, None], price: None };
        if before >= CALM {
            let (near, wide) = peer.map_or((None, None), |Extension(address)| counts.hashed(agency, address));
            let of = |sender: Option<u64>| sender.and_then(|sender| counts.senders.get(&sender)).copied().unwrap_or(0);
            let own = of(near).max(of(wide) / NETWORK_SHARES);
            let steps = ((before - CALM) / STEP).min(STEPS);
            post.price = Some((steps + (own + 1).saturating_sub(OWN)).min(HARDEST));
            post.senders = [near, wide];
        }
        counts.change(&post, |count| count.saturating_add(1));
        post
    }

    fn lock(&self) -> MutexGuard<'_, Counts> {
        // Nothing panics while it is held, and the counts would still be whole.
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Counts {
    fn hashed(&self, agency: AgencyId, address: AddressKey) -> (Option<u64>, Option<u64>) {
        let hash = |address: u64| self.key.hash_one((agency, address));
        (Some(hash(address.near())), address.wide().map(hash))
    }

    fn change(&mut self, post: &Post, change: impl Fn(u32) -> u32) {
        set(&mut self.agencies, post.agency, &change);
        for sender in post.senders.into_iter().flatten() {
            set(&mut self.senders, sender, &change);
        }
    }
}

/// What has come down to nothing is forgotten.
fn set<K: Hash + Eq>(counts: &mut HashMap<K, u32>, key: K, change: impl Fn(u32) -> u32) {
    let count = change(counts.get(&key).copied().unwrap_or(0));
    if count == 0 {
        counts.remove(&key);
    } else {
        counts.insert(key, count);
    }
}

/// One card on its way.
pub struct Post {
    of: Arc<Posts>,
    /// The hour it was counted in.
    since: Millis,
    agency: AgencyId,
    senders: [Option<u64>; 2],
    /// None in peace.
    pub price: Option<Doublings>,
}

impl Post {
    /// It was saved: it stays counted.
    pub fn keep(mut self) {
        self.since = Millis::MAX;
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        let mut counts = self.of.lock();
        if counts.since == self.since {
            counts.change(self, |count| count.saturating_sub(1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::limits::Starts;
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

    const AGENCY: AgencyId = AgencyId::from_bytes([1; 16]);
    const OTHER: AgencyId = AgencyId::from_bytes([2; 16]);

    fn flooded() -> (Arc<Posts>, Starts) {
        let posts = Arc::new(Posts::default());
        for _ in 0..CALM {
            let post = posts.begin(AGENCY, None, 0);
            assert_eq!(post.price, None);
            post.keep();
        }
        (posts, Starts::new(1, 0))
    }

    #[test]
    fn the_price_rises_for_the_agency_that_is_flooded_and_for_no_other() {
        let (posts, _) = flooded();
        let prices: Vec<_> = (0..5 * STEP)
            .map(|_| {
                let post = posts.begin(AGENCY, None, HOUR - 1);
                let price = post.price;
                post.keep();
                price
            })
            .collect();
        let at = |place: u32| prices[place as usize];
        assert_eq!((at(0), at(STEP - 1), at(STEP), at(2 * STEP)), (Some(0), Some(0), Some(1), Some(2)));
        assert_eq!((at(3 * STEP), at(5 * STEP - 1)), (Some(STEPS), Some(STEPS)));
        assert_eq!(posts.begin(OTHER, None, HOUR - 1).price, None);
        assert_eq!(posts.begin(AGENCY, None, HOUR).price, None, "an hour later");
    }

    #[test]
    fn who_sends_many_pays_for_many() {
        let (posts, starts) = flooded();
        let from = |address: IpAddr| Some(Extension(starts.key(address, 0)));
        let prices = |address: IpAddr, many: u32| -> Vec<_> {
            let send = |_| {
                let post = posts.begin(AGENCY, from(address), 0);
                let price = post.price;
                post.keep();
                price
            };
            (0..many).filter_map(send).collect()
        };
        assert_eq!(prices(Ipv4Addr::new(192, 0, 2, 1).into(), 12), [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8]);
        assert_eq!(prices(Ipv4Addr::new(192, 0, 2, 2).into(), 1), [0], "somebody else");
        // A network of many subscribers has four shares.
        let subscriber = |n| Ipv6Addr::new(0x2001, 0xdb8, 1, n, 0, 0, 0, 1).into();
        assert!((0..8).all(|n| prices(subscriber(n), 1) == [0]));
        assert_eq!(prices(subscriber(8), 1), [1]);
    }

    #[test]
    fn what_was_not_saved_is_not_counted() {
        let (posts, starts) = flooded();
        let peer = Some(Extension(starts.key(Ipv4Addr::LOCALHOST.into(), 0)));
        assert!((0..1_000).all(|_| posts.begin(AGENCY, peer, 0).price == Some(0)));
        assert!((0..1_000).all(|_| posts.begin(OTHER, peer, 0).price.is_none()));
        assert_eq!(posts.lock().agencies.len(), 1);
        assert!(posts.lock().senders.is_empty());
        // Nor taken off twice, when its hour is over meanwhile.
        let late = posts.begin(AGENCY, None, 0);
        posts.begin(AGENCY, None, HOUR).keep();
        drop(late);
        assert_eq!(posts.lock().agencies.get(&AGENCY), Some(&1));
    }
}
