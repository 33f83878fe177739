//! German.

mod printed;

pub use printed::PRINTED;
