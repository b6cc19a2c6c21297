/** Bodies and uploads of any size: whoever sends them fills the memory or the disk. What the middleware allows by itself is small, but for files. */
import type { Library, Sink, SinkDetail } from "../../engine/summary.js";

const ANY_SIZE: SinkDetail = { use: "requests of any size are taken", instead: "a limit of a few megabytes", cwe: [770] };
const HUGE: SinkDetail = { ...ANY_SIZE, use: "requests of more than a hundred megabytes are taken" };
const LARGEST = 100 * 1024 * 1024;

const open = (detail: SinkDetail): Omit<Sink, "arg" | "when"> => ({ kind: "protection", fact: true, possible: true, detail });
/** As bytes or, for parsers of bodies, in words: "500mb", "2 GB". */
const huge = (arg: string): Sink => ({ ...open(HUGE), arg, when: [{ arg, above: LARGEST }] });
const hugeText = (arg: string): Sink => ({
  ...open(HUGE),
  arg,
  when: [{ arg, matches: "^\\s*(?:\\d{3,}(?:\\.\\d+)?\\s*[mM][bB]|\\d+(?:\\.\\d+)?\\s*[gGtT][bB])\\s*$" }],
});
/** Files are kept however large they are, unless an option says otherwise. */
const unlimited = (option: string): readonly Sink[] => [
  { ...open(ANY_SIZE), arg: "return", when: [{ arg: "0", given: false }] },
  {
    ...open(ANY_SIZE),
    arg: "return",
    when: [
      { arg: "0", literal: true },
      { arg: option, given: false },
    ],
  },
  huge(`${option}.fileSize`),
];

const body = [huge("0.limit"), hugeText("0.limit")];
const parsers = { json: body, urlencoded: body, text: body, raw: body };
const form = ["0.maxFileSize", "0.maxTotalFileSize"].map(huge);

const server = [huge("0.bodyLimit")];

export const library: Library = {
  name: "sizes of requests",
  modules: { "express-fileupload": "express-fileupload" },
  types: { "express-fileupload": { call: { sinks: unlimited("0.limits"), returns: {} } } },
  also: {
    express: parsers,
    "body-parser": parsers,
    multer: { "": unlimited("0.limits") },
    formidable: { "": form, formidable: form, IncomingForm: form, Formidable: form },
    fastify: { "": server, default: server, fastify: server },
  },
};
