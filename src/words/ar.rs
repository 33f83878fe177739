//! Arabic.

mod printed;

pub use printed::PRINTED;
