//! HTML for a place's own pages: a link and a button. No script, no frame, and nothing is asked of us until pressed.

use super::drawing::escaped;
use super::typeface::{Typeface, Weight};
use super::wish::Wish;
use crate::line::Language;
use crate::words::Printed;

/// To be pasted as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// A plain link, in the page's own type.
    pub link: String,
    /// The same link as a drawn button: dark, with a light edge, so that it stands out on any page.
    pub button: String,
}

/// Of the wish it reads the language and the address. It names no drugs: it may stand anywhere.
pub fn badge(wish: &Wish) -> Badge {
    let words = Printed::of(wish.language);
    let language = wish.language.as_str();
    let page = if wish.is_offered { language } else { Language::DANISH.as_str() };
    let dir = if words.is_rtl { r#" dir="rtl""# } else { "" };
    let open = format!(
        r#"<a href="{}" hreflang="{page}" lang="{language}"{dir} rel="noreferrer noopener">"#,
        escaped(&wish.address),
    );
    let link = format!("{open}{}</a>", escaped(words.badge));
    let button = format!("{open}{}</a>", drawn(words));
    Badge { link, button }
}

/// The button: in the page's own sans-serif, squeezed or stretched to the width that was measured in ours, since it
/// must bring no font.
fn drawn(words: &Printed) -> String {
    let (text, label) = (words.button, words.badge);
    // Without our own typeface a guess has to do.
    let guess = text.chars().count() as f32 * 0.56;
    let em = Typeface::get(words.is_rtl).map_or(guess, |face| face.width(text, Weight::Semi, 0.0));
    let long = (em * 20.0).ceil();
    let width = long + 76.0;
    let (x, icon, direction) = if words.is_rtl {
        (width - 56.0, format!(r#" transform="matrix(-1 0 0 1 {width} 0)""#), r#" direction="rtl""#)
    } else {
        (56.0, String::new(), "")
    };
    format!(
        concat!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{label}" width="{width}" height="56" "##,
            r##"viewBox="0 0 {width} 56"><rect x="1" y="1" width="{inner}" height="54" rx="27" fill="#1b1647" "##,
            r##"stroke="#f1eeff" stroke-width="2"/><path{icon} d="M22 19h18a6 6 0 0 1 6 6v6a6 6 0 0 1-6 6H28l-6 5z" "##,
            r##"fill="#8ff5d2"/><text x="{x}" y="35"{direction} font-family="system-ui, sans-serif" font-size="20" "##,
            r##"font-weight="600" fill="#ffffff" textLength="{long}" lengthAdjust="spacingAndGlyphs">{text}</text></svg>"##
        ),
        label = escaped(label),
        icon = icon,
        x = x,
        direction = direction,
        width = width,
        inner = width - 2.0,
        long = long,
        text = escaped(text),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::{Design, Headline};
    use crate::line::Language;

    fn wish(address: &str) -> Wish {
        Wish {
            language: Language::DANISH,
            is_offered: true,
            design: Design::Loud,
            headline: Headline::Mind,
            drugs: false,
            centre: String::new(),
            outlet: None,
            hours: Vec::new(),
            address: address.into(),
            practice: String::new(),
        }
    }

    #[test]
    fn a_badge_asks_nobody_anything() {
        let Badge { link, button } = badge(&wish("https://chat.example.dk/f/cdfhjk"));
        for html in [&link, &button] {
            assert!(html.starts_with(r#"<a href="https://chat.example.dk/f/cdfhjk" "#), "{html}");
            assert!(html.contains(r#"rel="noreferrer noopener""#) && html.contains(r#"lang="da""#), "{html}");
            for word in ["<script", "<iframe", "<img", "src=", "style=", "url(", "@import", "onclick"] {
                assert!(!html.contains(word), "{word}: {html}");
            }
        }
        assert!(button.contains(r#"aria-label="Chat anonymt med en rådgiver""#), "{button}");
        let svg = &button[button.find("<svg").expect("good")..button.find("</a>").expect("good")];
        usvg::Tree::from_str(svg, &usvg::Options::default()).expect("good");
    }

    #[test]
    fn an_address_can_not_break_out() {
        let badge = badge(&wish(r#"https://x/"><script>alert(1)</script>"#));
        assert!(!badge.link.contains("<script") && !badge.button.contains("<script"));
    }
}
