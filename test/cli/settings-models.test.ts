/** Rows of users' own models in `chatbot-security.json`: what `engine/summary.ts` allows is accepted, anything else refused by place and reason. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Library } from "../../eslint-plugin/src/engine/summary.js";
import { projectSchema, readProjectSettings } from "../../eslint-plugin/src/settings.js";

/** Every field of every kind of row. */
const EVERYTHING: Library = {
  name: "ours",
  modules: { "@ours/bot": "ours", "@ours/parts/*": "ours" },
  globals: { bot: { type: "ours.Bot" }, here: { place: "folder" } },
  types: {
    "ours.Base": {},
    "ours.Bot": {},
    ours: {
      extends: ["ours.Base"],
      members: {
        text: { source: { kind: "chat", structured: true, absent: "@", cleans: ["path"] } },
        id: { safe: true },
        limit: { const: 5 },
        markup: { assign: [{ arg: "0", kind: "html" }] },
        open: { call: { returns: { place: "root" } }, new: { returns: { type: "ours.Bot" } } },
      },
      call: [
        { when: [{ style: "tag" }], returns: { from: ["0"], cleans: "all", list: true } },
        { when: [{ arg: "0", is: ["a", 1, true, null] }], returns: { same: "this" } },
        { when: [{ arg: "0", not: ["a"] }], op: "validate", into: "data" },
        { when: [{ arg: "1.raw", given: false }], returns: { source: { kind: "llm" }, structured: true } },
        { when: [{ arg: "0", type: "list" }], returns: { fields: { id: { safe: true }, kind: { const: "a" } } } },
        { when: [{ arg: "0", matches: "^https?://" }], exits: true },
      ],
      new: {
        sinks: [
          {
            arg: "0|sql=",
            kind: "sql",
            detail: { placeholder: { style: "$n", params: "1", spread: true }, raw: true, instead: "query", use: "query" },
          },
          { arg: "1", kind: "nosql", structured: true, when: [{ arg: "1", given: true }] },
          { arg: "return", kind: "mention", fact: true, detail: { option: { text: "quiet: true", beside: "content" } } },
        ],
        callbacks: [
          {
            arg: "2",
            params: [{ type: "ours.Bot" }, { from: "0.[]" }, { list: true, fields: { q: { source: { kind: "http" } } }, schema: "1" }],
            arity: 3,
            runs: "entry",
            this: "ours.Bot",
            returns: { arg: "0", kind: "html" },
          },
          { arg: "3", params: [], runs: "now", returns: "element" },
        ],
        flows: [{ from: ["0"], to: "this" }],
        guards: [{ arg: "0", cleans: ["nosql"], on: "false", of: "error" }],
        returns: { schema: "this" },
      },
      element: { type: "ours.Bot" },
      source: { kind: "webhook" },
      decidedBy: { members: ["host"], kinds: ["url"] },
      gives: { source: { kind: "http" } },
      overrides: { onMessage: { params: [{ source: { kind: "chat" } }], returns: { arg: "0", kind: "html" } } },
    },
  },
  spoken: { unlimited: ["^throttle"] },
  writers: ["^audit"],
  shapes: [
    {
      exported: ["handle", ""],
      beside: ["data"],
      imports: ["@ours/bot"],
      files: "handlers/",
      directive: "use bot",
      params: { message: { source: { kind: "chat" } } },
      positions: [{}, { type: "ours.Bot" }],
      needs: ["message"],
    },
  ],
};

const read = (model: unknown) => readProjectSettings(JSON.stringify({ models: [model] }));
const call = (row: unknown) => read({ name: "ours", types: { ours: { call: row } } });

describe("rows of users' own models", () => {
  it("may say everything that rows can say", () => {
    expect(read(EVERYTHING)).toEqual({ settings: { models: [EVERYTHING] }, ignores: expect.any(Function) as unknown });
  });

  it("are known to the schema field by field", () => {
    const text = readFileSync(new URL("../../eslint-plugin/src/engine/summary.ts", import.meta.url), "utf8");
    const definitions = projectSchema()["definitions"] as Record<string, { properties: Record<string, object> }>;
    const part = (of: string, ...path: readonly string[]) =>
      path.reduce<Record<string, never>>((schema, key) => schema[key]!, definitions[of] as never) as unknown as { properties: object };
    const places: Readonly<Record<string, { properties: object }>> = {
      Library: part("library"),
      OptionFact: part("optionFact"),
      Protection: part("library", "properties", "protections", "items"),
      Sender: part("library", "properties", "senders", "items"),
      Overridden: part("type", "properties", "overrides", "additionalProperties"),
      TypeModel: part("type"),
      Source: part("source"),
      Member: part("member"),
      Summary: part("summary"),
      Guard: part("summary", "properties", "guards", "items"),
      Sink: part("sink"),
      SinkDetail: part("sink", "properties", "detail"),
      Result: part("result"),
      Callback: part("callback"),
      Given: part("given"),
      HandlerShape: part("shape"),
    };
    const interfaces = [...text.matchAll(/^export interface (\w+)(?: extends (\w+))? \{\n([^]*?)\n\}/gm)];
    // What callbacks and overridden methods have in common stands in the schema of each.
    const written = interfaces.filter(([, name]) => name !== "Passed");
    expect(written.map(([, name]) => name).sort()).toEqual(Object.keys(places).sort());
    const own = new Map(
      interfaces.map(([, name, , body]) => [name!, [...body!.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field]) => field)]),
    );
    for (const [, name, base] of written) {
      const fields = [...own.get(name!)!, ...(own.get(base ?? "") ?? [])];
      expect(Object.keys(places[name!]!.properties).sort(), name).toEqual(fields.sort());
    }
  });

  it.each([
    [{ sinks: [{ arg: "0", kind: "sqll" }] }, /^models\.0\.types\.ours\.call\.sinks\.0\.kind: must be "sql", "nosql", /],
    [{ sinks: [{ kind: "sql" }] }, "models.0.types.ours.call.sinks.0: must have required property 'arg'"],
    [{ sinks: [{ arg: "0", kind: "sql", fact: false }] }, "models.0.types.ours.call.sinks.0.fact: must be true"],
    [
      { sinks: [{ arg: "0", kind: "sql", structure: true }] },
      "models.0.types.ours.call.sinks.0.structure: there is no setting of this name",
    ],
    [
      { sinks: [{ arg: "0", kind: "sql", detail: { option: { beside: "content" } } }] },
      "models.0.types.ours.call.sinks.0.detail.option: must have required property 'text'",
    ],
    [
      { sinks: [{ arg: "0", kind: "sql", detail: { placeholder: { style: "#", params: "1" } } }] },
      'models.0.types.ours.call.sinks.0.detail.placeholder.style: must be "?", "$n", ":n", "@pn", "%s" or ":name"',
    ],
    [{ op: "evaluate" }, /^models\.0\.types\.ours\.call\.op: must be "text", "trim", .* or "listen"$/],
    [{ returns: { place: "disk" } }, 'models.0.types.ours.call.returns.place: must be "file", "folder" or "root"'],
    [{ returns: { source: { kind: "chats" } } }, /^models\.0\.types\.ours\.call\.returns\.source\.kind: must be "chat", /],
    [{ returns: { cleans: "everything" } }, 'models.0.types.ours.call.returns.cleans: must be "all"'],
    [
      { sinks: [{ arg: "first", kind: "sql" }] },
      'models.0.types.ours.call.sinks.0.arg: is not understood. A value at a call: "0" is the first argument, "this" the receiver, "0.text" a part of an argument',
    ],
    [{ returns: { schema: 1 } }, "models.0.types.ours.call.returns.schema: must be string"],
    [
      { guards: [{ arg: "0", cleans: "all", on: "maybe" }] },
      /^models\.0\.types\.ours\.call\.guards\.0\.on: must be "true", "false" or "return"$/,
    ],
    [{ guards: [{ arg: "0", cleans: "all", on: "true", of: "" }] }, /^models\.0\.types\.ours\.call\.guards\.0\.of: must NOT have fewer/],
    [{ callbacks: [{ arg: "0", params: [] }] }, "models.0.types.ours.call.callbacks.0: must have required property 'runs'"],
    [{ when: [{ arg: "0" }] }, 'models.0.types.ours.call.when.0: must have "arg" and one condition'],
    [{ when: [{ arg: "0", is: [1], given: true }] }, 'models.0.types.ours.call.when.0: must have "arg" and one condition'],
    [{ when: [{ is: ["a"] }] }, 'models.0.types.ours.call.when.0: must have "arg" and one condition'],
    [{ when: [{ style: "await" }] }, 'models.0.types.ours.call.when.0.style: must be "call", "new", "tag" or "decorator"'],
    [{ when: [{ style: "tag", arg: "0" }] }, "models.0.types.ours.call.when.0.arg: there is no setting of this name"],
  ])("of a call are refused by place and reason: %j", (row, problem) => {
    expect(call(row)).toEqual({ problem: problem instanceof RegExp ? (expect.stringMatching(problem) as unknown) : problem });
    // In a list of rows, too.
    expect(call([{}, row])).toHaveProperty("problem", expect.stringContaining("models.0.types.ours.call.1.") as unknown);
  });

  it.each([
    [{ types: {} }, "models.0: must have required property 'name'"],
    [{ name: "ours", types: { ours: { give: {} } } }, "models.0.types.ours.give: there is no setting of this name"],
    [{ name: "ours", types: { ours: { gives: { kind: "chat" } } } }, "models.0.types.ours.gives.kind: there is no setting of this name"],
    [
      { name: "ours", types: { ours: { members: { text: { source: { structured: true } } } } } },
      "models.0.types.ours.members.text.source: must have required property 'kind'",
    ],
    [
      { name: "ours", types: { ours: { members: { text: { source: { kind: "chat", absent: ["@"] } } } } } },
      "models.0.types.ours.members.text.source.absent: must be string",
    ],
    [
      { name: "ours", modules: { "../db.js": "ours" }, types: { ours: {} } },
      'models.0.modules.../db.js: is not understood. A module is named as it is imported ("@acme/bot") or by its path from the folder of the settings ("./src/db.js")',
    ],
    [{ name: "ours", modules: { "@ours/db": "our" }, types: { ours: {} } }, 'models.0.modules.@ours/db: there is no type "our"'],
    [
      { name: "ours", types: { ours: { extends: ["discord.Massage"] } } },
      'models.0.types.ours.extends: there is no type "discord.Massage"',
    ],
    [
      { name: "ours", types: { ours: { members: { when: { call: { returns: { type: "bot" } } } } } } },
      'models.0.types.ours.members.when.call.returns.type: there is no type "bot"',
    ],
    [{ name: "ours", types: {}, globals: { here: { place: "desk" } } }, 'models.0.globals.here.place: must be "file", "folder" or "root"'],
    [
      { name: "ours", types: {}, shapes: [{ exported: [""], params: {}, needs: [], files: "(a+)+" }] },
      'models.0.shapes.0.files: must match format "plain-pattern"',
    ],
    [{ name: "ours", types: {}, shapes: [{ exported: [""], params: {} }] }, "models.0.shapes.0: must have required property 'needs'"],
    [
      { name: "ours", types: {}, shapes: [{ exported: [""], params: {}, needs: [], positions: { 0: {} } }] },
      "models.0.shapes.0.positions: must be array",
    ],
    [
      { name: "ours", types: {}, shapes: [{ exported: [""], params: {}, needs: [], directive: "" }] },
      "models.0.shapes.0.directive: must NOT have fewer than 1 characters",
    ],
  ])("are refused by place and reason: %j", (model, problem) => {
    expect(read(model)).toEqual({ problem });
  });
});
