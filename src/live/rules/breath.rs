//! The pause after a conversation, and what weighs more than one.

use super::room::{Breath, Desk, Moment};
use super::state::State;
use crate::id::{ConversationId, StaffId};
use crate::live::{Event, Reply, Topic};

impl Desk {
    /// A conversation is over. A breath that lasts anyway gets no shorter.
    fn breathe_out(&mut self, now: Moment) -> bool {
        let Some(next) = Breath::of(self.wish.breath, now).filter(|_| self.wish.on) else { return false };
        let until = self.breath.map_or(next.until, |last| last.until.max(next.until));
        self.breath = Some(Breath { until, ..next });
        true
    }
}

impl State {
    /// A conversation with somebody who was there has ended at this desk: nothing rings for a while.
    pub fn breathe_out(&mut self, staff: StaffId) {
        let now = self.now;
        if self.desks.get_mut(&staff).is_some_and(|desk| desk.breathe_out(now)) {
            self.silence_desk(staff);
            self.tell_breath(staff);
        }
    }

    pub fn breathe(&mut self, staff: StaffId, more: bool) -> Reply {
        let now = self.now;
        let Some(desk) = self.desks.get_mut(&staff).filter(|desk| desk.breath_left(now) > 0) else {
            return Reply::No;
        };
        // It is a press: somebody is there, whatever rang before.
        desk.acted();
        desk.breath = desk.breath.filter(|_| more).map(Breath::longer);
        self.tell_breath(staff);
        Reply::Done
    }

    /// Whoever takes a conversation is ready.
    pub fn end_breath(&mut self, staff: StaffId) {
        if self.desk_of(staff).breath.take().is_some() {
            self.tell_breath(staff);
        }
    }

    fn tell_breath(&mut self, staff: StaffId) {
        let left = self.desks.get(&staff).map_or(0, |desk| desk.breath_left(self.now));
        self.announce(Topic::Counsellor(staff), Event::Breath { left });
        self.mark_changed();
    }

    pub fn weigh(&mut self, conversation: ConversationId, staff: StaffId, on: bool) -> Reply {
        if self.rooms.get(&conversation).and_then(|room| room.holder()) != Some(staff) {
            return Reply::No;
        }
        let desk = self.desk_of(staff);
        if on {
            desk.heavy.insert(conversation);
        } else {
            desk.heavy.remove(&conversation);
        }
        // What rings here can't be taken any more: it rings for somebody else.
        if desk.load() >= usize::from(desk.wish.capacity) {
            self.silence_desk(staff);
        }
        self.mark_changed();
        Reply::Done
    }
}
