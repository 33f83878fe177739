//! UNG RUS
pub mod clock;
pub mod id;
