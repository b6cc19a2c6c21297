/**
 * The JSON schema of `chatbot-security.json`, made from the rules' own option schemas and the vocabulary of models. Published as
 * `schema/chatbot-security.schema.json`; data only, and so is everything it allows.
 */
import type { RuleMeta } from "./define.js";
import { FACT_KINDS, INNATE_SOURCES, KEEPING_KINDS, PROOFS, SINK_KINDS, SOURCE_KINDS, SUBJECTS } from "./engine/kinds.js";
import { OPERATIONS } from "./engine/summary.js";
import { OTHER_SUPPRESSIONS } from "./other-suppressions.js";

type Schema = Readonly<Record<string, unknown>>;

const SCHEMA_ID = "https://github.com/chatbot-security/chatbot-security/blob/main/eslint-plugin/schema/chatbot-security.schema.json";

/** The most interpretation steps a project may ask for: more would let a file of settings stop an editor. */
const LARGEST_BUDGET = 100_000_000;
/** The longest pattern a model row may have. */
const LONGEST_PATTERN = 200;

/** What the settings of ESLint may hold: rules and presets are its own business. */
export function eslintSchema(): Schema {
  const cache = { type: "boolean", default: true, description: "Keep what was found for the next run." };
  return { ...object({ models: list(ref("library")), budget: BUDGET, otherSuppressions: OTHERS, cache }), definitions: MODELS };
}

export function settingsSchema(rules: readonly RuleMeta[]): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: SCHEMA_ID,
    title: "chatbot-security.json",
    description: "Settings of chatbot-security for the folder this file is in, for the command line and for editors.",
    ...object({
      $schema: { type: "string" },
      preset: { enum: ["recommended", "strict"], default: "recommended", description: "Which rules run." },
      ignores: list({ type: "string", minLength: 1 }, "What is not scanned, as patterns of a .gitignore file in this folder."),
      includeTests: { type: "boolean", default: false, description: "Scan test folders for everything, not only for secrets." },
      rules: object(
        Object.fromEntries(rules.map((rule) => [rule.name, ruleSetting(rule)])),
        'Over the preset, by rule name: "off", { "off": "why" }, or the options of the rule.',
      ),
      failOn: {
        enum: ["error", "warning", "never"],
        default: "error",
        description: "From which severity on the command line ends with code 1.",
      },
      maxFindings: {
        type: "integer",
        minimum: 0,
        default: 0,
        description: "The command line ends with code 1 when there are more findings.",
      },
      minConfidence: { enum: ["possible", "confirmed"], default: "possible", description: "The command line reports nothing less sure." },
      baseline: BASELINE,
      suppressions: {
        enum: ["off", "unused", "all"],
        description:
          'Which `eslint-disable` comments for rules of chatbot-security are reported: none, those that switch nothing off, or also those without a reason. Default: "all" in the preset strict, else "unused".',
      },
      otherSuppressions: OTHERS,
      models: list(ref("library"), "What libraries of your own do, in the form of the built-in models."),
      budget: BUDGET,
    }),
    definitions: MODELS,
  };
}

/** A condition instead of alternatives, so that an error names what is wrong with the option and not that no alternative fits. */
function ruleSetting(rule: RuleMeta): Schema {
  const otherwise = { if: { required: ["off"] }, then: OFF, else: rule.schema };
  return { description: `${rule.description}.`, if: { type: "string" }, then: { enum: ["off"] }, else: otherwise };
}

const NAME: Schema = { type: "string", minLength: 1 };
const OFF: Schema = object({ off: { type: "string", minLength: 1, description: "Why the rule is off." } });
const CONSTANT: Schema = { type: ["string", "number", "boolean", "null"] };
const PLACE: Schema = { enum: ["file", "folder", "root"], description: "The path of the module it is written in." };
const PATTERN: Schema = {
  type: "string",
  maxLength: LONGEST_PATTERN,
  format: "plain-pattern",
  description: "A regular expression without nested repetitions.",
};
const YES: Schema = { const: true };
const BUDGET: Schema = { type: "integer", minimum: 1_000, maximum: LARGEST_BUDGET, description: "Interpretation steps a file may take." };
const OTHERS: Schema = {
  type: "array",
  items: { enum: [...OTHER_SUPPRESSIONS] },
  uniqueItems: true,
  description: "Comments of other tools that silence findings of chatbot-security, too. Default: none.",
};
/** A path that leads out of the folder is none: a project says nothing about the rest of the machine. */
const BASELINE: Schema = {
  description:
    "The file of findings that are known and not reported: its path from this folder, or true for chatbot-security-baseline.json.",
  if: { type: "string" },
  then: {
    pattern: String.raw`^(?![/\\]|[A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$)).+$`,
    description: "A baseline is named by its path from the folder of the settings, and lies in it.",
  },
  else: { type: "boolean" },
};
const PATH: Schema = {
  type: "string",
  pattern: String.raw`^(?:\d+\+?|\*|this|return|(?:\d+\|)?[A-Za-z_]\w*=)(?:\.[^.]+)*$`,
  description: 'A value at a call: "0" is the first argument, "this" the receiver, "0.text" a part of an argument.',
};
const MODULES: Schema = {
  ...map(NAME),
  propertyNames: {
    pattern: String.raw`^(?:\./(?!\.\.?(?:/|$)).+|[^./].*)$`,
    description: 'A module is named as it is imported ("@acme/bot") or by its path from the folder of the settings ("./src/db.js").',
  },
};
const PROOF: Schema = { enum: [...PROOFS] };
const KINDS: Schema = { if: { type: "string" }, then: { enum: ["all"] }, else: list({ enum: [...SINK_KINDS] }) };
const SINK_KIND: Schema = { enum: [...SINK_KINDS, ...FACT_KINDS, ...KEEPING_KINDS] };
const SINKS: Schema = { if: { type: "array" }, then: list(ref("sink")), else: ref("sink") };
const CALLS: Schema = { if: { type: "array" }, then: list(ref("summary")), else: ref("summary") };
const OPTION = object({ text: { type: "string" }, beside: { type: "string" } }, undefined, ["text"]);
const PLACEHOLDER = object({ style: { enum: ["?", "$n", ":n", "@pn", "%s", ":name"] }, params: PATH, spread: YES }, undefined, [
  "style",
  "params",
]);
const DETAIL = object({
  placeholder: PLACEHOLDER,
  raw: YES,
  option: OPTION,
  leaveOut: YES,
  personal: YES,
  instead: { type: "string" },
  use: { type: "string" },
  cwe: list({ type: "integer", minimum: 1 }),
});

const PASSED = {
  params: list(ref("given")),
  named: map(ref("given")),
  rest: ref("given"),
  anyone: YES,
  byModel: YES,
  askedAs: NAME,
  decidesFor: NAME,
  proves: list(PROOF),
  passes: YES,
  conditions: list(PATH),
  behind: PATH,
};

/** The form of a library's model: `Library` of engine/summary.ts. */
const MODELS: Readonly<Record<string, Schema>> = {
  library: object(
    {
      name: NAME,
      modules: MODULES,
      globals: map(ref("member")),
      types: map(ref("type")),
      shapes: list(ref("shape")),
      also: map(map(list(ref("sink")))),
      told: map(list(ref("sink"))),
      answers: list(NAME),
      senders: list(
        object({ name: NAME, reads: list(list(NAME)), secretRoute: YES, detail: DETAIL }, undefined, ["name", "reads", "detail"]),
      ),
      asking: map(NAME),
      signatures: list(NAME),
      protections: list(
        object({ named: PATTERN, not: list(CONSTANT), like: PATTERN, enforced: YES, proves: PROOF }, undefined, ["named", "proves"]),
      ),
      spoken: { ...map(list(PATTERN)), propertyNames: SINK_KIND },
      subjects: { ...map(object({ path: list(PATTERN), way: list(PATTERN) })), propertyNames: { enum: SUBJECTS } },
      writers: list(PATTERN),
      texts: object({ begins: list(NAME), replaces: list(NAME), tidies: list(NAME), scheme: list(NAME), length: list(NAME) }),
      options: map({ if: { type: "array" }, then: list(ref("optionFact")), else: ref("optionFact") }),
    },
    undefined,
    ["name", "types"],
  ),
  type: object({
    extends: list(NAME),
    members: map(ref("member")),
    call: CALLS,
    new: CALLS,
    element: ref("member"),
    includes: ref("summary"),
    compares: NAME,
    iterates: NAME,
    source: ref("source"),
    asksBy: NAME,
    asksAllOf: list(NAME),
    asksFirst: list(NAME),
    escapes: KINDS,
    remainder: object({ kind: SINK_KIND, detail: DETAIL }, undefined, ["kind"]),
    decidedBy: object({ members: list(NAME), kinds: KINDS, becomes: NAME }, undefined, ["members", "kinds"]),
    gives: ref("given"),
    anyone: YES,
    establishes: list(PROOF),
    servedByExport: YES,
    overrides: map(object({ ...PASSED, returns: SINKS }, undefined, ["params"])),
  }),
  member: object({
    type: NAME,
    source: ref("source"),
    safe: YES,
    declared: YES,
    explains: YES,
    part: object({ cleans: KINDS }),
    const: CONSTANT,
    place: PLACE,
    call: CALLS,
    new: CALLS,
    examines: KINDS,
    read: list(ref("sink")),
    assign: list(ref("sink")),
    handles: list(ref("callback")),
  }),
  source: object(
    {
      kind: { enum: [...SOURCE_KINDS, ...INNATE_SOURCES] },
      structured: YES,
      absent: { type: "string" },
      cleans: KINDS,
      own: list(NAME),
      ownOrigin: YES,
      typed: YES,
      agrees: { enum: ["yes", "truth"] },
    },
    undefined,
    ["kind"],
  ),
  summary: object({
    when: list(ref("when")),
    sinks: list(ref("sink")),
    returns: ref("result"),
    op: { enum: [...OPERATIONS] },
    operands: list(PATH),
    pattern: { enum: ["anywhere", "start", "whole"] },
    into: NAME,
    callbacks: list(ref("callback")),
    flows: list(object({ from: list(PATH), to: PATH }, undefined, ["from", "to"])),
    guards: list(
      object({ arg: PATH, cleans: KINDS, proves: PROOF, becomes: NAME, on: { enum: ["true", "false", "return"] }, of: NAME }, undefined, [
        "arg",
        "on",
      ]),
    ),
    examines: object({ args: list(PATH), kinds: KINDS }, undefined, ["args", "kinds"]),
    exits: YES,
    passes: YES,
    chain: object(
      {
        handlers: { if: { type: "array" }, then: list(PATH), else: PATH },
        path: PATH,
        lasting: YES,
        made: YES,
        asked: YES,
        narrows: YES,
        encapsulates: PATH,
        mounts: PATH,
        proves: list(PROOF),
      },
      undefined,
      [],
    ),
    asksForAll: NAME,
    asksAbout: PATH,
    renders: object({ view: PATH, values: list(PATH) }, undefined, ["view", "values"]),
    serves: PATH,
    protects: list(PROOF),
    asksFirst: list(PATH),
  }),
  sink: object(
    {
      arg: PATH,
      fact: YES,
      endless: YES,
      lacking: list(NAME),
      possible: YES,
      filledBy: PATH,
      filledAs: NAME,
      begins: YES,
      answer: YES,
      known: YES,
      built: YES,
      found: YES,
      tells: { enum: ["throwing", "result", "promise", "decrypting", "verified", "received", "quiet", "loud"] },
      kind: SINK_KIND,
      structured: YES,
      asking: YES,
      sources: list({ enum: [...SOURCE_KINDS, ...INNATE_SOURCES] }),
      plainUnder: list(NAME),
      when: list(ref("when")),
      unless: list(ref("when")),
      unlessSaid: object({ named: PATTERN, like: PATTERN, speaks: PATTERN }, undefined, ["named"]),
      unlessCalls: PATTERN,
      asks: PROOF,
      detail: DETAIL,
    },
    undefined,
    ["arg", "kind"],
  ),
  optionFact: object(
    {
      kind: SINK_KIND,
      is: list(CONSTANT),
      lacks: CONSTANT,
      result: YES,
      givesBack: YES,
      of: list(NAME),
      files: PATTERN,
      beside: map(list(CONSTANT)),
      with: list(NAME),
      unless: list(NAME),
      matches: PATTERN,
      inTheClear: YES,
      taken: object({ name: NAME, unread: NAME }, undefined, ["name", "unread"]),
      possible: YES,
      detail: DETAIL,
    },
    undefined,
    ["kind", "is"],
  ),
  /** What an argument is like, or how the call is written. */
  when: {
    if: { type: "object", required: ["style"] },
    then: object({ style: { enum: ["call", "new", "tag", "decorator"] } }),
    else: {
      ...object(
        {
          arg: PATH,
          is: list(CONSTANT),
          not: list(CONSTANT),
          given: { type: "boolean" },
          type: { enum: ["string", "number", "object", "list", "function", "regex"] },
          matches: PATTERN,
          below: { type: "number" },
          above: { type: "number" },
          named: PATTERN,
          madeOf: PATTERN,
          reads: list(NAME),
          asked: list(NAME),
          called: list(NAME),
          lookedAt: list(NAME),
          routes: list(NAME),
          instance: NAME,
          folder: list({ enum: ["file", "folder", "root"] }),
          ...Object.fromEntries(
            ["mine", "lasting", "own", "each", "literal", "empty", "remade", "sent", "slow", "whole"].map((name) => [name, YES]),
          ),
        },
        undefined,
        ["arg"],
      ),
      minProperties: 2,
      maxProperties: 2,
    },
  },
  result: object({
    type: NAME,
    source: ref("source"),
    from: list(PATH),
    cleans: KINDS,
    asUnknown: YES,
    restores: KINDS,
    fixed: list(PATH),
    structured: YES,
    const: CONSTANT,
    place: PLACE,
    safe: YES,
    list: YES,
    same: PATH,
    schema: PATH,
    fields: map(ref("result")),
  }),
  callback: object(
    {
      arg: PATH,
      ...PASSED,
      arity: { type: "integer", minimum: 0 },
      runs: { enum: ["entry", "now"] },
      this: NAME,
      handsNamed: YES,
      later: YES,
      keepsIn: PATH,
      toolName: PATH,
      returns: { if: { type: "string" }, then: { enum: ["return", "element"] }, else: SINKS },
      passes: YES,
    },
    undefined,
    ["arg", "params", "runs"],
  ),
  given: object({
    type: NAME,
    source: ref("source"),
    from: PATH,
    captured: object({ by: PATH, pattern: { enum: ["anywhere", "start", "whole"] } }, undefined, ["by"]),
    fields: map(ref("given")),
    list: YES,
    converted: YES,
    described: YES,
    absentProves: PROOF,
    route: PATH,
    schema: PATH,
    instance: PATH,
    asks: ref("given"),
  }),
  shape: object(
    {
      exported: list({ type: "string" }),
      beside: list(NAME),
      imports: list(NAME),
      files: PATTERN,
      directive: NAME,
      anyone: YES,
      served: YES,
      askedAs: NAME,
      standsInFrontOf: NAME,
      uncalled: YES,
      alongside: list(NAME),
      reads: list(NAME),
      params: map(ref("given")),
      returns: SINKS,
      parts: ref("given"),
      positions: list(ref("given")),
      needs: list(NAME),
    },
    undefined,
    ["exported", "params", "needs"],
  ),
};

function object(properties: Readonly<Record<string, Schema>>, description?: string, required?: readonly string[]): Schema {
  return {
    type: "object",
    ...(description === undefined ? {} : { description }),
    properties,
    ...(required === undefined ? {} : { required }),
    additionalProperties: false,
  };
}

function list(items: Schema, description?: string): Schema {
  return { type: "array", ...(description === undefined ? {} : { description }), items };
}

function map(values: Schema): Schema {
  return { type: "object", additionalProperties: values };
}

function ref(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}
