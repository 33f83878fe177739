//! Sizes, fonts and words of every page.

use ungrus::kit::{Design, FileKind, Format, Headline, LANGUAGES, Wish, alt, render};
use ungrus::line::Language;

use super::tools::{MM, Pdf, Word};
use super::{PRACTICE, pdf, wish};

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
fn core(word: &Word, format: Format) -> [f32; 4] {
    let Word { left, top, right, bottom, .. } = *word;
    if format == Format::Strips && top > STRIPS_BEGIN {
        let wide = right - left;
        [left + 0.36 * wide, top, left + 0.77 * wide, bottom]
    } else {
        let high = bottom - top;
        [left + 0.055 * high, top + 0.36 * high, right - 0.02 * high, top + 0.77 * high]
    }
}

fn overlap(a: [f32; 4], b: [f32; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// Everything in its cell with 5 mm to spare, and nothing upon anything else.
fn well_placed(words: &[Word], format: Format, name: &str) {
    let cells = cells(format);
    let cores: Vec<_> = words.iter().map(|word| core(word, format)).collect();
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
fn embedded(fonts: &str, name: &str) {
    let lines: Vec<_> = fonts.lines().skip(2).collect();
    assert!((2..=3).contains(&lines.len()), "{name}: {fonts}");
    for line in lines {
        let fields: Vec<_> = line.split_whitespace().collect();
        let [embedded, subset, unicode] = [fields.len() - 5, fields.len() - 4, fields.len() - 3].map(|at| fields[at]);
        assert_eq!((embedded, subset, unicode), ("yes", "yes", "yes"), "{name}: {line}");
        assert!(!line.contains("Type 3") && line.contains("BricolageGrotesque"), "{name}: {line}");
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

/// What must be read on it, in this order of words.
fn said(wish: &Wish, format: Format) -> Vec<String> {
    let danish = wish.language == Language::DANISH;
    let mut said = vec!["chat.example.dk/f/cdfhjk".to_owned(), if danish { "ring 112" } else { "call 112" }.to_owned()];
    said.push(
        if danish { "Du behøver ikke sige, hvem du er." } else { "You don’t have to say who you are." }.to_owned(),
    );
    said.extend(wish.hours.iter().chain(&wish.outlet).cloned());
    said.push(wish.centre.clone());
    if format == Format::Slide {
        said.push("chat.example.dk/proev".to_owned());
        said.push(if danish { "Det er en øvelse: ingen læser med." } else { "This is an exercise:" }.to_owned());
    } else {
        said.push(if danish { "Skriv anonymt med en rådgiver om" } else { "Chat anonymously with a" }.to_owned());
        said.push(if danish { "Gratis · uden navn · uden login" } else { "Free · no name · no login" }.to_owned());
    }
    if !danish {
        said.push("The page is in Danish; you are welcome to write in English.".to_owned());
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
            embedded(&pdf.fonts(), &name);
            well_placed(&pdf.words(), format, &name);
            let text = squeezed(&pdf.text());
            for words in said(&wish, format) {
                assert!(text.contains(&squeezed(&words)), "{name}: {words:?} is not in {text:?}");
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
    let hours = ["man 14–20", "tirs 14–20", "ons 12–20", "tors 14–20", "fre 12–16"].map(String::from).to_vec();
    for design in Design::ALL {
        for language in LANGUAGES {
            let outlet = Some("Business College Syd – Mommark Handelskostskole og Sønderborg Handelsgymnasium".into());
            let wish = Wish { hours: hours.clone(), outlet, ..wish(design, language) };
            for format in Format::ALL {
                let page = Pdf::new(&pdf(&wish, format));
                well_placed(&page.words(), format, "every weekday");
                let text = squeezed(&page.text());
                assert!(hours.iter().all(|line| text.contains(line)), "{format:?}: {text}");
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
