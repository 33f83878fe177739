//! What conversations are about, for staff.

use crate::words::{Notice, SubjectNames, SubjectWords, TakesWords, With};

pub const SUBJECT_NAMES: SubjectNames =
    SubjectNames { own: "About themselves", relative: "About someone else", professional: "Professional" };

pub const TAKES: TakesWords = TakesWords {
    title: "Your chats",
    about: "Here you say which chats ring at your desk. Whoever has waited longest comes first. If nobody on duty takes such chats, or none of them has taken it after three minutes, it rings at every desk.",
    languages: "Languages you write",
    languages_hint: "Young people see whether somebody on duty writes their language.",
    subjects: "Subjects you take",
    save: "Save",
    saved: "Saved. It counts from now on, also if you are on duty.",
    no_language: "Choose at least one language.",
};

pub const SUBJECTS: SubjectWords = SubjectWords {
    title: "Subjects",
    about: "A young person can choose one of these before the chat begins. Nobody has to choose. The desk shows the subject when it rings.",
    professionals: With(
        "Professionals have a page of their own, {}. They write without names, and come after all young people in the queue.",
    ),
    no_professionals: With(
        "If you turn on Professional, professionals get a page of their own, {}. They write without names, and come after all young people in the queue.",
    ),
    offered: "Can be chosen",
    not_offered: "Can't be chosen",
    offer: "Can be chosen",
    name: With("Name in {}"),
    sentence: With("A sentence in {}"),
    empty: With("If the field is empty, it says “{}”."),
    hours: "Own hours",
    hours_hint: "Leave all fields empty if the subject can be chosen whenever the chat is open. Write as under Opening hours: 15-20.",
    who: "Who takes them",
    who_hint: "Counsellors can also choose themselves, under Your chats.",
    one_more: "One more subject",
    one_more_hint: "Write it as a young person would say it. Don't name anybody who can be recognised.",
    enough: "There are as many subjects as there can be. Change one of them instead.",
    gone: Notice { title: "There is no such subject", text: "Go back to the subjects and choose one of them." },
    untranslated: With("Languages missing: {}"),
};
