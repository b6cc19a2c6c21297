/**
 * `npm run bench -- compare LABELS REPOS BOTS`: what other tools find on the labelled bots, beside ours; arguments as for `labelled-bots`.
 * Other tools' rules are not told apart by weakness: a report near a labelled defect has found it, whatever it says, for ours as well. Wrong
 * are reports in repositories that were read whole, at lines where no label stands. Every tool is asked about the same files.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { diskWorkspace } from "../../eslint-plugin/dist/workspace.js";
import { contestants } from "./contestants.mjs";
import { JAVASCRIPT, PYTHON } from "./corpus.mjs";
import { folderOf, precision, recall, score } from "./labels.mjs";
import { banditVersion, installPeers, PLUGINS } from "./peers.mjs";
import { scanFolder } from "./scan.mjs";

/** Of SonarJS only rules that are about security, as it judges style as well: names of its vulnerabilities and security hotspots. */
const ABOUT_SECURITY = new RegExp(
  `^sonarjs/(?:aws-.+|${`code-eval confidential-information-logging content-length content-security-policy cookie-no-httponly cors csrf
  disabled-auto-escaping disabled-resource-integrity disabled-timeout dompurify-unsafe-config dynamically-constructed-templates
  encryption-secure-mode file-permissions file-uploads frame-ancestors hashing hardcoded-secret-signatures hidden-files insecure-cookie
  insecure-jwt-token link-with-target-blank no-angular-bypass-sanitization no-clear-text-protocols no-hardcoded-ip no-hardcoded-passwords
  no-hardcoded-secrets no-intrusive-permissions no-ip-forward no-mime-sniff no-mixed-content no-os-command-from-path no-referrer-policy
  no-session-cookies-on-static-assets no-unsafe-unzip no-weak-cipher no-weak-keys os-command post-message production-debug pseudo-random
  publicly-writable-directories review-blockchain-mnemonic session-regeneration slow-regex sql-queries strict-transport-security
  super-linear-regex unverified-certificate unverified-hostname weak-ssl web-sql-database x-powered-by xml-parser-xxe`
    .split(/\s+/u)
    .join("|")})$`,
  "u",
);

export async function run(args) {
  const [labelsFile, reposFile, bots] = parseArgs({ args, allowPositionals: true }).positionals;
  if (bots === undefined) throw new Error("usage: compare LABELS REPOS BOTS");
  const labels = readFileSync(labelsFile, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line)); // prettier-ignore
  const repos = JSON.parse(readFileSync(reposFile, "utf8")).filter(({ repo }) => existsSync(join(bots, folderOf(repo))));
  const whole = new Set(repos.filter(({ review }) => review === "full").map(({ repo }) => folderOf(repo)));
  const home = mkdtempSync(join(tmpdir(), "chatbot-security-compare-"));
  try {
    console.log(`${"".padEnd(28)} certain defects found   right / wrong reports where every line was read`);
    for (const [name, findingsOf] of tools(home, labels)) {
      const findings = repos.flatMap(({ repo }) =>
        findingsOf(join(bots, folderOf(repo))).map((each) => ({ ...each, folder: folderOf(repo) })),
      );
      const scored = score(labels, findings, bots, () => true);
      const { certain, certainFound } = recall(labels, scored.hit).find(({ category }) => category === "ALL");
      const { right, wrong } = precision(scored.findings, whole);
      const percent = (part, of) => (of === 0 ? "–" : `${Math.round((100 * part) / of)} %`);
      console.log(
        `${name.padEnd(28)} ${`${certainFound} of ${certain} = ${percent(certainFound, certain)}`.padStart(21)}   ${right} / ${wrong} = ${percent(right, right + wrong)}`,
      );
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Pairs of a tool's name and what gives its findings in a folder: `{ file, line, rule, cwes, trace }`, paths absolute. */
function tools(home, labels) {
  const python = labels.some(({ file }) => file.endsWith(".py"));
  const { extensions } = python ? PYTHON : JAVASCRIPT;
  const own = (folder) => new Set(diskWorkspace(folder, { extensions }).files.map(({ path }) => resolve(folder, path)));
  const listed = (tell) => (folder) => {
    const files = own(folder);
    return tell(folder).filter(({ file }) => files.has(file));
  };
  const ours = ["recommended", "strict"].map((preset) => [`ours, ${preset}`, listed((folder) => scanFolder(folder, preset).findings)]);
  if (python) {
    const version = banditVersion();
    return version ? [...ours, [`Bandit ${version}`, listed(bandit)]] : ours;
  }
  const all = contestants(home, installPeers());
  const plugins = Object.entries(PLUGINS).map(([key, { name }]) => [name, listed((folder) => eslint(all[key].args, folder))]);
  return [...ours, ...plugins];
}

function eslint(args, folder) {
  const results = json(process.execPath, [...args, "--format", "json", "--no-warn-ignored", "--no-error-on-unmatched-pattern"], folder);
  return results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId }) => ruleId !== null && (!ruleId.startsWith("sonarjs/") || ABOUT_SECURITY.test(ruleId)))
      .map(({ ruleId, line }) => ({ file: filePath, line, rule: ruleId, cwes: [], trace: [] })),
  );
}

function bandit(folder) {
  const { results } = json("bandit", ["-r", "-q", "-f", "json", "."], folder);
  return results.map((each) => ({ file: resolve(folder, each.filename), line: each.line_number, rule: each.test_id, cwes: [], trace: [] }));
}

/** What a linter prints as JSON. It ends with 1 when it has something to report. */
function json(program, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0 && status !== 1) throw new Error(`${program} failed (${error?.message ?? `code ${status}`})\n${stderr.slice(-2000)}`);
  return JSON.parse(stdout);
}
