/** HTTP clients: requests, httpx, aiohttp, urllib3; browsers that a program drives. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { RETRIEVED, RETRIEVED_DATA } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

const address = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "address of a request" } });

const METHODS = ["get", "post", "put", "delete", "patch", "head", "options"];

function requests(response: string): Readonly<Record<string, Member>> {
  return {
    ...named(METHODS, { call: { sinks: [address("0|url=")], returns: { type: response } } }),
    ...named(["request", "stream"], { call: { sinks: [address("1|url=")], returns: { type: response } } }),
    ...named(["close", "mount"], HARMLESS),
  };
}

export const library: Library = {
  name: "HTTP clients",
  modules: {
    requests: "requests",
    httpx: "requests",
    aiohttp: "aiohttp",
    urllib3: "urllib3",
    "selenium.webdriver": "selenium",
    selenium: "selenium",
    bs4: "bs4",
  },
  types: {
    requests: {
      members: {
        ...requests("requests.Response"),
        ...named(["Session", "Client", "AsyncClient"], makes({ type: "requests.Session" })),
        session: gives({ type: "requests.Session" }),
        ...named(["exceptions", "RequestException", "HTTPError", "Timeout"], { safe: true }),
      },
    },
    "requests.Session": { members: { ...requests("requests.Response"), headers: { safe: true } } },
    "requests.Response": {
      members: {
        ...named(["text", "content", "raw"], { source: RETRIEVED }),
        json: gives({ source: RETRIEVED_DATA }),
        ...named(["iter_content", "iter_lines", "aiter_lines", "aread", "read"], gives({ source: RETRIEVED, list: true })),
        ...named(["status_code", "ok", "elapsed", "headers", "url", "reason"], { safe: true }),
        raise_for_status: HARMLESS,
      },
    },
    aiohttp: {
      members: {
        ClientSession: makes({ type: "aiohttp.Session" }),
        request: { call: { sinks: [address("1|url=")], returns: { type: "aiohttp.Response" } } },
        web: { type: "aiohttp.web" },
      },
    },
    "aiohttp.Session": { members: requests("aiohttp.Response") },
    "aiohttp.Response": {
      members: {
        ...named(["text", "read"], gives({ source: RETRIEVED })),
        json: gives({ source: RETRIEVED_DATA }),
        content: { source: RETRIEVED },
        ...named(["status", "ok", "headers", "url", "reason"], { safe: true }),
        raise_for_status: HARMLESS,
      },
    },
    urllib3: { members: { PoolManager: makes({ type: "urllib3.Pool" }) } },
    "urllib3.Pool": { members: { request: { call: { sinks: [address("1|url=")], returns: { source: RETRIEVED } } } } },
    selenium: {
      members: {
        webdriver: { type: "selenium" },
        ...named(["Chrome", "Firefox", "Edge", "Remote"], makes({ type: "selenium.Driver" })),
      },
    },
    "selenium.Driver": {
      members: {
        get: { call: { sinks: [{ arg: "0", kind: "url", detail: { use: "page that a browser opens" } }] } },
        page_source: { source: RETRIEVED },
        execute_script: { call: { sinks: [{ arg: "0", kind: "code", detail: { use: "script that a browser runs" } }] } },
        ...named(["quit", "close", "implicitly_wait"], HARMLESS),
      },
    },
    bs4: { members: { BeautifulSoup: makes({ type: "bs4.Element" }) } },
    "bs4.Element": {
      members: {
        ...named(["text", "string", "contents", "strings", "attrs"], { source: RETRIEVED }),
        ...named(["get_text", "get", "prettify"], gives({ source: RETRIEVED })),
        "*": { type: "bs4.Element", call: { returns: { type: "bs4.Element" } } },
      },
      element: { type: "bs4.Element", source: RETRIEVED },
    },
  },
};
