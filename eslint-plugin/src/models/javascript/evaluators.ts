/**
 * Packages that evaluate text: those that promise a safe `eval` and run JavaScript all the same, and calculators with a grammar of their
 * own, which only compute. isolated-vm runs code in an isolate of its own and is no sink.
 */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";

const code: Summary = { sinks: [{ arg: "0", kind: "code", detail: { use: "program text" } }] };
/** The result may be text of the expression itself. */
const computed: Member = gives({ from: ["0"] });

export const library: Library = {
  name: "evaluators",
  modules: {
    "safe-eval": "code-evaluator",
    "safer-eval": "code-evaluator",
    "static-eval": "harmless-evaluator",
    notevil: "code-evaluator",
    "node-eval": "code-evaluator",
    "require-from-string": "code-evaluator",
    mathjs: "calculator",
    "expr-eval": "calculator",
    "math-expression-evaluator": "calculator",
    jsep: "calculator",
    "isolated-vm": "isolated-vm",
    sandbox: "sandbox",
  },
  types: {
    "code-evaluator": { call: code, members: { default: { call: code } } },
    /** Runs the text with Node's vm in a second process. */
    sandbox: makes({ type: "sandbox.Sandbox" }) as { new: NonNullable<Member["new"]> },
    "sandbox.Sandbox": { members: { run: { call: code } } },
    "harmless-evaluator": { call: { returns: {} } },
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
        ...named(["global", "jail"], {}),
        dispose: HARMLESS,
      },
    },
  },
};
