//! How the chat stands.

use crate::words::{Moments, StatusWords};

pub const STATUS: StatusWords = StatusWords {
    open: "Teraz otwarte",
    one_on_duty: "Jeden konsultant na dyżurze.",
    on_duty: "Konsultanci na dyżurze: {n}.",
    pause: "Teraz jest przerwa, więc odpowiedź przyjdzie trochę później niż zwykle.",
    wait_unknown: "Nie umiemy powiedzieć, ile trzeba będzie czekać.",
    wait_none: "Prawie nie trzeba czekać.",
    wait_up_to: "Czas czekania: do około {to} min.",
    wait_about: "Czas czekania: około {to} min.",
    wait_between: "Czas czekania: około {from}–{to} min.",
    closes: "Czat zamyka się za {n} min.",
    broken: "Czat teraz nie działa",
    broken_text: "To błąd po naszej stronie, nie po twojej. Ta strona sama się zmieni, gdy czat znów zacznie działać.",
    full: "Kolejka jest teraz pełna",
    full_text: "Czeka tyle osób, że nie możemy obiecać, że zdążymy ci odpowiedzieć. Ta strona sama się zmieni, gdy będzie miejsce.",
    closed: "Teraz zamknięte",
    nobody: "Teraz nikogo nie ma na dyżurze",
    nobody_text: "Na dyżurze nie ma żadnego konsultanta, więc teraz nie można zacząć rozmowy.",
    opens: "Znów otwieramy {when}.",
    opens_unknown: "Nie umiemy powiedzieć, kiedy znów będzie konsultant.",
    moments: Moments {
        today: "dzisiaj o {time}",
        tomorrow: "jutro o {time}",
        weekday: "{day} o {time}",
        date: "{day}, {date} {month}, o {time}",
        // With their "on": it changes before some.
        weekdays: ["w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"],
        months: [
            "stycznia",
            "lutego",
            "marca",
            "kwietnia",
            "maja",
            "czerwca",
            "lipca",
            "sierpnia",
            "września",
            "października",
            "listopada",
            "grudnia",
        ],
        point: ":",
        bare: false,
    },
};
