// A proposal to send something on.

export const theirs = "Öneri: şuraya ilet";
export const yours = "Önerin: şuraya ilet";
export const promise = "Kartı kendin yazarsın ve içinde ne olacağına sen karar verirsin. Sen evet demeden hiçbir şey gönderilmez.";
export const fill = "Kart doldur";
export const later = "Şimdi değil";
