//! The young person's commands.

use super::room::{Holder, Phase, Rings, Room};
use super::state::{State, Ticket};
use crate::clock::Millis;
use crate::id::{ConnectionId, ConversationId, StaffId};
use crate::live::{Event, PLACE_MS, Reply, Topic};
use crate::protocol::{EndedBy, Line, RingOver, TransferOver};

impl State {
    pub fn open(
        &mut self,
        conversation: ConversationId,
        line: Line,
        connection: ConnectionId,
        queue_max: u32,
    ) -> Reply {
        if let Some(reply) = self.too_late(conversation, connection) {
            return reply;
        }
        let room = match self.rooms.remove(&conversation) {
            Some(room) => room,
            None => {
                if !self.make_room(queue_max as usize) {
                    return Reply::QueueFull;
                }
                Room::new(line, self.now, Holder::away(self.now))
            }
        };
        self.attach_youth(conversation, room, connection)
    }

    /// Whether there is room for one more in the queue; whoever has been away longest gives way.
    fn make_room(&mut self, queue_max: usize) -> bool {
        if self.queued() < queue_max {
            return true;
        }
        let now = self.now;
        let waiting = || self.rooms.whole().filter(|(_, room)| room.is_waiting());
        let mut away: Vec<_> = waiting()
            .filter(|(_, room)| !room.youth.present(now))
            .map(|(id, room)| (std::cmp::Reverse(room.youth.away_for(now)), id.text(), *id))
            .collect();
        let all = waiting().count();
        if all - away.len() >= queue_max {
            return false;
        }
        away.sort_unstable();
        for (_, _, conversation) in away.into_iter().take((all + 1).saturating_sub(queue_max)) {
            self.rooms.remove(&conversation);
            self.mark_changed();
        }
        true
    }

    pub fn prove(&mut self, conversation: ConversationId, connection: ConnectionId) -> Reply {
        match self.rooms.get_mut(&conversation) {
            Some(room) if room.youth.connection == Some(connection) && room.youth.here => {
                room.proved = true;
                Reply::Done
            }
            _ => Reply::No,
        }
    }

    pub fn resume_youth(
        &mut self,
        conversation: ConversationId,
        connection: ConnectionId,
        ticket: Ticket,
        away: Millis,
    ) -> Reply {
        if let Some(reply) = self.too_late(conversation, connection) {
            return reply;
        }
        let known = self.rooms.remove(&conversation);
        if known.is_none() && ticket.staff.is_none() && away > PLACE_MS {
            return Reply::Lost;
        }
        let mut room = known.unwrap_or_else(|| {
            let mut room = Room::new(ticket.line, ticket.since, Holder::away(self.now));
            room.generation = 0;
            room
        });
        if ticket.generation > room.generation || room.generation == 0 {
            match ticket.staff.filter(|staff| self.is_taken_up(*staff)) {
                // A desk is given no more seats than it has, whatever tickets say that are not its own.
                Some(_) => {
                    let waiting = Ticket { generation: ticket.generation + 1, staff: None, ..ticket };
                    self.rebuild(conversation, &mut room, &waiting, true, false);
                }
                None => self.rebuild(conversation, &mut room, &ticket, true, false),
            }
        }
        self.attach_youth(conversation, room, connection)
    }

    /// What to answer an end that comes after its conversation is over; or after a later request of the same page, from
    /// which nothing must be taken by what a network or a node kept back.
    fn too_late(&self, conversation: ConversationId, connection: ConnectionId) -> Option<Reply> {
        if self.is_ended(conversation) {
            return Some(Reply::Ended);
        }
        let holder = self.rooms.get(&conversation)?.youth.connection?;
        connection.is_overtaken_by(&holder).then_some(Reply::No)
    }

    /// A desk that is there, and has no seat left.
    fn is_taken_up(&self, staff: StaffId) -> bool {
        let desk = self.desks.get(&staff).filter(|desk| desk.holder.present(self.now));
        desk.is_some_and(|desk| desk.seats.len() >= usize::from(desk.wish.capacity))
    }

    /// The conversation is as the ticket says. `claimed`: the desk's own.
    pub fn rebuild(
        &mut self,
        conversation: ConversationId,
        room: &mut Room,
        ticket: &Ticket,
        came: bool,
        claimed: bool,
    ) {
        room.generation = ticket.generation;
        match ticket.staff {
            Some(staff) => self.seat(conversation, room, staff, came, claimed),
            None => {
                self.leave_phase(conversation, room, None);
                room.phase = Phase::Waiting(Rings::default());
                room.since = ticket.since;
                room.queued = ticket.since;
            }
        }
    }

    fn attach_youth(&mut self, conversation: ConversationId, mut room: Room, connection: ConnectionId) -> Reply {
        room.youth.attach(connection, self.now);
        self.announce(Topic::Youth(conversation), Event::Attached { connection });
        self.youth_came(conversation, &mut room);
        let reply = self.attached(&room);
        self.rooms.insert(conversation, room);
        reply
    }

    /// Tells whom it concerns that the young person's end is there.
    pub fn youth_came(&mut self, conversation: ConversationId, room: &mut Room) {
        match &mut room.phase {
            Phase::Waiting(_) => self.mark_changed(),
            Phase::Taken { staff, came, .. } => {
                *came = true;
                let staff = *staff;
                self.announce(Topic::Counsellor(staff), Event::Youth { conversation, present: true });
            }
            Phase::Asked { .. } => {}
        }
    }

    /// Tells whom it concerns that the young person's end is gone. An away young person rings at no desk, and a place that
    /// was not proved goes with its socket.
    pub fn youth_left(&mut self, conversation: ConversationId) {
        let Some(mut room) = self.rooms.remove(&conversation) else {
            return;
        };
        match &mut room.phase {
            Phase::Waiting(rings) => {
                self.silence(conversation, rings, RingOver::Left, None);
                self.mark_changed();
                if !room.proved {
                    return;
                }
            }
            Phase::Taken { staff, .. } => {
                let staff = *staff;
                self.announce(Topic::Counsellor(staff), Event::Youth { conversation, present: false });
            }
            Phase::Asked { .. } => {}
        }
        self.rooms.insert(conversation, room);
    }

    pub fn detach_youth(&mut self, conversation: ConversationId, connection: ConnectionId) -> Reply {
        match self.rooms.get_mut(&conversation) {
            Some(room) if room.youth.connection == Some(connection) => {
                let was_here = room.youth.here;
                room.youth.detach(self.now);
                if was_here {
                    self.youth_left(conversation);
                }
                Reply::Done
            }
            _ => Reply::No,
        }
    }

    pub fn another(&mut self, conversation: ConversationId, after: Millis) -> Reply {
        let Some(mut room) = self.rooms.remove(&conversation) else {
            return Reply::No;
        };
        let reply = match room.phase {
            // Repeated, or the counsellor was faster in giving it back.
            Phase::Waiting(_) => Reply::Done,
            Phase::Taken { staff, .. } if !self.desk_is_away(staff, after) => Reply::No,
            Phase::Taken { .. } | Phase::Asked { .. } => {
                self.queue_again(conversation, &mut room, None);
                Reply::Done
            }
        };
        self.rooms.insert(conversation, room);
        reply
    }

    /// The end, by either side or by policy.
    pub fn end(&mut self, conversation: ConversationId, staff: Option<StaffId>, by: EndedBy) -> Reply {
        if self.is_ended(conversation) {
            return Reply::Ended;
        }
        let known = self.rooms.get(&conversation);
        if known.is_some_and(|room| staff.is_some() && staff != room.holder()) {
            return Reply::No;
        }
        // Also when unknown: a ticket must not bring back what was ended while live state was lost.
        if known.is_none_or(Room::was_taken) {
            self.bury(conversation);
        }
        self.announce(Topic::Youth(conversation), Event::Ended { conversation, by });
        if let Some(mut room) = self.rooms.remove(&conversation) {
            match &mut room.phase {
                Phase::Waiting(rings) => self.silence(conversation, rings, RingOver::Left, None),
                Phase::Taken { staff, came, .. } => {
                    let (staff, came) = (*staff, *came);
                    self.end_transfer(conversation, &mut room, TransferOver::Ended);
                    self.leave_seat(conversation, staff);
                    self.announce(Topic::Counsellor(staff), Event::Ended { conversation, by });
                    if came {
                        self.breathe_out(staff);
                    }
                }
                Phase::Asked { .. } => {}
            }
            self.mark_changed();
        }
        Reply::Ended
    }
}
