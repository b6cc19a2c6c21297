/**
 * What the interpreter reports: a hit is untrusted (or unknown) data in a sink. Rules turn hits into messages; a hit names no rule.
 */
import type { At } from "../ir/ir.js";
import type { Confidence, SinkKind, SourceKind, Subject } from "./kinds.js";
import type { SinkDetail } from "./summary.js";

/** A place in a file of the workspace. Offsets in UTF-16 code units. */
export interface Place extends At {
  /** POSIX path within the workspace. */
  readonly file: string;
}

/** A function that a framework calls. */
export interface Entrance extends Place {
  /** It says of itself that anybody may call it. */
  readonly marked?: true;
}

/** One step of a code flow, in the order the data takes. */
export interface Step extends Place {
  readonly role: "source" | "assign" | "call" | "parameter" | "return" | "propagate" | "sink";
  /** What happens here, in words: "chat text `message.content`", "passed to `runQuery`". */
  readonly text: string;
}

/** From one source to the sink. */
export interface Flow {
  /** Absent when the origin is unknown (a `possible` hit). */
  readonly source?: SourceKind;
  /** True for data with structure: a parsed body, callback payload, tool arguments. */
  readonly structured: boolean;
  /** The access path of the source as written: "message.content", "req.body.url". */
  readonly label: string;
  /** What the data is about, by its names; where that matters. */
  readonly about?: readonly Subject[];
  /** First the source, last the sink. */
  readonly steps: readonly Step[];
}

/** A piece of the text that reaches a sink: literal text (`at` is absent for text from elsewhere) or a hole. */
export interface TextPart {
  readonly text?: string;
  /** A hole: the place of the expression put in, when it stands in the sink's own statement or in the text's construction. */
  readonly hole?: Place;
  readonly tainted?: boolean;
  /** SQL: where the hole stands. */
  readonly position?: "value" | "quoted" | "identifier";
}

export interface Hit {
  readonly kind: SinkKind;
  /** The argument (or assigned value) that reaches the sink. */
  readonly at: Place;
  /** The whole call or assignment. */
  readonly statement: Place;
  /** The arguments' places, in order. */
  readonly args: readonly Place[];
  /** The sink's name as a reader knows it: "child_process.exec", "pg.Client.query". */
  readonly sink: string;
  /** Facts of the model row, for suggestions: placeholder style and the like. */
  readonly detail: SinkDetail;
  readonly confidence: Confidence;
  /** Only data with structure does harm here: making it text is the remedy. */
  readonly structured?: true;
  /** Only where no use of the text is known (`built.ts`). */
  readonly built?: true;
  /** The call is a defect as it stands; flows only say who can make use of it. */
  readonly fact?: true;
  /** What the sink asks for was established on every path to it: no defect, but evidence of what the program checks elsewhere. */
  readonly established?: true;
  /** On every path to it, whoever triggered it had been found to be allowed to: an owner, an administrator, somebody logged in. */
  readonly authorized?: true;
  /** The request is a platform's webhook, and the program looks at who sends those: its form and its ids are the platform's. Or ("keyed") it brings a secret that the program compared. */
  readonly genuine?: "sent" | "keyed";
  /** Every flow that reaches this sink, shortest first; for a possible hit, one without a source. */
  readonly flows: readonly Flow[];
  /** The text's pieces when it is put together from known pieces. */
  readonly parts?: readonly TextPart[];
  /** Why the origin is unknown: only for possible hits. */
  readonly unknown?: "parameter" | "stranger" | "call" | "other";
  /** Names of the enclosing functions, outermost first. */
  readonly enclosing: readonly string[];
  /** The function called by the framework from which this was reached, if any. */
  readonly entry?: Entrance;
  /** The program starts the server through which it is reached, and nothing that nobody knows stands in front. */
  readonly served?: true;
  /** Where the same is done after a look at who asks, when most of the program does so. */
  readonly siblings?: readonly Place[];
}

export interface FileAnalysis {
  readonly file: string;
  readonly hits: readonly Hit[];
  /** The budget ended before the file did; why, in words. */
  readonly truncated?: string;
  /** Interpretation steps taken. */
  readonly steps: number;
}

/** A 1-based line and a 1-based column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** A change of this file's text. */
export interface Edit {
  readonly at: At;
  readonly text: string;
}

export interface Suggestion {
  /** Imperative, one line: "Bind the value as a parameter". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Keeps behaviour for benign input and stays in this file: may be part of "fix all". */
  readonly safe: boolean;
}

/** A hit that a rule took up: what every door shows. */
export interface Finding {
  /** Rule name without a prefix: "no-sql-injection". */
  readonly rule: string;
  readonly file: string;
  readonly at: At;
  readonly start: LineColumn;
  readonly end: LineColumn;
  readonly message: string;
  readonly confidence: Confidence;
  readonly severity: "error" | "warning";
  readonly flows: readonly LocatedFlow[];
  readonly suggestions: readonly Suggestion[];
  /** Numbers of weaknesses (CWE) beside those of the rule. */
  readonly cwe?: readonly number[];
  /** Stable across moved lines; see architecture, "Fingerprint". Hex. */
  readonly fingerprint: string;
}

export interface LocatedFlow {
  readonly source?: SourceKind;
  readonly steps: readonly LocatedStep[];
}
/** A step with its lines and the code there, so that reports need no files. */
export interface LocatedStep extends Step {
  readonly startAt: LineColumn;
  readonly endAt: LineColumn;
  /** The source line, trimmed, at most 160 characters, secrets masked. */
  readonly code: string;
}
