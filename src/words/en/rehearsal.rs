//! Where counsellors practise.

use crate::words::Rehearsal;

pub const REHEARSAL: Rehearsal = Rehearsal {
    link: "Practice",
    title: "Practice: no young person is here",
    about: "Practice",
    note: "Practice: no young person is here, nothing is sent or counted.",
    heading: "Practise writing with young people",
    intro: "Choose who to write with. Hints and waiting can be turned on and off on the way. At the end you look back at what you did. When you close the page, everything is gone.",
    honest: "The one you write with is a script. It knows a few words and understands nothing more. Write as you would to a person, and feel free to show the chat to a colleague: people see more.",
    ringing: "If you are on duty, it still rings in the tab with the desk.",
    who: "Who do you want to write with?",
    hints: "Hints",
    hint: "Hint",
    at_once: "Without waiting",
    at_once_about: "The other one then answers at once, and waits for you as long as you like.",
    review: "Looking back",
    did: "What you did",
    next: "Try next time",
    text: "The whole chat",
    again: "Try again",
    other: "Choose another",
    needs_script: "Practice needs JavaScript.",
};
