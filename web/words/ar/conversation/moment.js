// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const bare = false;
export const date = "يوم {day} {date} {month} الساعة {time}";
export const months = ["يناير","فبراير","مارس","أبريل","مايو","يونيو","يوليو","أغسطس","سبتمبر","أكتوبر","نوفمبر","ديسمبر"];
export const point = ":";
export const today = "اليوم الساعة {time}";
export const tomorrow = "غدًا الساعة {time}";
export const weekday = "يوم {day} الساعة {time}";
export const weekdays = ["الاثنين","الثلاثاء","الأربعاء","الخميس","الجمعة","السبت","الأحد"];
