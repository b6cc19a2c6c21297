/** Web servers: flask (quart), fastapi and starlette, django, aiohttp, werkzeug. */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { http, httpData, markupAnswer, redirectTo, templateName } from "../javascript/web-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { sql } from "../javascript/database-vocabulary.js";
import { byAnnotation, decorator, onPaths, pathUse } from "./words.js";

const text: Member = { source: http };
const data: Member = { source: httpData };
const safe: Member = { safe: true };

const HTML_ANSWER: Sink = { arg: "0|content=", kind: "html", detail: { use: "HTML answer" } };
const TEMPLATE: Sink = { arg: "0|source=", kind: "code", detail: { use: "template" } };

const ROUTES = ["route", "get", "post", "put", "delete", "patch", "head", "options", "websocket", "api_route", "websocket_route"];

const FLASK_APP: TypeModel = {
  members: {
    ...named(ROUTES, gives({ type: "flask.Route" })),
    ...named(["before_request", "after_request", "teardown_request", "cli", "errorhandler", "register_error_handler"], HARMLESS),
    add_url_rule: {
      call: { callbacks: [{ arg: "2|view_func=", params: [], rest: { source: http }, runs: "entry", returns: markupAnswer("0") }] },
    },
    run: HARMLESS,
  },
};

const FLASK_REQUEST: TypeModel = {
  members: {
    ...named(["args", "form", "values", "headers", "cookies", "data", "stream", "view_args", "query_string", "referrer"], text),
    ...named(["url", "path", "full_path", "base_url", "user_agent", "host"], text),
    ...named(["json", "get_json"], { ...data, call: { returns: { source: httpData } } }),
    get_data: gives({ source: http }),
    files: { type: "werkzeug.Files" },
    ...named(["method", "content_length", "remote_addr", "is_json", "endpoint", "scheme"], safe),
  },
};

const FASTAPI_APP: TypeModel = {
  members: {
    ...named(ROUTES, gives({ type: "fastapi.Route" })),
    ...named(["include_router", "mount", "add_middleware", "exception_handler", "on_event"], HARMLESS),
  },
};

const STARLETTE_REQUEST: TypeModel = {
  members: {
    ...named(["query_params", "path_params", "headers", "cookies"], text),
    ...named(["json"], gives({ source: httpData })),
    ...named(["body", "stream", "receive_text", "receive_bytes"], gives({ source: http })),
    receive_json: gives({ source: httpData }),
    form: gives({ source: http }),
    ...named(["method", "client", "app"], safe),
    url: text,
    ...named(["send_text", "send_json", "accept", "close"], HARMLESS),
  },
};

const DJANGO_REQUEST: TypeModel = {
  members: {
    ...named(["GET", "POST", "COOKIES", "META", "headers", "body", "path", "data", "query_params"], text),
    FILES: { type: "werkzeug.Files" },
    ...named(["method", "is_secure", "is_ajax", "user"], safe),
    get_full_path: gives({ source: http }),
  },
};

const MANAGER: TypeModel = {
  members: {
    raw: { call: { sinks: [sql("0|raw_query=")] } },
    extra: { call: { sinks: [sql("where=.[]"), sql("order_by=.[]")], returns: { type: "django.Manager" } } },
    ...named(["filter", "exclude", "all", "order_by", "annotate", "select_related", "values"], gives({ type: "django.Manager" })),
    ...named(["get", "first", "last", "create", "get_or_create"], gives({ source: { kind: "stored" } })),
    ...named(["count", "exists", "delete", "update"], SAFE_CALL),
  },
  element: { source: { kind: "stored" } },
};

const ANSWERS: Readonly<Record<string, Member>> = {
  HTMLResponse: { new: { sinks: [HTML_ANSWER] }, call: { sinks: [HTML_ANSWER] } },
  FileResponse: { new: { sinks: [pathUse("0|path=", "file sent")] } },
  RedirectResponse: { new: { sinks: [redirectTo("0|url=")] } },
  ...named(["JSONResponse", "PlainTextResponse", "Response", "StreamingResponse"], makes({})),
};

export const library: Library = {
  name: "web servers",
  modules: {
    flask: "flask",
    quart: "flask",
    markupsafe: "flask",
    "werkzeug.utils": "werkzeug.utils",
    fastapi: "fastapi",
    "fastapi.responses": "fastapi.responses",
    "fastapi.requests": "fastapi",
    starlette: "fastapi",
    "starlette.requests": "fastapi",
    "starlette.responses": "fastapi.responses",
    "starlette.websockets": "fastapi",
    "starlette.applications": "fastapi",
    "django.http": "django.http",
    "django.shortcuts": "django.http",
    "django.db": "django.db",
    "django.db.models": "django.models",
    "django.utils.safestring": "django.safestring",
    "django.utils.html": "django.safestring",
    "rest_framework.decorators": "rest_framework",
    "rest_framework.response": "rest_framework",
    "aiohttp.web": "aiohttp.web",
  },
  types: {
    flask: {
      members: {
        ...named(["Flask", "Blueprint", "Quart"], makes({ type: "flask.App" })),
        request: { type: "flask.Request" },
        render_template: { call: { sinks: [templateName("0")] } },
        render_template_string: { call: { sinks: [TEMPLATE] } },
        redirect: { call: { sinks: [redirectTo("0|location=")] } },
        send_file: onPaths("file sent", "0|path_or_file="),
        // The name is taken below the folder.
        send_from_directory: onPaths("folder of files sent", "0|directory="),
        make_response: { call: { sinks: [markupAnswer("0")], returns: { from: ["0"], cleans: ["html"] } } },
        Response: { new: { sinks: [markupAnswer("0|response=")], returns: {} } },
        ...named(["jsonify", "url_for", "flash", "abort", "get_flashed_messages"], HARMLESS),
        escape: gives({ from: ["0"], cleans: ["html"] }),
        Markup: {
          call: { sinks: [{ arg: "0", kind: "html", detail: { use: "text marked as safe HTML" } }] },
          new: { sinks: [{ arg: "0", kind: "html", detail: { use: "text marked as safe HTML" } }] },
        },
        ...named(["g", "current_app"], safe),
      },
    },
    "flask.App": FLASK_APP,
    "flask.Request": FLASK_REQUEST,
    "flask.Route": decorator([], byAnnotation(http), markupAnswer("0")),
    "werkzeug.Files": {
      element: { type: "werkzeug.File" },
      members: {
        "*": { type: "werkzeug.File" },
        get: gives({ type: "werkzeug.File" }),
        getlist: gives({ type: "werkzeug.File", list: true }),
      },
    },
    "werkzeug.File": {
      members: {
        ...named(["filename", "name", "content_type"], text),
        ...named(["read", "readlines", "chunks"], gives({ source: http })),
        stream: text,
        file: { type: "python.File" },
        save: onPaths("file that is written", "0|dst="),
        size: safe,
      },
    },
    "werkzeug.utils": { members: { secure_filename: gives({ from: ["0"], cleans: ["path", "command", "html", "sql", "argument"] }) } },
    fastapi: {
      members: {
        ...named(["FastAPI", "APIRouter", "Starlette"], makes({ type: "fastapi.App" })),
        ...named(["Request", "WebSocket"], { type: "fastapi.Request" }),
        UploadFile: { type: "werkzeug.File" },
        ...named(["Depends", "Security"], {
          call: {
            callbacks: [{ arg: "0", params: [], rest: { source: httpData, converted: true }, runs: "entry" }],
            returns: { type: "fastapi.Depends" },
          },
        }),
        ...named(["HTTPException"], makes({})),
        ...ANSWERS,
      },
    },
    "fastapi.Depends": { gives: {} },
    "fastapi.App": FASTAPI_APP,
    "fastapi.Request": STARLETTE_REQUEST,
    "fastapi.Route": decorator([], byAnnotation(httpData)),
    "fastapi.responses": { members: ANSWERS },
    "django.http": {
      members: {
        HttpRequest: { type: "django.Request" },
        HttpResponse: { new: { sinks: [markupAnswer("0|content=")] } },
        HttpResponseRedirect: { new: { sinks: [redirectTo("0")] } },
        FileResponse: { new: {} },
        redirect: { call: { sinks: [redirectTo("0|to=")] } },
        render: { call: { sinks: [templateName("1|template_name=")] } },
        ...named(["get_object_or_404", "get_list_or_404"], gives({ source: { kind: "stored" } })),
        JsonResponse: makes({}),
      },
    },
    "django.Request": DJANGO_REQUEST,
    "django.db": { members: { connection: { type: "django.Connection" }, models: { type: "django.models" } } },
    "django.Connection": { members: { cursor: gives({ type: "psycopg.Cursor" }) } },
    "django.models": {
      members: { Model: makes({ type: "django.Model" }), "*": { safe: true, call: { returns: {} }, new: { returns: {} } } },
    },
    "django.Model": { members: { objects: { type: "django.Manager" }, save: HARMLESS } },
    "django.Manager": MANAGER,
    "django.safestring": {
      members: {
        mark_safe: { call: { sinks: [{ arg: "0", kind: "html", detail: { use: "text marked as safe HTML" } }] } },
        ...named(["escape", "strip_tags"], gives({ from: ["0"], cleans: ["html"] })),
        format_html: HARMLESS,
      },
    },
    rest_framework: { members: { api_view: gives({ type: "django.View" }), Response: makes({}) } },
    "django.View": decorator([{ type: "django.Request" }], { source: http }),
    "aiohttp.web": {
      members: {
        Application: makes({ type: "aiohttp.App" }),
        RouteTableDef: makes({ type: "aiohttp.Routes" }),
        Request: { type: "aiohttp.Request" },
        Response: { new: { sinks: [{ ...HTML_ANSWER, arg: "text=", when: [{ arg: "content_type=", is: ["text/html"] }] }] } },
        FileResponse: { new: { sinks: [pathUse("0|path=", "file sent")] } },
        HTTPFound: { new: { sinks: [redirectTo("0|location=")] } },
        ...named(["get", "post", "put", "delete"], {
          call: { callbacks: [{ arg: "1", params: [{ type: "aiohttp.Request" }], runs: "entry" }] },
        }),
        ...named(["json_response", "run_app"], HARMLESS),
      },
    },
    "aiohttp.App": { members: { router: { type: "aiohttp.Router" }, add_routes: HARMLESS } },
    "aiohttp.Router": {
      members: {
        ...named(["add_get", "add_post", "add_put", "add_delete"], {
          call: { callbacks: [{ arg: "1", params: [{ type: "aiohttp.Request" }], runs: "entry" }] },
        }),
        add_route: { call: { callbacks: [{ arg: "2", params: [{ type: "aiohttp.Request" }], runs: "entry" }] } },
      },
    },
    "aiohttp.Routes": { members: named(["get", "post", "put", "delete", "patch", "view"], gives({ type: "aiohttp.Route" })) },
    "aiohttp.Route": decorator([{ type: "aiohttp.Request" }]),
    "aiohttp.Request": {
      members: {
        ...named(["query", "match_info", "headers", "cookies", "path", "rel_url", "query_string"], text),
        ...named(["json"], gives({ source: httpData })),
        ...named(["post", "text", "read"], gives({ source: http })),
        method: safe,
      },
    },
  },
  shapes: [
    {
      exported: ["*"],
      files: "(?:^|/)views?(?:/\\w+|_\\w+)?\\.py$|(?:^|/)\\w+_views?\\.py$",
      imports: ["django", "rest_framework", "django.http", "django.shortcuts"],
      params: { request: { type: "django.Request" } },
      needs: ["request"],
    },
  ],
};
