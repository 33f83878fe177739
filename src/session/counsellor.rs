//! The counsellor's end of a connection: a desk with its seats.

mod beside;
mod breath;
mod held;
mod rings;
mod transfer;

use super::sign_ins::SignIn;
use super::{Effects, Page, Role, Shared, Speaker};
use crate::clock::Millis;
use crate::id::{ConnectionId, ConversationId};
use crate::live::{
    Body, Command, Counsellor as Who, DeskState, Event, Lease, LiveError, Reply, SeatState, Topic, Wish,
};
use crate::protocol::{
    CloseCode, EndedBy, FromCounsellor, KnownWorry, Redacted, Refused, SeatOver, ToCounsellor, ToPage,
};
use crate::ticket::{self, Holder};
use held::{Held, why_over};
use rings::{Ring, RingsHere};
use std::collections::BTreeMap;
use std::sync::Arc;

/// At most this many ended conversations are read from one hello.
const ENDED_MAX: usize = 100;

pub struct Counsellor {
    shared: Arc<Shared>,
    speaker: Speaker,
    who: Who,
    sign_in: Arc<SignIn>,
    page: Page,
    said_hello: bool,
    /// The desk is only shown once live state has said which seats are whose.
    attached: bool,
    wish: Wish,
    /// Until when the breath lasts, monotonic.
    breath_until: Millis,
    /// Somebody pressed something that live state has not answered yet.
    acted: bool,
    was_on: bool,
    was_lead: bool,
    seats: BTreeMap<ConversationId, Held>,
    ringing: RingsHere,
    /// Until when colleagues and young people are asked about what is to pass from this desk, or to it, monotonic.
    transfers: BTreeMap<ConversationId, Millis>,
    renewed: Millis,
}

impl Counsellor {
    pub fn new(shared: Arc<Shared>, connection: ConnectionId, who: Who, sign_in: Arc<SignIn>) -> Self {
        let renewed = shared.clock.monotonic();
        let wish = Wish { capacity: 1, ..Wish::default() };
        let seats = BTreeMap::new();
        Self {
            shared,
            speaker: Speaker::new(connection),
            who,
            sign_in,
            page: Page::default(),
            said_hello: false,
            attached: false,
            wish,
            breath_until: 0,
            acted: false,
            was_on: false,
            was_lead: false,
            seats,
            ringing: RingsHere::default(),
            transfers: BTreeMap::new(),
            renewed,
        }
    }

    fn hello(
        &mut self,
        wish: Wish,
        tickets: &[Redacted<'_>],
        heavy: &[ConversationId],
        worries: Vec<KnownWorry>,
        ended: &[ConversationId],
        out: &mut Effects,
    ) {
        if self.said_hello {
            return out.close(CloseCode::OutOfState);
        }
        self.said_hello = true;
        out.subscribe(Topic::Counsellor(self.who.staff));
        for conversation in ended.iter().copied().take(ENDED_MAX) {
            let staff = Some(self.who.staff);
            out.run(Command::End { conversation, staff, by: EndedBy::Counsellor });
        }
        for ticket in tickets.iter().take(usize::from(self.shared.limits.capacity_max)) {
            self.resume_seat(&ticket.0, out);
        }
        for conversation in heavy.iter().copied().take(usize::from(self.shared.limits.capacity_max)) {
            self.heavy(conversation, true, out);
        }
        for worry in worries.into_iter().take(usize::from(self.shared.limits.capacity_max)) {
            self.worry_as_known(worry, out);
        }
        self.set_wish(wish, out);
    }

    /// A ticket that is forged, too old or somebody else's holds no seat, and costs nothing else.
    fn resume_seat(&self, text: &str, out: &mut Effects) {
        let refused = match self.shared.check_ticket(text) {
            Ok(claim) if claim.holder == Holder::Counsellor(self.who.staff) => {
                return out.run(Command::ResumeSeat {
                    conversation: claim.conversation,
                    staff: self.who.staff,
                    line: claim.line,
                    generation: claim.generation,
                    waited: self.shared.ages(&claim).waited,
                });
            }
            Ok(_) => CloseCode::TicketForeign,
            Err(ticket::TicketError::Expired) => CloseCode::TicketExpired,
            Err(ticket::TicketError::Forged) => CloseCode::TicketForged,
        };
        error(refused, out);
    }

    fn set_wish(&mut self, wish: Wish, out: &mut Effects) {
        if !(1..=self.shared.limits.capacity_max).contains(&wish.capacity) {
            return out.close(CloseCode::BadFrame);
        }
        self.wish = wish;
        out.run(self.desk());
    }

    /// Checked wherever something is asked for: the word that a sign-in has ended may be on its way, or lost.
    fn sent_away(&self) -> Option<CloseCode> {
        self.sign_in.over(self.shared.clock.wall())
    }

    fn desk(&self) -> Command {
        let (by, connection, breath) = (self.who.clone(), self.speaker.connection, self.breath_left());
        let wish = Wish { breath: self.shared.view.breath(), ..self.wish };
        Command::Desk { by, connection, wish, acted: self.acted, again: self.attached, breath }
    }

    fn on_desk(&mut self, state: DeskState, out: &mut Effects) {
        if state.wish.on && !self.was_on {
            (self.shared.on_duty)(self.who.staff);
        }
        self.was_on = state.wish.on;
        self.wish = state.wish;
        if !self.wish.on || self.wish.paused {
            self.no_rings();
        }
        let led = std::mem::replace(&mut self.was_lead, self.wish.lead);
        self.breathe_until(state.breath_left);
        self.who.takes = state.takes.clone();
        out.hold(Lease::Desk(self.who.staff, self.speaker.connection));
        let seats: BTreeMap<_, _> = state.seats.iter().map(|seat| (seat.conversation, self.held(seat))).collect();
        // What is no longer here went elsewhere: going off duty, or while the line was down.
        for gone in self.seats.keys().filter(|conversation| !seats.contains_key(conversation)) {
            out.send(&ToCounsellor::SeatOver { conversation: *gone, reason: SeatOver::Moved });
        }
        self.seats = seats;
        self.remember_transfers();
        let first = !std::mem::replace(&mut self.attached, true);
        self.show_desk(out);
        if first {
            self.show_view(out);
        }
        if self.wish.lead || led || first {
            self.tell_worries(out);
        }
    }

    fn show_desk(&mut self, out: &mut Effects) {
        self.renewed = self.shared.clock.monotonic();
        let tickets: Vec<String> = self.seats.iter().map(|(id, held)| self.ticket(*id, held)).collect();
        let seats = self.seats.iter().zip(&tickets).map(|((id, held), ticket)| self.seat(*id, held, ticket));
        let Wish { on: duty, capacity, paused, unanswered, done, lead, .. } = self.wish;
        let (staff, name) = (self.who.staff, &*self.who.name);
        let (seats, breath_ms) = (seats.collect(), self.breath_left());
        out.send(&ToCounsellor::Desk { staff, name, duty, capacity, paused, unanswered, done, lead, breath_ms, seats });
    }

    fn on_accepted(&mut self, state: &SeatState, out: &mut Effects) {
        self.rings_no_more(state.conversation);
        let held = self.held(state);
        let ticket = self.ticket(state.conversation, &held);
        out.send(&ToCounsellor::Accepted { seat: self.seat(state.conversation, &held, &ticket) });
        self.seats.insert(state.conversation, held);
        // Whoever takes a conversation is at the desk.
        if std::mem::take(&mut self.wish.unanswered) {
            self.wish.paused = self.wish.done;
            self.show_desk(out);
        }
    }

    fn hand_back(&self, conversation: ConversationId, out: &mut Effects) {
        let now = self.shared.clock.monotonic();
        let away =
            self.seats.get(&conversation).and_then(|held| held.away_since).map_or(0, |since| now.saturating_sub(since));
        if away >= self.shared.limits.hand_back_after {
            out.run(Command::HandBack { conversation, staff: self.who.staff });
        } else {
            error(CloseCode::OutOfState, out);
        }
    }

    fn envelope(&self, conversation: ConversationId, body: &str, out: &mut Effects) {
        if body.len() > self.shared.limits.envelope_bytes {
            out.close(CloseCode::TooLarge);
        } else if self.seats.contains_key(&conversation) {
            out.publish(Topic::Youth(conversation), Event::Envelope { conversation, body: Body(body.into()) });
        } else {
            // It left the desk while this was on its way.
            out.send(&ToCounsellor::Nobody { conversation });
        }
    }

    fn youth(&mut self, conversation: ConversationId, present: bool, out: &mut Effects) {
        let now = self.shared.clock.monotonic();
        if let Some(held) = self.seats.get_mut(&conversation) {
            held.came |= present;
            held.away_since = if present { None } else { held.away_since.or(Some(now)) };
            out.send(&ToCounsellor::Youth { conversation, state: held.state() });
        } else if present && self.attached {
            // Live state was lost, and a ticket brought back a conversation that this desk does not show: it may have
            // been ended here, or this browser may be new. The page decides when it sees the seat.
            out.run(self.desk());
        }
    }

    fn seat_over(&mut self, conversation: ConversationId, reason: SeatOver, out: &mut Effects) {
        if self.seats.remove(&conversation).is_some() {
            out.send(&ToCounsellor::SeatOver { conversation, reason });
        }
    }

    /// Says hello to live state again, after something may have been missed.
    /// What the dispatcher saw last; changes are told from there on.
    fn show_view(&self, out: &mut Effects) {
        out.send(&ToCounsellor::Queue(&self.shared.view.queue()));
        self.tell_all_colleagues(out);
        out.send(&ToCounsellor::Standing(&self.shared.view.standing()));
    }

    fn resync(&self, out: &mut Effects) {
        for (conversation, held) in &self.seats {
            out.run(Command::ResumeSeat {
                conversation: *conversation,
                staff: self.who.staff,
                line: held.line,
                generation: held.generation,
                waited: self.shared.clock.monotonic().saturating_sub(held.queued),
            });
            self.weigh_again(*conversation, held, out);
            self.worry_again(*conversation, held, out);
        }
        out.run(self.desk());
    }
}

/// Says what was wrong, without closing: other conversations go on.
fn error(code: CloseCode, out: &mut Effects) {
    out.send(&ToPage::Error { code: code.name(), message: &format!("{code}.") });
}

impl Role for Counsellor {
    fn on_frame(&mut self, text: &str, out: &mut Effects) {
        if let Some(code) = self.sent_away() {
            return out.close(code);
        }
        let Some(frame) = self.page.read::<FromCounsellor<'_>>(text, out) else { return };
        let staff = self.who.staff;
        match frame {
            FromCounsellor::Hello {
                v,
                duty,
                capacity,
                paused,
                unanswered,
                done,
                lead,
                breath_ms,
                heavy,
                worries,
                tickets,
                ended,
            } => {
                self.page.speaks(v, out);
                let paused = paused || done;
                let said = duty.map(|on| Wish { on, capacity, paused, unanswered, done, lead, breath: 0 });
                self.breathe_until(breath_ms);
                let wish = said.or_else(|| self.shared.view.wish(staff));
                let wish = wish.unwrap_or(Wish { capacity, ..Wish::default() });
                self.hello(wish, &tickets, &heavy, worries, &ended, out);
            }
            FromCounsellor::Beat {} => out.send(&ToCounsellor::Beat { now: self.shared.clock.wall() }),
            _ if self.page.is_misread() && !self.said_hello => {}
            _ if !self.said_hello => out.close(CloseCode::OutOfState),
            FromCounsellor::Duty { on, capacity, paused, done, lead } => {
                self.acted = true;
                self.no_rings();
                let paused = paused || done;
                self.set_wish(Wish { on, capacity, paused, unanswered: false, done, lead, breath: 0 }, out);
            }
            FromCounsellor::Breathe { more } => out.run(Command::Breathe { staff, more }),
            FromCounsellor::Heavy { conversation, on } => self.heavy(conversation, on, out),
            FromCounsellor::Worry { conversation, on } => self.worry(conversation, on, out),
            FromCounsellor::See { staff, mark } => self.see(staff, mark, out),
            FromCounsellor::Aside { to, body } => self.aside(to, &body.0, out),
            FromCounsellor::Accept { conversation } => {
                self.rings_no_more(conversation);
                out.run(Command::Accept { conversation, staff });
            }
            FromCounsellor::AcceptLongest {} => match self.shared.view.longest(&self.who.takes) {
                Some(conversation) => out.run(Command::Accept { conversation, staff }),
                None => out.send(&ToCounsellor::Refused { conversation: None, reason: Refused::Gone }),
            },
            FromCounsellor::Decline { conversation } => {
                self.rings_no_more(conversation);
                out.run(Command::Decline { conversation, staff });
            }
            FromCounsellor::HandBack { conversation } => self.hand_back(conversation, out),
            FromCounsellor::Transfer { conversation, to } => {
                out.run(Command::ProposeTransfer { conversation, staff, to });
            }
            FromCounsellor::Withdraw { conversation } => out.run(Command::WithdrawTransfer { conversation, staff }),
            FromCounsellor::End { conversation } => {
                out.run(Command::End { conversation, staff: Some(staff), by: EndedBy::Counsellor });
            }
            FromCounsellor::Envelope { conversation, body } => self.envelope(conversation, &body.0, out),
        }
    }

    fn on_event(&mut self, event: Event, out: &mut Effects) {
        match event {
            _ if self.speaker.is_replaced(&event) => out.close(CloseCode::Replaced),
            Event::Envelope { conversation, body } if self.seats.contains_key(&conversation) => {
                out.send_envelope(Some(conversation), &body.0);
            }
            Event::Ring { conversation, line, waited, all, from } if self.wish.on && !self.wish.paused => {
                self.rings(Ring { conversation, line, waited, all, from: from.as_deref() }, out);
            }
            Event::Transfer { conversation, stage } => self.on_transfer(conversation, stage, out),
            Event::RingOver { conversation, reason } => self.ring_over(conversation, reason, out),
            Event::Youth { conversation, present } => self.youth(conversation, present, out),
            Event::Ended { conversation, by } => self.seat_over(conversation, why_over(by), out),
            Event::Moved { conversation } => self.seat_over(conversation, SeatOver::Moved, out),
            Event::PausedByMissedRings => {
                (self.wish.paused, self.wish.unanswered) = (true, true);
                self.no_rings();
                out.send(&ToCounsellor::Paused { reason: "missed_rings" });
                self.show_desk(out);
            }
            Event::Takes { takes } => self.who.takes = takes,
            Event::Breath { left } => self.on_breath(left, out),
            Event::Revoked { session } if session.as_ref().is_none_or(|session| *session == self.sign_in.session) => {
                // The word to look: its time may be over, and nobody has ended it.
                if self.sent_away().is_none() {
                    self.sign_in.end();
                }
                out.close(self.sent_away().unwrap_or(CloseCode::SignedOut));
            }
            Event::Standing(standing) if self.attached => out.send(&ToCounsellor::Standing(&standing)),
            Event::Queue(view) if self.attached => out.send(&ToCounsellor::Queue(&view)),
            Event::Colleagues(news) if self.attached => beside::tell_colleagues(news.frames(), out),
            Event::Worries(_) => self.tell_worries(out),
            Event::Worry { conversation, worry } => self.on_worry(conversation, worry, out),
            Event::Aside { from, body } => self.heard_aside(from, &body, out),
            Event::AsideNobody { to } => out.send(&ToCounsellor::AsideNobody { to }),
            Event::Missed { conversation } if self.seats.contains_key(&conversation) => {
                // Its page resends at once when it hears that the counsellor is there.
                out.publish(Topic::Youth(conversation), Event::CounsellorHere { by: self.who.clone() });
            }
            Event::Nobody { conversation } => out.send(&ToCounsellor::Nobody { conversation }),
            Event::Service { live } => out.send(&ToCounsellor::Service { live }),
            Event::Overflowed if self.attached => self.show_view(out),
            Event::Resync => match self.sent_away() {
                Some(code) => out.close(code),
                None if self.attached => self.resync(out),
                None => {}
            },
            _ => {}
        }
    }

    fn on_reply(&mut self, command: &Command, reply: Result<Reply, LiveError>, out: &mut Effects) {
        match (command, reply) {
            (Command::Desk { acted, .. }, Ok(Reply::Desk(state))) => {
                self.acted &= !acted;
                self.on_desk(state, out);
            }
            // A wish that this socket still sent while the desk was opened at another one.
            (Command::Desk { .. }, Ok(_)) => out.close(CloseCode::Replaced),
            // Again from here, with the latest wish, not from a new socket: what Redis reads late must not replace a desk
            // that is back.
            (Command::Desk { .. }, Err(_)) => out.retry(self.desk()),
            (Command::Accept { .. }, Ok(Reply::Seat(seat))) => self.on_accepted(&seat, out),
            (Command::Accept { conversation, .. }, Ok(Reply::Refused(reason))) => {
                out.send(&ToCounsellor::Refused { conversation: Some(*conversation), reason });
            }
            (Command::Accept { conversation, .. }, Err(_)) => {
                out.send(&ToCounsellor::Refused { conversation: Some(*conversation), reason: Refused::Unavailable });
                // It may be this desk's all the same.
                out.run(self.desk());
            }
            (Command::HandBack { conversation, .. }, Ok(_)) => {
                self.seat_over(*conversation, SeatOver::HandedBack, out);
            }
            (Command::End { conversation, .. }, Ok(_)) => self.seat_over(*conversation, SeatOver::You, out),
            (Command::End { .. } | Command::HandBack { .. } | Command::ResumeSeat { .. }, Err(_)) => {
                out.retry(command.clone())
            }
            (
                Command::ProposeTransfer { conversation, .. }
                | Command::WithdrawTransfer { conversation, .. }
                | Command::LapseTransfer { conversation },
                reply,
            ) => self.asked_about(command, *conversation, reply, out),
            // "I am ready" is not lost with a moment's fault.
            (Command::Breathe { more: false, .. }, Err(_)) => out.retry(command.clone()),
            (Command::Heavy { conversation, on, .. }, reply) => {
                self.weighed(*conversation, *on, reply.is_ok_and(|reply| reply == Reply::Done), out);
            }
            // Only the counsellor who said it takes it back.
            (Command::Worry { on: Some(_), .. }, Err(_)) => out.retry(command.clone()),
            (Command::Worry { conversation, .. }, reply) if reply != Ok(Reply::Done) => {
                self.show_worry(*conversation, out);
            }
            // The desk frame that follows shows what is left; say why, first.
            (Command::ResumeSeat { conversation, .. }, Ok(Reply::Moved)) => {
                self.seats.remove(conversation);
                out.send(&ToCounsellor::SeatOver { conversation: *conversation, reason: SeatOver::Moved });
            }
            (Command::ResumeSeat { conversation, .. }, Ok(Reply::Ended)) => {
                self.seats.remove(conversation);
                out.send(&ToCounsellor::SeatOver { conversation: *conversation, reason: SeatOver::YouthEnded });
            }
            _ => {}
        }
    }

    fn on_tick(&mut self, out: &mut Effects) {
        if let Some(code) = self.sent_away() {
            return out.close(code);
        }
        self.keep_breath_length(out);
        self.forget_late_rings();
        self.lapse_transfers(out);
        let now = self.shared.clock.monotonic();
        if !self.said_hello
            && !self.page.is_misread()
            && now.saturating_sub(self.renewed) >= self.shared.limits.first_frame
        {
            return out.close(CloseCode::Idle);
        }
        if now.saturating_sub(self.renewed) < self.shared.limits.renew_ticket_every {
            return;
        }
        self.renewed = now;
        for (conversation, held) in &self.seats {
            let ticket = self.ticket(*conversation, held);
            out.send(&ToCounsellor::Ticket { conversation: *conversation, ticket: ticket.as_str().into() });
        }
    }

    fn farewell(&self) -> Option<Command> {
        let (staff, connection) = (self.who.staff, self.speaker.connection);
        // Anyone whose time ran out may sign in again, and finds the seats where they were.
        self.said_hello.then_some(if self.sent_away() == Some(CloseCode::SignedOut) {
            Command::Dismiss { staff, connection }
        } else {
            Command::DetachDesk { staff, connection }
        })
    }

    fn sign_in(&self) -> Option<&Arc<SignIn>> {
        Some(&self.sign_in)
    }
}
