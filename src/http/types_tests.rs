//! The types of what travels, written for the pages' scripts: what Rust reads and writes is what `tsc` holds the pages to.
//! `UPDATE=1 cargo test --lib types_tests` writes the file anew.

mod asked_tests;

use crate::protocol::{FromCounsellor, FromYouth, ToCounsellor, ToPage, ToYouth};
use crate::session::view::Status;
use crate::words::{Locale, young};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use ts_rs::{Config, TS, TypeVisitor};

/// Types by name, each with all that it is made of.
pub struct Types {
    config: Config,
    found: BTreeMap<String, String>,
    clashes: BTreeSet<String>,
}

impl Types {
    fn new() -> Self {
        // JSON's numbers; what we send of them is below 2^53.
        Self { config: Config::new().with_large_int("number"), found: BTreeMap::new(), clashes: BTreeSet::new() }
    }

    pub fn add<T: TS + ?Sized + 'static>(&mut self) {
        // What has no file of its own is a type of the language.
        if T::output_path().is_none() {
            return;
        }
        let says = written(&format!("export {}", T::decl(&self.config)));
        let name = T::ident(&self.config);
        match self.found.insert(name.clone(), says.clone()) {
            None => T::visit_dependencies(self),
            Some(before) if before == says => {}
            Some(_) => drop(self.clashes.insert(name)),
        }
    }

    /// The same, and what scripts call it.
    fn named<T: TS + ?Sized + 'static>(&mut self) -> String {
        self.add::<T>();
        T::name(&self.config)
    }

    fn text(&self, head: &str) -> String {
        assert!(self.clashes.is_empty(), "two types of one name: {:?}", self.clashes);
        self.found.values().fold(head.to_owned(), |text, one| text + "\n" + one)
    }
}

/// One of several on a line, and without what Rust says of it: a comment that changes is no drift.
fn written(mut declared: &str) -> String {
    let mut text = String::new();
    while let Some((before, rest)) = declared.split_once("\n/**") {
        text.push_str(before.trim_end());
        text.push(' ');
        declared = rest.split_once("*/\n").map_or("", |(_, after)| after);
    }
    text.push_str(declared);
    let text = text.replace(", }", " }") + "\n";
    if text.contains("} | {") { text.replacen("= {", "=\n  | {", 1).replace("} | {", "}\n  | {") } else { text }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

const FRAMES: &str =
    "// Written by a test (src/http/types_tests.rs) from the types of src/protocol.rs, which says more of each.

type Name<Frame> = Frame extends unknown ? keyof Frame : never;
type Data<Frame, N extends PropertyKey> = Frame extends Record<N, infer Is> ? Is : never;

/** What each frame says, by its name. */
export type Told<Frame> = { [N in Name<Frame>]: Data<Frame, N> };

/** What is done about frames, by their names. */
export type Hears<Frame> = { [N in Name<Frame>]?: (data: Data<Frame, N>) => void };
";

const BODIES: &str =
    "// Written by a test (src/http/types_tests.rs) from the types of src/http/pages: the JSON that pages send and get.
";

/// Says where the file differs, or writes it.
fn hold(path: &str, now: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, now).expect("written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    let differs = kept.lines().zip(now.lines()).find(|(kept, now)| kept != now);
    assert!(kept == now, "{path} is not what Rust says, write it anew with UPDATE=1: {differs:?}");
}

#[test]
fn frames_are_typed_for_the_pages() {
    let mut types = Types::new();
    types.add::<FromYouth<'static>>();
    types.add::<ToYouth<'static>>();
    types.add::<FromCounsellor<'static>>();
    types.add::<ToCounsellor<'static>>();
    types.add::<ToPage<'static>>();
    hold("web/js/conversation/frames.d.ts", &types.text(FRAMES));
}

/// A file of words, as Rust has them.
fn hold_words(locale: Locale, name: &str, words: &serde_json::Value) {
    let mut text =
        "// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.\n\n".to_owned();
    for (name, said) in words.as_object().expect("an object") {
        text.push_str(&format!("export const {name} = {said};\n"));
    }
    hold(&format!("web/words/{}/{name}.js", locale.tag()), &text);
}

/// How the chat stands is said by the page as it comes and by its script when that changes: in the same words. A card names
/// days, too.
#[test]
fn scripts_have_the_words_of_the_page() {
    for locale in Locale::ALL {
        let status = &young(locale).status;
        let moments = &status.moments;
        hold_words(locale, "youth/status", &json!(status));
        hold_words(locale, "conversation/moment", &json!(moments));
        hold_words(locale, "handover/names", &json!({ "months": moments.months, "weekdays": moments.weekdays }));
    }
}

#[test]
fn bodies_are_typed_for_the_pages() {
    let mut types = Types::new();
    types.add::<Status>();
    let asked = asked_tests::asked(&mut types);
    hold("web/js/net/bodies.d.ts", &(types.text(BODIES) + &asked));
}

#[test]
fn a_drift_is_seen_and_so_are_two_of_one_name() {
    #[derive(TS)]
    #[expect(dead_code)]
    struct Place {
        number: String,
    }
    let mut types = Types::new();
    types.add::<crate::protocol::Place>();
    types.add::<crate::protocol::Place>();
    assert!(types.clashes.is_empty() && types.found.contains_key("Wait"), "and what it is made of");
    let before = types.found.clone();
    types.add::<Place>();
    assert_eq!(types.clashes, ["Place".to_owned()].into());
    assert_ne!(types.found, before);
}
