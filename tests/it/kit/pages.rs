//! Sizes, fonts and words of every page.

use std::collections::BTreeSet;
use ungrus::kit::{Design, FileKind, Format, Headline, LANGUAGES, Wish, alt, render};
use ungrus::line::Language;
use ungrus::words::Printed;

use super::tools::{MM, Pdf, Word};
use super::{PRACTICE, hours, pdf, wish};

/// Width and height in mm, from the order, not from the code.
fn size(format: Format) -> (f32, f32) {
    match format {
        Format::Poster | Format::Strips | Format::FlyerSheet | Format::Cards => (210.0, 297.0),
        Format::Flyer => (105.0, 148.0),
        Format::Slide => (338.67, 190.5),
        Format::Picture => (180.0, 120.0),
    }
}

/// What may be cut apart: left, top, width, height.
fn cells(format: Format) -> Vec<(f32, f32, f32, f32)> {
    let (width, height) = size(format);
    let grid = |columns: u8, rows: u8, left: f32, top: f32, wide: f32, high: f32| {
        (0..rows)
            .flat_map(|row| {
                let cell = move |column| (left + f32::from(column) * wide, top + f32::from(row) * high, wide, high);
                (0..columns).map(cell)
            })
            .collect()
    };
    match format {
        Format::FlyerSheet => grid(2, 2, 0.0, 0.0, 105.0, 148.5),
        Format::Cards => grid(2, 5, 20.0, 11.0, 85.0, 55.0),
        Format::Strips => {
            let mut cells: Vec<_> = grid(7, 1, 0.0, 219.0, 30.0, 78.0);
            cells.push((0.0, 0.0, 210.0, 219.0));
            cells
        }
        _ => vec![(0.0, 0.0, width, height)],
    }
}

/// The words of strips are turned; those are below this.
const STRIPS_BEGIN: f32 = 219.0;

/// Where the ink of small letters is: without the white beside them, and without what descenders and accents rarely
/// use, so that lines may be tight. Left, top, right, bottom.
fn core(word: &Word, format: Format, is_rtl: bool) -> [f32; 4] {
    let Word { left, top, right, bottom, .. } = *word;
    if format == Format::Strips && top > STRIPS_BEGIN {
        let wide = right - left;
        [left + 0.36 * wide, top + 0.02 * wide, left + 0.77 * wide, bottom]
    } else {
        let high = bottom - top;
        // There is more white where a line begins.
        let (first, last) = if is_rtl { (0.02, 0.055) } else { (0.055, 0.02) };
        [left + first * high, top + 0.36 * high, right - last * high, top + 0.77 * high]
    }
}

fn arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{feff}')
}

fn overlap(a: [f32; 4], b: [f32; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// Everything in its cell with 5 mm to spare, and nothing upon anything else.
fn well_placed(words: &[Word], format: Format, name: &str) {
    let cells = cells(format);
    let is_rtl = words.iter().any(|word| word.text.chars().any(arabic));
    let cores: Vec<_> = words.iter().map(|word| core(word, format, is_rtl)).collect();
    for (word, core) in words.iter().zip(&cores) {
        let inside = |(left, top, width, height): (f32, f32, f32, f32)| {
            let edge = 4.9;
            let room = [left + edge, top + edge, left + width - edge, top + height - edge];
            core[0] >= room[0] && core[1] >= room[1] && core[2] <= room[2] && core[3] <= room[3]
        };
        assert!(cells.iter().any(|cell| inside(*cell)), "{name}: outside the safe box: {word:?}");
    }
    for (index, a) in cores.iter().enumerate() {
        for (other, b) in cores.iter().enumerate().skip(index + 1) {
            assert!(!overlap(*a, *b), "{name}: {:?} upon {:?}", words[index], words[other]);
        }
    }
}

#[track_caller]
fn embedded(fonts: &str, language: Language, name: &str) {
    let lines: Vec<_> = fonts.lines().skip(2).collect();
    let lent = match language {
        Language::UKRAINIAN => "Onest",
        Language::ARABIC => "Rubik",
        _ => "BricolageGrotesque",
    };
    assert!((2..=6).contains(&lines.len()) && fonts.contains(lent), "{name}: {fonts}");
    for line in lines {
        let fields: Vec<_> = line.split_whitespace().collect();
        let [embedded, subset, unicode] = [fields.len() - 5, fields.len() - 4, fields.len() - 3].map(|at| fields[at]);
        assert_eq!((embedded, subset, unicode), ("yes", "yes", "yes"), "{name}: {line}");
        let known = line.contains(lent) || line.contains("BricolageGrotesque");
        assert!(!line.contains("Type 3") && known, "{name}: {line}");
    }
}

fn sized(info: &str, format: Format, name: &str) {
    let line = |key: &str| info.lines().find_map(|line| line.strip_prefix(key)).expect(key).trim().to_owned();
    assert_eq!(line("Pages:"), "1", "{name}");
    let numbers: Vec<f32> = line("Page size:").split(' ').filter_map(|word| word.parse().ok()).collect();
    let (width, height) = size(format);
    assert!((numbers[0] * MM - width).abs() < 0.1 && (numbers[1] * MM - height).abs() < 0.1, "{name}: {numbers:?}");
    assert!(line("Title:").len() > 5, "{name}: {info}");
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether these words stand in a text. Of words that are read from right to left poppler turns some letters (those of
/// ligatures) and all lines: of them each has to be there, with its letters in any order.
fn holds(text: &str, words: &str, language: Language) -> bool {
    if !Printed::of(language).is_rtl {
        return squeezed(text).contains(&squeezed(words));
    }
    let parts = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let sorted = words.map(|word| word.chars().collect::<BTreeSet<_>>());
        sorted.collect::<BTreeSet<_>>()
    };
    parts(words).is_subset(&parts(text))
}

/// What must be read on it, in this order of words.
fn said(wish: &Wish, format: Format) -> Vec<String> {
    let words = Printed::of(wish.language);
    let mut said = vec!["chat.example.dk/f/cdfhjk".to_owned(), words.danger.to_owned()];
    said.push(words.headlines.nameless.join(" "));
    said.extend(wish.hours.iter().chain(&wish.outlet).cloned());
    said.push(wish.centre.clone());
    if format == Format::Slide {
        said.push("chat.example.dk/proev".to_owned());
        said.push(words.exercise.to_owned());
    } else {
        said.push(words.drugs.to_owned());
    }
    // On a card there may be no room for both.
    match format {
        Format::Slide => {}
        Format::Cards if !wish.is_offered && wish.language != Language::DANISH => {}
        _ => said.push(words.facts.to_owned()),
    }
    if !wish.is_offered {
        said.push(words.page.to_owned());
    }
    said
}

fn every_page(design: Design) {
    for language in LANGUAGES {
        let wish = wish(design, language);
        for format in Format::ALL {
            let name = format!("{design:?} {format:?} {language:?}");
            let bytes = pdf(&wish, format);
            assert!(bytes.len() <= 200_000, "{name}: {} bytes", bytes.len());
            assert_eq!(bytes, pdf(&wish, format), "{name}: the same wish gives the same bytes");
            let head = String::from_utf8_lossy(&bytes);
            assert!(head.contains(&format!("/Lang({})", language.as_str())), "{name}: the language");
            assert!(!head.contains("CreationDate") && !head.contains("ModDate"), "{name}: a clock");
            let pdf = Pdf::new(&bytes);
            sized(&pdf.info(), format, &name);
            embedded(&pdf.fonts(), language, &name);
            well_placed(&pdf.words(), format, &name);
            let text = pdf.text();
            for words in said(&wish, format) {
                assert!(holds(&text, &words, language), "{name}: {words:?} is not in {text:?}");
            }
        }
    }
}

#[test]
fn every_page_of_loud() {
    every_page(Design::Loud);
}

#[test]
fn every_page_of_night() {
    every_page(Design::Night);
}

#[test]
fn every_page_of_paper() {
    every_page(Design::Paper);
}

/// The page that a code leads to may be in the kit's own language: then nothing is said of it.
#[test]
fn the_language_of_the_page_is_named_where_it_is_another() {
    for language in LANGUAGES {
        let page = Printed::of(language).page;
        assert_eq!(page.is_empty(), language == Language::DANISH, "{language:?}");
        for is_offered in [true, false] {
            let wish = Wish { is_offered, ..wish(Design::Paper, language) };
            for format in [Format::Flyer, Format::Cards, Format::Slide] {
                let text = Pdf::new(&pdf(&wish, format)).text();
                assert!(is_offered || holds(&text, page, language), "{format:?}: {text}");
                let last = page.split(' ').next_back().unwrap_or_default();
                assert!(!is_offered || page.is_empty() || !holds(&text, last, language), "{format:?}: {text}");
            }
        }
    }
}

#[test]
fn sheets_repeat_their_face() {
    let wish = wish(Design::Paper, Language::DANISH);
    for (format, times) in [(Format::FlyerSheet, 4), (Format::Cards, 10)] {
        let text = squeezed(&Pdf::new(&pdf(&wish, format)).text());
        assert_eq!(text.matches("chat.example.dk/f/cdfhjk").count(), times, "{format:?}");
        assert_eq!(text.matches("Du behøver ikke sige, hvem du er.").count(), times, "{format:?}");
    }
    let text = Pdf::new(&pdf(&wish, Format::Strips)).text();
    assert_eq!(text.matches("chat.example.dk/f/cdfhjk").count(), 8, "once above, and on seven strips");
}

#[test]
fn drugs_are_named_only_where_they_are_wanted() {
    for (language, word) in [(Language::DANISH, "rusmidler"), (Language::ENGLISH, "drugs")] {
        for drugs in [true, false] {
            for headline in Headline::ALL {
                let centre = "Rusmiddelcenter Ærø".to_owned();
                let wish = Wish { drugs, headline, centre, ..wish(Design::Paper, language) };
                for format in Format::ALL {
                    let text = Pdf::new(&pdf(&wish, format)).text();
                    let named = drugs && format != Format::Slide;
                    assert_eq!(text.contains(word), named, "{format:?} {headline:?}: {text}");
                    assert_eq!(text.contains("Rusmiddelcenter"), drugs, "{format:?}: a centre's name can tell, too");
                    assert_eq!(alt(&wish, format).contains(word), named, "{format:?}");
                }
            }
        }
    }
}

#[test]
fn hours_and_name_are_left_out_where_they_are_not_wanted() {
    for design in Design::ALL {
        let wish = Wish { hours: Vec::new(), outlet: None, ..wish(design, Language::DANISH) };
        for format in Format::ALL {
            let text = Pdf::new(&pdf(&wish, format)).text();
            assert!(!text.contains("Åbent") && !text.contains("Gymnasium"), "{text}");
            assert!(text.contains(&wish.centre), "{text}");
        }
    }
}

#[test]
fn a_long_school_name_fits_everywhere() {
    for name in [
        "Herningsholm Erhvervsskole & Gymnasier",
        "Den Internationale Skole på Amagerbrogade i København",
        "Business College Syd – Mommark Handelskostskole og Sønderborg Handelsgymnasium",
        "Professionshøjskolen University College Nordjyllands pædagogiske afdeling i Hjørring",
        "Ungdomsuddannelsesvejledningssamordningskontoret",
        "Erhvervsgrunduddannelsesvejledningscentralernes Ungdomsklub",
    ] {
        for design in Design::ALL {
            let wish = Wish { outlet: Some(name.into()), ..wish(design, Language::ENGLISH) };
            for format in Format::ALL {
                let page = Pdf::new(&pdf(&wish, format));
                well_placed(&page.words(), format, name);
                let text = page.text().replace([' ', '-'], "");
                assert!(text.contains(&name.replace([' ', '-'], "")), "{format:?} {design:?}: {name} in {text}");
            }
        }
    }
}

#[test]
fn hours_of_every_weekday_fit_with_a_long_name() {
    for design in Design::ALL {
        for language in LANGUAGES {
            let outlet = Some("Business College Syd – Mommark Handelskostskole og Sønderborg Handelsgymnasium".into());
            let hours = hours(language, &[(1, 14, 20), (2, 12, 20), (3, 14, 20), (4, 12, 20), (5, 12, 16)]);
            let wish = Wish { hours: hours.clone(), outlet, is_offered: true, ..wish(design, language) };
            for format in Format::ALL {
                let page = Pdf::new(&pdf(&wish, format));
                well_placed(&page.words(), format, "every weekday");
                let text = page.text();
                assert!(hours.iter().all(|line| holds(&text, line, language)), "{format:?}: {text}");
            }
        }
    }
}

#[test]
fn a_long_address_is_set_whole() {
    let host = "anonymchat.rusmiddelcenter.vesthimmerlands-kommune.dk";
    for design in Design::ALL {
        let address = format!("https://{host}/f/cdfhjk");
        let wish = Wish { address, practice: format!("https://{host}/proev"), ..wish(design, Language::DANISH) };
        for format in Format::ALL {
            let page = Pdf::new(&pdf(&wish, format));
            well_placed(&page.words(), format, host);
            let text = page.text().replace(' ', "");
            assert!(text.contains(&format!("{host}/f/cdfhjk")), "{format:?}: {text}");
        }
    }
}

#[test]
fn pictures_have_the_pixels_of_screens() {
    let wish = wish(Design::Paper, Language::DANISH);
    for (format, pixels) in [(Format::Slide, (1920, 1080)), (Format::Picture, (1200, 800))] {
        let png = render(&wish, format, FileKind::Png).expect("a picture");
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four"));
        assert_eq!((number(16), number(20)), pixels);
    }
    let png = render(&wish, Format::Flyer, FileKind::Png).expect("a picture");
    let chunk = png.windows(4).position(|four| four == b"pHYs").expect("the size of pixels");
    assert_eq!(png[chunk + 4..chunk + 8], 10_000_u32.to_be_bytes(), "ten pixels a mm");
    let readable = resvg::tiny_skia::Pixmap::decode_png(&png).expect("still a picture");
    assert_eq!((readable.width(), readable.height()), (1050, 1480));
}

#[test]
fn an_svg_needs_no_font_and_says_what_it_is() {
    for language in LANGUAGES {
        let wish = wish(Design::Night, language);
        for format in Format::ALL {
            let svg = String::from_utf8(render(&wish, format, FileKind::Svg).expect("a file")).expect("UTF-8");
            let document = usvg::roxmltree::Document::parse(&svg).expect("well-formed");
            let root = document.root_element();
            assert_eq!(root.attribute("lang"), Some(language.as_str()));
            assert_eq!(root.attribute("role"), Some("img"));
            let text = |name| root.children().find(|node| node.has_tag_name(name)).and_then(|node| node.text());
            assert!(text("title").is_some_and(|title| title.ends_with('.')));
            assert_eq!(text("desc"), Some(alt(&wish, format).as_str()));
            assert!(!document.descendants().any(|node| node.has_tag_name("text") || node.has_tag_name("image")));
            let tree = usvg::Tree::from_str(&svg, &usvg::Options::default()).expect("readable");
            let ratio = tree.size().width() / tree.size().height();
            assert!((ratio - size(format).0 / size(format).1).abs() < 0.01, "{format:?}: {ratio}");
        }
    }
}

#[test]
fn the_slide_leads_to_the_exercise() {
    for language in LANGUAGES {
        let wish = wish(Design::Loud, language);
        let codes = Pdf::new(&pdf(&wish, Format::Slide)).raster(100).scan();
        assert_eq!(codes, [PRACTICE]);
    }
}
