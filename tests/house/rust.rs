//! Rules for `src/`.

use super::File;
use std::collections::BTreeSet;

/// Lines of a file, tests not counted: room for one noun.
pub const FILE_LINES: usize = 450;
/// Lines of a function: a screen.
pub const FUNCTION_LINES: usize = 70;

/// From left to right: a module may use those before it, and none after it.
const ORDER: [&str; 33] = [
    "id",
    "line",
    "name",
    "address",
    "clock",
    "tls",
    "outgoing",
    "config",
    "certificate",
    "flyer",
    "protocol",
    "words",
    "hours",
    "tally",
    "metrics",
    "alarm",
    "term",
    "ticket",
    "puzzle",
    "wait",
    "kit",
    "mail",
    "webhook",
    "push",
    "live",
    "store",
    "dispatch",
    "session",
    "app",
    "http",
    "node",
    "lib",
    "main",
];

/// What the order allows and the house does not.
const NEVER: [(&str, &str); 15] = [
    ("webhook", "mail"),
    ("push", "mail"),
    ("push", "webhook"),
    ("store", "push"),
    ("live", "push"),
    ("store", "webhook"),
    ("live", "webhook"),
    ("store", "mail"),
    ("live", "mail"),
    ("store", "live"),
    ("store", "kit"),
    ("live", "kit"),
    ("dispatch", "store"),
    ("session", "store"),
    ("session", "kit"),
];

/// Libraries that stay in some rooms, so that the rest does not know them.
const ROOMS: [(&str, &[&str]); 18] = [
    ("axum", &["http", "node"]),
    ("hyper", &["http", "node", "outgoing"]),
    ("askama", &["http", "kit"]),
    ("krilla", &["kit"]),
    ("resvg", &["kit"]),
    ("usvg", &["kit"]),
    ("rustybuzz", &["kit"]),
    ("qrcodegen", &["kit"]),
    ("sqlx", &["store"]),
    ("redis", &["live"]),
    ("clap", &["config"]),
    ("url", &["config"]),
    ("lettre", &["mail"]),
    ("argon2", &["http"]),
    ("prometheus_client", &["metrics"]),
    ("rustix", &["app"]),
    ("tokio_rustls", &["tls"]),
    ("ring", &["push"]),
];

/// Words that product code does without.
const WORDS: [&str; 12] = [
    ".unwrap()",
    ".unwrap_err()",
    ".expect(",
    ".expect_err(",
    "panic!(",
    "unreachable!(",
    "todo!(",
    "unimplemented!(",
    "unsafe ",
    "dbg!(",
    "print!(",
    "env::var",
];

/// Who may speak to the terminal and read the environment: what starts the program.
const STARTERS: [&str; 4] = ["src/main.rs", "src/node.rs", "src/node/", "src/config.rs"];

pub fn imports(file: &File) -> Vec<String> {
    let own = module(&file.path);
    let Some(rank) = rank(own) else {
        return vec![format!("{}: give the module {own} its place in the order (tests/house/rust.rs)", file.path)];
    };
    let mut faults = Vec::new();
    for (number, line) in code(file) {
        let at = format!("{}:{number}", file.path);
        if line.contains("crate::{") {
            faults.push(format!("{at}: one `use` a module, so that the order can be read"));
        }
        for used in line.split("crate::").skip(1).map(first_word).filter(|used| !used.is_empty()) {
            let right = self::rank(used).is_some_and(|used| used > rank);
            if right || NEVER.contains(&(own, used)) {
                faults.push(format!("{at}: {own} must not use {used}"));
            }
        }
        for (library, rooms) in ROOMS {
            if uses_library(&line, library) && !rooms.contains(&own) {
                faults.push(format!("{at}: {library} stays in {rooms:?}"));
            }
        }
    }
    faults
}

pub fn sizes(file: &File) -> Vec<String> {
    let lines = code(file);
    let mut faults = Vec::new();
    let all = lines.len();
    if all > FILE_LINES {
        faults.push(format!("{}: {all} lines of code; {FILE_LINES} are one noun", file.path));
    }
    for (index, (number, line)) in lines.iter().enumerate().filter(|(_, (_, line))| is_function(line)) {
        let length = function_lines(&lines[index..]);
        if length > FUNCTION_LINES {
            faults.push(format!(
                "{}:{number}: a function of {length} lines; {FUNCTION_LINES} are a screen: {}",
                file.path,
                line.trim()
            ));
        }
    }
    faults
}

pub fn words(file: &File) -> Vec<String> {
    let starts = STARTERS.iter().any(|own| file.path.starts_with(own));
    let mut faults = Vec::new();
    for (number, line) in code(file) {
        // `println!(`, `eprintln!(`: one word.
        let line = line.replace("println!(", "print!(");
        for word in
            WORDS.iter().filter(|word| line.contains(**word) && !(starts && ["print!(", "env::var"].contains(*word)))
        {
            faults.push(format!("{}:{number}: {word}", file.path));
        }
    }
    faults
}

/// A node's own tasks never wait for the database without end: what they ask it stands in `in_time(…)` or `within(…)`.
pub fn waits(file: &File) -> Vec<String> {
    // What is read as one, and what a command reads.
    let excused = ["src/app/public.rs", "src/app/disclosure.rs"].contains(&file.path.as_str());
    if !file.path.starts_with("src/app/") || excused {
        return Vec::new();
    }
    let asks = |line: &str| line.contains("store.") && !line.contains("in_time(") && !line.contains("within(");
    let lines = code(file).into_iter().filter(|(_, line)| asks(line));
    lines.map(|(number, line)| format!("{}:{number}: waits for ever: {}", file.path, line.trim())).collect()
}

/// Statements are kept prepared, and another version's node may add columns meanwhile: each is read by its name.
pub fn columns(file: &File) -> Vec<String> {
    if !file.path.starts_with("src/store/") {
        return Vec::new();
    }
    let all = |line: &str| ["SELECT *", "RETURNING *", ".*"].iter().any(|every| line.contains(every));
    let lines = code(file).into_iter().filter(|(_, line)| all(line));
    lines.map(|(number, line)| format!("{}:{number}: name the columns: {}", file.path, line.trim())).collect()
}

/// Where the order and the modules of `src/lib.rs` differ, and modules that its drawing of the house leaves out.
pub fn unplaced(lib: &File) -> Vec<String> {
    let modules: BTreeSet<_> =
        lib.text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let placed: BTreeSet<_> = ORDER.into_iter().filter(|one| !["lib", "main"].contains(one)).collect();
    let drawn =
        lib.text.lines().skip_while(|line| !line.starts_with("//! Imports go left")).take_while(|line| *line != "//!");
    let drawn: String = drawn.collect();
    let drawn: BTreeSet<_> =
        drawn.split('`').skip(1).step_by(2).flat_map(|names| names.split(|c: char| !c.is_alphanumeric())).collect();
    let differ = modules
        .symmetric_difference(&placed)
        .map(|one| format!("{one}: in the order or in src/lib.rs, and not in both"));
    let missing =
        modules.difference(&drawn).map(|one| format!("{one}: is not in the drawing of the house in src/lib.rs"));
    differ.chain(missing).collect()
}

/// The room of a file: `src/live/hub.rs` is of `live`.
fn module(path: &str) -> &str {
    let path = path.trim_start_matches("src/");
    path.split_once(['/', '.']).map_or(path, |(module, _)| module)
}

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|one| *one == module)
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

/// Whether the line names the library itself, and not a module of ours that is called the same.
fn uses_library(line: &str, library: &str) -> bool {
    line.match_indices(&format!("{library}::")).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':')
    })
}

/// The lines of code with their numbers: without comments and tests.
pub fn code(file: &File) -> Vec<(usize, String)> {
    let mut kept = Vec::new();
    if file.path.ends_with("tests.rs") {
        return kept;
    }
    let mut lines = (1..).zip(file.text.lines());
    while let Some((number, line)) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            skip_item(&mut lines);
        } else if !line.trim_start().starts_with("//") {
            kept.push((number, without_comment(line).to_owned()));
        }
    }
    kept
}

fn skip_item<'a>(lines: &mut impl Iterator<Item = (usize, &'a str)>) {
    let Some((_, first)) = lines.by_ref().find(|(_, line)| !line.trim_start().starts_with("#[")) else { return };
    if !first.ends_with(';') && !first.ends_with('}') {
        let indent = &first[..first.len() - first.trim_start().len()];
        lines.find(|(_, line)| line.strip_prefix(indent) == Some("}"));
    }
}

fn without_comment(line: &str) -> &str {
    let outside = |start: &usize| line[..*start].matches('"').count().is_multiple_of(2);
    line.match_indices(" // ").map(|(start, _)| start).find(outside).map_or(line, |start| &line[..start])
}

fn is_function(line: &str) -> bool {
    let line = line.trim_start();
    let before = line.split_once("fn ").map(|(before, _)| before);
    before.is_some_and(|before| {
        before
            .split_whitespace()
            .all(|word| word.starts_with("pub") || ["const", "async", "super)", "crate)"].contains(&word))
    })
}

/// Lines from the function's first to its last, the way rustfmt lays it out.
fn function_lines(lines: &[(usize, String)]) -> usize {
    let (first, line) = &lines[0];
    let indent = &line[..line.len() - line.trim_start().len()];
    let mut body = false;
    for (number, line) in lines {
        body |= line.trim_end().ends_with('{');
        let ends = if body { line.strip_prefix(indent) == Some("}") } else { line.ends_with([';', '}']) };
        if ends {
            return number - first + 1;
        }
    }
    0
}
