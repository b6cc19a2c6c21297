/** JUnit's XML, which every CI server shows: a suite for each file, a failed case for each finding, a passed one for a file without. */
import { printable } from "./ansi.js";
import type { PathOptions } from "./github.js";
import type { ReportedFile, ScanResult } from "./result.js";
import { wayOf } from "./ways.js";

export function formatJunit({ files }: ScanResult, { display = (file) => file }: PathOptions = {}): string {
  const total = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const cases = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const suites = files.map((file) => suite(file, display)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="chatbot-security" tests="${cases}" failures="${total}" errors="0">\n${suites}</testsuites>\n`;
}

function suite({ file, findings }: ReportedFile, display: (file: string) => string): string {
  const name = xml(display(file));
  const cases = findings.map((finding) => {
    const { start, rule, message, confidence } = finding;
    const text = [`${display(file)}:${start.line}:${start.column}`, message, ...wayOf(finding, display)].map(printable).join("\n");
    return (
      `    <testcase name="${xml(`${rule} (${start.line}:${start.column})`)}" classname="${name}" time="0">\n` +
      `      <failure type="${xml(`${rule} ${confidence}`)}" message="${xml(printable(message))}">${xml(text)}</failure>\n    </testcase>\n`
    );
  });
  const passed = findings.length === 0 ? [`    <testcase name="chatbot-security" classname="${name}" time="0"/>\n`] : [];
  const tests = cases.length + passed.length;
  return `  <testsuite name="${name}" tests="${tests}" failures="${cases.length}" errors="0" skipped="0" time="0">\n${[...cases, ...passed].join("")}  </testsuite>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Without what no XML may hold. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/gu, (character: string) => ENTITIES[character]!);
}
