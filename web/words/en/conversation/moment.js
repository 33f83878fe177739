// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const bare = false;
export const date = "on {day} {date} {month} at {time}";
export const months = ["January","February","March","April","May","June","July","August","September","October","November","December"];
export const point = ":";
export const today = "today at {time}";
export const tomorrow = "tomorrow at {time}";
export const weekday = "on {day} at {time}";
export const weekdays = ["Monday","Tuesday","Wednesday","Thursday","Friday","Saturday","Sunday"];
