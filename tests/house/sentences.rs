//! What people read stands in `src/words` (and `web/words`, which `tests/js/words` holds): no Rust file and no template says
//! anything of its own.

use super::File;
use super::rust;

/// Words that Danish sentences are made of, and neither English ones nor names in code.
const DANISH: [&str; 40] = [
    "og", "ikke", "til", "med", "vi", "jeg", "du", "kan", "skal", "har", "som", "fra", "kun", "ingen", "igen", "eller",
    "men", "hvis", "hvor", "hvad", "hvem", "din", "dit", "dine", "jeres", "endnu", "mere", "andre", "anden", "alle",
    "bliver", "blev", "siden", "skriv", "samtale", "kort", "hos", "ved", "uden", "efter",
];

/// Attributes that are read out or shown.
const READ: [&str; 5] = ["alt", "aria-label", "content", "placeholder", "title"];

/// Sentences in a file that are not in the catalogues.
pub fn outside(file: &File) -> Vec<String> {
    let found = if file.path.ends_with(".rs") { in_rust(file) } else { in_template(&file.text) };
    found.into_iter().map(|text| format!("{}: {}", file.path, text.trim())).collect()
}

/// Where pages are made, nothing that looks like a sentence, in whatever language; elsewhere nothing in Danish.
fn in_rust(file: &File) -> Vec<String> {
    let page = file.path.starts_with("src/http/");
    // What a type is called for scripts is read by tests.
    let lines = rust::code(file).into_iter().map(|(_, line)| line).filter(|line| !line.contains("#[cfg_attr(test, "));
    let lines: Vec<String> = lines.collect();
    let literals = literals(&lines.join("\n"));
    literals.into_iter().filter(|text| is_danish(text) || page && is_sentence(text)).collect()
}

/// The strings of a source.
fn literals(source: &str) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), source);
    while let Some(start) = rest.find(['"', '\'']) {
        let (before, from) = rest.split_at(start);
        if let Some(after) = from.strip_prefix('\'') {
            rest = after_char(after);
            continue;
        }
        let hashes = before.len() - before.trim_end_matches('#').len();
        let raw = before[..before.len() - hashes].ends_with('r');
        let end = if raw { format!("\"{}", "#".repeat(hashes)) } else { "\"".to_owned() };
        let Some(length) = length(&from[1..], &end, raw) else { break };
        found.push(from[1..=length].to_owned());
        rest = &from[1 + length + end.len()..];
    }
    found
}

/// How long a string is that ends with `end`.
fn length(text: &str, end: &str, raw: bool) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, c)| {
        let ends = !escaped && text[at..].starts_with(end);
        escaped = !raw && !escaped && c == '\\';
        ends.then_some(at)
    })
}

/// After `'a'` or `'\n'`; a lifetime has no end.
fn after_char(text: &str) -> &str {
    let mut signs = text.chars();
    let escaped = signs.next() == Some('\\');
    let long = if escaped {
        text.find('\'').filter(|at| *at > 1).or(Some(2))
    } else {
        text.chars().next().map(char::len_utf8)
    };
    long.and_then(|at| text.get(at..)?.strip_prefix('\'')).unwrap_or(text)
}

fn in_template(text: &str) -> Vec<String> {
    let (plain, code) = without_code(&without_class(text));
    let mut found: Vec<String> = code.iter().flat_map(|code| literals(code)).filter(|text| is_sentence(text)).collect();
    let mut rest = plain.as_str();
    while let Some((before, after)) = rest.split_once('<') {
        found.extend(is_text(before).then(|| before.to_owned()));
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        for name in READ {
            let value = tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
            // How the window is laid out, and the like, is for browsers.
            let for_browsers = name == "content" && !tag.contains("\"description\"");
            found.extend(value.filter(|(value, _)| is_text(value) && !for_browsers).map(|(value, _)| value.to_owned()));
        }
        // Names of options and of keys are no language's.
        let skipped = ["code", "kbd", "style", "script"].into_iter().find(|name| tag == *name);
        rest = skipped.and_then(|name| after.split_once(&format!("</{name}"))).map_or(after, |(_, after)| after);
    }
    found.extend(is_text(rest).then(|| rest.to_owned()));
    found
}

/// Without the block that names the body's class.
fn without_class(text: &str) -> String {
    let Some((before, rest)) = text.split_once("{% block page %}") else { return text.to_owned() };
    let after = rest.split_once("{% endblock %}").map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// A template without what is said to Askama, and that.
fn without_code(text: &str) -> (String, Vec<String>) {
    let (mut plain, mut code, mut rest) = (String::new(), Vec::new(), text);
    while let Some(start) = ["{{", "{%", "{#"].iter().filter_map(|open| rest.find(open)).min() {
        let (close, said) = match &rest[start..start + 2] {
            "{{" => ("}}", true),
            "{%" => ("%}", true),
            _ => ("#}", false),
        };
        plain.push_str(&rest[..start]);
        let Some((inside, after)) = rest[start + 2..].split_once(close) else { break };
        code.extend(said.then(|| inside.to_owned()));
        rest = after;
    }
    (plain + rest, code)
}

/// Words stand there; what is called by its capitals, as a kind of file, is called so everywhere.
fn is_text(text: &str) -> bool {
    let text = text.replace("&nbsp;", "").replace("&amp;", "");
    let is_word = |word: &str| word.chars().count() > 1 && !word.chars().all(char::is_uppercase);
    text.split(|c: char| !c.is_alphabetic()).any(is_word)
}

fn is_danish(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic() && c != '_' && c != '-').map(str::to_lowercase);
    text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'])
        || text.trim().contains(' ') && words.any(|word| DANISH.contains(&word.as_str()))
}

/// A word with a capital, words after one, or what ends as sentences do. `Accept-Language` is none.
fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    let mut signs = text.chars();
    let (first, rest) = (signs.next(), signs.as_str());
    let capital = first.is_some_and(char::is_uppercase);
    let word = rest.trim_end_matches(['.', '!', '?', '…']);
    let one = capital && !word.is_empty() && word.chars().all(char::is_lowercase);
    let several = capital
        && rest.split_once(' ').is_some_and(|(first, then)| {
            first.chars().all(char::is_lowercase) && then.starts_with(char::is_alphabetic)
        });
    let ends = text
        .strip_suffix(['.', '!', '?', '…'])
        .is_some_and(|text| text.ends_with(char::is_lowercase) && text.contains(' '));
    one || several || ends || text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'])
}
