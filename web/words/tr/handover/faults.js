// What went wrong at the server, by what was asked of it. None says that nothing was saved where an earlier try may have been.

export const tooManyTries = "Bağlı olduğun ağdan çok fazla deneme oldu. Bunu yapan sen olmayabilirsin. Birkaç dakika bekle ve tekrar dene.";
export const tooLarge = "Bu çok uzun ve kaydedilmedi. Metni kısalt.";
export const noList = "Listeyi şu an bulamıyoruz. Birazdan tekrar dene.";

export const badCard = "Bu okunamadı ve kaydedilmedi. Sayfayı yenile ve tekrar dene.";
export const manySend = "Şu an çok kişi gönderiyor. Hiçbir şey kaydedilmedi. Sayfayı yenile ve tekrar dene.";
export const newKey = "Bu arada karşı tarafın anahtarı değişti. Hiçbir şey gönderilmedi. Tekrar dene, sayfa yenisini kullanır.";
export const ours = "Bizde bir şeyler ters gitti.";

export const badCode = "Kod okunamadı. Sayfayı yenile ve altı kelimeyi tekrar yaz.";
export const noLook = "Şu an bakamıyoruz: Veri tabanımız cevap vermiyor. Birazdan tekrar dene.";

export const badReply = "Bu okunamadı ve kaydedilmedi. Sayfayı yenile ve tekrar yaz.";
export const replyUnsure = "Yazdığının kaydedilip kaydedilmediğini bilmiyoruz. Birazdan tekrar dene. Yalnızca bir kez kaydedilir.";
export const replyTaken = "Yazdığın kaydedilemedi. Sayfayı yenile ve tekrar yaz.";
export const repliesFull = "Burada yazabileceğin kadar yazdın. Söylemek istediğin başka şey varsa onları ara.";

export const badTakeBack = "Bu okunamadı ve hiçbir şey silinmedi. Sayfayı yenile ve tekrar dene.";
export const takeBackUnsure = "Silinip silinmediğini bilmiyoruz. Tekrar dene: Birkaç kez basmanın zararı olmaz.";
