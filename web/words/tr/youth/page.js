// The young person's page, from the start.

export const noConnection = "Henüz bağlantı kuramıyoruz. Denemeye devam ediyoruz.";
export const notFetched = "Bu yüklenemedi. Tekrar dene.";
export const notBegun = { title: "Sohbet başlayamadı", text: "Birazdan tekrar dene." };
