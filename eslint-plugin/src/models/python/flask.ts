/** Flask and Quart, and what Werkzeug gives them. A view's text goes out as HTML unless a response says otherwise. */
import type { Library, Member, Sink, Source, Summary, TypeModel, When } from "../../engine/summary.js";
import {
  givesHttp,
  givesHttpData,
  http,
  httpData,
  htmlAnswer,
  redirectTo,
  setsHeader,
  templateName,
} from "../javascript/web-vocabulary.js";
import { standing } from "../javascript/chat-vocabulary.js";
import { cookieAssigned } from "../javascript/cookie-vocabulary.js";
import { namesHeader } from "../javascript/header-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { answerAtFirst, classOf, decorator, handles, inChain, onPaths, referrer, routeParameter, routes } from "./words.js";

const text: Member = { source: http };
const safe: Member = { safe: true };

/** A header's value stands on one line. */
export const header: Source = { kind: "http", absent: "\n\r" };
/** The host is the one the browser came to, or was sent from; a path stays on it. */
const ownAddress: Source = { kind: "http", cleans: ["url", "redirect"] };

/** Runs before each handler of the application, or of the blueprint; what it answers goes out instead of the handler's. */
const FIRST: Member = {
  call: { callbacks: [{ arg: "0|f=", params: [], runs: "entry", passes: true }], chain: { handlers: "0|f=", lasting: true } },
};

const ROUTES = ["route", "get", "post", "put", "delete", "patch", "websocket"];

const TEMPLATE: Sink = { arg: "0|source=", kind: "code", detail: { use: "template", instead: "render_template" } };

/** `{{ name|safe }}` and `{% autoescape false %}`: values go into the page as they are, all of them or some. */
const AS_IT_IS = String.raw`\|\s*safe\b|autoescape\s+false`;
const ALL_AS_THEY_ARE = String.raw`^(?:(?!\{\{)[^])*(?:\{\{[^}]*\|\s*safe\s*\}\}(?:(?!\{\{)[^])*)+$|autoescape\s+false`;
const FILLED: Sink = { arg: "*", kind: "html", detail: { use: "value that a template does not escape", instead: "the filter left out" } };
const FROM_TEXT: readonly Summary[] = [
  { when: [{ arg: "0|source=", matches: ALL_AS_THEY_ARE }], sinks: [FILLED], returns: {} },
  { when: [{ arg: "0|source=", matches: AS_IT_IS }], sinks: [{ ...FILLED, possible: true }], returns: {} },
  { sinks: [TEMPLATE] },
];

/** Values are escaped in templates with one of these endings only. */
const RENDERED: readonly Summary[] = [
  { when: [{ arg: "0|template_name_or_list=", matches: "\\.(?:html?|xml|xhtml|svg)$" }], returns: {} },
  {
    when: [{ arg: "0|template_name_or_list=", matches: "." }],
    sinks: [
      {
        arg: "0|template_name_or_list=",
        kind: "html",
        fact: true,
        possible: true,
        when: [
          { arg: "0|template_name_or_list=", matches: "\\.(?!html?$|xml$|xhtml$|svg$|txt$|md$|json$|ya?ml$|conf$|csv$)[^./]*$|^[^.]*$" },
        ],
        detail: {
          use: "values are filled in without escaping, since the name does not end in `.html`,",
          instead: "a name that ends in `.html`, or the filter `|e`",
        },
      },
    ],
    returns: { from: ["*"] },
  },
  { sinks: [templateName("0|template_name_or_list=")] },
];

/** Lists and dicts go out as JSON, those that a request or another's answer brought included. */
const AS_JSON: readonly When[] = [
  { arg: "0", whole: true },
  { arg: "0", instance: "http.Values" },
];
const ANSWER: Sink = { ...htmlAnswer("0"), unless: AS_JSON };
/** ... but a text with its status is one; headers, too, may say that it is no page. */
const RETURNED: readonly Sink[] = [
  ANSWER,
  {
    ...htmlAnswer("0.0"),
    when: [{ arg: "0.1", type: "number" }],
    unless: [
      { arg: "0.2", given: true },
      { arg: "0.0", whole: true },
    ],
  },
  { ...htmlAnswer("0.0"), when: [{ arg: "0.2.Content-Type", matches: "html" }] },
  { ...redirectTo("0.2.Location"), when: [{ arg: "0.1", type: "number" }] },
];

const ALLOWS_ORIGIN: Member = {
  assign: [{ arg: "0", kind: "origin", detail: { use: "header that lets another site read the answer" } }],
};

const CLOUD_FUNCTION = handles([{ type: "flask.Request" }], undefined, RETURNED);

const TOLD: Sink = { arg: "0", kind: "disclosure", detail: { use: "answer to a request" } };

const viewMethods = (returns: readonly Sink[]): TypeModel["overrides"] =>
  Object.fromEntries(
    ["get", "post", "put", "delete", "patch", "dispatch_request"].map((name) => [
      name,
      { params: [], rest: routeParameter(http), returns },
    ]),
  );
/** Methods whose answers go out as JSON, texts too. */
export const RESOURCE: TypeModel = { overrides: viewMethods([TOLD]) };

/** Values by name, of which a name may have several; `type=int` converts. */
export const VALUES: TypeModel = {
  source: http,
  members: {
    get: { call: [{ when: [{ arg: "2|type=", type: "function" }], returns: { safe: true } }, { returns: { source: http } }] },
    pop: givesHttp,
    ...named(["getlist", "getall"], gives({ source: http, list: true })),
    keys: gives({ source: http, list: true }),
    ...named(["to_dict", "items", "values", "lists", "dict"], givesHttpData),
  },
  element: text,
};

const REQUEST: TypeModel = {
  members: {
    ...named(["args", "form", "values"], { type: "http.Values" }),
    headers: { type: "http.Headers" },
    cookies: { type: "http.Values" },
    ...named(["data", "view_args", "query_string", "user_agent", "host", "mimetype", "content_type"], text),
    ...named(["url", "base_url", "url_root", "host_url", "root_url", "full_path"], { source: ownAddress }),
    referrer: { source: referrer },
    stream: { type: "http.Body" },
    authorization: text,
    ...named(["json", "get_json"], { source: httpData, call: { returns: { source: httpData } } }),
    get_data: givesHttp,
    files: { type: "http.Files" },
    ...named(["method", "content_length", "remote_addr", "is_json", "endpoint", "scheme", "is_secure", "url_rule", "blueprint"], safe),
    // The route that was found; its parameters come by their names.
    path: safe,
  },
};

const trusted = (arg: string): Sink => ({ arg, kind: "trust", detail: { use: "session" } });

const SESSION: TypeModel = {
  source: standing,
  members: {
    // What is in it the program has put there for whom it knows.
    ...named(["get", "pop", "setdefault"], gives({ source: standing })),
    ...named(["clear", "update"], SAFE_CALL),
    ...named(["permanent", "modified", "new"], safe),
    "*": { source: standing, assign: [trusted("0"), trusted("1")] },
  },
};

export const library: Library = {
  name: "flask",
  modules: {
    flask: "flask",
    quart: "flask",
    "flask.views": "flask",
    functions_framework: "functions_framework",
    "firebase_functions.https_fn": "firebase.https",
    "flask.wrappers": "flask",
    "flask.templating": "flask",
    "flask.helpers": "flask",
    "flask.globals": "flask",
    flask_login: "flask.login",
    "werkzeug.datastructures": "werkzeug.datastructures",
  },
  types: {
    flask: {
      members: {
        // Whoever runs the program serves it.
        ...named(["Flask", "Quart"], makes({ type: "flask.App" }, { serves: "return" })),
        Blueprint: makes({ type: "flask.App" }),
        request: { type: "flask.Request" },
        ...named(["websocket"], { type: "flask.Socket" }),
        session: { type: "flask.Session" },
        render_template: { call: RENDERED },
        render_template_string: { call: FROM_TEXT },
        redirect: { call: { sinks: [redirectTo("0|location=")], returns: { type: "flask.Response" } } },
        send_file: onPaths("file sent", "0|path_or_file=", "0|filename_or_fp="),
        // The name is taken below the folder.
        send_from_directory: onPaths("folder of files sent", "0|directory="),
        make_response: {
          call: {
            sinks: [answerAtFirst("0"), answerAtFirst("0.0"), redirectTo("2.Location"), redirectTo("2.location")],
            returns: { type: "flask.Response" },
          },
        },
        stream_template: { call: RENDERED },
        stream_template_string: { call: { sinks: [TEMPLATE] } },
        Response: {
          new: [
            {
              when: [
                { arg: "mimetype=", not: ["text/html"] },
                { arg: "mimetype=", given: true },
              ],
              returns: { type: "flask.Response" },
            },
            {
              when: [
                { arg: "content_type=", given: true },
                { arg: "content_type=", not: ["text/html"] },
              ],
              returns: { type: "flask.Response" },
            },
            {
              sinks: [answerAtFirst("0|response="), redirectTo("2|headers=.Location"), namesHeader("2|headers=.[].0")],
              returns: { type: "flask.Response" },
            },
          ],
        },
        abort: { call: { exits: true } },
        ...named(["jsonify", "url_for", "flash", "get_flashed_messages", "after_this_request", "has_request_context"], HARMLESS),
        // What one function keeps there, the next one reads.
        g: { type: "flask.Globals" },
        current_app: { type: "flask.App" },
        ...named(["View", "MethodView"], classOf("flask.ViewClass", "flask.View")),
        ...named(["escape"], gives({ from: ["0"], cleans: ["html"] })),
        Markup: { type: "markupsafe.MarkupClass", call: { sinks: [htmlAnswer("0")], returns: { type: "markupsafe.Markup", from: ["0"] } } },
        safe_join: gives({ from: ["*"], cleans: ["path"] }),
      },
    },
    "flask.App": {
      members: {
        ...named(ROUTES, routes("flask.Route")),
        // What any exception says is no text of the program; what its own classes and those of HTTP say is.
        ...named(["errorhandler", "app_errorhandler"], {
          call: [
            { when: [{ arg: "0", named: "^(?:Base)?Exception$" }], returns: { type: "flask.AnyError" } },
            { returns: { type: "flask.KnownError" } },
          ],
        }),
        ...named(["before_request", "before_app_request"], FIRST),
        after_request: { type: "flask.AfterRequest" },
        ...named(["teardown_request", "context_processor", "cli"], HARMLESS),
        register_blueprint: { call: { chain: { handlers: [], mounts: "0|blueprint=" } } },
        run: { call: { serves: "this" } },
        ...named(["register_error_handler", "test_client", "app_context"], HARMLESS),
        logger: { type: "Logger" },
        add_url_rule: {
          call: {
            callbacks: [{ arg: "2|view_func=", params: [], rest: routeParameter(http, "0|rule="), runs: "entry", returns: RETURNED }],
          },
        },
      },
    },
    "flask.Route": inChain(decorator([], routeParameter(http), RETURNED)),
    /** Functions of Google's cloud take and give what Flask's views do. */
    functions_framework: { members: { http: CLOUD_FUNCTION } },
    "firebase.https": {
      members: {
        on_request: { call: { returns: { type: "firebase.Request" } } },
        Response: makes({ type: "flask.Response" }),
      },
    },
    "firebase.Request": { call: CLOUD_FUNCTION.call! },
    "flask.AnyError": decorator([{ type: "Error" }], undefined, RETURNED),
    "flask.KnownError": decorator([], undefined, RETURNED),
    "flask.AfterRequest": decorator([{ type: "flask.Response" }]),
    "flask.Globals": {},
    "flask.ViewClass": { members: { as_view: HARMLESS } },
    "flask.View": {
      overrides: viewMethods([...RETURNED, TOLD]),
    },
    "flask.Request": REQUEST,
    "flask.Session": SESSION,
    "flask.Socket": {
      members: {
        receive: givesHttp,
        receive_json: givesHttpData,
        ...named(["send", "accept", "close"], HARMLESS),
        headers: { type: "http.Headers" },
      },
    },
    "flask.Response": {
      members: {
        ...named(["set_cookie", "delete_cookie"], HARMLESS),
        headers: { type: "flask.ResponseHeaders" },
        location: { assign: [{ ...redirectTo("0"), detail: { use: "Location header" } }] },
        ...named(["data", "content"], { assign: [htmlAnswer("0")] }),
        // Django
        write: { call: { sinks: [htmlAnswer("0|content=")] } },
        Location: { assign: [{ ...redirectTo("0"), detail: { use: "Location header" } }] },
        // The items of Django's answers are headers.
        "Access-Control-Allow-Origin": ALLOWS_ORIGIN,
        "Set-Cookie": { assign: cookieAssigned },
        "*": { assign: [namesHeader("1")] },
        set_data: { call: { sinks: [htmlAnswer("0")] } },
        ...named(["status_code", "mimetype", "content_type"], safe),
      },
    },
    "werkzeug.datastructures": {
      members: { Headers: makes({ type: "flask.ResponseHeaders" }, { sinks: [namesHeader("0|defaults=.[].0")] }) },
    },
    "flask.ResponseHeaders": {
      members: {
        Location: { assign: [{ ...redirectTo("0"), detail: { use: "Location header" } }] },
        "Access-Control-Allow-Origin": ALLOWS_ORIGIN,
        "Set-Cookie": { assign: cookieAssigned },
        ...named(["add", "set", "setdefault", "append"], { call: setsHeader }),
        "*": { safe: true, call: { returns: {} }, assign: [namesHeader("1")] },
      },
    },
    "http.Values": VALUES,
    "http.Headers": {
      source: header,
      members: {
        get: { call: [{ when: [{ arg: "0", matches: "^[Rr]eferer$" }], returns: { source: referrer } }, { returns: { source: header } }] },
        ...named(["Referer", "referer"], { source: referrer }),
        pop: gives({ source: header }),
        ...named(["getlist", "get_all", "getall", "keys", "values", "items"], gives({ source: header, list: true })),
      },
      element: { source: header },
    },
    /** Bytes as they came. */
    "http.Sent": {},
    "http.Body": { extends: ["http.Sent"], members: named(["read", "readline", "readlines"], givesHttp), element: text },
    "http.Files": {
      element: { type: "http.File" },
      members: {
        ...named(["get", "pop"], gives({ type: "http.File" })),
        ...named(["getlist", "getall", "values"], gives({ type: "http.File", list: true })),
        "*": { type: "http.File" },
      },
    },
    "http.File": {
      extends: ["http.Sent"],
      members: {
        ...named(["filename", "name", "content_type", "raw_filename"], text),
        ...named(["read", "readline", "readlines", "chunks"], givesHttp),
        ...named(["stream", "file"], { type: "http.Body" }),
        save: onPaths("file that is written", "0|dst=", "0|destination="),
        ...named(["size", "content_length"], safe),
        ...named(["seek", "close"], HARMLESS),
      },
    },
    "flask.login": {
      members: {
        current_user: { source: standing },
        login_required: { call: { protects: ["authorized"] } },
        ...named(["login_user", "logout_user"], HARMLESS),
      },
    },
  },
};
