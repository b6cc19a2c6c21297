/**
 * h3, Nitro and Nuxt. Nuxt and Nitro import the helpers by themselves, so the names stand as globals, too. A text that a handler returns
 * goes out as HTML.
 */
import type { Callback, Given, Library, Member, Sink, Summary, When } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "./rows.js";
import { http, httpData, httpStructure, httpText, markupAnswer, redirectTo } from "./web-vocabulary.js";

const EVENT: Given = { type: "h3.Event" };

const handler = (arg: string): Callback => ({ arg, params: [EVENT], runs: "entry", returns: markupAnswer("0") });
const header: Summary = {
  sinks: [{ ...redirectTo("2"), when: [{ arg: "1", matches: "^[Ll]ocation$" }], detail: { use: "Location header" } }],
};
const proxy: Sink = { arg: "1", kind: "url", detail: { use: "address that the request is handed on to" } };

const define: Member = { call: { callbacks: [handler("0"), handler("0.handler"), handler("0.onRequest")], returns: { same: "0" } } };

/** The helpers are given the event; by this a global of such a name is known from one that a page made itself. */
const OF_EVENT: readonly When[] = [{ arg: "0.isEvent", is: [true] }];

function helpers(when: readonly When[]): Readonly<Record<string, Member>> {
  const helper = (row: Summary): Member => ({ call: { when, ...row } });
  const text = helper({ returns: { source: http } });
  return {
    ...named(["getQuery", "readBody"], helper({ returns: { source: httpData } })),
    // Has passed what the second argument demands.
    ...named(["getValidatedQuery", "readValidatedBody", "getValidatedRouterParams"], text),
    ...named(["readRawBody", "getRouterParam", "getRouterParams", "getCookie", "parseCookies"], text),
    ...named(["getHeader", "getHeaders", "getRequestHeader", "getRequestHeaders", "getRequestPath"], text),
    readFormData: helper({ returns: { type: "web.FormData" } }),
    readMultipartFormData: helper({ returns: { source: http, list: true } }),
    getRequestURL: helper({ returns: { type: "web.Url" } }),
    sendRedirect: helper({ sinks: [redirectTo("1")] }),
    ...named(["setHeader", "setResponseHeader", "appendHeader"], helper(header)),
    ...named(["sendProxy", "proxyRequest"], helper({ sinks: [proxy] })),
    ...named(["setResponseStatus", "setCookie", "deleteCookie", "createError", "setHeaders"], helper({})),
  };
}

/** Of a name that nothing else has. */
const DEFINES = named(["defineEventHandler", "eventHandler", "defineCachedEventHandler", "defineHandler"], define);

/** Nuxt's page side. */
const navigateTo: Member = { call: { sinks: [redirectTo("0")] } };
const useRoute: Member = gives({ type: "vue-router.Route" });

export const library: Library = {
  name: "h3",
  modules: { h3: "h3", nitropack: "h3", "nitropack/runtime": "h3", nitro: "h3", "#imports": "h3", "vue-router": "vue-router" },
  globals: { ...helpers(OF_EVENT), ...DEFINES, navigateTo, useRoute },
  types: {
    h3: {
      members: {
        ...helpers([]),
        ...DEFINES,
        ...named(["createRouter", "createApp"], gives({ type: "h3.Application" })),
        H3: makes({ type: "h3.Application" }),
        redirect: { call: { sinks: [redirectTo("0")] } },
        H3Event: { type: "h3.Event" },
        ...named(["navigateTo"], navigateTo),
        ...named(["useRoute"], useRoute),
      },
    },
    "h3.Application": {
      members: {
        ...named(["get", "post", "put", "patch", "delete", "all", "use", "on"], {
          call: { callbacks: [handler("0+")], returns: { same: "this" } },
        }),
        ...named(["mount"], CHAIN),
      },
    },
    "h3.Event": {
      members: {
        isEvent: { const: true },
        path: httpText,
        node: { type: "h3.Node" },
        context: { type: "h3.Context" },
        headers: { type: "web.Values" },
        method: { safe: true },
        // Since version 2.
        req: { type: "web.Request" },
        url: { type: "web.Url" },
      },
    },
    "h3.Node": { members: { req: { type: "http.IncomingMessage" }, res: { type: "http.ServerResponse" } } },
    "h3.Context": { members: { params: httpText } },
    "vue-router": { members: { useRoute, useRouter: gives({ type: "vue-router.Router" }) } },
    "vue-router.Route": {
      members: { ...named(["params", "fullPath", "hash", "path"], httpText), query: httpStructure },
    },
    "vue-router.Router": { members: { currentRoute: { type: "vue-router.Current" }, ...named(["push", "replace"], HARMLESS) } },
    "vue-router.Current": { members: { value: { type: "vue-router.Route" } } },
  },
};
