//! The numbers for acute help.

use crate::words::With;
use crate::words::admin::Phones;

pub const PHONES: Phones = Phones {
    title: "Urgent numbers",
    about: "Young people can always see them. Check each number a couple of times a year: does it work, and is the text right?",
    never: "Never call 112, the doctor on call (lægevagten) or the poison line (Giftlinjen) to try the number.",
    never_then: "You would take the line from someone in danger. Look them up on their own pages. You may call the other helplines briefly.",
    note: "When, and what should one know?",
    note_hint: "Opening hours, whether they ask for a name, whether they record the call.",
    look_up: "Look the number up. Don't call to try it.",
    or_call: "Look the number up, or call briefly and say that you are checking it.",
    checked_on: "Checked on",
    checked_today: "Checked today",
    is_checked_today: With("{} checked today"),
    one_more: "One more number",
};
