/** One repository, scanned by the built command line in a process of its own: its findings, or why there are none. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const BIN = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "eslint-plugin/bin/chatbot-security.js");
/** The command line's code for a file that one of our own errors left out. */
const INTERNAL = 3;

/** `{ findings, failure?, seconds }`; `program` is another command line, for tests. */
export function scanRepository(name, path, { preset, seconds, megabytes, program = BIN }) {
  const home = mkdtempSync(join(tmpdir(), "chatbot-security-ecosystem-"));
  const output = join(home, "out.json");
  const began = Date.now();
  try {
    const own = ["--no-config", "--no-baseline", "--fail-on", "never", "--quiet"];
    const args = [
      `--max-old-space-size=${megabytes}`,
      program,
      "scan",
      ".",
      "--preset",
      preset,
      "--format",
      "json",
      "--output",
      output,
      ...own,
    ];
    const options = { cwd: path, encoding: "utf8", maxBuffer: 1 << 26, timeout: seconds * 1000, killSignal: "SIGKILL" };
    const { status, signal, stderr, error } = spawnSync(process.execPath, args, options);
    const failure = failureOf({ status, signal, stderr, error, seconds });
    const findings = status === 0 || status === INTERNAL ? read(name, readFileSync(output, "utf8")) : [];
    return { findings, ...(failure && { failure }), seconds: (Date.now() - began) / 1000 };
  } catch (error) {
    return { findings: [], failure: `no report: ${error.message}`, seconds: (Date.now() - began) / 1000 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function failureOf({ status, signal, stderr, error, seconds }) {
  if (error?.code === "ETIMEDOUT") return `took more than ${seconds} s`;
  if (/heap out of memory/.test(stderr ?? "")) return "out of memory";
  if (signal) return `ended by ${signal}`;
  if (status === 0) return undefined;
  const last = (stderr ?? "").trim().split("\n").at(-1) ?? "";
  return `${status === INTERNAL ? "an error of ours" : "crash"}, code ${status}: ${last.slice(0, 200)}`;
}

function read(repository, json) {
  return JSON.parse(json).findings.map(({ rule, confidence, severity, file, line, message, fingerprint }) => ({
    repository,
    rule,
    confidence,
    severity,
    file,
    line,
    fingerprint,
    message,
  }));
}
