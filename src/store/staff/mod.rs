//! Accounts, the links that let somebody in, and sign-ins.

mod account;
pub(super) mod coordinators;
mod invites;
pub(super) mod links;
pub(super) mod people;
pub(super) mod reset_notices;
pub(super) mod sessions;

pub use invites::{Invite, InviteKind, Opened};
pub use links::INVITE_SECONDS;
pub use people::{NewStaff, Phc, Role, ShownName, Staff};
pub use reset_notices::ResetNotice;
pub use sessions::{MemberSession, Session};
