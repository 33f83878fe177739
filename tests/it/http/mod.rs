//! What is asked over HTTP, and by whom.

mod account;
mod agency;
mod auth;
mod coordinator;
mod flyers;
mod handover;
mod known;
mod languages;
mod links;
mod orders;
mod outlets;
mod own_texts;
mod phrases;
mod roles;
mod subjects;
mod taps;
mod words;
