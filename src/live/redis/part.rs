//! The part of live state that a step touches: what the keys held, and what it means.

use super::call::Held;
use super::keys::Key;
use super::packed::Packed;
use super::recent::Raw;
use super::senseless;
use crate::id::{ConversationId, StaffId};
use crate::live::LiveError;
use crate::live::rules::{Desk, Desks, Moment, Room, Shelf, State, Tombstone};
use std::collections::{BTreeMap, HashSet};
use std::hash::Hash;

/// What one key held.
pub struct Was<V> {
    pub raw: Option<Vec<u8>>,
    pub value: Option<V>,
    /// Read only while looking through all: others may change it meanwhile, if the step does not.
    pub passing: bool,
}

pub type Kept<K, V> = BTreeMap<K, Was<V>>;

#[derive(Default)]
pub struct Part {
    pub now: Moment,
    pub rooms: Kept<ConversationId, Room>,
    pub tombstones: Kept<ConversationId, Tombstone>,
    pub desks: Kept<StaffId, Desk>,
    /// How many wait.
    pub queued: Option<usize>,
    /// All who wait are among the rooms.
    pub has_queue: bool,
    /// All desks are here, as they were at this change.
    pub all_desks: Option<Option<Vec<u8>>>,
    /// Read at several moments: whether it was ever so at one moment is still to be checked.
    pub is_patched: bool,
    /// What a step that was committed has changed.
    pub written: Vec<(Key, Raw)>,
}

impl Part {
    /// Takes in what these keys hold.
    pub fn take(&mut self, keys: &[Key], held: Held) -> Result<(), LiveError> {
        self.now = held.now;
        for (key, raw) in keys.iter().zip(held.values) {
            match key {
                Key::Room(id) => keep(&mut self.rooms, *id, raw, false)?,
                Key::Tombstone(id) => keep(&mut self.tombstones, *id, raw, false)?,
                Key::Desk(id) => keep(&mut self.desks, *id, raw, false)?,
            }
        }
        Ok(())
    }

    /// Takes in all who wait.
    pub fn take_queue(&mut self, found: Members) -> Result<(), LiveError> {
        let seen = found.0.len();
        pass(&mut self.rooms, found, ConversationId::parse)?;
        (self.has_queue, self.queued, self.is_patched) = (true, Some(seen), true);
        Ok(())
    }

    /// Takes in all desks, and the number of their last change.
    pub fn take_desks(&mut self, found: Members, number: Option<Vec<u8>>) -> Result<(), LiveError> {
        pass(&mut self.desks, found, StaffId::parse)?;
        (self.all_desks, self.is_patched) = (Some(number), true);
        Ok(())
    }

    /// How all of them stood.
    pub fn seen(&self) -> impl Iterator<Item = (Key, Raw)> {
        let rooms = self.rooms.iter().map(|(id, was)| (Key::Room(*id), was.raw.clone()));
        let tombstones = self.tombstones.iter().map(|(id, was)| (Key::Tombstone(*id), was.raw.clone()));
        rooms.chain(tombstones).chain(self.desks.iter().map(|(id, was)| (Key::Desk(*id), was.raw.clone())))
    }

    /// All that must still be so.
    pub fn guarded(&self) -> Vec<Key> {
        let rooms = ids(&self.rooms).map(Key::Room);
        rooms.chain(ids(&self.tombstones).map(Key::Tombstone)).chain(ids(&self.desks).map(Key::Desk)).collect()
    }

    /// What this key held.
    pub fn raw(&self, key: &Key) -> Vec<u8> {
        let raw = match key {
            Key::Room(id) => self.rooms.get(id).and_then(|was| was.raw.clone()),
            Key::Tombstone(id) => self.tombstones.get(id).and_then(|was| was.raw.clone()),
            Key::Desk(id) => self.desks.get(id).and_then(|was| was.raw.clone()),
        };
        raw.unwrap_or_default()
    }

    /// Whether it was only looked through, among all.
    pub fn is_passing(&self, key: &Key) -> bool {
        match key {
            Key::Room(id) => self.rooms.get(id).is_some_and(|was| was.passing),
            Key::Tombstone(_) => false,
            Key::Desk(id) => self.desks.get(id).is_some_and(|was| was.passing),
        }
    }

    /// Forgets what was only looked through: it is no longer so.
    pub fn forget_whole(&mut self) {
        self.rooms.retain(|_, was| !was.passing);
        self.desks.retain(|_, was| !was.passing);
        (self.has_queue, self.all_desks) = (false, None);
    }

    /// What is known, for a step to change.
    pub fn state(&self) -> State {
        let desks = Desks::part(given(&self.desks), self.all_desks.is_some());
        let tombstones = Shelf::part(given(&self.tombstones), true);
        State::part(self.now, Shelf::part(given(&self.rooms), self.has_queue), desks, tombstones, self.queued)
    }
}

/// Ids and what lies under them.
pub type Members = (Vec<String>, Vec<Vec<u8>>);

pub fn unpacked<V: Packed>(raw: &[u8]) -> Result<V, LiveError> {
    V::unpack(raw).ok_or_else(senseless)
}

fn keep<K: Ord, V: Packed>(kept: &mut Kept<K, V>, id: K, raw: Option<Vec<u8>>, passing: bool) -> Result<(), LiveError> {
    let value = raw.as_deref().map(unpacked).transpose()?;
    kept.insert(id, Was { raw, value, passing });
    Ok(())
}

/// Those that are known already stay as they are: they are guarded.
fn pass<K: Ord, V: Packed, E>(
    kept: &mut Kept<K, V>,
    (found, values): Members,
    parse: impl Fn(&str) -> Result<K, E>,
) -> Result<(), LiveError> {
    for (id, raw) in found.iter().zip(values) {
        let id = parse(id).map_err(|_| senseless())?;
        if !kept.contains_key(&id) {
            keep(kept, id, Some(raw), true)?;
        }
    }
    Ok(())
}

fn ids<K: Copy, V>(kept: &Kept<K, V>) -> impl Iterator<Item = K> {
    kept.iter().filter(|(_, was)| !was.passing).map(|(id, _)| *id)
}

fn given<K: Copy + Eq + Hash, V: Clone>(kept: &Kept<K, V>) -> Vec<(K, Option<V>)> {
    kept.iter().map(|(id, was)| (*id, was.value.clone())).collect()
}

/// Keys that a step asked for, and whether it looked through the queue and the desks.
pub struct Asked {
    pub keys: HashSet<Key>,
    pub queue: bool,
    pub desks: bool,
}

impl Asked {
    /// What this step asked for and was not given; `None`: nothing.
    pub fn by(state: &State) -> Option<Self> {
        let rooms = state.rooms.asked().into_iter().map(Key::Room);
        let tombstones = state.tombstones.asked().into_iter().map(Key::Tombstone);
        let keys = rooms.chain(tombstones).chain(state.desks.shelf().asked().into_iter().map(Key::Desk)).collect();
        let (queue, desks) = (state.rooms.asked_whole(), state.desks.shelf().asked_whole());
        let asked = Self { keys, queue, desks };
        (!asked.keys.is_empty() || queue || desks).then_some(asked)
    }
}
