// “I have a code”: the six words, and what they open. `name` is theirs: no suffix can follow it.

export const haveCode = "Kodum var";
export const haveCodeText = "Bir şey ilettiğinde aldığın altı kelimeyi yaz. Bunlar Danca kelimeler.";
export const codeHint = "Büyük küçük harf, virgül ve satır fark etmez. Kelimelerde ç, ğ, ı, ö, ş ve ü yok.";
export const codeKept = "Kod telefonda ya da bilgisayarda saklanmaz. Kaybettiysen kimse onu bulamaz. O zaman bir danışmanla yazış ya da gönderdiğin yeri ara.";
/** @param {string} word */
export const insteadOf = (word) => `${word} yerine`;
export const didYouMean = "Bunu mu demek istedin:";
export const show = "Göster";
export const opening = "Kodunla açılıyor. Bazı telefonlarda birkaç saniye sürebilir.";
export const writeSix = "Kodundaki altı kelimeyi yaz.";
/** @param {string[]} words */
export const notKnown = (words) => {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return words.length === 1 ? `Şu kelimeyi tanımıyoruz: ${quoted}.` : `Şu kelimeleri tanımıyoruz: ${quoted.replace(/, ([^,]*)$/, " ve $1")}.`;
};
/** @param {number} count */
export const counted = (count) => `${count === 1 ? "Bir kelime" : `${count} kelime`} yazdın. Kod altı kelimedir.`;
/** The same, whatever the reason. */
export const unknown = "Bu kodla bir şey bulamıyoruz. Belki bir kelime yanlış. Değilse geri alınmış ya da süresi dolmuştur ve o zaman silinmiştir.";

/** @param {string} name */
export const lost = (name) => `${name} bunu açamıyor`;
/** @param {string} name */
export const newKey = (name) => `${name} yeni bir anahtar aldı.`;
/** @param {string} day "3 Aralık Perşembe günü" */
export const openedOnce = (day) => `Bunu ${day} açtılar ama tekrar açamıyorlar.`;
export const nobodyRead = "Kimse okumadı.";
export const lostNext = "Geri alabilir ya da yeniden göndermek için bir danışmanla yazışabilirsin.";
/** @param {string} name */
export const answered = (name) => `${name} cevap verdi`;
export const answerBelow = "Cevap aşağıda.";
export const writeAgain = "Onlara tekrar yazabilirsin.";
/** @param {string} name */
export const closed = (name) => `${name} bunu kapattı`;
/** @param {string} day */
export const closedOn = (day) => `Bunu ${day} kapattılar.`;
/** @param {string} day */
export const happened = (day) => `Bu ${day} oldu.`;
export const notAnswered = "Burada cevap vermediler. Belki sana başka bir yolla ulaştılar. Onlardan haber almadın mı? Ya da biraz daha konuşmak ister misin?";
/** @param {string} day "3 Aralık" */
export const until = (day) => `Onlara buradan hâlâ yazabilirsin. Son gün: ${day}.`;
/** @param {string} name */
export const read = (name) => `${name} bunu okudu`;
/** @param {string} day */
export const readOn = (day) => `Okuduklarını ve sana döneceklerini söylediler. Bu ${day} oldu.`;
/** @param {string} name */
export const opened = (name) => `${name} bunu açtı`;
export const late = "Henüz kimse açmadı";
/** @param {string} name @param {string} day */
export const lateText = (name, day) => `${name} bunu en geç ${day} açmaya söz verdi. Ama bu olmadı. Bunun için üzgünüz.`;
export const waiting = "Açılmayı bekliyor";
/** @param {string} name @param {string} day */
export const waitingText = (name, day) => `${name} bunu en geç ${day} açmaya söz veriyor.`;

export const stepSent = "Gönderildi";
export const stepOpened = "Açıldı";
export const stepAnswer = "Cevap";
/** Read aloud after each step. */
export const done = "evet";
export const notDone = "henüz değil";
/** @param {string} day "3 Aralık" */
export const deletes = (day) => `Kendiliğinden silineceği gün: ${day}.`;
export const lookAgain = "Yeni bir şey var mı bak";
export const noAnswer = "Henüz cevap gelmedi.";
export const thread = "Yazdıklarınız";
export const you = "Sen";
export const unreadable = "Bu okunamıyor.";
export const writeToThem = "Onlara yaz";
export const send = "Gönder";
export const sent = "Gönderildi.";
export const sentOnly = "Gönderildi ama sayfa yeniden yüklenemiyor.";
export const toStart = "Ana sayfaya git";

export const agreed = "Evet dediğin şeyler";
export const agreedUnreadable = "Evet dediğin şeyler okunamıyor.";
export const consent = "Onay";
/** @param {string} name @param {string} when @param {number} version */
export const consentTo = (name, when, version) => `Alıcı: ${name}, ${when}. Metin no: ${version}.`;
export const sentWith = "Birlikte gönderilenler:";
export const nothing = "bilgi yok";
export const print = "Yazdır";

/** "3 Aralık" @param {number} date @param {string} month */
export const shortDay = (date, month) => `${date} ${month}`;
/** "3 Aralık Perşembe günü" @param {string} weekday @param {number} date @param {string} month */
export const day = (weekday, date, month) => `${date} ${month} ${weekday} günü`;
/** "3 Aralık 2026 saat 14:05" @param {number} date @param {string} month @param {number} year @param {string} hour @param {string} minute */
export const moment = (date, month, year, hour, minute) => `${date} ${month} ${year} saat ${hour}:${minute}`;
export const unknownDay = "bilinmeyen bir gün";
export const unknownMoment = "bilinmeyen bir zaman";
