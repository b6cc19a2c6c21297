/**
 * `npm run bench -- semgrep-rules FOLDER`: what of the annotated code of a checkout of semgrep/semgrep-rules we report.
 * Each test file lies beside the rules it tests; a comment `ruleid: x` says that the next line of code is an instance of x, `ok: x` that
 * it is none. A rule of ours stands for a rule of theirs when both name CWEs of one family.
 *
 * --language  javascript (and TypeScript; the default) or python
 * --misses    instances that are not reported
 * --false     harmless lines that are reported
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { FAMILIES, familyOf, related } from "./families.mjs";
import { textScanner } from "./scan.mjs";

const EXTENSIONS = { javascript: /\.(?:[cm]?[jt]s|[jt]sx)$/u, python: /\.py$/u };
/** A report counts on the line after the comment and on so many lines more. */
const NEAR = 3;

export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    options: {
      language: { type: "string", default: "javascript" },
      misses: { type: "boolean" },
      false: { type: "boolean" },
      only: { type: "string" },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const extension = EXTENSIONS[values.language];
  if (folder === undefined || extension === undefined)
    throw new Error("usage: semgrep-rules FOLDER [--language javascript|python] [--misses] [--false] [--only FAMILY]");
  const theirs = readRules(folder);
  const scanner = await textScanner("strict");
  const verdicts = [];
  let ours = [];
  let files = 0;
  try {
    for (const file of testFiles(folder, extension)) {
      const text = readFileSync(join(folder, file), "utf8");
      const markers = readMarkers(text).flatMap((marker) => withRule(marker, stemOf(file), theirs));
      if (markers.length === 0) continue;
      files++;
      const { rules, findings, stderr } = await scanner.scan(file, text);
      if (stderr !== "") console.error(stderr.trimEnd());
      ours = rules;
      verdicts.push(...judge(markers, findings).map((verdict) => ({ ...verdict, file })));
    }
  } finally {
    scanner.close();
  }
  const spoken = ours.flatMap(({ cwes }) => cwes);
  const covered = new Set(verdicts.filter(({ cwes }) => related(cwes, spoken, FAMILIES)).map(({ family }) => family));
  console.log(`${files} files, ${verdicts.length} annotated lines, ${ours.length} rules of ours\n`);
  printTable(verdicts, covered);
  const shown = verdicts.filter(({ family }) => (values.only === undefined ? covered.has(family) : family === values.only));
  if (values.misses) list("missed", shown, "ruleid", false);
  if (values.false) list("false", shown, "ok", true);
}

/** id → CWE numbers of every rule about security; and, since ids occur more than once, the same by the path of the rules' file and the id. */
function readRules(folder) {
  const rules = new Map();
  for (const path of walk(folder).filter((path) => /\.ya?ml$/u.test(path) && !/\.test\.ya?ml$/u.test(path))) {
    for (const rule of readFileSync(join(folder, path), "utf8")
      .split(/^\s*- id:\s*/mu)
      .slice(1)) {
      if (!/^\s+category:\s*['"]?security\b/mu.test(rule)) continue;
      const id = /^['"]?([\w.-]+)/u.exec(rule)?.[1] ?? "";
      rules.set(id, cwesOf(rule));
      rules.set(`${stemOf(path)}:${id}`, cwesOf(rule));
    }
  }
  return rules;
}

/** The value of the key `cwe`, on its line or as a list below it. */
function cwesOf(rule) {
  const [, block = ""] = /^\s+cwe:((?:.*\n)(?:\s*- .*\n)*)/mu.exec(`${rule}\n`) ?? [];
  return [...block.matchAll(/CWE-(\d+)/gu)].map(([, number]) => Number(number));
}

/** Files with code beside a rule's file of the same name. */
function testFiles(folder, extension) {
  const code = walk(folder).filter((path) => extension.test(path) && !/\.fixed\.[^.]+$/u.test(path));
  return code.filter((path) => {
    return [stemOf(path), path.replace(extension, "")].some((name) =>
      ["yaml", "yml"].some((end) => existsSync(join(folder, `${name}.${end}`))),
    );
  });
}

function walk(folder, at = folder) {
  return readdirSync(at, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(folder, join(at, entry.name)) : [relative(folder, join(at, entry.name))]));
}

/** A path without what its name ends with. */
function stemOf(path) {
  return path.replace(/(?:\.test)?\.[^./]+$/u, "");
}

function withRule({ ids, ...marker }, stem, rules) {
  return ids.flatMap((id) => {
    const cwes = rules.get(`${stem}:${id}`) ?? rules.get(id);
    if (cwes === undefined) return [];
    return [{ ...marker, id, cwes, family: familyOf(cwes) }];
  });
}

/**
 * The annotations of a text: `{ kind: "ruleid" | "ok", ids, line }`, where the line is that of the code spoken about. What their own tool
 * does not manage yet (`todoruleid`, `todook`) counts like everything else.
 */
export function readMarkers(text) {
  const lines = text.split("\n");
  const markers = [];
  for (const [index, line] of lines.entries()) {
    const [, kind, ids] = /^\s*(?:\/\/|\{?\/\*|<!--|#)\s*(?:todo)?(ruleid|ok)\s*:\s*([\w.,\s-]+)/u.exec(line) ?? [];
    if (kind === undefined) continue;
    let at = index + 1;
    while (at < lines.length && /^\s*(?:\/\/|#(?!\w)|\{?\/\*.*\*\/\}?\s*$|<!--|$)/u.test(lines[at])) at++;
    markers.push({ kind, ids: ids.split(/[,\s]+/u).filter(Boolean), line: at + 1 });
  }
  return markers;
}

/**
 * The markers, each with the finding that is reported for it, if any: one of the marker's family that starts, or whose flow ends, on the
 * marker's line or a little below, before the next line that a marker of the family speaks about.
 */
export function judge(markers, findings) {
  return markers.map((marker) => {
    const rivals = markers.filter(({ cwes, line }) => line > marker.line && related(cwes, marker.cwes, FAMILIES)).map(({ line }) => line);
    const end = Math.min(marker.line + NEAR, Math.min(...rivals) - 1);
    const finding = findings.find(({ line, trace, cwes }) => {
      const ends = trace.slice(-1).map((step) => step.line);
      return [line, ...ends].some((at) => at >= marker.line && at <= end) && related(cwes, marker.cwes, FAMILIES);
    });
    return { ...marker, finding };
  });
}

function printTable(verdicts, covered) {
  const families = [...new Set(verdicts.map(({ family }) => family))].map((family) =>
    row(family, verdicts, (each) => each.family === family),
  );
  families.sort((a, b) => b.instances - a.instances);
  console.log(`${"family".padEnd(20)} instances  found           ok lines  reported        difference`);
  for (const each of families.filter(({ name }) => covered.has(name))) console.log(format(each));
  console.log(`${format(row("TOTAL", verdicts, ({ family }) => covered.has(family)))}\n\nno rule yet`);
  for (const each of families.filter(({ name }) => !covered.has(name))) console.log(format(each));
  console.log(format(row("TOTAL with these", verdicts, () => true)));
}

function row(name, verdicts, belongs) {
  const count = (kind, found) => verdicts.filter((v) => belongs(v) && v.kind === kind && (!found || v.finding !== undefined)).length;
  return { name, instances: count("ruleid"), found: count("ruleid", true), harmless: count("ok"), wrong: count("ok", true) };
}

function format({ name, instances, found, harmless, wrong }) {
  const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole);
  const share = (part, whole) => `${String(part).padStart(5)} ${percent(part, whole).toFixed(1).padStart(6)} %`;
  const difference = percent(found, instances) - percent(wrong, harmless);
  const [left, right] = [
    `${String(instances).padStart(9)}  ${share(found, instances)}`,
    `${String(harmless).padStart(8)}  ${share(wrong, harmless)}`,
  ];
  return `${name.padEnd(20)} ${left}  ${right}  ${difference.toFixed(1).padStart(10)}`;
}

function list(title, verdicts, wanted, reported) {
  console.log("");
  for (const { kind, file, line, id, family, finding } of verdicts) {
    if (kind !== wanted || (finding !== undefined) !== reported) continue;
    console.log(`${title}  ${family.padEnd(14)} ${file}:${line}  ${id}${finding ? `  ← ${finding.rule}: ${finding.message}` : ""}`);
  }
}

if (process.argv[1] === import.meta.filename) await run(process.argv.slice(2));
