// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const broken = "Czat teraz nie działa";
export const broken_text = "To błąd po naszej stronie, nie po twojej. Ta strona sama się zmieni, gdy czat znów zacznie działać.";
export const closed = "Teraz zamknięte";
export const closes = "Czat zamyka się za {n} min.";
export const full = "Kolejka jest teraz pełna";
export const full_text = "Czeka tyle osób, że nie możemy obiecać, że zdążymy ci odpowiedzieć. Ta strona sama się zmieni, gdy będzie miejsce.";
export const nobody = "Teraz nikogo nie ma na dyżurze";
export const nobody_text = "Na dyżurze nie ma żadnego konsultanta, więc teraz nie można zacząć rozmowy.";
export const on_duty = "Konsultanci na dyżurze: {n}.";
export const one_on_duty = "Jeden konsultant na dyżurze.";
export const open = "Teraz otwarte";
export const opens = "Znów otwieramy {when}.";
export const opens_unknown = "Nie umiemy powiedzieć, kiedy znów będzie konsultant.";
export const pause = "Teraz jest przerwa, więc odpowiedź przyjdzie trochę później niż zwykle.";
export const wait_about = "Czas czekania: około {to} min.";
export const wait_between = "Czas czekania: około {from}–{to} min.";
export const wait_none = "Prawie nie trzeba czekać.";
export const wait_unknown = "Nie umiemy powiedzieć, ile trzeba będzie czekać.";
export const wait_up_to = "Czas czekania: do około {to} min.";
