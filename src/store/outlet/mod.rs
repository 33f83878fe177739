//! Places where flyers lie, their orders, and what is counted of them.

mod changes;
mod flyers;
mod orders;
mod outlets;
mod tallies;

pub use flyers::Flyer;
pub use orders::{BadOrder, Order, Wanted};
pub use outlets::{Outlet, OutletKind, OutletLink, OutletText};
pub use tallies::{TermScans, TermStarts, WeekScans};
