//! No file imports another that leads back to it: whoever reads one need not hold both in mind. A module and what
//! stands below it are one thing, and don't count. A name is of the file that it comes from, however many modules pass
//! it on.

use super::File;
use super::rust::code;
use std::collections::{BTreeMap, BTreeSet};

type Path = Vec<String>;

/// What files import, by module, and the modules that there are.
struct Tree {
    modules: BTreeSet<Path>,
    /// What a name in a module stands for, where a `use` brought it there.
    brought: BTreeMap<Path, Path>,
}

/// The circles among these files, each said once.
pub fn circles(files: &[File]) -> Vec<String> {
    let modules = files.iter().map(|file| module(&file.path)).collect();
    let uses: Vec<_> = files.iter().map(|file| (module(&file.path), uses(file))).collect();
    let names = uses.iter().flat_map(|(own, uses)| uses.iter().filter_map(|one| named(own, one)));
    let tree = Tree { brought: names.collect(), modules };
    let imports: BTreeMap<_, _> = uses.iter().map(|(own, uses)| (own, tree.imports(own, uses))).collect();
    let reached: BTreeMap<_, _> = imports.keys().map(|from| (*from, reached(&imports, from))).collect();
    let arrows = imports.iter().flat_map(|(from, to)| to.iter().map(move |to| (*from, to)));
    let back = arrows.filter(|(from, to)| from < to && reached[to].contains(from));
    back.map(|(from, to)| format!("{} leads to {} and back", from.join("::"), to.join("::"))).collect()
}

/// All that a module leads to.
fn reached<'a>(imports: &'a BTreeMap<&Path, BTreeSet<Path>>, from: &'a Path) -> BTreeSet<&'a Path> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(one) = next.pop() {
        next.extend(imports.get(one).into_iter().flatten().filter(|other| seen.insert(*other)));
    }
    seen
}

impl Tree {
    /// The modules that one imports.
    fn imports(&self, own: &Path, uses: &[String]) -> BTreeSet<Path> {
        let paths = uses.iter().map(|one| resolved(own, one.split(" as ").next().unwrap_or(one)));
        let found = paths.filter_map(|path| self.origin(path));
        found.filter(|one| !one.starts_with(own) && !own.starts_with(one)).collect()
    }

    /// The file that what a path names comes from.
    fn origin(&self, mut path: Path) -> Option<Path> {
        let mut seen = BTreeSet::new();
        loop {
            let known = (1..=path.len()).rev().find(|length| self.modules.contains(&path[..*length]))?;
            let name = path.get(..=known).filter(|name| seen.insert(name.to_vec()));
            let Some(brought) = name.and_then(|name| self.brought.get(name)) else {
                return Some(path[..known].to_vec());
            };
            path = [brought, &path[known + 1..]].concat();
        }
    }
}

/// `src/http/pages/mod.rs` is `http::pages`.
fn module(path: &str) -> Path {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

/// The paths that a file names: in each `use`, with what it is called there, and in the midst of code.
fn uses(file: &File) -> Vec<String> {
    let (mut found, mut open) = (Vec::new(), None::<String>);
    for (_, line) in code(file) {
        let line = line.trim();
        let begun = open.take().or_else(|| begins(line).then(String::new));
        let Some(statement) = begun.map(|before| format!("{before} {line}")) else {
            found.extend(in_code(line));
            continue;
        };
        match statement.split_once(';') {
            Some((whole, _)) => found.extend(spelled(&tight(whole.split_once("use ").map_or(whole, |(_, tree)| tree)))),
            None => open = Some(statement),
        }
    }
    found
}

/// Whether a line begins a `use`, whoever may see it.
fn begins(line: &str) -> bool {
    let rest = line.strip_prefix("pub").map_or(line, |rest| {
        let limit = rest.starts_with('(').then(|| rest.split_once(')')).flatten();
        limit.map_or(rest, |(_, rest)| rest).trim_start()
    });
    rest.starts_with("use ")
}

/// Paths from the crate or a parent in a line of code.
fn in_code(line: &str) -> Vec<String> {
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let paths = line.split(|c| !part(c)).filter(|path| path.starts_with("crate::") || path.starts_with("super::"));
    paths.map(|path| path.trim_end_matches(':').to_owned()).collect()
}

/// A tree of a `use` without spaces that say nothing.
fn tight(tree: &str) -> String {
    let words = tree.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("{ ", "{").replace(" }", "}").replace(", ", ",")
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
    let parts = parts.iter().filter(|part| !part.is_empty()).flat_map(|part| spelled(part));
    parts.map(|part| format!("{before}{part}")).collect()
}

/// What a `use` in a module brings there: the name, below that module, and what it stands for.
fn named(own: &Path, one: &str) -> Option<(Path, Path)> {
    let (path, name) = one.split_once(" as ").unwrap_or((one, ""));
    let path = resolved(own, path);
    let name = if name.is_empty() { path.last()?.clone() } else { name.to_owned() };
    let name = [own.as_slice(), &[name]].concat();
    (name != path).then_some((name, path))
}

/// A path of a `use` from the root of the crate.
fn resolved(own: &Path, path: &str) -> Path {
    let mut base = own.clone();
    let mut parts = path.trim_end_matches("::self").split("::").peekable();
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
