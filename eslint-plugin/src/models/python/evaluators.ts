/** What runs a text as a program or an expression, besides the language's own `eval`: expression libraries, consoles, loaders of modules. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { pathUse } from "./words.js";

const code = (arg: string, use: string): Sink => ({ arg, kind: "code", detail: { use } });
const runs = (arg: string, use = "program text"): Member => ({ call: { sinks: [code(arg, use)], returns: { safe: true } } });

const EXPRESSION = "expression that is evaluated";
const LOADED = "name of a module that is loaded";
/** It runs what the library does when it is loaded. */
const loadsLibrary: Member = {
  call: { sinks: [code("0|name=", "library of machine code that is loaded")], returns: { type: "ctypes.Library" } },
};
/** Who somebody is says nothing of whether they may still log in: an account may be locked, or have come to its end. */
const ONLY_WHO: Sink = {
  arg: "return",
  kind: "protection",
  fact: true,
  unlessCalls: "^pam_acct_mgmt$",
  detail: { use: "whoever has a locked or expired account is let in", instead: "`pam_acct_mgmt` as well", cwe: [285] },
};

/** A model turns the question into a program, which is run. */
const QUESTION = "question that a model turns into a program";

export const library: Library = {
  name: "evaluators",
  modules: {
    importlib: "importlib",
    "importlib.util": "importlib.util",
    ctypes: "ctypes",
    runpy: "runpy",
    imp: "imp",
    code: "code",
    codeop: "code",
    timeit: "timeit",
    cProfile: "timeit",
    "logging.config": "logging.config",
    test: "test",
    _testcapi: "interpreters",
    "test.support": "interpreters",
    _xxsubinterpreters: "interpreters",
    numexpr: "numexpr",
    PIL: "PIL",
    "PIL.ImageMath": "PIL.ImageMath",
    sympy: "sympy",
    "sympy.parsing.sympy_parser": "sympy",
    simpleeval: "simpleeval",
    asteval: "simpleeval",
    js2py: "js2py",
    execjs: "js2py",
    dukpy: "js2py",
    pandasai: "pandasai",
  },
  types: {
    importlib: {
      members: {
        import_module: { call: { sinks: [code("0|name=", LOADED)], op: "require" } },
        reload: HARMLESS,
        util: { type: "importlib.util" },
      },
    },
    "importlib.util": {
      members: {
        spec_from_file_location: { call: { sinks: [pathUse("1|location=", "program that is loaded")] } },
        ...named(["module_from_spec", "find_spec"], HARMLESS),
      },
    },
    ctypes: {
      members: {
        ...named(["CDLL", "PyDLL", "WinDLL", "OleDLL"], loadsLibrary),
        ...named(["cdll", "windll", "oledll", "pydll"], { type: "ctypes.Loader" }),
      },
    },
    "ctypes.Library": { members: { pam_authenticate: { call: { sinks: [ONLY_WHO], returns: {} } }, "*": SAFE_CALL } },
    "ctypes.Loader": { members: { LoadLibrary: loadsLibrary } },
    runpy: {
      members: {
        run_path: { call: { sinks: [pathUse("0|path_name=", "program that is run")] } },
        run_module: { call: { sinks: [code("0|mod_name=", LOADED)] } },
      },
    },
    imp: { members: { load_source: { call: { sinks: [pathUse("1", "program that is loaded")] } } } },
    code: {
      members: {
        ...named(["InteractiveConsole", "InteractiveInterpreter"], makes({ type: "code.Console" })),
        compile_command: { call: { sinks: [code("0|source=", "program text")], returns: { from: ["0|source="] } } },
      },
    },
    "code.Console": { members: { ...named(["push", "runcode", "runsource"], runs("0")), interact: HARMLESS } },
    timeit: { members: { ...named(["timeit", "repeat", "run"], runs("0")), Timer: runs("0|stmt=") } },
    test: { members: { support: { type: "interpreters" } } },
    // Whoever reaches the port sends a configuration, which may name any function to call.
    "logging.config": {
      members: {
        listen: {
          call: {
            sinks: [
              {
                ...code("return", "configuration that anybody may send and that calls any function"),
                fact: true,
                when: [{ arg: "1|verify=", given: false }],
                detail: { use: "configuration that anybody may send and that calls any function", instead: "`verify=`" },
              },
            ],
            returns: {},
          },
        },
        fileConfig: { call: { sinks: [code("0|fname=", "configuration that calls any function")] } },
        dictConfig: { call: { sinks: [{ ...code("0|config=", "configuration that calls any function"), structured: true }] } },
      },
    },
    interpreters: { members: { run_in_subinterp: runs("0"), run_string: runs("1"), create: SAFE_CALL } },
    numexpr: { members: named(["evaluate", "re_evaluate"], runs("0|ex=", EXPRESSION)) },
    // `eval` is the older name of what is unsafe.
    PIL: { members: { Image: { type: "PIL.Image" }, ImageMath: { type: "PIL.ImageMath" } } },
    "PIL.ImageMath": { members: { ...named(["eval", "unsafe_eval"], runs("0|expression=", EXPRESSION)), lambda_eval: SAFE_CALL } },
    // Both read the text with `eval`.
    sympy: {
      members: {
        ...named(["sympify", "parse_expr", "S"], runs("0", EXPRESSION)),
        ...named(["symbols", "Symbol", "solve", "simplify"], SAFE_CALL),
      },
    },
    // They walk the tree of the expression themselves and know few names.
    simpleeval: { members: { simple_eval: SAFE_CALL, ...named(["SimpleEval", "Interpreter"], makes({ type: "simpleeval.Evaluator" })) } },
    "simpleeval.Evaluator": { call: { returns: { safe: true } }, members: { eval: SAFE_CALL } },
    js2py: { members: { ...named(["eval_js", "eval", "evaljs"], runs("0")), compile: gives({ type: "js2py.Context" }) } },
    "js2py.Context": { members: { call: SAFE_CALL } },
    pandasai: { members: { ...named(["PandasAI", "SmartDataframe", "SmartDatalake", "Agent"], makes({ type: "pandasai.Frame" })) } },
    "pandasai.Frame": {
      members: { run: { call: { sinks: [code("1|prompt=", QUESTION)] } }, chat: { call: { sinks: [code("0|query=", QUESTION)] } } },
    },
  },
};
