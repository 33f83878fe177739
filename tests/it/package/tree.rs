//! What `deploy/package` lays out, and the .deb and the tarball hold: all that is in `deploy/`, and all that it names.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// As `deploy/package` runs it, without a build of its own.
#[path = "../../../examples/papers.rs"]
#[allow(dead_code, reason = "its main is for a program")]
mod papers;

/// The folder that it lays out, once for all tests.
fn laid_out() -> &'static Path {
    static TREE: OnceLock<PathBuf> = OnceLock::new();
    TREE.get_or_init(lay_out)
}

fn lay_out() -> PathBuf {
    let made = tempfile::tempdir().unwrap();
    papers::write(made.path()).unwrap();
    let done = Command::new(root().join("deploy/package"))
        .args(["--tree", "--program", env!("CARGO_BIN_EXE_ungrus")])
        .env("UNGRUS_PAPERS", made.path())
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    root().join("target/package/tree")
}

/// Words that begin like a path that we bring along.
fn named(text: &str) -> BTreeSet<&str> {
    let words = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .flat_map(|line| line.split(|c: char| c.is_whitespace() || ['=', ';', '"', '\'', ':'].contains(&c)));
    let ours = |word: &&str| word.starts_with("/etc/ungrus/") || word.ends_with("/bin/ungrus");
    words.filter(ours).collect()
}

#[test]
fn the_package_holds_all_that_belongs_to_it() {
    let tree = laid_out();
    let inside = files(tree);
    let has = |path: &str| tree.join(path.trim_start_matches('/')).exists();

    let folder = tree.join("usr/lib/systemd/system");
    let units = files(&folder);
    assert!(units.len() >= 4, "{units:?}");
    for unit in &units {
        assert_eq!(unit.parent(), Some(folder.as_path()));
        let text = fs::read_to_string(unit).unwrap();
        assert!(!text.contains("/usr/local"), "{unit:?}");
        // What the operator brings, or is there when it runs.
        for path in named(&text).into_iter().filter(|path| !path.starts_with("/etc/ungrus/tls")) {
            assert!(has(path), "{unit:?} names {path}");
        }
    }

    // Each of deploy/ is in it somewhere, as it is, but for what builds images and packages; units were changed.
    let packed: BTreeSet<Vec<u8>> = inside.iter().map(|path| fs::read(path).unwrap()).collect();
    let known = |name: &str| ["package", "image", "Dockerfile"].contains(&name) || name.starts_with("packaging/");
    for file in files(&root().join("deploy")) {
        let name = file.strip_prefix(root().join("deploy")).unwrap().display().to_string();
        let unit = folder.join(&name);
        let is_in = if name.ends_with(".service") && !name.contains('/') {
            unit.exists()
        } else {
            packed.contains(&fs::read(&file).unwrap())
        };
        assert!(is_in || known(&name) || !of_git(&file), "deploy/{name} is in no package");
    }
    let mode = |path: &str| fs::metadata(tree.join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("etc/ungrus/ungrus.env"), 0o600);
    let may_run = |path: &&PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o111 != 0;
    let run: Vec<_> = inside.iter().filter(may_run).map(|path| path.strip_prefix(tree).unwrap()).collect();
    let sentinel = "usr/share/doc/ungrus/examples/sentinel/configure";
    let wanted = ["etc/ungrus/renew-hook", "usr/bin/ungrus", "usr/lib/ungrus/settle", sentinel].map(Path::new);
    assert!(run.iter().all(|path| wanted.contains(path)) && run.len() >= 2, "{run:?}");
    // Nobody's public address is told in advance, so nothing starts before it is.
    let env = fs::read_to_string(tree.join("etc/ungrus/ungrus.env")).unwrap();
    assert!(env.contains("#UNGRUS_PUBLIC_URL=") && env.lines().all(|line| line.is_empty() || line.starts_with('#')));
}

/// What lies there for somebody's own use is not packed.
fn of_git(file: &Path) -> bool {
    let asked = Command::new("git").args(["ls-files", "--error-unmatch"]).arg(file).current_dir(root()).output();
    asked.is_ok_and(|asked| asked.status.success())
}

#[test]
fn the_manual_and_what_shells_complete_tell_of_everything() {
    let tree = laid_out();
    let manual = |name: &str| {
        let page = Command::new("gzip").arg("-dc").arg(tree.join(format!("usr/share/man/man1/{name}.1.gz"))).output();
        String::from_utf8(page.unwrap().stdout).unwrap().replace('\\', "")
    };
    let help = Command::new(env!("CARGO_BIN_EXE_ungrus")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let shells = [
        "bash-completion/completions/ungrus",
        "zsh/vendor-completions/_ungrus",
        "fish/vendor_completions.d/ungrus.fish",
    ]
    .map(|path| fs::read_to_string(tree.join("usr/share").join(path)).unwrap());
    let (all, mut told) = (manual("ungrus"), 0);
    for word in help.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_') {
        if word.starts_with("--") && word.len() > 4 || word.starts_with("UNGRUS_") {
            assert!(all.contains(word), "ungrus(1) does not tell of {word}");
            told += 1;
        }
        if let Some(flag) = word.strip_prefix("--").filter(|flag| flag.len() > 2) {
            assert!(shells.iter().all(|shell| shell.contains(flag)), "no shell completes --{flag}");
        }
    }
    assert!(told > 10, "{help}");
    let tasks = help.split("Commands:").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap();
    for task in tasks.lines().filter_map(|line| line.split_whitespace().next()) {
        assert!(manual(&format!("ungrus-{task}")).contains(&format!("ungrus-{task}")), "ungrus-{task}(1)");
        assert!(shells.iter().all(|shell| shell.contains(task)), "no shell completes {task}");
    }
}
