//! Writes SVG, in millimetres. Whatever text comes in is escaped here and nowhere else.

use std::fmt::{Display, Write};

use super::code::Code;
use super::lines::{Block, Manner};
use super::runs::Run;
use super::typeface::{FAMILIES, Typeface};

/// The body of an SVG file while it is written.
pub struct Drawing<'a> {
    typeface: &'a Typeface,
    /// The width within which all is mirrored, where lines begin at the right: whoever draws thinks of the left.
    mirror: Option<f32>,
    body: String,
}

impl<'a> Drawing<'a> {
    /// A page that looks the same in all directions of writing.
    pub fn new(typeface: &'a Typeface) -> Self {
        Self { typeface, mirror: None, body: String::new() }
    }

    /// A face, or a part of one, that is `width` mm wide and begins where lines do.
    pub fn face(typeface: &'a Typeface, width: f32) -> Self {
        Self { mirror: typeface.is_rtl.then_some(width), ..Self::new(typeface) }
    }

    /// Where something begins that is `width` wide and would begin at `x`.
    fn left(&self, x: f32, width: f32) -> f32 {
        self.mirror.map_or(x, |within| within - x - width)
    }

    /// Elements that are SVG already: drawings and definitions of this module's callers, never text from outside.
    pub fn put(&mut self, svg: impl Display) {
        // Writing to a String can't fail.
        let _ = write!(self.body, "{svg}");
    }

    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, radius: f32, fill: &str) {
        let x = self.left(x, width);
        self.put(format_args!(
            r#"<rect x="{x:.3}" y="{y:.3}" width="{width:.3}" height="{height:.3}" rx="{radius:.3}" fill="{fill}"/>"#
        ));
    }

    pub fn circle(&mut self, x: f32, y: f32, radius: f32, fill: &str) {
        let x = self.left(x, 0.0);
        self.put(format_args!(r#"<circle cx="{x:.3}" cy="{y:.3}" r="{radius:.3}" fill="{fill}"/>"#));
    }

    pub fn path(&mut self, data: &str, fill: &str) {
        let turned = self.mirror.map(|within| format!(r#" transform="matrix(-1 0 0 1 {within} 0)""#));
        self.put(format_args!(r#"<path d="{data}"{} fill="{fill}"/>"#, turned.unwrap_or_default()));
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, stroke: &str) {
        self.put(format_args!(
            r#"<path d="M{:.3} {:.3}L{:.3} {:.3}" stroke="{stroke}" stroke-width="{width}" fill="none"/>"#,
            self.left(from.0, 0.0),
            from.1,
            self.left(to.0, 0.0),
            to.1
        ));
    }

    /// Lines with the top of the first one's capitals at `y`; it is the edge of the letters that stands at `x`, not
    /// their box, so that large and small type share a margin.
    pub fn block(&mut self, block: &Block, x: f32, y: f32, fill: &str) {
        let Manner { weight, tracking, cap, leading, .. } = block.manner;
        for (index, line) in block.lines.iter().enumerate() {
            let baseline = y + (cap + leading * index as f32) * block.size;
            let line = self.typeface.runs(line, weight, tracking);
            let x = x - self.typeface.bearing(&line, weight) * block.size;
            let x = self.left(x, line.width * block.size);
            for run in &line.runs {
                self.run(run, x + run.x * block.size, baseline, block, fill);
            }
        }
    }

    fn run(&mut self, run: &Run, x: f32, y: f32, block: &Block, fill: &str) {
        let Manner { weight, tracking, .. } = block.manner;
        let spacing = match tracking {
            tracking if tracking == 0.0 || !Typeface::is_tracked(run.family) => String::new(),
            tracking => format!(r#" letter-spacing="{:.4}""#, tracking * block.size),
        };
        let family = match run.family {
            0 => String::new(),
            lent => format!(r#" font-family="{}""#, FAMILIES[lent]),
        };
        self.put(format_args!(
            r#"<text x="{x:.3}" y="{y:.3}"{family} font-size="{:.3}" font-weight="{}"{spacing} fill="{fill}">{}</text>"#,
            block.size,
            weight.number(),
            escaped(&run.text)
        ));
    }

    /// The symbol of `size` mm a side, its quiet zone not counted; whoever calls keeps that free and light.
    pub fn code(&mut self, code: &Code, x: f32, y: f32, size: f32, fill: &str) {
        let x = self.left(x, size);
        self.put(format_args!(
            r#"<path transform="translate({x:.3} {y:.3}) scale({:.6})" shape-rendering="crispEdges" d="{}" fill="{fill}"/>"#,
            size / code.modules(),
            code.path()
        ));
    }

    /// What was drawn elsewhere, on top.
    pub fn add(&mut self, other: &Drawing) {
        self.body.push_str(&other.body);
    }

    /// What was drawn, moved or turned.
    pub fn group(&mut self, transform: &str, inside: &Drawing) {
        self.put(format_args!(r#"<g transform="{transform}">{}</g>"#, inside.body));
    }

    /// The whole file, `width` × `height` mm. Its text needs the typeface: see `file` for one that does not.
    pub fn finish(self, width: f32, height: f32) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{}">{}</svg>"#,
            FAMILIES[0], self.body
        )
    }
}

/// Text as it may stand in XML, HTML and their attributes; without what no XML may hold (XML 1.0, section 2.2).
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other < ' ' && !matches!(other, '\t' | '\n' | '\r') => {}
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_holds_only_what_xml_may() {
        let every = (0..=0xffff).filter_map(char::from_u32).collect::<String>();
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' id='{}'/>", escaped(&every));
        usvg::Tree::from_str(&svg, &usvg::Options::default()).expect("readable");
        assert_eq!(escaped("a\u{b}b\u{c}c\0\td\u{ffff}"), "abc\td");
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(
            escaped(r#"</svg><script a="b" c='d'>]]>&"#),
            "&lt;/svg&gt;&lt;script a=&quot;b&quot; c=&#39;d&#39;&gt;]]&gt;&amp;"
        );
    }
}
