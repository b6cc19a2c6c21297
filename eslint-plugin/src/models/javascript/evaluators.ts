/**
 * Packages that evaluate text: those that promise a safe `eval` and run JavaScript all the same, and calculators with a grammar of their
 * own, which only compute. isolated-vm runs code in an isolate of its own and is no sink.
 */
import type { Library, Member, Sink, SinkDetail, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";
import { broken, leaky, SEPARATE } from "./sandbox-vocabulary.js";

const CODE: Sink = { arg: "0", kind: "code", detail: { use: "program text" } };
const code: Summary = { sinks: [CODE] };
/** Node's vm behind another name, or an interpreter whose objects lead out. */
const unsafe: Summary = { sinks: [CODE, ...broken("0", { use: "sandbox with known escapes", instead: SEPARATE })] };
const leaks = (arg: string): readonly Sink[] => [leaky(arg, { use: "sandbox with known escapes", instead: SEPARATE })];
/** `JSONPath({ path, json })`, or both by position; `eval: false` and `"safe"` run nothing. */
const jsonPath: readonly Summary[] = [
  { when: [{ arg: "0.eval", is: [false, "safe"] }], returns: { from: ["0.json"], structured: true } },
  {
    sinks: [
      { ...CODE, arg: "0.path", known: true },
      { ...CODE, known: true, when: [{ arg: "0", type: "string" }] },
    ],
    returns: { from: ["0.json", "1"], structured: true },
  },
];
/** The result may be text of the expression itself. */
const computed: Member = gives({ from: ["0"] });

const HANDED_OVER: SinkDetail = {
  use: "the module that makes isolates is handed to the code inside",
  instead: "a callback for each thing that the code may do",
};

export const library: Library = {
  name: "evaluators",
  modules: {
    "safe-eval": "broken-sandbox",
    "safer-eval": "broken-sandbox",
    "static-eval": "tree-evaluator",
    notevil: "broken-sandbox",
    "node-eval": "code-evaluator",
    "require-from-string": "code-evaluator",
    mathjs: "calculator",
    "expr-eval": "calculator",
    "math-expression-evaluator": "calculator",
    jsep: "calculator",
    "isolated-vm": "isolated-vm",
    jsonpath: "jsonpath",
    "jsonpath-plus": "jsonpath-plus",
    sandbox: "sandbox",
  },
  types: {
    "broken-sandbox": { call: unsafe, members: { default: { call: unsafe } } },
    "code-evaluator": { call: code, members: { default: { call: code } } },
    /** Runs the text with Node's vm in a second process. */
    sandbox: makes({ type: "sandbox.Sandbox" }) as { new: NonNullable<Member["new"]> },
    "sandbox.Sandbox": { members: { run: { call: unsafe } } },
    // Its documentation: not for input of strangers, whose functions and members it follows.
    "tree-evaluator": { call: { sinks: [{ ...CODE, known: true }, ...leaks("0")], returns: { from: ["0"] } } },
    // Filters and script expressions in a path are JavaScript.
    jsonpath: {
      members: {
        ...named(["query", "value", "paths", "nodes", "parent", "apply"], {
          call: { sinks: [{ ...CODE, arg: "1", known: true }], returns: { from: ["0"], structured: true } },
        }),
      },
    },
    "jsonpath-plus": { members: { JSONPath: { call: jsonPath, new: jsonPath } } },
    calculator: {
      call: { returns: { from: ["0"] } },
      members: {
        ...named(["evaluate", "eval", "parse", "compile", "simplify", "derivative"], computed),
        Parser: { type: "calculator.Parser" },
        ...named(["create", "default"], { type: "calculator", call: { returns: { type: "calculator" } } }),
        "*": { call: { returns: { safe: true } } },
      },
    },
    "calculator.Parser": { new: { returns: { type: "calculator" } }, members: { ...named(["evaluate", "parse"], computed) } },
    "isolated-vm": { members: { Isolate: makes({ type: "isolated-vm.Isolate" }) } },
    "isolated-vm.Isolate": {
      members: {
        ...named(["createContext", "createContextSync", "compileScript", "compileScriptSync"], gives({ type: "isolated-vm.Isolate" })),
        ...named(["eval", "evalSync", "run", "runSync", "evalClosure"], gives({ source: { kind: "retrieved" } })),
        ...named(["global", "jail"], { type: "isolated-vm.Jail" }),
        dispose: HARMLESS,
      },
    },
    /** What is set here, the code inside has. */
    "isolated-vm.Jail": {
      members: {
        ...named(["set", "setSync", "setIgnored"], {
          call: { sinks: [{ arg: "1", kind: "sandbox", fact: true, when: [{ arg: "1", instance: "isolated-vm" }], detail: HANDED_OVER }] },
        }),
        ...named(["derefInto", "get", "getSync"], HARMLESS),
      },
    },
  },
};
