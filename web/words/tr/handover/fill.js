// A card, from choosing who gets it until it is looked through. `name` is theirs: no suffix can follow it.

/** @param {number} step */
export const step = (step) => `Adım ${step}/3`;
export const later = "Şimdi değil";
export const again = "Tekrar dene";
export const another = "Başka birini seç";
export const mend = "Düzelt";
export const lookThrough = "Gözden geçir";

export const loading = "Bir saniye…";
export const loadingText = "Kime gönderilebileceğine bakıyoruz.";
export const failed = "Bu yüklenemedi";
export const whom = "Kime gönderilsin?";
export const whomText = "Bir kart yazarsın ve içinde ne olacağına sen karar verirsin. Sohbet gönderilmez. En sonda evet demeden hiçbir şey gönderilmez.";
export const nobody = "Şu an kimse kart almıyor";
export const nobodyText = "Şu an gönderebileceğimiz kimse yok. Bunun yerine ne yapabileceğinizi danışmana sor.";
/** @param {string} name */
export const notNow = (name) => `${name} şu an kart almıyor. Başka birini seçebilirsin.`;
/** @param {string} name */
export const choose = (name) => `Seç: ${name}`;
/** @param {string} soon "bir iş günü içinde" */
export const opens = (soon) => `Kartı ${soon} açar`;
/** After their name. @param {string} soon */
export const theyOpen = (soon) => `kartı ${soon} açar.`;

export const treatment = "Tedavi";
export const caseWorker = "Sosyal hizmet uzmanı";
export const school = "Okulda rehberlik";
export const dualDiagnosis = "Bölgenin sağlık ekibi";
export const volunteer = "Gönüllülerin buluşma yeri";
export const person = "Belirli bir kişi";

export const what = "Neleri bilsinler?";
export const whatText = "Yalnızca istediğin yerleri doldur. Hepsi boş kalabilir. Henüz hiçbir şey gönderilmiyor.";
/** Before the counsellor's own words. */
export const counsellorWrites = "Danışman şöyle yazıyor:";
export const suggested = "önerildi";
/** @param {string} label */
export const suggestions = (label) => `Öneriler: ${label}`;
/** @param {number} most @param {number} length */
export const tooLong = (most, length) => `${most} karakterlik yer var. Sen ${length} karakter yazdın.`;
export const notSay = "Söylemek istemiyorum";

export const called = "Sana ne desinler?";
export const calledHint = "Adın ya da uydurma bir isim yeter.";
export const reach = "Sana nasıl ulaşabilirler?";
export const reachHint = "Örneğin: SMS: 12 34 56 78. Ya da yalnızca senin okuduğun bir e-posta adresi.";
// Lower-cased by the page when one is added to an answer: no capital I or İ here.
/** Begins an answer; a number or an address follows. */
export const reachSms = "SMS:";
export const reachCall = "Telefon:";
export const reachMail = "E-posta:";
export const noContactYet = "Bir şey yazmazsan cevabı yalnızca burada, kodunla alabilirsin.";
export const when = "Ne zaman uygun?";
export const whenHint = "Örneğin: hafta içi saat 15’ten sonra.";
export const not = "Ne yapmasınlar?";
export const notHint = "Bir öneriye bas ya da kendin yaz.";
export const notCall = "Aramayın";
export const notCallLate = "Saat 16’dan sonra aramayın";
export const notLetter = "Eve mektup göndermeyin";
export const notParents = "Anne babamla iletişime geçmeyin";
export const about = "Konu ne?";
export const aboutHint = "İstediğin kadar çok ya da az yaz.";

export const age = "Kaç yaşındasın?";
/** @param {string} name @param {string} why in their own words */
export const ageWhy = (name, why) => `${name} bunu neden soruyor: ${why}`;
export const under18 = "18 yaşından küçük";
export const adult = "18 yaşında ya da daha büyük";

export const line = "Kim için yardım arıyorsun?";
export const lineHint = "Yakını olmak, örneğin zor durumdaki birinin kardeşi, arkadaşı ya da çocuğu olmak demek.";
export const myself = "Kendim için";
export const relative = "Kendim için, birinin yakını olarak";
export const others = "Kart, birinin yakını olarak senin için yardım istiyor. İsim yazma. O kişinin kim olduğunu gösterebilecek başka bir şey de yazma.";
export const othersToo = "Mesajlarda başkaları hakkında bir şey varsa onları ekleme.";

export const messages = "Sohbette yazdığın bir şeyi ekle";
/** @param {number} most */
export const messagesHint = (most) => `Yalnızca kendi mesajların eklenebilir, en fazla ${most}.`;
/** @param {number} count */
export const picked = (count) => (count ? `${count} seçildi` : "seçilen yok");
/** @param {number} most */
export const tooMany = (most) => `En fazla ${most} mesaj eklenebilir. Birkaçını çıkar.`;
export const tooMuch = "Bu, tek bir kart için çok fazla. Birkaç mesajı çıkar ya da biraz daha kısa yaz.";

/** What stands on the card. */
export const partLine = "Kim yardım arıyor";
export const partCalled = "Sana ne desinler";
export const partReach = "Sana nasıl ulaşabilirler";
export const partWhen = "Ne zaman uygun";
export const partNot = "Ne yapmasınlar";
export const partAge = "Yaş";
export const partAbout = "Konu ne";
export const partMessages = "Sohbette yazdığın bir şey";
export const lineSelf = "Sen";
export const lineRelative = "Sen, birinin yakını olarak";

/** Before and after their name. */
export const exactly = "Tam olarak bunu";
export const exactlyAfter = "alır, daha fazlasını değil. Aşağıda evet dediğin şeyler de birlikte gider. Danışman bunu görmez.";
/** @param {string} name */
export const cardTo = (name) => `Kart: ${name}`;
export const change = "Değiştir";
export const remove = "Çıkar";
/** @param {string} label */
export const removed = (label) => `Çıkarıldı: ${label}.`;
export const undo = "Geri getir";
export const putBack = "Geri geldi.";
export const cpr = "Bu, bir CPR numarası gibi görünüyor. Buna ihtiyaçları yok.";
export const noContact = "O zaman cevabı yalnızca burada, kodunla alabilirsin.";
export const noWay = "Sana nasıl ulaşılacağı yazmıyor.";
export const empty = "Kart boş. Yalnızca birinin yardım istediğini görebilirler.";
export const goodToKnow = "Bilmen iyi olur";
export const tick = "Evet diyorsan kutuyu işaretle. Yoksa hiçbir şey gönderilmez.";
export const getCode = "Kodunu al";
