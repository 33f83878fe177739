//! The pages, each with its struct beside its handler.

pub mod account;
pub mod admin;
pub mod agency;
pub mod centre;
mod controller;
pub mod flyer;
pub mod handover;
pub mod home;
mod late;
pub mod leave;
pub mod outlet;
pub mod practice;
pub mod privacy;
pub mod setup;
pub mod sign_in;
pub mod was;

pub use super::answer::{message, missing, notice, render, render_packed, store_failed};
