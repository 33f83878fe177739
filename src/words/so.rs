//! Somali.

mod printed;

pub use printed::PRINTED;
