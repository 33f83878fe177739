//! Texts that nobody meant to print: a correct file or a clear error, never a panic.

use proptest::prelude::*;
use ungrus::kit::{Design, FileKind, Format, Headline, KitError, LANGUAGES, Wish, badge, render};
use ungrus::line::Language;

use super::tools::Pdf;
use super::{pdf, wish};

fn named(outlet: &str) -> Wish {
    Wish { outlet: Some(outlet.into()), ..wish(Design::Paper, Language::DANISH) }
}

#[test]
fn markup_is_only_text() {
    for name in [
        "</svg><script>alert(1)</script>",
        "]]> <![CDATA[",
        "\"quoted\" & 'single' <b>",
        "{{ outlet }} {% x %}",
        "&lt;&#x3c;&amp;",
        "<!-- x --> --!>",
    ] {
        for format in Format::ALL {
            let wish = named(name);
            let squeezed = |text: &str| text.replace([' ', '\n'], "");
            let text = squeezed(&Pdf::new(&pdf(&wish, format)).text());
            assert!(text.contains(&squeezed(name)), "{format:?}: {name} in {text}");
            let svg = String::from_utf8(render(&wish, format, FileKind::Svg).expect("a file")).expect("UTF-8");
            let document = usvg::roxmltree::Document::parse(&svg).expect("well-formed");
            assert!(!document.descendants().any(|node| node.has_tag_name("script")), "{name}");
        }
    }
}

#[test]
fn an_address_is_only_text_too() {
    let address = "https://chat.example.dk/f/c\"></svg><script>x</script>".to_owned();
    let wish = Wish { address, ..wish(Design::Loud, Language::DANISH) };
    let svg = String::from_utf8(render(&wish, Format::Flyer, FileKind::Svg).expect("a file")).expect("UTF-8");
    assert!(!svg.contains("<script"));
    assert!(!badge(&wish).button.contains("<script"));
}

#[test]
fn what_the_typeface_has_not_got_is_named() {
    for (name, missing) in [
        ("Ungdomshuset 🎉🎉", "🎉"),
        ("Λύκειο", "Λ ύ κ ε ι ο"),
        ("בית", "ב י ת"),
        ("a\u{0}b", "U+0000"),
        ("abc\u{202e}def", "U+202E"),
        ("👩\u{200d}🏫", "👩 U+200D 🏫"),
    ] {
        for format in Format::ALL {
            for kind in FileKind::ALL {
                let error = render(&named(name), format, kind).expect_err(name);
                assert_eq!(error, KitError::NoGlyphs(missing.into()), "{format:?}");
            }
        }
    }
}

#[test]
fn every_text_of_a_wish_is_looked_at() {
    let good = wish(Design::Paper, Language::DANISH);
    for wish in [
        Wish { centre: "☃".into(), ..good.clone() },
        Wish { hours: vec!["man 9–17".into(), "☃".into()], ..good.clone() },
        Wish { address: "https://☃.example/f/x".into(), ..good.clone() },
        Wish { practice: "https://☃.example/proev".into(), ..good.clone() },
    ] {
        assert_eq!(render(&wish, Format::Slide, FileKind::Svg), Err(KitError::NoGlyphs("☃".into())));
    }
}

#[test]
fn a_decomposed_name_is_printed_composed() {
    let text = Pdf::new(&pdf(&named("Ga\u{30a}rdskolen i Go\u{308}teborg"), Format::Poster)).text();
    assert!(text.contains("Gårdskolen i Göteborg"), "{text}");
}

#[test]
fn too_much_is_said_to_be_too_much() {
    let long = "Skole".repeat(40);
    for format in Format::ALL {
        match render(&named(&long), format, FileKind::Pdf) {
            Ok(bytes) => {
                let text = Pdf::new(&bytes).text().replace([' ', '-'], "");
                assert!(text.contains(&long), "{format:?}: {text}");
            }
            Err(error) => {
                assert!(matches!(&error, KitError::TooLong(text) if text.contains("SkoleSkole")), "{error:?}")
            }
        }
    }
    let words = "Skolen ".repeat(200);
    assert!(matches!(render(&named(&words), Format::Cards, FileKind::Pdf), Err(KitError::TooLong(_))));
    let hours = vec!["mandag til torsdag 15–20".to_owned(); 60];
    let wish = Wish { hours, ..wish(Design::Loud, Language::DANISH) };
    assert!(matches!(render(&wish, Format::Flyer, FileKind::Pdf), Err(KitError::TooLong(_))));
    let wish = Wish { address: format!("https://x.dk/f/{}", "c".repeat(300)), ..named("x") };
    assert!(matches!(render(&wish, Format::Poster, FileKind::Pdf), Err(KitError::TooLong(_))));
}

/// What has failed once is tried again first, from a file beside this one.
fn kept() -> Option<Box<dyn proptest::test_runner::FailurePersistence>> {
    Some(Box::new(proptest::test_runner::FileFailurePersistence::WithSource("cases")))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[a-zæøåA-ZÆØÅ0-9 .,&/–'\"<>()-]{0,90}",
        "[a-zæ0-9 .,&/–'()ا-يа-яА-Яіїєґ،؟]{0,60}",
        proptest::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: kept(), ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_file_or_an_error(
        (centre, outlet, hours) in (text(), proptest::option::of(text()), proptest::collection::vec(text(), 0..4)),
        (address, practice) in (text(), text()),
        (design, format, headline, language) in (0..3_usize, 0..7_usize, 0..4_usize, 0..LANGUAGES.len()),
        (is_offered, drugs) in any::<(bool, bool)>(),
    ) {
        let wish = Wish {
            language: LANGUAGES[language],
            is_offered,
            design: Design::ALL[design],
            headline: Headline::ALL[headline],
            drugs,
            centre,
            outlet,
            hours,
            address,
            practice,
        };
        match render(&wish, Format::ALL[format], FileKind::Svg) {
            Ok(svg) => {
                let svg = String::from_utf8(svg).expect("UTF-8");
                usvg::Tree::from_str(&svg, &usvg::Options::default()).expect("readable");
                let pdf = render(&wish, Format::ALL[format], FileKind::Pdf).expect("what can be drawn can be printed");
                prop_assert!(pdf.starts_with(b"%PDF-"));
            }
            Err(KitError::Drawing(fault)) => prop_assert!(false, "{}", fault),
            Err(_) => {}
        }
        let link = badge(&wish).link;
        prop_assert_eq!(link.matches('<').count(), 2, "{}", link);
    }
}
