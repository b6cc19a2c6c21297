/**
 * FastAPI and Starlette. Parameters come as their annotations say: numbers, ids and enumerations are clean, classes of pydantic have typed
 * fields. What a handler returns goes out as JSON unless a response class says HTML.
 */
import type { Library, Member, Result, Sink, Source, Summary, TypeModel } from "../../engine/summary.js";
import { fileSent, givesHttp, givesHttpData, http, httpData, htmlAnswer, redirectTo, templateName } from "../javascript/web-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { runsLater } from "./task-queues.js";
import { decorator, inChain, routeParameter } from "./words.js";

const text: Member = { source: http };
const safe: Member = { safe: true };

/** The host is the one the browser came to. */
const ownAddress: Source = { kind: "http", cleans: ["url", "redirect"] };

const ROUTES = ["get", "post", "put", "delete", "patch", "head", "options", "websocket", "api_route", "route", "websocket_route"];
const route: Result["fields"] = { route: { same: "0|path=" }, dependencies: { same: "dependencies=" } };
/** Functions that are asked first. */
const DEPENDENCIES = "dependencies=.[].asked";

const routed = (returned?: Sink): TypeModel => {
  const { call, ...more } = inChain(decorator([], routeParameter(httpData), returned));
  const { callbacks = [], ...rest } = call as Summary;
  return { ...more, call: { ...rest, callbacks: callbacks.map((each) => ({ ...each, conditions: ["this.dependencies.[]"] })) } };
};
const made: Summary["chain"] = { handlers: DEPENDENCIES, lasting: true, made: true };

const ROUTE: readonly Summary[] = [
  { when: [{ arg: "response_class=", given: true }], returns: { type: "fastapi.MarkupRoute", fields: route } },
  { returns: { type: "fastapi.Route", fields: route } },
];

const APP: TypeModel = {
  members: {
    ...named(ROUTES, { call: ROUTE }),
    include_router: { call: { chain: { handlers: DEPENDENCIES, mounts: "0|router=" } } },
    add_middleware: { call: { chain: { handlers: "0", lasting: true } } },
    middleware: gives({ type: "fastapi.Middleware" }),
    ...named(["mount", "on_event"], HARMLESS),
    // What any exception says is no text of the program.
    exception_handler: {
      call: [{ when: [{ arg: "0", named: "^(?:Base)?Exception$" }], returns: { type: "fastapi.ErrorHandler" } }, { returns: {} }],
    },
    ...named(["add_api_route", "add_route"], {
      call: { callbacks: [{ arg: "1|endpoint=", params: [], rest: routeParameter(httpData, "0|path="), runs: "entry" }] },
    }),
    ...named(["state", "dependency_overrides", "router"], safe),
  },
};

const REQUEST: TypeModel = {
  members: {
    ...named(["query_params", "path_params"], { type: "http.Values" }),
    headers: { type: "http.Headers" },
    cookies: { type: "http.Values" },
    json: givesHttpData,
    ...named(["body", "stream", "receive_text", "receive_bytes"], givesHttp),
    ...named(["receive_json"], givesHttpData),
    ...named(["iter_text", "iter_bytes"], gives({ source: http, list: true })),
    iter_json: gives({ source: httpData, list: true }),
    form: gives({ type: "fastapi.Form" }),
    url: { type: "fastapi.Address" },
    base_url: { type: "fastapi.Address" },
    session: { type: "flask.Session" },
    ...named(["method", "client", "app", "state", "scope"], safe),
    // Starlette's AuthenticationMiddleware sets it.
    user: { source: { kind: "standing" } },
    ...named(["url_for", "send_text", "send_json", "send_bytes", "accept", "close", "is_disconnected"], HARMLESS),
  },
};

const html = (arg: string): Summary => ({ sinks: [htmlAnswer(arg)], returns: { type: "fastapi.Response" } });

const ANSWERS: Readonly<Record<string, Member>> = {
  HTMLResponse: { new: html("0|content=") },
  ...named(["FileResponse"], { new: { sinks: [fileSent("0|path=")], returns: { type: "fastapi.Response" } } }),
  RedirectResponse: { new: { sinks: [redirectTo("0|url=")], returns: { type: "fastapi.Response" } } },
  ...named(["Response", "StreamingResponse"], {
    new: [{ when: [{ arg: "media_type=", is: ["text/html"] }], ...html("0|content=") }, { returns: { type: "fastapi.Response" } }],
  }),
  ...named(["JSONResponse", "PlainTextResponse", "ORJSONResponse"], makes({ type: "fastapi.Response" })),
};

/** The decorator of a page. */
const endpoint = { arg: "1|endpoint=", params: [{ type: "fastapi.Request" }], runs: "entry" } as const;

export const library: Library = {
  name: "fastapi",
  modules: {
    fastapi: "fastapi",
    "fastapi.responses": "fastapi.responses",
    "fastapi.requests": "fastapi",
    "fastapi.templating": "fastapi",
    "fastapi.websockets": "fastapi",
    starlette: "fastapi",
    "starlette.requests": "fastapi",
    "starlette.responses": "fastapi.responses",
    "starlette.websockets": "fastapi",
    "starlette.applications": "fastapi",
    "starlette.templating": "fastapi",
    "starlette.datastructures": "fastapi",
    "starlette.routing": "starlette.routing",
    "starlette.background": "starlette.background",
    "starlette.concurrency": "starlette.concurrency",
    "fastapi.background": "starlette.background",
    "fastapi.concurrency": "starlette.concurrency",
  },
  types: {
    fastapi: {
      members: {
        // Whoever runs the program serves it.
        ...named(["FastAPI", "Starlette"], makes({ type: "fastapi.App" }, { serves: "return", chain: made })),
        APIRouter: makes({ type: "fastapi.App" }, { chain: made }),
        ...named(["Request", "WebSocket"], { type: "fastapi.Request" }),
        UploadFile: { type: "http.File" },
        ...named(["Depends", "Security"], {
          call: {
            callbacks: [{ arg: "0|dependency=", params: [], rest: routeParameter(httpData), runs: "entry", passes: true }],
            returns: { type: "fastapi.Depends", fields: { asked: { same: "0|dependency=" } } },
          },
        }),
        ...named(["Query", "Path", "Header", "Cookie", "Form", "Body"], makes({ fields: { pattern: { same: "pattern=|regex=" } } })),
        HTTPException: makes({ type: "fastapi.Response" }),
        BackgroundTasks: makes({ type: "starlette.Tasks" }),
        Jinja2Templates: makes({ type: "fastapi.Templates" }),
        ...named(["status", "WebSocketDisconnect"], safe),
        ...ANSWERS,
      },
    },
    "fastapi.Depends": { gives: { asks: routeParameter(httpData) } },
    "fastapi.App": APP,
    "fastapi.Request": REQUEST,
    "fastapi.Form": {
      source: http,
      members: {
        ...named(["get", "items"], givesHttp),
        getlist: gives({ source: http, list: true }),
        ...named(["file", "upload"], { type: "http.File" }),
      },
    },
    "fastapi.Address": { source: ownAddress, members: { ...named(["path", "query"], text), ...named(["port", "scheme"], safe) } },
    "fastapi.Route": routed(),
    "fastapi.Middleware": {
      call: {
        callbacks: [{ arg: "0", params: [{ type: "fastapi.Request" }, { type: "fastapi.Next" }], runs: "entry" }],
        chain: { handlers: "0", lasting: true },
      },
    },
    "fastapi.Next": { call: { passes: true } },
    "fastapi.ErrorHandler": decorator([{ type: "fastapi.Request" }, { type: "Error" }]),
    "fastapi.MarkupRoute": routed({ ...htmlAnswer("0"), when: [{ arg: "0", matches: "<" }] }),
    "fastapi.responses": { members: ANSWERS },
    "fastapi.Response": {
      members: { ...named(["set_cookie", "delete_cookie"], SAFE_CALL), headers: { type: "flask.ResponseHeaders" } },
    },
    "fastapi.Templates": {
      members: { TemplateResponse: { new: { sinks: [templateName("0|name=")], returns: { type: "fastapi.Response" } } } },
    },
    /** Run once the answer has gone. */
    "starlette.background": {
      members: {
        BackgroundTasks: makes({ type: "starlette.Tasks" }),
        BackgroundTask: { new: { op: "call", operands: ["0|func=", "0|func=", "1+"], returns: {} } },
      },
    },
    "starlette.Tasks": { members: { add_task: runsLater(0, "func") } },
    "starlette.concurrency": { members: { run_in_threadpool: runsLater(0, "func") } },
    "starlette.routing": {
      members: { ...named(["Route", "WebSocketRoute"], { new: { callbacks: [endpoint], returns: {} } }), Mount: makes({}) },
    },
  },
};
