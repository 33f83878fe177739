//! UNG RUS
pub mod clock;
pub mod dispatch;
pub mod id;
pub mod live;
pub mod protocol;
pub mod ticket;
pub mod wait;
