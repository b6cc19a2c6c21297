/** Packed data of a stranger's, unpacked without a limit: a few kilobytes become gigabytes. zlib's own functions are beside the rest of Node. */
import type { Library, Sink, SinkDetail, TypeModel } from "../../engine/summary.js";
import { gives, named } from "./rows.js";

const UNLIMITED: SinkDetail = {
  use: "decompression without a limit",
  instead: "a limit on the size of what comes out",
  cwe: [409],
};
const unpacked = (arg: string): Sink => ({ arg, kind: "consequence", possible: true, known: true, detail: UNLIMITED });
const unpacks = { call: { sinks: [unpacked("0")], returns: { from: ["0"] } } } as const;

/** A request goes through an unpacker as it comes. */
const piped: Sink = {
  arg: "return",
  kind: "consequence",
  fact: true,
  possible: true,
  when: [{ arg: "0+", instance: "unpacking.Stream" }],
  detail: UNLIMITED,
};
const OF_REQUEST = { arg: "this", instance: "http.IncomingMessage" } as const;
const FROM_REQUEST = { arg: "0", instance: "http.IncomingMessage" } as const;
const through = (when: typeof OF_REQUEST | typeof FROM_REQUEST): Sink => ({ ...piped, when: [...piped.when!, when] });

const UNPACKERS = ["createGunzip", "createUnzip", "createInflate", "createInflateRaw", "createBrotliDecompress", "createZstdDecompress"];

export const library: Library = {
  name: "unpacking",
  modules: { pako: "pako", fflate: "pako", "gunzip-maybe": "unpacking.Maker", "node-gzip": "pako" },
  types: {
    pako: {
      members: {
        ...named(["inflate", "inflateRaw", "ungzip", "gunzipSync", "inflateSync", "unzlibSync", "unzipSync", "decompressSync"], unpacks),
        ...named(["deflate", "deflateRaw", "gzip", "gzipSync", "zlibSync", "zipSync"], gives({ from: ["0"] })),
      },
    },
    "unpacking.Maker": gives({ type: "unpacking.Stream" }) as TypeModel,
    "unpacking.Stream": { extends: ["stream.Stream"] },
    // A limit among the options ends it.
    "zlib.streams": {
      members: named(UNPACKERS, {
        call: [
          { when: [{ arg: "0.maxOutputLength", given: true }], returns: { type: "stream.Stream" } },
          { returns: { type: "unpacking.Stream" } },
        ],
      }),
    },
  },
  also: {
    "stream.Stream": { pipe: [through(OF_REQUEST)] },
    stream: { pipeline: [through(FROM_REQUEST)] },
    "adm-zip": { "": [unpacked("0")] },
    jszip: { loadAsync: [unpacked("0")] },
    "jszip.Zip": { loadAsync: [unpacked("0")] },
    "unzipper.Open": { buffer: [unpacked("0")] },
    yauzl: { fromBuffer: [unpacked("0")] },
    "extract-zip": { "": [unpacked("0")] },
  },
};
