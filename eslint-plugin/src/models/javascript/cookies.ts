/**
 * Cookies: what the web frameworks and the small libraries set, and the middlewares that keep sessions in them. Koa, hapi and SvelteKit have
 * the flags on unless a call says otherwise; the others have them off.
 */
import type { Library, Sink } from "../../engine/summary.js";
import { cookieSinks, type Flag } from "./cookie-vocabulary.js";
import { HARMLESS, makes, named } from "./rows.js";

const ALL: readonly Flag[] = ["secure", "httpOnly", "sameSite"];

/** A call with the name, the value and an object of options at these places. */
function sets(at: number, offByDefault: readonly Flag[], has: readonly Flag[] = ALL, spelled: Partial<Record<Flag, string>> = {}) {
  const options = `${at + 2}`;
  const flags = Object.fromEntries(has.map((flag) => [flag, `${options}.${spelled[flag] ?? flag}`]));
  const text = has.map((flag) => `${flag}: ${flag === "sameSite" ? '"lax"' : "true"}`).join(", ");
  return cookieSinks({
    name: `${at}`,
    value: `${at + 1}`,
    flags,
    offByDefault,
    leftOut: [
      { when: [{ arg: options, given: false }], option: `{ ${text} }` },
      { when: [{ arg: options, type: "object" }], option: text },
    ],
    removes: [
      { arg: `${at + 1}`, is: ["", null] },
      { arg: `${options}.maxAge`, is: [0] },
    ],
  });
}

const PLAIN = sets(0, ALL);
const CAREFUL = sets(0, []);
const BEHIND = sets(1, ALL);
const SCRIPT = sets(0, ["secure", "sameSite"], ["secure", "sameSite"]);
const HAPI = sets(0, [], ALL, { secure: "isSecure", httpOnly: "isHttpOnly", sameSite: "isSameSite" });

const off = (flag: string, use: string): Sink => ({
  arg: flag,
  kind: "cookie",
  fact: true,
  when: [
    { arg: flag, given: true },
    { arg: flag, not: [true, "auto"] },
  ],
  detail: { use },
});
const IN_THE_CLEAR = "session's cookie without `Secure`";
const BARE: Sink = {
  arg: "return",
  kind: "cookie",
  fact: true,
  possible: true,
  when: [{ arg: "0", type: "object" }],
  detail: { use: IN_THE_CLEAR, instead: "`cookie: { secure: true }`" },
};

/** Other sites' requests carry the session: whatever they ask for is done in the visitor's name. */
const foreign = (arg: string): Sink => ({
  arg,
  kind: "cookie",
  fact: true,
  possible: true,
  when: [{ arg, is: ["none", "None"] }],
  detail: { use: "session's cookie that other sites' requests carry (`SameSite=None`)", instead: '`sameSite: "lax"`' },
});

/** A middleware that keeps a session, with the flags of its cookie at this place. */
const session = (cookie: string): readonly Sink[] => [
  off(`${cookie}.secure`, IN_THE_CLEAR),
  off(`${cookie}.httpOnly`, "session's cookie without `HttpOnly`"),
  foreign(`${cookie}.sameSite`),
];
/** A plug-in of Fastify is handed over with its options behind it. */
const FASTIFY_SESSION = session("1.cookie").map((sink): Sink => ({
  ...sink,
  when: [...(sink.when ?? []), { arg: "0", instance: "fastify.session" }],
}));
const EXPRESS_SESSION: readonly Sink[] = [
  ...session("0.cookie"),
  { ...BARE, when: [...BARE.when!, { arg: "0.cookie", given: false }] },
  {
    ...BARE,
    arg: "0.cookie",
    when: [
      { arg: "0.cookie", type: "object" },
      { arg: "0.cookie.secure", given: false },
    ],
  },
];

export const library: Library = {
  name: "cookies",
  modules: {
    "js-cookie": "js-cookie",
    cookies: "cookies",
    "cookies-next": "cookies-next",
    nookies: "nookies",
    "@fastify/session": "fastify.session",
    "@fastify/secure-session": "fastify.session",
    "koa-session": "koa-session",
  },
  types: {
    "js-cookie": { members: named(["set", "get", "remove"], HARMLESS) },
    cookies: makes({ type: "koa.Cookies" }) as Library["types"][string],
    "cookies-next": { members: named(["setCookie", "deleteCookie"], HARMLESS) },
    "fastify.session": {},
    "koa-session": { call: { sinks: session("0"), returns: {} } },
    nookies: { members: named(["set", "setCookie", "destroyCookie"], HARMLESS) },
  },
  also: {
    "express.Response": { cookie: PLAIN },
    "fastify.Reply": { setCookie: PLAIN, cookie: PLAIN },
    cookie: { serialize: PLAIN },
    "next.Cookies": { set: PLAIN },
    "cookies-next": { setCookie: PLAIN },
    "koa.Cookies": { set: CAREFUL },
    "sveltekit.Cookies": { set: CAREFUL },
    "hono/cookie": { setCookie: BEHIND },
    h3: { setCookie: BEHIND },
    nookies: { set: BEHIND, setCookie: BEHIND },
    "js-cookie": { set: SCRIPT },
    "hapi.Toolkit": { state: HAPI },
    "hapi.Response": { state: HAPI },
    "express-session": { "": EXPRESS_SESSION },
    "cookie-session": { "": session("0") },
    "fastify.Instance": { register: FASTIFY_SESSION },
    "hapi.Server": { state: [off("1.isSecure", "cookie without `Secure`"), off("1.isHttpOnly", "cookie without `HttpOnly`")] },
  },
};
