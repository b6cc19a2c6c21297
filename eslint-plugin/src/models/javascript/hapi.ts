/**
 * hapi with inert and vision. A text that a handler returns goes out as HTML; what a route validates has the form that the route demands.
 */
import type { Callback, Given, Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "./rows.js";
import { fileSent, httpStructure, httpText, markupAnswer, redirectTo, templateName } from "./web-vocabulary.js";

const TOOLKIT: Given = { type: "hapi.Toolkit" };

const handler = (arg: string, request: string): Callback => ({
  arg,
  // The server's default strategy asks for all but those that say they are open.
  ...(request === "hapi.OpenRequest" ? {} : { askedAs: "hapi" }),
  params: [{ type: request }, TOOLKIT],
  runs: "entry",
  returns: markupAnswer("0"),
});
const handlers = (at: string, request: string): readonly Callback[] => [
  handler(`${at}.handler`, request),
  handler(`${at}.options.handler`, request),
  handler(`${at}.config.handler`, request),
];

/** Who may have it run, the route's strategy finds out. */
const authorized: readonly Summary[] = ["options", "config"].map((name) => ({
  when: [
    { arg: `0.${name}.auth`, given: true },
    { arg: `0.${name}.auth`, not: [false, null] },
  ],
  callbacks: handlers("0", "hapi.AuthorizedRequest"),
}));
const open: readonly Summary[] = ["options", "config"].map((name) => ({
  when: [{ arg: `0.${name}.auth`, is: [false] }],
  callbacks: handlers("0", "hapi.OpenRequest"),
}));
const route: readonly Summary[] = [
  { when: [{ arg: "0", type: "list" }], callbacks: handlers("0.[]", "hapi.Request") },
  { when: [{ arg: "0.options.validate", given: true }], callbacks: handlers("0", "hapi.ValidRequest") },
  ...authorized,
  ...open,
  { callbacks: handlers("0", "hapi.Request") },
];

const SERVER: TypeModel = {
  members: {
    route: { call: route },
    ext: { call: { callbacks: [handler("1", "hapi.Request")] } },
    auth: { type: "hapi.Auth" },
    start: { call: { serves: "this" } },
    ...named(["register", "stop", "initialize", "views", "log", "inject"], HARMLESS),
  },
};

const respond: readonly Summary[] = [
  { when: [{ arg: "0", type: "object" }], returns: { type: "hapi.Response" } },
  { when: [{ arg: "0", type: "list" }], returns: { type: "hapi.Response" } },
  { sinks: [markupAnswer("0")], returns: { type: "hapi.Response" } },
];

const create: Member = gives({ type: "hapi.Server" });

export const library: Library = {
  name: "@hapi/hapi",
  modules: { "@hapi/hapi": "hapi", "@hapi/inert": "hapi.plugin", "@hapi/vision": "hapi.plugin", "@hapi/boom": "hapi.boom" },
  types: {
    hapi: {
      members: {
        server: create,
        Server: makes({ type: "hapi.Server" }),
        Request: { type: "hapi.Request" },
        ResponseToolkit: { type: "hapi.Toolkit" },
      },
    },
    "hapi.Server": SERVER,
    "hapi.Auth": { members: { default: { call: { asksForAll: "hapi" } }, ...named(["strategy", "scheme"], HARMLESS) } },
    "hapi.OpenRequest": { extends: ["hapi.Request"] },
    "hapi.plugin": {},
    "hapi.boom": { members: { "*": gives({ safe: true }) } },
    "hapi.Request": { extends: ["hapi.AuthorizedRequest"], anyone: true },
    "hapi.AuthorizedRequest": {
      members: {
        payload: httpStructure,
        query: { type: "http.Query" },
        ...named(["params", "headers", "state", "path", "orig", "hostname"], httpText),
        url: { type: "web.Url" },
        raw: { type: "hapi.Raw" },
        ...named(["method", "info", "id", "auth"], { safe: true }),
      },
    },
    "hapi.ValidRequest": { extends: ["hapi.Request"], members: { ...named(["payload", "query"], httpText) } },
    "hapi.Raw": { members: { req: { type: "http.IncomingMessage" } } },
    "hapi.Toolkit": {
      members: {
        response: { call: respond },
        redirect: { call: { sinks: [redirectTo("0")], returns: { type: "hapi.Response" } } },
        // Files below the server's folder, unless the call says otherwise.
        file: {
          call: [
            { when: [{ arg: "1.confine", is: [false] }], sinks: [fileSent("0")], returns: { type: "hapi.Response" } },
            { returns: { type: "hapi.Response" } },
          ],
        },
        view: { call: { sinks: [templateName("0")], renders: { view: "0", values: ["1"] }, returns: { type: "hapi.Response" } } },
        ...named(["continue", "abandon", "close"], { safe: true }),
      },
    },
    "hapi.Response": {
      members: {
        ...named(["code", "type", "header", "state", "takeover", "bytes", "ttl"], CHAIN),
        ...named(["redirect", "location"], { call: { sinks: [redirectTo("0")], returns: { same: "this" } } }),
      },
    },
  },
};
