//! New conversations, scans of flyers, what comes of handovers, connections and places in the queue, per network
//! address, where the node itself listens publicly or is told the address by a proxy that it trusts. The address is only ever held as a hash under a random key that is
//! in memory and replaced every hour.
//!
//! A subscriber of an IPv6 network holds a /64, and has one share. Many hold more than one, up to a /48: so that, too,
//! has a share, of several times as much, for a /48 may as well hold a hundred households.

use crate::clock::Millis;
use crate::config::Limits;
use axum::extract::Extension;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const HOUR: Millis = 3_600_000;
const MINUTE: Millis = 60_000;
/// How many addresses are counted at one time; a flood beyond them shares one count.
const ADDRESSES_MAX: usize = 20_000;
/// An address that comes this many times as often as its share of a minute is a flood.
const FLOOD: u32 = 10;

/// How many subscribers' shares a /48 has of what is counted by the minute.
pub const NETWORK_SHARES: u32 = 4;

/// A keyed hash.
type Hashed = u64;
/// The one count for all addresses that find no room of their own.
const REST: Hashed = 0;

/// Keyed hashes of an address, on the request of a connection whose other end is known: of the subscriber's, an IPv4 address
/// or a /64, and of the /48 around that.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AddressKey {
    near: Hashed,
    wide: Option<Hashed>,
    period: u32,
}

impl AddressKey {
    pub fn near(&self) -> Hashed {
        self.near
    }

    pub fn wide(&self) -> Option<Hashed> {
        self.wide
    }

    /// Which key it is under: only those under the same one can be compared.
    pub fn period(&self) -> u32 {
        self.period
    }
}

/// The sender of a request, by address; none where it came over a Unix socket whose proxy is not trusted to name addresses,
/// and limits by itself.
pub type Peer = Option<Extension<AddressKey>>;

/// Counts the starts of one kind (sockets, conversations …) per address.
pub struct Starts {
    per_minute: u32,
    // Locked for one look-up, never across an await.
    inner: Mutex<Inner>,
}

struct Inner {
    key: RandomState,
    keyed_at: Millis,
    period: u32,
    /// Starts since the last full minute.
    counts: HashMap<Hashed, u32>,
    minute: Millis,
}

impl Inner {
    /// Under what an address is counted.
    fn bucket(&self, address: Hashed) -> Hashed {
        let known = self.counts.contains_key(&address) || self.counts.len() < ADDRESSES_MAX;
        if known { address } else { REST }
    }

    fn count(&self, address: Hashed) -> u32 {
        self.counts.get(&self.bucket(address)).copied().unwrap_or(0)
    }

    /// Counts one; whether it is within the share.
    fn add(&mut self, address: Hashed, share: u32) -> bool {
        let bucket = self.bucket(address);
        let count = self.counts.entry(bucket).or_insert(0);
        *count = count.saturating_add(1);
        *count <= share
    }
}

impl Starts {
    pub fn new(per_minute: u32, now: Millis) -> Self {
        let inner = Inner { key: RandomState::new(), keyed_at: now, period: 0, counts: HashMap::new(), minute: now };
        Self { per_minute, inner: Mutex::new(inner) }
    }

    /// The key of an address, under this hour's random key.
    pub fn key(&self, address: IpAddr, now: Millis) -> AddressKey {
        let mut inner = lock(&self.inner);
        if now.saturating_sub(inner.keyed_at) >= HOUR {
            inner.key = RandomState::new();
            inner.keyed_at = now;
            inner.period = inner.period.wrapping_add(1);
            inner.counts = HashMap::new();
        }
        let hash = |bytes: &[u8]| inner.key.hash_one(bytes);
        let (near, wide) = match address.to_canonical() {
            IpAddr::V4(address) => (hash(&address.octets()), None),
            IpAddr::V6(address) => {
                let octets = address.octets();
                (hash(&octets[..8]), Some(hash(&octets[..6])))
            }
        };
        AddressKey { near, wide, period: inner.period }
    }

    /// Whether this address has come [`FLOOD`] times as often as it may; counts nothing.
    pub fn is_flooded(&self, peer: Peer, now: Millis) -> bool {
        let Some(Extension(address)) = peer else { return false };
        let inner = lock(&self.inner);
        if now.saturating_sub(inner.minute) >= MINUTE {
            return false;
        }
        let flood = self.per_minute.saturating_mul(FLOOD);
        inner.count(address.near) >= flood
            || address.wide.is_some_and(|wide| inner.count(wide) >= flood.saturating_mul(NETWORK_SHARES))
    }

    /// Counts one start; false when this address has had its share of the minute.
    pub fn admit(&self, peer: Peer, now: Millis) -> bool {
        let Some(Extension(address)) = peer else { return true };
        let mut inner = lock(&self.inner);
        if now.saturating_sub(inner.minute) >= MINUTE {
            inner.minute = now;
            inner.counts = HashMap::new();
        }
        // The network has only what its subscribers were let: no neighbour is refused for what got nowhere.
        inner.add(address.near, self.per_minute)
            && address.wide.is_none_or(|wide| inner.add(wide, self.per_minute.saturating_mul(NETWORK_SHARES)))
    }
}

/// Counts what addresses have at one time.
pub struct Holders {
    near_max: u32,
    wide_max: u32,
    // Locked for one look-up, never across an await.
    held: Mutex<HashMap<Hashed, u32>>,
}

impl Holders {
    /// Connections: a school loads its pages at the same moment.
    pub fn of_lines(limits: &Limits) -> Self {
        Self::new(limits.lines_per_address, limits.lines_per_address.saturating_mul(NETWORK_SHARES))
    }

    /// Young people who wait or talk: a subscriber has at most a quarter of the queue, and a network half of it. Most of
    /// a school has the page open only, without a socket.
    pub fn of_places(limits: &Limits) -> Self {
        Self::new((limits.queue_max / 4).max(1), (limits.queue_max / 2).max(1))
    }

    pub fn new(near_max: u32, wide_max: u32) -> Self {
        Self { near_max, wide_max, held: Mutex::default() }
    }

    /// Counts one more until what it returns is dropped. The network has only those that fit into a subscriber's share.
    pub fn hold(self: &Arc<Self>, address: AddressKey) -> Held {
        let mut held = lock(&self.held);
        let mut add = |key: Hashed, max: u32| {
            let count = held.entry(key).or_insert(0);
            *count = count.saturating_add(1);
            *count <= max
        };
        let near = add(address.near, self.near_max);
        let wide = address.wide.filter(|_| near);
        let fits = near && wide.is_none_or(|wide| add(wide, self.wide_max));
        Held { of: Arc::clone(self), address, wide, fits }
    }
}

/// One of what an address has.
pub struct Held {
    of: Arc<Holders>,
    address: AddressKey,
    /// The network, if it is counted there.
    wide: Option<Hashed>,
    fits: bool,
}

impl Held {
    pub fn address(&self) -> AddressKey {
        self.address
    }

    /// Whether it was within the shares when it came.
    pub fn fits(&self) -> bool {
        self.fits
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut held = lock(&self.of.held);
        for key in [Some(self.address.near), self.wide].into_iter().flatten() {
            if let Entry::Occupied(mut entry) = held.entry(key) {
                *entry.get_mut() -= 1;
                if *entry.get() == 0 {
                    entry.remove();
                }
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while these locks are held, and the data would still be whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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

    /// A subscriber of IPv6 moves through its own /64s as it likes.
    #[test]
    fn a_network_of_many_subscribers_has_a_few_shares() {
        let (starts, holders) = (Starts::new(100, 0), Arc::new(Holders::new(10, 20)));
        let at = |site: u16, subscriber: u16, host: u16| {
            starts.key(Ipv6Addr::new(0x2001, 0xdb8, site, subscriber, 0, 0, 0, host).into(), 0)
        };
        let admitted = |site, subscriber| {
            (0..500).filter(|host| starts.admit(Some(Extension(at(site, subscriber, *host))), 0)).count()
        };
        assert_eq!((0..50).map(|subscriber| admitted(1, subscriber)).sum::<usize>(), 400);
        assert_eq!(admitted(2, 0), 100);

        let held: Vec<Held> = (0..50)
            .flat_map(|subscriber| (0..50).map(move |host| (subscriber, host)))
            .map(|(subscriber, host)| holders.hold(at(1, subscriber, host)))
            .collect();
        assert_eq!(held.iter().filter(|held| held.fits()).count(), 20);
        assert!(holders.hold(at(2, 0, 0)).fits());
        drop(held);
        assert!(holders.hold(at(1, 0, 0)).fits() && lock(&holders.held).is_empty());
    }

    /// Half of a /48 is somebody else's: what one subscriber tries in vain is not taken from the others.
    #[test]
    fn a_flood_from_one_subscriber_leaves_the_neighbours_theirs() {
        let (starts, holders) = (Starts::new(100, 0), Arc::new(Holders::new(10, 20)));
        let at = |subscriber: u16| starts.key(Ipv6Addr::new(0x2001, 0xdb8, 1, subscriber, 0, 0, 0, 1).into(), 0);
        let flood = Some(Extension(at(1)));
        assert_eq!((0..100_000).filter(|_| starts.admit(flood, 0)).count(), 100);
        assert!(starts.admit(Some(Extension(at(2))), 0));
        let held: Vec<Held> = (0..1000).map(|_| holders.hold(at(1))).collect();
        assert!(holders.hold(at(2)).fits());
        drop(held);
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
