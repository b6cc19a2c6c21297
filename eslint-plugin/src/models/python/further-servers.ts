/** web.py, Falcon and Litestar. */
import type { Library, Member, TypeModel } from "../../engine/summary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { sql } from "../javascript/database-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { fileSent, givesHttp, givesHttpData, http, httpData, htmlAnswer, redirectTo } from "../javascript/web-vocabulary.js";
import { decorator, routeParameter, routes } from "./words.js";

const text: Member = { source: http };
const safe: Member = { safe: true };
const leads: Member = { call: { sinks: [redirectTo("0|url=")], returns: {} } };

/** web.py puts values into a statement by name (`$name` with `vars=`); what is written into the text is the statement's own. */
const condition = (arg: string) => sql(arg);
const WEB_DATABASE: TypeModel = {
  members: {
    query: { call: { sinks: [sql("0|sql_query=")], returns: { source: stored } } },
    select: {
      call: { sinks: [condition("where="), condition("order="), condition("what=")], returns: { source: stored } },
    },
    ...named(["update", "delete"], { call: { sinks: [condition("where=")], returns: { safe: true } } }),
    insert: gives({ safe: true }),
    where: gives({ source: stored }),
  },
};

const VERBS = ["get", "post", "put", "delete", "patch"];
/** A resource has a method for each verb; fields of the route go in by name. */
const resource = VERBS.map((verb) => ({
  arg: `1.on_${verb}`,
  params: [{ type: "falcon.Request" }, { type: "falcon.Response" }],
  rest: routeParameter(http, "0"),
  runs: "entry" as const,
  anyone: true as const,
}));

export const library: Library = {
  name: "further servers",
  modules: {
    web: "web.py",
    falcon: "falcon",
    "falcon.asgi": "falcon",
    litestar: "litestar",
    "litestar.*": "litestar",
    starlite: "litestar",
  },
  types: {
    "web.py": {
      members: {
        application: makes({ type: "web.py.Application" }),
        input: gives({ type: "web.py.Input" }),
        data: givesHttp,
        cookies: gives({ type: "web.py.Input" }),
        ctx: { type: "web.py.Context" },
        ...named(["seeother", "redirect", "found", "tempredirect"], leads),
        database: gives({ type: "web.py.Database" }),
        ...named(["header", "setcookie", "notfound", "internalerror", "badrequest", "config", "form", "session"], HARMLESS),
        net: { type: "web.py.Net" },
        websafe: gives({ from: ["0"], cleans: ["html"] }),
      },
    },
    "web.py.Net": { members: named(["websafe", "htmlquote"], gives({ from: ["0"], cleans: ["html"] })) },
    "web.py.Application": { members: named(["run", "wsgifunc", "add_processor"], HARMLESS) },
    "web.py.Input": { source: httpData },
    "web.py.Context": {
      members: {
        ...named(["path", "query", "fullpath", "homepath", "host"], text),
        env: { source: httpData },
        ...named(["method", "ip", "session"], safe),
      },
    },
    "web.py.Database": WEB_DATABASE,

    falcon: {
      members: {
        ...named(["App", "API"], makes({ type: "falcon.App" })),
        Request: { type: "falcon.Request" },
        Response: { type: "falcon.Response" },
        ...named(["HTTPFound", "HTTPSeeOther", "HTTPMovedPermanently", "HTTPTemporaryRedirect"], {
          new: { sinks: [redirectTo("0|location=")], returns: {} },
        }),
        ...named(["MEDIA_HTML", "MEDIA_TEXT", "MEDIA_JSON", "HTTP_200", "HTTP_404"], safe),
      },
    },
    "falcon.App": {
      members: { add_route: { call: { callbacks: resource } }, ...named(["add_middleware", "add_error_handler"], HARMLESS) },
    },
    "falcon.Request": {
      members: {
        ...named(["get_param", "get_header", "get_cookie_values"], givesHttp),
        get_param_as_list: gives({ source: http, list: true }),
        ...named(["get_param_as_int", "get_param_as_bool", "get_param_as_uuid", "get_param_as_float"], gives({ safe: true })),
        get_media: givesHttpData,
        ...named(["params", "media", "cookies", "headers"], { source: httpData }),
        ...named(["stream", "bounded_stream"], { type: "http.Body" }),
        ...named(["path", "uri", "url", "query_string", "host", "user_agent", "referer"], text),
        ...named(["method", "remote_addr", "context", "content_length"], safe),
      },
    },
    "falcon.Response": {
      members: {
        ...named(["text", "body"], { assign: [{ ...htmlAnswer("0"), when: [{ arg: "0", matches: "<[A-Za-z!/]" }] }] }),
        ...named(["media", "status", "content_type", "data"], safe),
        ...named(["set_header", "set_cookie", "append_header"], HARMLESS),
        location: { assign: [{ ...redirectTo("0"), detail: { use: "Location header" } }] },
      },
    },

    litestar: {
      members: {
        ...named([...VERBS, "route", "websocket"], routes("litestar.Route")),
        ...named(["Litestar", "Router", "Starlite"], makes({ safe: true })),
        Request: { type: "litestar.Request" },
        Redirect: { new: { sinks: [redirectTo("0|path=")], returns: {} } },
        File: { new: { sinks: [fileSent("0|path=")], returns: {} } },
        ...named(["Provide", "MediaType", "status_codes", "response"], { safe: true, new: { returns: { safe: true } } }),
      },
    },
    "litestar.Route": decorator([], routeParameter(http)),
    "litestar.Request": {
      members: {
        json: givesHttpData,
        ...named(["body"], givesHttp),
        form: givesHttpData,
        ...named(["query_params", "path_params", "cookies"], { type: "http.Values" }),
        headers: { type: "http.Headers" },
        ...named(["method", "client", "user", "auth", "app"], safe),
      },
    },
  },
};
