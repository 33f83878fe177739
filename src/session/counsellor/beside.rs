//! What goes between desks: who is on duty, side threads, which are sealed, and who is worried about a conversation.

use super::held::{Held, Worried};
use super::{Counsellor, error};
use crate::id::{ConversationId, StaffId};
use crate::live::{Body, Command, Event, Topic, WorryNow};
use crate::name;
use crate::protocol::{CloseCode, Colleagues, KnownWorry, Seer, ToCounsellor, Worry};
use crate::session::Effects;

/// A page says who has seen a worry, and leads read it: no name is longer.
const SEER_NAME_MAX: usize = 40;

pub(super) fn tell_colleagues<'a>(frames: impl Iterator<Item = Colleagues<'a>>, out: &mut Effects) {
    frames.for_each(|frame| out.send(&ToCounsellor::Colleagues(frame)));
}

impl Counsellor {
    pub(super) fn tell_all_colleagues(&self, out: &mut Effects) {
        tell_colleagues(Colleagues::whole(&self.shared.view.colleagues()), out);
    }

    /// The sender is named by the sign-in, and not by what the page says.
    pub(super) fn aside(&self, to: StaffId, body: &str, out: &mut Effects) {
        if body.len() > self.shared.limits.envelope_bytes {
            out.close(CloseCode::TooLarge);
        } else if self.attached && to != self.who.staff {
            let from = self.who.staff;
            out.publish(Topic::Counsellor(to), Event::Aside { from, body: Body(body.into()) });
        } else {
            out.send(&ToCounsellor::AsideNobody { to });
        }
    }

    pub(super) fn heard_aside(&self, from: StaffId, body: &Body, out: &mut Effects) {
        if self.attached {
            out.send(&ToCounsellor::Aside { from, body: (&*body.0).into() });
        }
    }

    pub(super) fn worry(&self, conversation: ConversationId, on: bool, out: &mut Effects) {
        out.run(Command::Worry { conversation, staff: self.who.staff, on: on.then(WorryNow::default) });
    }

    /// Live state may have lost it, and the node that this desk had before.
    pub(super) fn worry_as_known(&self, known: KnownWorry, out: &mut Effects) {
        let KnownWorry { conversation, ms, seen, unseen_ms, told } = known;
        let named = |by: Seer| name::line(&by.name, SEER_NAME_MAX).ok().map(|name| Seer { name: name.into(), ..by });
        let seen = seen.and_then(named);
        let on = Some(WorryNow { age: ms, seen, unseen: unseen_ms, told });
        out.run(Command::Worry { conversation, staff: self.who.staff, on });
    }

    pub(super) fn worry_again(&self, conversation: ConversationId, held: &Held, out: &mut Effects) {
        if let Some(worry) = &held.worry {
            let Worry { ms, seen, unseen_ms, told } = worry.now(self.shared.clock.monotonic());
            self.worry_as_known(KnownWorry { conversation, ms, seen, unseen_ms, told }, out);
        }
    }

    /// As live state has it.
    pub(super) fn on_worry(&mut self, conversation: ConversationId, worry: Option<WorryNow>, out: &mut Effects) {
        let now = self.shared.clock.monotonic();
        let Some(held) = self.seats.get_mut(&conversation) else { return };
        held.worry = worry.map(|worry| Worried::new(worry, now));
        self.show_worry(conversation, out);
    }

    /// How it stands; also when a press changed nothing, or was not heard.
    pub(super) fn show_worry(&self, conversation: ConversationId, out: &mut Effects) {
        let now = self.shared.clock.monotonic();
        // Of one that is not known yet, what the page knows stands.
        let Some(held) = self.seats.get(&conversation) else { return };
        let worry = held.worry.as_ref().map(|worry| worry.now(now));
        out.send(&ToCounsellor::Worry { conversation, worry });
    }

    pub(super) fn see(&self, staff: StaffId, mark: i64, out: &mut Effects) {
        if self.wish.on && self.wish.lead {
            let by = Seer { staff: self.who.staff, name: self.who.name.clone() };
            out.run(Command::See { staff, mark, by });
        } else {
            error(CloseCode::OutOfState, out);
        }
    }

    /// Only to those who have the duty of the lead.
    pub(super) fn tell_worries(&self, out: &mut Effects) {
        if self.attached && self.wish.on && self.wish.lead {
            out.send(&ToCounsellor::Worries { all: &self.shared.view.worries(self.shared.clock.monotonic()) });
        }
    }
}
