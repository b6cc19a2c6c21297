/**
 * What a call does, what a property is, and which functions a framework calls: the one form for library models, for users' own
 * rows and for what the engine infers. It is data: JSON could hold every row. No functions, no condition but `when`.
 *
 * An `ArgPath` names a value at a call: "0" the first argument, "this" the receiver, "return" the result, "1+" every argument
 * from the second on, "*" every argument. Fields follow after dots: "0.headers.host"; "[]" is any element: "0.messages.[].content"; "{}" is what a text was made of by
 * a serializer; a named argument is "name=" (Python's keyword arguments; also tried when "0" is absent and the row says "0|sql="); "**=" is an object whose entries are named arguments as a whole.
 */
import type { Constant } from "../ir/ir.js";
import type { Proof, SinkKind, SinkKinds, SourceKind, Subject } from "./kinds.js";

export type ArgPath = string;

/** The name of a type of the models: "pg.Client". A namespace is a type too; a dot in it has no meaning. */
export type TypeName = string;

export interface Library {
  readonly name: string;
  /** Module specifier → type of what the module exports as a whole (namespace, default export unless it has a member "default", `require` result). A trailing "*" matches any ending ("/*", ".*": submodules). */
  readonly modules?: Readonly<Record<string, TypeName>>;
  /** Global name → what it is. */
  readonly globals?: Readonly<Record<string, Member>>;
  readonly types: Readonly<Record<TypeName, TypeModel>>;
  readonly shapes?: readonly HandlerShape[];
  /** Sinks of calls and assignments beside those of their own rows, by type and member ("" when a value of the type is itself called). */
  readonly also?: Readonly<Record<TypeName, Readonly<Record<string, readonly Sink[]>>>>;
  /** Sinks of methods by name, where nobody knows the receiver: the text that they are given must itself say what it is for (`when`). */
  readonly told?: Readonly<Record<string, readonly Sink[]>>;
  /** Types whose calls register functions that answer people with what they return. */
  readonly answers?: readonly TypeName[];
  /** Platforms whose webhooks programs handle by themselves, and how to tell. */
  readonly senders?: readonly Sender[];
  /** Names of headers that carry a sender's signature or secret: a program that speaks of one looks at it. */
  readonly signatures?: readonly string[];
  /** Texts of a program's settings that have a framework ask for whoever reaches the handlers that are asked for by this name (`askedAs`). */
  readonly asking?: Readonly<Record<string, string>>;
  /** Fields beside a handler that say who may have it run: what the program that reads them has then established. */
  readonly protections?: readonly Protection[];
  /** By kind of hit, patterns of names in a program that tell that it has what such a hit misses. */
  readonly spoken?: Readonly<Partial<Record<SinkKind, readonly string[]>>>;
  /** By what a request may name, patterns of the access path that it is read by (`path`), and of a name that it is given on the way. */
  readonly subjects?: Readonly<Partial<Record<Subject, { readonly path?: readonly string[]; readonly way?: readonly string[] }>>>;
  /** Patterns of the names of calls that write down what has happened. */
  readonly writers?: readonly string[];
  /** By what a language's programs look at texts and change them, where nobody knows what the text is. */
  readonly texts?: Readonly<Partial<Record<TextWork, readonly string[]>>>;
  /** Options by name. */
  readonly options?: Readonly<Record<string, OptionFact | readonly OptionFact[]>>;
}

/** Names of methods that ask how a text begins, that replace what is in it, and that take off what is around it or put it in one case; of members that hold an address's scheme. */
export type TextWork = "begins" | "replaces" | "tidies" | "scheme" | "length";

/** A platform that sends webhooks. */
export interface Sender {
  /** As a reader knows it: "LINE". */
  readonly name: string;
  /** What a handler reads of the request's data, or asks it to be, when it serves this platform: one of each list. */
  readonly reads: readonly (readonly string[])[];
  /** The platform's scheme lets a secret in the route stand for a signature. */
  readonly secretRoute?: true;
  readonly detail: SinkDetail;
}

/** A field whose name matches this regular expression, in whichever case, and whose value is neither false nor empty nor one of `not`. */
export interface Protection {
  readonly named: string;
  readonly not?: readonly Constant[];
  /** Its text matches this regular expression (without flags). */
  readonly like?: string;
  /** The platform asks, whether or not a line of the program reads it. */
  readonly enforced?: true;
  readonly proves: Proof;
}

/**
 * An option that is a defect with these values wherever it goes: clients hand their options on to each other (`rejectUnauthorized` ends at
 * Node's `tls.connect` whichever driver takes it). It is a field of an object, a named argument, or a member or name that is assigned to.
 */
export interface OptionFact {
  readonly kind: SinkKind;
  /** Each value that it may have is one of these, or a list with one of these in it. */
  readonly is: readonly Constant[];
  /** The value is a function that does nothing but give one of `is`. */
  readonly result?: true;
  /** Instead of `is`: it is a function that does nothing but give back what it is given. */
  readonly givesBack?: true;
  /** Only as a named argument of what belongs to these types, or assigned to a member of one. */
  readonly of?: readonly TypeName[];
  /** Only as a name at the top level of modules whose path matches this regular expression. */
  readonly files?: string;
  /** What else must stand beside it, with one of these values. */
  readonly beside?: Readonly<Record<string, readonly Constant[]>>;
  /** What must stand beside it, with whatever value. */
  readonly with?: readonly string[];
  /** It is a list that has one of `is`, and not this. */
  readonly lacks?: Constant;
  /** What must not stand beside it. */
  readonly unless?: readonly string[];
  /** Instead of `is`: its text matches this regular expression (without flags). */
  readonly matches?: string;
  /** Instead of `is`: it is an address of a host far away, without encryption. */
  readonly inTheClear?: true;
  /** It is one only if what stands beside it by this name comes from a request, and nothing else by the second name is read from one. */
  readonly taken?: { readonly name: string; readonly unread: string };
  /** Whether it is a defect depends on what the program is for. */
  readonly possible?: true;
  readonly detail?: SinkDetail;
}

/** A kind of value. What a name such as `Message` in a type annotation means is the member of that name of the module it comes from (its `type` or `new`). */
export interface TypeModel {
  readonly extends?: readonly TypeName[];
  /** Members by name; "*" for any name not listed. */
  readonly members?: Readonly<Record<string, Member>>;
  /** When a value of this type is itself called, or constructed with `new`. Several rows: the first whose `when` holds. */
  readonly call?: Summary | readonly Summary[];
  readonly new?: Summary | readonly Summary[];
  /** What iterating or indexing gives. */
  readonly element?: Member;
  /** What iterating gives, where that is something else: pairs of key and value. */
  readonly iterates?: TypeName;
  /** When something is looked for in it (`x in value`). */
  readonly includes?: Summary;
  /** Compared with something, it makes a condition of this type, that names the same: a column of a table (`Note.id == id`). */
  readonly compares?: TypeName;
  /** The method of a class derived from it that says whether it lets something through, where it is handed over as a filter. */
  readonly asksBy?: string;
  /** Fields of a value of this type that are conditions of their own, all of which must hold. */
  readonly asksAllOf?: readonly string[];
  /** Methods of a class derived from it that the framework asks before it runs any of the class's handlers. */
  readonly asksFirst?: readonly string[];
  /** A number of which every remainder is drawn as often as any other by a power of two only; what is reported of other divisors. */
  readonly remainder?: Pick<Sink, "kind" | "detail">;
  /** A text that makes what is put into it (`%`) or beside it (`+`) harmless for these kinds. */
  readonly escapes?: SinkKinds;
  /** Reading the value itself is reading untrusted data, and so is every part of it not listed in `members`. */
  readonly source?: Source;
  /** Parts that decide what the whole can harm: an address is as harmless for these kinds as its host. */
  readonly decidedBy?: {
    readonly members: readonly string[];
    readonly kinds: SinkKinds;
    /** Once such a part is known, the whole is of this type: a message of a known origin. */
    readonly becomes?: TypeName;
  };
  /** As the decorator or the default (`Depends(f)`) of a parameter: what the framework passes for it. */
  readonly gives?: Given;
  /** A framework gives a value of this type to what anybody who reaches the program can have run: a message, an interaction, a request. */
  readonly anyone?: true;
  /** Where such a value stands among a route's handlers, beside a handler or as its decorator, this is established before the handler runs. */
  readonly establishes?: readonly Proof[];
  /** Whoever runs a module that exports such a value by default serves it. */
  readonly servedByExport?: true;
  /** Methods that a class derived from this type defines and the framework calls; "validate_*" is any name that begins so. */
  readonly overrides?: Readonly<Record<string, Overridden>>;
}

export interface Source {
  readonly kind: SourceKind;
  /** Data with structure (object, array) of the sender's choosing, rather than plain text. */
  readonly structured?: true;
  /** Characters that the platform keeps out of it (a name holds no "@", a field of one line no line break). */
  readonly absent?: string;
  /** Names of parts, however deep, that the platform makes by itself: ids, addresses of its files. */
  readonly own?: readonly string[];
  /** What it cannot harm: the library has seen to it (busboy takes the folder off a file's name). */
  readonly cleans?: SinkKinds;
  /** The text begins with the program's own origin, or with "#" or "?" for it, so that as a whole, or with more behind it, it leads nowhere else. */
  readonly ownOrigin?: true;
  /** What whoever sits in front of a page has put in there: shown on the page, it is shown to them alone. */
  readonly typed?: true;
  /** What a person answers when the program asks: where a condition finds a yes in it, or ("truth") where it holds, they have agreed to what comes then. */
  readonly agrees?: "yes" | "truth";
}

/** Of a module: its file, the file's folder, or the folder in which the program is started. */
export type ModulePlace = "file" | "folder" | "root";

/** A member of a type, or anything a name stands for. */
export interface Member {
  /** The value has this type. */
  readonly type?: TypeName;
  /** Reading it reads untrusted data. */
  readonly source?: Source;
  /** An id, number, date or enumeration: never untrusted, even on an untrusted object. */
  readonly safe?: true;
  /** Its parts are those that the object's class declares, by fields whose types say what they let through (`harmless`). */
  readonly declared?: true;
  /** A class of errors that say what is wrong with a value, to whoever gave it: their text discloses nothing. */
  readonly explains?: true;
  /** A piece of the object's own text, as untrusted as the object, but harmless for these kinds: the last name of a path. */
  readonly part?: { readonly cleans?: SinkKinds };
  readonly const?: Constant;
  /** The path of the module it is written in. */
  readonly place?: ModulePlace;
  /** When it is called as a function or method; the first row whose `when` holds. */
  readonly call?: Summary | readonly Summary[];
  readonly new?: Summary | readonly Summary[];
  /** Whoever reads it looks at what the object leads to: what it was made of harms no more for these kinds from there on (`examined.ts`). */
  readonly examines?: SinkKinds;
  /** Reading it is a defect as it stands: facts only. */
  readonly read?: readonly Sink[];
  /** Assigning to it is a sink (`element.innerHTML = x`); `arg` is "0", or "1" for a key that is not constant (of the member "*"). */
  readonly assign?: readonly Sink[];
  /** A function that is assigned to it ("0") is called so: `window.onmessage = (event) => …`. */
  readonly handles?: readonly Callback[];
}

/** What one call does. An absent field says nothing happens; a call with no row at all is unknown (its result has the doubtful taint of what it uses). */
export interface Summary {
  /** All must hold, or the row does not apply. */
  readonly when?: readonly When[];
  readonly sinks?: readonly Sink[];
  readonly returns?: Result;
  /** A built-in transfer function of the engine; see `operations.ts`. It decides the result unless `returns` does. */
  readonly op?: Operation;
  /** Where the operation's receiver and arguments are, when not in their usual places: `re.sub(pattern, replacement, text)`. */
  readonly operands?: readonly ArgPath[];
  /** The operation's first argument is a pattern written as text, which must match anywhere, from the start or the whole text. */
  readonly pattern?: "anywhere" | "start" | "whole";
  /** The operation's result is this field of the result: `schema.safeParse(x).data`. */
  readonly into?: string;
  /** Functions among the arguments that will be called. */
  readonly callbacks?: readonly Callback[];
  /** Taint that moves into an argument or the receiver. */
  readonly flows?: readonly { readonly from: readonly ArgPath[]; readonly to: ArgPath }[];
  /** What is known after the call. */
  readonly guards?: readonly Guard[];
  /** The call looks at what these lead to: what they were made of harms no more for these kinds from there on (`examined.ts`). */
  readonly examines?: { readonly args: readonly ArgPath[]; readonly kinds: SinkKinds };
  /** The call never returns (`process.exit`). */
  readonly exits?: true;
  /** It lets the next handler of a chain run (`next()`). */
  readonly passes?: true;
  /** Handlers of a route that run in this order, each only if the one before passes on. `path`: only below it; `lasting`: they stand before whatever is registered later; `made`: on what the call makes; `mounts`: what has routes of its own is put behind them; `proves`: what the framework has established before it runs any. */
  readonly chain?: {
    readonly handlers?: ArgPath | readonly ArgPath[];
    readonly path?: ArgPath;
    readonly lasting?: true;
    readonly made?: true;
    /** They are conditions, which the framework asks with the arguments of what they stand in front of. */
    readonly asked?: true;
    /** They stand in front of what is registered on the result alone, which stands behind whatever the receiver does. */
    readonly narrows?: true;
    readonly mounts?: ArgPath;
    /** A function that adds routes and handlers to its first parameter: what it puts in front stands in front of its own routes alone. */
    readonly encapsulates?: ArgPath;
    readonly proves?: readonly Proof[];
  };
  /** The framework asks for whoever reaches any handler that is asked for by this name (`askedAs`), wherever it stands in the program. */
  readonly asksForAll?: string;
  /** A person is asked about each call of the tools that this object has keys for (`named`), wherever they stand in the program. */
  readonly asksAbout?: ArgPath;
  /** A page is made from the template of this name, with these values. */
  readonly renders?: { readonly view: ArgPath; readonly values: readonly ArgPath[] };
  /** From here on strangers reach the routes of this value: a server is started. */
  readonly serves?: ArgPath;
  /** As a decorator, it keeps everybody else from the function that it is written above, ... */
  readonly protects?: readonly Proof[];
  /** ... or has the framework ask these functions first, with the same arguments; it goes on when they say yes. */
  readonly asksFirst?: readonly ArgPath[];
}

/**
 * What a call says of an argument (`cleans`), or of whoever triggered the entry point (`proves`; `arg` then has no meaning, write "return").
 * `on`: in the branch where the result (or its field `of`) is truthy, falsy, or wherever the call returns at all (an assertion).
 */
export interface Guard {
  readonly arg: ArgPath;
  readonly cleans?: SinkKinds;
  readonly proves?: Proof;
  /** From there on it is of this type: an answer whose headers are set. */
  readonly becomes?: TypeName;
  readonly on: "true" | "false" | "return";
  readonly of?: string;
}

export interface Sink {
  /** What must not be untrusted. Of a `fact`: the place to report ("return" is the whole call). */
  readonly arg: ArgPath;
  /** The call is a defect as it stands, whatever the argument holds; `when` says under which constant facts. `detail.use` names it. */
  readonly fact?: true;
  /** Of a fact: only in a loop that counts nothing, or in a function that calls itself and counts nothing; that is the place then. */
  readonly endless?: true;
  /** Of a fact: only where every use of the result is seen, and none of these methods is called on it. */
  readonly lacking?: readonly string[];
  /** Whether it is a defect depends on what the program is for: it is never more than possible. */
  readonly possible?: true;
  /**
   * Of "silent-failure": the call checks what is genuine, and tells that it is not by an exception, by its result, or by what its promise gives. "decrypting": by an exception, from what cannot be read.
   * Of "sender": the call sees to it that only the platform is heard, of several the one named in `detail.use` ("verified"), or takes what the sender named in `detail.use` sends out of a request ("received"). Of "mention": a client is made whose messages ping nobody ("quiet"), or whom
   * they name ("loud").
   */
  readonly tells?: "throwing" | "result" | "promise" | "decrypting" | "verified" | "received" | "quiet" | "loud";
  readonly kind: SinkKind;
  /** Only what the program found by what the sender names does harm: a record, a channel. */
  readonly found?: true;
  /** The argument is a template with places (`{name}`): what takes them, by name, in this other argument is what does harm. */
  readonly filledBy?: ArgPath;
  /** ... and that as a whole takes the place of this name. */
  readonly filledAs?: string;
  /** It is what whoever asks is answered: of what was kept, only what the program makes markup of with text of its own counts. */
  readonly answer?: true;
  /** Only what decides how the text begins does harm: the protocol of an address. */
  readonly begins?: true;
  /** Only data of these sources does harm here. */
  readonly sources?: readonly SourceKind[];
  /** A value that nobody knows is not worth a word: it is most often of another kind. */
  readonly known?: true;
  /** Only where no use of the text is known in the end (`built.ts`). */
  readonly built?: true;
  /** Only data with structure of the sender's choosing does harm here: plain text is one value among others (a document database's filter). */
  readonly structured?: true;
  /** The call only asks: nothing of the argument is kept. */
  readonly asking?: true;
  /** Names in the data under which whatever stands is taken as one value: a filter's "$eq". */
  readonly plainUnder?: readonly string[];
  readonly when?: readonly When[];
  /** ... and none of these. */
  readonly unless?: readonly When[];
  /**
   * ... and the function sets no member of the result, by a name like this one, to a text like this one: `answer.mimetype = "text/plain"`; or to something, or calls
   * such a method with something, that speaks of a name like this one: `context.options |= ssl.OP_NO_TLSv1` (regular expressions without flags; names in whichever case).
   */
  readonly unlessSaid?: { readonly named: string; readonly like?: string; readonly speaks?: string };
  /** ... and the running function calls nothing by such a name (a regular expression without flags): a code of its own vouches for what was encrypted. */
  readonly unlessCalls?: string;
  /** It is a defect only where anybody can have it happen and this was not established. Of what a model may do, and of an answer: only where this was not. */
  readonly asks?: Proof;
  readonly detail?: SinkDetail;
}

/** Facts that suggestions and messages need. */
export interface SinkDetail {
  /**
   * The bound-parameter form of an SQL driver, and the argument that takes the parameters ("return": whoever is given the result takes them).
   * `spread`: each value is an argument of its own.
   */
  readonly placeholder?: { readonly style: "?" | "$n" | ":n" | "@pn" | "%s" | ":name"; readonly params: ArgPath; readonly spread?: true };
  /** Text in the query's own language: takes many statements or has no bound parameters at all, so no rewrite. */
  readonly raw?: true;
  /** An option, as source text, that makes the call harmless; and, where the text stands alone, the field that then takes it ("content"). */
  readonly option?: { readonly text: string; readonly beside?: string };
  /** The option may be left out: without it the call is harmless. */
  readonly leaveOut?: true;
  /** The safe alternative to name in the message: "execFile", "textContent". */
  readonly instead?: string;
  /** Numbers of weaknesses (CWE) that this use is beside those of the rule that speaks of it. */
  readonly cwe?: readonly number[];
  /** It harms only where what is used is about somebody, by the names on the way. */
  readonly personal?: true;
  /** A word for the use in messages: "database filter", "shell command", "reply in HTML parse mode". */
  readonly use?: string;
}

/** A condition on constant facts of the call. */
export type When =
  /** The argument is a function of one of these names (frameworks that go by the name of a decorated function). */
  | { readonly arg: ArgPath; readonly called: readonly string[] }
  /** The argument is a known constant, one of these. */
  | { readonly arg: ArgPath; readonly is: readonly Constant[] }
  /** The argument is absent, or is a known constant that is none of these. Unknown values do not match. */
  | { readonly arg: ArgPath; readonly not: readonly Constant[] }
  | { readonly arg: ArgPath; readonly given: boolean }
  /** The argument is written in the call: `{ … }`. */
  | { readonly arg: ArgPath; readonly literal: true }
  /** The argument is absent, or is written in the call and has nothing in it: `{}`. */
  | { readonly arg: ArgPath; readonly empty: true }
  /** By kind of value, as far as it is known; "string" and "object" hold for unknown values of matching evidence only. */
  | { readonly arg: ArgPath; readonly type: "string" | "number" | "object" | "list" | "function" | "regex" }
  /** The argument's text, if known, matches (a regular expression without flags). */
  | { readonly arg: ArgPath; readonly matches: string }
  /** The argument is a known number less than this. */
  | { readonly arg: ArgPath; readonly below: number }
  /** ... or greater than this. */
  | { readonly arg: ArgPath; readonly above: number }
  /** A name the argument is read from (of a variable, field, function, untrusted source) matches (a regular expression without flags). */
  | { readonly arg: ArgPath; readonly named: string }
  /** The same, of what it is made of: variables that are set in one place are looked through. */
  | { readonly arg: ArgPath; readonly madeOf: string }
  /** The argument is a function that reads one of these names, or hands on what it is given as a whole. */
  | { readonly arg: ArgPath; readonly reads: readonly string[] }
  /** A condition of the running function asks for one of these members of the argument. */
  | { readonly arg: ArgPath; readonly asked: readonly string[] }
  /** The argument is a regular expression for which some text takes the square of its length, or more. */
  | { readonly arg: ArgPath; readonly slow: true }
  /** The argument is the path of one of these, and nothing below it. */
  | { readonly arg: ArgPath; readonly folder: readonly ModulePlace[] }
  /** The argument is a text that the program has made again of what a request brought. */
  | { readonly arg: ArgPath; readonly remade: true }
  /** The argument is what a request brought, for certain: nobody knows of a function that it may have been looked up by. */
  | { readonly arg: ArgPath; readonly sent: true }
  /** The argument is data with structure as it was sent: no part of it. */
  | { readonly arg: ArgPath; readonly whole: true }
  /** The argument belongs to whoever triggered the entry point, or is found by their id. */
  | { readonly arg: ArgPath; readonly mine: true }
  /** The argument is one thing for the whole program, which modules or classes keep: a map of sessions. */
  | { readonly arg: ArgPath; readonly lasting: true }
  /** The argument is what a loop has come to, one after another. */
  | { readonly arg: ArgPath; readonly each: true }
  /** The argument is a name by which the same function, or one around it, has looked at the thing before, by a call of one of these names. */
  | { readonly arg: ArgPath; readonly lookedAt: readonly string[] }
  /** The argument is there, and the module registers routes by methods of these names. */
  | { readonly arg: ArgPath; readonly routes: readonly string[] }
  /** The argument is decided by the program's text, or a number, an id, a hash: nothing in it is anybody's else. */
  | { readonly arg: ArgPath; readonly own: true }
  /** The argument is of this type of the models, or of one that extends it. */
  | { readonly arg: ArgPath; readonly instance: TypeName }
  | { readonly style: "call" | "new" | "tag" | "decorator" };

export interface Result {
  readonly type?: TypeName;
  readonly source?: Source;
  /** The result has the taint of these (default: none). */
  readonly from?: readonly ArgPath[];
  /** ... and is of unknown origin where they are: what it is made into harms as much (Markdown, made into markup). */
  readonly asUnknown?: true;
  /** ... but is no longer dangerous for these kinds. */
  readonly cleans?: SinkKinds;
  /** ... and is dangerous for these again: an encoding that had made it harmless is undone. */
  readonly restores?: SinkKinds;
  /** The program's text decides the result when it decides all of these (bytes from a literal), those not given left out; none: always (zeros). */
  readonly fixed?: readonly ArgPath[];
  /** ... and is data with structure (`JSON.parse`). */
  readonly structured?: true;
  readonly const?: Constant;
  /** The path of the module it is written in. */
  readonly place?: ModulePlace;
  /** A number, boolean, id, hash: never untrusted. With `from`, it numbers what those name. */
  readonly safe?: true;
  /** The result is a list of such values. */
  readonly list?: true;
  /** The result is the value of this argument itself, not a copy of its taint. */
  readonly same?: ArgPath;
  /** The result, or the argument, has passed the validator in this one ("this" included): a schema (`schemas.ts`), or an object of schemas by field. */
  readonly schema?: ArgPath;
  /** Named fields of the result. */
  readonly fields?: Readonly<Record<string, Result>>;
}

/** What a framework passes to a function of the program. */
export interface Passed {
  /** By position. */
  readonly params: readonly Given[];
  /** By the parameter's name, where the framework goes by names (Slack's Bolt for Python); it goes before the position. */
  readonly named?: Readonly<Record<string, Given>>;
  /** What every further parameter is given. */
  readonly rest?: Given;
  /** Anybody who reaches the program can have it run, even if no parameter says so. */
  readonly anyone?: true;
  /** A model that people talk to can have it run: what it names is named by any of them. */
  readonly byModel?: true;
  /** By this name the program may have the framework ask for all such functions (`asksForAll`). */
  readonly askedAs?: string;
  /** What it answers decides whether the framework runs what is asked for by this name. */
  readonly decidesFor?: string;
  /** What the framework has established before it runs it. */
  readonly proves?: readonly Proof[];
  /** What protects the function here (of the registering call) protects it, too: a group of commands. */
  readonly behind?: ArgPath;
  /** It lets the next handler of a chain run when it returns. */
  readonly passes?: true;
  /** Functions (or values of types that establish something) in the registering call that the framework asks first; it goes on when they say yes. */
  readonly conditions?: readonly ArgPath[];
}

/** How a method of a derived class is called. */
export interface Overridden extends Passed {
  /** Where its return value goes: `arg` is "0", or a field of it ("0.body"). */
  readonly returns?: Sink | readonly Sink[];
}

/** How a function given as an argument is called. */
export interface Callback extends Passed {
  readonly arg: ArgPath;
  /** Only functions that declare this many parameters (Express tells error handlers by their four). */
  readonly arity?: number;
  /** The name by which the program may have a person be asked about each call of it (`asksAbout`): in this argument, or else the function's. */
  readonly toolName?: ArgPath;
  /** What it is: "entry" when the framework calls it later with data from outside; "now" when the call itself does (array methods). */
  readonly runs: "entry" | "now";
  /** Type of the receiver inside it. */
  readonly this?: TypeName;
  /** Where its return value goes; of sinks there may be several. */
  readonly returns?: "return" | "element" | Sink | readonly Sink[];
  /** Of one that runs now: it is called when the code around the call has returned. One whose first parameter is an error always is. */
  readonly later?: true;
  /** Of one that runs now: the call's named arguments are handed on to it. */
  readonly handsNamed?: true;
  /** Of one that runs now: the object among whose members those of what it returns are kept, beside what is there. */
  readonly keepsIn?: ArgPath;
}

/** A value that a framework passes: an instance of a type, untrusted data, or part of the call. */
export interface Given {
  readonly type?: TypeName;
  readonly source?: Source;
  /** The element or value of an argument of the registering call. */
  readonly from?: ArgPath;
  /**
   * It is what this pattern of the registering call found in the source's text: the whole of it and the groups. `pattern`: a text there is a
   * pattern, too, and must match so (see `Summary`). Where no pattern is known, anything may have been found.
   */
  readonly captured?: { readonly by: ArgPath; readonly pattern?: NonNullable<Summary["pattern"]> };
  readonly fields?: Readonly<Record<string, Given>>;
  readonly list?: true;
  /** The framework converts the source's text to what the parameter's annotation asks for: a number, an instance of a class of the program. */
  readonly converted?: true;
  /** Where there is none, this is established: the error of a check that failed. */
  readonly absentProves?: Proof;
  /** The library tells the model what a parameter may be by its annotation: one without says nothing. */
  readonly described?: true;
  /** Where the route is written whose converters turn parameters of these names into numbers and ids: "/users/<int:id>"; of a class's methods, in its module. */
  readonly route?: ArgPath;
  /** The value has passed the validator in this argument of the registering call: a schema, or an object of schemas by field. */
  readonly schema?: ArgPath;
  /** It is an instance of the class of the program that stands there; where none is known to, nothing is known of it. */
  readonly instance?: ArgPath;
  /** As what a type `gives`: the framework calls the function, or the class, in the value's field `asked` with such arguments, and passes what comes of it. */
  readonly asks?: Given;
}

/**
 * Functions that a framework finds by their shape: `module.exports = { name, execute(message, args) }`. A function matches when it is
 * exported in this form and enough of its parameters are recognised by name.
 */
export interface HandlerShape {
  /** Exported as a property or method of one of these names of the module's export or of an exported object; "" for the export itself being the function; "*" any. */
  readonly exported: readonly string[];
  /** The exported object must also have one of these keys. */
  readonly beside?: readonly string[];
  /** The module (any file of the package would do) must import one of these; absent: any file. */
  readonly imports?: readonly string[];
  /** The module's path must match this regular expression (a framework that finds handlers by folder: "pages/api/"). */
  readonly files?: string;
  /** The function or its module must begin with this directive ("use server"); such a function need not be exported. */
  readonly directive?: string;
  /** By parameter name (or name of a destructured field). */
  readonly params: Readonly<Record<string, Given>>;
  /** Where its return value goes: `arg` is "0", or a field of it ("0.body"). */
  readonly returns?: Sink | readonly Sink[];
  /** For a parameter that is taken apart as a list, and so has no name: `async run(client, message, [name, ...words])`. */
  readonly parts?: Given;
  /** By position, for parameters whose name says nothing. */
  readonly positions?: readonly Given[];
  /** Anybody who reaches the program can have it run, even if no parameter says so. */
  readonly anyone?: true;
  /** Whoever runs the program serves it. */
  readonly served?: true;
  /** Nothing is known of what stands in front of it when the program has a module for that (`standsInFrontOf`). */
  readonly askedAs?: string;
  /** Where there is such a function, it stands in front of all that are asked for by this name. */
  readonly standsInFrontOf?: string;
  /** It also fits a function that is not exported and that nothing in the program calls: a listener of an object nobody knows. */
  readonly uncalled?: true;
  /** One of these parameter names must occur as well. */
  readonly alongside?: readonly string[];
  /** The function must read one of these members of a parameter that `needs` names: no other thing of that name has them. */
  readonly reads?: readonly string[];
  /** At least one of these parameter names must occur; none named: no name is asked for (then `files` or `directive` must decide). */
  readonly needs: readonly string[];
}

/** The engine's built-in transfer functions. The receiver is "this". */
export const OPERATIONS = [
  // text
  "text", // the same text in another form (padded, one character of it): keeps taint, receiver is "this"
  "trim",
  "lower",
  "upper",
  "concat", // of texts or of lists
  "join",
  "split",
  "words", // the parts between blanks, or between what the first argument is; the program's own text begins with words that are known
  "replace", // the first occurrence of a text, or what a pattern matches
  "replace-all", // every occurrence of a text, or what a pattern matches
  "format", // the receiver's named and numbered places
  "printf", // the receiver's places such as "%s"
  "match",
  "test",
  "starts-with",
  "ends-with",
  "path-append", // the first path with the others behind it, as they are; one that is absolute takes its place
  "is-below", // whether the receiver is a path below the first argument
  "below", // the receiver is, or the call throws, a path below the first argument
  "common-path", // of the paths in a list; equal to a folder, it says that they are below it
  "equals", // are the first two arguments the same?
  "to-string", // the receiver as text
  "text-of", // the first argument as text
  "to-number",
  // lists, maps, sets, objects
  "push",
  "unshift",
  "insert", // at a position
  "pop",
  "shift",
  "element", // any element of the receiver
  "slice", // part of a text or of a list
  "index",
  "includes",
  "each",
  "map",
  "filter",
  "find",
  "reduce",
  "flat-map",
  "every",
  "some",
  "sort",
  "list-of", // of the arguments
  "list-from", // of what an iterable yields; a second argument maps each
  "get",
  "set",
  "declare", // the first argument as a member of the receiver, under the first name among the others, which may be an option's: `--dry-run` is `dry_run`
  "put-if-absent", // and give what is there then
  "has",
  "has-own", // does the first argument have the second as a key?
  "delete",
  "keys",
  "values",
  "entries",
  "from-entries", // an object
  "map-of", // a map, from pairs
  "set-of", // a set, from an iterable
  "difference", // what is in the receiver and not in the first argument
  "intersection", // what is in both
  "assign",
  "keep", // the named arguments, and the entries of an object, as members of the receiver
  "same",
  "spread",
  // functions and promises
  "call",
  "apply",
  "bind",
  "then",
  "catch",
  "all",
  "promise", // `new Promise((resolve, reject) => …)`: the result is what `resolve` is called with
  "promisify",
  "require",
  // paths
  "path-join",
  "path-resolve",
  "path-relative", // from the first argument to the second
  "basename",
  "is-absolute",
  // JSON
  "parse",
  "stringify",
  // validators whose schema is the receiver (z.object({...}).parse(x)); what a schema is, `schemas.ts` says
  "validate",
  "state", // the first argument, or what was last set, and the function that sets it
  "set-state",
  // events on an emitter made in this program
  "emit",
  "listen",
] as const;
export type Operation = (typeof OPERATIONS)[number];
