/** Django and its REST framework: requests, answers, database, templates, mail. */
import type { HandlerShape, Library, Member, Result, Sink, Source, Summary, TypeModel } from "../../engine/summary.js";
import { givesHttp, http, httpData, htmlAnswer, redirectTo, templateName } from "../javascript/web-vocabulary.js";
import { bound, sql } from "../javascript/database-vocabulary.js";
import { standing, stored } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { answerAtFirst, classOf, decorator, EXPLAINS, referrer, routeParameter } from "./words.js";

const text: Member = { source: http };
const safe: Member = { safe: true };

const REQUEST: TypeModel = {
  anyone: true,
  members: {
    ...named(["GET", "POST", "COOKIES", "query_params"], { type: "http.Values" }),
    META: { type: "django.Meta" },
    headers: { type: "http.Headers" },
    body: text,
    ...named(["path", "path_info"], { source: { kind: "http", cleans: ["url", "redirect"] } }),
    data: { source: httpData },
    FILES: { type: "django.Files" },
    session: { type: "flask.Session" },
    ...named(["user", "auth"], { source: standing }),
    ...named(["method", "content_type", "resolver_match", "scheme"], safe),
    ...named(["is_secure", "is_ajax", "get_port"], SAFE_CALL),
    get_host: givesHttp,
    get_raw_uri: gives({ source: { kind: "http", cleans: ["url", "redirect"] } }),
    // Signs of markup are written as in addresses.
    ...named(["get_full_path", "build_absolute_uri"], gives({ source: { kind: "http", cleans: ["url", "redirect", "html"] } })),
    ...named(["read", "readline"], givesHttp),
  },
};

/** Headers begin with HTTP_; the rest is the server's own. */
const META: TypeModel = {
  source: { kind: "http", absent: "\n\r" },
  members: {
    get: {
      call: [
        { when: [{ arg: "0", is: ["HTTP_REFERER"] }], returns: { source: referrer } },
        { returns: { source: { kind: "http", absent: "\n\r" } } },
      ],
    },
    HTTP_REFERER: { source: referrer },
    ...named(["REMOTE_ADDR", "SERVER_NAME", "SERVER_PORT", "REQUEST_METHOD"], safe),
  },
};

const raw: Member = { call: { sinks: [sql("0|raw_query=", bound("%s", "1"))], returns: { type: "django.Manager" } } };
const EXTRA: readonly Sink[] = ["0|select=.[]", "where=.[]", "1.[]", "3|tables=.[]", "order_by=.[]", "4.[]"].map((arg) => sql(arg));

const CHAIN = [
  "filter",
  "exclude",
  "all",
  "order_by",
  "annotate",
  "select_related",
  "prefetch_related",
  "values",
  "values_list",
  "distinct",
  "only",
  "defer",
  "reverse",
  "using",
  "union",
  "dates",
  "alias",
  "select_for_update",
];

/** Whatever fields are in it are set, those that nobody offered included. */
const fields: Sink = { arg: "**=", kind: "property", detail: { use: "fields of a record that are set" } };
const FIELDS: readonly Sink[] = [
  { ...fields, structured: true },
  { ...fields, when: [{ arg: "**=", instance: "http.Values" }] },
];
const sets = (result: Result): Member => ({ call: { sinks: FIELDS, returns: result } });

/** Fields of forms and serializers that let numbers, dates, ids and choices through only. */
const PLAIN_FIELDS = [
  ...["IntegerField", "FloatField", "DecimalField", "BooleanField", "NullBooleanField", "DateField", "TimeField", "DateTimeField"],
  ...[
    "DurationField",
    "UUIDField",
    "ChoiceField",
    "TypedChoiceField",
    "ModelChoiceField",
    "PrimaryKeyRelatedField",
    "IPAddressField",
    "SlugField",
  ],
];
/** It has passed a form or a serializer: its fields are of the types that were asked for. */
const VALIDATED: Source = { ...httpData, cleans: ["consequence", "nosql", "property"], own: ["id", "pk"] };

const PASSED = { from: "this.validated_data" };

/** A record of the database. */
const FOUND: Result = { type: "django.Found", source: stored, from: ["this"] };

const MANAGER: TypeModel = {
  members: {
    raw,
    extra: { call: { sinks: EXTRA, returns: { type: "django.Manager" } } },
    // What a query finds, and whether that is what a stranger has named or one's own, its conditions say.
    ...named(CHAIN, gives({ type: "django.Rows", source: stored, from: ["this"] })),
    ...named(["get", "first", "last"], gives(FOUND)),
    aggregate: gives({ source: stored }),
    create: sets(FOUND),
    ...named(["get_or_create", "update_or_create"], sets({ source: stored })),
    ...named(["count", "exists", "delete", "bulk_create"], SAFE_CALL),
    update: sets({ safe: true }),
  },
  element: { type: "django.Found", source: stored },
};

const TYPED = ["content_type=", "1"];
/** The default is HTML; another content type is no page. */
const answer: readonly Summary[] = [
  ...TYPED.map((arg): Summary => ({ when: [{ arg, matches: "^(?!text/html)" }], returns: { type: "flask.Response" } })),
  { sinks: [answerAtFirst("0|content=")], returns: { type: "flask.Response" } },
];
/** Its parts, one by one. */
const streamed: readonly Summary[] = [
  ...answer.slice(0, -1),
  { sinks: [htmlAnswer("0|streaming_content=.[]")], returns: { type: "flask.Response" } },
];

const VIEW = { params: [{ type: "django.Request" }], rest: routeParameter(http), askedAs: "django" };

const mailHtml = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "HTML body of a mail" } });

const view = {
  arg: "1|view=",
  params: [{ type: "django.Request" }],
  rest: routeParameter(http, "0|route="),
  askedAs: "django",
  runs: "entry",
} as const;

/** A module of a site imports one of these, and what nobody there calls with a request is a view. */
const SITE = [
  ...["django", "django.http", "django.shortcuts", "django.views", "django.template", "django.db", "django.db.models", "django.conf"],
  ...["django.urls", "django.contrib", "django.contrib.auth", "django.contrib.auth.decorators", "django.views.decorators.csrf"],
  ...["django.utils.safestring", "django.utils.html", "django.core.mail", "rest_framework.decorators", "rest_framework.response"],
  ...["django.utils", "django.utils.http", "django.template.loader", "django.views.generic", "django.views.decorators.http"],
  ...["django.contrib.auth.models", "django.core.exceptions", "django.db.models.expressions", "rest_framework.views", "rest_framework"],
];
/** Keyword arguments that no other method of this name has. */
const extra = (arg: string): Sink => ({ ...sql(`${arg}.[]`), when: [{ arg, given: true }] });

const shapes: readonly HandlerShape[] = [
  { exported: ["*"], imports: SITE, params: { request: { type: "django.Request" } }, needs: ["request"], askedAs: "django" },
  // A module that imports nothing of a site is part of one by what it reads.
  {
    exported: ["*"],
    params: { request: { type: "django.Request" } },
    needs: ["request"],
    reads: ["GET", "POST", "FILES", "COOKIES", "META", "query_params"],
    uncalled: true,
    askedAs: "django",
  },
];

/** Settings, functions and modules come along. */
const EVERYTHING: Sink = {
  arg: "2|context=",
  kind: "code",
  fact: true,
  possible: true,
  when: [{ arg: "2|context=", instance: "Namespace" }],
  detail: { use: "a template is given all variables of the module or function", instead: "a dictionary of what it shows" },
};

/** Values go into pages as they are. */
const unescaped = (arg: string): Sink => ({
  arg,
  kind: "html",
  fact: true,
  possible: true,
  when: [{ arg, is: [false] }],
  detail: { use: "templates fill in values without escaping them", instead: "the default of `autoescape`" },
});

/** Whatever its text holds goes into pages as it is. */
const exempt = (when?: Sink["when"]): Sink => ({
  arg: "return",
  kind: "html",
  fact: true,
  possible: true,
  ...(when ? { when } : {}),
  detail: { use: "what it gives goes into pages without escaping", instead: "`format_html` where markup is made" },
});

const MARKED: Sink = { arg: "0", kind: "html", detail: { use: "text marked as safe HTML", instead: "format_html" } };

export const library: Library = {
  name: "django",
  modules: {
    django: "django",
    "django.http": "django.http",
    "django.http.response": "django.http",
    "django.shortcuts": "django.http",
    "django.template": "django.template",
    "django.template.loader": "django.template",
    "django.template.engine": "django.template",
    "django.template.response": "django.http",
    "django.template.backends.django": "django.template",
    "django.db.models.query": "django.models",
    "django.db.models.functions": "django.models",
    "django.db.models.aggregates": "django.models",
    "django.views.decorators.http": "django.views",
    "django.views.generic.base": "django.views",
    "django.views.generic.edit": "django.views",
    "django.http.request": "django.http",
    "django.utils": "django.utils",
    "django.views.decorators": "django.decorators",
    "django.core.files.storage": "django.storage",
    "rest_framework.generics": "rest_framework",
    "rest_framework.viewsets": "rest_framework",
    "rest_framework.mixins": "rest_framework",
    "django.urls": "django.urls",
    "django.conf.urls": "django.urls",
    "django.views": "django.views",
    "django.views.generic": "django.views",
    "django.db": "django.db",
    "django.db.models": "django.models",
    "django.db.models.expressions": "django.models",
    "django.utils.safestring": "django.html",
    "django.utils.html": "django.html",
    "django.utils.text": "django.text",
    "django.utils.http": "django.text",
    "django.core.mail": "django.mail",
    "django.core.exceptions": "django.core.exceptions",
    "rest_framework.decorators": "rest_framework",
    "rest_framework.response": "rest_framework",
    "rest_framework.views": "rest_framework",
    "rest_framework.request": "django.http",
    "rest_framework.serializers": "rest_framework.serializers",
    "django.forms": "django.forms",
    "django.forms.models": "django.forms",
  },
  shapes,
  types: {
    django: {
      members: {
        http: { type: "django.http" },
        shortcuts: { type: "django.http" },
        db: { type: "django.db" },
        template: { type: "django.template" },
        utils: { type: "django.utils" },
        views: { type: "django.views" },
        forms: { type: "django.forms" },
      },
    },
    "django.utils": {
      members: {
        ...named(["safestring", "html"], { type: "django.html" }),
        ...named(["http", "text"], { type: "django.text" }),
      },
    },
    "django.decorators": { members: { csrf: { type: "django.csrf" } } },
    // A name is taken below the storage's folder; a location is not.
    "django.storage": {
      members: {
        default_storage: { type: "django.Storage" },
        FileSystemStorage: makes(
          { type: "django.Storage" },
          { sinks: [{ arg: "0|location=", kind: "path", detail: { use: "folder of files" } }] },
        ),
      },
    },
    "django.Storage": { members: { ...named(["open", "save", "delete", "exists", "url", "path", "size"], SAFE_CALL) } },
    "django.http": {
      members: {
        ...named(["HttpRequest", "Request"], { type: "django.Request" }),
        ...named(
          [
            "HttpResponse",
            "HttpResponseBadRequest",
            "HttpResponseNotFound",
            "HttpResponseForbidden",
            "HttpResponseServerError",
            "HttpResponseNotAllowed",
            "HttpResponseGone",
          ],
          {
            new: answer,
          },
        ),
        ...named(["HttpResponseRedirect", "HttpResponsePermanentRedirect"], {
          new: { sinks: [redirectTo("0|redirect_to=")], returns: { type: "flask.Response" } },
        }),
        StreamingHttpResponse: { new: streamed },
        ...named(["FileResponse", "JsonResponse"], makes({ type: "flask.Response" })),
        ...named(["TemplateResponse", "SimpleTemplateResponse"], makes({ type: "flask.Response" })),
        render_to_response: { call: { sinks: [templateName("0|template_name=")], returns: { type: "flask.Response" } } },
        redirect: { call: { sinks: [redirectTo("0|to=")], returns: { type: "flask.Response" } } },
        render: { call: { sinks: [templateName("1|template_name="), EVERYTHING], returns: { type: "flask.Response" } } },
        get_object_or_404: gives(FOUND),
        get_list_or_404: gives({ source: stored }),
        Http404: EXPLAINS,
      },
    },
    "django.core.exceptions": { members: { ...named(["ValidationError", "PermissionDenied", "BadRequest"], EXPLAINS) } },
    "django.Request": REQUEST,
    "django.Files": {
      element: { type: "django.File" },
      members: {
        ...named(["get", "pop"], gives({ type: "django.File" })),
        getlist: gives({ type: "django.File", list: true }),
        "*": { type: "django.File" },
      },
    },
    "django.File": {
      extends: ["http.File"],
      // `UploadedFile` keeps the last part of the name, and refuses "." and "..".
      members: { name: { source: { kind: "http", cleans: ["path"] } } },
    },
    "django.Meta": META,
    "django.template": {
      members: {
        Template: {
          new: { sinks: [{ arg: "0|template_string=", kind: "code", detail: { use: "template" } }], returns: { type: "django.Template" } },
        },
        ...named(["get_template", "select_template"], {
          call: { sinks: [templateName("0|template_name=")], returns: { type: "django.Template" } },
        }),
        render_to_string: { call: { sinks: [templateName("0|template_name=")], returns: {} } },
        Context: makes({ from: ["0"] }, { sinks: [unescaped("1|autoescape=")] }),
        RequestContext: makes({ from: ["1"] }, { sinks: [unescaped("autoescape=")] }),
        Engine: classOf("django.EngineClass", "django.Engine", { sinks: [unescaped("autoescape=")] }),
        engines: { type: "django.Engines" },
        Library: makes({ type: "django.Tags" }),
        loader: { type: "django.template" },
      },
    },
    "django.EngineClass": { members: { get_default: gives({ type: "django.Engine" }) } },
    "django.Engine": {
      members: {
        from_string: {
          call: { sinks: [{ arg: "0|template_code=", kind: "code", detail: { use: "template" } }], returns: { type: "django.Template" } },
        },
        ...named(["get_template", "select_template"], {
          call: { sinks: [templateName("0|template_name=")], returns: { type: "django.Template" } },
        }),
        render_to_string: { call: { sinks: [templateName("0|template_name=")], returns: {} } },
      },
    },
    // What a filter gives counts as safe when what it was given did.
    "django.Tags": {
      members: { filter: { call: { sinks: [exempt([{ arg: "is_safe=", is: [true] }])], returns: { type: "django.TagDecorator" } } } },
    },
    "django.TagDecorator": { call: { returns: { same: "0" } } },
    "django.Engines": {
      element: { type: "django.Engine" },
      members: { "*": { type: "django.Engine" } },
    },
    "django.Template": { members: { render: gives({ from: ["*"], cleans: ["html"] }) } },
    "django.urls": {
      members: {
        ...named(["path", "re_path", "url"], { call: { callbacks: [view], returns: {} } }),
        ...named(["include", "reverse"], SAFE_CALL),
      },
    },
    "django.views": {
      members: {
        decorators: { type: "django.decorators" },
        ...named(
          ["View", "TemplateView", "ListView", "DetailView", "FormView", "CreateView", "UpdateView", "DeleteView", "RedirectView"],
          classOf("django.ViewClass", "django.View"),
        ),
      },
    },
    "django.ViewClass": { members: { as_view: HARMLESS } },
    "django.View": {
      members: { request: { type: "django.Request" }, kwargs: text },
      overrides: {
        ...Object.fromEntries(["get", "post", "put", "patch", "delete", "head", "options", "dispatch"].map((name) => [name, VIEW])),
        // What view sets of the REST framework answer with.
        ...Object.fromEntries(["list", "create", "retrieve", "update", "partial_update", "destroy"].map((name) => [name, VIEW])),
        // A redirect view goes where this says.
        get_redirect_url: { params: [{ source: http }, { source: http }], returns: redirectTo("0") },
        form_valid: { params: [{ instance: "this.form_class" }] },
        ...Object.fromEntries(
          ["perform_create", "perform_update"].map((name) => [name, { params: [{ instance: "this.serializer_class" }] }]),
        ),
      },
    },
    "django.db": {
      members: {
        connection: { type: "django.Connection" },
        connections: { type: "django.Connections" },
        models: { type: "django.models" },
        migrations: { type: "django.migrations" },
        transaction: { type: "django.Transaction" },
      },
    },
    "django.migrations": {
      members: {
        RunSQL: { new: { sinks: [sql("0|sql=")], returns: { safe: true } } },
        "*": { safe: true, call: { returns: { safe: true } } },
      },
    },
    "django.Transaction": { members: { "*": { safe: true, call: { returns: {} } } } },
    "django.Connections": { element: { type: "django.Connection" }, members: { "*": { type: "django.Connection" } } },
    "django.Connection": { members: { cursor: gives({ type: "psycopg.Cursor" }), ...named(["close", "ensure_connection"], HARMLESS) } },
    "django.models": {
      members: {
        Model: classOf("django.ModelClass", "django.Model"),
        RawSQL: { new: { sinks: [sql("0|sql=", bound("%s", "1"))], returns: {} } },
        // What the template is filled with goes into the statement as it is.
        Func: { new: { sinks: [sql("template="), sql("function=")], returns: { safe: true } } },
        "*": { safe: true, call: { returns: { safe: true } } },
      },
    },
    "django.ModelClass": { members: { objects: { type: "django.Manager" } } },
    "django.Model": { members: { ...named(["save", "delete", "refresh_from_db", "full_clean"], HARMLESS), ...named(["pk", "id"], safe) } },
    "django.Manager": MANAGER,
    "django.Rows": { extends: ["django.Manager"], members: { delete: SAFE_CALL } },
    "django.Found": { members: named(["save", "delete", "refresh_from_db", "full_clean"], HARMLESS) },
    "django.html": {
      members: {
        ...named(["mark_safe", "SafeString", "SafeText", "SafeBytes", "SafeUnicode"], {
          call: { sinks: [MARKED], returns: {} },
          new: { sinks: [MARKED], returns: {} },
        }),
        ...named(["escape", "conditional_escape", "strip_tags", "escapejs"], gives({ from: ["0"], cleans: ["html"] })),
        html_safe: { call: { sinks: [exempt()], returns: { same: "0" } } },
        // The values are escaped; the text is markup.
        format_html: { call: { sinks: [{ ...MARKED, arg: "0|format_string=" }], returns: {} } },
        format_html_join: { call: { sinks: [{ ...MARKED, arg: "1|format_string=" }], returns: {} } },
      },
    },
    "django.text": {
      members: {
        ...named(["slugify", "get_valid_filename"], gives({ from: ["0"], cleans: ["path", "html", "command", "sql"] })),
        ...named(["url_has_allowed_host_and_scheme", "is_safe_url"], {
          call: { returns: { safe: true }, guards: [{ arg: "0|url=", cleans: ["redirect"], on: "true" }] },
        }),
        ...named(["urlencode", "urlquote"], gives({ from: ["0"], cleans: ["html", "url", "redirect", "log"] })),
      },
    },
    "django.mail": {
      members: {
        send_mail: { call: { sinks: [mailHtml("html_message=")] } },
        ...named(["EmailMessage", "EmailMultiAlternatives"], makes({ type: "django.Mail" })),
      },
    },
    "django.Mail": {
      members: {
        attach_alternative: { call: { sinks: [mailHtml("0|content=")] } },
        body: safe,
        content_subtype: safe,
        ...named(["send", "attach"], HARMLESS),
      },
    },
    rest_framework: {
      members: {
        api_view: gives({ type: "django.ViewDecorator" }),
        Response: makes({ type: "flask.Response" }),
        ...named(
          [
            "APIView",
            "GenericAPIView",
            "ListAPIView",
            "RetrieveAPIView",
            "CreateAPIView",
            "UpdateAPIView",
            "DestroyAPIView",
            "ListCreateAPIView",
            "RetrieveUpdateDestroyAPIView",
            "ViewSet",
            "GenericViewSet",
            "ModelViewSet",
            "ReadOnlyModelViewSet",
          ],
          classOf("django.ViewClass", "django.View"),
        ),
        action: gives({ type: "django.ViewDecorator" }),
      },
    },
    // What has passed has the form that was asked for, and is what somebody wrote.
    "django.forms": {
      members: {
        ...named(["Form", "ModelForm", "BaseForm"], classOf("django.FormClass", "django.Form")),
        ...named(PLAIN_FIELDS, makes({ type: "options.Plain" })),
      },
    },
    "django.FormClass": {},
    "django.Form": {
      members: {
        cleaned_data: { source: VALIDATED, declared: true },
        ...named(["is_valid", "has_changed"], SAFE_CALL),
        ...named(["add_error", "save"], HARMLESS),
      },
      overrides: { clean: { params: [] } },
    },
    "rest_framework.serializers": {
      members: {
        ...named(
          ["Serializer", "ModelSerializer", "HyperlinkedModelSerializer"],
          classOf("rest_framework.SerializerClass", "rest_framework.Serializer"),
        ),
        ...named(PLAIN_FIELDS, makes({ type: "options.Plain" })),
      },
    },
    "rest_framework.SerializerClass": {},
    "rest_framework.Serializer": {
      members: {
        validated_data: { source: VALIDATED, declared: true },
        is_valid: SAFE_CALL,
        save: HARMLESS,
      },
      overrides: {
        ...Object.fromEntries(["validate", "create"].map((name) => [name, { params: [PASSED] }])),
        update: { params: [{}, PASSED] },
      },
    },
    "django.ViewDecorator": decorator([{ type: "django.Request" }], { source: http }),
  },
  told: {
    ...Object.fromEntries(["create", "get_or_create", "update_or_create", "update"].map((name) => [name, FIELDS])),
    extra: ["where=", "select=", "tables=", "order_by="].map(extra),
  },
};
