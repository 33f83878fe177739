//! Phrases that are ready to be used.

use crate::line::About;
use crate::words::phrases::{OurPhrase, PhrasePlaces, PhraseWords};
use crate::words::{Notice, With};

pub const PHRASES: PhraseWords = PhraseWords {
    title: "Replies",
    about: "Replies that everybody on duty has ready. Type / in the field of a chat, and search. The reply is put into the field, where it can be changed. It is never sent by itself.",
    ours: "Replies marked “Not checked yet” come with the program. Read them through, and change them so that they suit you.",
    own_title: "Your replies",
    own_about: "Replies that only you have. Type / in the field of a chat, and search. They are on the server until you remove them or your access ends. Write nothing about those you have chatted with.",
    own_none: "You have none yet.",
    language: "Language",
    subject: "Subject",
    every_subject: "All subjects",
    heading: "Heading",
    heading_hint: "It is what you search for. The young person doesn't see it.",
    text: "What is written",
    text_hint: "{name} becomes the counsellor's name and {numbers} the urgent numbers. Anything else in curly brackets is for you to fill in. The young person can tap numbers and addresses of pages.",
    places: PhrasePlaces { name: "name", numbers: "numbers", who: "who" },
    preview: "Show it first",
    seen: "How the young person sees it",
    one_more: "One more reply",
    enough: "There are as many replies as there can be. Change or remove one of them.",
    gone: Notice { title: "There is no such reply", text: "Somebody may have removed it. Go back to the list." },
    checked_today: With("{} is checked today"),
};

const fn phrase(id: &'static str, title: &'static str, said: &'static str) -> OurPhrase {
    OurPhrase { id, about: None, title, said }
}

pub const OUR_PHRASES: [OurPhrase; 13] = [
    phrase(
        "greeting",
        "Greeting",
        "Hi, my name is {name}, and I'm a counsellor here. I'm glad you're writing. What would you like to tell me about?",
    ),
    phrase(
        "waited",
        "Greeting after a wait",
        "Hi, my name is {name}, and I'm a counsellor here. Thank you for waiting. What's on your mind the most right now?",
    ),
    phrase(
        "anonymous",
        "Anonymous: what I can see",
        "You don't have to say who you are, and you decide what you tell me. The chat is not saved. When we're done, I can read it for 15 minutes more at most. Then it is deleted.",
    ),
    phrase(
        "limit",
        "Anonymous: when it may end",
        "There is something that is good to know before you tell me more. What if we can work out who you or another child is, and we are very worried? Then the law may say that we must tell the local council. We tell you first if we can.",
    ),
    phrase(
        "take-time",
        "Quiet: take your time",
        "Take the time you need. You don't have to find the right words, and it's fine if it comes out a bit jumbled.",
    ),
    phrase(
        "still-here",
        "Quiet: are you still here?",
        "It's gone a bit quiet. That's quite okay. Are you still here? You can just write yes, so that I know.",
    ),
    phrase(
        "thanks",
        "Thank you for telling me",
        "Thank you for telling me. It can be hard to write about. Would you like to say a bit more about how it is for you?",
    ),
    phrase(
        "taken",
        "Have you taken anything?",
        "I'd like to ask you something, and I won't tell you off: Have you taken anything today? What was it, when, and how are you feeling right now?",
    ),
    phrase(
        "numbers",
        "Urgent: numbers to call",
        "I'm worried about you. I can't see where you are, and I can't send help to you myself.\n{numbers}",
    ),
    OurPhrase {
        id: "relative",
        about: Some(About::RELATIVE),
        title: "Someone else: and what about you?",
        said: "I can tell that you care about {who}. It isn't up to you alone. How are you yourself when it's going on?",
    },
    OurPhrase {
        id: "professional",
        about: Some(About::PROFESSIONAL),
        title: "Professional: without names",
        said: "Hi, my name is {name}. Don't write names or anything else that shows who the young person is. Our chat is not a report. If you are worried about a child, you must still report it to the local council.",
    },
    phrase(
        "ending",
        "The end: we have to stop soon",
        "We have to stop soon. Is there anything we haven't talked about that matters to you? What happens for you afterwards today?",
    ),
    phrase(
        "after",
        "The end: thanks, and afterwards",
        "Thank you for writing. When we stop, your page is emptied. If there is anything you want to remember, write it down now. You are welcome to write again when the chat is open. It may be someone else who answers you.",
    ),
];
