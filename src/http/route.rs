//! One row of the router's table ([`super::router`]): a method and a path, who may ask, and which handler answers.
//!
//! A route that changes something comes with its layers by itself: from our own pages only ([`super::auth::origin`]),
//! whole within its time, of a bounded size, and done to its end ([`super::whole`]). What a row leaves out or widens, it
//! says by name.

use super::auth::who::{Who, gate};
use super::state::HttpState;
use super::whole;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{self, MethodRouter};

/// What a form or a question in JSON may have, in bytes.
const BODY_MAX: usize = 32 * 1024;
/// The same for what carries something sealed. No body is longer.
pub const SEALED_MAX: usize = 64 * 1024;

pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub who: Who,
    body_max: usize,
    /// Nobody needs it once its client is gone.
    may_be_dropped: bool,
    handler: MethodRouter<HttpState>,
}

/// Reads, and changes nothing.
pub fn get<H, T>(path: &'static str, who: Who, handler: H) -> Route
where
    H: Handler<T, HttpState>,
    T: 'static,
{
    Route::new(Method::GET, path, who, routing::get(handler))
}

/// Changes something, or carries a secret that no address may hold.
pub fn post<H, T>(path: &'static str, who: Who, handler: H) -> Route
where
    H: Handler<T, HttpState>,
    T: 'static,
{
    Route::new(Method::POST, path, who, routing::post(handler))
}

impl Route {
    fn new(method: Method, path: &'static str, who: Who, handler: MethodRouter<HttpState>) -> Self {
        Self { method, path, who, body_max: BODY_MAX, may_be_dropped: false, handler }
    }

    /// An exception: its body may carry something sealed.
    pub fn sealed(self) -> Self {
        Self { body_max: SEALED_MAX, ..self }
    }

    /// An exception: it ends when its client goes away.
    pub fn dropped(self) -> Self {
        Self { may_be_dropped: true, ..self }
    }

    /// Whether it may change something.
    pub fn changes(&self) -> bool {
        !self.method.is_safe()
    }

    /// The handler behind its layers; the last one is asked first.
    pub fn layered(self, state: &HttpState) -> MethodRouter<HttpState> {
        let changes = self.changes();
        let mut handler = self.handler;
        if changes {
            handler = handler.route_layer(DefaultBodyLimit::max(self.body_max));
        }
        if self.who != Who::Anybody {
            handler = handler.route_layer(from_fn_with_state((self.who, state.doors.clone()), gate));
        }
        // Around the gate: its client may go away while the gate still asks the database.
        if changes && !self.may_be_dropped {
            handler = handler.route_layer(from_fn(whole::to_its_end));
        }
        handler
    }
}
