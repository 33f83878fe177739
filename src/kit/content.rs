//! What all designs say, ready to be set.

use super::KitError;
use super::code::Code;
use super::lines::Manner;
use super::stack::{Set, Stack};
use super::text::Text;
use super::typeface::{Typeface, Weight};
use super::wish::Wish;
use super::words;
use crate::words::Printed;

/// The smallest print, in mm: 6 points.
pub const SMALLEST: f32 = 2.1;

pub struct Content<'a> {
    pub typeface: &'static Typeface,
    pub wish: &'a Wish,
    pub words: &'static Printed,
    pub text: Text,
    /// The place's address.
    pub code: Code,
}

impl<'a> Content<'a> {
    /// # Errors
    /// `NoGlyphs` and `TooLong` for texts that can't be printed; `Drawing` when the fonts can't be read.
    pub fn new(wish: &'a Wish) -> Result<Self, KitError> {
        let words = Printed::of(wish.language);
        let typeface = Typeface::get(words.is_rtl)?;
        Ok(Self { typeface, wish, words, text: Text::new(typeface, wish)?, code: Code::new(&wish.address)? })
    }

    pub fn headline(&self) -> &'static [&'static str] {
        words::headline(self.wish.language, self.wish.headline)
    }

    pub fn what(&self) -> &'static str {
        words::what(self.words, self.wish.drugs)
    }

    /// In which language the page is; empty where it is offered in this one.
    pub fn page(&self) -> &'static str {
        if self.wish.is_offered { "" } else { self.words.page }
    }

    /// What it is; `size` in mm.
    pub fn brief(&self, size: f32, colour: &'static str) -> Stack {
        let what = Manner { leading: 1.22, ..Manner::text(Weight::Semi, size, SMALLEST) };
        Stack::default().with(self.what(), what, 0.0, colour)
    }

    /// What it is, and in which language the page is where that is another one; `size` in mm.
    pub fn lede(&self, size: f32, colour: &'static str) -> Stack {
        let page = Manner { leading: 1.25, ..Manner::text(Weight::Regular, size * 0.72, SMALLEST) };
        self.brief(size, colour).with(self.page(), page, size * 0.95, colour)
    }

    /// Where to find it and when it is open, in a room of `width` × `height` mm; `unit` is a 210th of the width of the
    /// face. Hours have a line each where there is room.
    ///
    /// # Errors
    /// `TooLong` where even the smallest size leaves no room.
    pub fn details(
        &self,
        unit: f32,
        (colour, loud): (&'static str, &'static str),
        width: f32,
        height: f32,
    ) -> Result<Set, KitError> {
        let mut lines = self.text.hours.clone();
        if let Some(first) = lines.first_mut() {
            *first = format!("{} {first}", self.words.open);
        }
        let set = |lines: &[String]| self.found(unit, (colour, loud), lines).set(self.typeface, width, height);
        set(&lines).or_else(|_| set(&[self.hours()]))
    }

    fn found(&self, unit: f32, (colour, loud): (&'static str, &'static str), hours: &[String]) -> Stack {
        let small = 4.3 * unit;
        let address = Manner::address(10.5 * unit, 2.6);
        let hour = Manner { leading: 1.25, ..Manner::text(Weight::Semi, small * 1.06, SMALLEST) };
        let stack = Stack::default()
            .with(self.words.scan, Manner::text(Weight::Regular, small, SMALLEST), 0.0, colour)
            .with(self.text.shown.as_str(), address, 3.6 * unit, loud);
        let gaps = std::iter::once(7.0).chain(std::iter::repeat(2.2));
        hours.iter().zip(gaps).fold(stack, |stack, (line, gap)| stack.with(line.as_str(), hour, gap * unit, colour))
    }

    /// Who is behind it, in small print.
    pub fn names(&self, size: f32, colour: &'static str) -> Stack {
        let manner = |weight| Manner { leading: 1.22, ..Manner::text(weight, size, SMALLEST) };
        Stack::default().with(self.text.outlet.as_str(), manner(Weight::Semi), 0.0, colour).with(
            self.text.centre.as_str(),
            manner(Weight::Regular),
            size * 0.56,
            colour,
        )
    }

    /// What stands alone in small print: facts, the emergency number.
    pub fn small(text: &'static str, size: f32, colour: &'static str) -> Stack {
        Stack::default().with(text, Manner::text(Weight::Semi, size, SMALLEST), 0.0, colour)
    }

    /// Everything small of a card, as few lines as possible; where names and hours are long, `facts` can stay away.
    pub fn card_small(&self, colour: &'static str, facts: bool) -> Stack {
        let manner = |weight| Manner { leading: 1.2, ..Manner::text(weight, 2.3, SMALLEST) };
        let mut first = self.hours();
        if !first.is_empty() {
            first.push_str("\u{a0}· ");
        }
        first.push_str(self.words.danger);
        Stack::default()
            .with(if facts { self.words.facts } else { "" }, manner(Weight::Semi), 0.0, colour)
            .with(first, manner(Weight::Semi), 1.1, colour)
            .with(self.who(), manner(Weight::Regular), 1.1, colour)
            .with(self.page(), manner(Weight::Regular), 1.1, colour)
    }

    /// The opening hours in one text that wraps between two lines of them only; empty without any.
    pub fn hours(&self) -> String {
        let lines: Vec<_> = self.text.hours.iter().map(|line| line.replace(' ', "\u{a0}")).collect();
        if lines.is_empty() {
            String::new()
        } else {
            format!("{} {}", self.words.open, lines.join(self.words.hours.comma))
        }
    }

    /// The place and the centre in one text.
    pub fn who(&self) -> String {
        let names = [self.text.outlet.as_str(), self.text.centre.as_str()];
        names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(self.words.hours.comma)
    }
}

/// Large type: tight, and as it was broken by hand.
pub const fn large(size: f32) -> Manner {
    Manner { leading: 0.96, tracking: -0.022, ..Manner::text(Weight::Extra, size, 3.4) }
}
