//! The door of staff, their accounts, and what is said to them anywhere.

use super::home::BAR;
use crate::words::staff::{Account, Again, Choice, Door, Leave, Setup, SignIn, Staff};
use crate::words::{Locale, Notice, With};

const SIGN_IN_WORD: &str = "Sign in";
const PASSPHRASE: &str = "Passphrase";
const GOOD_PASSPHRASE: &str =
    "At least 15 characters. Four or five random words are easy to remember and hard to guess.";
const SHOWN_NAME: &str = "Name that young people see";
const FIRST_NAME: &str = "Your first name is enough.";

pub const STAFF: Staff = Staff {
    locale: Locale::En,
    sign_in: SIGN_IN,
    again: AGAIN,
    leave: LEAVE,
    account: ACCOUNT,
    choice: CHOICE,
    setup: SETUP,
    door: DOOR,
};

const SIGN_IN: SignIn = SignIn {
    title: SIGN_IN_WORD,
    heading: "The desk",
    about: "For counsellors. Sign in to go on duty.",
    name: "Name",
    passphrase: PASSPHRASE,
    lost: "If you have lost your passphrase, ask your coordinator for a new link.",
    privacy: BAR.privacy,
    accessibility: BAR.accessibility,
    unreadable: "Write your name and your passphrase.",
    wrong: "The name and the passphrase do not go together. Try again.",
    busy: "Many people are signing in right now. Try again in a moment.",
    slow_down: With(
        "Too many tries. Wait {} seconds, then try again, best in a browser that you have signed in with before. If it is urgent, ask a coordinator for a new link.",
    ),
};

const AGAIN: Again = Again {
    title: "Sign in again",
    text: "Your sign-in has run out. Sign in here, and you go on where you were. What you have written is still here.",
    name: "Name",
    passphrase: PASSPHRASE,
    sign_in: SIGN_IN_WORD,
    no: "No, sign out",
};

const LEAVE: Leave = Leave {
    title: "You are on duty",
    out: "If the desk is open in another tab of this browser, it closes when you sign out. The chats you have are broken off, and the young people can go on with someone else.",
    yes_out: "Yes, sign out",
    stay: "Stay on duty",
    elsewhere: "The desk is open in another tab or on another computer. If you open it here, it closes there.",
    elsewhere_hint: "In the same browser your chats come along. In another browser you see what has been written only when the young person has said yes.",
    open: "Open the desk here",
    let_be: "Leave it as it is",
};

const ACCOUNT: Account = Account {
    title: "Your account",
    renamed: "Your name has been changed. If the desk is open in a tab, reload it before you go on duty.",
    respoken: "The language has been changed. If the desk is open in a tab, it changes when you reload it.",
    changed: "Your passphrase has been changed. You are signed out everywhere else.",
    your_name: "Your name",
    name_hint: "Young people see it, and you sign in with it. You can't change it while you are on duty.",
    name: SHOWN_NAME,
    first_name: FIRST_NAME,
    proof: PASSPHRASE,
    proof_hint: "So that nobody changes your name from a screen you have left.",
    rename: "Change name",
    your_language: "Your language",
    language_hint: "You see the desk and everything else for staff in this language. Young people don't notice.",
    your_passphrase: "Your passphrase",
    passphrase_hint: "When you change it, you are signed out everywhere else. Here you stay signed in.",
    links_end: "Links to accounts that you have made and nobody has used yet stop working.",
    before: "The one you have now",
    after: "The new one",
    after_hint: GOOD_PASSPHRASE,
    again: "The new one again",
    change: "Change passphrase",
    forgotten: "If you have forgotten it, ask a coordinator for a new link.",
    privacy: BAR.privacy,
    off_duty_first: "Go off duty and end your chats first.",
    not_alike: "The two are not the same. Write the new one again.",
    same: "That is the one you wrote as the old one. Choose another.",
    wrong: "That is not right. Write the passphrase that you have now.",
    wait: "Wait a little",
    wait_text: With("There have been too many tries, or it is busy. Wait {} seconds, then try again."),
};

const CHOICE: Choice = Choice {
    taken: "There is already someone with that name or one that looks like it. Add a letter, for example.",
    short: "The passphrase must have at least 15 characters.",
    long: "The passphrase can have at most 256 characters.",
    guessable: "It is too easy to guess. Take four or five random words that don't belong together.",
};

const SETUP: Setup = Setup {
    title: "New counsellor",
    heading: "Welcome to the desk",
    intro: "Choose your name and your own passphrase. The link works only once.",
    name: SHOWN_NAME,
    name_hint: FIRST_NAME,
    passphrase: PASSPHRASE,
    passphrase_hint: GOOD_PASSPHRASE,
    show: "Show the passphrase",
    save: "Create and go to the desk",
    needs_script: "This page needs JavaScript.",
    unreadable: "What you sent could not be read. Reload the page.",
    busy: "It is busy right now. Try again in half a minute.",
    unavailable: "The database does not answer. Try again in a moment.",
    expired: "The link is too old. Ask a coordinator for a new one.",
    unknown: "The link has been used or withdrawn. Ask a coordinator for a new one.",
    closed: "Your account is closed, so the link does not work. If you are to be here again, ask a coordinator to give you access. Then the same link works until it expires.",
};

const DOOR: Door = Door {
    sign_in_first: "Sign in first, at /vagt.",
    own_pages_only: "This must come from the service's own pages. If it did, check --public-url.",
    coordinators_only: Notice {
        title: "For coordinators only",
        text: "Your account is a counsellor's. Ask a coordinator if you need to change something here.",
    },
    link_made: Notice {
        title: "The link has been made already",
        text: "The page was sent once more, and nothing has changed. The link was shown the first time. Withdraw the first one, and make a new one, if you did not see it.",
    },
    may_not_make: Notice {
        title: "Only coordinators make links",
        text: "Your access has just been changed. Ask a coordinator.",
    },
    missing: Notice {
        title: "There is no such page",
        text: "The address is not right. The chat is on the front page.",
    },
    no_database: Notice {
        title: "It is not working right now",
        text: "The service can't reach its database. Try again in a moment, or tell those who run the service.",
    },
};
