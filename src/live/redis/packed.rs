//! How a conversation and a desk lie in Redis: MessagePack, with names of a letter, as the nodes of 0.3 read and write them
//! too, so that they can work beside this one while they are replaced.

use crate::clock::Millis;
use crate::id::{ConnectionId, ConversationId, StaffId};
use crate::live::rules::{Breath, Desk, Holder, Moment, Phase, Rings, Room, Tombstone, Transfer};
use crate::live::{Counsellor, Wish, Worry};
use crate::protocol::{About, AskedWhy};
use serde::de::{DeserializeOwned, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

/// What can lie in Redis.
pub trait Packed: Sized {
    fn pack(&self) -> Option<Vec<u8>>;
    /// `None`: nothing that this version understands.
    fn unpack(bytes: &[u8]) -> Option<Self>;
}

#[derive(Default, Serialize, Deserialize)]
struct PackedRoom {
    /// JSON.
    #[serde(rename = "l")]
    line: String,
    #[serde(rename = "g")]
    generation: u64,
    #[serde(rename = "s")]
    since: Moment,
    #[serde(rename = "q")]
    queued: Moment,
    #[serde(rename = "v", default)]
    proved: bool,
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    connection: Option<ConnectionId>,
    #[serde(rename = "h")]
    here: bool,
    #[serde(rename = "x")]
    expires: Moment,
    #[serde(rename = "a")]
    away_since: Moment,
    #[serde(rename = "p")]
    phase: Letter,
    // Waiting.
    #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
    offered: Option<StaffId>,
    #[serde(rename = "u", default, skip_serializing_if = "Option::is_none")]
    offered_until: Option<Moment>,
    #[serde(rename = "ps", default)]
    passed: Table<StaffId, bool>,
    #[serde(rename = "bs", default)]
    belled: Table<StaffId, bool>,
    #[serde(rename = "bu", default, skip_serializing_if = "Option::is_none")]
    bell_until: Option<Moment>,
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    passed_at: Option<Moment>,
    #[serde(rename = "ru", default, skip_serializing_if = "Option::is_none")]
    rung_at: Option<Moment>,
    // Taken, or asked.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    staff: Option<StaffId>,
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    at: Option<Moment>,
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    came: Option<bool>,
    #[serde(rename = "nc", default, skip_serializing_if = "Option::is_none")]
    not_claimed: Option<bool>,
    #[serde(rename = "y", default, skip_serializing_if = "Option::is_none")]
    reason: Option<AskedWhy>,
    // Not known to a node of 0.3, which forgets it with its next change of the conversation.
    #[serde(rename = "tr", default, skip_serializing_if = "Option::is_none")]
    transfer: Option<PackedTransfer>,
}

#[derive(Serialize, Deserialize)]
struct PackedTransfer {
    #[serde(rename = "a", default)]
    asked: Table<StaffId, bool>,
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    to: Option<StaffId>,
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    about: Option<About>,
    #[serde(rename = "u")]
    until: Moment,
}

impl PackedTransfer {
    fn of(transfer: &Transfer) -> Self {
        let Transfer { asked, to, about, until } = transfer;
        Self { asked: Table::of(asked), to: *to, about: *about, until: *until }
    }

    fn unpack(self) -> Transfer {
        Transfer { asked: self.asked.into_set(), to: self.to, about: self.about, until: self.until }
    }
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
enum Letter {
    #[default]
    #[serde(rename = "w")]
    Waiting,
    #[serde(rename = "t")]
    Taken,
    #[serde(rename = "k")]
    Asked,
}

#[derive(Serialize, Deserialize)]
struct PackedDesk {
    /// JSON.
    #[serde(rename = "by", default, skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(rename = "on")]
    on: bool,
    #[serde(rename = "n")]
    capacity: u8,
    #[serde(rename = "z")]
    paused: bool,
    #[serde(rename = "zs", default, skip_serializing_if = "Option::is_none")]
    paused_since: Option<Moment>,
    #[serde(rename = "zu", default)]
    unanswered: bool,
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    connection: Option<ConnectionId>,
    #[serde(rename = "h")]
    here: bool,
    #[serde(rename = "x")]
    expires: Moment,
    #[serde(rename = "a")]
    away_since: Moment,
    #[serde(rename = "m")]
    missed: u32,
    #[serde(rename = "ml", default, skip_serializing_if = "Option::is_none")]
    missed_at: Option<Moment>,
    #[serde(rename = "i")]
    idle_since: Moment,
    #[serde(rename = "s", default)]
    seats: Table<ConversationId, u64>,
    #[serde(rename = "o", default)]
    offers: Table<ConversationId, bool>,
    // None of these is known to a node of 0.3, which forgets them with its next change of the desk.
    #[serde(rename = "zd", default, skip_serializing_if = "std::ops::Not::not")]
    done: bool,
    #[serde(rename = "le", default, skip_serializing_if = "std::ops::Not::not")]
    lead: bool,
    #[serde(rename = "bl", default, skip_serializing_if = "is_zero")]
    breath: Millis,
    #[serde(rename = "bf", default, skip_serializing_if = "Option::is_none")]
    breath_since: Option<Moment>,
    #[serde(rename = "bu", default, skip_serializing_if = "Option::is_none")]
    breath_until: Option<Moment>,
    #[serde(rename = "sh", default, skip_serializing_if = "Table::is_empty")]
    heavy: Table<ConversationId, bool>,
    #[serde(rename = "wo", default, skip_serializing_if = "Table::is_empty")]
    worries: Table<ConversationId, Worry>,
    #[serde(rename = "sc", default, skip_serializing_if = "Table::is_empty")]
    coming: Table<ConversationId, bool>,
}

impl Packed for Room {
    fn pack(&self) -> Option<Vec<u8>> {
        let end = &self.youth;
        let mut packed = PackedRoom {
            line: serde_json::to_string(&self.line).ok()?,
            generation: self.generation,
            since: self.since,
            queued: self.queued,
            proved: self.proved,
            connection: end.connection,
            here: end.here,
            expires: end.expires,
            away_since: end.away_since,
            transfer: self.transfer.as_ref().map(PackedTransfer::of),
            ..PackedRoom::default()
        };
        match &self.phase {
            Phase::Waiting(rings) => packed.set_rings(rings),
            Phase::Taken { staff, at, came, claimed } => {
                (packed.phase, packed.staff, packed.at) = (Letter::Taken, Some(*staff), Some(*at));
                (packed.came, packed.not_claimed) = (Some(*came), (!claimed).then_some(true));
            }
            Phase::Asked { reason, at } => {
                (packed.phase, packed.reason, packed.at) = (Letter::Asked, Some(*reason), Some(*at));
            }
        }
        rmp_serde::to_vec_named(&packed).ok()
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        let packed: PackedRoom = read(bytes)?;
        let youth = Holder {
            connection: packed.connection,
            here: packed.here,
            expires: packed.expires,
            away_since: packed.away_since,
        };
        let phase = match packed.phase {
            Letter::Waiting => Phase::Waiting(Rings {
                offer: packed.offered.zip(packed.offered_until),
                passed: packed.passed.into_set(),
                belled: packed.belled.into_set(),
                bell_until: packed.bell_until,
                passed_at: packed.passed_at,
                rung_at: packed.rung_at,
            }),
            Letter::Taken => Phase::Taken {
                staff: packed.staff?,
                at: packed.at?,
                came: packed.came.unwrap_or(false),
                claimed: !packed.not_claimed.unwrap_or(false),
            },
            Letter::Asked => Phase::Asked { reason: packed.reason?, at: packed.at? },
        };
        let PackedRoom { generation, since, queued, proved, .. } = packed;
        let line = serde_json::from_str(&packed.line).ok()?;
        let transfer = packed.transfer.map(PackedTransfer::unpack);
        Some(Self { line, generation, since, queued, youth, proved, phase, transfer })
    }
}

impl PackedRoom {
    fn set_rings(&mut self, rings: &Rings) {
        (self.offered, self.offered_until) = rings.offer.unzip();
        (self.passed, self.belled) = (Table::of(&rings.passed), Table::of(&rings.belled));
        (self.bell_until, self.passed_at, self.rung_at) = (rings.bell_until, rings.passed_at, rings.rung_at);
    }
}

impl Packed for Desk {
    fn pack(&self) -> Option<Vec<u8>> {
        let by = self.by.as_ref().map(serde_json::to_string).transpose().ok()?;
        let packed = PackedDesk {
            by,
            on: self.wish.on,
            capacity: self.wish.capacity,
            paused: self.wish.paused,
            paused_since: Some(self.paused_since),
            unanswered: self.wish.unanswered,
            connection: self.holder.connection,
            here: self.holder.here,
            expires: self.holder.expires,
            away_since: self.holder.away_since,
            missed: self.missed,
            missed_at: self.missed_at,
            idle_since: self.idle_since,
            seats: Table(self.seats.clone()),
            offers: Table::of(&self.offers),
            done: self.wish.done,
            lead: self.wish.lead,
            breath: self.wish.breath,
            breath_since: self.breath.map(|breath| breath.since),
            breath_until: self.breath.map(|breath| breath.until),
            heavy: Table::of(&self.heavy),
            worries: Table(self.worries.clone()),
            coming: Table::of(&self.coming),
        };
        rmp_serde::to_vec_named(&packed).ok()
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        let packed: PackedDesk = read(bytes)?;
        let by: Option<Counsellor> = packed.by.map(|by| serde_json::from_str(&by)).transpose().ok()?;
        let PackedDesk { on, capacity, paused, unanswered, done, lead, breath, .. } = packed;
        let lasts = packed.breath_since.zip(packed.breath_until);
        Some(Self {
            by,
            wish: Wish { on, capacity, paused, unanswered, done, lead, breath },
            paused_since: packed.paused_since.unwrap_or(packed.idle_since),
            holder: Holder {
                connection: packed.connection,
                here: packed.here,
                expires: packed.expires,
                away_since: packed.away_since,
            },
            missed: packed.missed,
            missed_at: packed.missed_at,
            idle_since: packed.idle_since,
            seats: packed.seats.0,
            offers: packed.offers.into_set(),
            heavy: packed.heavy.into_set(),
            worries: packed.worries.0,
            coming: packed.coming.into_set(),
            breath: lasts.map(|(since, until)| Breath { since, until }),
        })
    }
}

/// When it goes: digits, as Redis counts. Which questions were answered is told by zeros before them, one for the first and two
/// for the second: a node of the version before reads the same number, and so do those of 0.3.
impl Packed for Tombstone {
    fn pack(&self) -> Option<Vec<u8>> {
        let zeros = usize::from(self.helped) + 2 * usize::from(self.again);
        Some(format!("{}{}", "0".repeat(zeros), self.until).into_bytes())
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let zeros = text.len() - text.trim_start_matches('0').len();
        Some(Self { until: text.parse().ok()?, helped: zeros & 1 > 0, again: zeros & 2 > 0 })
    }
}

fn is_zero(millis: &Millis) -> bool {
    *millis == 0
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    rmp_serde::from_slice(bytes).ok()
}

/// A table of Lua, which writes one without entries as a list.
#[derive(Serialize)]
#[serde(transparent)]
struct Table<K: Ord, V>(BTreeMap<K, V>);

impl<K: Ord, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord, V> Table<K, V> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord + Copy> Table<K, bool> {
    fn of(set: &BTreeSet<K>) -> Self {
        Self(set.iter().map(|id| (*id, true)).collect())
    }

    fn into_set(self) -> BTreeSet<K> {
        self.0.into_keys().collect()
    }
}

impl<'de, K: Ord + Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Table<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Entries(PhantomData))
    }
}

struct Entries<K, V>(PhantomData<(K, V)>);

impl<'de, K: Ord + Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
    type Value = Table<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut table = BTreeMap::new();
        while let Some((key, value)) = map.next_entry()? {
            table.insert(key, value);
        }
        Ok(Table(table))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        match list.next_element::<IgnoredAny>()? {
            None => Ok(Table(BTreeMap::new())),
            Some(_) => Err(serde::de::Error::custom("a list")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_of_the_version_before_read_a_tombstone_as_ever() {
        for (helped, again) in [(false, false), (true, false), (false, true), (true, true)] {
            let stone = Tombstone { until: 1_795_000_000_000, helped, again };
            let packed = stone.pack().expect("digits");
            assert_eq!(Tombstone::unpack(&packed), Some(stone));
            let text = String::from_utf8(packed).expect("digits");
            assert_eq!(text.parse(), Ok(1_795_000_000_000_i64), "as they did");
        }
        let plain = Tombstone::unpack(b"1795000000000").expect("what they wrote");
        assert!(!plain.helped && !plain.again);
        assert_eq!([&b""[..], b"x", b"0000x", b"\xff"].map(Tombstone::unpack), [None; 4]);
    }
}
