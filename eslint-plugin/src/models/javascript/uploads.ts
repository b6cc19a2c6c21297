/**
 * Uploads: multer, formidable, busboy, multiparty. The name of an uploaded file is the sender's; where a file is put is the application's,
 * unless its callbacks take the name from the sender. busboy, and with it multer, takes folders off the name; formidable and multiparty do not.
 */
import type { Given, Library, Member, Sink, Summary } from "../../engine/summary.js";
import { CHAIN, HARMLESS, makes, named } from "./rows.js";

const HTTP = { kind: "http" } as const;
const STRUCTURED = { kind: "http", structured: true } as const;

const place = (use: string): Sink => ({ arg: "1", kind: "path", detail: { use } });
const REQUEST: Given = { type: "express.Request" };
const FILE: Given = { type: "express.Upload" };

const storing = (arg: string, done: string): NonNullable<Summary["callbacks"]>[number] => ({
  arg,
  params: [REQUEST, FILE, { type: done }],
  runs: "entry",
});

const parsed: Given = { source: STRUCTURED };
const form: Summary = {
  callbacks: [
    {
      arg: "0.filename",
      params: [{ source: HTTP }, { source: HTTP }, {}, {}],
      runs: "entry",
      returns: { arg: "0", kind: "path", detail: { use: "file write" } },
    },
  ],
  returns: { type: "formidable.Form" },
};
const made: Member = { call: form, new: form };

export const library: Library = {
  name: "uploads",
  modules: { multer: "multer", formidable: "formidable", busboy: "busboy", "@fastify/busboy": "busboy", multiparty: "multiparty" },
  types: {
    multer: {
      call: {
        callbacks: [{ arg: "0.fileFilter", params: [REQUEST, FILE, {}], runs: "entry" }],
        returns: { type: "multer.Upload" },
      },
      members: {
        diskStorage: {
          call: { callbacks: [storing("0.filename", "multer.Name"), storing("0.destination", "multer.Folder")], returns: {} },
        },
        memoryStorage: HARMLESS,
        MulterError: {},
      },
    },
    "multer.Name": { call: { sinks: [place("name of an uploaded file")] } },
    "multer.Folder": { call: { sinks: [place("folder of an uploaded file")] } },
    "multer.Upload": { members: { ...named(["single", "array", "fields", "any", "none"], HARMLESS) } },
    formidable: { call: form, new: form, members: { ...named(["formidable", "IncomingForm", "Formidable"], made) } },
    "formidable.Form": {
      members: {
        parse: {
          call: {
            callbacks: [{ arg: "1", params: [{ type: "Error" }, parsed, { type: "formidable.Files" }], runs: "now" }],
            returns: { fields: { 0: { source: STRUCTURED }, 1: { type: "formidable.Files" } } },
          },
        },
        ...named(["on", "once"], {
          call: [
            {
              when: [{ arg: "0", is: ["file", "fileBegin"] }],
              callbacks: [{ arg: "1", params: [{ source: HTTP }, { type: "formidable.File" }], runs: "now" }],
              returns: { same: "this" },
            },
            {
              when: [{ arg: "0", is: ["field"] }],
              callbacks: [{ arg: "1", params: [{ source: HTTP }, { source: HTTP }], runs: "now" }],
              returns: { same: "this" },
            },
            { callbacks: [{ arg: "1", params: [{}], runs: "now" }], returns: { same: "this" } },
          ],
        }),
        ...named(["uploadDir", "keepExtensions", "multiples", "maxFileSize"], {}),
      },
    },
    "formidable.Files": { element: { type: "formidable.File" }, members: { "*": { type: "formidable.File" } } },
    "formidable.File": {
      extends: ["Array"],
      element: { type: "formidable.File" },
      members: {
        ...named(["originalFilename", "name", "mimetype", "type"], { source: HTTP }),
        filepath: { safe: true, assign: [{ arg: "0", kind: "path", detail: { use: "file write" } }] },
        path: { safe: true, assign: [{ arg: "0", kind: "path", detail: { use: "file write" } }] },
        ...named(["newFilename", "size", "hash", "lastModifiedDate", "mtime"], { safe: true }),
      },
    },
    busboy: { call: { returns: { type: "busboy.Parser" } }, new: { returns: { type: "busboy.Parser" } } },
    "busboy.Parser": {
      extends: ["stream.Stream"],
      members: {
        on: {
          call: [
            {
              // 0.x gives the name as text, 1.x in an object.
              when: [{ arg: "0", is: ["file"] }],
              callbacks: [
                { arg: "1", params: [{ source: HTTP }, { type: "stream.Stream" }, { type: "busboy.Info" }, {}, {}], runs: "now" },
              ],
              returns: { same: "this" },
            },
            {
              when: [{ arg: "0", is: ["field"] }],
              callbacks: [{ arg: "1", params: [{ source: HTTP }, { source: HTTP }, {}], runs: "now" }],
              returns: { same: "this" },
            },
            { callbacks: [{ arg: "1", params: [{}], runs: "now" }], returns: { same: "this" } },
          ],
        },
      },
    },
    "busboy.Info": {
      source: { ...HTTP, cleans: ["path"] },
      members: { filename: { source: { ...HTTP, cleans: ["path"] } }, ...named(["encoding", "mimeType"], { source: HTTP }) },
    },
    multiparty: { members: { Form: makes({ type: "multiparty.Form" }) } },
    "multiparty.Form": {
      members: {
        parse: { call: { callbacks: [{ arg: "1", params: [{ type: "Error" }, parsed, { source: STRUCTURED }], runs: "now" }] } },
        on: CHAIN,
      },
    },
  },
};
