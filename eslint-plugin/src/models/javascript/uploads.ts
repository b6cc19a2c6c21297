/**
 * Parsers of multipart forms: formidable, busboy, multiparty. The name of a file is the sender's, the path it was stored under is not.
 */
import type { Callback, Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { gives, makes, named } from "./rows.js";
import { http, httpText } from "./web-vocabulary.js";

/** `form.parse(request, (error, fields, files) => …)`, or a promise of `[fields, files]`. */
const parsed: Callback = {
  arg: "1",
  params: [{ type: "Error" }, { source: http }, { type: "upload.Files" }],
  runs: "now",
};

const FORM: TypeModel = {
  members: {
    parse: { call: { callbacks: [parsed], returns: { type: "upload.Parsed" } } },
    ...named(["on", "once"], {
      call: [
        {
          when: [{ arg: "0", is: ["file"] }],
          callbacks: [{ arg: "1", params: [{ source: http }, { type: "upload.File" }], runs: "now" }],
          returns: { same: "this" },
        },
        { callbacks: [{ arg: "1", params: [{ source: http }, { source: http }], runs: "now" }], returns: { same: "this" } },
      ],
    }),
  },
};

/** `on("file", (field, stream, { filename }) => …)`; before version 1 the name came third. */
const BUSBOY: TypeModel = {
  extends: ["stream.Stream"],
  members: {
    ...named(["on", "once"], {
      call: [
        {
          when: [{ arg: "0", is: ["file"] }],
          callbacks: [{ arg: "1", params: [{ source: http }, { type: "stream.Stream" }, { type: "upload.Info" }], runs: "now" }],
          returns: { same: "this" },
        },
        {
          when: [{ arg: "0", is: ["field"] }],
          callbacks: [{ arg: "1", params: [{ source: http }, { source: http }, {}], runs: "now" }],
          returns: { same: "this" },
        },
        { callbacks: [{ arg: "1", params: [], runs: "now" }], returns: { same: "this" } },
      ],
    }),
  },
};

const form: Summary = { returns: { type: "upload.Form" } };
const makesForm: Member = { ...makes({ type: "upload.Form" }), ...gives({ type: "upload.Form" }) };
const busboy: Summary = { returns: { type: "upload.Busboy" } };

export const library: Library = {
  name: "uploads",
  modules: { formidable: "formidable", multiparty: "formidable", busboy: "busboy", "@fastify/busboy": "busboy" },
  types: {
    formidable: {
      call: form,
      members: { ...named(["formidable", "IncomingForm", "Form", "default"], makesForm) },
    },
    "upload.Form": FORM,
    "upload.Parsed": { members: { 0: { source: http }, 1: { type: "upload.Files" } } },
    "upload.Files": { element: { type: "upload.Files" }, members: { ...named(["length"], { safe: true }), "*": { type: "upload.File" } } },
    "upload.File": {
      element: { type: "upload.File" },
      members: {
        // `name` and `path` in old versions.
        ...named(["originalFilename", "name", "mimetype", "type", "headers"], httpText),
        ...named(["filepath", "path", "newFilename", "size", "hash", "mtime"], { safe: true }),
      },
    },
    busboy: { call: busboy, new: busboy },
    "upload.Busboy": BUSBOY,
    "upload.Info": { source: http, members: { ...named(["filename", "mimeType", "encoding"], httpText) } },
  },
};
