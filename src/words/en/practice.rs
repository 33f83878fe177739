//! The practice chat.

use crate::words::{Practice, With};

pub const PRACTICE: Practice = Practice {
    about: "About the practice",
    note: "This is practice. Nobody is reading along, and nothing is sent.",
    title: "Try the chat",
    kim: "This is what it feels like to chat here. Kim at the other end is not a person but a script. Write whatever you want.",
    course: "First you are in a short queue. Then Kim answers. It takes a few minutes, and you can end it at any time.",
    person: "Do you want to chat with a person?",
    to_real: "Go to the real chat",
    needs_script: "The practice needs JavaScript, and yours is turned off.",
    nobody_gets: "Nobody gets what you write",
    nobody_gets_text: "When this page has loaded, nothing is sent from here: not to us, not to your school, not to anyone. Only those who can see your screen can read along.",
    in_nobodys_way: "You are not in anyone's way",
    in_nobodys_way_text: "The practice takes no place in the real queue, and it is not counted. The whole class can try at the same time.",
    serious: "Is it serious?",
    serious_text: With(
        "Then don't write here, because nobody reads it. Write in the real chat, or find a number under “{}” at the top.",
    ),
    queue: "In the real queue you can also write while you wait. Here it only takes a moment.",
    over: "This page is cleared, and nobody has read what you wrote. If something is on your mind, write it in the real chat.",
    real: "The real chat",
    again: "Try again",
};
