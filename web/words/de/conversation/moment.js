// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const bare = true;
export const date = "am {day}, {date}. {month}, um {time} Uhr";
export const months = ["Januar","Februar","März","April","Mai","Juni","Juli","August","September","Oktober","November","Dezember"];
export const point = ":";
export const today = "heute um {time} Uhr";
export const tomorrow = "morgen um {time} Uhr";
export const weekday = "am {day} um {time} Uhr";
export const weekdays = ["Montag","Dienstag","Mittwoch","Donnerstag","Freitag","Samstag","Sonntag"];
