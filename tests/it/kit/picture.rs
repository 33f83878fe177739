//! The kit's picture in the README, of real pages on a table. Made when it is missing or UNGRUS_PICTURES=1 asks for it,
//! so that a test run leaves the tree as it was.

use std::path::Path;

use resvg::tiny_skia::{Color, FilterQuality, Paint, PathBuilder, Pixmap, PixmapPaint, Rect, Transform};
use ungrus::kit::{Design, FileKind, Format, Headline, Wish, render};
use ungrus::line::Language;

use super::wish;

/// Pixels of the picture, and of a mm on it.
const SIZE: (u32, u32) = (990, 652);
const MM: f32 = 1.836;
/// Drawn twice as large first: small type stays readable.
const FINER: f32 = 2.0;

struct Sheet {
    design: Design,
    headline: Headline,
    format: Format,
    /// The upper left corner in pixels, the turn in degrees, and how much larger than the others.
    place: (f32, f32),
    turn: f32,
    scale: f32,
}

const SHEETS: [Sheet; 6] = [
    Sheet {
        design: Design::Loud,
        headline: Headline::Nameless,
        format: Format::Poster,
        place: (41.4, 46.8),
        turn: -2.0,
        scale: 0.74,
    },
    Sheet {
        design: Design::Paper,
        headline: Headline::Other,
        format: Format::Strips,
        place: (644.4, 30.6),
        turn: 2.2,
        scale: 0.74,
    },
    Sheet {
        design: Design::Night,
        headline: Headline::Mind,
        format: Format::Poster,
        place: (338.4, 36.0),
        turn: 0.8,
        scale: 0.74,
    },
    Sheet {
        design: Design::Loud,
        headline: Headline::Question,
        format: Format::Cards,
        place: (730.8, 406.8),
        turn: -4.0,
        scale: 0.74,
    },
    Sheet {
        design: Design::Night,
        headline: Headline::Question,
        format: Format::Slide,
        place: (99.0, 468.0),
        turn: -1.6,
        scale: 0.48,
    },
    Sheet {
        design: Design::Paper,
        headline: Headline::Nameless,
        format: Format::Flyer,
        place: (505.8, 423.0),
        turn: 3.0,
        scale: 0.78,
    },
];

fn drawn(sheet: &Sheet, kit: &Wish) -> Pixmap {
    let wish = Wish { design: sheet.design, headline: sheet.headline, ..kit.clone() };
    let svg = render(&wish, sheet.format, FileKind::Svg).expect("a page");
    let tree = usvg::Tree::from_data(&svg, &usvg::Options::default()).expect("readable");
    let mm = match sheet.format {
        Format::Slide => 338.67,
        Format::Flyer => 105.0,
        _ => 210.0,
    };
    let scale = mm * MM * sheet.scale * FINER / tree.size().width();
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    let mut pixels = Pixmap::new(width as u32, height as u32).expect("pixels");
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels
}

/// A page with a soft edge of shadow.
fn lay(table: &mut Pixmap, page: &Pixmap, sheet: &Sheet) {
    let turn = Transform::from_translate(sheet.place.0, sheet.place.1).pre_rotate(sheet.turn);
    let (width, height) = (page.width() as f32 / FINER, page.height() as f32 / FINER);
    for spread in 0..14_u8 {
        let out = f32::from(spread);
        let rect = Rect::from_xywh(-out + 3.0, -out + 8.0, width + 2.0 * out - 6.0, height + 2.0 * out - 6.0);
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color(Color::from_rgba8(40, 30, 20, 6));
        let path = PathBuilder::from_rect(rect.expect("a rectangle"));
        table.fill_path(&path, &paint, resvg::tiny_skia::FillRule::Winding, turn, None);
    }
    let paint = PixmapPaint { quality: FilterQuality::Bicubic, ..PixmapPaint::default() };
    table.draw_pixmap(0, 0, page.as_ref(), &paint, turn.pre_scale(1.0 / FINER, 1.0 / FINER), None);
}

#[test]
fn the_picture_of_the_readme() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/kit.png");
    if path.exists() && std::env::var("UNGRUS_PICTURES").as_deref() != Ok("1") {
        return;
    }
    let kit = Wish { outlet: None, ..wish(Design::Loud, Language::DANISH) };
    let mut table = Pixmap::new(SIZE.0, SIZE.1).expect("pixels");
    table.fill(Color::from_rgba8(224, 220, 212, 255));
    for sheet in &SHEETS {
        lay(&mut table, &drawn(sheet, &kit), sheet);
    }
    // Fewer shades, which nobody sees, halve the file.
    for byte in table.data_mut() {
        *byte = if *byte > 252 { 255 } else { (*byte + 2) / 4 * 4 };
    }
    let png = table.encode_png().expect("a picture");
    assert!(png.len() <= 300_000, "{} bytes", png.len());
    std::fs::write(path, png).expect("written");
}
