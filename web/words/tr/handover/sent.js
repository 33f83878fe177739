// The code, the press that sends, and what became of the card. `name` is theirs: no suffix can follow it.

export const toTalk = "Sohbete dön";
export const back = "Geri";
export const close = "Kapat";
export const takeBack = "Geri al";

/** The button of the front page. */
const haveCode = "“Kodum var”";

export const yourCode = "Kodun";
export const yourSix = "Kodun, altı kelime";
export const notYet = `Henüz gönderilmedi. Bu altı Danca kelime senin kodun. Bunlarla ana sayfada ${haveCode} altında cevapları görebilir ve gönderdiğini geri alabilirsin.`;
export const keep = "Altı kelimeyi olduğu gibi bir yere yaz. Onlar olmadan ne sen ne de biz bunu yeniden bulabiliriz.";
export const copyCode = "Kodu kopyala";
export const copied = "Kopyalandı. Yalnızca senin görebileceğin bir yere yapıştır. Ekranı biriyle paylaşıyorsan sonra başka bir şey kopyala.";
export const notCopied = "Tarayıcı kopyalamadı. Onun yerine kelimeleri bir yere yaz.";
/** @param {string} name */
export const send = (name) => `Gönder: ${name}`;

export const sending = "Şifreleniyor ve gönderiliyor…";
export const sendingText = "Bazı telefonlarda birkaç saniye sürebilir. Sayfayı açık tut.";

/** @param {string} name */
export const sent = (name) => `Gönderildi: ${name}`;
/** @param {string} name */
export const sentBefore = (name) => `Zaten gönderildi: ${name}`;
/** @param {string} day "3 Aralık Perşembe günü" */
export const promised = (day) => `En geç ${day} açmaya söz veriyorlar.`;
export const withContact = "Sana nasıl ulaşabileceklerini yazdın.";
export const withoutContact = "Sana nasıl ulaşabileceklerini yazmadın.";
/** @param {string} day */
export const deleted = (day) => `Bu ${day} silinir. Ana sayfada ${haveCode} düğmesine basıp cevap gelmiş mi bakabilirsin.`;
/** Before the number. @param {string} name */
export const call = (name) => `Arayabilirsin (${name}):`;
/** @param {string} name */
export const callToo = (name) => `İstersen arayabilirsin (${name}):`;
export const tell = "Danışmana gönderdiğimi söyle";
/** Written in the chat for the young person. @param {string} name */
export const told = (name) => `Kartı gönderdim: ${name}.`;
export const toldNow = "Şimdi sohbette yazıyor.";
export const notTold = "Şu an sohbete yazılamadı.";
export const alsoToAnother = "Başka birine de gönder";
/** @param {string} name */
export const sentTo = (name) => `Gönderildi: ${name}`;
export const seeIt = "Gör ya da geri al";

/** Told in the conversation. */
export const cardNotSent = "Kart gönderilmedi.";
/** @param {string} name */
export const cardSent = (name) => `Kart gönderildi: ${name}.`;
/** @param {string} name */
export const cardUnknown = (name) => `Kart ulaştı mı bilmiyoruz: ${name}.`;
export const cardGone = "Kart artık bizde değil.";

export const unknown = "Ulaşıp ulaşmadığını bilmiyoruz";
/** @param {string} name */
export const unknownText = (name) => `${name} bunu görebiliyor mu, bize bilgi gelmedi. Sayfayı açık tut.`;
export const trying = "Sayfa açık olduğu sürece kendiliğinden tekrar deniyoruz. Asla iki kez gönderilmez.";
export const notTrying = "Sen basmadan hiçbir şey göndermeyiz.";
export const saveCode = "Kodunu sakla. Kart ulaştıysa kod çalışır:";
export const mustKnow = "Sen düzeltmeden önce, bizde olup olmadığını bilmemiz gerek.";
export const backUnread = "Okunmadan geri alındı. Şimdi düzeltebilirsin.";
export const hadNotArrived = "Ulaşmamıştı. Şimdi düzeltebilirsin.";
export const hadOpened = "Onlar bunu açmıştı.";
export const sameCode = "Tekrar gönderirsen kod aynı kalır.";

export const notSent = "Gönderilmedi";
export const wasNotSent = "Gönderilmedi";
export const stillHere = "Yazdıkların hâlâ burada.";
export const safe = "Hiçbir şey gönderilmedi ve yazdıkların hâlâ burada.";
export const seeNewCode = "Yeni kodu gör";
/** @param {string} name */
export const closed = (name) => `${name} şu an kart almıyor`;
export const closedText = "Başka birini seçebilir ya da danışmana sorabilirsin.";
/** @param {string} name */
export const full = (name) => `${name} şu an daha fazla kart alamıyor`;
export const fullText = "Daha fazlasını açmaya yetişemezler.";
export const fullNext = "Başka bir gün tekrar dene ya da başka birini seç.";
export const tooMany = "Biraz bekle";
export const tooManyText = "Bağlı olduğun ağdan çok şey gönderildi. Birkaç dakika bekle, sonra tekrar bas.";
export const withdrawn = "Geri alındı";
export const withdrawnText = "Bu yüzden gönderilmedi. Yazdıkların hâlâ burada. Yine de göndermek istersen gözden geçir.";
export const taken = "Kod kullanılmış";
export const takenText =
  "Bu kodla bizde zaten bir kart var. Bu sefer hiçbir şey gönderilmedi ve yazdıkların hâlâ burada. Yeni bir kod alacaksın: Onu bir yere yaz ve eskisini de sakla.";
/** When the name is not known. */
export const recipient = "Alıcı";
/** @param {string} name */
export const changed = (name) =>
  `Sen başladıktan sonra ${name} bir şeyi değiştirdi ya da yeni bir anahtar aldı. Hiçbir şey gönderilmedi. Yeniden gözden geçir.`;

export const askTakeBack = "Geri almak ister misin?";
/** @param {string} name */
export const willBeGone = (name) => `Geri alırsan burada silinir ve ${name} bunu artık açamaz.`;
/** When it is known that they have opened it. */
export const theyOpened = "Bunu açtılar.";
export const theyHadOpened = "Bunu açmışlardı.";
export const noted = "Bir yere yazmış olabilirler ve bir şey yapmak zorunda kalabilirler.";
export const yesTakeBack = "Evet, geri al";
export const noKeep = "Hayır, kalsın";
export const takenBackMaybe = "Geri alınıp alınmadığını bilmiyoruz.";
export const notTakenBack = "Henüz geri alınmadı.";
export const deletedUnread = "Okunmadan silindi";
export const deletedUnreadText = "Kimse okumadı ve artık kimse okuyamaz.";
export const deletedHere = "Burada silindi";
export const gone = "Artık bizde değil";
export const goneText = "Burada silindi ve artık kimse açamaz.";
export const codeEnded = "Kod artık çalışmıyor.";

/** What is lost with the page. */
export const cardLost = "Kartın da buradan kaybolur. Henüz gönderilmediyse gönderilmez.";
export const codeLost = "Gönderdiğin kartın kodunu bir yere yazdın mı? O da buradan kaybolur.";

export const idle = "Kullanmazsan bu sayfa bir dakika içinde temizlenir. Kalmak için herhangi bir yere bas.";
export const emptied = "Sayfa temizlendi";
export const emptiedText = "Sayfa on beş dakika kullanılmadı. Ekranın başına başka biri geçmiş olabilirdi.";
export const emptiedCode = "Bir şey gönderdiysen ve geri almadıysan, onu kodunla görebilirsin.";
export const emptiedDoubt = "Kartın ulaştı mı bilmiyoruz. Buradan tekrar gönderilmez. Ulaşıp ulaşmadığına kodunla bak.";
