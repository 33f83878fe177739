//! Rules for `web/` and `templates/`.

use super::File;
use std::collections::BTreeSet;

/// Never, on any page: text becomes markup, something is kept where nobody looks, or a page is dead in some browser.
const NEVER: [&str; 13] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "document.cookie",
    "history.state",
    "localStorage",
    "caches.",
    "sendBeacon",
    // A lookbehind: Safari before 16.4 reads no word of a script that has one.
    "(?<!",
    "(?<=",
];

/// Only in these files, and of those only `YOUNG` on the young person's page.
const ONLY: [(&str, &[&str]); 6] = [
    ("sessionStorage", &["web/js/youth/shelf.js", "web/js/desk/wish.js", "web/js/desk/marks.js"]),
    ("window.name", &["web/js/youth/shelf.js"]),
    // The handle of the desk's device key, whose private half cannot be read.
    ("indexedDB", &["web/js/desk/device.js"]),
    // The desk's, for pushes.
    ("serviceWorker", &["web/js/desk/push.js"]),
    ("pushManager", &["web/js/desk/push.js"]),
    // `vault.js` holds what only members have, `seal_desk.js` and `seal_aside.js` what only desks have.
    (
        "crypto.subtle",
        &[
            "web/js/conversation/seal.js",
            "web/js/conversation/seal_desk.js",
            "web/js/conversation/seal_aside.js",
            "web/js/card/code.js",
            "web/js/card/card.js",
            "web/js/agency/vault.js",
        ],
    ),
];
const YOUNG: [&str; 4] =
    ["web/js/youth/shelf.js", "web/js/conversation/seal.js", "web/js/card/code.js", "web/js/card/card.js"];

/// Names, not addresses: nothing is fetched from there.
const NAMESPACES: [&str; 2] = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"];

/// `young`: the file is part of the young person's page.
pub fn words(file: &File, young: bool) -> Vec<String> {
    let text = without_comments(&file.text);
    let mut faults = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let at = format!("{}:{number}", file.path);
        faults.extend(NEVER.iter().filter(|word| line.contains(**word)).map(|word| format!("{at}: {word}")));
        for (word, homes) in ONLY.iter().filter(|(word, _)| line.contains(word)) {
            let here = file.path.as_str();
            if !homes.contains(&here) || (young && !YOUNG.contains(&here)) {
                faults.push(format!("{at}: {word} stays in {homes:?}"));
            }
        }
    }
    faults
}

/// The scripts that a page may load: `entry`, all that it imports, and what it imports on demand.
pub fn reachable(scripts: &[File], entry: &str) -> BTreeSet<String> {
    follow(scripts, entry, |_| true)
}

/// Those of them that it loads at once: `import("./x.js")` comes when somebody asks for it.
pub fn at_once(scripts: &[File], entry: &str) -> BTreeSet<String> {
    follow(scripts, entry, |line| line.starts_with("import \"") || line.contains(" from \""))
}

fn follow(scripts: &[File], entry: &str, counts: fn(&str) -> bool) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut next = vec![entry.to_owned()];
    while let Some(path) = next.pop() {
        let Some(file) = scripts.iter().find(|file| file.path == path) else { continue };
        if seen.insert(path) {
            let text = without_comments(&file.text);
            let words = text.lines().filter(|line| counts(line)).flat_map(|line| line.split(['"', '\'']));
            next.extend(words.filter(|word| is_module(word)).map(|word| resolve(&file.path, word)));
        }
    }
    seen
}

fn is_module(word: &str) -> bool {
    word.starts_with('.') && word.ends_with(".js")
}

fn resolve(from: &str, to: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// Addresses of others. Nothing may be fetched from them; a link leads there without saying from where.
pub fn addresses(file: &File) -> Vec<String> {
    let mut text = without_comments(&file.text);
    for name in NAMESPACES {
        text = text.replace(name, "");
    }
    let foreign = text.match_indices("//").filter(|(start, _)| is_foreign(&text[..*start], &text[start + 2..]));
    let fetched = foreign.filter(|(start, _)| !(file.path.ends_with(".html") && is_plain_link(&text, *start)));
    fetched.map(|(start, _)| format!("{}: …{}", file.path, text[start..].lines().next().unwrap_or_default())).collect()
}

/// `https://x`, `wss://x`, and `//x` where an address begins.
fn is_foreign(before: &str, after: &str) -> bool {
    let scheme = ["http:", "https:", "ws:", "wss:"].iter().any(|scheme| before.ends_with(scheme));
    let bare = before.ends_with(['"', '\'', '(', '=', '`']) && after.starts_with(char::is_alphanumeric);
    scheme || bare
}

fn is_plain_link(html: &str, at: usize) -> bool {
    let Some(start) = html[..at].rfind('<') else { return false };
    let tag = html[start..].split('>').next().unwrap_or_default();
    tag.starts_with("<a") && tag[2..].starts_with(char::is_whitespace) && tag.contains("noreferrer")
}

/// Without `/* */`, `{# #}`, `<!-- -->` and `//` comments; lines stay where they are.
fn without_comments(text: &str) -> String {
    let mut text = text.to_owned();
    for (open, close) in [("/*", "*/"), ("{#", "#}"), ("<!--", "-->")] {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |end| start + end + close.len());
            let lines = "\n".repeat(text[start..end].matches('\n').count());
            text.replace_range(start..end, &lines);
        }
    }
    let cut = |line: &str| {
        let start = if line.trim_start().starts_with("//") { Some(0) } else { line.find(" // ") };
        start.map_or(line, |start| &line[..start]).to_owned()
    };
    text.lines().map(cut).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_planted_lookbehind_is_found() {
    for text in ["/(?<!x)y/u", "new RegExp(`(?<=x)${y}`)"] {
        assert_eq!(words(&super::planted("web/js/dom/x.js", text), true).len(), 1, "{text}");
    }
    for text in ["/(?<name>x)y/u", "/(?!x)(?=y)/", "// (?<! is dead in old Safari"] {
        assert_eq!(words(&super::planted("web/js/dom/x.js", text), true), [""; 0], "{text}");
    }
}
