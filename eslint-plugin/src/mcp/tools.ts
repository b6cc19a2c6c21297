/** The tools of the MCP server: what each is for and what it does. They read files below the root folder, and change nothing. */
import { Ajv, type ValidateFunction } from "ajv";
import { listRules } from "../lint.js";
import { pathInside } from "../cli/inside.js";
import { UsageError } from "../cli/usage.js";
import { explanation, pageOf, ruleAnswer, ruleList, scanAnswer, type Answer, type Page } from "./answers.js";
import { Known, type Filter } from "./known.js";
import type { Scanner, Watch } from "./scanner.js";
import { INPUT, OUTPUT } from "./schemas.js";

export type ToolName = keyof typeof INPUT;

const ABOUT: Readonly<Record<ToolName, { readonly title: string; readonly description: string }>> = {
  scan_file: {
    title: "Scan a file for security defects",
    description:
      "Scans one file (JavaScript, TypeScript, Python, or a text such as JSON, YAML, .env) for security defects of chatbots and LLM apps; flows through the rest of its project are followed. Use it after every edit of bot code.",
  },
  scan: {
    title: "Scan a folder for security defects",
    description: "Scans the root folder, or a folder in it, and gives the first page of findings. Further pages: list_findings.",
  },
  list_findings: {
    title: "List known findings",
    description: "Lists findings of the latest scans without scanning again, by file, rule, severity or confidence.",
  },
  explain_finding: {
    title: "Explain a finding",
    description: "Gives the path that the data takes to a finding, why it is dangerous, and what to write instead.",
  },
  list_rules: { title: "List the rules", description: "Lists the rules with one line each." },
  explain_rule: {
    title: "Explain a rule",
    description: "Says what a rule reports, why, what to write instead, and what looks alike and is none.",
  },
};

export const DEFINITIONS = (Object.keys(INPUT) as ToolName[]).map((name) => ({
  name,
  ...ABOUT[name],
  inputSchema: INPUT[name],
  outputSchema: OUTPUT[name],
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
}));

interface Arguments extends Partial<Page>, Omit<Filter, "path"> {
  readonly path?: string;
  readonly fingerprint?: string;
  readonly preset?: "recommended" | "strict";
}

export class Tools {
  private readonly known = new Known();
  private readonly validators: Readonly<Record<ToolName, ValidateFunction>>;

  constructor(
    /** A real path. */
    private readonly root: string,
    private readonly scanner: Scanner,
  ) {
    const ajv = new Ajv({ useDefaults: true, allErrors: false });
    this.validators = Object.fromEntries(Object.entries(INPUT).map(([name, schema]) => [name, ajv.compile(schema)])) as never;
  }

  has(name: string): name is ToolName {
    return Object.hasOwn(INPUT, name);
  }

  /** Rejects with a `UsageError` where the caller is at fault. */
  async call(name: ToolName, given: unknown, watch: Watch): Promise<Answer> {
    const args = structuredClone(given ?? {}) as Arguments;
    const validate = this.validators[name];
    if (!validate(args)) throw new UsageError(`Wrong arguments: ${problemOf(validate)}.`);
    const page = { offset: args.offset ?? 0, limit: args.limit ?? 25 };
    switch (name) {
      case "scan_file":
      case "scan":
        return this.scan(name, args.path ?? ".", page, watch);
      case "list_findings":
        return this.list(args, page);
      case "explain_finding":
        return this.explain(args);
      case "list_rules":
        return ruleList(
          listRules().filter(({ preset }) => args.preset !== "recommended" || preset === "recommended"),
          page,
        );
      case "explain_rule":
        return ruleAnswer(ruleOf(args.rule ?? ""));
    }
  }

  private async scan(name: "scan" | "scan_file", given: string, page: Page, watch: Watch): Promise<Answer> {
    const { path, folder } = pathInside(this.root, given);
    if (name === "scan_file" && folder) throw new UsageError(`${JSON.stringify(given)} is a folder: use the tool scan.`);
    const scanned = await this.scanner.scan(path, watch);
    this.known.add(path, scanned);
    return scanAnswer(scanned, page);
  }

  private list({ path, rule, ...filter }: Arguments, page: Page): Answer {
    if (this.known.isEmpty) throw new UsageError("Nothing has been scanned yet: call scan first.");
    const within = path === undefined ? "" : pathInside(this.root, path).path;
    return pageOf(this.known.list({ ...filter, path: within, ...(rule !== undefined && { rule: ruleOf(rule).name }) }), page);
  }

  private explain({ fingerprint = "", path }: Arguments): Answer {
    const within = path === undefined ? undefined : pathInside(this.root, path).path;
    const found = this.known.byFingerprint(fingerprint).filter(({ file }) => within === undefined || file === within);
    const [first, ...others] = found;
    if (!first) {
      throw new UsageError(
        `No finding of the latest scans has the fingerprint ${fingerprint}. It may be fixed; otherwise scan its file first.`,
      );
    }
    const rule = listRules().find(({ name }) => name === first.rule);
    return explanation(first, rule, others.length);
  }
}

function ruleOf(given: string) {
  const name = given.replace(/^chatbot-security\//u, "");
  const rule = listRules().find((each) => each.name === name);
  if (!rule) throw new UsageError(`There is no rule ${JSON.stringify(name)}: list_rules names them.`);
  return rule;
}

function problemOf({ errors }: ValidateFunction): string {
  const [error] = errors ?? [];
  if (!error) return "they do not fit the schema";
  const where = error.instancePath === "" ? "the arguments" : error.instancePath.slice(1);
  const named = error.keyword === "additionalProperties" ? ` (${JSON.stringify(error.params["additionalProperty"])})` : "";
  const allowed = error.keyword === "enum" ? ` (${(error.params["allowedValues"] as string[]).join(", ")})` : "";
  return `${where} ${error.message ?? "do not fit"}${named}${allowed}`;
}
