// What a conversation says about itself. `name` is the counsellor's: no suffix can follow it.

export const counsellor = "Danışman";
export const you = "Sen";

export const moment = "Bir saniye…";
export const finding = "Sohbetini buluyoruz.";
export const connecting = "Seni bağlıyoruz.";
export const findingAnother = "Başka birini buluyoruz";
export const inQueue = "Sıradasın";
export const yourTurn = "Sıran gelince sana cevap veririz";
export const notHereAnyMore = "Artık sohbette değil";
export const isOver = "Sohbet bitti";
export const waitsForConnection = "Bağlantı bekleniyor";
export const here = "Şimdi burada";
export const away = "Şu an burada değil";
/** @param {string} name */
export const isHere = (name) => `${name} burada`;

/** @param {number} place */
export const number = (place) => `Sıra numaran: ${place}`;
export const findingPlace = "Sıradaki yerini buluyoruz";
export const readySoon = "Danışman birazdan hazır olacak.";

export const sayMostImportant = "En önemli şeyi söylemek için hâlâ zaman var.";
export const closedForNew = "Sohbet yeni gelenlere kapandı ama siz yazışmanızı bitirebilirsiniz.";
export const keepPlaceTillClosing = "Yerin duruyor, ama o zamana kadar sana sıra geleceğine söz veremeyiz.";
export const closedWhileWaiting = "Sohbet şimdi kapandı. Sayfa açık kaldığı sürece yerin durur, ama sana sıra geleceğine söz veremeyiz.";

/** @param {string} name */
export const endedBy = (name) => `${name} sohbeti bitirdi.`;
export const fourHours = "Sohbet dört saat sürdü ve daha uzun süremez.";
export const notWithUs = "Sohbet artık bizde değil. Bitti ya da kayboldu.";
/** @param {string} name */
export const readable = (name) => `Sayfayı temizleyene kadar sohbeti burada okuyabilirsin, en fazla 15 dakika. ${name} için de süre en fazla 15 dakika.`;

export const offline = "İnternetin yok. Yazdıkların burada bekler ve internet gelince gönderilir.";
export const blocked =
  "Bağlantı kuramıyoruz. Buradaki ağ sohbeti engelliyor gibi görünüyor. Okulların ağı bazen bunu yapar. Mobil veriyi dene ya da “Acil yardım” altındaki numaralardan birini ara. Biz denemeye devam ediyoruz.";
export const connectionLost = "Bağlantı koptu. Kendiliğinden tekrar deniyoruz. Yazdıkların burada bekler.";
export const broken = "Şu an bizde bir şey bozuk. Yazdıkların, yeniden çalışana kadar burada bekler.";
/** @param {string} name */
export const untrusted = (name) => `Cevap veren gerçekten ${name} mi, emin olamıyoruz. Yazdıkların burada kalır, gönderilmedi.`;
/** @param {string} name */
export const lostConnection = (name) => `${name} bağlantısını kaybetti. Geri dönerse yazdıkların ona ulaşır.`;
/** @param {string} name */
export const lostConnectionWithText = (name) =>
  `${name} bağlantısını kaybetti. Yazdıklarınız ${name} tarafında duruyor. Bağlantı geri gelince buraya da geri gelir.`;
export const noAnswer = "Şu an kimse cevap vermiyor";
export const stillYourPlace = "Yerin hâlâ duruyor.";
export const forTheNew = "Sayfayı açık tut. Şimdi yazdıkların yeni danışman için.";
export const restoring = "Sohbetinizi geri getiriyoruz. Bu biraz sürer.";
export const old = "Bu sayfa eskidi. Yazdığını gönder, sonra sayfayı yenile. Sohbet kaybolmaz.";

export const leaveQueue = "Sıradan çıkmak ister misin?";
export const leaveQueueText = "Yerini kaybedersin ve buraya yazdıkların silinir.";
export const yesLeaveQueue = "Evet, sıradan çık";
export const endNow = "Şimdi bitirmek ister misin?";
export const clearedAtOnce = "O zaman bu sayfa hemen temizlenir.";
export const yesEnd = "Evet, sohbeti bitir";
export const noStay = "Hayır, burada kal";

/** @param {string} name */
export const cantGoOn = (name) => `${name} şu an devam edemiyor`;
/** @param {string} name */
export const offDuty = (name) => `${name} mesaisini bitirdi`;
export const notYourFault = "Bu senin suçun değil.";
export const nobodyElse = "Şu an cevap veren başka kimse yok.";
export const keepPlaceOrCall = "Başka bir danışman gelene kadar yerini koruyabilir ya da şimdi birini arayabilirsin.";
export const goOnWithAnother = "Başka bir danışmanla devam etmek ister misin? Yeni danışmanın yazdıklarını görüp göremeyeceğine sonra sen karar verirsin.";
export const keepPlace = "Yerimi koru";
export const withAnother = "Başka biriyle devam et";
export const noEnd = "Hayır, burada bitir";
export const numbers = "Numaraları göster";

export const doneReading = "Okuman bitti mi?";
export const pageEmptied = "O zaman sayfa temizlenir.";
export const clear = "Sayfayı temizle";

/** @param {string} what as in traces.js */
export const looksLike = (what) => `Bu, ${what} gibi görünüyor`;
export const looksLikeText = "Gönderilmedi. Kim olduğunu bulabiliyorsak ve çok endişeliysek, belediyeye (kommune) haber vermek zorunda kalabiliriz.";
export const mend = "Metni değiştir";
export const sendAnyway = "Yine de gönder";

export const nobodyOnDuty = "Şu an burada danışman yok";
export const stillInQueue = "Sıradaki yerin hâlâ duruyor. Bir danışman gelince bu sayfa sana haber verir.";
export const youCanCall = "Şimdi biriyle konuşmak istersen arayabilirsin.";
export const iWait = "Beklerim";

/** @param {string} name */
export const mayRead = (name) => `${name} yazdıklarını görebilir mi?`;
/** @param {string} name */
export const mayReadText = (name) => `${name} sohbette yeni. Hayır dersen yalnızca bundan sonra yazılanları görür.`;
export const yesShow = "Evet, göster";
export const noStartOver = "Hayır, baştan başla";

/** @param {string} name */
export const mayTakeOver = (name) => `Sohbeti ${name} devralabilir mi?`;
/** @param {string} asks @param {string} name */
export const mayTakeOverText = (asks, name) =>
  `${asks}, bundan sonra ${name} ile yazışmak ister misin diye soruyor. Kararı sen verirsin. ${name} yazdıklarını yalnızca sonra evet dersen görebilir.`;
export const yesTakeOver = "Evet, olur";
export const noTakeOver = "Hayır, burada kalıyorum";
/** @param {string} name */
export const goesOn = (name) => `Hâlâ ${name} ile yazışıyorsun.`;

/** @param {string} name */
export const sendUnsent = (name) => `${name} gönderilmemiş yazıları da alsın mı?`;
export const sendUnsentText = "Hayır dersen yalnızca burada, senin sayfanda kalır.";
export const yesSend = "Evet, gönder";
export const noSend = "Hayır, gönderme";

/** @param {string} name */
export const awayLong = (name) => `${name} bir dakikadan uzun süredir yok`;
export const awayLongText = "Beklemek mi istersin, yoksa başka bir danışmanla devam etmek mi? Bağlantı geri gelirse şimdi yazdıkların ulaşır.";

export const undo = "Vazgeç";
export const leaveTheQueue = "Sıradan çık";
export const endChat = "Sohbeti bitir";

export const notSent = "Mesaj gönderilemedi.";
/** @param {string} name */
export const writes = (name) => `${name} yazıyor…`;
/** @param {string} name */
export const joined = (name) => `${name} burada. Artık bir danışmanla yazışıyorsun.`;
export const cut = "En eski kısım burada yok.";
export const restored = "Sohbet geri geldi.";
export const lost = "Daha önce yazdıklarınız kayboldu. İki taraf da onu kaybetti ve bizde kopyası yok.";
export const fleeting = "Tarayıcın bu sayfa için hiçbir şey saklamıyor. Sayfayı yeniler ya da kapatırsan sohbet geri getirilemez.";
