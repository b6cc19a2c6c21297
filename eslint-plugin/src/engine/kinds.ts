/**
 * The vocabulary that rules and models share: where untrusted data comes from and what it must not reach.
 * Nothing else may be common to a rule and a model.
 */

/** Where untrusted data comes from. */
export const SOURCE_KINDS = [
  /** Text of a chat platform: messages, captions, file names, callback data, slash-command strings, modal fields, display names. */
  "chat",
  /** The body of a platform's webhook request. */
  "webhook",
  /** An HTTP or WebSocket request: body, query, parameters, headers, cookies, uploads. */
  "http",
  /** Model output. */
  "llm",
  /** Arguments a model gives to a tool, MCP tool arguments. */
  "tool",
  /** Text brought in from elsewhere: scraped pages, search results, third-party API answers. */
  "retrieved",
  /** Chat text read back from a database, a file or a session. */
  "stored",
  /** Environment variables. Off unless a rule option asks for them. */
  "environment",
  /** Command line arguments. Off unless a rule option asks for them. */
  "argv",
  /** What an exception says: its text, the stack, a provider's answer. Dangerous for nothing but whom it is shown to. */
  "error",
  /** A signature or authentication code that the program has made with its key. Dangerous for nothing but how it is compared. */
  "signature",
] as const;

/**
 * Where values begin that do harm for what they are, whoever sends them: only sinks that ask for them know them, nothing cleans them, and
 * no option selects them.
 */
export const INNATE_SOURCES = [
  /** A number or text of a generator whose next value can be computed from those before. */
  "random",
  /** A value that stands in the program's text. */
  "literal",
  /** Who triggered this entry point, as the platform says it: an id, a role, a session's user. It harms nothing; conditions that ask for it prove something. */
  "identity",
  /** What the program looked up by such an identity: a record, a permission, the answer of a check. */
  "standing",
  /** What the program found by what a client's request names: whose it is, only a check can tell. */
  "requested",
  /** What the program found by what a chat message names, or a model in the arguments of a tool. */
  "mentioned",
  /** A number that a client's request brings: it harms nothing, but whose record it numbers only a check can tell. */
  "requested-number",
  /** A number that a chat message brings, or a model. */
  "mentioned-number",
  /** A password, key or token, by the name it is read under. */
  "secret",
  /** What people wrote, who they are and how to reach them, by where it is read and under which name. */
  "personal",
] as const;
export type InnateSource = (typeof INNATE_SOURCES)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number] | InnateSource;

export function isInnate(kind: SourceKind): kind is InnateSource {
  return (INNATE_SOURCES as readonly SourceKind[]).includes(kind);
}

/** What a path of the program can have established about whoever triggered its entry point. */
export const PROOFS = [
  /** A check of permission, role, identity or credentials came out in their favour. */
  "authorized",
  /** The request carries a signature or a secret that only the platform has. */
  "verified",
  /** They were let through by a limit on how often. */
  "limited",
  /** A person has agreed to what is about to happen. */
  "confirmed",
] as const;
export type Proof = (typeof PROOFS)[number];

/** What a request may name. */
export const SUBJECTS = [
  /** What people are found by before they are known: an address, a code. */
  "credential",
  /** How much of a list is shown, and in which order. */
  "listing",
  /** Part of what a platform sends to a webhook. */
  "platform",
  /** What is kept of people, and not for everybody to see. */
  "personal",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Source kinds a rule follows unless its option `sources` says otherwise. */
export const DEFAULT_SOURCES: readonly SourceKind[] = ["chat", "webhook", "http", "llm", "tool", "retrieved"];

/** What untrusted data must not reach. The number of a kind is its bit in a taint's `cleaned` set. */
export const SINK_KINDS = [
  /** Text of an SQL statement. */
  "sql",
  /** A query document of a document database. */
  "nosql",
  /** A command line given to a shell. */
  "command",
  /** A program or one of its arguments, no shell between. */
  "argument",
  /** Program text: eval, dynamic import, a template. */
  "code",
  /** A file system path. */
  "path",
  /** The address of an outgoing request. */
  "url",
  /** Markup shown to a person. */
  "html",
  /** Instructions to a model: system or developer role, tool descriptions. */
  "prompt",
  /** A regular expression's pattern. */
  "regex",
  /** The address a browser is sent to. */
  "redirect",
  /** A log line. */
  "log",
  /** A chat message in which mentions ping. */
  "mention",
  /** A key of a nested write or merge, or an object merged or assigned as a whole. */
  "property",
  /** A directory filter or distinguished name (LDAP). */
  "ldap",
  /** An XPath expression. */
  "xpath",
  /** A document given to an XML parser that resolves external entities. */
  "xml",
  /** Bytes or text given to a deserializer that can build any object or run code. */
  "deserialize",
  /** Markdown or rich text shown by a client that fetches images, links or previews by itself. */
  "render",
  /** State that the program trusts later: session, role, long-term memory or context. */
  "trust",
  /** A consequential use that calls for validation: database write or filter, state-changing bot call, money, allocation size, session key. */
  "consequence",
  /** A key, initialisation vector, nonce, salt or signing secret: a value of the program's text is none. */
  "crypto-key",
  /** A value that nobody may guess: token, session id, code, password, key. */
  "guessable",
  /** A signed token that is read without its signature. */
  "token",
  /** The header that says which other site may read an answer. */
  "origin",
  /** Shown to whoever talks to the program: a chat message, an answer, a page. */
  "disclosure",
  /** Compared character by character: the time tells how many are right. */
  "comparison",
  /** How much memory is taken, or how often something is done. What makes a value harmless as text says nothing of this: it comes last, beside "all". */
  "size",
] as const;

/** Uses that are defects as they stand, whatever data reaches them: no taint is ever clean for them, so they need no bit. */
export const FACT_KINDS = [
  /** A connection whose other end is not verified, or whose protocol is broken. */
  "tls",
  /** A mode for developers: a debugger, details of errors, a public address. */
  "debug",
  /** A broken or too weak algorithm, mode, key size or cost. */
  "weak-crypto",
  /** Messages or credentials sent in the clear. */
  "transport",
  /** Protection against requests that other sites make in a visitor's name, switched off. */
  "csrf",
  /** Requests that change something are taken with a cookie alone, which browsers send whoever's page asks them to. */
  "forged",
  /** Whoever logs in keeps the session that they had before, which somebody else may have given them. */
  "fixation",
  /** A cookie that is sent in the clear, that scripts can read, or that other sites' requests carry. */
  "cookie",
  /** An action that not everybody may have done: moderation, administration, somebody else's data. */
  "privileged",
  /** Code given to what is taken for a sandbox and is none. What makes the code harmless as program text makes it harmless here. */
  "sandbox",
  /** What a model may do without anybody being asked: programs, files, a function of its choosing. What makes program text harmless makes a choice harmless. */
  "agency",
  /** A check of what is genuine (signature, token, password, permission) whose failure changes nothing, or counts as success. */
  "silent-failure",
  /** A login at another site that anybody can begin in a person's name, or whose answer anybody can read. */
  "oauth",
  /** An error ends the program, for everybody. */
  "crash",
  /** What people wrote, kept with no end. */
  "retention",
  /** A loop, or a limit switched off, so that nothing but the model says when it ends. */
  "limits",
  /** A tool whose arguments may be anything. */
  "schema",
  /** A search in a store of many people's documents, of whoever the sender says, or of all. What makes data trusted makes a choice of whose harmless. */
  "retrieval",
  /** Text given to a model that may act, or a model's own filter switched off. */
  "guardrail",
  /** A platform's webhook is handled without looking at who has sent it. */
  "sender",
  /** A file that other users of the machine may change. */
  "permissions",
  /** A temporary file whose name others can be there first with. */
  "temporary",
  /** A program, a model or a prompt that is fetched when it is used, in whatever version is there by then. */
  "remote-code",
  /** An action that not everybody may have done, a payment or a deletion, where what a model said decides whether it is done. */
  "decision",
  /** A server, or a page, that answers whatever page or machine speaks to it. */
  "exposed",
  /** Who may do something is decided by what a request says of where it comes from. */
  "claimed",
  /** Somebody logs in or is refused, and nothing is written down. */
  "unlogged",
  /** Something costly that strangers can have happen as often as they like: a call of a model, a guess of a password. */
  "unlimited",
  /** Markup that a browser on the server renders: it fetches what the markup names. What makes markup harmless makes it harmless here. */
  "page",
  /** A check or a cleaning that some texts get past: of a host by a part of the address, of a sign by its first occurrence. */
  "bypassable",
  /** A regular expression for which some text takes exponential time. */
  "slow-pattern",
  /** A protection that a server, a window or a browser has of its own, switched off; or files and names shown that nobody need see. */
  "protection",
] as const;
/** Uses that are wrong for what the data is (a secret, somebody's words), however it is cleaned: they need no bit either. */
export const KEEPING_KINDS = [
  /** Logs, telemetry, traces, analytics and error reports: kept, and read by others than those the data belongs to. */
  "record",
  /** What a model is given to read: instructions, messages, descriptions of tools. */
  "model-input",
  /** A database, a file, a browser's storage: kept as it is. */
  "storage",
  /** Given to whoever asks: answers, pages, programs that run in a browser. */
  "publication",
] as const;
export type KeepingKind = (typeof KEEPING_KINDS)[number];
export type SinkKind = (typeof SINK_KINDS)[number] | (typeof FACT_KINDS)[number] | KeepingKind;

/** A sink of one kind is one of the other, too. */
export const IMPLIED: Partial<Readonly<Record<SinkKind, KeepingKind>>> = {
  log: "record",
  prompt: "model-input",
  consequence: "storage",
  disclosure: "publication",
};

/** Shorthand in models: every sink kind but "size". */
export type SinkKinds = readonly SinkKind[] | "all";

const BIT = new Map<SinkKind, number>(SINK_KINDS.map((kind, index) => [kind, 1 << index]));

/** All bits but one: the value is no longer untrusted for anything, but may still be a large number. */
export const ALL_CLEAN = (1 << (SINK_KINDS.length - 1)) - 1;

/** Something has limited how large it is. */
export const BOUNDED = 1 << (SINK_KINDS.length - 1);

/** The bit set of sink kinds. */
export function bits(kinds: SinkKinds): number {
  if (kinds === "all") return ALL_CLEAN;
  let set = 0;
  for (const kind of kinds) set |= BIT.get(kind) ?? 0;
  return set;
}

/** Sources that are dangerous for one use alone, for which nothing else is. */
const ONLY = new Map<SourceKind, number>([
  ["error", bits(["disclosure"])],
  ["signature", bits(["comparison"])],
  ["random", bits(["guessable"])],
  ["literal", bits(["crypto-key"])],
  ["identity", 0],
  ["standing", 0],
  ["requested", 0],
  ["mentioned", 0],
  ["requested-number", 0],
  ["mentioned-number", 0],
]);
const OTHERS = [...ONLY.values()].reduce((all, bit) => all | bit, 0);

/** The sink kinds that data of this source can never harm. */
export function foreign(source: SourceKind): number {
  const only = ONLY.get(source);
  return only === undefined ? OTHERS : ALL_CLEAN & ~only;
}

/** Whether a finding is a whole flow or a fact (`confirmed`), or of unknown origin (`possible`). */
export type Confidence = "confirmed" | "possible";
