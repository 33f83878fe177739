// The last page of a conversation. `name` is the counsellor's.

/** @param {string} name */
export const deletedThere = (name) => `Yazılanlar ${name} tarafında da silindi.`;
/** @param {string} name */
export const readableThere = (name) => `${name} sohbeti en fazla 15 dakika daha okuyabilir. Sonra sohbet silinir.`;
export const emptied = "Bu sayfa temizlendi.";
export const welcome = "Her zaman yine gelebilirsin.";

export const you = "Sohbeti bitirdin";
export const outOfQueue = "Sıradan çıktın";
export const outOfQueueText = "Bu sayfa temizlendi ve yazdıklarını kimse okumadı.";
export const emptiedTitle = "Bu sayfa temizlendi";
export const notTold = "Bağlantı olmadığı için haber veremedik. Sohbet kendiliğinden kapanır.";
/** @param {string} name */
export const doesNotKnow = (name) =>
  `Bağlantın yoktu. Bu yüzden ${name} senin çıktığını henüz bilmiyor. ${name}, kendisine ulaşanları sohbet kapanana kadar okuyabilir.`;
export const placeFreeSoon = "Bağlantın yoktu. Bu yüzden sıradaki yerin birazdan boşalacak. Yazdıklarını kimse okumadı.";
/** @param {string} name */
export const ended = (name) => `${name} sohbeti bitirdi`;
export const cleared = { title: "Sayfa temizlendi", text: "Sohbet artık burada yok." };
export const waitedTooLong = {
  title: "Sana yetişemedik",
  text: "İki saat bekledin ve bunun için üzgünüz. Sırada yerini daha fazla tutamıyoruz. Tekrar dene ya da “Acil yardım” altındaki numaralardan birini ara.",
};
export const timeUp = "Süre doldu";
export const timeUpText = "Bir sohbet en fazla dört saat sürebilir.";
export const startAnew = "İstersen yeni bir sohbet başlatabilirsin.";
export const moved = { title: "Sohbet başka bir yerde", text: "Başka bir sekmede ya da başka bir cihazda açıldı. Burada temizlendi." };
export const full = { title: "Sıra doldu", text: "Son yeri başka biri aldı. Birazdan tekrar dene." };
export const nobody = {
  title: "Şu an kimse yok",
  text: "Tam sen başlarken son danışman da çıktı. Ne zaman yeniden burada olacağımızı ana sayfada görebilirsin.",
};
export const tooMany = { title: "Biraz bekle", text: "Bağlı olduğun ağdan çok sayıda sohbet başlatıldı. Birkaç dakika sonra tekrar dene." };
export const expired = { title: "Sohbet geri getirilemiyor", text: "Sohbet artık bizde yok ve bir kopyası da yok. Yeni bir sohbet başlatabilirsin." };
export const discarded = {
  title: "Tarayıcı sayfayı kapattı",
  text: "Sayfa arka plandaydı. Tarayıcın bellekten tasarruf etmek için onu kapattı. Sohbet burada geri getirilemez ve bizde kopyası yok. Bir danışmanla yazışıyorsan danışman, kendisine ulaşanları sohbet kapanana kadar okuyabilir. Yeni bir sohbet başlatabilirsin.",
};
export const gone = {
  title: "Sohbet kayboldu",
  text: "Sohbet bitti ya da iki taraf da onu kaybetti. Bizde kopyası yok, çünkü yalnızca ikinizdeydi. Yeni bir sohbet başlatırsan her şeyi baştan anlatman gerekir ve bunun için üzgünüz.",
};
export const broken = { title: "Bizde bir şeyler ters gitti", text: "Sohbet devam edemedi. Bu senin yüzünden olmadı. Tekrar başlatmayı dene." };
