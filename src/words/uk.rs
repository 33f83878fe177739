//! Ukrainian.

mod printed;

pub use printed::PRINTED;
