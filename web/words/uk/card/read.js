// What may stand on a card, as whoever gets it reads of it.

export const line = "хто шукає допомоги";
export const called = "як звертатися";
export const reach = "як зв’язатися";
export const when = "коли зручно";
export const not = "чого не можна робити";
export const age = "чи людині менше ніж 18 років";
export const about = "про що йдеться";
export const messages = "власні повідомлення з чату";
