//! Offers, bells and accepts.

use super::room::{Desk, Phase, since};
use super::state::State;
use crate::id::{ConversationId, StaffId};
use crate::live::{BELL_MS, Event, RING_MS, Reply, TAKERS_MS, Topic};
use crate::protocol::{Refused, RingOver};

/// How many accepts are remembered, for the estimate of the wait.
pub const ACCEPTS: usize = 50;

impl State {
    pub fn offer(&mut self, conversation: ConversationId, generation: u64, staff: StaffId) -> Reply {
        let now = self.now;
        let Some(room) = self.rooms.get_mut(&conversation) else {
            return Reply::No;
        };
        let (line, waited, here) = (room.line, since(now, room.since), room.youth.present(now));
        let Phase::Waiting(rings) = &mut room.phase else {
            return Reply::No;
        };
        if room.generation != generation || !here {
            return Reply::No;
        }
        match rings.offer {
            Some((rung, until)) if rung == staff && until > now => return Reply::Done,
            Some(_) => return Reply::No,
            None => {}
        }
        let Some(desk) = self.desks.get_mut(&staff) else {
            return Reply::No;
        };
        if !desk.is_ringable(now) || !desk.has_room() {
            return Reply::No;
        }
        rings.offer = Some((staff, now.saturating_add_unsigned(RING_MS)));
        rings.rung_at.get_or_insert(now);
        desk.offers.insert(conversation);
        self.announce(Topic::Counsellor(staff), Event::Ring { conversation, line, waited, all: false, from: None });
        self.mark_changed();
        Reply::Done
    }

    pub fn expire(&mut self, conversation: ConversationId, staff: StaffId) -> Reply {
        let now = self.now;
        let Some(Phase::Waiting(rings)) = self.rooms.get_mut(&conversation).map(|room| &mut room.phase) else {
            return Reply::No;
        };
        if !rings.offer.is_some_and(|(rung, until)| rung == staff && until <= now) {
            return Reply::No;
        }
        self.pass(conversation, staff, RingOver::Expired);
        self.miss(staff);
        Reply::Done
    }

    fn miss(&mut self, staff: StaffId) {
        let now = self.now;
        if self.desk_of(staff).miss(now) {
            self.announce(Topic::Counsellor(staff), Event::PausedByMissedRings);
            self.silence_desk(staff);
            self.mark_changed();
        }
    }

    /// The offer to this counsellor is over, and was let pass.
    fn pass(&mut self, conversation: ConversationId, staff: StaffId, reason: RingOver) {
        let now = self.now;
        if let Some(Phase::Waiting(rings)) = self.rooms.get_mut(&conversation).map(|room| &mut room.phase) {
            rings.offer = None;
            rings.belled.remove(&staff);
            rings.passed.insert(staff);
            rings.passed_at = Some(now);
        }
        self.desk_of(staff).offers.remove(&conversation);
        self.announce(Topic::Counsellor(staff), Event::RingOver { conversation, reason });
        self.mark_changed();
    }

    pub fn bell(&mut self, conversation: ConversationId, generation: u64) -> Reply {
        let now = self.now;
        let Some(room) = self.rooms.get_mut(&conversation) else {
            return Reply::No;
        };
        let (line, waited, here) = (room.line, since(now, room.since), room.youth.present(now));
        let everybodys = since(now, room.queued) >= TAKERS_MS;
        let Phase::Waiting(rings) = &mut room.phase else {
            return Reply::No;
        };
        let due = rings.passed_at.is_some_and(|at| since(now, at) >= BELL_MS);
        if room.generation != generation || !here || rings.offer.is_some() || !due {
            return Reply::No;
        }
        rings.passed_at = Some(now);
        rings.bell_until = Some(now.saturating_add_unsigned(RING_MS));
        rings.rung_at.get_or_insert(now);
        let on_duty: Vec<_> = self.desks.whole().filter(|(_, desk)| desk.is_ringable(now)).collect();
        let everybodys = everybodys || !on_duty.iter().any(|(_, desk)| desk.takes().takes(line));
        let ringable = |desk: &Desk| desk.has_room() && (everybodys || desk.takes().takes(line));
        rings.belled = on_duty.iter().filter(|(_, desk)| ringable(desk)).map(|(staff, _)| **staff).collect();
        for staff in rings.belled.clone() {
            self.announce(Topic::Counsellor(staff), Event::Ring { conversation, line, waited, all: true, from: None });
        }
        self.mark_changed();
        Reply::Done
    }

    pub fn hush(&mut self, conversation: ConversationId) -> Reply {
        let now = self.now;
        let Some(Phase::Waiting(rings)) = self.rooms.get_mut(&conversation).map(|room| &mut room.phase) else {
            return Reply::No;
        };
        if rings.bell_until.is_none_or(|until| until > now) {
            return Reply::No;
        }
        rings.bell_until = None;
        for staff in std::mem::take(&mut rings.belled) {
            self.announce(Topic::Counsellor(staff), Event::RingOver { conversation, reason: RingOver::Expired });
            // Whoever has left since, or has no seat left, let nothing pass.
            if self.desks.get(&staff).is_some_and(|desk| desk.is_ringable(now) && desk.has_room()) {
                self.miss(staff);
            }
        }
        Reply::Done
    }

    pub fn decline(&mut self, conversation: ConversationId, staff: StaffId) -> Reply {
        if self.rooms.get(&conversation).is_some_and(|room| room.transfer.is_some()) {
            return self.decline_transfer(conversation, staff);
        }
        let Some(Phase::Waiting(rings)) = self.rooms.get_mut(&conversation).map(|room| &mut room.phase) else {
            return Reply::No;
        };
        if rings.offer.is_some_and(|(rung, _)| rung == staff) {
            self.pass(conversation, staff, RingOver::Declined);
            self.desk_of(staff).acted();
            Reply::Done
        } else if rings.belled.remove(&staff) {
            self.announce(Topic::Counsellor(staff), Event::RingOver { conversation, reason: RingOver::Declined });
            self.desk_of(staff).acted();
            Reply::Done
        } else if rings.passed.contains(&staff) {
            Reply::Done
        } else {
            Reply::No
        }
    }

    pub fn accept(&mut self, conversation: ConversationId, staff: StaffId) -> Reply {
        let Some(mut room) = self.rooms.remove(&conversation) else {
            return Reply::Refused(Refused::Gone);
        };
        let reply = match room.phase {
            Phase::Taken { staff: holder, .. } if holder == staff => Reply::Seat(self.seat_state(conversation, &room)),
            Phase::Taken { .. } => self.promise(conversation, &mut room, staff),
            Phase::Asked { .. } => Reply::Refused(Refused::Gone),
            Phase::Waiting(_) => match self.may_accept(conversation, staff, room.youth.present(self.now)) {
                Err(why) => Reply::Refused(why),
                Ok(by) => {
                    room.generation += 1;
                    self.seat(conversation, &mut room, staff, true, true);
                    self.desk_of(staff).acted();
                    self.end_breath(staff);
                    self.count_joins(-1);
                    self.accepts.push_back(self.now);
                    if self.accepts.len() > ACCEPTS {
                        self.accepts.pop_front();
                    }
                    self.announce(Topic::Youth(conversation), Event::Accepted { generation: room.generation, by });
                    Reply::Seat(self.seat_state(conversation, &room))
                }
            },
        };
        self.rooms.insert(conversation, room);
        reply
    }

    pub fn may_accept(
        &self,
        conversation: ConversationId,
        staff: StaffId,
        youth_here: bool,
    ) -> Result<crate::live::Counsellor, Refused> {
        let desk = self.desks.get(&staff).filter(|desk| desk.wish.on && desk.holder.present(self.now));
        let Some((desk, by)) = desk.and_then(|desk| desk.by.clone().map(|by| (desk, by))) else {
            return Err(Refused::NotOnDuty);
        };
        if !youth_here {
            return Err(Refused::Away);
        }
        let others = desk.offers.union(&desk.coming).filter(|id| **id != conversation).count();
        if desk.load() + others >= usize::from(desk.wish.capacity) {
            return Err(Refused::Full);
        }
        Ok(by)
    }
}
