//! The libraries that the program is made of: each is used, and none is there twice without anybody knowing.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is in the program in two versions, since libraries of ours want different ones. Each costs bytes and time to build:
/// nothing comes here that we could bring together ourselves.
const TWICE: [&str; 14] = [
    "base64",
    "block-buffer",
    "cpufeatures",
    "crypto-common",
    "digest",
    "getrandom",
    "hashbrown",
    "miniz_oxide",
    "rand",
    "rand_core",
    "roxmltree",
    "sha1",
    "sha2",
    "syn",
];

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What cargo says of the tree of libraries, as the program is built for 64-bit Linux.
pub fn metadata() -> Value {
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version=1", "--filter-platform=x86_64-unknown-linux-gnu"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    serde_json::from_slice(&told.stdout).unwrap()
}

/// What is linked into the program: neither what only tests need, nor what only builds.
pub fn inside(told: &Value) -> BTreeSet<String> {
    let nodes = told["resolve"]["nodes"].as_array().unwrap();
    let mut found = BTreeSet::new();
    let mut left = vec![told["resolve"]["root"].as_str().unwrap().to_owned()];
    while let Some(id) = left.pop() {
        let node = nodes.iter().find(|node| node["id"] == id.as_str()).unwrap();
        if found.insert(id) {
            let linked = |dep: &&Value| dep["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].is_null());
            let linked = node["deps"].as_array().unwrap().iter().filter(linked);
            left.extend(linked.map(|dep| dep["pkg"].as_str().unwrap().to_owned()));
        }
    }
    found
}

#[test]
fn no_library_is_in_the_program_twice_but_those_that_are_known() {
    let told = metadata();
    let inside = inside(&told);
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for package in
        told["packages"].as_array().unwrap().iter().filter(|one| inside.contains(one["id"].as_str().unwrap()))
    {
        *versions.entry(package["name"].as_str().unwrap()).or_default() += 1;
    }
    let twice: Vec<&str> = versions.iter().filter(|(_, count)| **count > 1).map(|(name, _)| *name).collect();
    assert_eq!(
        twice, TWICE,
        "bring them together, or say here that it can't be done; what is no longer twice leaves the list"
    );
}

#[test]
fn every_declared_library_is_used() {
    let told = metadata();
    let ours = told["packages"].as_array().unwrap().iter().find(|one| one["name"] == "ungrus").unwrap();
    let texts = |folders: &[&str]| folders.iter().flat_map(|folder| rust(&root().join(folder))).collect::<String>();
    let (program, build, tests) = (texts(&["src"]), texts(&["build"]), texts(&["src", "tests", "benches", "examples"]));
    let unused: Vec<&str> = ours["dependencies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| {
            let text = match one["kind"].as_str() {
                None => &program,
                Some("build") => &build,
                Some(_) => &tests,
            };
            !names(text, &one["name"].as_str().unwrap().replace('-', "_"))
        })
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(unused, [""; 0], "take them out of Cargo.toml");
    assert!(
        !names("use blaxum::x; // axum", "axum") && names("#[axum::x]", "axum") && names("json!()\naxum!()", "axum")
    );
}

/// Whether the library is named: as a path, or as a macro of that name.
fn names(text: &str, library: &str) -> bool {
    text.match_indices(library).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = &text[at + library.len()..];
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_') && (after.starts_with("::") || after.starts_with('!'))
    })
}

fn rust(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path: PathBuf = entry.path();
        if path.ends_with("node_modules") {
            continue;
        } else if path.is_dir() {
            found.extend(rust(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(std::fs::read_to_string(&path).unwrap());
        }
    }
    found
}
