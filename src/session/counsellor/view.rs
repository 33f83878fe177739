//! What the dispatcher saw, as a desk is told of it.

use super::Counsellor;
use crate::protocol::{Colleagues, ToCounsellor};
use crate::session::Effects;

impl Counsellor {
    /// What the dispatcher saw last; changes are told from there on.
    pub(super) fn show_view(&self, out: &mut Effects) {
        out.send(&ToCounsellor::Queue(&self.shared.view.queue()));
        tell_colleagues(Colleagues::whole(&self.shared.view.colleagues()), out);
        out.send(&ToCounsellor::Standing(&self.shared.view.standing()));
    }
}

pub(super) fn tell_colleagues<'a>(frames: impl Iterator<Item = Colleagues<'a>>, out: &mut Effects) {
    frames.for_each(|frame| out.send(&ToCounsellor::Colleagues(frame)));
}
