// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const broken = "الدردشة لا تعمل الآن";
export const broken_text = "الخلل عندنا وليس عندك. تتغيّر هذه الصفحة وحدها عندما تعمل الدردشة من جديد.";
export const closed = "مغلق الآن";
export const closes = "الدقائق الباقية حتى تُغلَق الدردشة: {n}.";
export const full = "الطابور ممتلئ الآن";
export const full_text = "عدد المنتظرين كبير، ولا يمكننا أن نعدك بأن يصل دورك. تتغيّر هذه الصفحة وحدها عندما يتوفر مكان.";
export const nobody = "لا يوجد مستشار الآن";
export const nobody_text = "لا يوجد مستشار الآن، لذلك لا يمكن بدء محادثة.";
export const on_duty = "عدد المستشارين الموجودين الآن: {n}.";
export const one_on_duty = "يوجد مستشار واحد الآن.";
export const open = "مفتوح الآن";
export const opens = "نفتح من جديد {when}.";
export const opens_unknown = "لا نعرف متى يكون هناك مستشار من جديد.";
export const pause = "توجد استراحة الآن، لذلك يتأخر الرد قليلًا عن المعتاد.";
export const wait_about = "الانتظار بالدقائق: {to} تقريبًا.";
export const wait_between = "الانتظار بالدقائق: من {from} إلى {to} تقريبًا.";
export const wait_none = "لا يوجد انتظار تقريبًا.";
export const wait_unknown = "لا نعرف كم ستطول مدة الانتظار.";
export const wait_up_to = "الانتظار بالدقائق: حتى {to} تقريبًا.";
