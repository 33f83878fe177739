//! What is wrong with what was typed.

use crate::words::With;
use crate::words::admin::Faults;

pub const FAULTS: Faults = Faults {
    phone: "Write 3 to 15 digits, with spaces if you like.",
    email: "Write an email address such as ungrus@kommune.dk.",
    mail: "That is not an email address. Write it as name@example.dk, without æ, ø and å.",
    region: "Choose one of the regions on the list.",
    title_tells: "The title stands in the browser's history. Choose one without “rus”.",
    day_over: "That day is over.",
    day: "Write the date as 2027-01-04.",
    day_or_empty: "Write the date as 2027-01-04, or leave the field empty.",
    day_to_come: "The date is in the future.",
    last_before_first: "The last day is before the first.",
    period: With("That is more than {} days. Write a shorter period."),
    spans: With("Write at most {} periods in a day."),
    times_unclear: "Write the times as 15–20 or 9:30–12, 15–20.",
    times_same: "The two times are the same.",
    choose: "Choose one from the list.",
    choose_language: "Choose one from the list.",
    choose_days: "Choose a number from the list.",
    pupils: "Write about how many pupils the school has, as a number.",
    into: "Choose the place that it is to become part of.",
    whom: "Write whom the link is for.",
};
