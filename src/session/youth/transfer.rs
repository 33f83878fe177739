//! The counsellor asks whether a colleague may take the conversation over.

use super::{State, Youth};
use crate::id::StaffId;
use crate::live::Command;
use crate::protocol::{CloseCode, ToYouth, TransferOver, TransferStage};
use crate::session::Effects;
use crate::ticket::Claim;

impl Youth {
    pub(super) fn on_transfer(&self, stage: &TransferStage, out: &mut Effects) {
        match stage {
            // How it stands now, and what it is about: live state says so.
            TransferStage::Over { why: TransferOver::Done } => self.attach(out),
            // What follows says where the conversation went.
            TransferStage::Over { why: TransferOver::Ended } => {}
            // What is on its way may be older than this.
            _ if matches!(self.state, State::Opening) => self.attach(out),
            stage => self.tell_transfer(Some(stage), out),
        }
    }

    /// Whether the young person is asked whether a colleague may take over.
    pub(super) fn tell_transfer(&self, stage: Option<&TransferStage>, out: &mut Effects) {
        let asked = match stage {
            Some(TransferStage::Promised { to, name, .. }) => ToYouth::Transfer { to: Some(*to), name },
            _ => ToYouth::Transfer { to: None, name: "" },
        };
        out.send(&asked);
    }

    pub(super) fn decide(&self, to: StaffId, yes: bool, out: &mut Effects) {
        match (&self.state, &self.claim) {
            (State::Opening | State::Taken { .. }, Some(Claim { conversation, .. })) => {
                out.run(Command::DecideTransfer { conversation: *conversation, to, yes });
            }
            (State::Fresh | State::Puzzled(_), _) => out.close(CloseCode::OutOfState),
            // The conversation went another way while this was on its way.
            _ => self.tell_transfer(None, out),
        }
    }
}
