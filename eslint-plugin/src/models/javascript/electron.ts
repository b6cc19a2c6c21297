/**
 * Electron: windows that show pages, and what pages may ask of the program. What a window's page sends is a stranger's as soon as the page shows
 * anything of one. Windows' own protections are options (`protections.ts`).
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { HARMLESS, makes, named } from "./rows.js";

const OPENED: Sink = {
  arg: "0",
  kind: "url",
  detail: { use: "address that is opened", instead: "a check that its protocol is `https:`", cwe: [601] },
};
const SCRIPT: Sink = { arg: "0", kind: "code", detail: { use: "script in the window" } };
const file = (use: string): Sink => ({ arg: "0", kind: "path", detail: { use } });

/** `(event, ...args)` */
const sent: Member = {
  call: { callbacks: [{ arg: "1", params: [{}], rest: { source: { kind: "http", structured: true } }, runs: "entry" }] },
};

export const library: Library = {
  name: "electron",
  modules: { electron: "electron", "electron/main": "electron", "electron/renderer": "electron" },
  types: {
    electron: {
      members: {
        BrowserWindow: makes({ type: "electron.Window" }),
        shell: { type: "electron.Shell" },
        ipcMain: { type: "electron.Main" },
      },
    },
    "electron.Window": {
      members: {
        loadURL: { call: { sinks: [OPENED] } },
        loadFile: { call: { sinks: [file("page that is opened")] } },
        webContents: { type: "electron.Contents" },
        ...named(["show", "hide", "close", "on", "once"], HARMLESS),
      },
    },
    "electron.Contents": {
      extends: ["electron.Window"],
      members: {
        executeJavaScript: { call: { sinks: [SCRIPT] } },
        downloadURL: { call: { sinks: [OPENED] } },
        ...named(["send", "openDevTools"], HARMLESS),
      },
    },
    /** Whatever program is registered for the address, or the file, runs. */
    "electron.Shell": {
      members: {
        openExternal: { call: { sinks: [OPENED] } },
        openPath: { call: { sinks: [file("file that is opened with its program")] } },
        ...named(["showItemInFolder", "beep"], HARMLESS),
        trashItem: { call: { sinks: [file("file removal")] } },
      },
    },
    "electron.Main": { members: { ...named(["on", "once", "handle", "handleOnce"], sent) } },
  },
};
