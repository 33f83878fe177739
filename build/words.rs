//! The words of pages: `words/LANGUAGE/NAME.js`. Scripts import the Danish ones; for another language, its own stand in
//! their place.

use crate::module::Modules;
use std::collections::{BTreeMap, BTreeSet};

const DANISH: &str = "words/da/";

/// The languages that have words, by their tags.
pub fn languages(scripts: &BTreeMap<String, String>) -> BTreeSet<String> {
    scripts.keys().filter_map(|path| Some(path.strip_prefix("words/")?.split_once('/')?.0.to_owned())).collect()
}

/// All scripts as they are in this language. What is not translated is left out.
pub fn spoken(scripts: &BTreeMap<String, String>, language: &str) -> BTreeMap<String, String> {
    let text = |path: &String, danish: &String| match path.strip_prefix(DANISH) {
        Some(name) => scripts.get(&format!("words/{language}/{name}")).cloned(),
        None if path.starts_with("words/") => None,
        None => Some(danish.clone()),
    };
    scripts.iter().filter_map(|(path, danish)| Some((path.clone(), text(path, danish)?))).collect()
}

/// Whether all words are there that this page needs, at once or later. Whatever else is missing, joining names.
pub fn speaks(modules: &Modules, page: &str) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![page]);
    while let Some(path) = open.pop() {
        let Some(module) = modules.get(path) else {
            if path.starts_with(DANISH) {
                return false;
            }
            continue;
        };
        if seen.insert(path) {
            open.extend(module.needs.iter().chain(module.later.values()).map(String::as_str));
        }
    }
    true
}
