//! The house rules, held by reading the tree: who imports whom, sizes, and words that must not occur. Each rule is
//! also shown a planted fault, so that a rule that finds nothing is known to look.

#[path = "house/circles.rs"]
mod circles;
#[path = "house/guide.rs"]
mod guide;
#[path = "house/invariants.rs"]
mod invariants;
#[path = "house/papers.rs"]
mod papers;
#[path = "house/rust.rs"]
mod rust;
#[path = "house/sentences.rs"]
mod sentences;
#[path = "house/web.rs"]
mod web;

use std::fs;
use std::path::Path;

/// A file of the tree: its path from the root of the repository, and its text.
#[derive(Clone)]
pub struct File {
    pub path: String,
    pub text: String,
}

/// All files below `folder` with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one)) {
                let text = fs::read_to_string(&path).expect("a readable file");
                let path = path.strip_prefix(root).expect("below the root").display().to_string();
                found.push(File { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn hold(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn planted(path: &str, text: &str) -> File {
    File { path: path.into(), text: text.into() }
}

#[test]
fn imports_go_left_only() {
    let files = files("src", &["rs"]);
    assert!(files.len() > 20, "the tree is read");
    hold(files.iter().flat_map(rust::imports).collect());
    let lib = files.iter().find(|file| file.path == "src/lib.rs").expect("a library");
    hold(rust::unplaced(lib));
    for (from, to, faults) in
        [("pub mod name;", "pub mod telemetry;\npub mod name;", 2), ("pub mod name;\n", "", 1), (" name,", "", 1)]
    {
        let text = lib.text.replacen(from, to, 1);
        assert_eq!(rust::unplaced(&planted("src/lib.rs", &text)).len(), faults, "{from}");
    }
}

#[test]
fn no_file_leads_back_to_itself() {
    let files = files("src", &["rs"]);
    assert!(files.len() > 400, "the tree is read");
    hold(circles::circles(&files));
    let planted = [
        planted("src/http/a.rs", "//! A.\n\nuse super::{\n    c,\n    pages::b::{self, B},\n};\n"),
        planted("src/http/pages/b.rs", "use crate::http::c::C;\n"),
        planted("src/http/c.rs", "use axum::Router;\nuse crate::http::a;\n"),
        planted("src/http/mod.rs", "pub use c::C;\n"),
        planted("src/http/d.rs", "use super::C;\n// use super::e;\n#[cfg(test)]\nmod tests {\n    use super::e;\n}\n"),
        planted("src/http/e.rs", "use super::d;\n"),
    ];
    let two = ["http::a leads to http::c and back", "http::a leads to http::pages::b and back"];
    assert_eq!(circles::circles(&planted), two);
}

#[test]
fn a_name_that_is_passed_on_leads_to_where_it_comes_from() {
    let room = "mod a;\nmod b;\npub use a::{A, Other as Another};\npub use b::{\n    B,\n};\nstruct Room;\n";
    for (a, b, found) in [
        ("use super::B;", "use super::A;", 1),
        ("use super::{B, Room};", "use crate::store::Another;", 1),
        ("use crate::http::B;", "use super::{A};", 1),
        ("let b = super::B;", "let a: crate::store::A;", 1),
        ("use super::B;", "// super::A\nuse super::a;\n#[cfg(test)]\nuse super::A;", 1),
        ("use super::B;", "use super::Room;\n#[cfg(test)]\nuse super::A;", 0),
    ] {
        let planted = [
            planted("src/store/mod.rs", room),
            planted("src/store/a.rs", a),
            planted("src/store/b.rs", b),
            planted("src/http/mod.rs", "pub use crate::store::B;\n"),
        ];
        assert_eq!(circles::circles(&planted).len(), found, "{a} {b}");
    }
}

#[test]
fn rust_is_small_and_does_not_panic() {
    hold(
        files("src", &["rs"])
            .iter()
            .flat_map(|file| [rust::sizes(file), rust::words(file), rust::waits(file), rust::columns(file)].concat())
            .collect(),
    );
}

#[test]
fn planted_faults_in_rust_are_found() {
    for (path, text) in [
        ("src/live/mod.rs", "use crate::store::Store;"),
        ("src/store/mod.rs", "use crate::live::Live;"),
        ("src/protocol.rs", "use crate::ticket::Key;"),
        ("src/session/mod.rs", "let store: crate::store::Store;"),
        ("src/session/mod.rs", "use axum::Router;"),
        ("src/http/ws.rs", "use sqlx::Any;"),
        ("src/session/mod.rs", "use redis::Client;"),
        ("src/clock.rs", "use crate::{id, live};"),
        ("src/stranger.rs", "fn x() {}"),
    ] {
        assert_eq!(rust::imports(&planted(path, text)).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        ("src/live/redis.rs", "use redis::Client;\nuse crate::live::redis::x;\n// crate::store"),
        ("src/ticket.rs", "#[cfg(test)]\nmod tests {\n    use crate::live::BELL_MS;\n}\n"),
    ] {
        assert_eq!(rust::imports(&planted(path, text)), [""; 0]);
    }
    for text in [
        "    let x = y.unwrap();",
        "y.expect(\"z\")",
        "panic!()",
        "unsafe { x }",
        "println!()",
        "dbg!(x)",
        "std::env::var_os(x)",
    ] {
        assert_eq!(rust::words(&planted("src/id.rs", text)).len(), 1, "{text}");
    }
    for text in [
        "// never .unwrap()",
        "y.unwrap_or(0)",
        "let u = \"a\"; // panic!()",
        "#[cfg(test)]\nfn a() {\n    b.unwrap()\n}",
    ] {
        assert_eq!(rust::words(&planted("src/id.rs", text)), [""; 0], "{text}");
    }
    let asks = "let x = app.store.x().await?;";
    assert_eq!(rust::waits(&planted("src/app/x.rs", asks)).len(), 1);
    assert_eq!(rust::waits(&planted("src/app/x.rs", "in_time(app.store.x()).await")), [""; 0]);
    for text in ["sql(\"SELECT * FROM a\")", "\"DELETE FROM a RETURNING *\"", "\"SELECT a.*, b.c FROM a\""] {
        assert_eq!(rust::columns(&planted("src/store/a.rs", text)).len(), 1, "{text}");
    }
    assert_eq!(rust::columns(&planted("src/store/a.rs", "sql(\"SELECT COUNT(*) FROM a\")")), [""; 0]);
    let body = "    x();\n".repeat(rust::FUNCTION_LINES);
    assert_eq!(rust::sizes(&planted("src/id.rs", &format!("fn a(\n    b: u8,\n) {{\n{body}}}\n"))).len(), 1);
    assert_eq!(rust::sizes(&planted("src/id.rs", &format!("fn a();\n{body}"))).len(), 0);
    assert_eq!(rust::sizes(&planted("src/id.rs", &"x\n".repeat(rust::FILE_LINES + 1))).len(), 1);
}

/// Files with words that are no page's sentences, and what they are.
const KEPT: [(&str, &str); 7] = [
    ("src/http/auth/passphrase.rs", "what is easily guessed"),
    ("src/http/pages/admin/hours_text.rs", "what people type"),
    ("src/http/ws.rs", "for whoever writes a page"),
    ("src/store/agency/texts.rs", "a proposal for a Danish text"),
    ("src/store/centre/controller.rs", "a proposal for a Danish page"),
    ("src/store/centre/regions.rs", "names"),
    ("templates/base.html", "where a page has no title"),
];

#[test]
fn sentences_stand_in_the_catalogues() {
    let rust = files("src", &["rs"]).into_iter().filter(|file| !file.path.starts_with("src/words"));
    // A whole text is a file for each language, called by its tag.
    let whole = |path: &str| path.rsplit('/').next().is_some_and(|name| name.len() == "da.html".len());
    let pages = files("templates", &["html"]).into_iter().filter(|file| !whole(&file.path));
    let all: Vec<_> = rust.chain(pages).collect();
    assert!(all.len() > 200, "the tree is read");
    let excused = |path: &str| KEPT.iter().any(|(kept, _)| *kept == path);
    hold(all.iter().filter(|file| !excused(&file.path)).flat_map(sentences::outside).collect());
    let silent = all.iter().filter(|file| excused(&file.path) && sentences::outside(file).is_empty());
    hold(silent.map(|file| format!("{}: says nothing any more: take it off the list", file.path)).collect());
    for (path, _) in &KEPT {
        assert!(all.iter().any(|file| file.path == *path), "{path} is on a list and not there");
    }
}

#[test]
fn planted_sentences_are_found() {
    let rust = [
        "let a = \"Prøv igen\";",
        "f(\"vent lidt og prov\", 1)",
        "const A: &str = \"Det er \\\n    ikke her\";",
        "say(r#\"Log \"ind\" igen\"#)",
        "let c = '\"'; let a = \"Gem ikke\";",
    ];
    for text in rust {
        assert_eq!(sentences::outside(&planted("src/store/a.rs", text)).len(), 1, "{text}");
    }
    for text in ["Choice::new(\"\", \"Gem\")", "Err(\"Write it anew\")", "Err(\"write it anew.\")"] {
        assert_eq!(sentences::outside(&planted("src/http/pages/a.rs", text)).len(), 1, "{text}");
    }
    let templates = [
        "<p>Gem</p>",
        "<p>{{ a }} og {{ b }}</p>",
        "<button aria-label=\"Luk\">×</button>",
        "<input placeholder=\"Navn {{ n }}\">",
        "<img alt=\"Et kort\">",
        "<abbr title=\"Det her\"></abbr>",
        "{% call fields::text(\"a\", \"a\", \"Navn\", a, \"\", 80) %}{% endcall %}",
        "<title>{% block title %}Vagt{% endblock %}</title>",
        "ikke i noget",
    ];
    for text in templates {
        assert_eq!(sentences::outside(&planted("templates/a.html", text)).len(), 1, "{text}");
    }
    for (path, text) in [
        ("src/store/a.rs", "// Det er ikke her\nlet a = \"a text\"; let b: &'a str = \"SELECT a FROM b\";"),
        ("src/store/a.rs", "#[cfg(test)]\nmod tests {\n    const A: &str = \"Prøv igen\";\n}"),
        ("src/store/tests.rs", "const A: &str = \"Prøv igen\";"),
        ("src/http/a.rs", "header(\"Accept-Language\", \"text/html\"); error!(\"a page could not be written\");"),
        (
            "templates/a.html",
            "{# Det er ikke her. #}<p class=\"Gem ikke\">{{ words.a }} · 1–2 × <code>--option</code></p>",
        ),
        (
            "templates/a.html",
            "<meta name=\"viewport\" content=\"width=device-width\">{% call a(\"new\", \"d{}\"|format(n)) %}",
        ),
    ] {
        assert_eq!(sentences::outside(&planted(path, text)), [""; 0], "{text}");
    }
}

/// Invariant 4.
#[test]
fn the_web_keeps_nothing_and_writes_text_only() {
    let scripts = files("web/js", &["js"]);
    let young = web::reachable(&scripts, "web/js/youth/page.js");
    assert!(
        young.contains("web/js/youth/shelf.js") && young.contains("web/js/conversation/seal.js"),
        "the imports are followed"
    );
    let practice = web::reachable(&scripts, "web/js/practice/page.js");
    assert!(
        practice.contains("web/js/conversation/transcript.js") && !practice.contains("web/js/conversation/socket.js")
    );
    let rehearsal = web::reachable(&scripts, "web/js/rehearsal/page.js");
    assert!(rehearsal.contains("web/js/conversation/transcript.js"));
    assert!(!rehearsal.contains("web/js/conversation/socket.js") && !rehearsal.contains("web/js/net/client.js"));
    let young = &(&young | &practice) | &rehearsal;
    assert!(!young.contains("web/js/agency/vault.js"), "members' keys are made on their own page");
    hold(scripts.iter().flat_map(|file| web::words(file, young.contains(&file.path))).collect());
}

#[test]
fn what_few_need_comes_on_demand() {
    let scripts = files("web/js", &["js"]);
    let (all, start) =
        (web::reachable(&scripts, "web/js/youth/page.js"), web::at_once(&scripts, "web/js/youth/page.js"));
    let few = all.difference(&start).collect::<Vec<_>>();
    assert!(few.iter().any(|path| *path == "web/js/youth/aside.js"), "what is imported on demand is followed: {few:?}");
    for path in ["web/js/card/code.js", "web/js/card/card.js", "web/js/agency/vault.js"] {
        assert!(!start.contains(path), "{path}");
    }
    let planted = [
        planted(
            "web/js/a.js",
            "import { b } from \"./b.js\";\nimport \"./c.js\";\nconst d = () => import(\"./d.js\");",
        ),
        planted("web/js/b.js", ""),
        planted("web/js/c.js", ""),
        planted("web/js/d.js", ""),
    ];
    assert_eq!((web::reachable(&planted, "web/js/a.js").len(), web::at_once(&planted, "web/js/a.js").len()), (4, 3));
}

/// Invariant 5.
#[test]
fn nobody_else_is_asked() {
    let web = files("web", &["js", "css", "svg", "html"]);
    let files: Vec<_> = web.into_iter().chain(files("templates", &["html", "svg", "xml"])).collect();
    assert!(files.len() > 10, "the tree is read");
    hold(files.iter().flat_map(web::addresses).collect());
}

#[test]
fn planted_faults_in_the_web_are_found() {
    for text in [
        "x.innerHTML = y",
        "x.insertAdjacentHTML(y)",
        "document.cookie = y",
        "history.state.x",
        "localStorage.x",
        "caches.open(x)",
        "eval(x)",
    ] {
        assert_eq!(web::words(&planted("web/js/dom/x.js", text), false).len(), 1, "{text}");
    }
    for text in
        ["indexedDB.open(x)", "sessionStorage.x", "window.name = x", "navigator.serviceWorker", "crypto.subtle.sign(x)"]
    {
        assert_eq!(web::words(&planted("web/js/dom/x.js", text), true).len(), 1, "{text}");
    }
    for text in ["// no innerHTML", "/* no\n * document.cookie */", "history.replaceState(null, \"\", \"/\")"] {
        assert_eq!(web::words(&planted("web/js/dom/x.js", text), true), [""; 0], "{text}");
    }
    for (path, text) in [
        ("web/css/x.css", "a { background: url(https://example.org/x.png) }"),
        ("web/css/x.css", "@import url(\"//example.org/x.css\");"),
        ("web/js/x.js", "fetch(\"https://example.org\")"),
        ("web/js/x.js", "new WebSocket(\"wss://example.org\")"),
        ("templates/x.html", "<script src=\"//example.org/x.js\"></script>"),
        ("templates/x.html", "<img src=https://example.org/x.png>"),
        ("templates/x.html", "<a class=x href=\"https://example.org\">x</a>"),
        ("templates/x.html", "<link rel=\"noreferrer\" href=\"https://example.org\">"),
    ] {
        assert_eq!(web::addresses(&planted(path, text)).len(), 1, "{text}");
    }
    for (path, text) in [
        (
            "templates/x.html",
            "<a\n  href=\"https://example.org\" rel=\"noreferrer noopener\">x</a> {# https://x.org #}",
        ),
        ("web/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("web/js/x.js", "const url = `${ws}://${location.host}/ws`; // see https://example.org"),
    ] {
        assert_eq!(web::addresses(&planted(path, text)), [""; 0], "{text}");
    }
}

#[test]
fn each_invariant_is_named_by_a_test() {
    let design = files("docs", &["md"]).into_iter().find(|file| file.path == "docs/design.md").expect("the design");
    let suites = ["tests/it", "tests/js", "tests/nodes", "tests/browser"];
    let tests: Vec<_> = suites.iter().flat_map(|suite| files(suite, &["rs", "js"])).collect();
    hold(invariants::unheld(&design.text, &tests));
    let list = "## What must be absent\n\n21. No a.\n    1. b\n22. **No c.** 3. d\n23. No e.\n\n## Words\n\n24. f\n";
    let named = [
        planted("tests/a.rs", "//! The design, invariants 21 and\n"),
        planted("tests/b.test.js", "const invariant = 22;\n// Invariant 23: in 22 ways.\n"),
    ];
    assert_eq!(invariants::unheld(list, &named), ["no test names invariant 22 of docs/design.md"]);
}

#[test]
fn what_the_guide_shows_is_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(root.join(path)).ok();
    let guides: Vec<_> = [files("docs", &["md"]), files("deploy", &["md"])].into_iter().flatten().collect();
    assert!(guides.iter().any(|file| file.path == "docs/operate.md"), "the guide is read");
    hold(guides.iter().flat_map(|file| guide::unproved(file, &read)).collect());
}

#[test]
fn planted_faults_in_the_guide_are_found() {
    let read = |path: &str| match path {
        "tests/a" => Some("run it\n".to_owned()),
        "tests/b" => Some("block('First days')".to_owned()),
        _ => None,
    };
    let faults = |text: &str| guide::unproved(&planted("docs/x.md", text), &read).len();
    for text in [
        "Do:\n```\nrun it\n```",
        "<!-- tested: tests/a -->\n```\nrun this\n```",
        "<!-- tested: tests/c -->\n```\nrun it\n```",
        "# Second days\n<!-- tested: tests/b -->\n```\nrun it\n```",
    ] {
        assert_eq!(faults(text), 1, "{text}");
    }
    for text in [
        "<!-- tested: tests/a -->\n```\nrun it   # so that it runs\n```",
        "First days\n\n<!-- tested: tests/b -->\n```\nrun it\n```",
        "## First days\n<!-- tested: tests/b -->\n```\nrun it\nand that\n```",
        "On paper (not tested here):\n\n```\nrun that\n```",
        "```text\na drawing\n```",
    ] {
        assert_eq!(faults(text), 0, "{text}");
    }
}

#[test]
fn the_map_names_every_folder_of_a_noun() {
    let layers = ["web/js", "web/css", "templates", "src/http/pages", "src/store", "tests/js"];
    let files = layers.map(|layer| files(layer, &["js", "css", "html", "rs"])).concat();
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/README.md")).expect("the map");
    hold(papers::unmapped(&map, &layers, &files));
    let new = planted("web/js/choir/page.js", "");
    assert_eq!(papers::unmapped(&map, &layers, &[new]), ["web/js/choir/ is not in docs/README.md"]);
}

#[test]
fn what_the_papers_name_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let exists = |name: &str| root.join(name).exists();
    let mut papers = [files("docs", &["md"]), files("deploy", &["md"])].concat();
    for name in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"] {
        papers.push(File { path: name.into(), text: fs::read_to_string(root.join(name)).expect("a paper") });
    }
    hold(papers.iter().flat_map(|paper| papers::astray(paper, &exists)).collect());

    for fault in ["see `src/gone.rs`", "see [it](gone.md)", "see [it](../docs/gone.md#part)"] {
        assert_eq!(papers::astray(&planted("docs/x.md", fault), &exists).len(), 1, "{fault}");
    }
    for fine in ["see `src/lib.rs`", "see [it](operate.md#part)", "[a](https://example.dk)", "```\n`src/gone.rs`\n```"]
    {
        assert_eq!(papers::astray(&planted("docs/x.md", fine), &exists), [""; 0], "{fine}");
    }
}
