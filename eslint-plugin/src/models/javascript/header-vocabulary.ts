/** Headers that say too much, by name and value: what programs write by hand. Data only: it names no library and no rule. */
import type { Sink, SinkDetail, When } from "../../engine/summary.js";

const anyCase = (words: string): string => words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** Policies with which every other site is told the whole address. */
export const REFERRER_POLICIES = ["unsafe-url", "no-referrer-when-downgrade"] as const;
export const CONTENT_POLICY = "whatever script gets into a page runs (`Content-Security-Policy`)";

/** What is allowed beside nonces and hashes is for browsers that do not know those. */
const OPEN_SCRIPTS = String.raw`^(?![^]*'(?:nonce-|sha\d|strict-dynamic))(?:[^]*;)?\s*(?:script|default)-src(?=\s)[^;]*(?:'unsafe-inline'|'unsafe-eval'|\s\*(?:[\s;]|$))`;

const header = (name: string, use: string, instead: string, value: When): Sink => ({
  arg: "1",
  kind: "protection",
  fact: true,
  when: [{ arg: "0", matches: `^${anyCase(name)}$` }, value],
  detail: { use, instead },
});

/** The name is the first argument, the value the second. */
export const openHeaders: readonly Sink[] = [
  header("x-frame-options", "other sites may frame the pages (`X-Frame-Options`)", "`DENY` or `SAMEORIGIN`", {
    arg: "1",
    matches: `^(?!\\s*(?:${anyCase("deny|sameorigin")})\\s*$)[^\\uFFFC]*$`,
  }),
  header("content-security-policy", CONTENT_POLICY, "nonces, and the names of the hosts", { arg: "1", matches: OPEN_SCRIPTS }),
  header("referrer-policy", "other sites are told the address of the page (`Referrer-Policy`)", "`no-referrer`", {
    arg: "1",
    is: REFERRER_POLICIES,
  }),
  header(
    "strict-transport-security",
    "browsers come back without encryption (`Strict-Transport-Security`)",
    "`max-age=31536000; includeSubDomains`",
    { arg: "1", matches: `${anyCase("max-age")}\\s*=\\s*"?0(?!\\d)` },
  ),
];

/** Whoever asks says how far the page is protected: with a link, that is somebody else. */
const protecting = anyCase("x-frame-options|content-security-policy(?:-report-only)?|strict-transport-security");
const OF_REQUEST: SinkDetail = { use: "header with which the page protects itself", instead: "a fixed text", cwe: [1021, 451, 693] };
/** A line break in it begins a header of somebody else's. */
export const headerValue = (arg: string): Sink => ({
  arg,
  kind: "log",
  detail: { use: "header of an answer", instead: "the text without its line breaks", cwe: [113] },
});
export const namesHeader = (arg: string): Sink => ({
  arg,
  kind: "html",
  possible: true,
  known: true,
  // A name that begins with words of the program's own is none of those that browsers obey.
  unless: [{ arg, matches: "^[^\uFFFC]" }],
  detail: { use: "name of a header of the answer", instead: "names from a fixed list", cwe: [113, 644] },
});
export const chosenHeaders: readonly Sink[] = [
  { arg: "1", kind: "html", possible: true, known: true, when: [{ arg: "0", matches: `^(?:${protecting})$` }], detail: OF_REQUEST },
  namesHeader("0"),
];

/** The same in an object of headers. */
export const chosenIn = (headers: string): readonly Sink[] =>
  ["X-Frame-Options", "Content-Security-Policy", "x-frame-options", "content-security-policy"].map((name): Sink => ({
    arg: `${headers}.${name}`,
    kind: "html",
    possible: true,
    known: true,
    detail: OF_REQUEST,
  }));
