//! Turkish.

mod printed;

pub use printed::PRINTED;
