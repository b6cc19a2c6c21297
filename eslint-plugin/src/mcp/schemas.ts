/** The shapes of what the tools take and give, as JSON Schema. Nothing that is not named here is taken or given. */

type Schema = Readonly<Record<string, unknown>>;

export interface ObjectSchema extends Schema {
  readonly type: "object";
}

const text: Schema = { type: "string" };
const count: Schema = { type: "integer", minimum: 0 };
const flag: Schema = { type: "boolean" };

function list(items: Schema): Schema {
  return { type: "array", items };
}

/** An object with these members and no others; all are required but those named. */
function object(properties: Readonly<Record<string, Schema>>, ...optional: readonly string[]): ObjectSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

const path = (description: string): Schema => ({ type: "string", minLength: 1, maxLength: 4_096, description });
const rule: Schema = { type: "string", pattern: "^(?:chatbot-security/)?[a-z][a-z-]{1,60}$", description: "The name of a rule." };
const page = {
  offset: { type: "integer", minimum: 0, maximum: 1_000_000, default: 0, description: "How many to pass over." },
  limit: { type: "integer", minimum: 1, maximum: 100, default: 25, description: "How many to give." },
};

export const INPUT = {
  scan_file: object({ path: path("The file, relative to the root folder."), ...page }, "offset", "limit"),
  scan: object(
    { path: { ...path("A folder or file, relative to the root folder."), default: "." }, ...page },
    ...["path", "offset", "limit"],
  ),
  list_findings: object(
    {
      path: path("Only findings in this file or below this folder."),
      rule,
      severity: { type: "string", enum: ["error", "warning"] },
      confidence: { type: "string", enum: ["confirmed", "possible"] },
      ...page,
    },
    ...["path", "rule", "severity", "confidence", "offset", "limit"],
  ),
  explain_finding: object(
    {
      fingerprint: {
        type: "string",
        pattern: "^[0-9a-f]{8,64}$",
        description: "The fingerprint of a finding, or its first 8 or more digits.",
      },
      path: path("The finding's file, where several share the fingerprint."),
    },
    "path",
  ),
  list_rules: object({ preset: { type: "string", enum: ["recommended", "strict"] }, ...page }, "preset", "offset", "limit"),
  explain_rule: object({ rule }),
} as const;

const finding = object(
  {
    ...{ rule: text, severity: text, confidence: text, file: text, line: count, column: count, end_line: count, end_column: count },
    ...{ message: text, fingerprint: text, code: text },
  },
  "code",
);
const findings = { total: count, errors: count, warnings: count, offset: count, findings: list(finding), next_offset: count };
const scanned = object(
  {
    ...findings,
    scanned: object({ files: count, documents: count, lines: count, suppressed: count, preset: text }),
    notes: list(text),
  },
  "next_offset",
);
const step = object({ role: text, text, file: text, line: count, code: text });
const edit = object({ line: count, column: count, end_line: count, end_column: count, text });
const ruleSummary = { name: text, description: text, preset: text, cwe: list(count) };

export const OUTPUT: Readonly<Record<keyof typeof INPUT, ObjectSchema>> = {
  scan_file: scanned,
  scan: scanned,
  list_findings: object(findings, "next_offset"),
  explain_finding: object({
    finding,
    flows: list(object({ source: text, total_steps: count, steps: list(step) }, "source")),
    ...{ why: text, instead: text, url: text },
    suggestions: list(object({ title: text, safe: flag, edits: list(edit) })),
    others: count,
  }),
  list_rules: object({ total: count, offset: count, rules: list(object(ruleSummary)), next_offset: count }, "next_offset"),
  explain_rule: object({
    ...ruleSummary,
    ...{ why: text, instead: text, not_a_finding: list(text), owasp: list(text), url: text },
    examples: list(object({ language: text, bad: text, good: text })),
  }),
};
