//! What the centre has written itself, in another language.

use crate::words::{OwnTexts, With};

pub const OWN_TEXTS: OwnTexts = OwnTexts {
    title: With("Your own texts in {}"),
    about: "This stands on your pages in Danish. Write it in the language, or leave the field empty: then the Danish text stands on the page, marked as Danish. The program's own texts about the numbers are translated. If you change the Danish text, the page shows that until you have looked at the translation again.",
    none: "You have not written anything yet that can be translated.",
    missing: "Missing",
    old: "The Danish text has changed since",
    ours: "If the field is empty, it says:",
    left: With("Your own texts: {} missing"),
    complete: "Your own texts are in the language",
    save: "Save the texts",
    centre_name: "The centre's name",
    phone_name: "The name of a number",
    phone_note: "When to call and what to know",
    agency_does: "What an agency does",
    agency_age: "Why an agency needs to know the age",
    age: "What parents may be told",
};
