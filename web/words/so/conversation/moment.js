// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const bare = false;
export const date = "{day} {date} {month} saacadda {time}";
export const months = ["Jannaayo","Febraayo","Maarso","Abriil","Maayo","Juun","Luulyo","Ogosto","Sebteembar","Oktoobar","Nofeembar","Diseembar"];
export const point = ":";
export const today = "maanta saacadda {time}";
export const tomorrow = "berri saacadda {time}";
export const weekday = "{day} saacadda {time}";
export const weekdays = ["Isniinta","Talaadada","Arbacada","Khamiista","Jimcaha","Sabtida","Axadda"];
