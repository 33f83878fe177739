// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const months = ["січня","лютого","березня","квітня","травня","червня","липня","серпня","вересня","жовтня","листопада","грудня"];
export const weekdays = ["у понеділок","у вівторок","у середу","у четвер","у п’ятницю","у суботу","у неділю"];
