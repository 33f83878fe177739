//! What is wrong with a text of one line.

use crate::words::{Lines, With};

pub const LINES: Lines = Lines {
    empty: "Please fill in this field.",
    too_long: With("The text may have {} characters at most."),
    sign: With("The character “{}” can't be used here. Write it without."),
    unseen: With("The text has a character that can't be seen ({}). Write it again."),
    scripts: "The text has letters of several alphabets. Use only one.",
};
