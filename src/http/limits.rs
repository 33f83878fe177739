//! New conversations, scans of flyers and what comes of handovers, per network address, where the node itself listens
//! publicly. The address is only ever held as a hash under a random key that is in memory and replaced every hour.

use crate::clock::Millis;
use crate::config::Limits;
use axum::extract::Extension;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

const HOUR: Millis = 3_600_000;
const MINUTE: Millis = 60_000;
/// So many addresses are counted at one time; a flood beyond them shares one count.
const ADDRESSES_MAX: usize = 20_000;
/// So many times its share of a minute, and an address is a flood.
const FLOOD: u32 = 10;

/// A keyed hash of an address, on the request of a connection that came over TCP.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AddressKey(u64);

/// From whom a request comes; none where it came over a Unix socket, whose proxy limits by itself.
pub type Peer = Option<Extension<AddressKey>>;

/// Counts starts of one kind per address.
pub struct Starts {
    per_minute: u32,
    // Locked for one look-up, never across an await.
    inner: Mutex<Inner>,
}

struct Inner {
    key: RandomState,
    keyed_at: Millis,
    /// Starts since the last full minute.
    counts: HashMap<AddressKey, u32>,
    minute: Millis,
}

impl Inner {
    /// Under what an address is counted.
    fn bucket(&self, address: AddressKey) -> AddressKey {
        let known = self.counts.contains_key(&address) || self.counts.len() < ADDRESSES_MAX;
        if known { address } else { AddressKey(0) }
    }
}

impl Starts {
    pub fn new(per_minute: u32, now: Millis) -> Self {
        let inner = Inner { key: RandomState::new(), keyed_at: now, counts: HashMap::new(), minute: now };
        Self { per_minute, inner: Mutex::new(inner) }
    }

    /// The key of an address, under this hour's random key. An IPv6 address counts by its /64: one subscriber.
    pub fn key(&self, address: IpAddr, now: Millis) -> AddressKey {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if now.saturating_sub(inner.keyed_at) >= HOUR {
            inner.key = RandomState::new();
            inner.keyed_at = now;
            inner.counts = HashMap::new();
        }
        AddressKey(match address.to_canonical() {
            IpAddr::V4(address) => inner.key.hash_one(address.octets()),
            IpAddr::V6(address) => inner.key.hash_one(&address.octets()[..8]),
        })
    }

    /// Whether this address has come [`FLOOD`] times as often as it may; counts nothing.
    pub fn is_flooded(&self, peer: Peer, now: Millis) -> bool {
        let Some(Extension(address)) = peer else { return false };
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let this_minute = now.saturating_sub(inner.minute) < MINUTE;
        this_minute
            && inner
                .counts
                .get(&inner.bucket(address))
                .is_some_and(|count| *count >= self.per_minute.saturating_mul(FLOOD))
    }

    /// Counts one start; false when this address has had its share of the minute.
    pub fn admit(&self, peer: Peer, now: Millis) -> bool {
        let Some(Extension(address)) = peer else { return true };
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if now.saturating_sub(inner.minute) >= MINUTE {
            inner.minute = now;
            inner.counts = HashMap::new();
        }
        let bucket = inner.bucket(address);
        let count = inner.counts.entry(bucket).or_insert(0);
        *count = count.saturating_add(1);
        *count <= self.per_minute
    }
}

/// What is counted of handovers, per address.
pub struct HandoverShares {
    /// Cards that are posted.
    pub cards: Starts,
    /// Receipts that lead to nothing.
    pub misses: Starts,
}

impl HandoverShares {
    pub fn new(limits: &Limits, now: Millis) -> Self {
        let share = |per_minute| Starts::new(per_minute, now);
        Self { cards: share(limits.cards_per_minute), misses: share(limits.misses_per_minute) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{Ipv4Addr, Ipv6Addr};

    #[test]
    fn a_school_behind_one_address_gets_in_and_a_flood_does_not() {
        let starts = Starts::new(120, 0);
        let school = Some(Extension(starts.key(Ipv4Addr::new(192, 0, 2, 1).into(), 0)));
        assert_eq!((0..500).filter(|_| starts.admit(school, 0)).count(), 120);
        let other = Some(Extension(starts.key(Ipv4Addr::new(192, 0, 2, 2).into(), 0)));
        assert!(starts.admit(other, 0));
        assert!(starts.admit(school, MINUTE));
    }

    #[test]
    fn a_flood_is_known_without_counting() {
        let starts = Starts::new(2, 0);
        let address = Some(Extension(starts.key(Ipv4Addr::new(192, 0, 2, 1).into(), 0)));
        for _ in 0..20 {
            assert!(!starts.is_flooded(address, 0));
            starts.admit(address, 0);
        }
        assert!(starts.is_flooded(address, MINUTE - 1) && !starts.is_flooded(address, MINUTE));
    }

    #[test]
    fn the_key_is_replaced_every_hour() {
        let starts = Starts::new(1, 0);
        let address = IpAddr::V6(Ipv6Addr::LOCALHOST);
        let before = starts.key(address, 0);
        assert!(before == starts.key(address, HOUR - 1));
        assert!(before != starts.key(address, HOUR));
    }
}
