// What went wrong at the server, by what was asked of it. None says that nothing was saved where an earlier try may have been.

export const tooManyTries = "جرت محاولات كثيرة من الشبكة التي تستخدمها. قد لا تكون منك. انتظر بضع دقائق ثم حاول من جديد.";
export const tooLarge = "النص طويل جدًا، ولم يُحفَظ. الرجاء اختصاره.";
export const noList = "لا يمكننا العثور على القائمة الآن. حاول من جديد بعد قليل.";

export const badCard = "تعذّرت القراءة، ولم يُحفَظ شيء. أعد تحميل الصفحة وحاول من جديد.";
export const manySend = "كثيرون يرسلون الآن. لم يُحفَظ شيء. أعد تحميل الصفحة وحاول من جديد.";
export const newKey = "تغيّر مفتاح الجهة المستلِمة في هذه الأثناء. لم يُرسَل شيء. حاول من جديد، فتستخدم الصفحة المفتاح الجديد.";
export const ours = "حدث خطأ عندنا.";

export const badCode = "تعذّرت قراءة الرمز. أعد تحميل الصفحة واكتب الكلمات الست من جديد.";
export const noLook = "لا يمكننا البحث الآن: قاعدة بياناتنا لا تستجيب. حاول من جديد بعد قليل.";

export const badReply = "تعذّرت القراءة، ولم يُحفَظ شيء. أعد تحميل الصفحة واكتب من جديد.";
export const replyUnsure = "لا نعرف إن كان ما كتبته قد حُفظ. حاول من جديد بعد قليل. لن يُحفَظ إلا مرة واحدة.";
export const replyTaken = "تعذّر حفظ ما كتبته. أعد تحميل الصفحة واكتب من جديد.";
export const repliesFull = "لم يعد هنا متّسع لرسائل أخرى منك. إذا كان هناك المزيد، فيمكنك الاتصال بالجهة المستلِمة.";

export const badTakeBack = "تعذّرت القراءة، ولم يُحذَف شيء. أعد تحميل الصفحة وحاول من جديد.";
export const takeBackUnsure = "لا نعرف إن تم الحذف. حاول من جديد: لا ضرر من الضغط عدة مرات.";
