/** Compares our tree with CPython's: node by node, field by field, place by place. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Bytes, ELLIPSIS, Imaginary } from "../../eslint-plugin/src/languages/python/parser/ast.js";
import { parse } from "../../eslint-plugin/src/languages/python/parser/parse.js";

/** The interpreter that judges. */
export const PYTHON = process.env["PYTHON"] ?? "python3";

export interface Python {
  readonly version: number;
  /** Where its standard library is. */
  readonly library: string;
}

export function findPython(): Python | undefined {
  const script = "import sys, sysconfig; print(sys.version_info[1], sysconfig.get_paths()['stdlib'], sep='\\n')";
  const { status, stdout } = spawnSync(PYTHON, ["-c", script], { encoding: "utf8" });
  const [version, library] = (stdout ?? "").trim().split(/\r?\n/);
  return status === 0 && version && library ? { version: Number(version), library } : undefined;
}

export interface Agreement {
  /** Files that Python accepts, and how many of them have the same tree here. */
  files: number;
  agree: number;
  bytes: number;
  /** What differs, for each file the first difference. */
  readonly differences: string[];
  /** Files that Python refuses, and how many of them have an error here. */
  refused: number;
  refusedHere: number;
}

const BATCH = 60;

/** Compares the trees of files. */
export function compareFiles(paths: readonly string[]): Agreement {
  const result: Agreement = { files: 0, agree: 0, bytes: 0, differences: [], refused: 0, refusedHere: 0 };
  for (let at = 0; at < paths.length; at += BATCH) compareBatch(paths.slice(at, at + BATCH), result);
  return result;
}

function compareBatch(paths: readonly string[], result: Agreement): void {
  const input = paths.map((path) => `${JSON.stringify(path)}\n`).join("");
  const script = join(import.meta.dirname, "dump-ast.py");
  const { stdout, stderr, status } = spawnSync(PYTHON, [script], { input, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(stderr);
  const [header = "{}", ...lines] = stdout.split("\n");
  const { version, fields } = JSON.parse(header) as { version: [number, number]; fields: Record<string, string[]> };
  paths.forEach((path, index) => {
    const expected: unknown = JSON.parse(lines[index] ?? "null");
    const buffer = readFileSync(path);
    const text = buffer.toString("utf8");
    const { ast, errors } = parse(text);
    if (expected === null) {
      if (text.includes("\ufffd")) return;
      result.refused++;
      if (errors.length > 0) result.refusedHere++;
      return;
    }
    result.files++;
    result.bytes += buffer.length;
    const difference = new Comparison(fields, version[1]).node(expected, ast, "", false);
    if (difference === undefined && errors.length === 0) result.agree++;
    else result.differences.push(`${path}: ${difference ?? `error ${JSON.stringify(errors[0])}`}`);
  });
}

/** Fields that are named otherwise here. */
const RENAMED: Readonly<Record<string, string>> = { "ExceptHandler.type": "exception" };

class Comparison {
  constructor(
    private readonly fields: Readonly<Record<string, readonly string[]>>,
    private readonly version: number,
  ) {}

  /** The first difference, as words. Before 3.12, Python had no exact places within f-strings. */
  node(expected: unknown, actual: unknown, path: string, placeless: boolean): string | undefined {
    if (!Array.isArray(expected)) return expected === actual ? undefined : `${path}: ${show(actual)} instead of ${show(expected)}`;
    const [type, start, end, ...values] = expected as [string, number, number, ...unknown[]];
    if (!isNode(actual) || actual["type"] !== type) return `${path}: ${show(actual)} instead of ${type} at ${start}`;
    const here = `${path}/${type}`;
    const range = actual["range"] as [number, number];
    if (start >= 0 && !placeless && (range[0] !== start || range[1] !== end)) return `${here}: [${range}] instead of [${start},${end}]`;
    if (type === "Constant") return constant(values, actual, here);
    const inside = placeless || (type === "JoinedStr" && this.version < 12);
    for (const [index, name] of (this.fields[type] ?? []).entries()) {
      const value = actual[RENAMED[`${type}.${name}`] ?? name];
      const difference = this.field(this.corrected(type, values[index]), value, `${here}@${start}.${name}`, inside);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }

  /** Python 3.12 leaves empty texts in format specifications. */
  private corrected(type: string, value: unknown): unknown {
    if (type !== "JoinedStr" || this.version !== 12 || !Array.isArray(value)) return value;
    return (value as unknown[]).filter((item) => !Array.isArray(item) || item[0] !== "Constant" || item[3] !== "");
  }

  private field(expected: unknown, actual: unknown, path: string, placeless: boolean): string | undefined {
    if (!Array.isArray(expected) || (typeof expected[0] === "string" && typeof expected[1] === "number")) {
      return this.node(expected, actual, path, placeless);
    }
    if (!Array.isArray(actual)) return `${path}: no list`;
    if (actual.length !== expected.length) return `${path}: ${actual.length} instead of ${expected.length}`;
    for (const [index, item] of expected.entries()) {
      const difference = this.node(item, actual[index], `${path}[${index}]`, placeless);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && "type" in value;
}

function show(value: unknown): string {
  return isNode(value) ? `${String(value["type"])} at ${String(value["range"])}` : JSON.stringify(value);
}

function constant([expected, kind]: readonly unknown[], actual: Record<string, unknown>, path: string): string | undefined {
  const { value } = actual;
  if (actual["kind"] !== kind) return `${path}: kind ${String(actual["kind"])} instead of ${String(kind)}`;
  return sameValue(expected, value) ? undefined : `${path}: ${String(value)} instead of ${JSON.stringify(expected)}`;
}

interface Dumped {
  readonly ellipsis?: boolean;
  readonly bytes?: string;
  readonly imaginary?: string;
  readonly number?: string;
}

function sameValue(expected: unknown, value: unknown): boolean {
  if (typeof expected !== "object" || expected === null) {
    if (expected === value) return true;
    // Characters written by name are not known here.
    return typeof expected === "string" && typeof value === "string" && value.includes("\ufffd") && fits(value, expected);
  }
  const { ellipsis, bytes, imaginary, number } = expected as Dumped;
  if (ellipsis) return value === ELLIPSIS;
  if (bytes !== undefined) return value instanceof Bytes && value.text === bytes;
  if (imaginary !== undefined) return value instanceof Imaginary && value.value === real(imaginary);
  return number !== undefined && (typeof value === "bigint" ? BigInt(number) === value : real(number) === value);
}

function real(written: string): number {
  return written === "inf" ? Infinity : Number(written);
}

function fits(pattern: string, text: string): boolean {
  const pieces = pattern.split("\ufffd");
  let at = 0;
  return pieces.every((piece, index) => {
    const found = text.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0 && (index > 0 || found === 0);
  });
}
