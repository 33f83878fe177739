//! The snapshot: indexes read by `lua/look.lua`, what they hold said by the rules.

use super::call::{Caller, Words};
use super::keys::Key;
use super::machine::Machine;
use super::part::{Members, unpacked};
use super::{senseless, unavailable};
use crate::clock::Millis;
use crate::id::{ConversationId, StaffId};
use crate::live::rules::{ACCEPTS_MS, Desk, Moment, Room, duty, since, waiting};
use crate::live::{DeskNews, JOINS_SPAN_MS, JOINS_SPANS, LiveError, Mark, NEWS_MS, PLACE_MS, Snapshot, Waiting};

/// An age above 34 years is read as that: Lua counts in doubles.
const AGE_MAX: Millis = 1 << 40;
/// At most this many desks are read in a call, so that none holds Redis up, and at most this many calls make a reading.
const DESKS: usize = 500;
const CALLS: usize = 200;
/// Of each kind at most this many whose time may be over are read at once; the others follow.
const DUE: usize = 200;

/// As `lua/look.lua` answers: now, when live state was made, whose time may be over, how desks changed, and the rest.
type View = (Moment, Moment, (Members, Members, Members, Members), News, Option<Rest>);
/// Whether it is all, whether there is more, whether nodes of 0.3 are there, the number of the last change, and which desks.
type News = (u8, u8, u8, u64, Vec<String>, Vec<Option<Vec<u8>>>);
/// The queue, the overdue, when the latest accepts were, and joins.
type Rest = (Members, Vec<String>, Vec<Moment>, u32);

pub async fn snapshot(machine: &Machine, limit: Millis, mut came: u32, mark: Mark) -> Result<Snapshot, LiveError> {
    machine.forget();
    let (mut from, mut read): (Mark, Option<DeskNews>) = (mark, None);
    for _ in 0..CALLS {
        let (now, birth, over, news, rest): View =
            machine.caller().look(&asked(limit, came, from, read.is_some())).await?;
        came = 0;
        let over = due(now, over)?;
        if !over.is_empty() {
            // What is over changes what there is to see.
            machine.sweep(over).await?;
            continue;
        }
        let news = desk_news(machine.caller(), now, birth, news).await?;
        from = news.mark;
        let news = joined(read.take(), news);
        let Some(rest) = rest else {
            read = Some(news);
            continue;
        };
        return view(now, birth, news, rest);
    }
    Err(unavailable("there are more desks than can be read"))
}

fn asked(limit: Millis, came: u32, mark: Mark, go_on: bool) -> Words {
    let mut words = Words::default();
    words.add("view").number(came).number(limit.min(AGE_MAX));
    words.number(mark.birth).number(mark.at).number(mark.number).number(u8::from(go_on));
    words.number(DESKS).number(DUE).number(NEWS_MS).number(PLACE_MS).number(JOINS_SPAN_MS).number(JOINS_SPANS);
    words
}

fn parsed<K, E>(id: &str, parse: impl Fn(&str) -> Result<K, E>) -> Result<K, LiveError> {
    parse(id).map_err(|_| senseless())
}

fn room_of(id: &str, raw: &[u8]) -> Result<(ConversationId, Room), LiveError> {
    Ok((parsed(id, ConversationId::parse)?, unpacked(raw)?))
}

fn desk_of(id: &str, raw: &[u8]) -> Result<(StaffId, Desk), LiveError> {
    Ok((parsed(id, StaffId::parse)?, unpacked(raw)?))
}

fn each((ids, values): &Members) -> impl Iterator<Item = (&str, &[u8])> {
    ids.iter().map(String::as_str).zip(values.iter().map(Vec::as_slice))
}

/// Whose time is over.
fn due(
    now: Moment,
    (youths, leases, away, asked): (Members, Members, Members, Members),
) -> Result<Vec<Key>, LiveError> {
    let mut keys = Vec::new();
    for (id, raw) in each(&youths) {
        let (id, room) = room_of(id, raw)?;
        keys.extend(room.youth.is_dead(now).then_some(Key::Room(id)));
    }
    for (id, raw) in each(&leases) {
        let (id, desk) = desk_of(id, raw)?;
        keys.extend(desk.holder.is_dead(now).then_some(Key::Desk(id)));
    }
    for (id, raw) in each(&away) {
        let (id, desk) = desk_of(id, raw)?;
        keys.extend(desk.is_over(now).then_some(Key::Desk(id)));
    }
    for (id, raw) in each(&asked) {
        let (id, room) = room_of(id, raw)?;
        keys.extend(room.is_given_up(now).then_some(Key::Room(id)));
    }
    keys.sort_unstable();
    keys.dedup();
    Ok(keys)
}

async fn desk_news(
    caller: &Caller,
    now: Moment,
    birth: Moment,
    (whole, _, old, number, ids, values): News,
) -> Result<DeskNews, LiveError> {
    let mut changed = Vec::with_capacity(ids.len());
    let mut away = Vec::new();
    for (id, raw) in ids.iter().zip(values) {
        let Some(raw) = raw else {
            changed.push((parsed(id, StaffId::parse)?, None));
            continue;
        };
        let (staff, desk) = desk_of(id, &raw)?;
        if !desk.holder.here {
            away.push((id, desk.holder.away_since));
        }
        changed.push((staff, duty(staff, &desk, now)));
    }
    if old == 1 && !away.is_empty() {
        // Nodes of 0.3 do not take down who is away.
        let mut words = Words::default();
        words.add("away");
        away.iter().for_each(|(id, since)| _ = words.number(since).add(id.as_str()));
        () = caller.look(&words).await?;
    }
    Ok(DeskNews { whole: whole == 1, changed, mark: Mark { birth, at: now, number } })
}

/// The next part of a reading joined to what was read before.
fn joined(before: Option<DeskNews>, next: DeskNews) -> DeskNews {
    match before {
        Some(mut news) if !next.whole => {
            news.changed.extend(next.changed);
            DeskNews { mark: next.mark, ..news }
        }
        _ => next,
    }
}

fn view(now: Moment, birth: Moment, desks: DeskNews, rest: Rest) -> Result<Snapshot, LiveError> {
    let (queue, overdue, accepts, joins) = rest;
    let waits = |(id, raw)| {
        let (id, room) = room_of(id, raw)?;
        Ok(waiting(id, &room, now))
    };
    let queue: Vec<Waiting> =
        each(&queue).filter_map(|one| waits(one).transpose()).collect::<Result<_, LiveError>>()?;
    let overdue = overdue.iter().map(|id| parsed(id, ConversationId::parse)).collect::<Result<_, _>>()?;
    let accepts = accepts.into_iter().map(|at| since(now, at)).filter(|age| *age <= ACCEPTS_MS).collect();
    Ok(Snapshot { age: since(now, birth), queue, desks, overdue, accepts, joins }.in_order())
}
