/** A zip archive from texts and bytes, the same bytes for the same contents: no times, and the order as given. */
import { crc32, deflateRawSync } from "node:zlib";

/** 1980-01-01, the first day that the format knows. */
const DATE = 0x21;

export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { path, content, mode = 0o644 } of files) {
    const name = Buffer.from(path);
    const data = deflateRawSync(content);
    const common = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, deflated.
    [20, 0x800, 8, 0, DATE].forEach((value, i) => common.writeUInt16LE(value, i * 2));
    [crc32(content), data.length, content.length].forEach((value, i) => common.writeUInt32LE(value, 10 + i * 4));
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), common, name, data);
    const tail = Buffer.alloc(14);
    // What follows the lengths: comment, disk, attributes, place.
    tail.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 3]), common, tail, name);
    offset += 30 + name.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from("PK\x05\x06"), end]);
}
