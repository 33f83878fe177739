//! What the papers name is there: a file in backticks or behind a link exists, so that whoever follows it arrives.

use super::File;
use std::collections::BTreeSet;

/// Folders whose files papers name by their path from the root.
const ROOTS: [&str; 9] =
    ["src/", "tests/", "deploy/", "docs/", "benches/", "build/", "examples/", "templates/", "web/"];

/// What an operator makes.
const MADE: [&str; 2] = ["deploy/.env", "deploy/secrets/"];

/// Names in the text that lead nowhere. `exists` knows paths from the root of the repository.
pub fn astray(paper: &File, exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let text = unfenced(&paper.text);
    let named = text.split('`').skip(1).step_by(2).filter(|name| ROOTS.iter().any(|root| name.starts_with(root)));
    let folder = paper.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let linked = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    let linked = linked.filter(|target| !target.contains("://") && !target.starts_with('#'));
    named
        .map(|name| name.split([' ', ',']).next().unwrap_or(name).to_owned())
        .chain(linked.map(|target| from_root(folder, target.split('#').next().unwrap_or(target))))
        .filter(|name| !name.contains(['*', '{', '<']) && !MADE.iter().any(|made| name.starts_with(made)))
        .filter(|name| !exists(name))
        .map(|name| format!("{}: {name} is not there", paper.path))
        .collect()
}

/// Without blocks of code, which show commands and files of other machines.
fn unfenced(text: &str) -> String {
    let mut inside = false;
    let lines = text.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        inside ^= fence;
        !fence && !inside
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn from_root(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Folders in these layers that the map of the nouns does not name.
pub fn unmapped(map: &str, layers: &[&str], files: &[File]) -> Vec<String> {
    let folder = |layer: &str, path: &str| {
        let (name, _) = path.strip_prefix(layer)?.strip_prefix('/')?.split_once('/')?;
        Some(format!("{layer}/{name}/"))
    };
    let all = files.iter().flat_map(|file| layers.iter().filter_map(|layer| folder(layer, &file.path)));
    let unnamed: BTreeSet<_> = all.filter(|name| !map.contains(&format!("`{name}`"))).collect();
    unnamed.into_iter().map(|name| format!("{name} is not in docs/README.md")).collect()
}
