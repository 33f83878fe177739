//! The counsellor's desk.

use super::home::CONVERSATION;
use crate::words::desk::{Closing, Desk, Keys, Main, Panel, Propose, Room};
use crate::words::{Locale, With};

pub const DESK: Desk =
    Desk { locale: Locale::Da, panel: PANEL, main: MAIN, room: ROOM, propose: PROPOSE, closing: CLOSING, keys: KEYS };

const PANEL: Panel = Panel {
    title: "Vagt",
    heading: "Vagten",
    late: "Kort er ikke åbnet i tide",
    late_at: "hos",
    late_call: "Se, hvem I skal ringe til",
    reset_own: "Fra din egen konto blev der lavet et link til den",
    reset_by: With("{} lavede et link til din konto"),
    reset_means: "Med det kan man vælge en ny adgangssætning for dig.",
    reset_tell: "Har du ikke bedt om det, så sig det til en koordinator nu.",
    reset_tell_other: "Har du ikke bedt om det, så sig det til en anden koordinator nu.",
    reset_seen: "Det er set",
    go_on: "Gå på vagt",
    capacity: "Samtaler ad gangen",
    shift_ends: "På vagt til kl.",
    pause: "Hold pause",
    go_off: "Gå af vagt",
    queue: "Kø",
    queue_loading: "Henter køen …",
    take_longest: "Tag den længst ventende",
    when_ringing: "Når der kommer en ny samtale",
    sound: "Lyd, når det ringer",
    sound_try: "Prøv",
    sound_try_what: "lyden",
    notify: "Vis også besked på skærmen",
    acute: "Akutte numre",
    acute_hint: "Du kan sende dem i en samtale med ét tryk.",
    account: "Din konto",
    coordinator: "Koordinator",
    sign_out: "Log ud",
    needs_script: "Vagten kræver JavaScript.",
};

const MAIN: Main = Main {
    take: "Tag samtalen",
    pass: "Lad gå videre",
    back: "Jeg er her igen",
    new_desk: "Åbn den nye vagt",
    breath: "Pust ud:",
    breath_ready: "Jeg er klar nu",
    breath_more: "3 minutter mere",
    shift_more: "Tag flere",
    rooms: "Samtaler",
    draft: "Kladde",
    two: "Vis to",
    waits: "venter på svar",
    welcome: With("Velkommen, {}"),
    connecting: "Vi forbinder dig med vagten …",
    open_here: "Åbn vagten her",
    deleted_in: "slettes om",
    close_note: "Luk",
};

const ROOM: Room = Room {
    own: "Navn og notat",
    name: "Hvad du kalder samtalen",
    note: "Notat",
    own_hint: "Kun du kan se det. Det slettes med samtalen.",
    end: "Afslut samtalen",
    hand_back: "Læg tilbage",
    folded: "Samtalen er foldet sammen.",
    folded_text: "Der kommer så meget fra den anden browser, at det næppe er et menneske, der skriver. Dine andre samtaler går videre som før. Det, der bliver sendt, mens samtalen er foldet, kommer først, når du folder den ud.",
    unfold: "Fold ud og læs",
    newer: "Nyere beskeder",
    typing: "Den unge skriver …",
    acute: "Skriv akutte numre",
    heavy: "Tung samtale",
    phrases: "Svar",
    phrases_of: "Svar, der er klar",
    propose: "Foreslå at sende videre",
    write: CONVERSATION.write,
    send: CONVERSATION.send,
    read_only: "Kun læsning.",
    deleted_in: "Teksten slettes om",
    close: "Luk og slet",
};

const PROPOSE: Propose = Propose {
    text: "Den unge vælger selv, om noget bliver sendt, og ser præcis hvad. Du kan ikke se kortet.",
    whom: "Hvem kan det sendes til?",
    why: "Hvorfor foreslår du det?",
    why_hint: "Skriv gerne et par ord: så ved den unge, hvorfor. Højst 300 tegn.",
    what: "Hvad er godt at skrive på kortet?",
    called: "Hvad den unge skal kaldes",
    reach: "Kontakt",
    when: "Hvornår",
    not: "Hvad modtageren ikke må",
    age: "Under eller over 18",
    about: "Hvad det handler om",
    send: "Send forslaget",
    again: "Prøv igen",
    cancel: "Fortryd",
};

const CLOSING: Closing = Closing {
    title: "Afslutningskort",
    text: "Den unge kan læse kortet, også når samtalen er slut, til de lukker det. Af skridtene bliver kun dem stående, som den unge sætter flueben ved. Kortet bliver ikke gemt nogen steder.",
    numbers: "Numre, den unge kan ringe til",
    steps: "Næste skridt (højst fire, korte)",
    step: With("Skridt {}"),
    send: "Send kortet",
    send_and_end: "Send kortet og afslut",
    cancel: "Fortryd",
};

const KEYS: Keys = Keys {
    title: "Genvejstaster",
    send: "Send beskeden",
    shift: "Skift",
    line: "Ny linje",
    next: "Næste samtale",
    previous: "Forrige samtale",
    unread: "Samtale med ulæste beskeder",
    take: "Tag samtalen, når det ringer",
    pass: MAIN.pass,
    longest: PANEL.take_longest,
    phrase: "Find et svar, når feltet er tomt",
    pause: "Hold pause, og tilbage igen",
    list: "Denne liste",
    mac: "På en Mac skriver Alt tegn. Dér virker genvejene med Alt kun uden for skrivefeltet.",
    use_them: "Brug genvejstaster",
    close: MAIN.close_note,
};
