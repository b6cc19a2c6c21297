/** Further web servers: aiohttp, Bottle, Tornado, Sanic, Pyramid, CherryPy, and functions that AWS Lambda calls. */
import type { Given, HandlerShape, Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import {
  declaresType,
  fileSent,
  givesHttp,
  givesHttpData,
  http,
  httpData,
  htmlAnswer,
  markupAnswer,
  redirectTo,
  setsHeader,
  templateName,
} from "../javascript/web-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { answerAtFirst, decorator, inChain, handles, onPaths, routeParameter, routes } from "./words.js";

const text: Member = { source: http };
const safe: Member = { safe: true };

const template = (arg: string): Sink => ({ arg, kind: "code", detail: { use: "template" } });

const REDIRECTS = ["HTTPFound", "HTTPSeeOther", "HTTPMovedPermanently", "HTTPTemporaryRedirect", "HTTPPermanentRedirect"];
const redirects = named(REDIRECTS, { new: { sinks: [redirectTo("0|location=")], returns: { type: "aiohttp.Response" } } });

const HTML: Summary = {
  when: [{ arg: "content_type=", is: ["text/html"] }],
  sinks: [htmlAnswer("text="), htmlAnswer("body=")],
  returns: { type: "aiohttp.Response" },
};
const AIOHTTP_HANDLER = (position: number): Member => ({
  call: {
    callbacks: [{ arg: `${position}|handler=`, params: [{ type: "aiohttp.Request" }], runs: "entry" }],
    chain: { handlers: `${position}|handler=` },
    returns: {},
  },
});
const VERBS = ["get", "post", "put", "delete", "patch", "view"];

const AIOHTTP_REQUEST: TypeModel = {
  members: {
    ...named(["query", "cookies"], { type: "http.Values" }),
    match_info: { type: "http.Values" },
    headers: { type: "http.Headers" },
    ...named(["path", "rel_url", "query_string", "path_qs", "host", "raw_path"], text),
    json: givesHttpData,
    ...named(["text", "read"], givesHttp),
    post: gives({ type: "fastapi.Form" }),
    ...named(["method", "app", "remote", "content_length", "secure"], safe),
    multipart: gives({ type: "aiohttp.Multipart" }),
  },
};

const BOTTLE_ROUTES = named(["route", "get", "post", "put", "delete", "patch"], routes("bottle.Route"));

const BOTTLE: Readonly<Record<string, Member>> = {
  ...BOTTLE_ROUTES,
  ...named(["run", "mount", "install", "error", "hook"], HARMLESS),
};

const ARGUMENTS = ["get_argument", "get_query_argument", "get_body_argument", "get_cookie"];
const LISTS = ["get_arguments", "get_query_arguments", "get_body_arguments"];
const TORNADO_HANDLER: TypeModel = {
  members: {
    ...named(ARGUMENTS, givesHttp),
    ...named(LISTS, gives({ source: http, list: true })),
    ...named(["get_secure_cookie", "get_signed_cookie"], gives({ source: { kind: "stored" } })),
    request: { type: "tornado.Request" },
    ...named(["path_args", "path_kwargs"], text),
    ...named(["write", "finish"], { call: { sinks: [htmlAnswer("0|chunk=")] } }),
    redirect: { call: { sinks: [redirectTo("0|url=")] } },
    render: { call: { sinks: [templateName("0|template_name=")] } },
    set_header: {
      call: [...declaresType("1", "tornado.Handler", "tornado.Plain", [{ arg: "0", matches: "^[Cc]ontent-[Tt]ype$" }]), setsHeader],
    },
    ...named(["set_status", "set_cookie", "set_secure_cookie", "send_error", "write_message"], HARMLESS),
    ...named(["current_user", "application", "settings"], safe),
  },
  overrides: {
    ...Object.fromEntries(
      ["get", "post", "put", "delete", "patch"].map((name) => [name, { params: [{ source: http }, { source: http }] }]),
    ),
    on_message: { params: [{ source: http }] },
  },
};

const SANIC_REQUEST: TypeModel = {
  members: {
    ...named(["args", "form", "cookies"], { type: "http.Values" }),
    headers: { type: "http.Headers" },
    json: { source: httpData },
    ...named(["body", "path", "query_string", "url", "match_info"], text),
    files: { type: "sanic.Files" },
    ...named(["method", "ip", "app", "ctx"], safe),
  },
};

const SANIC_ANSWERS: Readonly<Record<string, Member>> = {
  html: { call: { sinks: [htmlAnswer("0|body=")], returns: { type: "sanic.Response" } } },
  redirect: { call: { sinks: [redirectTo("0|to=")], returns: { type: "sanic.Response" } } },
  ...named(["file", "file_stream"], { call: { sinks: [fileSent("0|location=")], returns: { type: "sanic.Response" } } }),
  ...named(["text", "json", "empty", "raw", "HTTPResponse"], makes({ type: "sanic.Response" })),
};

const PYRAMID_REQUEST: TypeModel = {
  members: {
    ...named(["params", "GET", "POST", "matchdict", "cookies"], { type: "http.Values" }),
    headers: { type: "http.Headers" },
    json_body: { source: httpData },
    ...named(["body", "path", "url", "text"], text),
    session: { type: "flask.Session" },
    response: { type: "pyramid.Response" },
    // As the framework's own project template names it.
    dbsession: { type: "sqlalchemy.Session" },
    ...named(["referer", "referrer", "query_string", "host", "user_agent"], text),
    ...named(["static_url", "route_url", "route_path", "resource_url"], SAFE_CALL),
    ...named(["method", "registry", "remote_addr", "authenticated_userid"], safe),
  },
};

const LAMBDA: readonly Sink[] = [markupAnswer("0.body"), { arg: "0.body", kind: "disclosure", detail: { use: "answer to a request" } }];
const PYRAMID_VIEW: Given = { type: "pyramid.Request" };

const shapes: readonly HandlerShape[] = [
  // A module of a site whose views are registered elsewhere; what pyramid itself calls to set a site up.
  { exported: ["*"], params: { request: PYRAMID_VIEW }, needs: ["request"], reads: ["matchdict", "dbsession"], uncalled: true },
  { exported: ["includeme"], params: { config: { type: "pyramid.Config" } }, needs: ["config"] },
  // A function of AWS Lambda may have any name.
  {
    exported: ["*"],
    imports: ["boto3", "aws_lambda_powertools"],
    params: { event: { source: httpData } },
    needs: ["event"],
    alongside: ["context"],
    returns: LAMBDA,
  },
  {
    exported: ["handler", "lambda_handler"],
    params: { event: { source: httpData } },
    positions: [{ source: httpData }],
    needs: ["event", "context"],
    returns: LAMBDA,
  },
];

export const library: Library = {
  name: "small servers",
  modules: {
    "aiohttp.web": "aiohttp.web",
    bottle: "bottle",
    tornado: "tornado",
    "tornado.web": "tornado.web",
    "tornado.websocket": "tornado.web",
    "tornado.escape": "tornado.escape",
    "tornado.process": "tornado.process",
    sanic: "sanic",
    "sanic.response": "sanic.response",
    pyramid: "pyramid",
    "pyramid.view": "pyramid",
    "pyramid.response": "pyramid",
    "pyramid.request": "pyramid",
    webob: "pyramid",
    "webob.response": "pyramid",
    "webob.request": "pyramid",
    "webob.exc": "pyramid",
    "pyramid.renderers": "pyramid.renderers",
    "pyramid.config": "pyramid",
    "pyramid.httpexceptions": "pyramid",
    cherrypy: "cherrypy",
  },
  shapes,
  types: {
    "aiohttp.web": {
      members: {
        // Whoever runs the program serves it.
        Application: makes({ type: "aiohttp.App" }, { serves: "return", chain: { handlers: "middlewares=", lasting: true, made: true } }),
        middleware: {
          call: {
            callbacks: [{ arg: "0", params: [{ type: "aiohttp.Request" }, { type: "aiohttp.Handler" }], runs: "entry" }],
            returns: { same: "0" },
          },
        },
        RouteTableDef: makes({ type: "aiohttp.Routes" }),
        Request: { type: "aiohttp.Request" },
        Response: { new: [HTML, { returns: { type: "aiohttp.Response" } }] },
        FileResponse: { new: { sinks: [fileSent("0|path=")], returns: { type: "aiohttp.Response" } } },
        json_response: gives({ type: "aiohttp.Response" }),
        ...redirects,
        ...named(["get", "post", "put", "delete", "patch"], AIOHTTP_HANDLER(1)),
        WebSocketResponse: makes({ type: "aiohttp.Socket" }),
        View: makes({ type: "aiohttp.View" }),
        ...named(["run_app", "static"], HARMLESS),
      },
    },
    "aiohttp.View": { members: { request: { type: "aiohttp.Request" } }, overrides: { get: { params: [] }, post: { params: [] } } },
    "aiohttp.Handler": { call: { passes: true } },
    "aiohttp.App": {
      members: {
        router: { type: "aiohttp.Router" },
        add_routes: { call: { chain: { handlers: [], mounts: "0|routes=" } } },
        middlewares: { type: "aiohttp.Middlewares" },
      },
    },
    "aiohttp.Middlewares": { members: { append: { call: { chain: { handlers: "0", lasting: true } } } } },
    "aiohttp.Router": {
      members: {
        ...named(["add_get", "add_post", "add_put", "add_delete"], AIOHTTP_HANDLER(1)),
        add_route: AIOHTTP_HANDLER(2),
        ...named(["add_static"], onPaths("folder of files sent", "1|path=")),
      },
    },
    "aiohttp.Routes": { members: named(VERBS, gives({ type: "aiohttp.Route" })) },
    "aiohttp.Route": inChain(decorator([{ type: "aiohttp.Request" }])),
    "aiohttp.Request": { ...AIOHTTP_REQUEST, anyone: true },
    "aiohttp.Multipart": { element: { type: "http.File" }, members: { next: gives({ type: "http.File" }) } },
    "aiohttp.Socket": {
      element: { type: "aiohttp.SocketMessage" },
      members: {
        receive: gives({ type: "aiohttp.SocketMessage" }),
        receive_str: givesHttp,
        receive_json: givesHttpData,
        ...named(["send_str", "send_json", "prepare", "close"], HARMLESS),
      },
    },
    "aiohttp.SocketMessage": { members: { data: text, json: givesHttpData, type: safe } },
    bottle: {
      members: {
        ...BOTTLE,
        Bottle: makes({ type: "bottle.App" }),
        request: { type: "bottle.Request" },
        response: { type: "bottle.Response" },
        // A text with a line break or a brace in it is the template itself.
        template: { call: { sinks: [template("0")], returns: {} } },
        SimpleTemplate: { new: { sinks: [template("0|source=")], returns: {} } },
        redirect: { call: { sinks: [redirectTo("0|url=")] } },
        static_file: onPaths("folder of files sent", "1|root="),
        html_escape: gives({ from: ["0"], cleans: ["html"] }),
        abort: { call: { exits: true } },
      },
    },
    "bottle.App": { members: BOTTLE },
    "bottle.Route": decorator([], routeParameter(http), htmlAnswer("0")),
    "bottle.Request": {
      members: {
        ...named(["query", "forms", "params", "GET", "POST", "cookies"], { type: "http.Values" }),
        headers: { type: "http.Headers" },
        body: { type: "http.Body" },
        json: { source: httpData },
        ...named(["path", "url", "query_string"], text),
        files: { type: "bottle.Files" },
        ...named(["method", "remote_addr"], safe),
        get_header: givesHttp,
        get_cookie: givesHttp,
      },
    },
    "bottle.Response": { members: { ...named(["set_header", "set_cookie"], HARMLESS), ...named(["status", "content_type"], safe) } },
    "bottle.Files": { element: { type: "bottle.File" }, members: { get: gives({ type: "bottle.File" }), "*": { type: "bottle.File" } } },
    "bottle.File": {
      members: {
        // The library leaves letters, digits, dashes and dots of the name.
        filename: { source: { kind: "http", cleans: ["path", "html", "command", "sql"] } },
        raw_filename: text,
        file: { type: "http.Body" },
        save: onPaths("file that is written", "0|destination="),
      },
    },
    tornado: {
      members: {
        ...named(["web", "websocket"], { type: "tornado.web" }),
        escape: { type: "tornado.escape" },
        process: { type: "tornado.process" },
      },
    },
    "tornado.web": {
      members: {
        ...named(["RequestHandler", "WebSocketHandler"], makes({ type: "tornado.Handler" })),
        Application: makes({}),
        authenticated: {},
      },
    },
    "tornado.Handler": TORNADO_HANDLER,
    /** One whose answer no browser takes for a page. */
    "tornado.Plain": { extends: ["tornado.Handler"], members: named(["write", "finish"], HARMLESS) },
    "tornado.Request": {
      members: {
        ...named(["arguments", "query_arguments", "body_arguments"], { source: httpData }),
        ...named(["body", "path", "uri", "query"], text),
        headers: { type: "http.Headers" },
        files: { source: httpData },
        ...named(["method", "remote_ip", "protocol"], safe),
      },
    },
    "tornado.escape": {
      members: {
        xhtml_escape: gives({ from: ["0"], cleans: ["html"] }),
        url_escape: gives({ from: ["0"], cleans: ["html", "url", "redirect"] }),
        json_decode: { call: { op: "parse" } },
        ...named(["json_encode"], { call: { op: "stringify" } }),
        to_unicode: gives({ from: ["0"] }),
      },
    },
    sanic: {
      members: {
        ...named(["Sanic", "Blueprint"], makes({ type: "sanic.App" })),
        Request: { type: "sanic.Request" },
        response: { type: "sanic.response" },
        ...SANIC_ANSWERS,
      },
    },
    "sanic.App": {
      members: {
        ...named(["get", "post", "put", "delete", "patch", "route"], routes("sanic.Route")),
        websocket: routes("sanic.Socket"),
        ...named(["run", "blueprint", "static", "add_task"], HARMLESS),
        ...named(["ctx", "config"], safe),
        add_route: {
          call: {
            callbacks: [{ arg: "0|handler=", params: [{ type: "sanic.Request" }], rest: routeParameter(http, "1|uri="), runs: "entry" }],
          },
        },
      },
    },
    "sanic.Route": decorator([{ type: "sanic.Request" }], routeParameter(http)),
    "sanic.Socket": decorator([{ type: "sanic.Request" }, { type: "websockets.Visitor" }], routeParameter(http)),
    "sanic.Request": SANIC_REQUEST,
    "sanic.Files": { element: { type: "sanic.File" }, members: { get: gives({ type: "sanic.File" }), "*": { type: "sanic.File" } } },
    "sanic.File": { members: { name: text, body: text, type: text } },
    "sanic.response": { members: SANIC_ANSWERS },
    "sanic.Response": { members: { ...named(["add_cookie", "delete_cookie"], HARMLESS), headers: { type: "flask.ResponseHeaders" } } },
    pyramid: {
      members: {
        view_config: gives({ type: "pyramid.View" }),
        Response: { new: { sinks: [answerAtFirst("0|body=")], returns: { type: "pyramid.Response" } } },
        ...named(["HTTPFound", "HTTPSeeOther", "HTTPMovedPermanently", "HTTPTemporaryRedirect", "HTTPPermanentRedirect"], {
          new: { sinks: [redirectTo("0|location=")], returns: { type: "pyramid.Response" } },
        }),
        Request: makes({ type: "pyramid.Request" }),
        view_defaults: HARMLESS,
        Configurator: makes({ type: "pyramid.Config" }),
        ...named(["HTTPNotFound", "HTTPForbidden"], makes({})),
        httpexceptions: { type: "pyramid" },
      },
    },
    "pyramid.View": decorator([{ type: "pyramid.Request" }]),
    "pyramid.Config": {
      members: {
        add_view: { call: { callbacks: [{ arg: "0|view=", params: [{ type: "pyramid.Request" }], runs: "entry" }] } },
        ...named(["add_route", "include", "scan", "add_static_view"], HARMLESS),
      },
    },
    "pyramid.Response": {
      members: {
        ...named(["body", "text", "unicode_body", "ubody"], { assign: [htmlAnswer("0")] }),
        location: { assign: [{ ...redirectTo("0"), detail: { use: "Location header" } }] },
        ...named(["set_cookie", "delete_cookie"], HARMLESS),
        ...named(["status", "status_int", "content_type", "charset"], safe),
      },
    },
    "pyramid.renderers": {
      members: named(["render", "render_to_response"], { call: { sinks: [templateName("0|renderer_name=")], returns: {} } }),
    },
    "pyramid.Request": PYRAMID_REQUEST,
    cherrypy: {
      members: {
        expose: handles([], { source: http }, htmlAnswer("0")),
        request: { type: "cherrypy.Request" },
        session: { type: "flask.Session" },
        HTTPRedirect: { new: { sinks: [redirectTo("0|urls=")], returns: {} } },
        ...named(["quickstart", "engine", "config"], HARMLESS),
      },
    },
    "cherrypy.Request": {
      members: {
        params: { type: "http.Values" },
        headers: { type: "http.Headers" },
        json: { source: httpData },
        body: { type: "http.Body" },
      },
    },
  },
};
