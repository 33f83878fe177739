//! The counsellor asks whether a colleague may take the conversation over.

use super::{State, Youth};
use crate::id::StaffId;
use crate::live::Command;
use crate::protocol::{CloseCode, ToYouth, TransferStage};
use crate::session::Effects;
use crate::ticket::Claim;

impl Youth {
    /// The counsellor asks whether a colleague may take over, or does so no more.
    pub(super) fn on_transfer(&self, stage: &TransferStage, out: &mut Effects) {
        match stage {
            TransferStage::Asked { .. } => {}
            TransferStage::Promised { to, name, .. } => out.send(&ToYouth::Transfer { to: *to, name }),
            TransferStage::Over { .. } => out.send(&ToYouth::TransferOver {}),
        }
    }

    pub(super) fn decide(&self, to: StaffId, yes: bool, out: &mut Effects) {
        match (&self.state, &self.claim) {
            (State::Opening | State::Taken { .. }, Some(Claim { conversation, .. })) => {
                out.run(Command::DecideTransfer { conversation: *conversation, to, yes });
            }
            (State::Fresh | State::Puzzled(_), _) => out.close(CloseCode::OutOfState),
            // The conversation went another way while this was on its way.
            _ => out.send(&ToYouth::TransferOver {}),
        }
    }
}
