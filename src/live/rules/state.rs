//! All live state and the steps that several commands share.

use super::desks::Desks;
use super::room::{Desk, Moment, Phase, Rings, Room, ago, since};
use super::shelf::Shelf;
use super::tombstone::Tombstone;
use crate::clock::Millis;
use crate::id::{ConversationId, StaffId};
use crate::live::{self, Attached, Command, Event, JOINS_SPAN_MS, JOINS_SPANS, Reply, SeatState, Topic};
use crate::protocol::{AskedWhy, Line, RingOver, TransferOver};
use crate::tally::Question;
use std::collections::{BTreeSet, VecDeque};

/// Live state. Each step is `begin`, one change, `finish`.
#[derive(Default)]
pub struct State {
    pub now: Moment,
    pub birth: Option<Moment>,
    pub rooms: Shelf<ConversationId, Room>,
    pub desks: Desks,
    /// Ended conversations, until their tickets are dead.
    pub tombstones: Shelf<ConversationId, Tombstone>,
    /// How many wait, where that is known without counting.
    pub queued: Option<usize>,
    /// The latest accepts, oldest first.
    pub accepts: VecDeque<Moment>,
    /// Joins that nobody took, by span, oldest first.
    joins: VecDeque<(i64, i64)>,
    news: Vec<(Topic, Event)>,
    changed: bool,
}

impl State {
    /// A part, as it was read at one moment, and how many wait.
    pub fn part(
        now: Moment,
        rooms: Shelf<ConversationId, Room>,
        desks: Desks,
        tombstones: Shelf<ConversationId, Tombstone>,
        queued: Option<usize>,
    ) -> Self {
        Self { now, rooms, desks, tombstones, queued, ..Self::default() }
    }

    pub fn begin(&mut self, now: Millis) {
        self.now = i64::try_from(now).unwrap_or(i64::MAX);
        self.birth.get_or_insert(self.now);
    }

    /// What this step announces.
    pub fn finish(&mut self) -> Vec<(Topic, Event)> {
        if std::mem::take(&mut self.changed) {
            self.announce(Topic::Dispatchers, Event::Changed);
        }
        std::mem::take(&mut self.news)
    }

    pub fn run(&mut self, command: Command) -> Reply {
        match command {
            Command::Open { conversation, line, connection, queue_max } => {
                self.open(conversation, line, connection, queue_max)
            }
            Command::ResumeYouth { conversation, connection, line, generation, staff, waited, away } => {
                let ticket = Ticket { line, generation, staff, since: ago(self.now, waited) };
                self.resume_youth(conversation, connection, ticket, away)
            }
            Command::Prove { conversation, connection } => self.prove(conversation, connection),
            Command::DetachYouth { conversation, connection } => self.detach_youth(conversation, connection),
            Command::Another { conversation, after } => self.another(conversation, after),
            Command::Desk { by, connection, again: true, .. } if self.has_other_desk(by.staff, connection) => {
                Reply::Moved
            }
            Command::Desk { by, connection, wish, acted, again, breath } => {
                self.desk(by, connection, wish, acted, again, breath)
            }
            Command::Breathe { staff, more } => self.breathe(staff, more),
            Command::Heavy { conversation, staff, on } => self.weigh(conversation, staff, on),
            Command::Worry { conversation, staff, on } => self.worry(conversation, staff, on),
            Command::See { staff, mark, by } => self.see(staff, mark, by),
            Command::Unsee { staff, mark, by } => self.unsee(staff, mark, by),
            Command::Tell { staff, mark, told } => self.tell(staff, mark, told),
            Command::ResumeSeat { conversation, staff, line, generation, waited } => {
                let ticket = Ticket { line, generation, staff: Some(staff), since: ago(self.now, waited) };
                self.resume_seat(conversation, staff, ticket)
            }
            Command::DetachDesk { staff, connection } => self.detach_desk(staff, connection),
            Command::Offer { conversation, generation, staff } => self.offer(conversation, generation, staff),
            Command::Expire { conversation, staff } => self.expire(conversation, staff),
            Command::Bell { conversation, generation } => self.bell(conversation, generation),
            Command::Hush { conversation } => self.hush(conversation),
            Command::Decline { conversation, staff } => self.decline(conversation, staff),
            Command::Accept { conversation, staff } => self.accept(conversation, staff),
            Command::ProposeTransfer { conversation, staff, to } => self.propose_transfer(conversation, staff, to),
            Command::WithdrawTransfer { conversation, staff } => self.withdraw_transfer(conversation, staff),
            Command::LapseTransfer { conversation } => self.lapse_transfer(conversation),
            Command::DecideTransfer { conversation, to, yes } => self.decide_transfer(conversation, to, yes),
            Command::HandBack { conversation, staff } => self.hand_back(conversation, staff),
            Command::Requeue { conversation, generation, after } => self.requeue(conversation, generation, after),
            Command::End { conversation, staff, by } => self.end(conversation, staff, by),
            Command::Tap { conversation, question } => self.tap(conversation, question),
            Command::Dismiss { staff, connection } => self.dismiss(staff, connection),
            Command::Takes { staff, takes } => self.takes(staff, takes),
            Command::Revoke { staff, session } => self.revoke(staff, session),
        }
    }

    pub fn announce(&mut self, topic: Topic, event: Event) {
        self.news.push((topic, event));
    }

    /// Queue or duty changed: said once, at the end of the step.
    pub fn mark_changed(&mut self) {
        self.changed = true;
    }

    /// The span of time in which joins are counted together.
    fn span(&self) -> i64 {
        self.now.div_euclid(i64::try_from(JOINS_SPAN_MS).unwrap_or(i64::MAX))
    }

    /// Counts those who came; each who is taken is counted off.
    pub fn count_joins(&mut self, change: i64) {
        let span = self.span();
        match self.joins.back_mut() {
            Some((last, joins)) if *last == span => *joins = joins.saturating_add(change),
            _ => self.joins.push_back((span, change)),
        }
        self.joins.retain(|(past, _)| *past > span - JOINS_SPANS);
    }

    /// How many wait.
    pub fn queued(&self) -> usize {
        self.queued.unwrap_or_else(|| self.rooms.whole().filter(|(_, room)| room.is_waiting()).count())
    }

    /// The joins that this state has counted, beyond those who were taken.
    pub fn counted(&self) -> i64 {
        self.joins.iter().fold(0, |sum, (_, joins)| sum.saturating_add(*joins))
    }

    pub fn joins(&self) -> u32 {
        let recent = self.joins.iter().filter(|(past, _)| *past > self.span() - JOINS_SPANS);
        let sum = recent.fold(0_i64, |sum, (_, joins)| sum.saturating_add(*joins));
        u32::try_from(sum.max(0)).unwrap_or(u32::MAX)
    }

    pub fn is_ended(&self, conversation: ConversationId) -> bool {
        self.tombstones.get(&conversation).is_some_and(|stone| stone.until > self.now)
    }

    pub fn bury(&mut self, conversation: ConversationId) {
        self.tombstones.insert(conversation, Tombstone::new(self.now));
    }

    /// Each question after the end once.
    fn tap(&mut self, conversation: ConversationId, question: Question) -> Reply {
        let now = self.now;
        let stone = self.tombstones.get_mut(&conversation).filter(|stone| stone.until > now);
        if stone.is_some_and(|stone| stone.answer(question)) { Reply::Done } else { Reply::No }
    }

    /// The desk; made unknown when missing.
    pub fn desk_of(&mut self, staff: StaffId) -> &mut Desk {
        let now = self.now;
        self.desks.get_or_unknown(staff, now)
    }

    /// A desk that is away, off duty and without seats is nothing.
    pub fn forget_if_idle(&mut self, staff: StaffId) {
        if self.desks.get(&staff).is_some_and(|desk| !desk.wish.on && !desk.holder.here && desk.seats.is_empty()) {
            self.desks.remove(staff);
        }
    }

    /// Silences all that ring for a waiting conversation. `but` knows already.
    pub fn silence(&mut self, conversation: ConversationId, rings: &mut Rings, reason: RingOver, but: Option<StaffId>) {
        let mut rung: BTreeSet<StaffId> = std::mem::take(&mut rings.belled);
        rings.bell_until = None;
        if let Some((staff, _)) = rings.offer.take() {
            self.desk_of(staff).offers.remove(&conversation);
            self.forget_if_idle(staff);
            rung.insert(staff);
        }
        for staff in rung.into_iter().filter(|staff| Some(*staff) != but) {
            self.announce(Topic::Counsellor(staff), Event::RingOver { conversation, reason });
        }
    }

    /// Silences what rings at this desk alone: it may not take, or is not there.
    pub fn silence_desk(&mut self, staff: StaffId) {
        let offers = self.desks.get_mut(&staff).map(|desk| std::mem::take(&mut desk.offers)).unwrap_or_default();
        for conversation in offers {
            if let Some(Phase::Waiting(rings)) = self.rooms.get_mut(&conversation).map(|room| &mut room.phase) {
                rings.offer = None;
            }
            self.announce(Topic::Counsellor(staff), Event::RingOver { conversation, reason: RingOver::Declined });
        }
        self.silence_transfers(staff);
    }

    /// Takes the conversation out of the phase it is in, telling those who rang for it or held it;
    /// `to` knows already.
    pub fn leave_phase(&mut self, conversation: ConversationId, room: &mut Room, to: Option<StaffId>) {
        match &mut room.phase {
            Phase::Waiting(rings) => {
                let reason = if to.is_some() { RingOver::Taken } else { RingOver::Left };
                self.silence(conversation, rings, reason, to);
            }
            Phase::Taken { staff, .. } => {
                let staff = *staff;
                self.end_transfer(conversation, room, TransferOver::Ended);
                self.leave_seat(conversation, staff);
                if Some(staff) != to {
                    self.announce(Topic::Counsellor(staff), Event::Moved { conversation });
                }
            }
            Phase::Asked { .. } => {}
        }
        self.mark_changed();
    }

    pub fn leave_seat(&mut self, conversation: ConversationId, staff: StaffId) {
        let now = self.now;
        let desk = self.desk_of(staff);
        desk.seats.remove(&conversation);
        desk.heavy.remove(&conversation);
        desk.worries.remove(&conversation);
        desk.idle_since = now;
        self.forget_if_idle(staff);
    }

    /// Puts it in a seat, at the generation it has.
    pub fn seat(&mut self, conversation: ConversationId, room: &mut Room, staff: StaffId, came: bool, claimed: bool) {
        self.leave_phase(conversation, room, Some(staff));
        room.proved = true;
        room.phase = Phase::Taken { staff, at: self.now, came, claimed };
        self.desk_of(staff).seats.insert(conversation, room.generation);
    }

    /// Puts it back in the queue at the old place, and says so. `but` is the counsellor who gave it back.
    pub fn queue_again(&mut self, conversation: ConversationId, room: &mut Room, but: Option<StaffId>) {
        self.leave_phase(conversation, room, but);
        room.phase = Phase::Waiting(Rings::default());
        room.generation += 1;
        room.queued = self.now;
        self.announce(Topic::Youth(conversation), Event::Requeued { generation: room.generation });
    }

    /// Takes it from its counsellor and asks the young person. `but` is the counsellor who gave it back.
    pub fn ask(&mut self, conversation: ConversationId, room: &mut Room, reason: AskedWhy, but: Option<StaffId>) {
        self.leave_phase(conversation, room, but);
        room.phase = Phase::Asked { reason, at: self.now };
        room.generation += 1;
        self.announce(Topic::Youth(conversation), Event::Asked { reason });
    }

    pub fn attached(&self, room: &Room) -> Reply {
        let phase = match &room.phase {
            Phase::Waiting(_) => live::Phase::Waiting,
            Phase::Asked { reason, .. } => live::Phase::Asked { reason: *reason },
            Phase::Taken { staff, .. } => {
                let desk = self.desks.get(staff);
                live::Phase::Taken {
                    staff: *staff,
                    by: desk.and_then(|desk| desk.by.clone()),
                    present: desk.is_some_and(|desk| desk.holder.present(self.now)),
                    away: desk.map_or(0, |desk| desk.holder.away_for(self.now)),
                }
            }
        };
        let (generation, waited, transfer) = (room.generation, since(self.now, room.since), self.stage(room));
        Reply::Attached(Attached { generation, line: room.line, waited, phase, transfer })
    }

    pub fn seat_state(&self, conversation: ConversationId, room: &Room) -> SeatState {
        SeatState {
            conversation,
            generation: room.generation,
            line: room.line,
            waited: since(self.now, room.since),
            present: room.youth.present(self.now),
            away: room.youth.away_for(self.now),
            came: matches!(room.phase, Phase::Taken { came: true, .. }),
            transfer: self.stage(room),
            heavy: room
                .holder()
                .and_then(|staff| self.desks.get(&staff))
                .is_some_and(|desk| desk.heavy.contains(&conversation)),
            worry: room.holder().and_then(|staff| self.worry_now(conversation, staff)),
        }
    }
}

/// What a ticket says of a conversation.
pub struct Ticket {
    pub line: Line,
    pub generation: u64,
    pub staff: Option<StaffId>,
    pub since: Moment,
}
