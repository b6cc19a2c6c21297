/** Rows that the models of cookies share, in both languages: which flags a call leaves out or switches off. Data only: it names no library. */
import type { ArgPath, OptionFact, Sink, SinkDetail, When } from "../../engine/summary.js";

/** Where a call says what. */
export interface CookieCall {
  readonly name: ArgPath;
  readonly value: ArgPath;
  readonly flags: Readonly<Partial<Record<Flag, ArgPath>>>;
  /** The flags that are off unless the call sets them. */
  readonly offByDefault: readonly Flag[];
  /** Each way in which a call may leave a flag out, with the text to put in. */
  readonly leftOut: readonly { readonly when: readonly When[]; readonly option: string }[];
  /** It takes the cookie back. */
  readonly removes: readonly When[];
  /** Whoever sets `Secure` need not have thought of `HttpOnly`; without the third flag browsers do what it would have them do. */
  readonly oneByOne?: true;
}
export type Flag = "secure" | "httpOnly" | "sameSite";

const anyCase = (words: string): string => words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** Pages send such a token back in a header, so their scripts must read it. */
const FORGERY = anyCase("csrf|xsrf");
/** Names of what logs somebody in. */
const WORD = `(?:${anyCase("session|sessid|token|jwt|remember|login|credential|passw")}|${anyCase("auth")}(?!or(?!i))|(?:^|[^A-Za-z])${anyCase("s")}(?:${anyCase("id|ess")})(?![A-Za-z]))`;
const CREDENTIAL = `^(?!.*(?:${FORGERY})).*${WORD}`;

const USE: Readonly<Record<Flag, string>> = {
  secure: "cookie without `Secure`",
  httpOnly: "cookie without `HttpOnly`",
  sameSite: "cookie without `SameSite`",
};
const ON: Readonly<Record<"secure" | "httpOnly", OptionFact["is"]>> = { secure: [true, "auto"], httpOnly: [true] };
const SAME_SITE: OptionFact["is"] = ["lax", "Lax", "strict", "Strict", "none", "None", true];

const fact = (arg: ArgPath, flag: Flag, when: readonly When[], detail: SinkDetail = {}): Sink => ({
  arg,
  kind: "cookie",
  fact: true,
  when,
  detail: { use: USE[flag], ...detail },
});

/** Whoever reads the cookie, on the way or on the disk, has the password. */
const passwords = new Map<ArgPath, Sink>();
function passwordAt(arg: ArgPath): Sink {
  const sink: Sink = { arg, kind: "storage", when: [{ arg, named: "[pP](?:ass(?:[wW]or|w)?d|assphrase|wd)$" }], detail: { use: "cookie" } };
  return passwords.get(arg) ?? (passwords.set(arg, sink), sink);
}

/** The reports of a call that sets a cookie. */
export function cookieSinks(call: CookieCall): readonly Sink[] {
  const { name, value, flags, offByDefault, leftOut, removes } = call;
  const set: readonly When[] = [{ arg: value, given: true }];
  const except = (flag: Flag): readonly When[] => [...removes, ...(flag === "httpOnly" ? [{ arg: name, matches: FORGERY }] : [])];
  const graded = (sink: Sink, flag: Flag): readonly Sink[] => {
    const unless = except(flag);
    return [...ofSessions({ ...sink, unless }, name), { ...sink, unless, possible: true }];
  };
  const sinks: Sink[] = [
    ...ofSessions({ arg: value, kind: "guessable", when: [], detail: { use: "cookie by which somebody is known" } }, name),
    passwordAt(value),
  ];
  for (const flag of ["secure", "httpOnly"] as const) {
    const arg = flags[flag];
    if (arg === undefined) continue;
    const off = fact(arg, flag, [...set, { arg, given: true }, { arg, not: ON[flag] }]);
    sinks.push(...(flag === "secure" ? [{ ...off, unless: removes }] : graded(off, flag)));
    if (!offByDefault.includes(flag)) continue;
    for (const { when, option } of leftOut) {
      const absent = graded(fact("return", flag, [...set, ...when, { arg, given: false }], { option: { text: option } }), flag);
      // Who thought of `Secure` for a cookie of no session has chosen its flags.
      sinks.push(...absent.map((sink) => (sink.possible && flag !== "secure" && !call.oneByOne ? chosen(sink, call) : sink)));
    }
  }
  const { secure, sameSite } = flags;
  if (secure === undefined || sameSite === undefined) return sinks;
  sinks.push({
    ...fact(sameSite, "secure", [...set, { arg: sameSite, is: ["none", "None"] }, { arg: secure, not: ON.secure }]),
    unless: removes,
  });
  if (offByDefault.includes("sameSite"))
    for (const { when, option } of leftOut) {
      const absent = fact("return", "sameSite", [...set, ...when, { arg: sameSite, not: SAME_SITE }], { option: { text: option } });
      const sink: Sink = { ...absent, possible: true, unless: removes };
      sinks.push(...ofSessions(sink, name), chosen(sink, call));
    }
  return sinks;
}

/** The report where the cookie's name, as text or as it is called in the program, says session or authentication. */
function ofSessions(sink: Sink, name: ArgPath): readonly Sink[] {
  return [
    { ...sink, when: [...sink.when!, { arg: name, matches: CREDENTIAL }] },
    { ...sink, when: [...sink.when!, { arg: name, named: CREDENTIAL }] },
  ];
}

/** The report, but not where `Secure` is on. */
function chosen(sink: Sink, { flags: { secure } }: CookieCall): Sink {
  return secure === undefined ? sink : { ...sink, unless: [...(sink.unless ?? []), { arg: secure, is: ON.secure }] };
}

/** `Set-Cookie` as text: what logs somebody in, and no word of the flag behind it. */
const withoutFlag = (flag: string): string =>
  `^(?![^=;]*(?:${FORGERY}))[^=;]*${WORD}[^=;]*=[^;]+(?:;(?!\\s*${anyCase(flag)})[^;\\uFFFC]*)*$`;
const SET_COOKIE: When = { arg: "0", matches: `^${anyCase("set-cookie")}$` };
const written = (arg: ArgPath, ...when: readonly When[]): readonly Sink[] =>
  [
    fact(arg, "secure", [...when, { arg, matches: withoutFlag("secure") }]),
    fact(arg, "httpOnly", [...when, { arg, matches: withoutFlag("httponly") }]),
  ].map((sink) => ({ ...sink, unless: [{ arg, matches: `${anyCase("max-age")}=0` }] }));
/** One cookie, or a list of them. */
export const cookieHeader: readonly Sink[] = ["1", "1.[]"].flatMap((arg) => written(arg, SET_COOKIE));
/** One that is assigned as text; of any name it goes out in the clear. */
export const cookieAssigned: readonly Sink[] = [
  ...written("0"),
  {
    ...fact("0", "secure", [{ arg: "0", matches: `^[^=;]+=[^;]+(?:;(?!\\s*${anyCase("secure")})[^;\\uFFFC]*)*$` }]),
    possible: true,
    unless: [{ arg: "0", matches: `${anyCase("max-age")}=0` }],
  },
];
/** What a page sets itself every script of the page reads. */
export const cookieOfPage: readonly Sink[] = written("0").slice(0, 1);
