// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const broken = "Der Chat geht gerade nicht";
export const broken_text = "Der Fehler liegt bei uns, nicht bei dir. Diese Seite ändert sich von selbst, wenn der Chat wieder geht.";
export const closed = "Gerade geschlossen";
export const closes = "Der Chat schließt in {n} Min.";
export const full = "Die Warteschlange ist gerade voll";
export const full_text = "Es warten sehr viele. Wir können nicht versprechen, dass du drankommst. Diese Seite ändert sich von selbst, wenn Platz ist.";
export const nobody = "Gerade ist niemand da";
export const nobody_text = "Es ist keine Beratungsperson da, deshalb kannst du jetzt keinen Chat starten.";
export const on_duty = "{n} Beratungspersonen sind da.";
export const one_on_duty = "Eine Beratungsperson ist da.";
export const open = "Gerade geöffnet";
export const opens = "Wir öffnen wieder {when}.";
export const opens_unknown = "Wir können nicht sagen, wann wieder eine Beratungsperson da ist.";
export const pause = "Gerade ist Pause, deshalb kommt die Antwort etwas später als sonst.";
export const wait_about = "Wartezeit: etwa {to} Minuten.";
export const wait_between = "Wartezeit: etwa {from} bis {to} Minuten.";
export const wait_none = "Du musst fast nicht warten.";
export const wait_unknown = "Wir können nicht sagen, wie lange du warten wirst.";
export const wait_up_to = "Wartezeit: bis zu etwa {to} Minuten.";
