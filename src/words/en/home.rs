//! The young person's page.

use crate::words::{Bar, Conversation, Facts, Home, Numbers, Professional, Queue, Said, With};

pub const BAR: Bar = Bar {
    acute: "Urgent help",
    cannot_send_help: "We can't see who or where you are, and we can't send help to you ourselves.",
    call_112: "If you or someone else is in danger of dying, call 112.",
    calls_leave_traces: "When you call, others may see or ask for more than we do here. The call can show on the phone and on the bill.",
    leave: "Leave now",
    mortal_danger: "Life in danger: call 112",
    behind: With("This chat is run by {}."),
    privacy: "Privacy",
    accessibility: "Accessibility",
    languages: "Language",
};

pub const HOME: Home = Home {
    description: "Chat with a counsellor. You don't have to say who you are.",
    title: "Chat with a counsellor",
    about: "About alcohol, weed, pills and other drugs, your own or someone else's.",
    you_decide: "You decide what we talk about.",
    stale_code: "The code has been changed, but the chat is the same.",
    stale_begin: "You can just begin.",
    who: "Who is it about?",
    optional: "(you can skip this)",
    it_is: "It is ",
    myself: "About me",
    another: "About someone else",
    promise: "You don't have to say who you are.",
    limits: "Read when we may have to tell someone",
    start: "Start the chat",
    nobody_calls: "You write. Nobody calls you.",
    instead: "Do you want to talk to someone now?",
    have_code: "I have a code",
    nobody_speaks: "Nobody on duty writes English right now. Which language do you want to write in?",
    unchecked: "No native speaker has checked the text on this page yet. There may be mistakes in it.",
    needs_script: "The chat needs JavaScript",
    needs_script_why: "What you write is locked in your own browser before it is sent. That only works with JavaScript, and yours is turned off. Turn it on, or call:",
};

pub const PROFESSIONAL: Professional = Professional {
    link: "Do you work with young people? Chat with us here",
    title: "Chat with a counsellor about a young person",
    about: "For teachers, SSP staff, youth club workers and others who work with young people.",
    nameless: "Without names",
    nameless_text: "Don't write names or anything else that shows who the young person is. You don't have to say who you are, either.",
    after: "Young people come first",
    after_text: "We answer you when no young person is waiting. That can take time when it is busy.",
    no_report: "It is not a report",
    no_report_text: "The chat is not kept. If you are worried about a child, you still have to tell the local council yourself. If we can work out who the child is, the law may say that we must, too.",
};

pub const FACTS: Facts = Facts {
    no_name: "No name, no login",
    no_name_text: "We don't ask for your name, number or address, and we don't ask your parents.",
    not_kept: "The chat is not saved",
    not_kept_text: "Only your counsellor reads what you write. When you end the chat, your page is cleared right away. The counsellor can read it for 15 minutes more at most. Then it is deleted.",
    limits: "When we may have to tell someone",
    limits_text: "What if we can work out who you or another child is, and we are very worried? Then the law may say that we must tell the local council. We tell you first if we can.",
    no_help: "We can't send help",
    away: "If you need to get away fast",
    away_text: "Press “Leave now”, or on a computer press Shift three times. The page goes blank, and you land on the weather forecast. The network and your browser history can show that you were here, but not what you wrote.",
};

pub const QUEUE: Queue = Queue {
    stay: "Keep this page open.",
    stay_why: "Then you keep your place. You can write while you wait. It stays here on the page until a counsellor is ready. If you reload the page, it is gone.",
    awake: "Keep the screen on",
    sound: "Sound when there is a reply",
};

pub const CONVERSATION: Conversation = Conversation {
    end: "End the chat",
    messages: "Messages",
    new_messages: "New messages",
    write: "Write a message",
    send: "Send",
    pass_on: "Send it on",
    not_sent: "This was not sent",
    to_start: "To the front page",
};

pub const SAID: Said = Said {
    call: "You can also call:",
    propose: "I suggest that you send it on to {name}.",
    propose_why: "I suggest that you send it on to {name}: {why}",
    transfer: "I suggest that you go on with {name}. {why}",
    closing: "A card for you",
    numbers: "You can call:",
    steps: "Next steps:",
    opens_in_a_day: "Opens it within 1 working day.",
    opens_in_days: "Opens it within {n} working days.",
};

pub const NUMBERS: Numbers = Numbers {
    danger: "When somebody's life is in danger",
    doctor: "A doctor on call, when your own doctor's surgery is closed",
    poison: "Day and night, for poisoning and overdose. They ask for your name and record the call",
    children: "For children and young people",
    suicide: "For thoughts of suicide. Often busy: try again, or call another number",
    alcohol: "About alcohol, also for family and friends",
    doctor_capital: "Akuttelefonen, Copenhagen area",
    doctor_zealand: "Akuttelefonen, Zealand",
};
