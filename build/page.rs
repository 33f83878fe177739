//! The scripts of one page, joined: one file that runs at once, and one for each part that is fetched when it is wanted.

use crate::map::Piece;
use crate::module::{Module, Modules, Written, file_name, source, unique};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, Result};

/// One file of a page.
pub struct Part {
    /// Where it is served.
    pub path: String,
    /// The module that it is for.
    root: String,
    /// Whether it is fetched when that is wanted; the others are imported.
    fetched: bool,
    /// How many parts before it fetch one another: 0 is the page.
    depth: usize,
    /// Its modules, in the order in which they run.
    pub modules: Vec<String>,
}

/// The page itself comes first.
pub fn parts(modules: &Modules, page: &str) -> Result<Vec<Part>> {
    let mut shared = Shared::default();
    loop {
        let parts = apart(modules, page, &shared)?;
        // What two parts want lies in the one that is fetched first; where neither is, it is a part for itself. With all
        // that only it needs, so the last of them first.
        match twice(parts.iter().flat_map(|part| &part.modules).rev()) {
            Some(module) => match first(&parts, module) {
                Some(part) => drop(shared.held.insert(module.clone(), part.root.clone())),
                None => drop(shared.alone.insert(module.clone())),
            },
            None => match twice(parts.iter().map(|part| &part.path)) {
                Some(path) => {
                    return Err(Error::other(format!("web/{page} has two parts that are both called {path}")));
                }
                None => return Ok(parts),
            },
        }
    }
}

fn twice<'a>(mut names: impl Iterator<Item = &'a String>) -> Option<&'a String> {
    let mut seen = BTreeSet::new();
    names.find(|name| !seen.insert(*name))
}

/// The one part with this module that is fetched before all others that want it.
fn first<'a>(parts: &'a [Part], module: &String) -> Option<&'a Part> {
    let mut with: Vec<&Part> = parts.iter().filter(|part| part.modules.contains(module)).collect();
    with.sort_by_key(|part| part.depth);
    with.first().filter(|first| first.fetched && with.get(1).is_none_or(|next| next.depth > first.depth)).copied()
}

/// Modules that several parts want.
#[derive(Default)]
struct Shared {
    /// Each is a part.
    alone: BTreeSet<String>,
    /// And the root of the part that each lies in.
    held: BTreeMap<String, String>,
}

/// Each part with what it needs beside the page's own and what others hold.
fn apart(modules: &Modules, page: &str, shared: &Shared) -> Result<Vec<Part>> {
    let (folder, file) = page.rsplit_once('/').unwrap_or(("", page));
    let part = |root: &str, fetched, depth, common: &BTreeSet<String>| {
        let path = format!("{folder}/{}", if root == page { file.to_owned() } else { file_name(root) });
        let elsewhere = shared.held.iter().filter(|(_, holder)| *holder != root).map(|(module, _)| module);
        let before = common.iter().chain(elsewhere).cloned().collect();
        Ok::<_, Error>(Part { path, root: root.to_owned(), fetched, depth, modules: own(modules, root, &before)? })
    };
    let first = part(page, false, 0, &BTreeSet::new())?;
    let common: BTreeSet<String> = first.modules.iter().chain(&shared.alone).cloned().collect();
    let mut parts = vec![first];
    for root in &shared.alone {
        parts.push(part(root, false, 1, &common)?);
    }
    let mut index = 0;
    while index < parts.len() {
        let later: BTreeSet<&String> = parts[index]
            .modules
            .iter()
            .filter_map(|path| modules.get(path))
            .flat_map(|module| module.later.values())
            .collect();
        for root in later {
            if parts[0].modules.contains(root) {
                return Err(Error::other(format!(
                    "web/{root} is both imported at once and fetched later by web/{page}"
                )));
            }
            match parts.iter_mut().find(|part| part.root == *root) {
                Some(part) => part.fetched = true,
                None => {
                    let depth = parts[index].depth + 1;
                    parts.push(part(root, true, depth, &common)?);
                }
            }
        }
        index += 1;
    }
    Ok(parts)
}

/// What `root` needs and is not there before it, and `root`, in the order in which they run.
fn own(modules: &Modules, root: &str, before: &BTreeSet<String>) -> Result<Vec<String>> {
    let mut own = Vec::new();
    // A shared part's module is there before all others, which is no reason to leave it out of its own.
    let mut met: BTreeSet<&str> = before.iter().map(String::as_str).filter(|path| *path != root).collect();
    collect(modules, root, &mut met, &mut own)?;
    Ok(own)
}

/// All that `path` needs, and then `path`, as far as it was not met before. In a circle the first that is met comes last, as
/// in a browser.
fn collect<'a>(modules: &'a Modules, path: &'a str, met: &mut BTreeSet<&'a str>, own: &mut Vec<String>) -> Result<()> {
    if !met.insert(path) {
        return Ok(());
    }
    let module = modules.get(path).ok_or_else(|| Error::other(format!("web/{path} is imported and is not there")))?;
    for need in &module.needs {
        collect(modules, need, met, own)?;
    }
    own.push(path.to_owned());
    Ok(())
}

/// What each part takes from another: its index, the other's, and the name among all modules.
type Crossings = BTreeSet<(usize, usize, String)>;

/// The text of each part, from the texts of its modules: with what it takes from parts that are there, and what it gives
/// to others or to whoever fetches it.
pub fn join<'a>(
    modules: &Modules,
    texts: &'a BTreeMap<String, Written>,
    parts: &[Part],
) -> Result<Vec<(String, Vec<Piece<'a>>)>> {
    let crossings = crossings(modules, parts)?;
    let mut joined = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let mut text = String::new();
        for (_, other, name) in crossings.iter().filter(|(taker, ..)| *taker == index) {
            let file = parts[*other].path.rsplit('/').next().unwrap_or_default();
            text.push_str(&format!("import {{ {} as {name} }} from \"./{file}\";\n", short(&crossings, *other, name)));
        }
        let mut pieces = Vec::new();
        for (source, written) in part.modules.iter().filter_map(|module| texts.get_key_value(module)) {
            pieces.push(Piece { source, line: text.matches('\n').count() as u32, places: &written.places });
            text.push_str(&written.text);
        }
        let given: BTreeSet<&String> =
            crossings.iter().filter(|(_, giver, _)| *giver == index).map(|(.., name)| name).collect();
        for name in given {
            text.push_str(&format!("export {{ {name} as {} }};\n", short(&crossings, index, name)));
        }
        for name in part.gives(modules) {
            let (path, own) = source(modules, &part.root, name)?;
            text.push_str(&format!("export {{ {} as {name} }};\n", unique(modules, path, own)));
        }
        joined.push((text, pieces));
    }
    Ok(joined)
}

fn crossings(modules: &Modules, parts: &[Part]) -> Result<Crossings> {
    let home = |path: &str| parts.iter().position(|part| part.modules.iter().any(|module| module == path));
    let mut crossings = Crossings::new();
    for (index, part) in parts.iter().enumerate() {
        let own = part.modules.iter().filter_map(|path| modules.get(path)).flat_map(|module| module.takes.values());
        for (path, name) in
            own.map(|(path, name)| (path, name)).chain(part.gives(modules).map(|name| (&part.root, name)))
        {
            let (path, name) = source(modules, path, name)?;
            let Some(other) = home(path).filter(|other| *other != index) else { continue };
            crossings.insert((index, other, unique(modules, path, name)));
        }
    }
    Ok(crossings)
}

/// What a name is called between two files of a page.
fn short(crossings: &Crossings, giver: usize, name: &str) -> String {
    let given: BTreeSet<&str> =
        crossings.iter().filter(|(_, other, _)| *other == giver).map(|(.., name)| name.as_str()).collect();
    format!("${}", given.range(..name).count())
}

impl Part {
    /// The names that whoever fetches it finds in it.
    fn gives<'a>(&self, modules: &'a Modules) -> impl Iterator<Item = &'a String> + use<'a> {
        modules.get(&self.root).filter(|_| self.fetched).into_iter().flat_map(Module::given)
    }
}
