//! What a counsellor's desk has: its keys, where it is called to, and which lines it takes.

mod devices;
mod pushes;
mod takes;

pub use devices::{BadDeviceKey, DeviceKey, RosterEntry};
