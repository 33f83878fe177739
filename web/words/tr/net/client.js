// When no good answer came, on every page.

export const offline = "Bağlantı kuramıyoruz. İnternet gelince tekrar dene.";
export const broken = "Bizde bir şeyler ters gitti. Birazdan tekrar dene.";
export const unavailable = "Şu an veri tabanımıza ulaşamıyoruz. Birazdan tekrar dene.";
export const slow = "Göndermek çok uzun sürdü. Bağlantının daha iyi olduğu bir yerde tekrar dene.";
export const tooMany = "Çok fazla deneme oldu. Biraz bekle ve tekrar dene.";
export const tooLarge = "Bu tek seferde çok fazla. Daha kısa yaz.";
