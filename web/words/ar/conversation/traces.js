// What could tell who somebody is.

export const cpr = "رقم CPR";
export const mail = "عنوان بريد إلكتروني";
export const phone = "رقم هاتف";
export const school = "اسم مدرسة";
export const address = "عنوان سكن";
export const profile = "اسم حساب";

/** "a CPR number and an email address". @param {string[]} found */
export const list = (found) => found.join("، ").replace(/، ([^،]*)$/, " و$1");
