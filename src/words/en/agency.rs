//! The page of agencies' members.

use crate::words::{AgencyFrame, CardList, CardWords, Dialogs, Gates, Invited, With};

pub const FRAME: AgencyFrame = AgencyFrame {
    title: "Agency",
    mail: "News by email",
    account: "Change passphrase",
    sign_out: "Sign out",
    seen: "I have seen this",
    needs_script: "This page needs JavaScript: cards are unlocked in your browser.",
    privacy: "Privacy",
    accessibility: "Accessibility",
};

pub const GATES: Gates = Gates {
    about: "For those who receive cards from young people.",
    name: "Name",
    passphrase: "Passphrase",
    sign_in: "Sign in",
    lost: With("If you have lost your passphrase, ask {} for a new link. A colleague must then let you in again."),
    waiting: "Ask a colleague to let you in",
    waiting_call: "Ask your colleague to call you on a number they already know. Then read out the six words:",
    waiting_words: "Your six words",
    waiting_then: "If your colleague sees the same words, they press",
    waiting_then_or: With("If the words are not the same, stop, and tell {}."),
    waiting_looks: "This page checks by itself every ten seconds.",
    waiting_look: "Check now",
    new_key: "You need a new key",
    new_key_why: With(
        "{} has taken your old key away: it was lost, or others could have got hold of it. Your browser can make a new one.",
    ),
    new_key_old: "Cards that were sent to the old key can't be read by anyone any more. The senders see this with their code and can send again.",
    new_key_new: "You can read new cards right away.",
    new_key_colleagues: "Your colleagues must be let in again.",
    new_key_make: "Make the new key",
};

pub const INVITED: Invited = Invited {
    dead: "The link does not work",
    dead_retry: "Try again",
    dead_sign_in: "Sign in instead",
    welcome: "Welcome",
    first: "You are the first to come in.",
    first_why: "That is why your browser makes your agency's key now. Only this key can read the cards that young people send you. Your colleagues get access when you let them in.",
    name: "Your name",
    name_hint: "Your first name is enough. It is shown with your answers.",
    again: "Passphrase again",
    show: "Show the passphrase",
    stays: "It never leaves your browser.",
    stays_why: "We don't know it and can't send you a new one.",
    if_lost: "If you lose it, you need a new link, and a colleague must let you in again. If there is no colleague, nobody can read the cards you have received.",
    keep: "Save it in a password manager, if you have one.",
    save: "Create access",
};

pub const LIST: CardList = CardList {
    heading: "Cards from young people",
    title: "Cards",
    find_junk: "Find cards that can't be read",
    loading: "Fetching …",
    pick: "Choose a card from the list. It is unlocked here in your browser, and the sender can see that it was opened.",
    back: "To the list",
    lost: "It is locked with a key that has been replaced. Nobody can read it any more. The sender sees this with their code and can send again.",
    erase: "Delete the card",
    same: "Yes, we have the same six words in the same order",
    not_same: With("If the words are not the same, don't let them in. Tell {}."),
    let_in: "Let in",
};

pub const CARD: CardWords = CardWords {
    put_away: "Put the card away",
    paper: "Confidential. Print of a card from a young person: keep it as you keep case files, and shred it when you are done. The card may have been withdrawn since.",
    relative: "From a relative or friend who seeks help for their own sake. If the card says something about another person, that person has not agreed to it.",
    own: "Seeks help for themselves.",
    contact: "How you may make contact",
    only_here: "Answer only here.",
    must_not: "What you must not do",
    age: "Age",
    about: "What it is about",
    messages: "Their own messages from the chat",
    answers: "Answers",
    acknowledge: "We have read it",
    never: "The card lacks what is needed to answer here.",
    write: "Write an answer",
    send: "Send the answer",
    end: "Finish",
    talked: "We have talked",
    no_contact: "We could not reach them",
    unreadable: "The card can't be read",
    unreadable_why: "It was changed on its way, or locked in the wrong way. Let a colleague try. If nobody can read it, you can delete it from tomorrow.",
};

pub const DIALOGS: Dialogs = Dialogs {
    signed_out_elsewhere: "If you are signed in anywhere else, you are signed out there.",
    old: "The one you have now",
    new: "New passphrase",
    new_hint: "At least 15 characters. Four or five random words are easy to remember and hard to guess.",
    new_again: "The new one again",
    change: "Change",
    cancel: "Cancel",
    mail_about: "You get an email when a card has come, and one working day before you have to open it. It only says that there is news, and comes at the next full hour at the earliest, between 7:00 and 21:00. It is in Danish.",
    address: "Your email address",
    address_hint: "Neither your colleagues nor the coordinator can see it. Leave the field empty to get no email.",
    save: "Save",
};
