/**
 * Elysia. A text that a handler returns is plain text; what a route's schema names has passed it.
 */
import type { Callback, Given, Library, Member } from "../../engine/summary.js";
import { CHAIN, HARMLESS, makes, named } from "./rows.js";
import { httpStructure, httpText, redirectTo } from "./web-vocabulary.js";

const CONTEXT: Given = { type: "elysia.Context" };
const handler = (arg: string, context: Given = CONTEXT): Callback => ({ arg, params: [context], runs: "entry" });

const route: Member = {
  call: [
    { when: [{ arg: "2.body", given: true }], callbacks: [handler("1", { type: "elysia.ValidContext" })], returns: { same: "this" } },
    { callbacks: [handler("1"), handler("2.beforeHandle")], returns: { same: "this" } },
  ],
};

const group: Callback = { arg: "1+", params: [{ type: "elysia.Application" }], runs: "now" };

export const library: Library = {
  name: "elysia",
  modules: { elysia: "elysia" },
  types: {
    elysia: { members: { ...named(["Elysia", "default"], makes({ type: "elysia.Application" })) } },
    "elysia.Application": {
      members: {
        ...named(["get", "post", "put", "patch", "delete", "all"], route),
        ...named(["onBeforeHandle", "onRequest", "onError", "derive", "resolve"], {
          call: { callbacks: [handler("0+")], returns: { same: "this" } },
        }),
        group: { call: { callbacks: [group], returns: { same: "this" } } },
        ws: {
          call: {
            callbacks: [
              { arg: "1.message", params: [{ type: "elysia.Socket" }, { source: { kind: "http", structured: true } }], runs: "entry" },
            ],
            returns: { same: "this" },
          },
        },
        ...named(["use", "listen", "decorate", "state", "guard"], CHAIN),
      },
    },
    "elysia.Context": {
      members: {
        ...named(["body", "query"], httpStructure),
        ...named(["params", "headers", "path"], httpText),
        cookie: { type: "elysia.Cookies" },
        request: { type: "web.Request" },
        redirect: { call: { sinks: [redirectTo("0")] } },
        ...named(["set", "store"], {}),
      },
    },
    "elysia.ValidContext": { extends: ["elysia.Context"], members: { body: httpText } },
    "elysia.Cookies": { members: { "*": { type: "elysia.Cookie" } } },
    "elysia.Cookie": { members: { value: httpText, set: HARMLESS } },
    "elysia.Socket": { members: { send: HARMLESS } },
  },
};
