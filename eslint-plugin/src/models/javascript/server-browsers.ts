/**
 * Browsers and renderers that a server runs beside puppeteer and its kin (`browsers.ts`): phantom, the Chrome DevTools protocol,
 * wkhtmltopdf and wkhtmltoimage. They fetch whatever address they are given, and what the given markup names, from where the bot runs.
 */
import type { Library, Member, Sink, SinkDetail } from "../../engine/summary.js";
import { gives, HARMLESS, named, SAFE_CALL } from "./rows.js";

const RETRIEVED = { kind: "retrieved" } as const;

/** It runs where the browser does, and fetches what the server can reach. */
const SCRIPT: SinkDetail = { use: "script in the page", cwe: [918] };

const opened = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "page that is opened" } });
const rendered = (arg: string): Sink => ({
  arg,
  kind: "page",
  detail: { use: "page that a browser on the server renders", instead: "markup whose untrusted parts are escaped" },
});
const script = (arg: string): Sink => ({ arg, kind: "code", detail: SCRIPT });
const written = (arg: string): Sink => ({ arg, kind: "path", detail: { use: "file write" } });

/** An address or markup: text that shows markup is that. */
const source = (arg: string): readonly Sink[] => [opened(arg), { ...rendered(arg), when: [{ arg, matches: "<[A-Za-z!/]" }] }];

const convert: Member = { call: { sinks: [...source("0"), written("1.output")], returns: { type: "stream.Stream" } } };

const evaluated: Member = { call: { sinks: [script("0.expression")], returns: { source: RETRIEVED } } };

export const library: Library = {
  name: "server-browsers",
  modules: {
    phantom: "phantom",
    "chrome-remote-interface": "chrome-remote-interface",
    wkhtmltopdf: "wkhtmltopdf",
    wkhtmltoimage: "wkhtmltoimage",
    "html-pdf": "html-pdf",
    "node-html-to-image": "node-html-to-image",
  },
  types: {
    phantom: { members: { create: gives({ type: "phantom.Instance" }) } },
    "phantom.Instance": { members: { createPage: gives({ type: "phantom.Page" }), ...named(["exit", "kill"], HARMLESS) } },
    "phantom.Page": {
      members: {
        ...named(["open", "openUrl"], { call: { sinks: [opened("0")], returns: { safe: true } } }),
        setContent: { call: { sinks: [rendered("0")] } },
        property: {
          call: [
            {
              when: [
                { arg: "0", is: ["content"] },
                { arg: "1", given: true },
              ],
              sinks: [rendered("1")],
            },
            { when: [{ arg: "1", given: false }], returns: { source: RETRIEVED } },
            {},
          ],
        },
        evaluateJavaScript: { call: { sinks: [script("0")], returns: { source: RETRIEVED } } },
        render: { call: { sinks: [written("0")] } },
        ...named(["on", "off", "close", "sendEvent", "setting"], HARMLESS),
      },
    },
    /** Waited for, or given to a function. */
    "chrome-remote-interface": {
      call: {
        callbacks: [{ arg: "0+", params: [{ type: "devtools.Client" }], runs: "now" }],
        returns: { type: "devtools.Client" },
      },
    },
    "devtools.Client": {
      members: {
        Runtime: { type: "devtools.Runtime" },
        Page: { type: "devtools.Page" },
        ...named(["Network", "DOM", "Emulation", "Target"], {}),
        ...named(["close", "on"], HARMLESS),
      },
    },
    "devtools.Runtime": { members: { ...named(["evaluate", "compileScript"], evaluated), enable: HARMLESS } },
    "devtools.Page": {
      members: {
        navigate: { call: { sinks: [opened("0.url")] } },
        setDocumentContent: { call: { sinks: [rendered("0.html")] } },
        addScriptToEvaluateOnNewDocument: { call: { sinks: [script("0.source")] } },
        ...named(["enable", "reload"], HARMLESS),
        printToPDF: { call: { sinks: [rendered("0.headerTemplate"), rendered("0.footerTemplate")], returns: { safe: true } } },
        ...named(["captureScreenshot", "loadEventFired"], SAFE_CALL),
      },
    },
    /** HTML, or an object with it. */
    "html-pdf": { members: { create: { call: { sinks: [rendered("0")], returns: { type: "html-pdf.Document" } } } } },
    "html-pdf.Document": { members: { toFile: { call: { sinks: [written("0")] } }, ...named(["toBuffer", "toStream"], HARMLESS) } },
    "node-html-to-image": { call: { sinks: [rendered("0.html"), written("0.output")] } },
    wkhtmltopdf: convert as { call: NonNullable<Member["call"]> },
    wkhtmltoimage: { members: { generate: convert, setCommand: gives({ type: "wkhtmltoimage" }) } },
  },
};
