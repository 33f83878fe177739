// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const bare = true;
export const date = "{day} den {date}. {month} kl. {time}";
export const months = ["januar","februar","marts","april","maj","juni","juli","august","september","oktober","november","december"];
export const point = ".";
export const today = "i dag kl. {time}";
export const tomorrow = "i morgen kl. {time}";
export const weekday = "{day} kl. {time}";
export const weekdays = ["mandag","tirsdag","onsdag","torsdag","fredag","lørdag","søndag"];
