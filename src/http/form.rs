//! Forms of pages that work without a script: what somebody typed is read field by field, and what can't be taken is shown
//! again with what is wrong with it, where it was typed.

use crate::words::admin::{Admin, Fault};

/// A field as it stands on the page.
#[derive(Debug, Clone, Default)]
pub struct Field {
    pub value: String,
    /// What can be chosen; empty where it is written.
    pub choices: Vec<Choice>,
    /// Shown under the field, in the page's language.
    pub error: Option<String>,
    /// Whether the page begins here.
    pub focus: bool,
}

/// One of a list to choose from.
#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>, chosen: &str) -> Self {
        let value = value.into();
        Self { chosen: value == chosen, value, label: label.into() }
    }
}

impl Field {
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), ..Self::default() }
    }

    pub fn of(choices: impl IntoIterator<Item = Choice>) -> Self {
        Self { choices: choices.into_iter().collect(), ..Self::default() }
    }

    /// It is the one that is wrong.
    pub fn refuse(&mut self, why: impl Into<String>) {
        (self.error, self.focus) = (Some(why.into()), true);
    }
}

/// Reads a form's fields, in the order in which they stand on the page: of those that are wrong, the first has the focus.
pub struct Reading {
    words: &'static Admin,
    wrong: bool,
}

impl Reading {
    pub fn new(words: &'static Admin) -> Self {
        Self { words, wrong: false }
    }

    /// Whether a field was.
    pub fn is_wrong(&self) -> bool {
        self.wrong
    }

    /// What a field says; none where it is wrong, and then the field says why.
    pub fn take<T, Why: Into<Fault>>(&mut self, field: &mut Field, read: Result<T, Why>) -> Option<T> {
        let why = match read {
            Ok(read) => return Some(read),
            Err(why) => why,
        };
        field.refuse(self.words.fault(why.into()));
        field.focus = !self.wrong;
        self.wrong = true;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::BadLine;
    use crate::words::{Locale, admin};

    #[test]
    fn each_wrong_field_says_why_and_the_first_has_the_focus() {
        let (mut fields, mut reading) = ([(); 3].map(|()| Field::new("x")), Reading::new(admin(Locale::En)));
        let words = admin(Locale::En);
        let [right, first, second] = &mut fields;
        assert_eq!(reading.take(right, Ok::<_, Fault>(1)), Some(1));
        assert_eq!(reading.take(first, Err::<u8, _>(Fault::Phone)), None);
        assert_eq!(reading.take(second, Err::<u8, _>(BadLine::Empty)), None);
        assert_eq!(
            fields.each_ref().map(|one| one.error.as_deref()),
            [None, Some(words.faults.phone), Some(words.lines.empty)]
        );
        assert_eq!(fields.map(|one| one.focus), [false, true, false]);
    }
}
