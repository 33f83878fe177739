//! What is printed.

use crate::line::Language;
use crate::words::{Headlines, Places, Printed, Writing};

pub const PRINTED: Printed = Printed {
    language: Language::TURKISH,
    name: "Türkçe",
    is_rtl: false,
    drugs: "Alkol ve uyuşturucu hakkında bir danışmanla anonim yazış – kendin ya da bir başkası için.",
    plain: "Gençler burada bir danışmanla anonim olarak yazışabilir.",
    facts: "Ücretsiz · isim yok · giriş yok",
    scan: "Kodu tara ya da yaz",
    open: "Açık",
    danger: "Hayati tehlike: 112’yi ara",
    page: "Sayfa Danca; İngilizce de yazabilirsin.",
    practice: &["Sohbeti", "dene"],
    exercise: "Bu bir alıştırma: kimse okumuyor.",
    real: "Gerçek sohbet:",
    button: "Anonim sohbet",
    badge: "Bir danışmanla anonim sohbet",
    code: "QR kodu:",
    headlines: Headlines {
        nameless: &["Kim olduğunu", "söylemen", "gerekmez."],
        mind: &["Aklındaki", "her şeye", "yer var."],
        other: &["Sevdiğin biri", "için kaygılı", "mısın?"],
        question: &["Hiçbir soru", "önemsiz", "değil."],
    },
    hours: Writing {
        days: ["Pzt", "Sal", "Çar", "Per", "Cum", "Cmt", "Paz"],
        every_day: "her gün",
        all_day: "24 saat",
        and: " ve ",
        comma: ", ",
        point: ".",
        bare: false,
        span: Places("{from}–{to}"),
    },
};
