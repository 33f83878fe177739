//! What a node speaks with its database and its Redis: TLS, passwords, poolers and Sentinels, each a real one.

mod postgres;
mod redis;
mod sentinel;

/// Characters that mean something in an address, and others.
const WORST: &str = "@:/%#?&= +å🙂\"'\\[]%41";
/// One that must not be told by any complaint.
const SECRET: &str = "hemmelig";

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn config(args: &[&str]) -> ungrus::config::Config {
    ungrus::config::Config::read([&["ungrus"], args].concat()).expect("fits")
}
