//! The pages, each with its struct beside its handler.

pub mod account;
pub mod admin;
pub mod centre;
mod controller;
pub mod flyer;
pub mod handover;
pub mod home;
mod late;
mod leave;
pub mod outlet;
pub mod practice;
pub mod privacy;
pub mod receiver;
pub mod setup;
pub mod sign_in;
pub mod was;

pub use super::answer::{message, render, render_packed, store_failed};
use super::auth;
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::middleware::from_fn_with_state;

/// Forms of staff are small.
const FORM_BYTES: usize = 32 * 1024;

/// All paths of staff and receivers, with the origin check in front: merge it, nothing else is needed.
pub fn routes<S>(door: &auth::StaffDoor) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    auth::StaffDoor: FromRef<S>,
{
    sign_in::routes()
        .merge(account::routes())
        .merge(leave::routes())
        .merge(setup::routes())
        .merge(admin::routes())
        .merge(privacy::routes())
        .merge(was::routes())
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .merge(receiver::routes())
        .layer(from_fn_with_state(door.origins.clone(), auth::origin::check))
}
