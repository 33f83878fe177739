// What Kim says in the practice chat. Kim understands nothing, and never says that it does.

export const name = "Kim";

/** Instead of the greeting, where something that may be meant was written in the queue. */
export const firstThingsFirst = "Merhaba. Benim adım Kim ve ben bir insan değilim.";

export const greeting = [
  "Merhaba. Benim adım Kim ve ben bir insan değilim. Söylediğim her şey önceden yazıldı. Böylece burada yazmanın nasıl olduğunu deneyebilirsin.",
  "Gerçek bir danışman şöyle başlayabilirdi: Bugün neden yazmak istedin? İstediğin gibi cevap ver.",
];

export const talk = [
  "Teşekkürler. Yazdıklarını anlayamam. Ama bir danışman onları sakince okur ve senin hızında sorular sorardı.",
  "Ne konuşacağınıza, ne kadar süreceğine ve ne zaman yeteceğine sen karar verirsin. Doğru ya da yanlış cümle yok.",
];
export const anonymous = [
  "Kim olduğunu söylemen gerekmez. Danışman kim olduğunu ve nerede olduğunu göremez.",
  "Ama anonimliğin bir sınırı var ve bunu bilmelisin: Danışman senin ya da bir çocuğun kim olduğunu bulabiliyorsa ve çok endişeliyse, belediyeye (kommune) haber vermek zorunda kalabilir. Mümkünse bunu önce sana söyler.",
];
export const ask = [
  "Aklına takılan şeyleri sorabilirsin: “Çok mu içiyorum?” “Arkadaşım hap alıyor, ne yapayım?” “Babam içiyor. Kızgın olmam normal mi?”",
  "Sadece şunu da yazabilirsin: “Nereden başlayacağımı bilmiyorum.” Bu iyi bir başlangıç.",
];
export const kept = [
  "Gerçek bir sohbet kaydedilmez. Bitirdiğinde sayfan hemen temizlenir ve danışman sohbeti en fazla 15 dakika daha okuyabilir.",
  "Hemen çıkman gerekirse “Sayfadan çık” düğmesine bas. Bilgisayarda üç kez Shift tuşuna da basabilirsin. Bunu burada deneyebilirsin: Karşına hava durumu çıkar.",
];
export const who = [
  "Ben ne bir insanım ne de yapay zekâ. Ben yalnızca önceden yazılmış birkaç cümleyim. Gerçek sohbette etten kemikten bir danışman cevap verir.",
];
export const parents = [
  "Anne babana sorulmaz ve yazmak için izin alman gerekmez. Sınır herkes için aynı: Bir danışman bir çocuk için çok endişeliyse ve kim olduğunu bulabiliyorsa, belediyeye (kommune) haber vermek zorunda kalabilir.",
];
export const price = ["Gerçek sohbette yazmak ücretsiz ve giriş yapman gerekmez."];
export const wait = ["Önceki sıra da bir denemeydi. Gerçek bekleme süresi sohbetin ana sayfasında yazar. Danışman yoksa o da orada yazar."];
export const drugs = [
  "Böyle şeyleri bir danışmana sorabilirsin: alkol, esrar, hap ve diğer uyuşturucular hakkında, ister kendin için ister bir başkası için. Ben yalnızca bir denemeyim ve buna cevap veremem. Ama danışmanlar verebilir.",
];

export const last = [
  "Söyleyebileceklerimi söyledim. Gerçek sohbette bir insan cevap verir ve orada en baştan başlayabilirsin.",
  "Denediğin için teşekkürler. Kendine iyi bak.",
];
export const nothing = ["Söyleyecek başka bir şeyim yok, çünkü ben yalnızca bir denemeyim. Gerçek sohbet ana sayfada."];
export const serious = [
  "Biraz bekle. Ben yalnızca bir denemeyim ve burada yazdıklarını kimse okumuyor. Seni zorlayan bir şey varsa gerçek sohbette bir danışmana yaz ya da birini ara. Senin ya da başka birinin hayatı tehlikedeyse 112’yi ara.",
];
export const seriousAgain = [
  "Bunu tekrar söylüyorum, çünkü önemli: Burada kimse okumuyor. Gerçek bir cevabı hak ediyorsun. Buradaki düğmeleri kullan ya da güvendiğin bir yetişkine söyle.",
];
