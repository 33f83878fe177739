//! Pages of text.

use crate::words::Plain;

pub const PLAIN: Plain = Plain {
    to_chat: "إلى الدردشة",
    email: "البريد الإلكتروني",
    phone: "الهاتف",
    missing: "هذه الصفحة غير موجودة",
    missing_text: "العنوان غير صحيح. الدردشة موجودة في الصفحة الأولى.",
};
