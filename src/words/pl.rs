//! Polish.

mod printed;

pub use printed::PRINTED;
