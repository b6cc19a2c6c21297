/**
 * What is taken for a sandbox in Python: `exec` and `eval` with few builtins, out of which every object leads (`().__class__.__base__`), and
 * RestrictedPython, which holds code only with its own builtins and guards.
 */
import type { Library, Member, Sink, SinkDetail } from "../../engine/summary.js";
import { gives, named } from "../javascript/rows.js";

const SEPARATE = "a process or container of its own, or a parser such as `ast.literal_eval`,";
const GLOBALS = "1|globals=";
const CODE_TYPE = "RestrictedPython.Code";

/** Code given to `exec` or `eval` together with builtins that are not Python's own. */
export const RESTRICTED: Sink = {
  arg: "0",
  kind: "sandbox",
  when: [{ arg: `${GLOBALS}.__builtins__`, given: true }],
  unless: [{ arg: `${GLOBALS}.__builtins__`, named: "^(__builtins__|builtins|__dict__)$" }],
  detail: { use: "program with few builtins, which is no sandbox", instead: SEPARATE },
};

const misused = (detail: SinkDetail, ...when: NonNullable<Sink["when"]>): Sink => ({
  arg: "0",
  kind: "sandbox",
  fact: true,
  when: [{ arg: "0", instance: CODE_TYPE }, ...when],
  detail,
});
const ALL: SinkDetail = { use: "restricted code is given all builtins", instead: "`safe_globals`, with guards for what it may reach," };

/** Restricted code that is run with what it is restricted from. */
export const NOT_RESTRICTED: readonly Sink[] = [
  misused(ALL, { arg: GLOBALS, given: false }),
  misused(ALL, { arg: GLOBALS, named: "^(globals|__builtins__|builtins)$" }),
  misused(ALL, { arg: `${GLOBALS}.__builtins__`, named: "^(__builtins__|builtins)$" }),
  misused(
    { use: "restricted code reads attributes without a guard", instead: "`safer_getattr`" },
    { arg: `${GLOBALS}._getattr_`, named: "^getattr$" },
  ),
];

const compiles: Member = gives({ type: CODE_TYPE });

export const library: Library = {
  name: "RestrictedPython",
  modules: { RestrictedPython: "RestrictedPython", "RestrictedPython.*": "RestrictedPython" },
  types: {
    RestrictedPython: {
      members: {
        ...named(["compile_restricted", "compile_restricted_exec", "compile_restricted_eval"], compiles),
        ...named(["safe_globals", "safe_builtins", "limited_builtins", "utility_builtins", "safer_getattr"], { safe: true }),
      },
    },
    /** The older functions give it with the errors beside it. */
    [CODE_TYPE]: { members: { code: { type: CODE_TYPE } } },
  },
};
