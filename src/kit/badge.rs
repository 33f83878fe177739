//! HTML for a place's own pages: a link and a button. No script, no frame, and nothing is asked of us until pressed.

use super::alt::alt;
use super::drawing::escaped;
use super::wish::{Format, Wish};
use super::words::Words;

/// To be pasted as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// A plain link, in the page's own type.
    pub link: String,
    /// The same link as a drawn button.
    pub button: String,
}

/// A badge needs nothing but the wish's language, its words and its address.
pub fn badge(wish: &Wish) -> Badge {
    let words = Words::of(wish.language);
    let open = format!(
        r#"<a href="{}" hreflang="da" lang="{}" rel="noreferrer noopener""#,
        escaped(&wish.address),
        wish.language.code()
    );
    let label = format!("{} – {}", words.button, words.what(wish.drugs));
    let link = format!("{open}>{}</a>", escaped(&label));
    let button = format!("{open}>{}</a>", drawn(words.button, &label));
    let _ = alt(wish, Format::Picture);
    Badge { link, button }
}

fn drawn(_text: &str, _label: &str) -> String {
    String::new()
}
