//! Poppler and zbar, and what they say.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::raster::Raster;

pub const MM: f32 = 25.4 / 72.0;

/// A PDF on disk, for programs that read files.
pub struct Pdf {
    folder: TempDir,
    path: PathBuf,
}

/// A word and its box, in mm from the upper left; the box is as high as the typeface, not as the word.
#[derive(Debug, Clone)]
pub struct Word {
    pub text: String,
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

pub fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} can't be started (tests/setup installs it): {error}"));
    // zbarimg ends with 4 when it finds nothing: that is an answer.
    let nothing = program == "zbarimg" && output.status.code() == Some(4);
    assert!(output.status.success() || nothing, "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

impl Pdf {
    pub fn new(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("kit.pdf");
        std::fs::write(&path, bytes).expect("written");
        Self { folder, path }
    }

    fn path(&self) -> &str {
        self.path.to_str().expect("UTF-8")
    }

    pub fn info(&self) -> String {
        run("pdfinfo", &[self.path()])
    }

    pub fn fonts(&self) -> String {
        run("pdffonts", &[self.path()])
    }

    /// The text in the order in which it was drawn, with single spaces.
    pub fn text(&self) -> String {
        let text = run("pdftotext", &["-raw", self.path(), "-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn words(&self) -> Vec<Word> {
        let html = run("pdftotext", &["-bbox", self.path(), "-"]);
        html.lines().filter_map(|line| line.trim().strip_prefix("<word ")).map(word).collect()
    }

    pub fn raster(&self, dpi: u32) -> Raster {
        let out = self.folder.path().join(format!("page-{dpi}"));
        let name = out.to_str().expect("UTF-8");
        run("pdftoppm", &["-gray", "-singlefile", "-r", &dpi.to_string(), self.path(), name]);
        Raster::read(&out.with_extension("pgm"))
    }
}

fn word(line: &str) -> Word {
    let side = |name: &str| {
        let (_, rest) = line.split_once(&format!("{name}=\"")).expect("a side");
        rest.split('"').next().and_then(|number| number.parse::<f32>().ok()).expect("a number") * MM
    };
    let text = line.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</word>")).expect("a text");
    Word { text: text.into(), left: side("xMin"), top: side("yMin"), right: side("xMax"), bottom: side("yMax") }
}

/// What the codes of a picture say, one each.
pub fn scan(picture: &Path) -> Vec<String> {
    let path = picture.to_str().expect("UTF-8");
    run("zbarimg", &["--quiet", "--nodbus", "--raw", path]).lines().map(String::from).collect()
}
