/**
 * SvelteKit: endpoints, page loads, form actions and hooks, found by the names of their files.
 */
import type { Given, HandlerShape, Library } from "../../engine/summary.js";
import { named } from "./rows.js";
import { givesHttp, httpText, redirectTo } from "./web-vocabulary.js";

const EVENT: Given = { type: "sveltekit.Event" };

const shapes: readonly HandlerShape[] = [
  /** `+server.ts` exports methods; `+page.server.ts` exports `load` and an object of actions; both exist for layouts and the browser. */
  { exported: ["*"], files: "(^|/)\\+(server|page|layout)(\\.server)?\\.[jt]s$", params: {}, positions: [EVENT], needs: [] },
  { exported: ["handle"], files: "(^|/)hooks\\.server\\.[jt]s$", params: {}, positions: [{ fields: { event: EVENT } }], needs: [] },
];

export const library: Library = {
  name: "@sveltejs/kit",
  modules: { "@sveltejs/kit": "sveltekit", "$app/navigation": "sveltekit.navigation", "$app/state": "sveltekit.state" },
  shapes,
  types: {
    sveltekit: {
      members: {
        redirect: { call: { sinks: [redirectTo("1")], exits: true } },
        error: { call: { exits: true } },
        ...named(["json", "text"], { call: { returns: { type: "fetch.Answer" } } }),
        ...named(["fail"], { call: {} }),
        ...named(["RequestEvent", "ServerLoadEvent", "LoadEvent"], { type: "sveltekit.Event" }),
      },
    },
    "sveltekit.navigation": { members: { goto: { call: { sinks: [redirectTo("0")] } } } },
    "sveltekit.state": { members: { page: { type: "sveltekit.Page" } } },
    "sveltekit.Page": { members: { url: { type: "web.Url" }, params: httpText } },
    "sveltekit.Event": {
      members: {
        request: { type: "web.Request" },
        params: httpText,
        url: { type: "web.Url" },
        cookies: { type: "sveltekit.Cookies" },
        locals: {},
        getClientAddress: { call: { returns: { safe: true } } },
      },
    },
    "sveltekit.Cookies": { members: { get: givesHttp, ...named(["set", "delete"], { call: {} }) } },
  },
};
