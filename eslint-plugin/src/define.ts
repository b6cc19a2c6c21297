/**
 * The few shapes a rule can have. A rule is metadata and a selection of an analysis' hits with its words; it never walks a tree.
 */
import type { Advisories } from "./advisories/advisories.js";
import type { DocumentResult, FileResult } from "./analysis.js";
import type { Flow, Hit, LineColumn, Place, Suggestion } from "./engine/finding.js";
import { DEFAULT_SOURCES, isInnate, SOURCE_KINDS, type Confidence, type SinkKind, type SourceKind } from "./engine/kinds.js";
import type { At } from "./ir/ir.js";
import type { LanguageName } from "./languages/language.js";
import type { ASI, MCP, Practice } from "./practices.js";
import { confirmedMessage, factMessage, possibleMessage } from "./wording.js";

/** One thing for each language that the rules speak. */
export type InEachLanguage<T = string> = Readonly<Record<LanguageName, T>>;

export interface RuleMeta {
  readonly name: string;
  /** One line, no full stop: "Disallow untrusted text in SQL statements". */
  readonly description: string;
  /** The attack, one or two sentences. */
  readonly why: string;
  /** What to write instead, one or two sentences. */
  readonly instead: string;
  /** Known shapes that look alike and are silent. */
  readonly notAFinding: readonly string[];
  readonly preset: "recommended" | "strict";
  /** Why the rule, or the part of it that only the preset `strict` reports, is not recommended: one sentence. Each rule in `strict` says so. */
  readonly strictBecause?: string;
  readonly kind: "flow" | "call" | "literal" | "structure";
  /** It is as true of tests as of anything else; what is not, holds for programs that somebody runs. */
  readonly inTests?: boolean;
  readonly cwe: readonly number[];
  readonly owaspLlm2025: readonly string[];
  readonly owaspLlm2026: readonly string[];
  /** Of OWASP's Top 10 for Agentic Applications for 2026. */
  readonly asi?: readonly (keyof typeof ASI)[];
  /** Of OWASP's MCP Top 10. */
  readonly mcp?: readonly (keyof typeof MCP)[];
  /** What it serves of that which guides for secure bots ask for. */
  readonly practices?: readonly Practice[];
  /** 0.0 to 10.0, as SARIF's `security-severity`. */
  readonly securitySeverity: number;
  /** JSON schema of the one options object. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly defaultOptions: Readonly<Record<string, unknown>>;
  /** What the strict preset changes in the options. */
  readonly strictOptions?: Readonly<Record<string, unknown>>;
  readonly hasSuggestions: boolean;
  /** The danger and its remedy in a few lines each, for places too small for the fixtures: hovers. */
  readonly example?: Partial<InEachLanguage<{ readonly bad: string; readonly good: string }>>;
}

export interface RuleContext {
  /** Its hits hold one kind for each place; see `one-place.ts`. */
  readonly result: FileResult;
  readonly options: Readonly<Record<string, unknown>> & { readonly sources?: readonly SourceKind[] };
  /** Text of a place of this file. */
  text(at: At): string;
  /** Line and column of a place in any file of the workspace; undefined when the file is not there. */
  locate(place: Place): LineColumn | undefined;
}

/** As `RuleContext`, for a text file that is no program. */
export interface DocumentContext extends Pick<RuleContext, "options" | "text" | "locate"> {
  readonly result: DocumentResult;
  /** Known vulnerabilities, where the user has brought a database. */
  readonly advisories?: Advisories | undefined;
}

/** What a rule says about one place. */
export interface Report {
  readonly at: At;
  readonly message: string;
  readonly confidence: Confidence;
  readonly flows: readonly Flow[];
  readonly suggestions: readonly Suggestion[];
  /** Weaknesses beside those of the rule. */
  readonly cwe?: readonly number[];
  /** The statement and the enclosing functions' names, for the fingerprint. */
  readonly statement: At;
  readonly enclosing: readonly string[];
}

export interface Rule extends RuleMeta {
  /** The sink kinds it speaks about: where several rules fit one place, the most specific kind wins. */
  readonly kinds?: readonly SinkKind[];
  check(context: RuleContext): readonly Report[];
  /** Of text files that are no programs; absent where the rule has nothing to say about them. */
  checkDocument?(context: DocumentContext): readonly Report[];
}

/** How far a rule goes where the origin of a value is unknown: not at all; only for a hole inside a quoted SQL literal; everywhere. */
export const POSSIBLE = ["none", "quoted", "all"] as const;
export type Possible = (typeof POSSIBLE)[number];

/** What a flow rule gives beside its metadata; the rest follows from it. */
export interface FlowRule extends Omit<RuleMeta, "kind" | "schema" | "defaultOptions" | "strictOptions" | "hasSuggestions"> {
  readonly kinds: readonly SinkKind[];
  /** Source kinds followed unless the option `sources` says otherwise. */
  readonly sources?: readonly SourceKind[];
  /** Source kinds that the strict preset follows as well: strangers seldom decide on them, so that they are never more than possible. */
  readonly strictSources?: readonly SourceKind[];
  /** What `recommended` reports of unknown origin; default none. */
  readonly possible?: Possible;
  /** What the data reaches, in words with an article: "an SQL statement". The model's own word (`detail.use`) goes first. */
  readonly reaches: string;
  /** The message's last sentence: what to write instead for this very library, in the language of the file. */
  advice(hit: Hit, language: LanguageName): string;
  /** How sure this hit is, or undefined when it is no finding at all; default the hit's own confidence. */
  grade?(hit: Hit, context: RuleContext): Confidence | undefined;
  /** A flow that is graded as possible is whole all the same: whether it is wrong is a matter of policy, and the message has no "may". */
  readonly byPolicy?: true;
  /** Narrows the flows that count, beyond their source kind. */
  follows?(flow: Flow, hit: Hit): boolean;
  /** Turns the selected hits into fewer reports; default one report for each. */
  group?(selected: readonly Selected[]): readonly Selected[];
  suggest?(hit: Hit, context: RuleContext, group: readonly Hit[]): readonly Suggestion[];
}

/** A hit that a flow rule takes up, with the flows that count for it. */
export interface Selected {
  readonly hit: Hit;
  readonly flows: readonly Flow[];
  readonly confidence: Confidence;
  /** Every hit it stands for, itself included. */
  readonly group: readonly Hit[];
}

/** A rule that reports untrusted data in sinks of some kinds. */
export function flowRule(rule: FlowRule): Rule {
  const sources = rule.sources ?? DEFAULT_SOURCES;
  return {
    ...rule,
    kind: "flow",
    schema: optionsSchema(sources, rule.possible ?? "none"),
    defaultOptions: { ...(sources.every(isInnate) ? {} : { sources }), possible: rule.possible ?? "none" },
    strictOptions: { possible: "all", ...(rule.strictSources ? { sources: [...sources, ...rule.strictSources] } : {}) },
    hasSuggestions: rule.suggest !== undefined,
    check(context) {
      const selected = context.result.hits.flatMap((hit) => select(rule, hit, context));
      return (rule.group?.(selected) ?? selected).map((each) => report(rule, each, context));
    },
  };
}

function select(rule: FlowRule, hit: Hit, context: RuleContext): Selected[] {
  if (!rule.kinds.includes(hit.kind)) return [];
  const sources = context.options.sources ?? rule.sources ?? DEFAULT_SOURCES;
  const possible = (context.options["possible"] ?? rule.possible ?? "none") as Possible;
  const follows = (flow: Flow): boolean =>
    (flow.source === undefined || sources.includes(flow.source)) && (rule.follows?.(flow, hit) ?? true);
  const flows = hit.flows.filter(follows);
  if (flows.length === 0 && (!hit.fact || hit.established)) return [];
  const strangers = hit.fact || flows.some(({ source }) => source === undefined || !rule.strictSources?.includes(source));
  const grade = rule.grade ? rule.grade(hit, context) : hit.confidence;
  if (grade === undefined) return [];
  const confidence = strangers || possible !== "all" ? grade : "possible";
  if (confidence === "possible" && possible !== "all" && !(possible === "quoted" && fillsQuotedLiteral(hit))) return [];
  return [{ hit, flows, confidence, group: [hit] }];
}

/** What a rule of facts gives beside its metadata. */
export interface FactRule extends Omit<RuleMeta, "kind" | "schema" | "defaultOptions" | "strictOptions" | "hasSuggestions"> {
  readonly kinds: readonly SinkKind[];
  /** What is wrong, where the model has no word of its own (`detail.use`). */
  readonly reaches: string;
  advice(hit: Hit): string;
  /** How sure this hit is; default the hit's own confidence. */
  grade?(hit: Hit, context: RuleContext): Confidence;
  /** Narrows the hits that count. */
  follows?(hit: Hit, context: RuleContext): boolean;
  /** Turns the selected hits into fewer reports; default one report for each. */
  group?(selected: readonly Selected[]): readonly Selected[];
  suggest?(hit: Hit, context: RuleContext): readonly Suggestion[];
}

/** A rule that reports calls and options that are defects as they stand. Those that depend on what the program is for are `possible`. */
export function factRule(rule: FactRule): Rule {
  return {
    ...rule,
    kind: "call",
    schema: {
      type: "object",
      properties: {
        possible: {
          type: "string",
          enum: ["none", "all"],
          default: "none",
          description: "Whether to report what may be right, depending on what the program is for.",
        },
      },
      additionalProperties: false,
    },
    defaultOptions: { possible: "none" },
    strictOptions: { possible: "all" },
    hasSuggestions: rule.suggest !== undefined,
    check(context) {
      const selected = context.result.hits
        .filter((hit) => hit.fact && !hit.established && rule.kinds.includes(hit.kind) && (rule.follows?.(hit, context) ?? true))
        .map((hit): Selected => ({ hit, flows: [], confidence: rule.grade?.(hit, context) ?? hit.confidence, group: [hit] }))
        .filter(({ confidence }) => confidence === "confirmed" || context.options["possible"] === "all");
      return (rule.group?.(selected) ?? selected).map(({ hit, confidence }) => ({
        at: hit.at,
        message: factMessage({ hit, flow: undefined, reaches: rule.reaches, advice: rule.advice(hit), context }),
        confidence,
        flows: [],
        suggestions: rule.suggest?.(hit, context) ?? [],
        statement: hit.statement,
        enclosing: hit.enclosing,
        ...(hit.detail.cwe && { cwe: hit.detail.cwe }),
      }));
    },
  };
}

/** A value of an exported function's parameter or of an unmodelled call between quotes in SQL: the one unknown origin worth a default warning. */
export function fillsQuotedLiteral(hit: Hit): boolean {
  return (
    (hit.unknown === "parameter" || hit.unknown === "call") && (hit.parts ?? []).some((part) => part.hole && part.position === "quoted")
  );
}

function report(rule: FlowRule, { hit, flows, confidence, group }: Selected, context: RuleContext): Report {
  const sure = rule.byPolicy ? hit.confidence : confidence;
  const say = hit.fact && flows.length === 0 ? factMessage : sure === "confirmed" ? confirmedMessage : possibleMessage;
  return {
    at: hit.at,
    message: say({ hit, flow: flows[0], reaches: rule.reaches, advice: rule.advice(hit, context.result.language), context }),
    confidence,
    flows,
    suggestions: rule.suggest?.(hit, context, group) ?? [],
    statement: hit.statement,
    enclosing: hit.enclosing,
    ...(hit.detail.cwe && { cwe: hit.detail.cwe }),
  };
}

function optionsSchema(sources: readonly SourceKind[], possible: Possible): Readonly<Record<string, unknown>> {
  const choice = {
    sources: {
      type: "array",
      items: { type: "string", enum: [...SOURCE_KINDS, ...sources.filter(isInnate)] },
      uniqueItems: true,
      minItems: 1,
      default: [...sources],
      description: "Kinds of untrusted data to follow.",
    },
  };
  return {
    type: "object",
    properties: {
      ...(sources.every(isInnate) ? {} : choice),
      possible: {
        type: "string",
        enum: [...POSSIBLE],
        default: possible,
        description:
          "What to report when the origin of a value is unknown: nothing, only a value inside a quoted SQL literal, or everything.",
      },
    },
    additionalProperties: false,
  };
}

export type { Hit, LanguageName };
