/**
 * Headless browsers and DOM implementations: puppeteer, playwright, selenium, jsdom. The browser fetches whatever address it is sent to,
 * from where the bot runs; markup and scripts given to a page run there; what a page holds is a stranger's text.
 */
import type { Callback, Library, Member, Sink, SinkDetail, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "./rows.js";

const RETRIEVED = { kind: "retrieved" } as const;

/** It runs where the browser does, and fetches what the server can reach. */
const SCRIPT: SinkDetail = { use: "script in the page", cwe: [918] };

const url = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "page that is opened" } });
const file = (arg: string): Sink => ({ arg, kind: "path", detail: { use: "file write" } });
const script = (arg: string): Sink => ({ arg, kind: "code", when: [{ arg, type: "string" }], detail: SCRIPT });

const text: Member = gives({ source: RETRIEVED });

/** The function runs in the page, with the arguments that follow it. */
const inPage = (arg: string, rest: readonly string[]): Callback => ({ arg, params: rest.map((from) => ({ from })), runs: "now" });
const evaluate: Member = { call: { sinks: [script("0")], callbacks: [inPage("0", ["1", "2", "3"])], returns: { source: RETRIEVED } } };
const onElement: Member = {
  call: { callbacks: [{ arg: "1", params: [{}, { from: "2" }, { from: "3" }], runs: "now" }], returns: { source: RETRIEVED } },
};

const PAGE: TypeModel = {
  members: {
    goto: { call: { sinks: [url("0")], returns: { type: "browser.Response" } } },
    setContent: {
      call: {
        sinks: [
          {
            arg: "0",
            kind: "page",
            detail: { use: "page that a browser on the server renders", instead: "markup whose untrusted parts are escaped" },
          },
        ],
      },
    },
    ...named(["evaluate", "evaluateHandle", "evaluateOnNewDocument", "waitForFunction"], evaluate),
    ...named(["$eval", "$$eval"], onElement),
    ...named(["addScriptTag", "addInitScript"], {
      call: {
        sinks: [
          script("0"),
          { arg: "0.content", kind: "code", detail: SCRIPT },
          { arg: "0.url", kind: "url", detail: { use: "script that is loaded" } },
        ],
      },
    }),
    ...named(["screenshot", "pdf"], { call: { sinks: [file("0.path")] } }),
    ...named(["content", "title", "innerText", "textContent", "innerHTML", "inputValue", "getAttribute"], text),
    url: text,
    ...named(
      ["$", "waitForSelector", "locator", "getByRole", "getByText", "first", "nth", "frameLocator"],
      gives({ type: "browser.Element" }),
    ),
    ...named(["$$"], gives({ type: "browser.Element", list: true })),
    ...named(["exposeFunction", "exposeBinding"], {
      call: { callbacks: [{ arg: "1", params: [{ source: RETRIEVED }, { source: RETRIEVED }], runs: "entry" }] },
    }),
    ...named(["on", "once"], {
      call: [
        { when: [{ arg: "0", is: ["download"] }], callbacks: [{ arg: "1", params: [{ type: "browser.Download" }], runs: "now" }] },
        { callbacks: [{ arg: "1", params: [{}], runs: "now" }] },
      ],
    }),
    waitForEvent: {
      call: [{ when: [{ arg: "0", is: ["download"] }], returns: { type: "browser.Download" } }, {}],
    },
    request: { type: "browser.Request" },
    ...named(["keyboard", "mouse", "context", "browser", "mainFrame"], {}),
    ...named(
      ["click", "type", "fill", "press", "close", "setViewport", "setUserAgent", "waitForNavigation", "waitForTimeout", "reload"],
      HARMLESS,
    ),
  },
};

/** Whoever reaches the port runs scripts in every page of the browser. */
const DEVTOOLS: Sink = {
  arg: "0.args.[]",
  kind: "exposed",
  fact: true,
  possible: true,
  when: [{ arg: "0.args.[]", matches: "^--remote-debugging-(?:port=(?!0$)|address=(?!127\\.|localhost|\\[?::1))" }],
  detail: { use: "the browser can be steered through a port", instead: "`pipe: true`", cwe: [489, 94], leaveOut: true },
};

const LAUNCH: Member = {
  call: {
    sinks: [
      { arg: "0.executablePath", kind: "argument", detail: { use: "program to run" } },
      { arg: "0.args.[]", kind: "argument", detail: { use: "browser argument" } },
      DEVTOOLS,
    ],
    returns: { type: "browser.Browser" },
  },
};

const LAUNCHER: TypeModel = {
  members: {
    launch: LAUNCH,
    ...named(["connect", "connectOverCDP", "launchPersistentContext"], gives({ type: "browser.Browser" })),
    ...named(["use", "default", "addExtra"], { type: "browser.Launcher", call: { returns: { type: "browser.Launcher" } } }),
    ...named(["executablePath", "defaultArgs"], SAFE_CALL),
    ...named(["Page", "Frame"], { type: "browser.Page" }),
  },
};

/** The document has the taint of the markup it was made from. */
const jsdom = { from: ["0"] } as const;

export const library: Library = {
  name: "browsers",
  modules: {
    puppeteer: "browser.Launcher",
    "puppeteer-core": "browser.Launcher",
    "puppeteer-extra": "browser.Launcher",
    playwright: "playwright",
    "playwright-core": "playwright",
    "@playwright/test": "playwright",
    "selenium-webdriver": "selenium",
    jsdom: "jsdom",
  },
  types: {
    "browser.Launcher": LAUNCHER,
    playwright: {
      members: {
        ...named(["chromium", "firefox", "webkit", "default"], { type: "browser.Launcher" }),
        ...named(["Page"], { type: "browser.Page" }),
      },
    },
    "browser.Browser": {
      members: {
        newPage: gives({ type: "browser.Page" }),
        pages: gives({ type: "browser.Page", list: true }),
        ...named(
          ["newContext", "createBrowserContext", "createIncognitoBrowserContext", "defaultBrowserContext"],
          gives({ type: "browser.Browser" }),
        ),
        ...named(["close", "disconnect", "version", "on"], HARMLESS),
      },
    },
    "browser.Page": PAGE,
    "browser.Element": {
      extends: ["browser.Page"],
      members: {
        evaluate: { call: { callbacks: [{ arg: "0", params: [{}, { from: "1" }], runs: "now" }], returns: { source: RETRIEVED } } },
        ...named(["allTextContents", "allInnerTexts"], text),
      },
    },
    "browser.Response": { members: { ...named(["text", "json", "body", "buffer"], text), ...named(["ok", "status"], SAFE_CALL) } },
    "browser.Request": {
      members: {
        ...named(["get", "post", "put", "delete", "fetch"], { call: { sinks: [url("0")], returns: { type: "browser.Response" } } }),
      },
    },
    "browser.Download": {
      members: { suggestedFilename: text, saveAs: { call: { sinks: [file("0")] } }, ...named(["path", "url"], SAFE_CALL) },
    },
    selenium: { members: { Builder: makes({ type: "selenium.Builder" }), ...named(["By", "until", "Key"], {}) } },
    "selenium.Builder": { members: { build: gives({ type: "selenium.Driver" }), "*": CHAIN } },
    "selenium.Driver": {
      members: {
        get: { call: { sinks: [url("0")] } },
        navigate: gives({ type: "selenium.Navigation" }),
        ...named(["executeScript", "executeAsyncScript"], { call: { sinks: [script("0")], returns: { source: RETRIEVED } } }),
        ...named(["getPageSource", "getTitle", "getCurrentUrl", "getText", "getAttribute"], text),
        ...named(["findElement", "wait"], gives({ type: "selenium.Driver" })),
        findElements: gives({ type: "selenium.Driver", list: true }),
        ...named(["quit", "close", "sleep", "takeScreenshot", "sendKeys", "click"], HARMLESS),
      },
    },
    "selenium.Navigation": { members: { to: { call: { sinks: [url("0")] } }, ...named(["back", "refresh"], HARMLESS) } },
    jsdom: { members: { JSDOM: { type: "jsdom.Class" }, ...named(["VirtualConsole", "ResourceLoader", "CookieJar"], makes({})) } },
    "jsdom.Class": {
      new: [
        {
          when: [{ arg: "1.runScripts", is: ["dangerously"] }],
          sinks: [{ arg: "0", kind: "code", detail: { use: "page whose scripts run" } }],
          returns: jsdom,
        },
        { returns: jsdom },
      ],
      members: {
        fromURL: { call: { sinks: [url("0")], returns: { source: RETRIEVED } } },
        fromFile: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file read" } }], returns: { source: { kind: "stored" } } } },
        fragment: gives(jsdom),
      },
    },
  },
};
