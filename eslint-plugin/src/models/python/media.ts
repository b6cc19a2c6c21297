/** Pictures, tables and documents that are opened and written by name: Pillow, OpenCV, openpyxl, python-docx, pypdf, PyMuPDF. */
import type { Library, Member, Result, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, named } from "../javascript/rows.js";
import { pathUse } from "./words.js";

/** A name opens a file; an upload, or bytes in memory, are what is opened. */
const byName = (arg: string, use: string): readonly Sink[] => [
  { ...pathUse(arg, use), when: [{ arg, type: "string" }] },
  { ...pathUse(arg, use), when: [{ arg, instance: "Path" }] },
];
const opens = (arg: string, returns: Result): Member => {
  const call = { sinks: byName(arg, "file that is opened"), returns };
  return { call, new: call };
};
const writes = (arg: string): Member => ({ call: { sinks: byName(arg, "file that is written") } });

export const library: Library = {
  name: "media",
  modules: {
    "PIL.Image": "PIL.Image",
    cv2: "cv2",
    openpyxl: "openpyxl",
    docx: "docx",
    pypdf: "pypdf",
    PyPDF2: "pypdf",
    fitz: "fitz",
    pymupdf: "fitz",
  },
  types: {
    "PIL.Image": {
      members: {
        open: opens("0|fp=", { type: "PIL.Picture" }),
        ...named(["new", "frombytes", "fromarray"], gives({ type: "PIL.Picture" })),
      },
    },
    "PIL.Picture": {
      members: {
        save: writes("0|fp="),
        ...named(["convert", "resize", "crop", "rotate", "copy", "transpose"], gives({ type: "PIL.Picture" })),
        ...named(["thumbnail", "show", "close", "verify"], HARMLESS),
        ...named(["size", "width", "height", "mode", "format"], { safe: true }),
      },
    },
    cv2: { members: { ...named(["imread", "VideoCapture"], opens("0|filename=", {})), imwrite: writes("0|filename=") } },
    openpyxl: {
      members: {
        load_workbook: opens("0|filename=", { type: "openpyxl.Book" }),
        Workbook: { new: { returns: { type: "openpyxl.Book" } } },
      },
    },
    "openpyxl.Book": { members: { save: writes("0|filename=") } },
    docx: { members: { Document: opens("0|docx=", { type: "docx.Document" }) } },
    "docx.Document": { members: { save: writes("0|path_or_stream=") } },
    pypdf: { members: named(["PdfReader", "PdfFileReader"], opens("0|stream=", {})) },
    fitz: { members: { open: opens("0|filename=", { type: "fitz.Document" }) } },
    "fitz.Document": { members: { save: writes("0|filename=") } },
  },
};
