//! The practice chat.

use crate::words::{Practice, With};

pub const PRACTICE: Practice = Practice {
    about: "Über die Übung",
    note: "Das hier ist eine Übung. Niemand liest mit, und nichts wird gesendet.",
    title: "Probier den Chat aus",
    kim: "So fühlt es sich an, hier zu schreiben. Kim am anderen Ende ist kein Mensch, sondern ein Programm mit fertigen Sätzen. Schreib, was du willst.",
    course: "Erst wartest du kurz in einer Warteschlange. Dann antwortet Kim. Es dauert ein paar Minuten, und du kannst jederzeit aufhören.",
    person: "Möchtest du mit einem Menschen schreiben?",
    to_real: "Geh zum echten Chat",
    needs_script: "Die Übung braucht JavaScript, und das ist bei dir ausgeschaltet.",
    nobody_gets: "Niemand bekommt, was du schreibst",
    nobody_gets_text: "Wenn die Seite geladen ist, wird von hier nichts gesendet: nicht an uns, nicht an die Schule, an niemanden. Nur wer deinen Bildschirm sehen kann, kann mitlesen.",
    in_nobodys_way: "Du nimmst niemandem den Platz weg",
    in_nobodys_way_text: "Die Übung nimmt keinen Platz in der echten Warteschlange weg, und sie wird nicht mitgezählt. Die ganze Klasse kann es gleichzeitig ausprobieren.",
    serious: "Ist es ernst?",
    serious_text: With(
        "Dann schreib nicht hier, denn niemand liest es. Schreib im echten Chat, oder such dir oben unter „{}“ eine Nummer.",
    ),
    queue: "In der echten Warteschlange kannst du auch schreiben, während du wartest. Hier dauert es nur einen Moment.",
    over: "Diese Seite ist geleert, und niemand hat gelesen, was du geschrieben hast. Liegt dir etwas auf dem Herzen? Dann schreib es im echten Chat.",
    real: "Der echte Chat",
    again: "Noch mal probieren",
};
