//! The young person's page.

use crate::words::{Bar, Conversation, Facts, Home, Numbers, Professional, Queue, Said, With};

pub const BAR: Bar = Bar {
    acute: "Acil yardım",
    cannot_send_help: "Kim olduğunu ve nerede olduğunu göremeyiz. Sana kendimiz yardım gönderemeyiz.",
    call_112: "Senin ya da başka birinin hayatı tehlikedeyse 112’yi ara.",
    calls_leave_traces: "Aradığında karşındakiler burada gördüğümüzden fazlasını görebilir ya da başka şeyler sorabilir. Arama, telefonda ve faturada görünebilir.",
    leave: "Sayfadan çık",
    mortal_danger: "Hayati tehlike: 112’yi ara",
    behind: With("Bu sohbetin arkasında {} var."),
    privacy: "Gizlilik",
    accessibility: "Erişilebilirlik",
    languages: "Dil",
};

pub const HOME: Home = Home {
    description: "Bir danışmanla yazış. Kim olduğunu söylemen gerekmez.",
    title: "Bir danışmanla yazış",
    about: "Alkol, esrar, hap ve diğer uyuşturucular hakkında, ister kendin için ister bir başkası için.",
    you_decide: "Ne konuşacağımıza sen karar verirsin.",
    stale_code: "Kod değişti ama sohbet aynı.",
    stale_begin: "Hemen başlayabilirsin.",
    who: "Kimin hakkında yazıyorsun?",
    optional: "(isteğe bağlı)",
    it_is: "Yazıyorum: ",
    myself: "Kendim hakkında",
    another: "Başkası hakkında",
    promise: "Kim olduğunu söylemen gerekmez.",
    limits: "Anonimliğin ne zaman bitebileceğini oku",
    start: "Sohbeti başlat",
    nobody_calls: "Sen yazarsın. Kimse seni aramaz.",
    instead: "Şimdi biriyle konuşmak ister misin?",
    have_code: "Kodum var",
    nobody_speaks: "Şu anda Türkçe yazan bir danışman yok. Hangi dilde yazmak istersin?",
    unchecked: "Bu sayfadaki yazıyı, ana dili Türkçe olan biri henüz kontrol etmedi. İçinde hata olabilir.",
    needs_script: "Sohbet için JavaScript gerekli",
    needs_script_why: "Yazdıkların, gönderilmeden önce kendi tarayıcında şifrelenir. Bunun için JavaScript gerekir, ama sende kapalı. Onu aç ya da şuraları ara:",
};

pub const PROFESSIONAL: Professional = Professional {
    link: "Gençlerle mi çalışıyorsun? Bize buradan yaz",
    title: "Bir danışmanla bir genç hakkında yazış",
    about: "Öğretmenler, SSP ve gençlik kulübü çalışanları ve gençlerle çalışan herkes için.",
    nameless: "İsim vermeden",
    nameless_text: "İsim yazma, gencin kim olduğunu gösteren başka bir şey de yazma. Kendinin kim olduğunu da söylemen gerekmez.",
    after: "Önce gençler",
    after_text: "Bekleyen genç yoksa sana cevap veririz. Yoğun zamanlarda bu uzun sürebilir.",
    no_report: "Bu bir bildirim (underretning) değildir",
    no_report_text: "Sohbet kaydedilmez. Bir çocuk için endişeliysen bunu yine de belediyeye (kommune) kendin bildirmen gerekir. Çocuğun kim olduğunu bulabiliyorsak biz de bildirmek zorunda kalabiliriz.",
};

pub const FACTS: Facts = Facts {
    no_name: "İsim yok, giriş yok",
    no_name_text: "İsim, numara ya da adres sormayız. Anne babana da sorulmaz.",
    not_kept: "Sohbet kaydedilmez",
    not_kept_text: "Yazdıklarını yalnızca danışmanın okur. Sohbeti bitirince sayfan hemen temizlenir. Danışman sohbeti en fazla 15 dakika daha okuyabilir. Sonra sohbet silinir.",
    limits: "Anonimlik ne zaman bitebilir",
    limits_text: "Senin ya da başka bir çocuğun kim olduğunu bulabiliyorsak ve çok endişeliysek, belediyeye (kommune) haber vermek zorunda kalabiliriz. Yapabilirsek önce sana söyleriz.",
    no_help: "Yardım gönderemeyiz",
    away: "Hemen çıkman gerekirse",
    away_text: "“Sayfadan çık” düğmesine bas. Bilgisayarda üç kez Shift tuşuna da basabilirsin. Sayfa boşalır ve karşına hava durumu çıkar. Ağ ve tarayıcı geçmişi buraya girdiğini gösterebilir, ama ne yazdığını göstermez.",
};

pub const QUEUE: Queue = Queue {
    stay: "Sayfayı açık tut.",
    stay_why: "Böylece sıranı kaybetmezsin. Beklerken yazabilirsin. Yazdıkların, bir danışman gelene kadar bu sayfada bekler. Sayfayı yenilersen silinir.",
    awake: "Ekran açık kalsın",
    sound: "Cevap gelince ses",
};

pub const CONVERSATION: Conversation = Conversation {
    end: "Sohbeti bitir",
    messages: "Mesajlar",
    new_messages: "Yeni mesajlar",
    write: "Mesaj yaz",
    send: "Gönder",
    pass_on: "İlet",
    not_sent: "Bu gönderilmedi",
    to_start: "Ana sayfaya git",
};

pub const SAID: Said = Said {
    call: "Şuraları da arayabilirsin:",
    propose: "Bunu şuraya iletmeni öneririm: {name}.",
    propose_why: "Bunu şuraya iletmeni öneririm: {name}. {why}",
    transfer: "Sohbeti {name} ile sürdürmeni öneririm. {why}",
    closing: "Senin için bir kart",
    numbers: "Şuraları arayabilirsin:",
    steps: "Sonraki adımlar:",
    opens_in_a_day: "1 iş günü içinde açar.",
    opens_in_days: "{n} iş günü içinde açar.",
};

pub const NUMBERS: Numbers = Numbers {
    danger: "Birinin hayatı tehlikedeyse",
    doctor: "Nöbetçi doktor, doktorunun muayenehanesi kapalıyken",
    poison: "Gece gündüz, zehirlenme ve aşırı doz için. Adını sorar ve görüşmeyi kaydederler",
    children: "Çocuklar ve gençler için",
    suicide: "İntihar düşüncesi olanlar için. Hat çoğu zaman meşgul: tekrar dene ya da başka bir numarayı ara",
    alcohol: "Alkol hakkında, yakınlar için de",
    doctor_capital: "Akuttelefonen, Kopenhag çevresi",
    doctor_zealand: "Akuttelefonen, Zealand",
};
