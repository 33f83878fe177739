//! What live state is, and what becomes of it: the one machine, pure. [`super::memory`] holds all of it and takes each step
//! under a lock; [`super::redis`] gives a step the part that it touches, and commits if nobody was faster.

mod breath;
mod desk;
mod desks;
mod rings;
mod room;
mod shelf;
mod snapshot;
mod state;
mod tombstone;
mod transfer;
mod worries;
mod youth;

pub use desks::Desks;
pub use rings::ACCEPTS;
pub use room::{Breath, Desk, Holder, Moment, Phase, Rings, Room, Transfer, since};
pub use shelf::Shelf;
pub use snapshot::{ACCEPTS_MS, duty, waiting};
pub use state::State;
pub use tombstone::Tombstone;
