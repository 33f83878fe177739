//! Whom a mail tells that there is something new, and where.

pub(super) mod addresses;
pub(super) mod notices;

pub use notices::Notice;
