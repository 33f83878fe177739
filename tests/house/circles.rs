//! No file of a room imports another that leads back to it: whoever reads one need not hold both in mind. A module and
//! what stands below it are one thing, and don't count.

use super::File;
use std::collections::{BTreeMap, BTreeSet};

/// The circles among these files, each said once.
pub fn circles(files: &[File]) -> Vec<String> {
    let all: BTreeSet<Vec<String>> = files.iter().map(|file| module(&file.path)).collect();
    let imports: BTreeMap<_, _> = files.iter().map(|file| (module(&file.path), imports(file, &all))).collect();
    let leads = |from: &[String], to: &[String]| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from.to_vec()]);
        while let Some(one) = next.pop() {
            for other in imports.get(&one).into_iter().flatten() {
                if other == to {
                    return true;
                }
                if seen.insert(other.clone()) {
                    next.push(other.clone());
                }
            }
        }
        false
    };
    let arrows = imports.iter().flat_map(|(from, to)| to.iter().map(move |to| (from, to)));
    let back = arrows.filter(|(from, to)| from < to && leads(to, from));
    back.map(|(from, to)| format!("{} leads to {} and back", from.join("::"), to.join("::"))).collect()
}

/// `src/http/pages/mod.rs` is `http::pages`.
fn module(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

/// The modules among `all` that a file imports.
fn imports(file: &File, all: &BTreeSet<Vec<String>>) -> BTreeSet<Vec<String>> {
    let own = module(&file.path);
    let product = file.text.split("#[cfg(test)]").next().unwrap_or_default();
    let code: String =
        product.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|l| [l, " "]).collect();
    let statements =
        code.split(" use ").skip(1).chain(code.strip_prefix("use ")).filter_map(|one| one.split(';').next());
    let paths = statements.flat_map(|one| spelled(&one.split_whitespace().collect::<String>()));
    let found = paths.filter_map(|path| known(resolved(&own, &path), all));
    found.filter(|one| !one.starts_with(&own) && !own.starts_with(one)).collect()
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn spelled(tree: &str) -> Vec<String> {
    let Some((before, inside)) = tree.split_once('{') else { return vec![tree.to_owned()] };
    let inside = inside.strip_suffix('}').unwrap_or(inside);
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in inside.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match (c, parts.last_mut()) {
            (',', _) if depth == 0 => parts.push(String::new()),
            (c, Some(part)) => part.push(c),
            (_, None) => {}
        }
    }
    parts.iter().flat_map(|part| spelled(part)).map(|part| format!("{before}{part}")).collect()
}

/// A path of a `use` from the root of the crate.
fn resolved(own: &[String], path: &str) -> Vec<String> {
    let mut base = own.to_vec();
    let mut parts = path.split("::").peekable();
    match parts.peek() {
        Some(&"crate") => {
            base.clear();
            parts.next();
        }
        Some(&"self") => drop(parts.next()),
        _ => {}
    }
    while parts.next_if_eq(&"super").is_some() {
        base.pop();
    }
    base.extend(parts.map(str::to_owned));
    base
}

/// The file that holds what a path names.
fn known(mut path: Vec<String>, all: &BTreeSet<Vec<String>>) -> Option<Vec<String>> {
    while !path.is_empty() && !all.contains(&path) {
        path.pop();
    }
    (!path.is_empty()).then_some(path)
}
