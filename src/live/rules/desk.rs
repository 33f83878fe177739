//! The counsellor's commands, but those about rings.

use super::room::{Breath, Holder, Phase, Room};
use super::state::{State, Ticket};
use crate::clock::Millis;
use crate::id::{ConnectionId, ConversationId, StaffId};
use crate::line::Takes;
use crate::live::{Counsellor, DeskState, Event, Reply, Topic, Wish};
use crate::protocol::AskedWhy;
use std::sync::Arc;

impl State {
    pub fn desk(
        &mut self,
        mut by: Counsellor,
        connection: ConnectionId,
        wish: Wish,
        acted: bool,
        again: bool,
        breath: Millis,
    ) -> Reply {
        let (staff, now) = (by.staff, self.now);
        let on = wish.on;
        let desk = self.desk_of(staff);
        if let Some(before) = desk.by.as_ref().filter(|_| again) {
            by.takes = Arc::clone(&before.takes);
        }
        if on && !desk.wish.on {
            desk.idle_since = now;
            (desk.missed, desk.missed_at) = (0, None);
        }
        let ended = acted && !wish.paused;
        let unanswered = on && !ended && (desk.wish.unanswered || wish.unanswered);
        let paused = wish.paused || unanswered || wish.done;
        let known = desk.by.is_some();
        desk.pause(paused, unanswered, now);
        desk.wish = Wish { paused, unanswered, lead: wish.lead && on, ..wish };
        desk.by = Some(by);
        // A desk that is not known may have had a breath that was lost.
        desk.breath = if known { desk.breath } else { Breath::of(breath, now) }.filter(|_| on);
        // What rings at the socket before this one is heard by nobody: it rings again.
        let moved = desk.holder.connection.is_some_and(|before| before != connection);
        desk.holder.attach(connection, now);
        self.announce(Topic::Counsellor(staff), Event::Attached { connection });
        if !on || paused || moved {
            self.silence_desk(staff);
        }
        if on {
            self.claim_all(staff);
        } else {
            self.ask_all(staff);
        }
        self.desk_came(staff);
        self.tidy(staff);
        if !again {
            self.tell_promises(staff);
        }
        Reply::Desk(self.desk_state(staff))
    }

    /// Whether the desk of this counsellor is open at another socket.
    pub fn has_other_desk(&self, staff: StaffId, connection: ConnectionId) -> bool {
        let holder = self.desks.get(&staff).map(|desk| &desk.holder);
        holder.is_some_and(|holder| holder.present(self.now) && holder.connection != Some(connection))
    }

    /// The desk has said which seats are its own: what others' tickets brought stays within its capacity.
    fn claim_all(&mut self, staff: StaffId) {
        let Some(desk) = self.desks.get(&staff) else { return };
        let mut excess = desk.seats.len().saturating_sub(usize::from(desk.wish.capacity));
        let mut seats: Vec<_> = self.seats_of(staff).into_iter().map(|id| (id.text(), id)).collect();
        seats.sort_unstable();
        for (_, conversation) in seats {
            let Some(mut room) = self.rooms.remove(&conversation) else { continue };
            match &mut room.phase {
                Phase::Taken { claimed: false, .. } if excess > 0 => {
                    excess -= 1;
                    self.queue_again(conversation, &mut room, None);
                }
                Phase::Taken { claimed, .. } => *claimed = true,
                _ => {}
            }
            self.rooms.insert(conversation, room);
        }
    }

    fn ask_all(&mut self, staff: StaffId) {
        for conversation in self.seats_of(staff) {
            if let Some(mut room) = self.rooms.remove(&conversation) {
                self.ask(conversation, &mut room, AskedWhy::OffDuty, None);
                self.rooms.insert(conversation, room);
            }
        }
    }

    fn seats_of(&self, staff: StaffId) -> Vec<ConversationId> {
        self.desks.get(&staff).map(|desk| desk.seats.keys().copied().collect()).unwrap_or_default()
    }

    /// Tells the young people of the seats who is there.
    pub fn desk_came(&mut self, staff: StaffId) {
        if let Some(by) = self.desks.get(&staff).and_then(|desk| desk.by.clone()) {
            for conversation in self.seats_of(staff) {
                self.announce(Topic::Youth(conversation), Event::CounsellorHere { by: by.clone() });
            }
        }
        self.mark_changed();
    }

    /// Tells the young people of the seats that nobody is there; what rings there may ring elsewhere.
    pub fn desk_left(&mut self, staff: StaffId) {
        for conversation in self.seats_of(staff) {
            self.announce(Topic::Youth(conversation), Event::CounsellorAway);
        }
        self.silence_desk(staff);
        self.forget_if_idle(staff);
        self.mark_changed();
    }

    fn desk_state(&self, staff: StaffId) -> DeskState {
        let Some(desk) = self.desks.get(&staff) else {
            return DeskState { wish: Wish::default(), takes: Arc::default(), breath_left: 0, seats: Vec::new() };
        };
        let seats = desk.seats.keys().filter_map(|id| self.rooms.get(id).map(|room| self.seat_state(*id, room)));
        DeskState {
            wish: desk.wish,
            takes: desk.takes(),
            breath_left: desk.breath_left(self.now),
            seats: seats.collect(),
        }
    }

    pub fn detach_desk(&mut self, staff: StaffId, connection: ConnectionId) -> Reply {
        match self.desks.get_mut(&staff) {
            Some(desk) if desk.holder.connection == Some(connection) => {
                let was_here = desk.holder.here;
                desk.holder.detach(self.now);
                if was_here {
                    self.desk_left(staff);
                }
                Reply::Done
            }
            _ => Reply::No,
        }
    }

    pub fn desk_is_away(&self, staff: StaffId, after: Millis) -> bool {
        self.desks
            .get(&staff)
            .is_none_or(|desk| !desk.holder.present(self.now) && desk.holder.away_for(self.now) >= after)
    }

    pub fn resume_seat(&mut self, conversation: ConversationId, staff: StaffId, ticket: Ticket) -> Reply {
        if self.is_ended(conversation) {
            return Reply::Ended;
        }
        let known = self.rooms.get(&conversation);
        if known.is_some_and(|room| room.generation >= ticket.generation && room.holder() != Some(staff)) {
            return Reply::Moved;
        }
        let mut room = self.rooms.remove(&conversation).unwrap_or_else(|| {
            let mut room = Room::new(ticket.line, ticket.since, Holder::away(self.now));
            room.generation = 0;
            room
        });
        let by = self.desk_of(staff).by.clone();
        if ticket.generation > room.generation || room.generation == 0 {
            let came = room.youth.present(self.now);
            self.rebuild(conversation, &mut room, &ticket, came, true);
            // Without a name to tell, the young person's end asks again.
            let generation = room.generation;
            let event = by.clone().map_or(Event::Resync, |by| Event::Accepted { generation, by });
            self.announce(Topic::Youth(conversation), event);
        }
        if let Some(by) = by.filter(|_| !self.desk_is_away(staff, 0)) {
            self.announce(Topic::Youth(conversation), Event::CounsellorHere { by });
        }
        if let Phase::Taken { claimed, .. } = &mut room.phase {
            *claimed = true;
        }
        let reply = Reply::Seat(self.seat_state(conversation, &room));
        self.rooms.insert(conversation, room);
        reply
    }

    pub fn hand_back(&mut self, conversation: ConversationId, staff: StaffId) -> Reply {
        match self.rooms.remove(&conversation) {
            Some(mut room) => {
                let theirs = room.holder() == Some(staff);
                if theirs && room.youth.present(self.now) {
                    self.ask(conversation, &mut room, AskedWhy::HandedBack, Some(staff));
                } else if theirs {
                    self.queue_again(conversation, &mut room, Some(staff));
                }
                self.rooms.insert(conversation, room);
                if theirs { Reply::Done } else { Reply::No }
            }
            None => Reply::No,
        }
    }

    pub fn requeue(&mut self, conversation: ConversationId, generation: u64, after: Millis) -> Reply {
        let Some(mut room) = self.rooms.remove(&conversation) else {
            return Reply::No;
        };
        let holds = match room.phase {
            Phase::Taken { staff, .. } => room.generation == generation && self.desk_is_away(staff, after),
            _ => false,
        };
        if holds {
            self.queue_again(conversation, &mut room, None);
        }
        self.rooms.insert(conversation, room);
        if holds { Reply::Done } else { Reply::No }
    }

    pub fn dismiss(&mut self, staff: StaffId, connection: ConnectionId) -> Reply {
        match self.desks.get(&staff) {
            Some(desk) if desk.holder.connection == Some(connection) => {
                self.send_away(staff);
                Reply::Done
            }
            _ => Reply::No,
        }
    }

    pub fn takes(&mut self, staff: StaffId, takes: Arc<Takes>) -> Reply {
        let Some(by) = self.desks.get_mut(&staff).and_then(|desk| desk.by.as_mut()) else {
            return Reply::No;
        };
        by.takes = Arc::clone(&takes);
        self.announce(Topic::Counsellor(staff), Event::Takes { takes });
        self.mark_changed();
        Reply::Done
    }

    pub fn revoke(&mut self, staff: StaffId, session: Option<String>) -> Reply {
        let all = session.is_none();
        self.announce(Topic::Counsellor(staff), Event::Revoked { session });
        if all {
            self.send_away(staff);
        }
        Reply::Done
    }

    /// Off duty, away, and the young person of every seat is asked.
    fn send_away(&mut self, staff: StaffId) {
        if let Some(desk) = self.desks.get_mut(&staff) {
            (desk.wish.on, desk.wish.lead) = (false, false);
            desk.breath = None;
            desk.holder.detach(self.now);
            self.silence_desk(staff);
            self.ask_all(staff);
            self.forget_if_idle(staff);
            self.mark_changed();
        }
    }
}
