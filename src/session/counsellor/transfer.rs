//! What is to pass to a colleague, or comes from one.

use super::Counsellor;
use crate::id::ConversationId;
use crate::live::Command;
use crate::protocol::{ToCounsellor, TransferOver, TransferStage};
use crate::session::Effects;

impl Counsellor {
    pub(super) fn on_transfer(&mut self, conversation: ConversationId, stage: TransferStage, out: &mut Effects) {
        match &stage {
            TransferStage::Asked { left } | TransferStage::Promised { left, .. } => {
                let until = self.shared.clock.monotonic().saturating_add(*left);
                self.transfers.insert(conversation, until);
            }
            TransferStage::Over { .. } => _ = self.transfers.remove(&conversation),
        }
        let theirs = self.seats.get_mut(&conversation);
        if stage == (TransferStage::Over { why: TransferOver::Done }) && theirs.is_none() {
            // It is this desk's: the answer shows it.
            out.run(Command::Accept { conversation, staff: self.who.staff });
        }
        out.send(&ToCounsellor::Transfer { conversation, stage: &stage });
        if let Some(held) = theirs {
            held.transfer = Some(stage).filter(|stage| !matches!(stage, TransferStage::Over { .. }));
        }
    }

    /// Whoever was asked has not answered.
    pub(super) fn lapse_transfers(&mut self, out: &mut Effects) {
        let now = self.shared.clock.monotonic();
        self.transfers.retain(|conversation, until| {
            let lasts = *until > now;
            if !lasts {
                out.run(Command::LapseTransfer { conversation: *conversation });
            }
            lasts
        });
    }
}
