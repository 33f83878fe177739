//! Which commit this is built from: as whoever builds says it, or as git does, or as the archive does that it came in.

use std::path::{Path, PathBuf};
use std::process::Command;

/// As much of a hash as names a commit to people.
const SHOWN: usize = 12;

/// What was found, and what to look at to see that it has changed.
#[derive(Default)]
pub struct Found {
    pub commit: Option<String>,
    pub watched: Vec<PathBuf>,
}

/// Looks for the commit of the tree at `root`. Nothing that goes wrong here is in a build's way. `ask_git` is for builds
/// that are given away: the others would all be made anew with each commit, to say nothing that their builder does not know.
pub fn find(root: &Path, said: Option<String>, ask_git: bool) -> Found {
    if let Some(commit) = said.as_deref().and_then(tidy) {
        return Found { commit: Some(commit), watched: vec![] };
    }
    let found = if ask_git { git(root) } else { Found::default() };
    // In an archive that git made, this file holds the hash; in a checkout the words for it.
    let archived = || tidy(std::fs::read_to_string(root.join("build/commit")).ok()?.trim());
    Found { commit: found.commit.or_else(archived), watched: found.watched }
}

fn git(root: &Path) -> Found {
    let ask = |args: &[&str]| {
        let output = Command::new("git").arg("-C").arg(root).args(args).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| text.trim().to_owned())
    };
    // It would also tell of somebody else's repository that this tree was unpacked in.
    if ask(&["rev-parse", "--show-prefix"]).as_deref() != Some("") {
        return Found::default();
    }
    let path = |name: &str| ask(&["rev-parse", "--git-path", name]).map(|path| root.join(path));
    let branch = ask(&["symbolic-ref", "--quiet", "HEAD"]);
    let places = [path("HEAD"), path("logs/HEAD"), branch.and_then(|name| path(&name))];
    Found {
        commit: ask(&["rev-parse", "HEAD"]).as_deref().and_then(tidy),
        // Cargo takes a file that is not there for one that has changed.
        watched: places.into_iter().flatten().filter(|path| path.exists()).collect(),
    }
}

/// A hash, with what may be said of it: `1a2b3c4d5e6f-changed`.
fn tidy(text: &str) -> Option<String> {
    let (hash, more) = text.split_once('-').map_or((text, None), |(hash, more)| (hash, Some(more)));
    let is_hash = hash.len() >= 7 && hash.chars().all(|c| c.is_ascii_hexdigit());
    let shown = is_hash.then(|| &hash[..hash.len().min(SHOWN)])?;
    match more {
        Some(more) if more.chars().all(|c| c.is_ascii_alphanumeric()) => Some(format!("{shown}-{more}")),
        Some(_) => None,
        None => Some(shown.to_owned()),
    }
}
