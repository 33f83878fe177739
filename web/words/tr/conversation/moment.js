// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const bare = false;
export const date = "{date} {month} {day} günü saat {time}";
export const months = ["Ocak","Şubat","Mart","Nisan","Mayıs","Haziran","Temmuz","Ağustos","Eylül","Ekim","Kasım","Aralık"];
export const point = ":";
export const today = "bugün saat {time}";
export const tomorrow = "yarın saat {time}";
export const weekday = "{day} günü saat {time}";
export const weekdays = ["Pazartesi","Salı","Çarşamba","Perşembe","Cuma","Cumartesi","Pazar"];
