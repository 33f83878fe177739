// Two questions when the chat is over.

export const helped = "Yazmak işe yaradı mı?";
export const itHelped = "Yaradı";
export const itHelpedLittle = "Biraz";
export const itHelpedNot = "Hayır";
export const again = "Yine yazar mısın?";
export const yes = "Evet";
export const maybe = "Belki";
export const no = "Hayır";
export const alone = "Cevap vermek zorunda değilsin. Yalnızca cevapları sayıyoruz. Kimin ne cevap verdiğini kimse göremez.";
export const thanks = "Teşekkürler.";
