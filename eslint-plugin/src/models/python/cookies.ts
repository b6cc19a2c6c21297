/** Cookies: what the web frameworks set, the tickets of pyramid, and the settings of django, flask and flask-login. All flags are off by default. */
import type { Library, Member, OptionFact, Sink, TypeModel } from "../../engine/summary.js";
import { cookieSinks, type Flag } from "../javascript/cookie-vocabulary.js";
import { makes, named } from "../javascript/rows.js";

const FLAGS: readonly Flag[] = ["secure", "httpOnly", "sameSite"];

/** A call with the flags as named arguments, and perhaps at these positions. */
function sets(name: string, flags: Readonly<Record<Flag, string>>, offByDefault = FLAGS): readonly Sink[] {
  return [...[`0|${name}=`, "1|value="].map(chosen), ...flagSinks(name, flags, offByDefault), carried(flags.sameSite)];
}

/** Where a page of another site needs it, the program checks by itself who asks. */
const carried = (arg: string): Sink => ({
  arg,
  kind: "cookie",
  fact: true,
  possible: true,
  when: [{ arg, is: ["none", "None"] }],
  detail: { use: "cookie that other sites' requests carry", cwe: [1275] },
});

/** A cookie comes back as if the program had thought of it. */
function chosen(arg: string): Sink {
  return { arg, kind: "trust", possible: true, detail: { use: "cookie", cwe: [20] } };
}

function flagSinks(name: string, flags: Readonly<Record<Flag, string>>, offByDefault: readonly Flag[]): readonly Sink[] {
  return cookieSinks({
    name: `0|${name}=`,
    value: "1|value=",
    flags,
    offByDefault,
    // Each is an argument of its own.
    oneByOne: true,
    // Nobody knows what `**options` holds.
    leftOut: [{ when: [{ arg: "**=", given: false }], option: 'secure=True, httponly=True, samesite="Lax"' }],
    removes: [
      { arg: "1|value=", is: ["", null] },
      { arg: "2|max_age=", is: [0] },
      { arg: "expires=", is: [0] },
    ],
  });
}

const KEYED = sets("key", { secure: "6|secure=", httpOnly: "7|httponly=", sameSite: "8|samesite=" });
const NAMED = sets("name", { secure: "secure=", httpOnly: "httponly=", sameSite: "samesite=" });

const SIGNED = sets("key", { secure: "secure=", httpOnly: "httponly=", sameSite: "samesite=" });
/** Here two flags are on unless the call says otherwise. */
const SANIC = sets("key", { secure: "secure=", httpOnly: "httponly=", sameSite: "samesite=" }, ["httpOnly"]);
const FALCON = sets("name", { secure: "secure=", httpOnly: "http_only=", sameSite: "same_site=" }, ["sameSite"]);

const IN_THE_CLEAR = "cookie without `Secure`";
const READ = "cookie without `HttpOnly`";

/** The ticket says who somebody is. */
const ticketFlag = (flag: string, use: string): readonly Sink[] => {
  const common: Sink = { arg: "return", kind: "cookie", fact: true, detail: { use, option: { text: `${flag}=True` } } };
  return [
    {
      ...common,
      when: [
        { arg: `${flag}=`, given: false },
        { arg: "**=", given: false },
      ],
    },
    {
      ...common,
      arg: `${flag}=`,
      when: [
        { arg: `${flag}=`, given: true },
        { arg: `${flag}=`, not: [true] },
      ],
    },
  ];
};
const crossSite: Sink = {
  arg: "samesite=",
  kind: "cookie",
  fact: true,
  when: [{ arg: "samesite=", is: [null] }],
  detail: { use: "cookie that other sites' requests carry" },
};
const ticket: Member = makes({}, { sinks: [...ticketFlag("secure", IN_THE_CLEAR), ...ticketFlag("httponly", READ), crossSite] });

/** Settings for development have a name of their own. */
const PRODUCTION = String.raw`^(?!.*(?:dev|local|test|debug)[^/]*\.py$)`;
/** The settings of Django, whose default is `Lax`. */
const DJANGO = String.raw`(?:^|/)settings(?:/\w+)?\.py$`;
const setting = (use: string): readonly OptionFact[] => {
  const fact: OptionFact = { kind: "cookie", is: [false], detail: { use, leaveOut: true } };
  return [fact, { ...fact, files: PRODUCTION }];
};

const response: TypeModel = {};

export const library: Library = {
  name: "cookies",
  modules: { "pyramid.authentication": "pyramid.authentication" },
  types: {
    "pyramid.authentication": { members: named(["AuthTktCookieHelper", "AuthTktAuthenticationPolicy"], ticket) },
    "aiohttp.Response": response,
  },
  also: {
    "flask.Response": { set_cookie: KEYED, set_signed_cookie: SIGNED },
    "sanic.Response": { add_cookie: SANIC },
    "falcon.Response": { set_cookie: FALCON },
    "fastapi.Response": { set_cookie: KEYED },
    "aiohttp.Response": { set_cookie: NAMED },
    "bottle.Response": { set_cookie: NAMED },
    "pyramid.Response": { set_cookie: NAMED },
    "tornado.Handler": { set_cookie: NAMED, set_secure_cookie: NAMED, set_signed_cookie: NAMED },
  },
  options: {
    ...Object.fromEntries(
      ["SESSION_COOKIE_SECURE", "REMEMBER_COOKIE_SECURE", "CSRF_COOKIE_SECURE"].map((name) => [name, setting(IN_THE_CLEAR)]),
    ),
    ...Object.fromEntries(
      ["SESSION_COOKIE_SAMESITE", "CSRF_COOKIE_SAMESITE"].map((name) => [
        name,
        { kind: "cookie", is: [null, false, "None"], files: DJANGO, detail: { use: "cookie that other sites' requests carry" } },
      ]),
    ),
    ...Object.fromEntries(["SESSION_COOKIE_HTTPONLY", "REMEMBER_COOKIE_HTTPONLY"].map((name) => [name, setting(READ)])),
  },
};
