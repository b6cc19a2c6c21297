/**
 * Deserializers. Some formats hold functions and run them while they are read; YAML is plain data unless an old or extended schema is asked
 * for; JSON never is more than data.
 */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, named } from "./rows.js";

const UNSAFE: Sink = { arg: "0", kind: "deserialize", detail: { use: "deserializer that runs functions in the data" } };
const unsafe: Member = { call: { sinks: [UNSAFE], returns: { from: ["0"], structured: true } } };

/** `!!js/function` and its kin are in the full schema only; of version 3, `load` without a schema uses it, which the name does not show. */
const yaml: Member = {
  call: [
    {
      when: [{ arg: "1.schema", is: ["full"] }],
      sinks: [{ ...UNSAFE, detail: { use: "YAML loader that runs functions in the data", instead: "the default schema" } }],
      returns: { from: ["0"], structured: true },
    },
    { returns: { from: ["0"], structured: true } },
  ],
};

export const library: Library = {
  name: "serializers",
  modules: {
    "node-serialize": "node-serialize",
    "serialize-to-js": "serialize-to-js",
    "serialize-javascript": "serialize-javascript",
    funcster: "funcster",
    cryo: "cryo",
    "js-yaml": "js-yaml",
    "js-yaml-js-types": "js-yaml-js-types",
    yaml: "yaml",
    bson: "bson",
    "@langchain/core/load": "langchain.load",
  },
  types: {
    "node-serialize": { members: { unserialize: unsafe, serialize: HARMLESS } },
    "serialize-to-js": { members: { deserialize: unsafe, serialize: HARMLESS } },
    /** JavaScript text for a page: unless told otherwise, it writes "<" as an escape. */
    "serialize-javascript": {
      call: [
        {
          when: [{ arg: "1.unsafe", is: [true] }],
          sinks: [
            {
              arg: "1.unsafe",
              kind: "html",
              fact: true,
              detail: { use: "markup in the data is not escaped", instead: "the default of `unsafe`" },
            },
          ],
          returns: { from: ["0"] },
        },
        { returns: { from: ["0"], cleans: ["html"] } },
      ],
    },
    funcster: { members: { deepDeserialize: unsafe, deepSerialize: HARMLESS } },
    cryo: { members: { parse: unsafe, stringify: HARMLESS } },
    "js-yaml": {
      members: {
        default: { type: "js-yaml" },
        ...named(["load", "loadAll"], yaml),
        ...named(["safeLoad", "safeLoadAll"], gives({ from: ["0"], structured: true })),
        ...named(["DEFAULT_FULL_SCHEMA"], { const: "full" }),
        ...named(["DEFAULT_SCHEMA", "JSON_SCHEMA", "CORE_SCHEMA", "FAILSAFE_SCHEMA"], { type: "js-yaml.Schema" }),
        ...named(["dump", "safeDump"], gives({ from: ["0"] })),
      },
    },
    /** Version 4 has functions in a package of their own, alone or in a schema that is extended by them. */
    "js-yaml-js-types": { members: { ...named(["all", "function"], { const: "full" }) } },
    "js-yaml.Schema": {
      members: {
        extend: {
          call: [
            ...["0", "0.[]"].map((arg): Summary => ({ when: [{ arg, is: ["full"] }], returns: { const: "full" } })),
            { returns: { type: "js-yaml.Schema" } },
          ],
        },
      },
    },
    yaml: { members: { ...named(["parse"], gives({ from: ["0"], structured: true })), stringify: gives({ from: ["0"] }) } },
    bson: {
      members: {
        deserialize: {
          call: [
            { when: [{ arg: "1.evalFunctions", is: [true] }], sinks: [UNSAFE], returns: { from: ["0"], structured: true } },
            { returns: { from: ["0"], structured: true } },
          ],
        },
      },
    },
    /** Builds objects of the framework's classes; with this option, secrets of the environment go into them. */
    "langchain.load": {
      members: {
        load: {
          call: [
            {
              when: [{ arg: "1.secretsFromEnv", is: [true] }],
              sinks: [
                { arg: "0", kind: "deserialize", detail: { use: "loader that reads secrets of the environment", instead: "`secretsMap`" } },
              ],
            },
            { returns: { from: ["0"] } },
          ],
        },
      },
    },
  },
};
