//! UNG RUS
pub mod clock;
pub mod id;
pub mod live;
pub mod protocol;
pub mod ticket;
