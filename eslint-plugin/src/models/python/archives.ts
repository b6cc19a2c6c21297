/**
 * Archives. Names in a ZIP file lose their leading slashes and steps to parents when Python unpacks them; those in a TAR file do so only
 * with the filter "data" or "tar", which Python 3.14 is the first to use unasked.
 */
import type { Library, Sink, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, named, SAFE_CALL } from "../javascript/rows.js";
import { http } from "../javascript/web-vocabulary.js";
import { onPaths, pathUse } from "./words.js";

/** A path names the file; anything else is the file itself, with what its sender put into it. */
const opens = (type: string, arg: string): Summary => ({
  sinks: [{ ...pathUse(arg, "archive that is opened"), when: [{ arg, type: "string" }] }],
  // An upload brings names along.
  returns: { type, from: [arg, `${arg}.filename`] },
});

/** An upload's own file. */
const opensUpload = (type: string, arg: string): Summary => ({ when: [{ arg, instance: "http.Sent" }], returns: { type, source: http } });

const unpacked: Sink = {
  arg: "this",
  kind: "path",
  detail: { use: "archive whose names lead anywhere", instead: '`filter="data"`' },
};
/** Whose archive it is nobody says; the filter costs nothing. */
const unfiltered: Sink = { ...unpacked, arg: "return", fact: true, possible: true, when: [{ arg: "filter=", given: false }] };
/** One by one, whoever asks for a member's name sees where it leads. */
const unseen = (sink: Sink): Sink => ({ ...sink, unless: [{ arg: "0", asked: ["name", "path", "linkname"] }] });
const trusting: Sink = { ...unpacked, arg: "return", fact: true, when: [{ arg: "filter=", is: ["fully_trusted"] }] };
const target = (arg: string): Sink => pathUse(arg, "folder that is unpacked to");
const filtered = (folder: string): Summary => ({
  when: [{ arg: "filter=", is: ["data", "tar"] }],
  sinks: [target(folder)],
});

const TAR_OPEN: Summary = { sinks: [pathUse("0|name=", "archive that is opened")], returns: { type: "TarFile" } };
/** An upload, which nobody has looked into. */
const FROM_UPLOAD: Summary = { when: [{ arg: "fileobj=", instance: "http.Sent" }], returns: { type: "TarFile.Sent" } };
const FROM_BYTES: Summary = { when: [{ arg: "fileobj=", given: true }], returns: { type: "TarFile", from: ["fileobj="] } };
/** One that the program names itself has come with it, or was made by it. */
const OWN: Summary = { when: [{ arg: "0|name=", own: true }], returns: { type: "TarFile.Own" } };

const OPENS: readonly Summary[] = [FROM_UPLOAD, FROM_BYTES, OWN, TAR_OPEN];
const sent: Sink = { ...unfiltered, possible: undefined };

export const library: Library = {
  name: "archives",
  modules: { zipfile: "zipfile", tarfile: "tarfile", py7zr: "zipfile", rarfile: "zipfile" },
  types: {
    zipfile: {
      members: {
        ...named(["ZipFile", "SevenZipFile", "RarFile"], { new: [opensUpload("ZipFile", "0|file="), opens("ZipFile", "0|file=")] }),
        is_zipfile: SAFE_CALL,
        ...named(["ZIP_DEFLATED", "ZIP_STORED", "BadZipFile"], { safe: true }),
      },
    },
    ZipFile: {
      members: {
        ...named(["extractall"], { call: { sinks: [target("0|path=")] } }),
        extract: { call: { sinks: [target("1|path=")] } },
        write: onPaths("file that is packed", "0|filename="),
        ...named(["close", "writestr", "testzip", "getinfo"], HARMLESS),
        ...named(["namelist", "infolist"], gives({ from: ["this"], list: true })),
        ...named(["read"], gives({ from: ["this"] })),
        open: gives({ from: ["this"] }),
      },
    },
    tarfile: {
      members: {
        open: { call: OPENS },
        TarFile: { type: "tarfile.Class", new: OPENS },
        ...named(["is_tarfile"], SAFE_CALL),
      },
    },
    "tarfile.Class": { members: named(["open", "gzopen", "bz2open", "xzopen"], { call: OPENS }) },
    "TarFile.Sent": {
      extends: ["TarFile"],
      members: {
        extractall: { call: [filtered("0|path="), { sinks: [sent, trusting, target("0|path=")] }] },
        extract: { call: [filtered("1|path="), { sinks: [unseen(sent), trusting, target("1|path=")] }] },
      },
    },
    "TarFile.Own": {
      extends: ["TarFile"],
      members: {
        extractall: { call: { sinks: [trusting, target("0|path=")] } },
        extract: { call: { sinks: [trusting, target("1|path=")] } },
      },
    },
    TarFile: {
      members: {
        extractall: { call: [filtered("0|path="), { sinks: [unpacked, unfiltered, trusting, target("0|path=")] }] },
        extract: { call: [filtered("1|path="), { sinks: [unseen(unpacked), unseen(unfiltered), trusting, target("1|path=")] }] },
        add: onPaths("file that is packed", "0|name="),
        extractfile: gives({ from: ["this"] }),
        ...named(["getnames", "getmembers"], gives({ from: ["this"], list: true })),
        ...named(["close", "addfile"], HARMLESS),
      },
    },
  },
};
