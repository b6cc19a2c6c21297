/** Bytes of a file to text: UTF-8, or UTF-16 when a byte order mark says so. The mark is no part of the text, as in ESLint and in editors. */

/** Undefined when the bytes are no text. Bytes that are no UTF-8 become U+FFFD: old encodings cost a few letters, not the file. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  if (encoding === "utf-8" && bytes.includes(0)) return undefined;
  return new TextDecoder(encoding).decode(bytes);
}
