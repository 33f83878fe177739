// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const broken = "Sohbet şu an çalışmıyor";
export const broken_text = "Hata bizde, sende değil. Sohbet yeniden çalışınca bu sayfa kendiliğinden değişir.";
export const closed = "Şu an kapalı";
export const closes = "Sohbet {n} dk. içinde kapanıyor.";
export const full = "Sıra şu an dolu";
export const full_text = "Çok bekleyen var. Sana sıra geleceğine söz veremeyiz. Yer açılınca bu sayfa kendiliğinden değişir.";
export const nobody = "Şu an kimse yok";
export const nobody_text = "Şu an burada danışman yok, bu yüzden sohbet başlatamazsın.";
export const on_duty = "{n} danışman burada.";
export const one_on_duty = "Bir danışman burada.";
export const open = "Şu an açık";
export const opens = "Yeniden açılış: {when}.";
export const opens_unknown = "Ne zaman yeniden bir danışman olacağını söyleyemiyoruz.";
export const pause = "Şu an mola var, bu yüzden cevap her zamankinden biraz geç gelir.";
export const wait_about = "Bekleme süresi: yaklaşık {to} dakika.";
export const wait_between = "Bekleme süresi: yaklaşık {from} ile {to} dakika arası.";
export const wait_none = "Neredeyse hiç beklemezsin.";
export const wait_unknown = "Ne kadar bekleyeceğini söyleyemiyoruz.";
export const wait_up_to = "Bekleme süresi: en fazla yaklaşık {to} dakika.";
