// What may stand on a card, as whoever gets it reads of it.

export const line = "kim yardım arıyor";
export const called = "nasıl çağrılmak istiyor";
export const reach = "ona nasıl ulaşılır";
export const when = "ne zaman uygun";
export const not = "neleri yapmamalısınız";
export const age = "18 yaşından küçük mü";
export const about = "konu ne";
export const messages = "sohbetteki kendi mesajları";
