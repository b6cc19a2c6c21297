/**
 * lodash and underscore, whole and method by method, and the packages that write to a path of names in an object. A path of the sender's
 * choosing names what is written; an object of the sender's choosing says what is merged. What is read keeps its taint.
 */
import type { SinkKind } from "../../engine/kinds.js";
import type { Callback, Library, Member, Sink, Summary } from "../../engine/summary.js";
import { gives, named, SAFE_CALL } from "./rows.js";
import { FORM } from "./schema-rows.js";
import { PLAIN_WORDS } from "./text-clean.js";

const property = (arg: string, use: string): Sink => ({ arg, kind: "property", detail: { use } });

const merge: Member = { call: { sinks: [property("1+", "object that is merged")], returns: { same: "0" } } };
const shallow: Member = { call: { op: "assign" } };
const set: Member = { call: { sinks: [property("1", "path that is written")], flows: [{ from: ["2"], to: "0" }], returns: { same: "0" } } };
const template: Member = {
  call: { sinks: [{ arg: "0", kind: "code", detail: { use: "template" } }], returns: { type: "lodash.Template" } },
};
const read: Member = gives({ from: ["0", "2"] });

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
    "lodash/merge": "lodash.merge",
    "lodash.merge": "lodash.merge",
    "lodash/defaultsDeep": "lodash.merge",
    "lodash.defaultsdeep": "lodash.merge",
    "lodash/set": "lodash.set",
    "lodash.set": "lodash.set",
    "lodash/get": "lodash.get",
    "lodash.get": "lodash.get",
    "lodash/template": "lodash.template",
    "lodash.template": "lodash.template",
    "object-path": "object-path",
    "dot-prop": "object-path",
    "set-value": "lodash.set",
    deepmerge: "deepmerge",
    extend: "extend",
    "deep-extend": "lodash.merge",
  },
  types: {
    lodash: {
      members: {
        ...named(["_", "default"], { type: "lodash" }),
        ...named(["merge", "mergeWith", "defaultsDeep"], merge),
        ...named(["assign", "extend", "assignIn", "defaults"], shallow),
        ...named(["set", "setWith", "update", "updateWith"], set),
        template,
        ...named(["get", "result"], read),
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
        ...named(
          ["without", "intersection", "sampleSize", "partition", "pickBy", "omitBy", "pick", "omit", "clone", "cloneDeep", "tap"],
          some,
        ),
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
    "lodash.Template": { call: { returns: { from: ["0"] } } },
    "lodash.merge": { call: merge.call! },
    "lodash.set": { call: set.call! },
    "lodash.get": { call: read.call! },
    "lodash.template": { call: template.call! },
    "object-path": {
      members: {
        ...named(["set", "setProperty", "push", "ensureExists"], set),
        ...named(["get", "getProperty", "coalesce"], read),
        ...named(["has", "hasProperty"], SAFE_CALL),
        ...named(["del", "empty", "deleteProperty"], { call: { sinks: [property("1", "path that is deleted")] } }),
      },
    },
    deepmerge: { call: { returns: { from: ["0", "1"] } }, members: { all: gives({ from: ["0"] }) } },
    extend: {
      call: [
        { when: [{ arg: "0", is: [true] }], sinks: [property("2+", "object that is merged")], returns: { same: "1" } },
        { op: "assign" },
      ],
    },
  },
};
