/** A zip archive from texts and bytes, the same bytes for the same contents: one time for all, and the order as given. */
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** The first day that the format knows, in the machine's own time, as the format has it. */
const TIME = new Date(1980, 0, 1);

export function zip(files) {
  const archive = new ZipFile();
  for (const { path, content, mode = 0o644 } of files) archive.addBuffer(content, path, { mtime: TIME, mode: 0o100000 | mode });
  archive.end();
  return buffer(archive.outputStream);
}
