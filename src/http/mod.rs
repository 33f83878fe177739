//! HTTP: pages, sockets, and everything that a browser may ask for.

pub mod answer;
pub mod assets;
pub mod auth;
mod client;
mod extract;
pub mod form;
pub mod ground;
pub mod headers;
mod kept;
pub mod limits;
mod line;
mod locale;
pub mod lone;
pub mod metrics;
pub mod pages;
pub mod poll;
pub mod posts;
pub mod press;
pub mod problem;
mod ready;
pub mod route;
pub mod router;
pub mod serve;
pub mod shares;
pub mod state;
#[cfg(test)]
mod types_tests;
pub mod whole;
pub mod ws;
