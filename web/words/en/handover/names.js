// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const months = ["January","February","March","April","May","June","July","August","September","October","November","December"];
export const weekdays = ["Monday","Tuesday","Wednesday","Thursday","Friday","Saturday","Sunday"];
