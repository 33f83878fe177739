//! What a landscape face says: the classroom's slide and the intranet's picture share their layouts.

use super::code::Code;
use super::content::Content;
use super::lines::{Breaks, Manner};
use super::stack::Stack;
use super::typeface::Weight;

pub struct Wide<'a> {
    /// mm.
    pub width: f32,
    pub height: f32,
    /// The unit of all lengths, in mm: about 1 on the slide.
    pub unit: f32,
    /// The code's side, in units: a slide is scanned from the last row.
    pub side: f32,
    /// The size of what stands below the code, in units.
    aside: f32,
    pub content: &'a Content<'a>,
    /// Above the large type.
    pub kicker: String,
    pub lines: &'static [&'static str],
    /// Below it.
    pub lede: &'static str,
    pub code: &'a Code,
    pub address: &'a str,
    /// The place's own address where the large one is another.
    real: Option<&'a str>,
}

impl<'a> Wide<'a> {
    /// For a teacher to show: leads to the practice chat.
    pub fn slide(content: &'a Content, practice: &'a Code, size: (f32, f32)) -> Self {
        Self {
            width: size.0,
            height: size.1,
            unit: size.0 / 340.0,
            side: 108.0,
            aside: 8.6,
            content,
            kicker: content.headline().join(" "),
            lines: content.words.practice,
            lede: content.words.exercise,
            code: practice,
            address: &content.text.practice,
            real: Some(&content.text.shown),
        }
    }

    /// For the intranet.
    pub fn picture(content: &'a Content, size: (f32, f32)) -> Self {
        Self {
            width: size.0,
            height: size.1,
            unit: size.0 / 300.0,
            side: 84.0,
            aside: 6.2,
            content,
            kicker: content.words.facts.to_owned(),
            lines: content.headline(),
            lede: content.what(),
            code: &content.code,
            address: &content.text.shown,
            real: None,
        }
    }

    pub fn kicker(&self, colour: &'static str) -> Stack {
        Stack::default().with(
            self.kicker.as_str(),
            Manner::text(Weight::Semi, 8.0 * self.unit, 4.0 * self.unit),
            0.0,
            colour,
        )
    }

    pub fn lede(&self, colour: &'static str) -> Stack {
        let manner = Manner { leading: 1.2, ..Manner::text(Weight::Semi, 10.0 * self.unit, 5.0 * self.unit) };
        Stack::default().with(self.lede, manner, 0.0, colour)
    }

    pub fn address(&self, colour: &'static str) -> Stack {
        Stack::default().with(self.address, Manner::address(15.0 * self.unit, 6.0 * self.unit), 0.0, colour)
    }

    /// Below the code: the real address, when it is open, the emergency number.
    pub fn aside(&self, colour: &'static str) -> Stack {
        let manner = |weight| Manner { leading: 1.2, ..Manner::text(weight, self.unit * self.aside, self.unit * 4.4) };
        let address = Manner { breaks: Breaks::Bare, ..manner(Weight::Semi) };
        let label = self.real.map_or("", |_| self.content.words.real);
        Stack::default()
            .with(label, manner(Weight::Regular), 0.0, colour)
            .with(self.real.unwrap_or_default(), address, 3.0 * self.unit, colour)
            .with(self.content.hours(), manner(Weight::Regular), 5.0 * self.unit, colour)
            .with(self.content.words.danger, manner(Weight::Semi), 5.0 * self.unit, colour)
    }

    /// Below the address: the place, the centre, and the language of the page where it is another one.
    pub fn who(&self, colour: &'static str) -> Stack {
        let manner = Manner { leading: 1.2, ..Manner::text(Weight::Regular, 6.2 * self.unit, 4.4 * self.unit) };
        let page = self.content.page();
        Stack::default().with(page, manner, 0.0, colour).with(self.content.who(), manner, 3.4 * self.unit, colour)
    }
}
