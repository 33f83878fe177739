// Days as people say them. Pure; days are ISO 8601, "2026-12-03".

const MONTHS = "januar februar marts april maj juni juli august september oktober november december".split(" ");
const NEAR = new Map([
  [-1, "i går"],
  [0, "i dag"],
  [1, "i morgen"],
]);
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @param {string} day */
const numberOf = (day) => Date.parse(`${day}T00:00Z`) / 86_400_000;

/** "i går", "3. december", or with the year when it is another. @param {string} day @param {string} today @returns {string} */
export function dayWord(day, today) {
  const [, year, month, date] = ISO.exec(day) ?? [];
  if (!year) return "en ukendt dag";
  const near = NEAR.get(numberOf(day) - numberOf(today));
  const plain = `${Number(date)}. ${MONTHS[Number(month) - 1]}`;
  return near ?? (today.startsWith(year) ? plain : `${plain} ${year}`);
}

/** The moment in the reader's own time zone: "3. december 2026 kl. 14.05". @param {number} at unix seconds */
export function momentWord(at) {
  const time = new Date(at * 1000);
  if (Number.isNaN(time.getTime())) return "et ukendt tidspunkt";
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const day = `${time.getDate()}. ${MONTHS[time.getMonth()]} ${time.getFullYear()}`;
  return `${day} kl. ${two(time.getHours())}.${two(time.getMinutes())}`;
}
