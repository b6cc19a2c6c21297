/**
 * Electron: windows that show pages, and what pages may ask of the program. What a window's page sends is a stranger's as soon as the page shows
 * anything of one. Windows' own protections are options (`protections.ts`).
 */
import type { Given, Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";

const OPENED: Sink = {
  arg: "0",
  kind: "url",
  detail: { use: "address that is opened", instead: "a check that its protocol is `https:`", cwe: [601] },
};
/** A browser shows any host; of other schemes, the programs that are registered for them run. */
const HANDED_ON: Sink = { ...OPENED, begins: true };
const SCRIPT: Sink = { arg: "0", kind: "code", detail: { use: "script in the window" } };
const file = (use: string): Sink => ({ arg: "0", kind: "path", detail: { use } });

/** Of a window's preferences; elsewhere the name means other things. */
const UNSANDBOXED: readonly Sink[] = [
  ["sandbox", false, "scripts of the page run outside of Chromium's sandbox"] as const,
  ["experimentalFeatures", true, "the page is shown with unfinished features"] as const,
].map(([name, is, use]) => ({
  arg: `0.webPreferences.${name}`,
  kind: "protection",
  fact: true,
  when: [{ arg: `0.webPreferences.${name}`, is: [is] }],
  detail: { use, leaveOut: true },
}));

/** Whoever answers so whatever the certificate says: `callback(true)`, `callback(0)`. */
const accepting = (answer: boolean | number): Sink => ({
  arg: "return",
  kind: "tls",
  fact: true,
  possible: true,
  when: [{ arg: "0", is: [answer] }],
  detail: { use: "a certificate is accepted that nobody has verified", instead: "the check of Chromium", cwe: [295] },
});
const UNVERIFIED: Sink = {
  arg: "return",
  kind: "tls",
  fact: true,
  when: [{ arg: "0", is: ["ignore-certificate-errors", "allow-insecure-localhost"] }],
  detail: { use: "certificates are not verified", leaveOut: true, cwe: [295] },
};
/** The page may then send whatever it likes to any listener of the program. */
const BRIDGED: Sink = {
  arg: "1",
  kind: "protection",
  fact: true,
  detail: { use: "the page is given all of `ipcRenderer`", instead: "one function for each message that the page may send" },
};

/** What a page leads to, by itself or with a link of a stranger's in it. */
const LED_TO: Given = { source: { kind: "http" } };
/** `setWindowOpenHandler(({ url }) => ...)` */
const opening: Member = { call: { callbacks: [{ arg: "0", params: [{ type: "electron.Opened" }], runs: "entry" }] } };
/** `on("will-navigate", (event, url) => ...)`; what else happens brings nothing of a stranger's. */
const happens: Member = {
  call: [
    {
      when: [{ arg: "0", is: ["will-navigate", "will-redirect", "will-frame-navigate", "new-window", "did-start-navigation"] }],
      callbacks: [{ arg: "1", params: [{ type: "electron.Navigation" }, LED_TO], runs: "entry" }],
      returns: { same: "this" },
    },
    { callbacks: [{ arg: "1", params: [], runs: "now" }], returns: { same: "this" } },
  ],
};

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
        BrowserWindow: makes({ type: "electron.Window" }, { sinks: UNSANDBOXED }),
        app: { type: "electron.App" },
        ipcRenderer: { type: "electron.Renderer" },
        contextBridge: { type: "electron.Bridge" },
        session: { type: "electron.Sessions" },
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
        setWindowOpenHandler: opening,
        ...named(["on", "once"], happens),
        ...named(["send", "openDevTools"], HARMLESS),
      },
    },
    "electron.Opened": {
      members: { url: { source: { kind: "http" } }, ...named(["frameName", "disposition", "features"], { safe: true }) },
    },
    "electron.Navigation": { members: { url: { source: { kind: "http" } }, preventDefault: HARMLESS } },
    /** Whatever program is registered for the address, or the file, runs. */
    "electron.Shell": {
      members: {
        openExternal: { call: { sinks: [HANDED_ON] } },
        openPath: { call: { sinks: [file("file that is opened with its program")] } },
        ...named(["showItemInFolder", "beep"], HARMLESS),
        trashItem: { call: { sinks: [file("file removal")] } },
      },
    },
    "electron.App": {
      extends: ["EventEmitter"],
      members: {
        commandLine: { type: "electron.CommandLine" },
        ...named(["on", "once"], {
          call: [
            {
              when: [{ arg: "0", is: ["certificate-error"] }],
              callbacks: [{ arg: "1", params: [{}, {}, {}, {}, {}, { type: "electron.CertificateAnswer" }], runs: "now" }],
              returns: { same: "this" },
            },
            // A link of the program's own scheme, on whatever page it stands.
            {
              when: [{ arg: "0", is: ["open-url"] }],
              callbacks: [{ arg: "1", params: [{}, LED_TO], runs: "entry" }],
              returns: { same: "this" },
            },
            {
              when: [{ arg: "0", is: ["web-contents-created"] }],
              callbacks: [{ arg: "1", params: [{}, { type: "electron.Contents" }], runs: "now" }],
              returns: { same: "this" },
            },
            { callbacks: [{ arg: "1", params: [], runs: "now" }], returns: { same: "this" } },
          ],
        }),
      },
    },
    "electron.CommandLine": { members: { appendSwitch: { call: { sinks: [UNVERIFIED] } } } },
    "electron.CertificateAnswer": { call: { sinks: [accepting(true)] } },
    "electron.CertificateResult": { call: { sinks: [accepting(0)] } },
    "electron.Sessions": {
      members: {
        ...named(["defaultSession"], { type: "electron.Session" }),
        ...named(["fromPartition", "fromPath"], gives({ type: "electron.Session" })),
      },
    },
    "electron.Session": {
      members: {
        setCertificateVerifyProc: {
          call: { callbacks: [{ arg: "0", params: [{}, { type: "electron.CertificateResult" }], runs: "now" }] },
        },
      },
    },
    "electron.Renderer": { extends: ["EventEmitter"] },
    "electron.Bridge": {
      members: {
        exposeInMainWorld: {
          call: {
            sinks: [
              { ...BRIDGED, when: [{ arg: "1", instance: "electron.Renderer" }] },
              { ...BRIDGED, when: [{ arg: "1.[]", instance: "electron.Renderer" }] },
            ],
          },
        },
      },
    },
    "electron.Main": { members: { ...named(["on", "once", "handle", "handleOnce"], sent) } },
  },
};
