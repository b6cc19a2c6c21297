/**
 * A Python file as ESLint's rules see it: CPython's nodes with places and parents, `#` comments, and the directives in them. Rules for
 * JavaScript that a configuration switches on for every file find what they ask for at their start, and then no node of theirs.
 */
import { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
import type { DirectiveType, FileProblem, RulesConfig, SourceLocation, TraversalStep } from "@eslint/core";
import type { Module, Node, Range } from "../languages/python/parser/ast.js";
import type { ParseResult } from "../languages/python/parser/parse.js";
import { visitorKeys } from "./visitor-keys.js";

/** As ESLint's rules know line comments. */
export interface CommentToken {
  readonly type: "Line";
  /** Without the `#`. */
  readonly value: string;
  readonly range: Range;
  readonly loc: SourceLocation;
}

/** What every node has once the tree was walked. */
export type Located<N extends Node = Node> = N & { loc: SourceLocation; parent: Located | null };
export type Root = Located<Module> & { readonly comments: readonly CommentToken[]; readonly tokens: readonly never[] };

/** Line breaks are ESLint's, as everywhere in our doors: a place must not depend on who asks. */
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/u;

/** A rule that has to do with Python belongs to a plugin. Prose that begins with "eslint" is no configuration. */
const RULE_CONFIGURATION = /^["']?@?[\w-]+(?:\/[\w-]+)+["']?\s*:/u;

const DISABLE_DIRECTIVES: ReadonlySet<string> = new Set<DirectiveType>(["disable", "enable", "disable-line", "disable-next-line"]);

const comments = new ConfigCommentParser();

export class PythonSourceCode extends TextSourceCodeBase<{
  LangOptions: Record<string, unknown>;
  RootNode: Root;
  SyntaxElementWithLoc: Located | CommentToken;
  ConfigNode: CommentToken;
}> {
  readonly visitorKeys = visitorKeys as unknown as Record<string, string[]>;
  readonly comments: readonly CommentToken[];

  // For rules that were written for JavaScript.
  readonly hasBOM: boolean;
  readonly isESTree = false;
  readonly parserServices = {};
  readonly tokensAndComments: readonly CommentToken[];
  private readonly scope = {
    type: "global",
    isStrict: true,
    variables: [],
    set: new Map(),
    references: [],
    through: [],
    childScopes: [],
    upper: null,
  };
  readonly scopeManager = { scopes: [this.scope], globalScope: this.scope, acquire: () => this.scope, getDeclaredVariables: () => [] };

  constructor(
    text: string,
    hasBOM: boolean,
    private readonly parsed: ParseResult,
  ) {
    const root = parsed.ast as Root;
    super({ text, ast: root, lineEndingPattern: LINE_BREAK });
    this.hasBOM = hasBOM;
    const { lines } = this;
    root.loc = { start: { line: 1, column: 0 }, end: { line: lines.length, column: lines.at(-1)!.length } };
    root.parent = null;
    this.comments = parsed.comments.map(({ text: value, range }) => ({ type: "Line", value, range, loc: this.locate(range) }));
    this.tokensAndComments = this.comments;
    Object.assign(root, { comments: this.comments, tokens: [] });
  }

  getAllComments(): readonly CommentToken[] {
    return this.comments;
  }

  getLines(): readonly string[] {
    return this.lines;
  }

  getScope(): object {
    return this.scope;
  }

  getDeclaredVariables(): readonly never[] {
    return [];
  }

  override getParent(node: Located | CommentToken): Located | undefined {
    if (node.type === "Line") return undefined;
    // Whoever asks before the walk gets one of his own.
    if (node.parent === undefined) for (const _ of this.traverse());
    return node.parent ?? undefined;
  }

  /** Gives nodes their places and parents on the way. Deep trees are walked with a stack of our own. */
  override *traverse(): Iterable<TraversalStep> {
    const open: Located[] = [this.ast];
    const entered: Located[] = [];
    for (let target = open.pop(); target; target = open.pop()) {
      const leaves = entered.at(-1) === target;
      if (leaves) entered.pop();
      yield new VisitNodeStep({ target, phase: leaves ? 2 : 1, args: [target] });
      if (leaves) continue;
      entered.push(target);
      open.push(target);
      const children = childrenOf(target);
      for (let i = children.length - 1; i >= 0; i--) {
        const child = children[i]!;
        child.parent = target;
        child.loc = this.locate(child.range);
        open.push(child);
      }
    }
  }

  getInlineConfigNodes(): CommentToken[] {
    return this.comments.filter(({ value }) => /^\s*eslint(?:-(?:enable|disable(?:-(?:next-)?line)?))?(?:\s|$)/u.test(value));
  }

  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    const directives = this.getInlineConfigNodes().flatMap((node) => {
      const { label, value, justification } = comments.parseDirective(node.value)!;
      const type = label.slice("eslint-".length);
      return DISABLE_DIRECTIVES.has(type) ? [new Directive({ type: type as DirectiveType, node, value, justification })] : [];
    });
    return { directives, problems: [] };
  }

  /** `# eslint chatbot-security/no-ssrf: "off"`; and, since ESLint knows no other way for a file that has a tree, the first syntax error. */
  applyInlineConfig(): { configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]; problems: FileProblem[] } {
    const configs: { config: { rules: RulesConfig }; loc: SourceLocation }[] = [];
    const problems: FileProblem[] = [];
    const [broken] = this.parsed.errors;
    if (broken) {
      const { message, at } = broken;
      problems.push({ ruleId: null, message: `Parsing error: ${message}`, loc: this.locate([at.start, at.end]) });
    }
    for (const { value, loc } of this.getInlineConfigNodes()) {
      const directive = comments.parseDirective(value)!;
      if (directive.label !== "eslint" || !RULE_CONFIGURATION.test(directive.value)) continue;
      const read = comments.parseJSONLikeConfig(directive.value);
      if (read.ok) configs.push({ config: { rules: read.config }, loc });
      else problems.push({ ruleId: null, message: read.error.message, loc });
    }
    return { configs, problems };
  }

  private locate([start, end]: Range): SourceLocation {
    return { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) };
  }
}

/** In the order of the text. */
function childrenOf(node: Node): Located[] {
  const fields = node as unknown as Readonly<Record<string, Located | readonly (Located | null)[] | null>>;
  const children: Located[] = [];
  for (const key of visitorKeys[node.type]) {
    const value = fields[key];
    if (!value) continue;
    const nodes = (Array.isArray(value) ? value : [value]) as readonly (Located | null)[];
    for (const each of nodes) if (each) children.push(each);
  }
  return children.length > 1 ? children.sort((a, b) => a.range[0] - b.range[0]) : children;
}
