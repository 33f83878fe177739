//! What is remembered of an ended conversation: that it is over, and which of the questions after it were answered.

use super::room::Moment;
use crate::live::TOMBSTONE_MS;
use crate::tally::Question;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tombstone {
    /// Its tickets are dead by then.
    pub until: Moment,
    pub helped: bool,
    pub again: bool,
}

impl Tombstone {
    pub fn new(now: Moment) -> Self {
        Self { until: now.saturating_add_unsigned(TOMBSTONE_MS), helped: false, again: false }
    }

    /// Takes down that this is answered; whether it was not before.
    pub fn answer(&mut self, question: Question) -> bool {
        let answered = match question {
            Question::Helped => &mut self.helped,
            Question::Again => &mut self.again,
        };
        !std::mem::replace(answered, true)
    }
}
