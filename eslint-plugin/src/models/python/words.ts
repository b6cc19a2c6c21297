/** Words that the models of Python libraries share, so that their tables stay short. Data only: it names no rule. */
import { SINK_KINDS } from "../../engine/kinds.js";
import type { Given, Member, Result, Sink, Source, Summary, TypeModel } from "../../engine/summary.js";
import { bound, boundValues, sql } from "../javascript/database-vocabulary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { htmlAnswer } from "../javascript/web-vocabulary.js";
import { CHAIN, gives, HARMLESS, named, SAFE_CALL } from "../javascript/rows.js";

/** A decorator of this type is registered on a function that the framework calls later. */
export function handles(params: readonly Given[], rest?: Given, returns?: Sink | readonly Sink[]): Member {
  // A route is open to whoever can reach the server.
  const kind = rest?.source?.kind;
  const anyone = kind === "http" ? ({ anyone: true } as const) : kind === "tool" ? ({ byModel: true } as const) : {};
  return {
    call: { callbacks: [{ arg: "0", params, runs: "entry", ...anyone, ...(rest ? { rest } : {}), ...(returns ? { returns } : {}) }] },
  };
}

/** The type of such a decorator. */
export function decorator(params: readonly Given[], rest?: Given, returns?: Sink | readonly Sink[]): TypeModel {
  return { call: handles(params, rest, returns).call! };
}

/** ... of a tool about whose calls the library asks a person first. */
export function asksFirst(rest: Given): TypeModel {
  return { call: { callbacks: [{ arg: "0", params: [], rest, runs: "entry", proves: ["confirmed"] }] } };
}

/** ... of what has routes: what was put in front of them goes first. */
export function inChain(route: TypeModel): TypeModel {
  return { ...route, call: { ...(route.call as Summary), chain: { handlers: "0" } } };
}

/** What a route with parameters is made of: the decorator keeps the route's text, in which converters may stand. */
export function routes(type: string): Member {
  return { call: { returns: { type, fields: { route: { same: "0" } } } } };
}

/** A parameter of a route: what its annotation or the route's converter says, or else text. */
export function routeParameter(source: Source, route = "this.route"): Given {
  return { source, converted: true, route };
}

/** Bytes from there: they are no name of a file. */
export function bytesOf(source: Source): Source {
  return { ...source, cleans: ["path"] };
}

/** A list of such values. */
export function elements(type: string): TypeModel {
  return { extends: ["Array"], element: { type } };
}

/** Text that the framework converts to what the parameter's annotation says. */
export function byAnnotation(source: Source): Given {
  return { source, converted: true };
}

/** An argument that a model chose, of a tool that is described to it by the parameters' annotations. */
export function toolParameter(source: Source): Given {
  return { source, converted: true, described: true };
}

export function pathUse(arg: string, use: string): Sink {
  // What is read from memory has no name of a file.
  return { arg, kind: "path", unless: [{ arg, instance: "io.Buffer" }], detail: { use } };
}

/** An answer that is HTML unless the program says otherwise once it is made: `answer.mimetype = "text/plain"`. */
export function answerAtFirst(arg: string): Sink {
  return { ...htmlAnswer(arg), unlessSaid: { named: "^(?:content[-_]type|mimetype|media_type)$", like: "^(?!.*html)" } };
}

/** A class of errors that tell whoever sent something what is wrong with it. */
export const EXPLAINS: Member = { call: { returns: { type: "Error", from: ["*"] } }, explains: true };

/** The page that somebody came from: sent back there, they are where they were. */
export const referrer: Source = { kind: "http", absent: "\n\r", cleans: ["redirect"] };

/** What is written to a file or sent to a service. */
export function consequence(arg: string, use: string): Sink {
  return { arg, kind: "consequence", detail: { use } };
}

/** Data written as text or bytes to the file in the second argument. */
export const DUMPS: Summary = {
  sinks: [{ arg: "0", kind: "storage", detail: { use: "file write" } }],
  flows: [{ from: ["0"], to: "1" }],
};

/** An open file. Whoever chose its name chose what is in it; that matters to readers that build objects, the name was reported where it opened. */
export const OPENED: Result = { type: "python.File", from: ["0|file="], cleans: SINK_KINDS.filter((kind) => kind !== "deserialize") };

/** A function that reads or writes files of these names. */
export function onPaths(use: string, ...args: readonly string[]): Member {
  return { call: { sinks: args.map((arg) => pathUse(arg, use)) } };
}

const CONNECTION: Readonly<Record<string, Member>> = {
  ...named(["commit", "rollback", "close", "set_session", "begin"], HARMLESS),
  ...named(["transaction", "xact"], CHAIN),
};

const CURSOR: Readonly<Record<string, Member>> = {
  ...named(["fetchone", "fetchmany", "fetchall", "fetchval"], gives({ source: stored })),
  ...named(["rowcount", "lastrowid", "description"], { safe: true }),
  ...named(["close", "nextset", "setinputsizes"], SAFE_CALL),
};

/** A class of a library: with its static members, as a base, in annotations, and for what making one gives. */
export function classOf(type: string, instance: string, more: Omit<Summary, "returns"> = {}): Member {
  return { type, new: { ...more, returns: { type: instance } } };
}

type Style = "?" | "$n" | ":n" | "@pn" | "%s";

/**
 * The types of a driver after PEP 249: `name.Connection` and `name.Cursor`; `text` is what the driver calls the statement, `more` what
 * both have besides.
 */
export function dbapi(
  name: string,
  style: Style,
  text = "sql",
  more: Readonly<Record<string, Member>> = {},
): Readonly<Record<string, TypeModel>> {
  const cursor = `${name}.Cursor`;
  const query: Summary = { sinks: [sql(`0|${text}=`, bound(style, "1")), ...boundValues("1")], returns: { type: cursor } };
  const statements = { ...named(["execute", "executemany"], { call: query }), ...more };
  return {
    [`${name}.Connection`]: {
      members: {
        ...statements,
        cursor: gives({ type: cursor }),
        ...CONNECTION,
      },
    },
    [cursor]: {
      element: { source: stored },
      members: {
        ...statements,
        callproc: HARMLESS,
        ...CURSOR,
      },
    },
  };
}

/**
 * Filters that stand before a handler and are combined by operators: of `a & b` both must hold, of `a | b` either, of `~a` nothing is known.
 * `parts`: what is read of a filter and is one, too.
 */
export function filterTypes(of: string, parts: Readonly<Record<string, Member>> = {}): Readonly<Record<string, TypeModel>> {
  const type = `${of}.Filter`;
  const combined: Readonly<Record<string, Member>> = {
    "&": { call: { returns: { type: `${of}.Filters`, fields: { left: { same: "this" }, right: { same: "0" } } } } },
    "|": gives({ type }),
  };
  return {
    [type]: { members: { ...combined, ...parts }, call: { returns: { type } } },
    [`${of}.Filters`]: { members: combined, asksAllOf: ["left", "right", "asked"] },
    [`${of}.OfSomebody`]: { members: combined, establishes: ["authorized"] },
  };
}
