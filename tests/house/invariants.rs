//! What must be absent: each number of the design's list is named by a test that would fail without it ("Invariant 9: …",
//! "invariants 1, 2 and 3"), so that nobody adds one that nothing holds.

use super::File;
use std::collections::BTreeSet;

/// Numbers of the list that none of these tests names.
pub fn unheld(design: &str, tests: &[File]) -> Vec<String> {
    let (_, list) = design.split_once("## What must be absent\n").expect("the list");
    let list = list.split("\n## ").next().unwrap_or_default();
    let listed: BTreeSet<u32> =
        list.lines().filter_map(|line| line.split_once(". ")).filter_map(|(number, _)| number.parse().ok()).collect();
    assert!(!listed.is_empty(), "the list is read");
    let named = tests.iter().flat_map(|file| named(&file.text)).collect();
    listed.difference(&named).map(|number| format!("no test names invariant {number} of docs/design.md")).collect()
}

fn named(text: &str) -> BTreeSet<u32> {
    let after = text.split("nvariant").skip(1).map(|rest| rest.strip_prefix('s').unwrap_or(rest));
    let lists = after.map(|rest| rest.split(|sign: char| !sign.is_ascii_digit() && !" ,and".contains(sign)).next());
    lists
        .flatten()
        .flat_map(|list| list.split(|sign: char| !sign.is_ascii_digit()))
        .filter_map(|n| n.parse().ok())
        .collect()
}
