/** The built command line of this checkout, run for its findings. Nothing of the scanned code is executed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BIN = join(root, "eslint-plugin/bin/chatbot-security.js");
const QUIET = ["--no-config", "--fail-on", "never", "--quiet"];
/** The command line's code for an error of its own. */
const INTERNAL = 3;

/** `{ rules: [{ id, cwes }], findings: [{ file, line, rule, cwes, message, trace: [{ file, line }] }], stderr }` of one folder. */
export function scanFolder(folder, preset) {
  const home = mkdtempSync(join(tmpdir(), "chatbot-security-scan-"));
  try {
    const output = join(home, "out.sarif");
    const args = [BIN, "scan", ".", "--preset", preset, "--format", "sarif", "--output", output, ...QUIET];
    const { status, stderr, error } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
    if (status !== 0 && status !== INTERNAL) throw new Error(`${folder}: ${error?.message ?? `code ${status}`}\n${stderr.slice(-2000)}`);
    return { ...fromSarif(JSON.parse(readFileSync(output, "utf8")), resolve(folder)), stderr };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Scans texts one at a time, each as a program of its own, in this process. `close` removes what is left on disk. */
export async function textScanner(preset) {
  const { main } = await import("../../eslint-plugin/dist/cli.js");
  const home = mkdtempSync(join(tmpdir(), "chatbot-security-scan-"));
  const output = join(home, "out.sarif");
  let count = 0;
  return {
    async scan(path, text) {
      const folder = join(home, String(count++));
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      let stderr = "";
      const environment = { cwd: folder, env: {}, stdout: { write: () => true }, stderr: { write: (words) => (stderr += words) } };
      await main(["scan", ".", "--include-tests", "--preset", preset, "--format", "sarif", "--output", output, ...QUIET], environment);
      const result = fromSarif(JSON.parse(readFileSync(output, "utf8")), folder);
      rmSync(folder, { recursive: true, force: true });
      return { ...result, stderr };
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Findings with absolute paths. CWEs are read from tags, of the result and of its rule, as `external/cwe/cwe-089`. */
export function fromSarif({ runs }, folder) {
  const rules = new Map();
  const findings = [];
  for (const { tool, results = [] } of runs) {
    for (const rule of [tool.driver, ...(tool.extensions ?? [])].flatMap((part) => part.rules ?? [])) rules.set(rule.id, cwes(rule));
    for (const result of results) {
      const [location] = result.locations ?? [];
      if (location === undefined) continue;
      const steps = (result.codeFlows ?? []).flatMap(({ threadFlows }) => threadFlows.flatMap(({ locations }) => locations));
      findings.push({
        ...place(location, folder),
        rule: result.ruleId,
        cwes: [...new Set([...cwes(result), ...(rules.get(result.ruleId) ?? [])])].sort((a, b) => a - b),
        message: result.message.text,
        trace: steps.filter((step) => step.location).map((step) => place(step.location, folder)),
      });
    }
  }
  return { rules: [...rules].map(([id, numbers]) => ({ id, cwes: numbers })), findings };
}

function cwes({ properties: { tags = [] } = {} }) {
  return tags.flatMap((tag) => /cwe[-/]0*(\d+)$/iu.exec(tag)?.slice(1).map(Number) ?? []);
}

function place({ physicalLocation: { artifactLocation, region } = {} }, folder) {
  const uri = decodeURIComponent((artifactLocation?.uri ?? "").replace(/^file:\/\//u, ""));
  return { file: resolve(folder, uri), line: region?.startLine ?? 1 };
}
