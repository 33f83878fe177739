//! What the tests share: real servers and proxies, started on ports of their own, and the ends that talk through them.

#[macro_use]
pub mod engines;
pub mod address;
pub mod agency;
pub mod authority;
pub mod door;
pub mod ends;
pub mod front;
pub mod handover;
pub mod hook;
pub mod live;
pub mod node;
pub mod pgbouncer;
pub mod postgres;
pub mod process;
pub mod proxy;
pub mod redis;
pub mod rows;
pub mod search;
pub mod shipped_redis;
pub mod smtp;
pub mod whole;
