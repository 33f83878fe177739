//! The young person's end of a connection: opens or resumes one conversation, waits, writes, ends.

mod transfer;

use super::{Effects, Page, Role, Shared, Speaker};
use crate::clock::Millis;
use crate::flyer::FlyerCode;
use crate::id::ConnectionId;
use crate::live::{Attached, Body, Command, Counsellor, Event, Lease, LiveError, PROVE_MS, Phase, Reply, Topic};
use crate::protocol::{CloseCode, EndedBy, EndedForYouth, FromYouth, Line, Open, Roster, RosterEntry, ToYouth};
use crate::puzzle::{Puzzle, parts};
use crate::ticket::{self, Claim, Holder, TicketError};
use std::sync::Arc;

/// Asked whether this socket may start a conversation: the node's limit per address.
pub type Admit = Box<dyn Fn() -> bool + Send + Sync>;

/// How long a page may take to solve its puzzle: a very slow phone needs ten seconds.
const SOLVE_MS: Millis = 60_000;
/// An answer of live state takes no longer, where anything works.
const ON_ITS_WAY_MS: Millis = 2_000;

/// Where the conversation stands.
#[derive(Debug)]
enum State {
    /// Nothing was said yet.
    Fresh,
    /// This page was told to solve this first.
    Puzzled(Puzzle),
    /// `open` or `resume` is on its way to live state.
    Opening,
    Waiting,
    Asked,
    Taken {
        by: Option<Counsellor>,
        away_since: Option<Millis>,
        told_choice: bool,
    },
    Over,
}

pub struct Youth {
    shared: Arc<Shared>,
    speaker: Speaker,
    admit: Admit,
    page: Page,
    state: State,
    /// What the next ticket will say; `None` until opened or resumed.
    claim: Option<Claim>,
    /// The flyer that led here: from `open` until live state has opened the conversation, and nowhere else.
    flyer: Option<FlyerCode>,
    /// Since when this socket is attached, until live state was told that its page runs.
    unproved: Option<Millis>,
    /// `End` is on its way.
    ending: bool,
    /// The next request of the same page goes on where this one ends: its lease says how long the page may stay away.
    for_one_request: bool,
    renewed: Millis,
}

impl Youth {
    pub fn new(shared: Arc<Shared>, connection: ConnectionId, admit: Admit) -> Self {
        let renewed = shared.clock.monotonic();
        Self {
            shared,
            speaker: Speaker::new(connection),
            admit,
            page: Page::default(),
            state: State::Fresh,
            claim: None,
            flyer: None,
            unproved: None,
            ending: false,
            for_one_request: false,
            renewed,
        }
    }

    /// Its connection is one request of several: the end of it says nothing of the page.
    pub fn for_one_request(self) -> Self {
        Self { for_one_request: true, ..self }
    }

    fn open(&mut self, open: &Open<'_>, out: &mut Effects) {
        if let Err(code) = self.shared.view.may_start() {
            return self.refuse(code, out);
        }
        let solved = match std::mem::replace(&mut self.state, State::Fresh) {
            State::Puzzled(puzzle) => open.proof.as_ref().is_some_and(|proof| puzzle.is_solved_by(proof)),
            _ if (self.admit)() => self.is_calm(out),
            _ => false,
        };
        if matches!(self.state, State::Puzzled(_)) {
            return;
        }
        // One wrong proof, and it is over: checking costs, too.
        if !solved {
            return self.refuse(CloseCode::TooMany, out);
        }
        let now = self.shared.clock.wall();
        let claim = Claim {
            holder: Holder::Youth,
            conversation: self.shared.new_conversation(),
            line: Line { about: open.line.unwrap_or_default(), language: open.language },
            generation: 0,
            staff: None,
            queued_at: now,
            seen_at: now,
            born_at: now,
        };
        out.subscribe(Topic::Youth(claim.conversation));
        out.run(Command::Open {
            conversation: claim.conversation,
            line: claim.line,
            connection: self.speaker.connection,
            queue_max: self.shared.limits.queue_max,
        });
        self.claim = Some(claim);
        self.flyer = open.flyer.as_ref().and_then(|code| FlyerCode::parse(&code.0));
        self.state = State::Opening;
    }

    /// Counts one who wants to start. While more come than counsellors can take, a puzzle is to be solved first: made for
    /// this socket, so that no proof serves twice.
    fn is_calm(&mut self, out: &mut Effects) -> bool {
        let Some(parts) = parts(self.shared.view.come()) else { return true };
        let puzzle = self.shared.new_puzzle(parts);
        let Puzzle { seed, parts, bits } = puzzle;
        out.send(&ToYouth::Puzzle { seed, parts, bits });
        self.renewed = self.shared.clock.monotonic();
        self.state = State::Puzzled(puzzle);
        false
    }

    fn resume(&mut self, text: &str, out: &mut Effects) {
        match self.shared.check_ticket(text) {
            Ok(claim) if claim.holder == Holder::Youth => {
                out.subscribe(Topic::Youth(claim.conversation));
                self.claim = Some(claim);
                self.state = State::Opening;
                self.attach(out);
            }
            Ok(_) => self.refuse(CloseCode::TicketForeign, out),
            Err(TicketError::Expired) => self.refuse(CloseCode::TicketExpired, out),
            Err(TicketError::Forged) => self.refuse(CloseCode::TicketForged, out),
        }
    }

    /// Announces this end to live state, with what the ticket says in case live state was lost.
    fn attach(&self, out: &mut Effects) {
        let Some(claim) = &self.claim else { return };
        let ages = self.shared.ages(claim);
        out.run(Command::ResumeYouth {
            conversation: claim.conversation,
            connection: self.speaker.connection,
            line: claim.line,
            generation: claim.generation,
            staff: claim.staff,
            waited: ages.waited,
            away: ages.away,
        });
    }

    fn on_attached(&mut self, attached: Attached, out: &mut Effects) {
        let Some(claim) = &mut self.claim else { return };
        claim.generation = attached.generation;
        // What an answer takes on its way must not add up: whoever comes back often would fall behind.
        let queued_at = self.shared.clock.wall().saturating_sub(attached.waited);
        if queued_at.abs_diff(claim.queued_at) > ON_ITS_WAY_MS {
            claim.queued_at = queued_at;
        }
        out.hold(Lease::Youth(claim.conversation, self.speaker.connection));
        match attached.phase {
            Phase::Waiting => {
                self.unproved = Some(self.shared.clock.monotonic());
                self.queued(out);
            }
            Phase::Asked { reason } => {
                self.state = State::Asked;
                claim.staff = None;
                self.renew_ticket(out);
                out.send(&ToYouth::Asked { reason });
            }
            Phase::Taken { staff, by, present, away } => {
                claim.staff = Some(staff);
                self.taken(by, present, away, out);
            }
        }
        if let Some(stage) = attached.transfer {
            self.on_transfer(&stage, out);
        }
        out.send(&ToYouth::Standing(&self.shared.view.standing()));
    }

    fn queued(&mut self, out: &mut Effects) {
        let Some(claim) = &mut self.claim else { return };
        claim.staff = None;
        self.state = State::Waiting;
        let (conversation, generation) = (claim.conversation, claim.generation);
        out.send(&ToYouth::Queued { conversation, generation, ticket: self.ticket().as_str().into() });
        if let Some(place) = self.shared.view.place(conversation) {
            out.send(&ToYouth::Place(place));
        }
    }

    fn taken(&mut self, by: Option<Counsellor>, present: bool, away: Millis, out: &mut Effects) {
        let ticket = self.ticket();
        let Some(claim) = &self.claim else { return };
        out.send(&ToYouth::Accepted {
            conversation: claim.conversation,
            generation: claim.generation,
            name: by.as_ref().map_or("", |by| &by.name),
            present,
            roster: roster(by.as_ref()),
            ticket: ticket.as_str().into(),
        });
        let away_since = (!present).then(|| self.shared.clock.monotonic().saturating_sub(away));
        self.state = State::Taken { by, away_since, told_choice: false };
        self.tell_choice(out);
    }

    fn counsellor_here(&mut self, by: Counsellor, out: &mut Effects) {
        let Some(claim) = &self.claim else { return };
        let State::Taken { by: known, away_since, told_choice } = &mut self.state else { return };
        if claim.staff != Some(by.staff) {
            return;
        }
        if known.as_ref() == Some(&by) {
            (*away_since, *told_choice) = (None, false);
            out.send(&ToYouth::Counsellor { present: true, may_choose: false });
        } else {
            // Another browser of the same counsellor: the page needs its device key.
            self.taken(Some(by), true, 0, out);
        }
    }

    fn counsellor_away(&mut self, out: &mut Effects) {
        let now = self.shared.clock.monotonic();
        if let State::Taken { away_since, .. } = &mut self.state {
            away_since.get_or_insert(now);
            out.send(&ToYouth::Counsellor { present: false, may_choose: false });
        }
    }

    /// Once the counsellor has been away for a while, the young person may choose another.
    fn tell_choice(&mut self, out: &mut Effects) {
        let now = self.shared.clock.monotonic();
        let State::Taken { away_since: Some(since), told_choice, .. } = &mut self.state else { return };
        if !*told_choice && now.saturating_sub(*since) >= self.shared.limits.choose_after {
            *told_choice = true;
            out.send(&ToYouth::Counsellor { present: false, may_choose: true });
        }
    }

    fn envelope(&self, body: &str, out: &mut Effects) {
        if body.len() > self.shared.limits.envelope_bytes {
            return out.close(CloseCode::TooLarge);
        }
        match (&self.state, &self.claim) {
            (State::Fresh | State::Puzzled(_), _) | (_, None) => out.close(CloseCode::OutOfState),
            (State::Taken { .. }, Some(Claim { conversation, staff: Some(staff), .. })) => {
                let event = Event::Envelope { conversation: *conversation, body: Body(body.into()) };
                out.publish(Topic::Counsellor(*staff), event);
            }
            // The counsellor gave the conversation back while this was on its way: nobody's fault.
            _ => out.send(&ToYouth::Nobody {}),
        }
    }

    fn end(&mut self, by: EndedBy, out: &mut Effects) {
        match (&self.state, &self.claim) {
            (State::Fresh, _) | (_, None) => out.close(CloseCode::OutOfState),
            (State::Over, _) => {}
            // Once: of what was never taken nothing is remembered, and a second end would be one of something unknown.
            _ if self.ending => {}
            (_, Some(claim)) => {
                self.ending = true;
                out.run(Command::End { conversation: claim.conversation, staff: None, by });
            }
        }
    }

    /// A page says something every 10 s by itself: what does so holds its place, with a bad network too.
    fn prove(&mut self, out: &mut Effects) {
        let now = self.shared.clock.monotonic();
        let Some(claim) = &self.claim else { return };
        if self.unproved.is_some_and(|since| now.saturating_sub(since) >= PROVE_MS) {
            self.unproved = None;
            out.run(Command::Prove { conversation: claim.conversation, connection: self.speaker.connection });
        }
    }

    fn another(&self, out: &mut Effects) {
        match (&self.state, &self.claim) {
            (State::Asked | State::Taken { .. }, Some(claim)) => {
                out.run(Command::Another { conversation: claim.conversation, after: self.shared.limits.choose_after })
            }
            // Already waiting for another: a double press.
            (State::Waiting | State::Opening | State::Over, _) => {}
            _ => out.close(CloseCode::OutOfState),
        }
    }

    fn over(&mut self, by: EndedForYouth, out: &mut Effects) {
        self.state = State::Over;
        out.send(&ToYouth::Ended { by });
        out.close(CloseCode::Ended);
    }

    fn refuse(&mut self, code: CloseCode, out: &mut Effects) {
        self.state = State::Over;
        out.close(code);
    }

    fn ticket(&mut self) -> String {
        self.renewed = self.shared.clock.monotonic();
        let Some(claim) = &mut self.claim else { return String::new() };
        claim.seen_at = self.shared.clock.wall();
        ticket::sign(&self.shared.key, claim)
    }

    fn renew_ticket(&mut self, out: &mut Effects) {
        let ticket = self.ticket();
        out.send(&ToYouth::Ticket { ticket: ticket.as_str().into() });
    }

    /// Its first frame could not be read: it waits for its reload.
    fn is_misread(&self) -> bool {
        matches!(self.state, State::Fresh) && self.page.is_misread()
    }

    fn is_open(&self) -> bool {
        matches!(self.state, State::Waiting | State::Asked | State::Taken { .. })
    }
}

fn roster(by: Option<&Counsellor>) -> Roster<'_> {
    let entries = by.map(|by| RosterEntry { staff: by.staff, name: &by.name, device: &by.device });
    Roster { entries: entries.into_iter().collect(), signature: None }
}

impl Role for Youth {
    fn on_frame(&mut self, text: &str, out: &mut Effects) {
        let Some(frame) = self.page.read::<FromYouth<'_>>(text, out) else { return };
        self.prove(out);
        if let FromYouth::Open(Open { v, .. }) | FromYouth::Resume { v, .. } = &frame {
            self.page.speaks(*v, out);
        }
        if self.is_misread() && !matches!(frame, FromYouth::Beat {}) {
            return;
        }
        match (frame, &self.state) {
            (FromYouth::Open(open), State::Fresh | State::Puzzled(_)) => self.open(&open, out),
            (FromYouth::Resume { ticket, .. }, State::Fresh) => self.resume(&ticket.0, out),
            (FromYouth::Open(_) | FromYouth::Resume { .. }, _) => out.close(CloseCode::OutOfState),
            (FromYouth::Envelope { body }, _) => self.envelope(&body.0, out),
            (FromYouth::Another {}, _) => self.another(out),
            (FromYouth::Transfer { to, yes }, _) => self.decide(to, yes, out),
            (FromYouth::End {}, _) => self.end(EndedBy::Youth, out),
            (FromYouth::Leave {}, _) => self.end(EndedBy::YouthLeft, out),
            (FromYouth::Beat {}, _) => out.send(&ToYouth::Beat { now: self.shared.clock.wall() }),
        }
    }

    fn on_event(&mut self, event: Event, out: &mut Effects) {
        match event {
            _ if self.speaker.is_replaced(&event) => self.refuse(CloseCode::Replaced, out),
            Event::Envelope { body, .. } => out.send_envelope(None, &body.0),
            Event::Accepted { generation, by } => {
                if let Some(claim) = &mut self.claim {
                    (claim.generation, claim.staff) = (generation, Some(by.staff));
                    self.taken(Some(by), true, 0, out);
                }
            }
            Event::CounsellorHere { by } => self.counsellor_here(by, out),
            Event::CounsellorAway => self.counsellor_away(out),
            Event::Asked { reason } => {
                self.state = State::Asked;
                if let Some(claim) = &mut self.claim {
                    claim.staff = None;
                }
                out.send(&ToYouth::Asked { reason });
            }
            Event::Requeued { generation } => {
                if let Some(claim) = &mut self.claim {
                    claim.generation = generation;
                }
                self.queued(out);
            }
            Event::Transfer { stage, .. } if self.is_open() => self.on_transfer(&stage, out),
            Event::Ended { by, .. } => self.over(by.into(), out),
            Event::Place(place) if matches!(self.state, State::Waiting) => out.send(&ToYouth::Place(place)),
            Event::Standing(standing) if self.is_open() => out.send(&ToYouth::Standing(&standing)),
            Event::Nobody { .. } => out.send(&ToYouth::Nobody {}),
            Event::Service { live } => out.send(&ToYouth::Service { live }),
            // Something may have been missed: live state is asked again, and the page resends.
            Event::Resync | Event::Missed { .. } if self.is_open() => self.attach(out),
            _ => {}
        }
    }

    fn on_reply(&mut self, command: &Command, reply: Result<Reply, LiveError>, out: &mut Effects) {
        match (command, reply) {
            (_, Ok(Reply::Attached(attached))) => {
                if let Some(code) = self.flyer.take() {
                    (self.shared.on_flyer)(code);
                }
                self.on_attached(attached, out);
            }
            (Command::Open { .. } | Command::ResumeYouth { .. }, Ok(Reply::No)) => {
                self.refuse(CloseCode::Replaced, out)
            }
            (_, Ok(Reply::QueueFull)) => self.refuse(CloseCode::QueueFull, out),
            (Command::End { .. }, Ok(_)) if !matches!(self.state, State::Over) => self.over(EndedForYouth::You, out),
            (Command::ResumeYouth { .. }, Ok(Reply::Ended | Reply::Lost)) => self.over(EndedForYouth::Gone, out),
            (Command::DecideTransfer { .. }, Ok(Reply::No)) => out.send(&ToYouth::TransferOver {}),
            // Again from here, not from a new socket: what Redis reads late must not replace somebody who is back.
            (
                Command::End { .. }
                | Command::Open { .. }
                | Command::ResumeYouth { .. }
                | Command::DecideTransfer { .. },
                Err(_),
            ) => out.retry(command.clone()),
            _ => {}
        }
    }

    fn on_tick(&mut self, out: &mut Effects) {
        self.tell_choice(out);
        let now = self.shared.clock.monotonic();
        if matches!(self.state, State::Fresh)
            && !self.is_misread()
            && now.saturating_sub(self.renewed) >= self.shared.limits.first_frame
        {
            return self.refuse(CloseCode::Idle, out);
        }
        // Also to a page that knows no puzzles: it says "try again in a while".
        if matches!(self.state, State::Puzzled(_)) && now.saturating_sub(self.renewed) >= SOLVE_MS {
            return self.refuse(CloseCode::TooMany, out);
        }
        if self.is_open() && now.saturating_sub(self.renewed) >= self.shared.limits.renew_ticket_every {
            self.renew_ticket(out);
        }
    }

    /// A counsellor's other conversations share a line with this one.
    fn is_rationed(&self) -> bool {
        true
    }

    fn farewell(&self) -> Option<Command> {
        let claim = self.claim.as_ref().filter(|_| !self.for_one_request)?;
        Some(Command::DetachYouth { conversation: claim.conversation, connection: self.speaker.connection })
    }
}
