//! Nothing comes into the program under a licence that `deploy/packaging/about.toml` does not name: packing would fail, and
//! that is not tried each day.

use super::libraries::{inside, metadata, root};
use std::collections::BTreeSet;

#[test]
fn every_library_in_the_program_has_a_licence_that_is_accepted() {
    let told = metadata();
    let about = std::fs::read_to_string(root().join("deploy/packaging/about.toml")).unwrap();
    let list = about.split("accepted = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap();
    let accepted: BTreeSet<&str> = list.split('"').skip(1).step_by(2).collect();

    let inside = inside(&told);
    assert!(inside.len() > 100 && inside.iter().any(|id| id.contains("#ring@")), "the tree of libraries is read");
    let faults: Vec<String> = told["packages"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|package| inside.contains(package["id"].as_str().unwrap()))
        .filter(|package| !package["license"].as_str().is_some_and(|licence| is_accepted(licence, &accepted)))
        .map(|package| {
            format!(
                "{}: {} is not accepted by deploy/packaging/about.toml: add it there when it may be given away with EUPL-1.2",
                package["name"], package["license"]
            )
        })
        .collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// `MIT OR Apache-2.0`, `(MIT OR Apache-2.0) AND Unicode-3.0`, and the older `MIT/Apache-2.0`.
fn is_accepted(licence: &str, accepted: &BTreeSet<&str>) -> bool {
    let licence = licence.replace('/', " OR ");
    if let Some(all) = split(&licence, " AND ") {
        return all.iter().all(|one| is_accepted(one, accepted));
    }
    if let Some(any) = split(&licence, " OR ") {
        return any.iter().any(|one| is_accepted(one, accepted));
    }
    let one = licence.trim();
    match one.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => is_accepted(inner, accepted),
        None => accepted.contains(one),
    }
}

/// The parts between `word`s that stand outside parentheses; nothing where there is none.
fn split<'a>(text: &'a str, word: &str) -> Option<Vec<&'a str>> {
    let outside = |at: &usize| text[..*at].matches('(').count() == text[..*at].matches(')').count();
    let cuts: Vec<usize> = text.match_indices(word).map(|(at, _)| at).filter(outside).collect();
    if cuts.is_empty() {
        return None;
    }
    let starts = std::iter::once(0).chain(cuts.iter().map(|at| at + word.len()));
    let ends = cuts.iter().copied().chain([text.len()]);
    Some(starts.zip(ends).map(|(start, end)| &text[start..end]).collect())
}

#[test]
fn licences_are_read_as_they_are_written() {
    let accepted = BTreeSet::from(["MIT", "Unicode-3.0"]);
    for licence in ["MIT", "MIT OR GPL-3.0", "Apache-2.0/MIT", "(Apache-2.0 OR MIT) AND Unicode-3.0", "((MIT))"] {
        assert!(is_accepted(licence, &accepted), "{licence}");
    }
    for licence in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR GPL-3.0) AND ISC", "(MIT AND ISC) OR GPL-3.0", ""] {
        assert!(!is_accepted(licence, &accepted), "{licence}");
    }
}
