// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const broken = "Chatten virker ikke lige nu";
export const broken_text = "Fejlen er hos os, ikke hos dig. Siden her skifter af sig selv, når chatten virker igen.";
export const closed = "Lukket lige nu";
export const closes = "Chatten lukker om {n} min.";
export const full = "Køen er fuld lige nu";
export const full_text = "Så mange venter, at vi ikke kan love at nå dig. Siden her skifter af sig selv, når der er plads.";
export const nobody = "Ingen på vagt lige nu";
export const nobody_text = "Ingen rådgiver er på vagt, så du kan ikke starte en samtale nu.";
export const on_duty = "{n} rådgivere er på vagt.";
export const one_on_duty = "En rådgiver er på vagt.";
export const open = "Åbent lige nu";
export const opens = "Vi åbner igen {when}.";
export const opens_unknown = "Vi kan ikke sige, hvornår der er en rådgiver igen.";
export const pause = "Lige nu er der pause, så svaret kommer lidt senere end ellers.";
export const wait_about = "Ventetid: cirka {to} minutter.";
export const wait_between = "Ventetid: cirka {from} til {to} minutter.";
export const wait_none = "Der er næsten ingen ventetid.";
export const wait_unknown = "Vi kan ikke sige, hvor længe du kommer til at vente.";
export const wait_up_to = "Ventetid: op til cirka {to} minutter.";
