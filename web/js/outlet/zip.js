// Several files as one: a ZIP archive whose files are stored as they are (APPNOTE 6.3, method 0). Pure.

const UTF8_NAMES = 0x0800;
// 1 January 1980, the first day that the format knows: the bytes depend on the files alone
const DAY_ONE = 0x0021;

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Little-endian fields: [value, bytes]. @param {[number, number][]} fields */
function record(fields) {
  const out = [];
  for (const [value, size] of fields) {
    for (let byte = 0; byte < size; byte++) out.push((value >>> (8 * byte)) & 255);
  }
  return new Uint8Array(out);
}

/** @param {{name: string, bytes: Uint8Array<ArrayBuffer>}[]} files @returns {Blob} */
export function zip(files) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const named = new TextEncoder().encode(name);
    /** @type {[number, number][]} version, flags, method, time, day, checksum, both sizes, lengths of name and extra */
    const about = [
      [20, 2],
      [UTF8_NAMES, 2],
      [0, 2],
      [0, 2],
      [DAY_ONE, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [named.length, 2],
      [0, 2],
    ];
    const head = record([[0x04034b50, 4], ...about]);
    directory.push(record([[0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), named);
    parts.push(head, named, bytes);
    at += head.length + named.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [at, 4],
    [0, 2],
  ]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}
