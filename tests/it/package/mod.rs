//! What is given away: it says which commit it is of, and holds all that belongs to it.

#[path = "../../../build/commit.rs"]
mod commit;
mod libraries;
mod licences;
mod migrations;
mod tree;

use std::fs;
use std::path::Path;
use std::process::Command;

fn folder() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("ungrus-package-").tempdir().unwrap()
}

fn git(folder: &Path, args: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=x", "-c", "user.email=x@example.dk", "-c", "commit.gpgsign=false", "-C"])
        .arg(folder)
        .args(args)
        .output()
        .unwrap();
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// A repository with one commit, and its hash.
fn repository(folder: &Path) -> String {
    git(folder, &["init", "--quiet", "--initial-branch=main"]);
    fs::create_dir(folder.join("build")).unwrap();
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/build/commit"), folder.join("build/commit")).unwrap();
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/.gitattributes"), folder.join(".gitattributes")).unwrap();
    git(folder, &["add", "."]);
    git(folder, &["commit", "--quiet", "--message=first"]);
    git(folder, &["rev-parse", "HEAD"])
}

#[test]
fn a_build_says_its_commit_where_something_tells_it() {
    let folder = folder();
    let hash = repository(folder.path());
    let short = Some(hash[..12].to_owned());
    let found = |said: Option<&str>, git| commit::find(folder.path(), said.map(str::to_owned), git);

    let asked = found(None, true);
    assert_eq!(asked.commit, short);
    for name in ["HEAD", "logs/HEAD", "refs/heads/main"] {
        assert!(asked.watched.contains(&folder.path().join(".git").join(name)), "{name}: {:?}", asked.watched);
    }
    let unasked = found(None, false);
    assert_eq!((unasked.commit, unasked.watched.len()), (None, 0), "a commit makes no work for who only tries it");

    assert_eq!(found(Some("0123456789abcdef"), true).commit.as_deref(), Some("0123456789ab"));
    assert_eq!(found(Some("0123456789abcdef-changed"), false).commit.as_deref(), Some("0123456789ab-changed"));
    for nonsense in ["", "main", "0123456", "../0123456789", "0123456789ab-\n"] {
        let wanted = if nonsense == "0123456" { Some(nonsense.to_owned()) } else { short.clone() };
        assert_eq!(found(Some(nonsense), true).commit, wanted, "{nonsense:?}");
    }
}

#[test]
fn an_archive_knows_its_commit_and_is_not_taken_for_what_it_lies_in() {
    let folder = folder();
    let hash = repository(folder.path());
    let archive = folder.path().join("unpacked");
    fs::create_dir(&archive).unwrap();
    git(folder.path(), &["archive", "--format=tar", "--output=source.tar", "HEAD"]);
    let unpacked =
        Command::new("tar").arg("-C").arg(&archive).arg("-xf").arg(folder.path().join("source.tar")).status();
    assert!(unpacked.unwrap().success());
    git(folder.path(), &["commit", "--quiet", "--allow-empty", "--message=second"]);
    for ask_git in [true, false] {
        let found = commit::find(&archive, None, ask_git);
        assert_eq!((found.commit.as_deref(), found.watched.len()), (Some(&hash[..12]), 0));
    }
    fs::remove_file(archive.join("build/commit")).unwrap();
    assert_eq!(commit::find(&archive, None, true).commit, None);
    assert_eq!(commit::find(Path::new("/nowhere"), None, true).commit, None);
}
