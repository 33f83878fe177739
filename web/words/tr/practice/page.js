// What the practice chat says about itself. Where it is like the real chat, it says the same.

export const notHuman = "Deneme, insan değil";
/** @param {string} name */
export const joined = (name) => `${name} burada. Bu bir deneme ve ${name} bir insan değil.`;
export const danger = "Hayati tehlike: 112";

export const endNowText = "Gerçek bir sohbette sayfan hemen temizlenir ve danışman sohbeti en fazla 15 dakika daha okuyabilir. Burada kimse bir şey okumadı.";
export const looksLikeText =
  "Gerçek sohbette de seni burada durdururuz. Böylece istemiyorsan kim olduğunu yanlışlıkla söylemezsin. Burada zaten hiçbir şey gönderilmez.";
export const writeAnyway = "Yine de yaz";
export const nobodyReads = "Burada kimse okumuyor";
export const nobodyReadsText = "Durum ciddiyse bir danışmana yaz ya da şimdi ara:";
export const practise = "Denemeye devam et";
export const done = "Deneme bu kadardı";
export const doneText = "Bir insanla yazışmak istersen gerçek sohbete git. Kim olduğunu söylemen gerekmez.";
export const endPractice = "Denemeyi bitir";
