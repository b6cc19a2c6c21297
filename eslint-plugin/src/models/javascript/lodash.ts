/**
 * lodash and underscore, whole and method by method. What is read keeps its taint. Since 4.17.12 neither `merge` nor `set` reaches the
 * prototype that all objects share; what is left is that the sender says which fields are written.
 */
import type { SinkKind } from "../../engine/kinds.js";
import type { Callback, Library, Member, Summary } from "../../engine/summary.js";
import { deletesPath, merges, writesPath } from "./object-tools.js";
import { gives, named, SAFE_CALL } from "./rows.js";
import { FORM } from "./schema-rows.js";
import { PLAIN_WORDS } from "./form-vocabulary.js";

const shallow: Member = { call: { op: "assign" } };
const template: Member = {
  call: { sinks: [{ arg: "0", kind: "code", detail: { use: "template" } }], returns: { type: "lodash.Template" } },
};
const read: Member = gives({ from: ["0", "2"] });

const castArray: readonly Summary[] = [
  { when: [{ arg: "0", type: "list" }], returns: { same: "0" } },
  { returns: { same: "0", list: true } },
];

const text: Member = gives({ from: ["0"] });
const whole: Member = gives({ same: "0" });

/** The iteratee is called with an element; a name or a pattern stands for a function and is none. */
const iteratee = (returns?: Callback["returns"]): Callback => ({
  arg: "1",
  params: [{ from: "0.[]" }, {}],
  runs: "now",
  ...(returns ? { returns } : {}),
});
const IS_FUNCTION = [{ arg: "1", type: "function" }] as const;

const map: readonly Summary[] = [
  { when: IS_FUNCTION, callbacks: [iteratee("element")], returns: { list: true } },
  { returns: { from: ["0"], list: true } },
];
const some: Member = { call: { callbacks: [iteratee()], returns: { same: "0" } } };
const one: Member = { call: { callbacks: [iteratee()], returns: { same: "0.[]" } } };
const ask: Member = { call: { callbacks: [iteratee()], returns: { safe: true } } };

const proves = (cleans: readonly SinkKind[] | "all"): Member => ({
  call: { returns: { safe: true }, guards: [{ arg: "0", cleans, on: "true" }] },
});

const reduce: Member = {
  call: {
    callbacks: [{ arg: "1", params: [{ from: "2" }, { from: "0.[]" }, {}], runs: "now", returns: "return" }],
    returns: { same: "2" },
  },
};

export const library: Library = {
  name: "lodash",
  modules: {
    lodash: "lodash",
    "lodash-es": "lodash",
    underscore: "lodash",
    "lodash/merge": "object-merger",
    "lodash.merge": "object-merger",
    "lodash/defaultsDeep": "object-merger",
    "lodash.defaultsdeep": "object-merger",
    "lodash/set": "path-writer",
    "lodash.set": "path-writer",
    "lodash/unset": "path-deleter",
    "lodash.unset": "path-deleter",
    "lodash/castArray": "lodash.castArray",
    "lodash.castarray": "lodash.castArray",
    "lodash/get": "lodash.get",
    "lodash.get": "lodash.get",
    "lodash/template": "lodash.template",
    "lodash.template": "lodash.template",
  },
  types: {
    lodash: {
      members: {
        ...named(["_", "default"], { type: "lodash" }),
        ...named(["merge", "mergeWith", "defaultsDeep"], merges),
        ...named(["assign", "extend", "assignIn", "defaults"], shallow),
        ...named(["set", "setWith", "update", "updateWith"], writesPath),
        unset: deletesPath,
        template,
        ...named(["get", "result"], read),
        // The method of this path is called, of whatever object it leads to.
        ...named(["invoke", "invokeMap", "method"], {
          call: {
            sinks: [{ arg: "1", kind: "code", detail: { use: "path to the function that is called", cwe: [754] } }],
            returns: { from: ["0", "2+"] },
          },
        }),
        ...named(["map", "flatMap"], { call: map }),
        ...named(["each", "forEach", "eachRight", "forOwn", "forIn"], some),
        ...named(
          ["filter", "reject", "sortBy", "orderBy", "uniq", "uniqBy", "shuffle", "compact", "take", "takeRight", "drop", "dropRight"],
          some,
        ),
        ...named(
          ["tail", "rest", "initial", "reverse", "flatten", "flattenDeep", "flattenDepth", "slice", "chunk", "concat", "difference"],
          some,
        ),
        ...named(["without", "intersection", "sampleSize", "partition", "pickBy", "omitBy", "omit", "clone", "cloneDeep", "tap"], some),
        // Named fields only.
        pick: gives({ from: ["0"], cleans: ["property"] }),
        ...named(["find", "findLast", "first", "head", "last", "nth", "sample", "maxBy", "minBy", "max", "min"], one),
        ...named(["some", "any", "every", "all", "includes", "contains", "findIndex", "indexOf", "countBy", "sumBy", "meanBy"], ask),
        ...named(["reduce", "foldl", "reduceRight"], reduce),
        ...named(["groupBy", "keyBy", "indexBy", "mapValues", "mapKeys", "invert", "zipObject", "zip", "union", "unionBy", "toArray"], {
          call: { callbacks: [iteratee()], returns: { from: ["0", "1"] } },
        }),
        ...named(["keys", "keysIn"], { call: { op: "keys" } }),
        values: { call: { op: "values" } },
        ...named(["entries", "toPairs", "pairs"], { call: { op: "entries" } }),
        fromPairs: { call: { op: "from-entries" } },
        times: { call: { callbacks: [{ arg: "1", params: [{}], runs: "now", returns: "element" }], returns: { list: true } } },
        join: gives({ from: ["0", "1"] }),
        castArray: { call: castArray },
        ...named(
          ["trim", "trimStart", "trimEnd", "toLower", "toUpper", "upperFirst", "lowerFirst", "capitalize", "truncate", "deburr"],
          text,
        ),
        ...named(["pad", "padStart", "padEnd", "repeat", "replace", "toString", "unescape", "split", "words", "lowerCase"], text),
        ...named(["kebabCase", "snakeCase", "camelCase", "startCase"], gives({ from: ["0"], cleans: PLAIN_WORDS })),
        escape: gives({ from: ["0"], cleans: ["html"] }),
        escapeRegExp: gives({ from: ["0"], cleans: ["regex"] }),
        ...named(
          ["toNumber", "toInteger", "toSafeInteger", "toFinite", "parseInt", "random", "uniqueId", "size", "range", "now", "sum", "round"],
          SAFE_CALL,
        ),
        ...named(
          ["clamp", "isEmpty", "isNil", "isNull", "isUndefined", "isEqual", "isArray", "isObject", "isPlainObject", "isFunction", "has"],
          SAFE_CALL,
        ),
        ...named(["isNumber", "isInteger", "isSafeInteger", "isFinite", "isBoolean", "isDate"], proves("all")),
        isString: proves(FORM),
        ...named(["debounce", "throttle", "once", "memoize", "partial", "bind", "identity", "delay", "defer", "after"], whole),
      },
    },
    "lodash.castArray": { call: castArray },
    "lodash.Template": { call: { returns: { from: ["0"] } } },
    "lodash.get": { call: read.call! },
    "lodash.template": { call: template.call! },
  },
};
