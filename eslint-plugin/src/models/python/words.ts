/** Words that the models of Python libraries share, so that their tables stay short. Data only: it names no rule. */
import type { Given, Member, Sink, Source, Summary, TypeModel } from "../../engine/summary.js";
import { bound, sql, unbound } from "../javascript/database-vocabulary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { CHAIN, gives, HARMLESS, named, SAFE_CALL } from "../javascript/rows.js";

/** A decorator of this type is registered on a function that the framework calls later. */
export function handles(params: readonly Given[], rest?: Given, returns?: Sink): Member {
  return { call: { callbacks: [{ arg: "0", params, runs: "entry", ...(rest ? { rest } : {}), ...(returns ? { returns } : {}) }] } };
}

/** The type of such a decorator. */
export function decorator(params: readonly Given[], rest?: Given, returns?: Sink): TypeModel {
  return { call: handles(params, rest, returns).call! };
}

/** A list of such values. */
export function elements(type: string): TypeModel {
  return { extends: ["Array"], element: { type } };
}

/** Text that the framework converts to what the parameter's annotation says. */
export function byAnnotation(source: Source): Given {
  return { source, converted: true };
}

export function pathUse(arg: string, use: string): Sink {
  return { arg, kind: "path", detail: { use } };
}

/** A function that reads or writes files of these names. */
export function onPaths(use: string, ...args: readonly string[]): Member {
  return { call: { sinks: args.map((arg) => pathUse(arg, use)) } };
}

/** Builds any object that the data names. */
export function deserialized(arg: string): Member {
  return {
    call: { sinks: [{ arg, kind: "deserialize", detail: { use: "serialized objects" } }], returns: { from: [arg], structured: true } },
  };
}

type Style = "?" | "$n" | ":n" | "@pn" | "%s";

/** The types of a driver after PEP 249: `name.Connection` and `name.Cursor`. */
export function dbapi(name: string, style: Style): Readonly<Record<string, TypeModel>> {
  const cursor = `${name}.Cursor`;
  const query: Summary = { sinks: [sql("0|sql=", bound(style, "1"))], returns: { type: cursor } };
  const statements: Readonly<Record<string, Member>> = {
    ...named(["execute", "executemany"], { call: query }),
    executescript: { call: { sinks: [sql("0", unbound)], returns: { type: cursor } } },
  };
  return {
    [`${name}.Connection`]: {
      members: {
        ...statements,
        cursor: gives({ type: cursor }),
        ...named(["commit", "rollback", "close", "set_session", "begin"], HARMLESS),
        ...named(["acquire", "transaction", "connection"], gives({ type: `${name}.Connection` })),
      },
    },
    [cursor]: {
      element: { source: stored },
      members: {
        ...statements,
        callproc: HARMLESS,
        mogrify: { call: { returns: { from: ["0"] } } },
        ...named(["fetchone", "fetchmany", "fetchall", "fetchval"], gives({ source: stored })),
        ...named(["rowcount", "lastrowid", "description"], { safe: true }),
        close: HARMLESS,
        cursor: CHAIN,
        nextset: SAFE_CALL,
      },
    },
  };
}
