// Two questions when the chat is over.

export const helped = "Czy pisanie pomogło?";
export const itHelped = "Pomogło";
export const itHelpedLittle = "Trochę";
export const itHelpedNot = "Nie";
export const again = "Czy warto byłoby tu znowu napisać?";
export const yes = "Tak";
export const maybe = "Może";
export const no = "Nie";
export const alone = "Nie musisz odpowiadać. Liczymy tylko odpowiedzi i nikt nie widzi, kto co odpowiedział.";
export const thanks = "Dziękujemy.";
