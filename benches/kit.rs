//! How long a kit takes and how large its files are: `cargo bench --bench kit`. Times are printed beside their goals,
//! since a busy machine may miss them; a file above its bound ends with exit code 1.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use ungrus::kit::{Design, FileKind, Format, Headline, KitError, Wish, render};
use ungrus::line::Language;

const KIT_GOAL: Duration = Duration::from_secs(2);
const PDF_GOAL: Duration = Duration::from_millis(150);
const PDF_BYTES: usize = 200_000;
const ROUNDS: usize = 9;

fn wish(design: Design) -> Wish {
    Wish {
        language: Language::DANISH,
        is_offered: true,
        design,
        headline: Headline::Nameless,
        drugs: true,
        centre: "Ung Rådgivning Aarhus".into(),
        outlet: Some("Business College Syd – Mommark Handelskostskole og Sønderborg Handelsgymnasium".into()),
        hours: vec!["man–tors 15–20".into(), "fre 12–16".into()],
        address: "https://chat.example.dk/f/cdfhjk".into(),
        practice: "https://chat.example.dk/proev".into(),
    }
}

/// The files of a whole kit.
fn kit() -> impl Iterator<Item = (Format, FileKind)> {
    let pdfs = Format::ALL.into_iter().map(|format| (format, FileKind::Pdf));
    pdfs.chain([(Format::Slide, FileKind::Png), (Format::Picture, FileKind::Png)])
}

#[expect(clippy::disallowed_methods, reason = "a bench measures real time")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let result = work();
    (result, began.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn verdict(time: Duration, goal: Duration) -> &'static str {
    if time <= goal { "reached" } else { "MISSED" }
}

fn main() -> Result<ExitCode, KitError> {
    let (_, first) = timed(|| render(&wish(Design::Loud), Format::Flyer, FileKind::Pdf));
    println!("first file, with reading the fonts: {first:.1?}\n");
    println!("{:<8}{:<14}{:<6}{:>9}{:>12}", "design", "format", "file", "kB", "median");
    let mut whole = Vec::new();
    let (mut slowest, mut too_large) = (Duration::ZERO, 0);
    for design in Design::ALL {
        let wish = wish(design);
        let mut sum = Duration::ZERO;
        for (format, kind) in kit() {
            let mut times = Vec::new();
            let mut size = 0;
            for _ in 0..ROUNDS {
                let (file, time) = timed(|| render(&wish, format, kind));
                size = file?.len();
                times.push(time);
            }
            let time = median(times);
            sum += time;
            let pdf = kind == FileKind::Pdf;
            let large = pdf && size > PDF_BYTES;
            too_large += usize::from(large);
            slowest = if pdf { slowest.max(time) } else { slowest };
            let note = if large { "  TOO LARGE" } else { "" };
            let kilobytes = size as f64 / 1000.0;
            println!(
                "{:<8}{:<14}{:<6}{kilobytes:>9.1}{:>12}{note}",
                design.code(),
                format.code(),
                kind.code(),
                format!("{time:.1?}")
            );
        }
        whole.push(sum);
    }
    let whole = whole.into_iter().max().unwrap_or_default();
    println!("\nwhole kit, slowest design: {whole:.1?} (goal {KIT_GOAL:?}: {})", verdict(whole, KIT_GOAL));
    println!("slowest PDF: {slowest:.1?} (goal {PDF_GOAL:?}: {})", verdict(slowest, PDF_GOAL));
    println!("PDFs above {} kB: {too_large}", PDF_BYTES / 1000);
    Ok(if too_large == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
