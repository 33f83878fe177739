//! Sentences with places where something is put.

use std::fmt::{Display, Write};

/// A sentence with one place, `{}`, where something is put.
#[derive(Clone, Copy)]
pub struct With(pub &'static str);

impl With {
    pub fn put(&self, value: impl Display) -> String {
        self.0.replacen("{}", &value.to_string(), 1)
    }
}

/// A sentence with several places that have names: `{name}`.
#[derive(Clone, Copy)]
pub struct Places(pub &'static str);

impl Places {
    /// What is put in is not looked through again: whatever people have typed stands there as they have typed it.
    pub fn put(&self, values: &[(&str, &dyn Display)]) -> String {
        let (mut text, mut rest) = (String::new(), self.0);
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            text.push_str(before);
            if let Some((_, value)) = values.iter().find(|(one, _)| *one == name) {
                // Writing to a string does not fail.
                let _ = write!(text, "{value}");
            }
            rest = after;
        }
        text + rest
    }
}

/// A sentence in which the page itself puts something, such as a link, at each `{}`.
#[derive(Clone, Copy)]
pub struct Around(pub &'static str);

impl Around {
    /// What stands before the first place (0), after it (1), and so on.
    pub fn part(&self, n: usize) -> &'static str {
        self.0.split("{}").nth(n).unwrap_or_default()
    }
}

/// A sentence about a number, in a language that has one form for one and another for all others; `{n}` is the number.
#[derive(Clone, Copy)]
pub struct Counted {
    pub one: &'static str,
    pub many: &'static str,
}

impl Counted {
    pub fn of(&self, n: impl Display) -> String {
        let n = n.to_string();
        if n == "1" { self.one } else { self.many }.replacen("{n}", &n, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_stands_as_they_typed_it() {
        let form = Places("{name} får {what} på {day}.");
        let said = form.put(&[("what", &2), ("name", &"{what} & {day}"), ("day", &"mandag")]);
        assert_eq!(said, "{what} & {day} får 2 på mandag.");
        assert_eq!(With("Til {}: {}").put("{}"), "Til {}: {}");
    }

    #[test]
    fn one_is_not_many() {
        let places = Counted { one: "{n} sted", many: "{n} steder" };
        assert_eq!([0, 1, 2, 21].map(|n| places.of(n)), ["0 steder", "1 sted", "2 steder", "21 steder"]);
    }

    #[test]
    fn a_sentence_goes_around_its_links() {
        let around = Around("Se {} og {}.");
        assert_eq!([0, 1, 2, 3].map(|n| around.part(n)), ["Se ", " og ", ".", ""]);
    }
}
