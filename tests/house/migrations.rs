//! A migration that has been released never changes: whoever has it applied would never get the change.

use super::File;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// SHA-256 of each text of `src/store/migrations`, in their order. One is added with each new migration; none changes.
pub const HASHES: [&str; 6] = [
    "d9acd4002ce3246b878f371becd5a871dc7e6224a09220284c9629a114584891",
    "bb5a16c24d17a647655a2faa164554b77cd0d2de63c1fb37a93b299c41148173",
    "f63542fa5d59cf45ddc7e9fd74f5d8a57df8ca85d23e32d5e9dbc8e9dcc8d265",
    "5e0a8607dc0a7e3102b985b11cd6372f5fe7007174b211e1d209e38f87e13dc0",
    "dbfc06c75d82bd20b8b5f475bfd79cab8e7d949101ded255e5f5ddd7905b4173",
    "5e604017c3ea2272f83601afe57ba33b54261d1abbd3faa9fa8121991d9edc24",
];

/// What is wrong with the migrations, `table` being the source that lists them.
pub fn changed(files: &[File], table: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, file) in files.iter().enumerate() {
        let (found, name) = (sha256(&file.text), file.path.rsplit('/').next().unwrap_or_default());
        if !name.starts_with(&format!("{:04}_", index + 1)) {
            faults.push(format!("{}: the migration after number {index} has number {}", file.path, index + 1));
        }
        if !table.contains(&format!("include_str!(\"migrations/{name}\")")) {
            faults.push(format!("{}: src/store/migrate.rs does not apply it", file.path));
        }
        match HASHES.get(index) {
            None => faults.push(format!(
                "{}: a new migration. Add its hash to tests/house/migrations.rs, and never change it again: \"{found}\"",
                file.path
            )),
            Some(wanted) if *wanted != found => faults.push(format!(
                "{}: a migration that has been released never changes, as databases that have it never get the change. \
                 Take the change back, and write it as a new migration",
                file.path
            )),
            Some(_) => {}
        }
    }
    if files.len() < HASHES.len() {
        faults.push(format!("{} migrations are known, {} are there: none may go", HASHES.len(), files.len()));
    }
    faults
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
