//! What a step has changed, as commands of Redis: values, indexes and announcements.

use super::call::Words;
use super::keys::{BACKSTOP_MS, Key};
use super::packed::Packed;
use super::part::{Kept, Part};
use super::recent::Raw;
use super::wire;
use crate::id::{ConversationId, StaffId};
use crate::live::rules::{ACCEPTS, Desk, Moment, Phase, Room, State, Tombstone};
use crate::live::{Event, JOINS_SPAN_MS, JOINS_SPANS, Topic};
use std::collections::BTreeSet;

/// Commands that make Redis as a step left its part.
pub struct Change<'a> {
    prefix: &'a str,
    now: Moment,
    commands: Vec<Vec<Vec<u8>>>,
    /// Indexes that were written: they are to be forgotten when nobody writes any more.
    indexes: BTreeSet<&'static str>,
    /// Values that were changed, as they are now.
    written: Vec<(Key, Raw)>,
}

/// Says a command.
macro_rules! say {
    ($change:expr, $($word:expr),+ $(,)?) => {{
        let command = vec![$(Vec::<u8>::from($word)),+];
        $change.commands.push(command);
    }};
}

impl<'a> Change<'a> {
    /// Of a step that was given all it asked for. `None`: something can't be said.
    pub fn of(part: &Part, mut state: State, prefix: &'a str) -> Option<Self> {
        let (commands, indexes, written) = (Vec::new(), BTreeSet::new(), Vec::new());
        let mut change = Self { prefix, now: part.now, commands, indexes, written };
        for (id, before, after) in changed(&part.rooms, |id| state.rooms.get(id)) {
            change.room(id, before, after)?;
        }
        for (id, before, after) in changed(&part.desks, |id| state.desks.get(id)) {
            change.desk(id, before, after, state.desks.is_touched(&id))?;
        }
        for (id, _, after) in changed(&part.tombstones, |id| state.tombstones.get(id)) {
            let is_unknown = part.rooms.get(&id).is_none_or(|was| was.value.is_none());
            change.tombstone(id, after, is_unknown)?;
        }
        change.count(state.counted());
        for at in state.accepts.drain(..) {
            change.accepted(at);
        }
        for (topic, event) in state.finish() {
            change.announce(topic, &event)?;
        }
        for index in std::mem::take(&mut change.indexes) {
            say!(change, "PEXPIRE", change.key(index), BACKSTOP_MS.to_string());
        }
        Some(change)
    }

    pub fn is_nothing(&self) -> bool {
        self.commands.is_empty()
    }

    /// How what was changed stands now.
    pub fn written(&self) -> Vec<(Key, Raw)> {
        self.written.clone()
    }

    /// As `lua/commit.lua` reads it, and the keys whose values it tells if it can't be. `queue_max`: no more may wait.
    pub fn words(self, part: &Part, queue_max: Option<usize>) -> (Words, Vec<Key>) {
        let (mut words, mut keys) = (Words::default(), part.guarded());
        keys.extend(self.written.iter().map(|(key, _)| *key).filter(|key| part.is_passing(key)));
        let queue = if part.queued.is_some() { format!("{}w", self.prefix) } else { String::new() };
        words.add(queue);
        let mut names: Vec<_> = keys.iter().map(|key| key.name(self.prefix)).collect();
        let mut held: Vec<_> = keys.iter().map(|key| part.raw(key)).collect();
        if let Some(number) = &part.all_desks {
            names.push(format!("{}dn", self.prefix).into_bytes());
            held.push(number.clone().unwrap_or_default());
        }
        words.list(names);
        match part.queued {
            Some(seen) => words.number(queue_max.map_or(seen, |max| seen.max(max.saturating_sub(1)))),
            None => words.add(""),
        };
        words.number(part.now);
        held.into_iter().for_each(|value| _ = words.add(value));
        self.commands.into_iter().for_each(|command| _ = words.list(command));
        (words, keys)
    }

    fn key(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn add(&mut self, index: &'static str, score: Moment, id: &str) {
        self.indexes.insert(index);
        say!(self, "ZADD", self.key(index), score.to_string(), id);
    }

    fn drop(&mut self, index: &'static str, id: &str) {
        say!(self, "ZREM", self.key(index), id);
    }

    fn put(&mut self, key: Key, value: Option<Vec<u8>>) {
        let name = key.name(self.prefix);
        match &value {
            Some(value) => say!(self, "SET", name, value.clone(), "PX", BACKSTOP_MS.to_string()),
            None => say!(self, "DEL", name),
        }
        self.written.push((key, value));
    }

    fn indexed(&mut self, index: &'static str, id: &str, before: Option<Moment>, after: Option<Moment>) {
        match after {
            Some(moment) if before != after => self.add(index, moment, id),
            None if before.is_some() => self.drop(index, id),
            _ => {}
        }
    }

    fn room(&mut self, id: ConversationId, before: Option<&Room>, after: Option<&Room>) -> Option<()> {
        let text = &id.text();
        let (was, is) = (before.map(index_of), after.map(index_of));
        if let Some((index, _)) = was.filter(|(index, _)| is.is_none_or(|(new, _)| new != *index)) {
            self.drop(index, text);
        }
        let is_asked = |room: &&Room| matches!(room.phase, Phase::Asked { .. });
        match (before.filter(is_asked), after.filter(is_asked)) {
            (Some(_), None) => say!(self, "SREM", self.key("k"), text.as_str()),
            (None, Some(_)) => {
                self.indexes.insert("k");
                say!(self, "SADD", self.key("k"), text.as_str());
            }
            _ => {}
        }
        if let Some((index, since)) = is.filter(|_| is != was) {
            self.add(index, since, text);
        }
        let lease = |room: &Room| room.youth.here.then_some(room.youth.expires);
        self.indexed("yl", text, before.and_then(lease), after.and_then(lease));
        self.put(Key::Room(id), packed(after)?);
        Some(())
    }

    fn desk(&mut self, id: StaffId, before: Option<&Desk>, after: Option<&Desk>, is_news: bool) -> Option<()> {
        let text = &id.text();
        match (before, after) {
            (None, Some(_)) => {
                self.indexes.insert("d");
                say!(self, "SADD", self.key("d"), text.as_str());
                self.drop("dg", text);
            }
            (Some(_), None) => {
                say!(self, "SREM", self.key("d"), text.as_str());
                self.add("dg", self.now, text);
            }
            _ => {}
        }
        let away = |desk: &Desk| (!desk.holder.here).then_some(desk.holder.away_since);
        self.indexed("da", text, before.and_then(away), after.and_then(away));
        let lease = |desk: &Desk| desk.holder.here.then_some(desk.holder.expires);
        self.indexed("dl", text, before.and_then(lease), after.and_then(lease));
        if is_news {
            self.indexes.extend(["dn", "dv"]);
            say!(self, "STAMP", self.key("dn"), self.key("dv"), text.as_str());
        }
        self.put(Key::Desk(id), packed(after)?);
        Some(())
    }

    fn tombstone(&mut self, id: ConversationId, stone: Option<&Tombstone>, is_unknown: bool) -> Option<()> {
        // One that is over is forgotten by Redis itself.
        let Some(stone) = stone else { return Some(()) };
        let (key, value) = (Key::Tombstone(id), stone.pack()?);
        let left = stone.until.saturating_sub(self.now).max(1);
        say!(self, "SET", key.name(self.prefix), value.clone(), "PX", left.to_string());
        self.written.push((key, Some(value)));
        if is_unknown {
            self.drop("w", &id.text());
            self.drop("t", &id.text());
        }
        Some(())
    }

    fn count(&mut self, joins: i64) {
        if joins != 0 {
            let span = i64::try_from(JOINS_SPAN_MS).unwrap_or(i64::MAX);
            let name = self.key(&format!("j:{}", self.now.div_euclid(span)));
            say!(self, "ADD", name.as_str(), joins.to_string());
            say!(self, "PEXPIRE", name, (JOINS_SPANS * span).to_string());
        }
    }

    fn accepted(&mut self, at: Moment) {
        self.indexes.insert("n");
        say!(self, "LPUSH", self.key("n"), at.to_string());
        say!(self, "LTRIM", self.key("n"), "0", (ACCEPTS - 1).to_string());
    }

    fn announce(&mut self, topic: Topic, event: &Event) -> Option<()> {
        let payload = wire::encode(event)?;
        if topic == Topic::Dispatchers {
            // Dispatchers of 0.3 listen here, while the nodes are replaced.
            say!(self, "PUBLISH", self.key("desk"), payload.clone());
        }
        say!(self, "PUBLISH", wire::channel(self.prefix, topic), payload);
        Some(())
    }
}

/// The index that a conversation is in, and where.
fn index_of(room: &Room) -> (&'static str, Moment) {
    match room.phase {
        Phase::Waiting(_) => ("w", room.since),
        Phase::Taken { at, .. } | Phase::Asked { at, .. } => ("t", at),
    }
}

fn packed<V: Packed>(value: Option<&V>) -> Option<Option<Vec<u8>>> {
    match value {
        Some(value) => value.pack().map(Some),
        None => Some(None),
    }
}

/// What is no longer as it was: before and after.
fn changed<'s, K: Copy + Ord, V: PartialEq>(
    kept: &'s Kept<K, V>,
    after: impl Fn(&K) -> Option<&'s V>,
) -> Vec<(K, Option<&'s V>, Option<&'s V>)> {
    let all = kept.iter().map(|(id, was)| (*id, was.value.as_ref(), after(id)));
    all.filter(|(_, before, after)| before != after).collect()
}
