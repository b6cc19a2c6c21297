/**
 * Template engines. A template is a program, so its text must not be anybody else's; the values it is filled with are escaped in the answer of
 * a web framework, and as they came where an engine is used by hand without `autoescape`.
 */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { gives, makes, named } from "../javascript/rows.js";

const template = (arg: string): Sink => ({ arg, kind: "code", detail: { use: "template" } });
const fromText = (type: string, ...args: readonly string[]): Summary => ({ sinks: args.map(template), returns: { type } });
/** As a class it makes templates; its text is the first argument. */
const compiles = (type: string, arg: string, also: readonly Sink[] = []): Member => ({
  new: { sinks: [template(arg), ...also], returns: { type } },
});

const filled: Member = gives({ from: ["*"] });
const escaped: Member = gives({ from: ["*"], cleans: ["html"] });

/** Templates are found by name below the folder of a loader. */
const environment = (type: string): Readonly<Record<string, Member>> => ({
  from_string: { call: fromText(type, "0|source=") },
  ...named(["get_template", "select_template"], gives({ type })),
  ...named(["filters", "globals", "tests"], { safe: true }),
});

/** Prompts and mails in plain text want it so, pages do not. */
const UNESCAPED: Sink = {
  arg: "autoescape=",
  kind: "html",
  fact: true,
  possible: true,
  detail: { use: "templates fill in values without escaping them", instead: "`autoescape=select_autoescape()`" },
};

/** What Mako's `default_filters` and `filter` may do is told by them; without, nothing is escaped. */
const MAKO: Sink = {
  ...UNESCAPED,
  arg: "return",
  when: [
    { arg: "default_filters=", given: false },
    { arg: "**=", given: false },
  ],
  detail: { ...UNESCAPED.detail, instead: '`default_filters=["h"]`' },
};

const LEFT_OUT: Sink = {
  ...UNESCAPED,
  arg: "return",
  when: [
    { arg: "autoescape=", given: false },
    { arg: "**=", given: false },
  ],
};

const ENVIRONMENT: readonly Summary[] = [
  { when: [{ arg: "autoescape=", is: [true] }], returns: { type: "jinja2.Escaping" } },
  { when: [{ arg: "autoescape=", is: [false] }], sinks: [UNESCAPED], returns: { type: "jinja2.Raw" } },
  { when: [{ arg: "autoescape=", given: true }], returns: { type: "jinja2.Raw" } },
  { sinks: [LEFT_OUT], returns: { type: "jinja2.Raw" } },
];

export const library: Library = {
  name: "templates",
  // Where an engine's options are written as an object: Django's settings, `Environment(**OPTIONS)`.
  options: {
    autoescape: { kind: "html", is: [false], possible: true, detail: { ...UNESCAPED.detail, instead: "`True`" } },
  },
  modules: {
    jinja2: "jinja2",
    "jinja2.sandbox": "jinja2.sandbox",
    mako: "mako",
    "mako.template": "mako.template",
    "mako.lookup": "mako.lookup",
    chameleon: "chameleon",
    "tornado.template": "tornado.template",
    pystache: "pystache",
    chevron: "pystache",
    "jinja2.environment": "jinja2",
    "jinja2.nativetypes": "jinja2",
    genshi: "genshi",
    "genshi.template": "genshi",
    "Cheetah.Template": "cheetah",
    airspeed: "airspeed",
    trender: "trender",
    tenjin: "tenjin",
  },
  types: {
    jinja2: {
      members: {
        Template: { new: fromText("jinja2.Template", "0|source=") },
        ...named(["Environment", "NativeEnvironment"], { new: ENVIRONMENT }),
        select_autoescape: gives({ const: true }),
        ...named(["FileSystemLoader", "PackageLoader", "DictLoader", "StrictUndefined", "BaseLoader"], {
          safe: true,
          new: { returns: { safe: true } },
        }),
        sandbox: { type: "jinja2.sandbox" },
      },
    },
    // Programs in its templates reach values only, not the interpreter.
    "jinja2.sandbox": { members: named(["SandboxedEnvironment", "ImmutableSandboxedEnvironment"], makes({ type: "jinja2.Sandbox" })) },
    "jinja2.Sandbox": {
      members: { from_string: gives({ type: "jinja2.Template", from: ["0"] }), get_template: gives({ type: "jinja2.Template" }) },
    },
    "jinja2.Raw": { members: environment("jinja2.Template") },
    "jinja2.Escaping": { members: environment("jinja2.EscapingTemplate") },
    "jinja2.Template": { members: named(["render", "render_async", "generate", "stream"], filled) },
    "jinja2.EscapingTemplate": { members: named(["render", "render_async", "generate"], escaped) },
    mako: { members: { template: { type: "mako.template" }, lookup: { type: "mako.lookup" } } },
    "mako.template": { members: { Template: compiles("jinja2.Template", "0|text=", [MAKO]) } },
    "mako.lookup": { members: { TemplateLookup: makes({ type: "mako.Lookup" }, { sinks: [MAKO] }) } },
    genshi: {
      members: named(["MarkupTemplate", "TextTemplate", "NewTextTemplate", "OldTextTemplate"], compiles("chameleon.Template", "0|source=")),
    },
    cheetah: { members: { Template: compiles("jinja2.Template", "0|source=") } },
    airspeed: { members: { Template: compiles("jinja2.Template", "0|content=") } },
    trender: { members: { TRender: compiles("jinja2.Template", "0|template=") } },
    tenjin: { members: { Template: compiles("jinja2.Template", "input=") } },
    "mako.Lookup": {
      members: { get_template: gives({ type: "jinja2.Template" }), ...named(["put_string"], { call: { sinks: [template("1")] } }) },
    },
    chameleon: {
      members: {
        ...named(["PageTemplate", "PageTextTemplate"], compiles("chameleon.Template", "0|body=")),
        PageTemplateLoader: makes({}),
      },
    },
    "chameleon.Template": { call: { returns: { from: ["*"], cleans: ["html"] } }, members: { render: escaped } },
    "tornado.template": {
      members: {
        Template: { new: fromText("tornado.Template", "0|template_string=") },
        ...named(["Loader", "DictLoader"], { new: { sinks: [{ ...UNESCAPED, when: [{ arg: "autoescape=", is: [null] }] }], returns: {} } }),
      },
    },
    "tornado.Template": { members: { generate: escaped } },
    // Templates without logic: the values are escaped unless the template says otherwise.
    pystache: {
      members: {
        render: { call: { sinks: [{ ...template("0|template="), possible: true }], returns: { from: ["*"], cleans: ["html"] } } },
      },
    },
  },
};
