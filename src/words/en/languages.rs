//! Which languages are offered.

use crate::words::{Languages, With};

pub const LANGUAGES: Languages = Languages {
    title: "Languages",
    what: "Young people can read their pages in the languages that you offer here: the chat, the practice chat, Privacy and Accessibility. A young person whose browser is set to one of them, and not to Danish, gets it right away. Others find the languages at the bottom of the front page.",
    how: "The pages are translated, the chat itself is not: a counsellor has to be able to answer in the language, and the desk shows which one the young person has chosen. Let a native speaker read the pages before you tick “Checked”. Until then the front page says that the text has not been checked.",
    always: "Always offered",
    offered: "Offered",
    checked: "Checked by a native speaker",
    see: "See the page",
    see_in: With("in {}"),
    save: "Save the languages",
    names: &[
        ("ar", "Arabic"),
        ("da", "Danish"),
        ("de", "German"),
        ("en", "English"),
        ("pl", "Polish"),
        ("so", "Somali"),
        ("tr", "Turkish"),
        ("uk", "Ukrainian"),
    ],
};
