// The young person's page, from the start.

export const noConnection = "لا يمكننا الاتصال بعد. نحن نواصل المحاولة.";
export const notFetched = "تعذّر الجلب. حاول من جديد.";
export const notBegun = { title: "تعذّر بدء المحادثة", text: "حاول من جديد بعد قليل." };
