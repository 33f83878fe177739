//! What must be absent, sought where it could lie.

mod conversation;
mod handover;
