//! Opening hours and closed days.

use crate::words::admin::{ClosedDays, Holidays, Hours};
use crate::words::{Around, Counted, Places};

pub const HOURS: Hours = Hours {
    title: "Opening hours",
    filled: "Tuesday to Friday are filled in as Monday. This is not saved yet: look the times over, and press “Save the hours”.",
    nights: "Past midnight",
    weekly: "Every week",
    weekly_hint: Around(
        "Write as {}, several periods with a comma: {}. Past midnight: {}. Empty means closed. If all days are empty, the chat is open when someone is on duty.",
    ),
    example: "15–20",
    example_two: "9:30–12, 15–20",
    example_night: "22–2",
    save: "Save the hours",
    fill: "Fill in Tuesday to Friday as Monday",
    night: Places("{day} {from}–{to} ends on {next} at {to}, after {length}."),
    night_long: "That is long: are the times the wrong way round?",
    hours: Counted { one: "{n} hour", many: "{n} hours" },
    hours_minutes: Places("{hours} and {minutes} minutes"),
};

pub const CLOSED_DAYS: ClosedDays = ClosedDays {
    title: "Closed days",
    hint: "Public holidays and holidays. A shift that began the evening before runs to its end.",
    none: "No closed days to come.",
    period: Places("{from} to {to}"),
    day: "Date",
    to: "Up to and including (if several days)",
    note: "Note to yourselves",
    add: "Add a closed day",
    holidays: "Public holidays",
    holidays_hint: "Adds all Danish public holidays of the year at once. Days that are closed already keep their note. Great Prayer Day (Store bededag) has been no holiday since 2024.",
    year: "Year",
    by_custom: "Constitution Day, Christmas Eve and New Year's Eve as well",
    add_holidays: "Add the public holidays",
};

pub const HOLIDAYS: Holidays = Holidays {
    new_year: "New Year's Day",
    maundy_thursday: "Maundy Thursday",
    good_friday: "Good Friday",
    easter_day: "Easter Sunday",
    easter_monday: "Easter Monday",
    ascension: "Ascension Day",
    whit_sunday: "Whit Sunday",
    whit_monday: "Whit Monday",
    constitution: "Constitution Day",
    christmas_eve: "Christmas Eve",
    christmas_day: "Christmas Day",
    second_christmas_day: "Second Day of Christmas",
    new_years_eve: "New Year's Eve",
};
