//! A conversation passes to a colleague: the one who has it asks, a colleague says yes, and then the young person does.

use super::room::{Desk, Room, Transfer, since};
use super::state::State;
use crate::id::{ConversationId, StaffId};
use crate::live::{Event, Reply, TRANSFER_MS, TRANSFER_RING_MS, Topic};
use crate::protocol::{Heir, Line, Refused, RingOver, TransferOver, TransferStage};
use std::collections::BTreeSet;

impl State {
    pub fn propose_transfer(&mut self, conversation: ConversationId, staff: StaffId, to: Heir) -> Reply {
        let now = self.now;
        self.lapse_transfer(conversation);
        if let Heir::Colleague(colleague) = to {
            self.tidy(colleague);
        }
        let Some(room) = self.rooms.get(&conversation).filter(|room| room.holder() == Some(staff)) else {
            return Reply::No;
        };
        if room.transfer.is_some() || !room.youth.present(now) {
            return Reply::No;
        }
        let (waited, here) = (since(now, room.since), room.line);
        let (about, line, asked) = match to {
            Heir::Colleague(colleague) => (None, here, self.ask_colleague(conversation, colleague, staff)),
            Heir::Line(about) => {
                let line = Line { about, ..here };
                (Some(about), line, self.takers(line, staff))
            }
        };
        if asked.is_empty() {
            return Reply::No;
        }
        let from = self.desks.get(&staff).and_then(|desk| desk.by.as_ref()).map(|by| by.name.clone());
        for colleague in asked.iter().copied() {
            let ring = Event::Ring { conversation, line, waited, all: asked.len() > 1, from: from.clone() };
            self.announce(Topic::Counsellor(colleague), ring);
        }
        let until = now.saturating_add_unsigned(TRANSFER_RING_MS);
        if let Some(room) = self.rooms.get_mut(&conversation) {
            room.transfer = Some(Transfer { asked, to: None, about, until });
        }
        self.tell_transfer(Topic::Counsellor(staff), conversation);
        Reply::Done
    }

    /// The one who is asked; the place is kept for the answer.
    fn ask_colleague(&mut self, conversation: ConversationId, colleague: StaffId, but: StaffId) -> BTreeSet<StaffId> {
        let now = self.now;
        let desk = self.desks.get_mut(&colleague).filter(|_| colleague != but);
        let Some(desk) = desk.filter(|desk| desk.is_ringable(now) && desk.has_room()) else {
            return BTreeSet::new();
        };
        desk.coming.insert(conversation);
        self.mark_changed();
        BTreeSet::from([colleague])
    }

    fn takers(&self, line: Line, but: StaffId) -> BTreeSet<StaffId> {
        let may = |desk: &Desk| desk.is_ringable(self.now) && desk.has_room() && desk.takes().takes(line);
        self.desks.whole().filter(|(staff, desk)| **staff != but && may(desk)).map(|(staff, _)| *staff).collect()
    }

    /// A colleague who is asked says yes: the place is kept, and the young person is asked.
    pub fn promise(&mut self, conversation: ConversationId, room: &mut Room, staff: StaffId) -> Reply {
        let now = self.now;
        let refused = |why| Reply::Refused(why);
        let transfer = match room.transfer.as_mut() {
            Some(transfer) if transfer.to == Some(staff) => return Reply::Done,
            Some(transfer) if transfer.asked.contains(&staff) && transfer.lasts(now) => transfer,
            Some(transfer) if !transfer.lasts(now) => return refused(Refused::Withdrawn),
            _ => return refused(Refused::Taken),
        };
        if let Err(why) = self.may_accept(conversation, staff, true) {
            return refused(why);
        }
        let rung = std::mem::take(&mut transfer.asked);
        (transfer.to, transfer.until) = (Some(staff), now.saturating_add_unsigned(TRANSFER_MS));
        for other in rung.into_iter().filter(|other| *other != staff) {
            self.let_off(conversation, other, RingOver::Taken);
        }
        let desk = self.desk_of(staff);
        desk.coming.insert(conversation);
        desk.acted();
        self.mark_changed();
        self.tell_all(conversation, room);
        Reply::Done
    }

    /// No place is kept for it at this desk.
    fn free_place(&mut self, conversation: ConversationId, staff: StaffId) {
        if let Some(desk) = self.desks.get_mut(&staff) {
            desk.coming.remove(&conversation);
        }
        self.mark_changed();
    }

    /// It rings no more at one who was asked.
    fn let_off(&mut self, conversation: ConversationId, staff: StaffId, reason: RingOver) {
        self.free_place(conversation, staff);
        self.announce(Topic::Counsellor(staff), Event::RingOver { conversation, reason });
    }

    /// A colleague who is asked, or has said yes, says no, or is not there. False: they are neither.
    fn refuse_transfer(
        &mut self,
        conversation: ConversationId,
        room: &mut Room,
        staff: StaffId,
        why: TransferOver,
    ) -> bool {
        let Some(transfer) = &mut room.transfer else { return false };
        let was_asked = transfer.asked.remove(&staff);
        let (refused, last) = (was_asked || transfer.to == Some(staff), transfer.asked.is_empty());
        if was_asked {
            self.let_off(conversation, staff, RingOver::Declined);
        }
        if refused && last {
            self.end_transfer(conversation, room, why);
        }
        refused
    }

    pub fn decline_transfer(&mut self, conversation: ConversationId, staff: StaffId) -> Reply {
        self.with_transfer(conversation, |state, room| {
            let refused = state.refuse_transfer(conversation, room, staff, TransferOver::Declined);
            if refused {
                state.desk_of(staff).acted();
            }
            refused
        })
    }

    /// Nothing rings at this desk. Whoever has said yes keeps to it, also over a link that breaks, but not off duty.
    pub fn silence_transfers(&mut self, staff: StaffId) {
        self.tidy(staff);
        let Some(desk) = self.desks.get(&staff).filter(|desk| !desk.coming.is_empty()) else { return };
        let (on, coming) = (desk.wish.on, desk.coming.clone());
        for conversation in coming {
            self.with_transfer(conversation, |state, room| {
                let promised = room.transfer.as_ref().is_some_and(|transfer| transfer.to == Some(staff));
                !(promised && on) && state.refuse_transfer(conversation, room, staff, TransferOver::Left)
            });
        }
    }

    /// No place is kept for what nobody asks about any more: its time is up, or a node of 0.3 has forgotten it.
    pub fn tidy(&mut self, staff: StaffId) {
        let coming = self.desks.get(&staff).map(|desk| desk.coming.clone()).unwrap_or_default();
        for conversation in coming {
            self.lapse_transfer(conversation);
            let transfer = self.rooms.get(&conversation).and_then(|room| room.transfer.as_ref());
            let kept = transfer.is_some_and(|one| one.to == Some(staff) || one.asked.contains(&staff));
            if !kept {
                self.free_place(conversation, staff);
            }
        }
    }

    pub fn withdraw_transfer(&mut self, conversation: ConversationId, staff: StaffId) -> Reply {
        self.with_transfer(conversation, |state, room| {
            let theirs = room.holder() == Some(staff);
            if theirs {
                state.end_transfer(conversation, room, TransferOver::Withdrawn);
            }
            theirs
        })
    }

    pub fn lapse_transfer(&mut self, conversation: ConversationId) -> Reply {
        let now = self.now;
        self.with_transfer(conversation, |state, room| {
            let Some(transfer) = room.transfer.as_ref().filter(|transfer| !transfer.lasts(now)) else { return false };
            let promised = transfer.to.is_some();
            let why = if promised { TransferOver::Silent } else { TransferOver::Unanswered };
            state.end_transfer(conversation, room, why);
            true
        })
    }

    /// Does something with one that is asked about.
    fn with_transfer(
        &mut self,
        conversation: ConversationId,
        step: impl FnOnce(&mut Self, &mut Room) -> bool,
    ) -> Reply {
        let Some(mut room) = self.rooms.remove(&conversation) else { return Reply::No };
        let done = room.transfer.is_some() && step(self, &mut room);
        self.rooms.insert(conversation, room);
        if done { Reply::Done } else { Reply::No }
    }

    /// What the young person decides. `to`: whom they were asked about.
    pub fn decide_transfer(&mut self, conversation: ConversationId, to: StaffId, yes: bool) -> Reply {
        let now = self.now;
        if self.rooms.get(&conversation).is_some_and(|room| room.holder() == Some(to)) {
            return if yes { Reply::Done } else { Reply::No };
        }
        self.with_transfer(conversation, |state, room| {
            if room.transfer.as_ref().is_none_or(|transfer| transfer.to != Some(to) || !transfer.lasts(now)) {
                return false;
            }
            if !yes {
                state.end_transfer(conversation, room, TransferOver::Refused);
            } else if state.desks.get(&to).is_none_or(|desk| !desk.wish.on || !desk.holder.present(now)) {
                state.end_transfer(conversation, room, TransferOver::Left);
                return false;
            } else {
                state.pass_over(conversation, room, to);
            }
            true
        })
    }

    fn pass_over(&mut self, conversation: ConversationId, room: &mut Room, to: StaffId) {
        let before = room.holder();
        let about = room.transfer.as_ref().and_then(|transfer| transfer.about);
        self.end_transfer(conversation, room, TransferOver::Done);
        room.line.about = about.unwrap_or(room.line.about);
        room.generation += 1;
        self.seat(conversation, room, to, true, true);
        self.end_breath(to);
        if let Some(by) = self.desks.get(&to).and_then(|desk| desk.by.clone()) {
            let generation = room.generation;
            self.announce(Topic::Youth(conversation), Event::Accepted { generation, by });
        }
        if let Some(before) = before {
            self.breathe_out(before);
        }
    }

    /// The question is over, and all who were asked are told.
    pub fn end_transfer(&mut self, conversation: ConversationId, room: &mut Room, why: TransferOver) {
        let Some(transfer) = room.transfer.take() else { return };
        let over = Event::Transfer { conversation, stage: TransferStage::Over { why } };
        for staff in transfer.asked {
            self.let_off(conversation, staff, RingOver::Withdrawn);
        }
        if let Some(staff) = transfer.to {
            self.free_place(conversation, staff);
            self.announce(Topic::Counsellor(staff), over.clone());
            self.announce(Topic::Youth(conversation), over.clone());
        }
        if let Some(staff) = room.holder() {
            self.announce(Topic::Counsellor(staff), over);
        }
    }

    /// A desk that comes back is told what its counsellor has said yes to.
    pub fn tell_promises(&mut self, staff: StaffId) {
        let coming = self.desks.get(&staff).map(|desk| desk.coming.clone()).unwrap_or_default();
        for conversation in coming {
            self.tell_transfer(Topic::Counsellor(staff), conversation);
        }
    }

    /// How the question stands, for an end that comes back.
    pub fn stage(&self, room: &Room) -> Option<TransferStage> {
        let transfer = room.transfer.as_ref().filter(|transfer| transfer.lasts(self.now))?;
        let left = since(transfer.until, self.now);
        let Some(to) = transfer.to else { return Some(TransferStage::Asked { left }) };
        let name = self.desks.get(&to)?.by.as_ref()?.name.clone();
        Some(TransferStage::Promised { to, name, left })
    }

    fn tell_transfer(&mut self, topic: Topic, conversation: ConversationId) {
        if let Some(stage) = self.rooms.get(&conversation).and_then(|room| self.stage(room)) {
            self.announce(topic, Event::Transfer { conversation, stage });
        }
    }

    fn tell_all(&mut self, conversation: ConversationId, room: &Room) {
        let Some(stage) = self.stage(room) else { return };
        let to = room.transfer.as_ref().and_then(|transfer| transfer.to);
        let desks = [room.holder(), to].into_iter().flatten().map(Topic::Counsellor);
        for topic in desks.chain([Topic::Youth(conversation)]) {
            self.announce(topic, Event::Transfer { conversation, stage: stage.clone() });
        }
    }
}
