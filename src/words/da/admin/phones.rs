//! The numbers for acute help.

use crate::words::With;
use crate::words::admin::Phones;

pub const PHONES: Phones = Phones {
    title: "Akutte numre",
    about: "De unge kan altid se dem. Tjek hvert nummer et par gange om året: gælder det, og passer teksten?",
    never: "Ring aldrig til 112, lægevagten eller Giftlinjen for at prøve nummeret.",
    never_then: "Så optager I linjen for en, der er i fare. Slå dem op på deres egne sider. De andre rådgivninger må I gerne ringe kort til.",
    note: "Hvornår, og hvad skal man vide?",
    note_hint: "Åbningstid, om de spørger om navn, om de optager samtalen.",
    look_up: "Slå nummeret op. Ring ikke for at prøve det.",
    or_call: "Slå nummeret op, eller ring kort, og sig, at I tjekker det.",
    checked_on: "Tjekket den",
    checked_today: "Tjekket i dag",
    is_checked_today: With("{} er tjekket i dag"),
    one_more: "Et nummer mere",
};
