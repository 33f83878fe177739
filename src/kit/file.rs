//! From one SVG source to files: PDF with real text, PNG, and an SVG that looks right without the typeface.

use std::sync::Arc;

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};
use resvg::tiny_skia::{Pixmap, Transform};
use usvg::{FontResolver, Options, Tree, WriteOptions};

use super::KitError;
use super::drawing::escaped;
use super::typeface::{FAMILIES, Typeface};
use super::wish::{FileKind, Format};
use crate::line::Language;

const POINTS_PER_MM: f32 = 72.0 / 25.4;
/// Pixels a mm of what is printed: 254 dpi.
const PRINT: f32 = 10.0;

/// What a file says about itself.
pub struct About {
    pub title: String,
    /// The alternative text.
    pub description: String,
    pub language: Language,
}

/// # Errors
/// `Drawing` when the source is not what the libraries expect: a fault of the program.
pub fn make(source: &str, format: Format, kind: FileKind, about: &About) -> Result<Vec<u8>, KitError> {
    let tree = read(source)?;
    match kind {
        FileKind::Pdf => pdf(&tree, format, about),
        FileKind::Png => png(&tree, format),
        FileKind::Svg => svg(&tree, format, about),
    }
}

fn fault(text: impl std::fmt::Display) -> KitError {
    KitError::Drawing(text.to_string())
}

pub(super) fn read(source: &str) -> Result<Tree, KitError> {
    let options = Options {
        font_family: FAMILIES[0].into(),
        fontdb: Typeface::get(false)?.fonts(),
        // What the typeface has not got was refused before; no other font may step in.
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|_, _, _: &mut Arc<usvg::fontdb::Database>| None),
        },
        ..Options::default()
    };
    Tree::from_str(source, &options).map_err(fault)
}

/// No clock and no randomness: the same wish gives the same bytes.
fn pdf(tree: &Tree, format: Format, about: &About) -> Result<Vec<u8>, KitError> {
    let (width, height) = format.size();
    let (width, height) = (width * POINTS_PER_MM, height * POINTS_PER_MM);
    let page = || Some((PageSettings::from_wh(width, height)?, Size::from_wh(width, height)?));
    let (settings, size) = page().ok_or_else(|| fault("a page without size"))?;
    let mut document = Document::new();
    let metadata = Metadata::new().title(about.title.clone()).description(about.description.clone());
    document.set_metadata(metadata.language(about.language.as_str().into()));
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    surface.draw_svg(tree, size, SvgSettings::default()).ok_or_else(|| fault("the page can't be drawn"))?;
    surface.finish();
    page.finish();
    document.finish().map_err(|error| fault(format_args!("{error:?}")))
}

/// Pixels: 1920 × 1080 for the slide, 1200 × 800 for the picture.
fn pixels(format: Format) -> (u32, u32) {
    let (width, height) = format.size();
    match format {
        Format::Slide => (1920, 1080),
        Format::Picture => (1200, 800),
        _ => ((width * PRINT).round() as u32, (height * PRINT).round() as u32),
    }
}

fn png(tree: &Tree, format: Format) -> Result<Vec<u8>, KitError> {
    let (width, height) = pixels(format);
    let mut pixmap = Pixmap::new(width, height).ok_or_else(|| fault("no pixels"))?;
    let scale = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(tree, scale, &mut pixmap.as_mut());
    let png = pixmap.encode_png().map_err(fault)?;
    Ok(if on_screen(format) { png } else { with_size(png) })
}

/// Says how large the pixels are, so that programs print the picture in its own size.
fn with_size(mut png: Vec<u8>) -> Vec<u8> {
    // Signature and header are 33 bytes; the chunk has to follow them.
    const AFTER_HEADER: usize = 33;
    let per_metre = (PRINT * 1000.0) as u32;
    let mut chunk = b"pHYs".to_vec();
    chunk.extend(per_metre.to_be_bytes());
    chunk.extend(per_metre.to_be_bytes());
    chunk.push(1);
    let mut check = flate2::Crc::new();
    check.update(&chunk);
    let length = (chunk.len() as u32 - 4).to_be_bytes();
    let bytes: Vec<u8> = length.into_iter().chain(chunk).chain(check.sum().to_be_bytes()).collect();
    png.splice(AFTER_HEADER..AFTER_HEADER, bytes);
    png
}

/// Measured in pixels, not in mm.
fn on_screen(format: Format) -> bool {
    matches!(format, Format::Slide | Format::Picture)
}

/// Letters as outlines, with a name and a description for those who can't see it.
fn svg(tree: &Tree, format: Format, about: &About) -> Result<Vec<u8>, KitError> {
    let options = WriteOptions { coordinates_precision: 3, transforms_precision: 6, ..WriteOptions::default() };
    let written = tree.to_string(&options);
    let (_, body) = written.split_once('>').ok_or_else(|| fault("no root"))?;
    let (width, height) = format.size();
    let (wide, high, unit) = match pixels(format) {
        (wide, high) if on_screen(format) => (wide as f32, high as f32, ""),
        _ => (width, height, "mm"),
    };
    let head = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{wide}{unit}" height="{high}{unit}" viewBox="0 0 {width} {height}" role="img" lang="{language}" xml:lang="{language}" aria-labelledby="title" aria-describedby="desc"><title id="title">{}</title><desc id="desc">{}</desc>"#,
        escaped(&about.title),
        escaped(&about.description),
        language = about.language.as_str(),
    );
    Ok((head + body).into_bytes())
}
