/** Which other sites may read answers (CORS): starlette's middleware, flask-cors, django-cors-headers, python-socketio. */
import type { Library, Member, Sink, SinkDetail } from "../../engine/summary.js";

const EVERYBODY: SinkDetail = { use: "every site may read the answers", instead: "a list of the sites that may" };
const LOGGED_IN: SinkDetail = {
  use: "every site may read the answers in the name of whoever is logged in",
  instead: "a list of the sites that may",
};
/** Pages without an origin of their own: files, and frames with `sandbox`, which any site can make. */
const NULL: SinkDetail = { use: "`null` is every site that asks from a sandboxed frame", instead: "a list of the sites that may" };
/** A pattern of origins that says nothing of the host. */
const ANY_ORIGIN = String.raw`^\^?(?:\(\?:)?(?:https?\??:(?:\\?/){2})?\(?\.[*+]\)?\$?$`;
const SETTINGS = String.raw`(?:^|/)settings(?:/\w+)?\.py$`;

/** flask-cors allows every site unless it is told which; with credentials it names the asking site. */
const everybody: Sink = { arg: "return", kind: "origin", fact: true, possible: true, detail: EVERYBODY };
const silent = ["origins=", "resources="].map((arg) => ({ arg, given: false }) as const);
/** By the route that a pattern stands for. */
const RESOURCES = "resources=.[].origins";
const cors: Member = {
  call: {
    sinks: [
      {
        arg: RESOURCES,
        kind: "origin",
        fact: true,
        when: [
          { arg: RESOURCES, is: ["*"] },
          { arg: "supports_credentials=", is: [true] },
        ],
        detail: LOGGED_IN,
      },
      { ...everybody, when: [...silent, { arg: "supports_credentials=", given: false }] },
      {
        arg: "supports_credentials=",
        kind: "origin",
        fact: true,
        when: [...silent, { arg: "supports_credentials=", is: [true] }],
        detail: LOGGED_IN,
      },
    ],
    returns: {},
  },
};
const flaskCors: Member = { call: cors.call!, new: cors.call! };

export const library: Library = {
  name: "cross-origin requests",
  modules: { flask_cors: "flask_cors" },
  types: { flask_cors: { members: { CORS: flaskCors, cross_origin: flaskCors } } },
  options: {
    allow_origins: [
      { kind: "origin", is: ["*"], beside: { allow_credentials: [true] }, detail: LOGGED_IN },
      { kind: "origin", is: ["*"], possible: true, detail: EVERYBODY },
      { kind: "origin", is: ["null"], beside: { allow_credentials: [true] }, detail: NULL },
    ],
    allow_origin_regex: [
      { kind: "origin", matches: ANY_ORIGIN, beside: { allow_credentials: [true] }, is: [], detail: LOGGED_IN },
      { kind: "origin", matches: ANY_ORIGIN, is: [], possible: true, detail: EVERYBODY },
    ],
    origins: [
      { kind: "origin", is: ["*"], of: ["flask_cors"], beside: { supports_credentials: [true] }, detail: LOGGED_IN },
      { kind: "origin", is: ["*"], of: ["flask_cors"], possible: true, detail: EVERYBODY },
      { kind: "origin", is: ["null"], of: ["flask_cors"], beside: { supports_credentials: [true] }, detail: NULL },
    ],
    cors_allowed_origins: { kind: "origin", is: ["*"], possible: true, detail: EVERYBODY },
    CORS_ALLOW_ALL_ORIGINS: { kind: "origin", is: [true], files: SETTINGS, possible: true, detail: EVERYBODY },
    CORS_ORIGIN_ALLOW_ALL: { kind: "origin", is: [true], files: SETTINGS, possible: true, detail: EVERYBODY },
  },
};
