// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const months = ["Jannaayo","Febraayo","Maarso","Abriil","Maayo","Juun","Luulyo","Ogosto","Sebteembar","Oktoobar","Nofeembar","Diseembar"];
export const weekdays = ["Isniinta","Talaadada","Arbacada","Khamiista","Jimcaha","Sabtida","Axadda"];
