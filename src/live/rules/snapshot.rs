//! Leases and the view for policy.

use super::room::{Desk, Phase, Room, since};
use super::state::State;
use crate::clock::Millis;
use crate::id::{ConversationId, StaffId};
use crate::live::{DeskWorry, Duty, LEASE_MS, Lease, LostLease, Mark, Offer, Snapshot, Waiting};
use crate::protocol::EndedBy;
use std::sync::Arc;

/// Accepts older than this say nothing about the wait.
pub const ACCEPTS_MS: Millis = 3_600_000;

impl State {
    pub fn renew(&mut self, lease: Lease) -> Option<LostLease> {
        let expires = self.now.saturating_add_unsigned(LEASE_MS);
        let holder = match lease {
            Lease::Youth(conversation, _) => self.rooms.get_mut(&conversation).map(|room| &mut room.youth),
            Lease::Desk(staff, _) => self.desks.lease_mut(&staff),
        };
        let (Lease::Youth(_, connection) | Lease::Desk(_, connection)) = lease;
        let Some((holder, held)) = holder.and_then(|holder| holder.connection.map(|held| (holder, held))) else {
            return Some(LostLease::Unknown(lease));
        };
        if held != connection {
            return Some(LostLease::Replaced(lease));
        }
        holder.expires = expires;
        // The lease ran out, and that was announced; but here it is.
        if !std::mem::replace(&mut holder.here, true) {
            match lease {
                Lease::Youth(conversation, _) => self.youth_is_back(conversation),
                Lease::Desk(staff, _) => {
                    self.desks.touch(staff);
                    self.desk_came(staff);
                }
            }
        }
        None
    }

    fn youth_is_back(&mut self, conversation: ConversationId) {
        if let Some(mut room) = self.rooms.remove(&conversation) {
            self.youth_came(conversation, &mut room);
            self.rooms.insert(conversation, room);
        }
    }

    pub fn snapshot(&mut self, limit: Millis, came: u32, mark: Mark) -> Snapshot {
        self.count_joins(came.into());
        self.sweep();
        let now = self.now;
        let queue = self.rooms.iter().filter_map(|(id, room)| waiting(*id, room, now)).collect();
        let is_overdue = |room: &Room| match room.phase {
            Phase::Taken { at, .. } | Phase::Asked { at, .. } => since(now, at) > limit,
            Phase::Waiting(_) => false,
        };
        let overdue = self.rooms.iter().filter(|(_, room)| is_overdue(room)).map(|(id, _)| *id).collect();
        let accepts = self.accepts.iter().rev().map(|at| since(now, *at)).filter(|age| *age <= ACCEPTS_MS).collect();
        let birth = self.birth.unwrap_or(now);
        let desks = self.desks.news(mark, birth, now, |staff, desk| duty(staff, desk, now));
        Snapshot { age: since(now, birth), queue, desks, overdue, accepts, joins: self.joins() }.in_order()
    }

    /// Marks dead leases as away and says so, the longest dead first; forgets what nobody will come back for.
    pub fn sweep(&mut self) {
        let now = self.now;
        self.tombstones.retain(|_, stone| stone.until > now);
        let rooms = self.rooms.iter_mut().filter(|(_, room)| room.youth.is_dead(now));
        let mut dead: Vec<_> = rooms
            .map(|(id, room)| {
                room.youth.lapse();
                (room.youth.expires, id.text(), *id)
            })
            .collect();
        dead.sort_unstable();
        for (_, _, conversation) in dead {
            self.youth_left(conversation);
        }
        for staff in self.desks.lapse(now) {
            self.desk_left(staff);
        }
        self.forget();
    }

    fn forget(&mut self) {
        let now = self.now;
        self.desks.forget(now);
        let given_up = self.rooms.iter().filter(|(_, room)| room.is_given_up(now));
        let given_up: Vec<_> = given_up.map(|(id, _)| *id).collect();
        for conversation in given_up {
            self.end(conversation, None, EndedBy::Gone);
        }
    }
}

pub fn waiting(conversation: ConversationId, room: &Room, now: i64) -> Option<Waiting> {
    let Phase::Waiting(rings) = &room.phase else {
        return None;
    };
    Some(Waiting {
        conversation,
        generation: room.generation,
        line: room.line,
        waited: since(now, room.since),
        queued: since(now, room.queued),
        present: room.youth.present(now),
        away: room.youth.away_for(now),
        offer: rings.offer.map(|(staff, until)| Offer { staff, remaining: since(until, now) }),
        passed: rings.passed.iter().copied().collect(),
        since_pass: rings.passed_at.map(|at| since(now, at)),
        bell: rings.bell_until.map(|until| since(until, now)),
        rung: rings.rung_at.map(|at| since(now, at)),
    })
}

pub fn duty(staff: StaffId, desk: &Desk, now: i64) -> Option<Duty> {
    (desk.wish.on || !desk.seats.is_empty()).then(|| Duty {
        takes: desk.takes(),
        worries: desk.worries.iter().map(|(id, worry)| DeskWorry { conversation: *id, worry: worry.clone() }).collect(),
        named: desk.by.as_ref().map(|by| (Arc::clone(&by.name), Arc::clone(&by.device))),
        staff,
        wish: desk.wish,
        present: desk.holder.present(now),
        away: desk.holder.away_for(now),
        paused_for: if desk.wish.paused { since(now, desk.paused_since) } else { 0 },
        seats: desk.seats.iter().map(|(id, generation)| (*id, *generation)).collect(),
        heavy: count(desk.heavy.len()),
        offers: count(desk.offers.len()),
        coming: count(desk.coming.len()),
        breath_left: desk.breath_left(now),
        idle: since(now, desk.idle_since),
    })
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
