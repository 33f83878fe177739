//! The pages, each with its struct beside its handler.

pub mod account;
pub mod admin;
pub mod agency;
mod asked;
pub mod centre;
mod choices;
mod controller;
pub mod flyer;
pub mod handover;
pub mod home;
mod late;
pub mod leave;
pub mod missing;
pub mod outlet;
pub mod own_phrases;
pub mod phrases;
pub mod practice;
pub mod privacy;
pub mod pushes;
pub mod rehearsal;
pub mod setup;
pub mod sign_in;
mod spoken;
pub mod takes;
pub mod tapped;
pub mod was;

pub use super::answer::{message, notice, notice_on, render, render_packed, store_failed};
