//! Who receives handovers, its members, and the keys that cards are sealed to.

pub(super) mod agencies;
mod counts;
mod invites;
mod keys;
pub(super) mod members;
mod public_key;
mod texts;

pub use agencies::{Agency, AgencyKind, AgencyText};
pub use counts::TermHandovers;
pub use invites::{Invited, LinkFor, NewMember, OpenInvite};
pub use keys::{AgencyKey, MemberVault, OwnKeys};
pub use members::{Member, Salt};
pub use public_key::{BadPublicKey, PublicKey};
pub use texts::AgeTexts;
