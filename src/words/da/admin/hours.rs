//! Opening hours and closed days.

use crate::words::admin::{ClosedDays, Holidays, Hours};
use crate::words::{Around, Counted, Places};

pub const HOURS: Hours = Hours {
    title: "Åbningstider",
    filled: "Tirsdag til fredag er udfyldt som mandag. Det er ikke gemt endnu: se tiderne efter, og tryk »Gem tiderne«.",
    nights: "Over midnat",
    weekly: "Hver uge",
    weekly_hint: Around(
        "Skriv som {}, flere tidsrum med komma: {}. Over midnat: {}. Tomt betyder lukket. Er alle dage tomme, er der åbent, når nogen er på vagt.",
    ),
    example: "15–20",
    example_two: "9.30–12, 15–20",
    example_night: "22–2",
    save: "Gem tiderne",
    fill: "Udfyld tirsdag til fredag som mandag",
    night: Places("{day} {from}–{to} slutter {next} kl. {to}, efter {length}."),
    night_long: "Det er længe: er der byttet om på tiderne?",
    hours: Counted { one: "{n} timer", many: "{n} timer" },
    hours_minutes: Places("{hours} og {minutes} minutter"),
};

pub const CLOSED_DAYS: ClosedDays = ClosedDays {
    title: "Lukkedage",
    hint: "Helligdage og ferie. En vagt, der er begyndt aftenen før, varer sin tid ud.",
    none: "Ingen kommende lukkedage.",
    period: Places("{from} til {to}"),
    day: "Dato",
    to: "Til og med (hvis flere dage)",
    note: "Note til jer selv",
    add: "Tilføj lukkedag",
    holidays: "Helligdage",
    holidays_hint: "Tilføjer alle årets danske helligdage på én gang. Dage, der er lukket i forvejen, beholder deres note. Store bededag er ingen helligdag siden 2024.",
    year: "År",
    by_custom: "Også grundlovsdag, juleaften og nytårsaften",
    add_holidays: "Tilføj helligdagene",
};

pub const HOLIDAYS: Holidays = Holidays {
    new_year: "Nytårsdag",
    maundy_thursday: "Skærtorsdag",
    good_friday: "Langfredag",
    easter_day: "Påskedag",
    easter_monday: "2. påskedag",
    ascension: "Kristi himmelfartsdag",
    whit_sunday: "Pinsedag",
    whit_monday: "2. pinsedag",
    constitution: "Grundlovsdag",
    christmas_eve: "Juleaften",
    christmas_day: "Juledag",
    second_christmas_day: "2. juledag",
    new_years_eve: "Nytårsaften",
};
