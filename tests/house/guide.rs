//! The operator's guide: everything in it that can be typed is run by a test, or says that it is not.
//!
//! A fenced block is preceded by `<!-- tested: FILE -->`, and then each of its lines stands in that file, or the file
//! takes the block from the guide by its heading or by the sentence before it; or that sentence ends in
//! "(not tested here):". Drawings and files that are only shown are ```text.

use super::File;

const UNTESTED: &str = "(not tested here):";

/// A block: the heading it stands under, the two lines before it that are not empty, and its own.
struct Block<'a> {
    line: usize,
    heading: &'a str,
    before: [&'a str; 2],
    lines: Vec<&'a str>,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let (mut found, mut heading, mut before) = (Vec::new(), "", ["", ""]);
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if let Some(kind) = line.trim_start().strip_prefix("```") {
            let lines = lines.by_ref().map(|(_, line)| line.trim()).take_while(|line| *line != "```").collect();
            if kind != "text" {
                found.push(Block { line: number + 1, heading, before, lines });
            }
        } else if let Some(words) = line.strip_prefix('#') {
            heading = words.trim_start_matches('#').trim();
        }
        if !line.trim().is_empty() {
            before = [before[1], line.trim()];
        }
    }
    found
}

/// What the guide shows and no test runs. `read` gives the text of a file of the tree.
pub fn unproved(guide: &File, read: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for Block { line, heading, before, lines } in blocks(&guide.text) {
        let at = format!("{}:{line}", guide.path);
        if before[1].ends_with(UNTESTED) {
            continue;
        }
        let mark = before[1].strip_prefix("<!-- tested: ").and_then(|mark| mark.strip_suffix(" -->"));
        let Some(file) = mark else {
            faults.push(format!("{at}: say which test runs this, or that it is {UNTESTED}"));
            continue;
        };
        let Some(test) = read(file) else {
            faults.push(format!("{at}: there is no {file}"));
            continue;
        };
        let long = |words: &str| words.len() > 8 && test.contains(words);
        if test.contains(&format!("# {heading}\\n")) || long(heading) || long(before[0]) {
            continue;
        }
        for line in lines.iter().map(|line| bare(line)).filter(|line| !line.is_empty() && !test.contains(line)) {
            faults.push(format!("{at}: {file} does not run: {line}"));
        }
    }
    faults
}

/// A command without what is said of it.
fn bare(line: &str) -> &str {
    let command = line.split_once("  #").map_or(line, |(command, _)| command);
    if command.starts_with('#') { "" } else { command.trim() }
}
