/**
 * Protections of their own: helmet's headers and their names in other frameworks, Electron's windows, template engines' escaping, what
 * servers of files show. Options that mean nothing else are known by their names.
 */
import type { Library, Member, OptionFact, Sink, SinkDetail } from "../../engine/summary.js";

const off = (header: string, harm: string): OptionFact => ({
  kind: "protection",
  is: [false],
  detail: { use: `${harm} (\`${header}\` is switched off)`, instead: "the header with directives of its own", leaveOut: true },
});
const window = (is: OptionFact["is"], use: string): OptionFact => ({ kind: "protection", is, detail: { use, leaveOut: true } });

const CSP = off("Content-Security-Policy", "whatever script gets into a page runs");
const FRAMES = off("X-Frame-Options", "other sites may frame the pages");
const HSTS = off("Strict-Transport-Security", "browsers may come back without encryption");
const SNIFFING = off("X-Content-Type-Options", "browsers guess what an answer is");

const LISTING: SinkDetail = {
  use: "the folder's content is listed for everybody",
  instead: "links to the files that are meant to be seen",
};
const HIDDEN: SinkDetail = { use: "hidden files are served", instead: '`dotfiles: "ignore"`', leaveOut: true };
const raw = (use: string, instead: string): OptionFact => ({ kind: "html", is: [true], possible: true, detail: { use, instead } });
const rawWithout = (use: string, instead: string): OptionFact => ({ ...raw(use, instead), is: [false] });

const listing: Sink = { arg: "return", kind: "protection", fact: true, detail: LISTING };
const lists: Member = { call: { sinks: [listing] } };
/** The folder with the program's own files, or with everything that is installed. */
const SERVED: Sink = {
  arg: "0",
  kind: "protection",
  fact: true,
  when: [{ arg: "0", matches: "^(?:\\./?|/|.*/?node_modules/?)$" }],
  detail: { use: "the program's own files are served", instead: "a folder with the files that are meant to be seen" },
};
/** The same by the names of Node: the module's folder, and the one where the program is started. */
const SERVED_FOLDER: Sink = { ...SERVED, when: [{ arg: "0", folder: ["folder", "root"] }] };

/** Whoever sends the header says which address they come from; limits by address and the log believe it. */
const TRUSTING: Sink = {
  arg: "return",
  kind: "protection",
  fact: true,
  possible: true,
  when: [
    { arg: "0", is: ["trust proxy"] },
    { arg: "1", is: [true] },
  ],
  detail: {
    use: "`X-Forwarded-For` is believed whoever sends it",
    instead: "the number of proxies, or their addresses",
    cwe: [348],
  },
};

export const library: Library = {
  name: "protections",
  modules: { "serve-index": "serve-index", "koa-serve-index": "serve-index" },
  types: { "serve-index": lists as Library["types"][string] },
  also: {
    "express.Application": { set: [TRUSTING], enable: [{ ...TRUSTING, when: [{ arg: "0", is: ["trust proxy"] }] }] },
    express: { static: [SERVED, SERVED_FOLDER] },
    "serve-static": { "": [SERVED, SERVED_FOLDER] },
  },
  options: {
    // helmet, in the names of before and after its version 5; @fastify/helmet, koa-helmet, hono and nuxt-security share them.
    contentSecurityPolicy: CSP,
    ...{ frameguard: FRAMES, xFrameOptions: FRAMES },
    ...{ hsts: HSTS, strictTransportSecurity: HSTS },
    ...{ noSniff: SNIFFING, xContentTypeOptions: SNIFFING },
    // Electron
    webSecurity: window([false], "the window's pages read every other site"),
    contextIsolation: window([false], "scripts of the page reach the objects of the program"),
    nodeIntegration: window([true], "scripts of the page reach Node, and with it the machine"),
    nodeIntegrationInWorker: window([true], "scripts of the page reach Node, and with it the machine"),
    nodeIntegrationInSubFrames: window([true], "scripts of the page reach Node, and with it the machine"),
    enableRemoteModule: window([true], "scripts of the page reach the objects of the program"),
    allowRunningInsecureContent: window([true], "the window runs scripts that came without encryption"),
    // Node's HTTP server and client
    insecureHTTPParser: {
      kind: "protection",
      is: [true],
      detail: { use: "requests are read leniently, so that one can be smuggled in another", leaveOut: true, cwe: [444] },
    },
    // express.static, send
    dotfiles: { kind: "protection", is: ["allow"], detail: HIDDEN },
    // Part of an older template engine's options
    escapeMarkup: rawWithout("values of the template are not escaped", "the engine's escaping"),
    // Handlebars; swig, nunjucks; marked before version 5; markdown-it, remarkable; react-markdown before version 6
    referrerPolicy: off("Referrer-Policy", "other sites are told the address of the page"),
    // ejs, i18next, Mustache
    escape: { ...raw("values of the template are not escaped", "the engine's escaping"), is: [], givesBack: true },
    noEscape: raw("values of the template are not escaped", "`{{{…}}}` for the values that are markup"),
    autoescape: rawWithout("values of the template are not escaped", "the engine's escaping"),
    sanitize: { ...rawWithout("raw markup in Markdown is kept", "a sanitizer on the result"), with: ["gfm"] },
    // As a property of the component; plug-ins have an option of this name, too, and may clean after them.
    allowDangerousHtml: { ...raw("raw markup in Markdown is kept", "the component's own elements"), with: ["children"] },
    escapeHtml: { ...rawWithout("raw markup in Markdown is kept", "the component's own elements") },
  },
};
