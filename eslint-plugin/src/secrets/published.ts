/**
 * Keys that vendors publish in their samples and that open nothing, by checksum, so that no file contains them. They look like any other of
 * their format and are copied by everybody.
 */
import { crc32 } from "./checks.js";

const PUBLISHED: ReadonlySet<number> = new Set([
  // The search key of Yarn's documentation.
  0x3c178f9b,
  // Firebase's samples for Android, iOS and the web.
  0xba59aba, 0x3627aa84, 0x94bb94f9, 0xffddd189, 0x6159ac90, 0x7aa120d5, 0x6a4f7820, 0xfbc47221, 0x8394327, 0xafe8ff3e, 0x6b66e8a8,
  0x5c298136, 0x1f358cbe, 0x6b9463f8, 0x202f468f, 0x3c5d7fda,
]);

export function isPublished(token: string): boolean {
  return PUBLISHED.has(crc32(token));
}
