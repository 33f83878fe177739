//! What is printed.

use crate::line::Language;
use crate::words::{Headlines, Places, Printed, Writing};

pub const PRINTED: Printed = Printed {
    language: Language::ARABIC,
    name: "العربية",
    is_rtl: true,
    drugs: "دردشة مع مستشار دون\u{a0}ذكر\u{a0}الاسم، عن\u{a0}الكحول والمخدرات: ما\u{a0}يخصك أو\u{a0}يخص\u{a0}غيرك.",
    plain: "هنا يمكن للشباب الدردشة مع مستشار دون ذكر الاسم.",
    facts: "مجاني · بلا اسم · بلا تسجيل دخول",
    scan: "امسح الرمز أو اكتب",
    open: "مفتوح",
    danger: "خطر على الحياة: اتصل بالرقم 112",
    page: "الصفحة باللغة الدنماركية، ويمكن الكتابة بالإنجليزية.",
    practice: &["تجربة", "الدردشة"],
    exercise: "هذا تمرين فقط: لا\u{a0}أحد يقرأ هنا.",
    real: "الدردشة الحقيقية:",
    button: "دردشة بلا اسم",
    badge: "دردشة مع مستشار دون ذكر الاسم",
    code: "رمز QR يؤدي إلى",
    headlines: Headlines {
        nameless: &["لا داعي", "لتقول", "من أنت."],
        mind: &["هنا مكان", "لكل ما", "يشغل بالك."],
        other: &["هل يقلقك", "حال شخص", "عزيز عليك؟"],
        question: &["لا سؤال", "أصغر من", "أن تسأله."],
    },
    hours: Writing {
        days: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        every_day: "كل يوم",
        all_day: "على مدار الساعة",
        and: " و",
        comma: "، ",
        point: ":",
        bare: false,
        span: Places("من {from} إلى {to}"),
    },
};
