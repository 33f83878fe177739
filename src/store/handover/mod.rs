//! Cards that young people send to agencies: as the young person has them, as the agency has them, and what
//! both write after.

mod cards;
mod error;
mod garbled;
mod handovers;
mod sealed;
mod threads;

pub use cards::{Card, Late, ListedCard, Outcome};
pub use error::HandoverError;
pub use garbled::{Cleared, Untouched};
pub use handovers::{Handover, HandoverDays, HandoverRules, NewHandover, Withdrawn};
pub use sealed::Sealed;
pub use threads::{Reply, Side};
