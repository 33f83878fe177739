//! A migration that has been released never changes: whoever has it applied would never get the change.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// SHA-256 of each text of `src/store/migrations`, in their order. One is added with each new migration; none changes.
const HASHES: [&str; 15] = [
    "d9acd4002ce3246b878f371becd5a871dc7e6224a09220284c9629a114584891",
    "bb5a16c24d17a647655a2faa164554b77cd0d2de63c1fb37a93b299c41148173",
    "f63542fa5d59cf45ddc7e9fd74f5d8a57df8ca85d23e32d5e9dbc8e9dcc8d265",
    "5e0a8607dc0a7e3102b985b11cd6372f5fe7007174b211e1d209e38f87e13dc0",
    "dbfc06c75d82bd20b8b5f475bfd79cab8e7d949101ded255e5f5ddd7905b4173",
    "5e604017c3ea2272f83601afe57ba33b54261d1abbd3faa9fa8121991d9edc24",
    "df537e74ff47f379be55254126a425fa9f26687e357d9736b38b4db109477ce6",
    "3834308a0b56016da8fd9ba90b0508345e4523da6c06331865d11e8c08628e3a",
    "f8db3bd032812505c875ea5526ae47c28feee2b5da968d6a9962af22b9160c36",
    "2be7694e62e67757e2eb1574f1976b3cd83702f890ce8c3baf077909bf866f9a",
    "30d1b05541e19beb7d830aa20ec6e4e96afa1b6c68badfc693e0797a5a3ef89f",
    "32c38d78479d4c881cf9d1d4f6a4446ad61415444c00a97c6715eb895334492d",
    "4a0b575104b1cd52b24d176f2145262edddf5f8d2c5951de543d352c300cf646",
    "054b7bd1e088c03eb50dc665ac2540695ed8694368bd99242ef889cf5330afaf",
    "d1b9bc91235b740d09a55dc530eb8ed68f780a388b16b3afd85cb72c54600a9c",
];

struct File {
    path: String,
    text: String,
}

/// What is wrong with the migrations, `table` being the source that lists them.
fn changed(files: &[File], table: &str) -> Vec<String> {
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
                "{}: a new migration. Add its hash to tests/it/package/migrations.rs, and never change it again: \"{found}\"",
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

#[test]
fn released_migrations_never_change() {
    let store = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let table = fs::read_to_string(store.join("migrate.rs")).unwrap();
    let mut paths: Vec<_> =
        fs::read_dir(store.join("migrations")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &Path| File { path: path.display().to_string(), text: fs::read_to_string(path).unwrap() };
    let mut files: Vec<File> = paths.iter().map(|path| read(path)).collect();
    let faults = changed(&files, &table);
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));

    let next = format!("{:04}_next.sql", files.len() + 1);
    let listed = format!("{table}include_str!(\"migrations/{next}\")");
    files.push(File { path: next, text: "SELECT 1".into() });
    assert_eq!(changed(&files, &listed).len(), 1, "one without a hash");
    files.pop();
    files[2].text.push_str("-- a word more");
    assert_eq!(changed(&files, &table).len(), 1, "one that changed");
    files.truncate(2);
    assert_eq!(changed(&files, &table).len(), 1, "some that went");
    files[1].path = "0003_outlets.sql".into();
    assert_eq!(changed(&files, &table).len(), 3, "a wrong number, not applied, some that went");
}
