/**
 * Words that the models of web frameworks share, so that their tables stay short. Data only: it names no library and no rule.
 */
import type { Member, Sink, Source, Summary, TypeModel, TypeName, When } from "../../engine/summary.js";
import { cookieHeader } from "./cookie-vocabulary.js";
import { chosenHeaders, chosenIn, openHeaders } from "./header-vocabulary.js";

/** Text of a request: parameters, headers, cookies, file names. */
export const http: Source = { kind: "http" };
/** Parts of a request whose shape the sender chooses as well: a parsed body, a query with brackets. */
export const httpData: Source = { kind: "http", structured: true };

export const httpText: Member = { source: http };
export const httpStructure: Member = { source: httpData };

/** A call that gives text of a request. */
export const givesHttp: Member = { call: { returns: { source: http } } };
/** A call that gives parsed data of a request. */
export const givesHttpData: Member = { call: { returns: { source: httpData } } };

/** The browser is sent to this address. */
export const redirectTo = (arg: string): Sink => ({ arg, kind: "redirect", detail: { use: "redirect" } });

/** The file of this name goes out. */
export const fileSent = (arg: string): Sink => ({ arg, kind: "path", detail: { use: "file sent" } });

/** The template of this name is rendered. */
export const templateName = (arg: string): Sink => ({ arg, kind: "path", detail: { use: "template name" } });

/** Goes out as HTML whatever it is. */
export const htmlAnswer = (arg: string): Sink => ({ arg, kind: "html", asks: "verified", detail: { use: "HTML answer" } });

/** Most answers are JSON or plain text: one is markup when its text shows some. */
export const MARKUP = "<[A-Za-z!/]";
export const markupAnswer = (arg: string): Sink => ({
  arg,
  kind: "html",
  when: [{ arg, matches: MARKUP }],
  detail: { use: "answer with markup" },
});

/** Declared to be HTML, or to be something that no browser takes for it. */
const HTML_TYPE = "html|\\bxml\\b";
const PLAIN_TYPE = "json|plain|^te?xt$|openxml|octet|csv|markdown|event-stream|image|audio|video|javascript|pdf|zip";
/** From the call on, in its chain and after it, the receiver is an answer of this type. */
export const becomes = (type: TypeName): Summary => ({
  returns: { type },
  guards: [{ arg: "this", becomes: type, on: "return" }],
});
/** Calls that say what kind of answer follows. `value`: where that stands; `when`: what else must hold. */
export const declaresType = (value: string, html: TypeName, plain: TypeName, when: readonly When[] = []): readonly Summary[] => [
  { when: [...when, { arg: value, matches: HTML_TYPE }], ...becomes(html) },
  { when: [...when, { arg: value, matches: PLAIN_TYPE }], ...becomes(plain) },
  // Whoever asks says what it is taken for.
  { when: [...when, { arg: value, sent: true }], ...becomes(html) },
];
/** `set("Content-Type", …)`. */
export const declaresHeader = (html: TypeName, plain: TypeName): readonly Summary[] =>
  declaresType("1", html, plain, [{ arg: "0", matches: "^[Cc]ontent-[Tt]ype$" }]);
/** `{ "Content-Type": … }`, as this argument. */
export const declaresHeaders = (headers: string, html: TypeName, plain: TypeName): readonly Summary[] =>
  ["Content-Type", "content-type"].flatMap((name) => declaresType(`${headers}.${name}`, html, plain));

/** The headers of a response that decide more than how it looks. The name is the first argument, the value the second. */
const ALLOWS_ORIGIN: When = { arg: "0", matches: "^[Aa]ccess-[Cc]ontrol-[Aa]llow-[Oo]rigin$" };
const origin: Omit<Sink, "when"> = { arg: "1", kind: "origin", detail: { use: "header that lets another site read the answer" } };
export const headerUses: readonly Sink[] = [
  ...cookieHeader,
  ...openHeaders,
  ...chosenHeaders,
  { ...redirectTo("1"), when: [{ arg: "0", matches: "^[Ll]ocation$" }], detail: { use: "Location header" } },
  { ...origin, when: [ALLOWS_ORIGIN] },
  {
    ...origin,
    fact: true,
    possible: true,
    when: [ALLOWS_ORIGIN, { arg: "1", is: ["*"] }],
    detail: { use: "every site may read the answers", instead: "the names of the sites that may" },
  },
  {
    ...origin,
    fact: true,
    possible: true,
    when: [ALLOWS_ORIGIN, { arg: "1", is: ["null"] }],
    detail: { use: "`null` is every site that asks from a sandboxed frame", instead: "the names of the sites that may" },
  },
];

/** The same header in an object of headers. */
export const allowsOrigin = (headers: string): readonly Sink[] =>
  ["Access-Control-Allow-Origin", "access-control-allow-origin"].map((name) => ({ ...origin, arg: `${headers}.${name}` }));

/** `set("Location", address)`. */
export const setsHeader: Summary = {
  sinks: headerUses,
  returns: { same: "this" },
};

/** `writeHead(200, { Location: address })`. */
export const writesHead: Summary = {
  sinks: [
    ...["1.Location", "1.location", "2.Location"].map((arg): Sink => ({ arg, kind: "redirect", detail: { use: "Location header" } })),
    ...allowsOrigin("1"),
    ...chosenIn("1"),
  ],
  returns: { same: "this" },
};

/** Addresses are kept by logs, histories and whatever stands between. */
const IN_ADDRESS: Sink = {
  arg: "return",
  kind: "transport",
  fact: true,
  possible: true,
  detail: { use: "a password is taken from the address, which logs and histories keep,", instead: "the request's body", cwe: [598] },
};
const PASSWORD: Member = { source: httpData, read: [IN_ADDRESS] };
/** What stands behind the "?", by name. */
export const QUERY: TypeModel = {
  source: httpData,
  members: Object.fromEntries(["password", "passwd", "pwd", "passphrase", "newPassword", "oldPassword"].map((name) => [name, PASSWORD])),
};
