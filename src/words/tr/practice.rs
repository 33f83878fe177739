//! The practice chat.

use crate::words::{Practice, With};

pub const PRACTICE: Practice = Practice {
    about: "Deneme hakkında",
    note: "Bu bir deneme. Kimse okumuyor ve hiçbir şey gönderilmiyor.",
    title: "Sohbeti dene",
    kim: "Burada yazmak böyle bir şey. Karşındaki Kim bir insan değil, hazır bir metin. Ne istersen yaz.",
    course: "Önce kısa bir sırada beklersin. Sonra Kim cevap verir. Birkaç dakika sürer ve istediğin an bitirebilirsin.",
    person: "Bir insanla yazışmak ister misin?",
    to_real: "Gerçek sohbete git",
    needs_script: "Deneme için JavaScript gerekli, ama sende kapalı.",
    nobody_gets: "Yazdıkların kimseye gitmez",
    nobody_gets_text: "Sayfa yüklendikten sonra buradan hiçbir şey gönderilmez: ne bize, ne okula, ne de başkasına. Yalnızca ekranını görebilen biri okuyabilir.",
    in_nobodys_way: "Kimsenin yerini almıyorsun",
    in_nobodys_way_text: "Deneme, gerçek sırada yer tutmaz ve sayılmaz. Bütün sınıf aynı anda deneyebilir.",
    serious: "Durum ciddi mi?",
    serious_text: With(
        "O zaman buraya yazma, çünkü burayı kimse okumuyor. Gerçek sohbette yaz ya da yukarıda “{}” altında bir numara bul.",
    ),
    queue: "Gerçek sırada da beklerken yazabilirsin. Burada yalnızca bir an sürer.",
    over: "Sayfa temizlendi ve yazdıklarını kimse okumadı. İçini dökmek istediğin bir şey varsa gerçek sohbette yaz.",
    real: "Gerçek sohbet",
    again: "Tekrar dene",
};
