//! The counsellor's desk.

use super::home::CONVERSATION;
use crate::words::desk::{Closing, Desk, Keys, Main, Panel, Propose, Room};
use crate::words::{Locale, With};

pub const DESK: Desk =
    Desk { locale: Locale::En, panel: PANEL, main: MAIN, room: ROOM, propose: PROPOSE, closing: CLOSING, keys: KEYS };

const PANEL: Panel = Panel {
    title: "Desk",
    heading: "The desk",
    late: "Cards have not been opened in time",
    late_at: "at",
    late_call: "See whom to call",
    reset_own: "A link to your account was made from the account itself",
    reset_by: With("{} made a link to your account"),
    reset_means: "It can be used to choose a new passphrase for you.",
    reset_tell: "If you did not ask for it, tell a coordinator now.",
    reset_tell_other: "If you did not ask for it, tell another coordinator now.",
    reset_seen: "I have seen this",
    go_on: "Go on duty",
    capacity: "Chats at a time",
    shift_ends: "On duty until",
    pause: "Take a break",
    go_off: "Go off duty",
    queue: "Queue",
    queue_loading: "Fetching the queue …",
    take_longest: "Take the one who has waited longest",
    when_ringing: "When there is a new chat",
    sound: "Sound when it rings",
    sound_try: "Try",
    sound_try_what: "the sound",
    notify: "Also show a note on the screen",
    acute: "Urgent numbers",
    acute_hint: "You can send them in a chat with one press.",
    account: "Your account",
    coordinator: "Coordinator",
    sign_out: "Sign out",
    needs_script: "The desk needs JavaScript.",
};

const MAIN: Main = Main {
    take: "Take the chat",
    pass: "Let it pass",
    back: "I am here again",
    new_desk: "Open the new desk",
    breath: "Take a breath:",
    breath_ready: "I'm ready now",
    breath_more: "3 more minutes",
    shift_more: "Take more",
    rooms: "Chats",
    draft: "Draft",
    two: "Show two",
    waits: "waiting for an answer",
    welcome: With("Welcome, {}"),
    connecting: "We are connecting you to the desk …",
    open_here: "Open the desk here",
    deleted_in: "deleted in",
    close_note: "Close",
};

const ROOM: Room = Room {
    own: "Name and note",
    name: "What you call it",
    note: "Note",
    own_hint: "Only you can see it. It is deleted with the conversation.",
    end: "End the chat",
    hand_back: "Put it back",
    folded: "The chat is folded up.",
    folded_text: "So much is coming from the other browser that it is hardly a person writing. Your other chats go on as before. What is sent while the chat is folded comes only when you unfold it.",
    unfold: "Unfold and read",
    newer: "Newer messages",
    typing: "The young person is writing …",
    acute: "Write urgent numbers",
    heavy: "Heavy chat",
    phrases: "Replies",
    phrases_of: "Replies that are ready",
    propose: "Suggest sending it on",
    write: CONVERSATION.write,
    send: CONVERSATION.send,
    read_only: "Read only.",
    deleted_in: "The text is deleted in",
    close: "Close and delete",
};

const PROPOSE: Propose = Propose {
    text: "The young person decides whether anything is sent, and sees exactly what. You can't see the card.",
    whom: "Whom can it be sent to?",
    why: "Why do you suggest it?",
    why_hint: "A few words help: then the young person knows why. At most 300 characters.",
    what: "What is good to write on the card?",
    called: "What to call the young person",
    reach: "Contact",
    when: "When",
    not: "What the agency must not do",
    age: "Under or over 18",
    about: "What it is about",
    send: "Send the suggestion",
    again: "Try again",
    cancel: "Cancel",
};

const CLOSING: Closing = Closing {
    title: "Closing card",
    text: "The young person can read the card, also when the chat is over, until they close it. Of the steps, only those that the young person ticks stay. The card is not kept anywhere.",
    numbers: "Numbers that the young person can call",
    steps: "Next steps (four at most, short)",
    step: With("Step {}"),
    send: "Send the card",
    send_and_end: "Send the card and end",
    cancel: "Cancel",
};

const KEYS: Keys = Keys {
    title: "Keyboard shortcuts",
    send: "Send the message",
    shift: "Shift",
    line: "New line",
    next: "Next chat",
    previous: "Previous chat",
    unread: "Chat with unread messages",
    take: "Take the chat when it rings",
    pass: MAIN.pass,
    longest: PANEL.take_longest,
    phrase: "Find a reply, when the field is empty",
    pause: "Take a break, and come back",
    list: "This list",
    mac: "On a Mac, Alt types characters. There, shortcuts with Alt work only outside the text field.",
    use_them: "Use keyboard shortcuts",
    close: MAIN.close_note,
};
