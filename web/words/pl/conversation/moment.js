// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const bare = false;
export const date = "{day}, {date} {month}, o {time}";
export const months = ["stycznia","lutego","marca","kwietnia","maja","czerwca","lipca","sierpnia","września","października","listopada","grudnia"];
export const point = ":";
export const today = "dzisiaj o {time}";
export const tomorrow = "jutro o {time}";
export const weekday = "{day} o {time}";
export const weekdays = ["w poniedziałek","we wtorek","w środę","w czwartek","w piątek","w sobotę","w niedzielę"];
