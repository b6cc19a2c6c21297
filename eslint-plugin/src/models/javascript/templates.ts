/**
 * Template engines: ejs, pug, Handlebars, nunjucks, Mustache, Eta, doT. A template is a program, so untrusted text must not become part of
 * one; values are escaped unless the template takes them raw. Of a template in a file nothing is known: its values count as escaped.
 */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { HARMLESS, makes, named } from "./rows.js";
import { htmlAnswer, templateName } from "./web-vocabulary.js";

const template: Sink = { arg: "0", kind: "code", detail: { use: "text of a template" } };
/** Without logic it runs nothing, but chooses which of the values are shown. */
const shown: Sink = { ...template, possible: true };
const file: Sink = templateName("0");

/** `render(template, values)`; `raw` is how a template takes a value without escaping. */
const render = (raw: string): readonly Summary[] => [
  { when: [{ arg: "0", matches: raw }], sinks: [template], returns: { from: ["0", "1"] } },
  { sinks: [template], returns: { from: ["0"] } },
];
/** `compile(template)(values)`. */
const compile = (raw: string): readonly Summary[] => [
  { when: [{ arg: "0", matches: raw }], sinks: [template], returns: { type: "template.Raw" } },
  { sinks: [template], returns: { type: "template.Escaping" } },
];
const fromFile: Member = { call: { sinks: [file], renders: { view: "0", values: ["1"] } } };
const fileTemplate: Member = { call: { sinks: [file], returns: { type: "template.Escaping" } } };

/** What is written between the marks is looked up by the engine's own rules, but filters and tags are the template's to choose. */
const DJANGO = "\\|\\s*(?:safe|raw)\\b|autoescape\\s+(?:false|off)";
const ART = "\\{\\{\\s*@|<%-";
/** Escaping is asked for, not given. */
const LIQUID = "\\{\\{";

const EJS = "<%-";
const PUG = "!=|!\\{";
const HANDLEBARS = "\\{\\{[{&]";
const NUNJUCKS = "\\|\\s*safe\\b";
const ETA = "<%~";

const ENVIRONMENT: Readonly<Record<string, Member>> = {
  renderString: { call: render(NUNJUCKS) },
  // A loader keeps the name below its folder.
  ...named(["render", "addFilter", "addGlobal", "express"], HARMLESS),
};

export const library: Library = {
  name: "templates",
  modules: {
    ejs: "ejs",
    pug: "pug",
    handlebars: "handlebars",
    nunjucks: "nunjucks",
    mustache: "mustache",
    eta: "eta",
    dot: "dot",
    jade: "pug",
    "hogan.js": "hogan",
    squirrelly: "squirrelly",
    // As it was called before version 1.0.
    doT: "dot",
    swig: "swig",
    "swig-templates": "swig",
    twig: "twig",
    liquidjs: "liquid",
    "art-template": "art-template",
  },
  // As pages have them that load the engine from a script of its own.
  globals: { Mustache: { type: "mustache" }, Handlebars: { type: "handlebars" } },
  types: {
    "template.Escaping": { call: {} },
    "template.Raw": { call: { returns: { from: ["0"] } } },
    ejs: { members: { render: { call: render(EJS) }, compile: { call: compile(EJS) }, renderFile: fromFile } },
    pug: { members: { render: { call: render(PUG) }, compile: { call: compile(PUG) }, renderFile: fromFile, compileFile: fileTemplate } },
    handlebars: {
      members: {
        compile: { call: compile(HANDLEBARS) },
        precompile: { call: { sinks: [template] } },
        SafeString: { new: { sinks: [htmlAnswer("0")], returns: { from: ["0"] } } },
        create: { call: { returns: { type: "handlebars" } } },
        registerHelper: HARMLESS,
        registerPartial: { call: { sinks: [{ ...template, arg: "1" }] } },
        escapeExpression: { call: { returns: { from: ["0"], cleans: ["html"] } } },
        Utils: { type: "handlebars" },
      },
    },
    nunjucks: {
      members: {
        ...ENVIRONMENT,
        configure: { call: { returns: { type: "nunjucks.Environment" } } },
        Environment: makes({ type: "nunjucks.Environment" }),
        compile: { call: { sinks: [template], returns: { type: "nunjucks.Environment" } } },
      },
    },
    "nunjucks.Environment": { members: ENVIRONMENT },
    // What they make is markup.
    mustache: {
      members: {
        // Every value of every template goes through it.
        escape: {
          assign: [
            {
              arg: "0",
              kind: "html",
              fact: true,
              possible: true,
              detail: { use: "values of all templates are escaped by this alone", instead: "`{{{…}}}` for the values that are markup" },
            },
          ],
        },
        render: {
          call: [
            { when: [{ arg: "0", matches: HANDLEBARS }], sinks: [shown], returns: { from: ["0", "1"] } },
            { sinks: [shown], returns: { from: ["0"] } },
          ],
        },
      },
    },
    eta: { members: { Eta: makes({ type: "eta.Eta" }), ...named(["render", "renderString"], { call: render(ETA) }) } },
    "eta.Eta": {
      members: {
        ...named(["renderString", "renderStringAsync"], { call: render(ETA) }),
        ...named(["render", "renderAsync"], HARMLESS),
      },
    },
    swig: {
      members: { render: { call: render(DJANGO) }, compile: { call: compile(DJANGO) }, renderFile: fromFile, compileFile: fileTemplate },
    },
    twig: {
      members: {
        twig: {
          call: {
            sinks: [
              { ...template, arg: "0.data" },
              { ...file, arg: "0.path" },
            ],
            returns: { type: "twig.Template" },
          },
        },
      },
    },
    "twig.Template": { members: { render: HARMLESS } },
    liquid: { members: { Liquid: makes({ type: "liquid.Engine" }) } },
    "liquid.Engine": {
      members: {
        ...named(["parseAndRender", "parseAndRenderSync"], { call: render(LIQUID) }),
        ...named(["renderFile", "registerFilter", "registerTag", "plugin", "express"], HARMLESS),
      },
    },
    "art-template": {
      call: { sinks: [file] },
      members: { render: { call: render(ART) }, compile: { call: compile(ART) } },
    },
    hogan: { members: { compile: { call: compile(HANDLEBARS) } } },
    squirrelly: { members: { ...named(["render", "compile"], { call: { sinks: [template], returns: { type: "template.Escaping" } } }) } },
    dot: { members: { ...named(["template", "compile"], { call: { sinks: [template], returns: { type: "template.Raw" } } }) } },
  },
};
