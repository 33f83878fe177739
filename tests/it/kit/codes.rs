//! The codes as a phone sees them: at print size, faded, covered and copied.

use ungrus::kit::{Design, FileKind, Format, LANGUAGES, Wish, render};
use ungrus::line::Language;

use super::raster::Raster;
use super::tools::{Pdf, scan};
use super::{ADDRESS, PRACTICE, codes, pdf, wish};

const DPI: u32 = 300;

fn expected(wish: &Wish, format: Format) -> String {
    if format == Format::Slide { wish.practice.clone() } else { wish.address.clone() }
}

/// Every code of the page decodes, is 20 mm wide or more, and has four light modules around it. Returns one of them
/// with that zone, its place in there and its size.
fn printed(wish: &Wish, format: Format) -> (Raster, f32, f32) {
    let name = format!("{:?} {format:?}", wish.design);
    let page = Pdf::new(&pdf(wish, format)).raster(DPI);
    let read = page.scan();
    assert_eq!(read, vec![expected(wish, format); codes(format)], "{name}");
    let found = page.codes();
    assert_eq!(found.len(), codes(format), "{name}: {found:?}");
    for code in &found {
        let wide = code.size / DPI as f32 * 25.4;
        // A pixel is 0.085 mm.
        assert!(wide >= 20.0 - 0.09, "{name}: {wide} mm");
        let (square, edge) = page.cut(*code, 4.0);
        let quiet = (edge * 0.9) as usize;
        let within = |at: usize, length: usize| at < quiet || at >= length - quiet;
        for y in 0..square.height {
            for x in (0..square.width).filter(|x| within(*x, square.width) || within(y, square.height)) {
                assert!(square.at(x, y) > 190, "{name}: something dark in the quiet zone, at {x},{y} of {quiet}");
            }
        }
        let margins = [code.left, code.top, page.width as f32 - code.left - code.size];
        assert!(margins.iter().all(|margin| margin / DPI as f32 * 25.4 > 4.85), "{name}: {margins:?} from the edge");
    }
    let (square, edge) = page.cut(found[0], 4.0);
    (square, edge, found[0].size)
}

/// What happens to paper: the code must still be read.
fn worn((square, edge, size): &(Raster, f32, f32), wish: &Wish, format: Format) {
    let answer = [expected(wish, format)];
    let name = |what: &str| format!("{:?} {format:?}: {what}", wish.design);
    assert_eq!(square.map(|grey| 64 + grey / 2).scan(), answer, "{}", name("half the contrast"));
    for threshold in [100, 128, 160] {
        let copied = square.map(|grey| if grey < threshold { 0 } else { 255 });
        assert_eq!(copied.scan(), answer, "{}", name("copied"));
    }
    // Anywhere but on the three squares by which a code is found at all, and the small fourth one by which readers
    // take its measure.
    let side = size * 0.1_f32.sqrt();
    let (first, middle, last) = (*edge, edge + (size - side) / 2.0, edge + size - side);
    for (left, top) in [(middle, middle), (first, middle), (middle, first), (last, middle), (middle, last)] {
        for grey in [0, 255] {
            let covered = square.covered(left, top, side, grey);
            assert_eq!(covered.scan(), answer, "{}", name(&format!("a tenth covered at {left},{top} by {grey}")));
        }
    }
}

fn every_code(design: Design) {
    let danish = wish(design, Language::DANISH);
    for format in Format::ALL {
        worn(&printed(&danish, format), &danish, format);
    }
    for language in LANGUAGES {
        let wish = wish(design, language);
        for format in [Format::Flyer, Format::Cards, Format::Slide] {
            let read = Pdf::new(&pdf(&wish, format)).raster(150).scan();
            assert_eq!(read, vec![expected(&wish, format); codes(format)], "{design:?} {format:?} in {language:?}");
        }
    }
}

#[test]
fn every_code_of_loud() {
    every_code(Design::Loud);
}

#[test]
fn every_code_of_night() {
    every_code(Design::Night);
}

#[test]
fn every_code_of_paper() {
    every_code(Design::Paper);
}

#[test]
fn an_address_with_a_key_still_fits() {
    for (design, format) in
        [(Design::Paper, Format::Strips), (Design::Night, Format::Cards), (Design::Loud, Format::Flyer)]
    {
        let address = format!("{ADDRESS}#k=0123456789abcdefghijklmn");
        let wish = Wish { address, ..wish(design, Language::DANISH) };
        worn(&printed(&wish, format), &wish, format);
        assert!(!Pdf::new(&pdf(&wish, format)).text().contains("k="), "the key is not for typing");
    }
}

#[test]
fn png_and_svg_can_be_scanned_too() {
    let folder = tempfile::tempdir().expect("a folder");
    for design in Design::ALL {
        let wish = wish(design, Language::DANISH);
        for (format, address) in [(Format::Slide, PRACTICE), (Format::Picture, ADDRESS), (Format::Flyer, ADDRESS)] {
            let path = folder.path().join("kit.png");
            std::fs::write(&path, render(&wish, format, FileKind::Png).expect("a picture")).expect("written");
            assert_eq!(scan(&path), [address], "{design:?} {format:?}");

            let svg = render(&wish, format, FileKind::Svg).expect("a file");
            let tree = usvg::Tree::from_data(&svg, &usvg::Options::default()).expect("readable");
            let scale = 1200.0 / tree.size().width();
            let high = (tree.size().height() * scale) as u32;
            let mut pixels = resvg::tiny_skia::Pixmap::new(1200, high).expect("pixels");
            resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
            std::fs::write(&path, pixels.encode_png().expect("a picture")).expect("written");
            assert_eq!(scan(&path), [address], "{design:?} {format:?} as SVG");
        }
    }
}

/// The tests above must be able to fail.
#[test]
fn a_ruined_code_is_not_read() {
    let wish = wish(Design::Paper, Language::DANISH);
    let page = Pdf::new(&pdf(&wish, Format::Flyer)).raster(DPI);
    let code = page.codes()[0];
    let (square, edge) = page.cut(code, 4.0);
    let side = code.size * 0.7;
    assert!(square.covered(edge, edge, side, 255).scan().is_empty());
    assert!(square.map(|_| 200).scan().is_empty());
    assert!(square.map(|_| 200).codes().is_empty());
}
