/**
 * The analysis behind the MCP server, in a thread of its own: it is synchronous, and the server has to hear of a cancellation meanwhile. Keeps the
 * program between two calls, so that the second costs what has changed. Executes nothing of the project.
 */
import { parentPort, workerData } from "node:worker_threads";
import { analysisOf, createLinter } from "../lint.js";
import { isDocument, sourceExtensions } from "../analysis.js";
import { readConfig } from "../cli/config.js";
import { scan, type Scan } from "../cli/scan.js";
import { resolveTargets } from "../cli/targets.js";
import { UsageError } from "../cli/usage.js";
import type { Finding } from "../engine/finding.js";
import { diskWorkspace, type DiskWorkspace } from "../workspace/disk.js";
import { machinePath, toFileUrl } from "../workspace/machine-paths.js";
import type { Workspace } from "../workspace/workspace.js";
import type { Reply, Scanned, ScanRequest, ShownFinding, ShownSuggestion, WorkerOptions } from "./messages.js";

const { root, preset, config, includeTests } = workerData as WorkerOptions;

let disk: DiskWorkspace | undefined;
let looks = 0;

/** The disk as it was when the latest call came. */
const workspace: Workspace = {
  read: (path) => disk?.read(path),
  exists: (path) => disk?.exists(path) ?? false,
  list: () => disk?.list() ?? [],
  stamp: () => looks,
};

const PROGRESS_INTERVAL = 250;

function run({ target }: ScanRequest): Scanned {
  const started = performance.now();
  const targets = { ...resolveTargets([machinePath(root, target)], root), root, paths: [target] };
  const options = { config, off: [], ...(preset && { preset }), ...(includeTests !== undefined && { includeTests }) };
  const settings = readConfig(options, targets, root);
  const found = diskWorkspace(root, {
    extensions: sourceExtensions,
    documents: isDocument,
    targets: [target],
    whole: true,
    before: disk,
    includeTests: settings.includeTests,
    ignores: (path) => settings.ignores(path),
  });
  disk = found;
  looks++;
  let last = 0;
  const done = scan({
    workspace,
    files: found.files,
    skipped: found.skipped,
    rootUrl: toFileUrl(root),
    lint: settings.lint,
    createLinter,
    started,
    progress(file, index, total) {
      if (performance.now() - last < PROGRESS_INTERVAL) return;
      last = performance.now();
      send({ progress: { file, index, total } });
    },
  });
  return shown(done, secretsIn(done, analysisOf(workspace, settings.lint.settings ?? {})));
}

/** What may be a part of a token, and says something of it. */
const PIECE = /[\w+/=~-]{8,}/gu;

type Mask = (text: string) => string;

/** Replaces every secret of the files that the findings speak of, wherever it stands. */
function secretsIn({ result }: Scan, analysis: ReturnType<typeof analysisOf>): Mask {
  const findings = result.files.flatMap((file) => file.findings);
  const files = new Set(findings.flatMap(({ file, flows }) => [file, ...flows.flatMap(({ steps }) => steps.map((step) => step.file))]));
  const masked = new Map<string, string>();
  for (const file of files) {
    const known = analysis.document(file) ?? analysis.file(file);
    for (const secret of known?.secrets ?? []) {
      const written = known!.text.slice(secret.at.start, secret.at.end);
      const value = written.replace(/^(["'`]{1,3})(.*)\1$/su, "$2");
      if (value.length >= 6) masked.set(value, secret.masked);
    }
  }
  const values = [...masked.keys()].sort((a, b) => b.length - a.length);
  // A line that is cut to length may have cut a secret, too.
  const pieces = (text: string): string => text.replace(PIECE, (piece) => (values.some((value) => value.includes(piece)) ? "…" : piece));
  return (text) => (values.length === 0 ? text : pieces(values.reduce((all, value) => all.replaceAll(value, masked.get(value)!), text)));
}

function shown({ result, failures, locate }: Scan, mask: Mask): Scanned {
  const findings = result.files.flatMap(({ findings }) => findings.map((finding) => shownFinding(finding, mask, locate)));
  const skipped = result.summary.skipped.map(
    ({ reason, files, folders }) => `${files} files and ${folders} folders not scanned: ${reason}.`,
  );
  return {
    findings,
    summary: result.summary,
    preset: result.preset,
    notes: [
      ...result.notices.map(({ file, message }) => `${file}: ${message}.`),
      ...result.files.flatMap(({ file, truncated }) => (truncated === undefined ? [] : [`${file}: analysis truncated: ${truncated}.`])),
      ...failures.map(({ file }) => `${file}: could not be analysed because of an error of chatbot-security itself.`),
      ...skipped,
    ].map(mask),
    problems: result.files.flatMap(({ file, problems }) =>
      problems.slice(0, 3).map(({ message, start }) => ({ file, message: mask(message), line: start.line })),
    ),
  };
}

function shownFinding({ at: _, suggestions, ...finding }: Finding, mask: Mask, locate: Scan["locate"]): ShownFinding {
  return {
    ...finding,
    message: mask(finding.message),
    flows: finding.flows.map((flow) => ({
      ...flow,
      steps: flow.steps.map((step) => ({ ...step, text: mask(step.text), code: mask(step.code) })),
    })),
    suggestions: suggestions.flatMap(({ title, safe, edits }): ShownSuggestion[] => {
      const places = edits.map(({ at, text }) => ({ text, start: locate(finding.file, at.start), end: locate(finding.file, at.end) }));
      // An edit that says a secret again would be none of use with the secret masked.
      if (places.some(({ start, end, text }) => !start || !end || mask(text) !== text)) return [];
      return [
        {
          title: mask(title),
          safe,
          edits: places.map(({ text, start, end }) => ({
            ...{ line: start!.line, column: start!.column },
            ...{ endLine: end!.line, endColumn: end!.column, text },
          })),
        },
      ];
    }),
  };
}

function send(reply: Reply): void {
  parentPort?.postMessage(reply);
}

parentPort?.on("message", (request: ScanRequest) => {
  try {
    send({ done: run(request) });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    send(error instanceof UsageError ? { refused: words } : { failed: words });
  }
});
