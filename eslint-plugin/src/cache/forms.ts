/** The forms of what a cache holds: checks of values that were read from a file which perhaps others wrote. */
import { listRules } from "../lint.js";
import { normalise } from "../workspace/paths.js";

export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
export const isNumber: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isPath: Check = (value) => typeof value === "string" && value !== "" && normalise(value) === value;
export const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
export const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const isTuple =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, i) => check(value[i]));
/** An object with these members and no others. */
export const isRecord =
  (members: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const own = new Map(Object.entries(value));
    for (const [name, check] of Object.entries(members)) if (!own.has(name) || !check(own.get(name))) return false;
    for (const [name, each] of own)
      if (!Object.hasOwn(members, name) && !(Object.hasOwn(optional, name) && optional[name]!(each))) return false;
    return true;
  };

const isRule: Check = (value) => listRules().some(({ name }) => name === value);
const isAt = isRecord({ start: isNumber, end: isNumber }, { file: isPath });
const isLine = isRecord({ line: isNumber, column: isNumber });
const isRole = isOneOf("source", "assign", "call", "parameter", "return", "propagate", "sink");
const isStep = isRecord({
  ...{ file: isPath, start: isNumber, end: isNumber, role: isRole, text: isText },
  ...{ startAt: isLine, endAt: isLine, code: isText },
});
const isFlow = isRecord({ steps: isList(isStep) }, { source: isText });
const isSuggestion = isRecord({ title: isText, edits: isList(isRecord({ at: isAt, text: isText })), safe: isFlag });
export const isFinding = isRecord(
  {
    ...{ rule: isRule, file: isPath, at: isAt, start: isLine, end: isLine, message: isText },
    ...{ confidence: isOneOf("confirmed", "possible"), severity: isOneOf("error", "warning") },
    ...{ flows: isList(isFlow), suggestions: isList(isSuggestion), fingerprint: isText },
  },
  { cwe: isList(isNumber) },
);
export const isHash: Check = (value) => typeof value === "string" && /^[\da-f]{64}$/u.test(value);
const isSuppressionProblem = isRecord(
  {
    ...{ at: isAt, start: isLine, end: isLine },
    ...{ kind: isOneOf("unused-suppression", "suppression-without-reason"), message: isText },
  },
  { removable: isFlag },
);
export const isReport = isRecord(
  {
    ...{ file: isPath, findings: isList(isFinding), suppressed: isList(isFinding) },
    problems: isList(isRecord({ at: isAt, message: isText, start: isLine })),
  },
  { truncated: isText, suppressionProblems: isList(isSuppressionProblem) },
);
