//! The breath after a conversation, and which conversations are heavy.

use super::Counsellor;
use super::held::Held;
use crate::clock::Millis;
use crate::id::ConversationId;
use crate::live::Command;
use crate::protocol::ToCounsellor;
use crate::session::Effects;

impl Counsellor {
    pub(super) fn breath_left(&self) -> Millis {
        self.breath_until.saturating_sub(self.shared.clock.monotonic())
    }

    pub(super) fn breathe_until(&mut self, left: Millis) {
        self.breath_until = self.shared.clock.monotonic().saturating_add(left);
    }

    pub(super) fn on_breath(&mut self, left: Millis, out: &mut Effects) {
        self.breathe_until(left);
        out.send(&ToCounsellor::Breath { ms: left });
    }

    /// The centre may have given its counsellors more time, or less, since this desk was opened.
    pub(super) fn keep_breath_length(&self, out: &mut Effects) {
        if self.attached && self.wish.on && self.wish.breath != self.shared.view.breath() {
            out.run(self.desk());
        }
    }

    pub(super) fn heavy(&self, conversation: ConversationId, on: bool, out: &mut Effects) {
        out.run(Command::Heavy { conversation, staff: self.who.staff, on });
    }

    /// Live state may have lost it.
    pub(super) fn weigh_again(&self, conversation: ConversationId, held: &Held, out: &mut Effects) {
        if held.heavy {
            self.heavy(conversation, true, out);
        }
    }

    /// What became of it: the page shows nothing else.
    pub(super) fn weighed(&mut self, conversation: ConversationId, on: bool, done: bool, out: &mut Effects) {
        let Some(held) = self.seats.get_mut(&conversation) else { return };
        if done {
            held.heavy = on;
        }
        out.send(&ToCounsellor::Heavy { conversation, on: held.heavy });
    }
}
