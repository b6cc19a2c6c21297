/**
 * Headers with which a page protects itself, by what they say: helmet's options and those that are written by hand. A header that is there
 * and allows everything protects as little as one that is not.
 */
import type { Library, Member, OptionFact, Sink, SinkDetail, When } from "../../engine/summary.js";
import { CONTENT_POLICY, REFERRER_POLICIES } from "./header-vocabulary.js";
import { HARMLESS } from "./rows.js";

const fact = (use: string, instead: string, ...when: readonly When[]): Sink => ({
  arg: "return",
  kind: "protection",
  fact: true,
  when,
  detail: { use, instead },
});

/** Half a year, as the lists of preloaded hosts once asked for. */
const SHORTEST = 15_552_000;
const HSTS = "browsers soon come back without encryption (`Strict-Transport-Security`)";
const hsts = (at: string): readonly Sink[] => [
  fact(HSTS, "`maxAge` of a year", { arg: `${at}.maxAge`, below: SHORTEST }),
  fact("the names below the host are left out (`Strict-Transport-Security`)", "`includeSubDomains: true`", {
    arg: `${at}.includeSubDomains`,
    is: [false],
  }),
];
const prefetch = (at: string): Sink =>
  fact("browsers look up the hosts of all links (`X-DNS-Prefetch-Control`)", "`allow: false`", { arg: `${at}.allow`, is: [true] });

const all: Library["types"][string] = {
  call: {
    sinks: [...["0.hsts", "0.strictTransportSecurity"].flatMap(hsts), ...["0.dnsPrefetchControl", "0.xDnsPrefetchControl"].map(prefetch)],
    returns: {},
  },
};
const only = (...sinks: readonly Sink[]): Member => ({ call: { sinks, returns: {} } });

const policy = (is: OptionFact["is"], use: string, instead: string): OptionFact => ({
  kind: "protection",
  is,
  possible: true,
  detail: { use, instead },
});
const SCRIPTS = policy(["'unsafe-inline'", "'unsafe-eval'", "*"], CONTENT_POLICY, "nonces, and the names of the hosts");
const ANCESTORS = policy(["*"], "other sites may frame the pages (`frame-ancestors`)", "`'none'`, or the names of the sites that may");
const REFERRER: SinkDetail = { use: "other sites are told the address of the page (`Referrer-Policy`)", instead: "`no-referrer`" };
const off = (header: string, harm: string): OptionFact => ({
  kind: "protection",
  is: [false],
  detail: { use: `${harm} (\`${header}\` is switched off)`, leaveOut: true },
});
const POWERED: OptionFact = {
  ...off("X-Powered-By", "the answers name what the server is made of"),
  detail: { use: "the answers name what the server is made of (`X-Powered-By` is left in)", leaveOut: true },
};

export const library: Library = {
  name: "security headers",
  modules: { helmet: "helmet", "koa-helmet": "helmet" },
  types: {
    helmet: {
      ...all,
      members: {
        default: { type: "helmet" },
        ...{ hsts: only(...hsts("0")), strictTransportSecurity: only(...hsts("0")) },
        ...{ dnsPrefetchControl: only(prefetch("0")), xDnsPrefetchControl: only(prefetch("0")) },
        "*": HARMLESS,
      },
    },
  },
  options: {
    ...{ hidePoweredBy: POWERED, xPoweredBy: POWERED },
    crossOriginOpenerPolicy: off("Cross-Origin-Opener-Policy", "pages that were opened from elsewhere keep a hand on the window"),
    crossOriginResourcePolicy: off("Cross-Origin-Resource-Policy", "other sites may load what only the own pages should"),
    ...{ scriptSrc: SCRIPTS, "script-src": SCRIPTS, defaultSrc: SCRIPTS, "default-src": SCRIPTS },
    ...{ frameAncestors: ANCESTORS, "frame-ancestors": ANCESTORS },
    policy: { kind: "protection", is: REFERRER_POLICIES, detail: REFERRER },
  },
};
