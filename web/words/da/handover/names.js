// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const months = ["januar","februar","marts","april","maj","juni","juli","august","september","oktober","november","december"];
export const weekdays = ["mandag","tirsdag","onsdag","torsdag","fredag","lørdag","søndag"];
