/**
 * Astro: endpoints in the folder of pages, middleware, actions, and the frontmatter's `Astro`.
 */
import type { Given, HandlerShape, Library } from "../../engine/summary.js";
import { named } from "./rows.js";
import { http, httpText, redirectTo } from "./web-vocabulary.js";

const CONTEXT: Given = { type: "astro.Context" };

const shapes: readonly HandlerShape[] = [
  {
    exported: ["GET", "POST", "PUT", "PATCH", "DELETE", "ALL"],
    files: "(^|/)pages/.*\\.[jt]s$",
    params: {},
    positions: [CONTEXT],
    needs: [],
  },
];

export const library: Library = {
  name: "astro",
  modules: { astro: "astro", "astro:middleware": "astro.middleware", "astro:actions": "astro.actions" },
  // The parameters of a page are most often known when the site is built.
  globals: { Astro: { type: "astro.Page" } },
  shapes,
  types: {
    astro: { members: { APIContext: { type: "astro.Context" } } },
    "astro.middleware": {
      members: { defineMiddleware: { call: { callbacks: [{ arg: "0", params: [CONTEXT, {}], runs: "entry" }] } } },
    },
    "astro.actions": {
      members: {
        defineAction: {
          call: {
            callbacks: [{ arg: "0.handler", params: [{ source: http, schema: "0.input" }, CONTEXT], runs: "entry" }],
          },
        },
      },
    },
    "astro.Page": {
      members: {
        request: { type: "web.Request" },
        url: { type: "web.Url" },
        cookies: { type: "web.Values" },
        redirect: { call: { sinks: [redirectTo("0")], returns: { type: "fetch.Answer" } } },
        ...named(["props", "locals", "site"], {}),
      },
    },
    "astro.Context": { extends: ["astro.Page"], members: { params: httpText } },
  },
};
