//! What a landscape face says: the classroom's slide and the intranet's picture share their layouts.

use super::code::Code;
use super::content::Content;
use super::lines::Manner;
use super::stack::Stack;
use super::typeface::Weight;

pub struct Wide<'a> {
    /// mm.
    pub width: f32,
    pub height: f32,
    /// A 340th of the slide's width: the unit of all lengths.
    pub unit: f32,
    pub content: &'a Content<'a>,
    /// Above the large type.
    pub kicker: String,
    pub lines: &'static [&'static str],
    /// Below it.
    pub lede: &'static str,
    pub code: &'a Code,
    pub address: &'a str,
    /// In small print.
    pub notes: Vec<String>,
}

impl<'a> Wide<'a> {
    /// For a teacher to show: leads to the practice chat.
    pub fn slide(content: &'a Content, practice: &'a Code, size: (f32, f32)) -> Self {
        let words = content.words;
        let mut notes = vec![format!("{} {}", words.real, content.text.shown)];
        notes.extend(content.text.hours.first().map(|_| hours(content)));
        notes.push(names(content));
        notes.push(words.page.to_owned());
        Self {
            width: size.0,
            height: size.1,
            unit: size.0 / 340.0,
            content,
            kicker: content.headline().join(" "),
            lines: words.practice,
            lede: words.exercise,
            code: practice,
            address: &content.text.practice,
            notes,
        }
    }

    /// For the intranet.
    pub fn picture(content: &'a Content, size: (f32, f32)) -> Self {
        let mut notes: Vec<_> = content.text.hours.first().map(|_| hours(content)).into_iter().collect();
        notes.push(names(content));
        notes.push(content.words.page.to_owned());
        Self {
            width: size.0,
            height: size.1,
            unit: size.0 / 300.0,
            content,
            kicker: content.words.facts.to_owned(),
            lines: content.headline(),
            lede: content.what(),
            code: &content.code,
            address: &content.text.shown,
            notes,
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

    pub fn notes(&self, colour: &'static str) -> Stack {
        let manner = Manner { leading: 1.2, ..Manner::text(Weight::Regular, 6.2 * self.unit, 4.2 * self.unit) };
        let danger = self.content.words.danger;
        let notes = self.notes.iter().filter(|note| !note.is_empty());
        notes.map(String::as_str).chain([danger]).fold(Stack::default(), |stack, note| {
            stack.with(note, manner, 3.4 * self.unit, colour)
        })
    }
}

fn hours(content: &Content) -> String {
    format!("{} {}", content.words.open, content.text.hours.join(", "))
}

fn names(content: &Content) -> String {
    let names = [content.text.outlet.as_str(), content.text.centre.as_str()];
    names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ")
}
