//! HTTP: pages, sockets, and everything that a browser may ask for.

pub mod assets;
pub mod auth;
pub mod pages;
