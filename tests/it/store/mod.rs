//! The database: what it keeps, on SQLite and on PostgreSQL.

mod agency;
mod backup;
mod centre;
mod handover;
mod languages;
mod mail;
mod makers;
mod outlets;
mod phrases;
mod pushes;
mod subjects;
mod translations;
mod upgrade;
