//! What is to pass to a colleague, or comes from one.

use super::Counsellor;
use crate::clock::Millis;
use crate::id::ConversationId;
use crate::live::{Command, LiveError, Reply};
use crate::protocol::{ToCounsellor, TransferOver, TransferStage};
use crate::session::Effects;

impl Counsellor {
    pub(super) fn on_transfer(&mut self, conversation: ConversationId, stage: TransferStage, out: &mut Effects) {
        self.remember(conversation, &stage);
        let done = stage == (TransferStage::Over { why: TransferOver::Done });
        out.send(&ToCounsellor::Transfer { conversation, stage: &stage });
        match self.seats.get_mut(&conversation) {
            Some(held) => held.transfer = Some(stage).filter(|stage| !matches!(stage, TransferStage::Over { .. })),
            // It is this desk's: the answer shows it.
            None if done => out.run(Command::Accept { conversation, staff: self.who.staff }),
            None => {}
        }
    }

    /// Until when it is asked about.
    fn remember(&mut self, conversation: ConversationId, stage: &TransferStage) {
        match stage {
            TransferStage::Asked { left } | TransferStage::Promised { left, .. } => {
                let until = self.shared.clock.monotonic().saturating_add(*left);
                self.transfers.insert(conversation, until);
            }
            TransferStage::Over { .. } => _ = self.transfers.remove(&conversation),
        }
    }

    /// What live state says of the seats, to a desk that has just come.
    pub(super) fn remember_transfers(&mut self) {
        let seats = self.seats.iter().filter_map(|(id, held)| held.transfer.clone().map(|stage| (*id, stage)));
        for (conversation, stage) in seats.collect::<Vec<_>>() {
            self.remember(conversation, &stage);
        }
    }

    /// What is asked about a conversation of this desk, with what is left of its time.
    pub(super) fn stage_now(
        &self,
        conversation: ConversationId,
        stage: Option<&TransferStage>,
    ) -> Option<TransferStage> {
        let until = self.transfers.get(&conversation).copied().unwrap_or(0);
        let left: Millis = until.saturating_sub(self.shared.clock.monotonic());
        Some(match stage?.clone() {
            TransferStage::Promised { to, name, .. } => TransferStage::Promised { to, name, left },
            _ => TransferStage::Asked { left },
        })
    }

    /// What became of a question, or of the wish to end it.
    pub(super) fn asked_about(
        &mut self,
        command: &Command,
        conversation: ConversationId,
        reply: Result<Reply, LiveError>,
        out: &mut Effects,
    ) {
        let over = |why| TransferStage::Over { why };
        match (command, reply) {
            // Whether it rings now nobody knows: it is not to.
            (Command::ProposeTransfer { .. }, Err(_)) => {
                out.retry(Command::WithdrawTransfer { conversation, staff: self.who.staff });
            }
            (Command::ProposeTransfer { .. }, Ok(Reply::No)) => {
                let asked = self.seats.get(&conversation).is_some_and(|held| held.transfer.is_some());
                if !asked {
                    self.on_transfer(conversation, over(TransferOver::Impossible), out);
                }
            }
            (Command::WithdrawTransfer { .. }, Ok(Reply::No)) => {
                self.on_transfer(conversation, over(TransferOver::Impossible), out);
            }
            (_, Err(_)) => out.retry(command.clone()),
            _ => {}
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
