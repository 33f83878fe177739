//! How the chat stands.

use crate::words::{Moments, StatusWords};

pub const STATUS: StatusWords = StatusWords {
    open: "Şu an açık",
    one_on_duty: "Bir danışman burada.",
    on_duty: "{n} danışman burada.",
    pause: "Şu an mola var, bu yüzden cevap her zamankinden biraz geç gelir.",
    wait_unknown: "Ne kadar bekleyeceğini söyleyemiyoruz.",
    wait_none: "Neredeyse hiç beklemezsin.",
    wait_up_to: "Bekleme süresi: en fazla yaklaşık {to} dakika.",
    wait_about: "Bekleme süresi: yaklaşık {to} dakika.",
    wait_between: "Bekleme süresi: yaklaşık {from} ile {to} dakika arası.",
    closes: "Sohbet {n} dk. içinde kapanıyor.",
    broken: "Sohbet şu an çalışmıyor",
    broken_text: "Hata bizde, sende değil. Sohbet yeniden çalışınca bu sayfa kendiliğinden değişir.",
    full: "Sıra şu an dolu",
    full_text: "Çok bekleyen var. Sana sıra geleceğine söz veremeyiz. Yer açılınca bu sayfa kendiliğinden değişir.",
    closed: "Şu an kapalı",
    nobody: "Şu an kimse yok",
    nobody_text: "Şu an burada danışman yok, bu yüzden sohbet başlatamazsın.",
    opens: "Yeniden açılış: {when}.",
    opens_unknown: "Ne zaman yeniden bir danışman olacağını söyleyemiyoruz.",
    moments: Moments {
        today: "bugün saat {time}",
        tomorrow: "yarın saat {time}",
        weekday: "{day} günü saat {time}",
        date: "{date} {month} {day} günü saat {time}",
        weekdays: ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"],
        months: [
            "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
            "Aralık",
        ],
        point: ":",
        bare: false,
    },
};
