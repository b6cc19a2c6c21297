/** Every format that a report can have for programs, by name: what the command line and ESLint's formatters choose from. */
import { formatAgent } from "./agent.js";
import { formatGithub, type PathOptions } from "./github.js";
import { formatGitlab } from "./gitlab.js";
import { formatHtml } from "./html/html.js";
import { formatJson } from "./json.js";
import { formatJunit } from "./junit.js";
import { formatMarkdown } from "./markdown.js";
import type { ScanResult } from "./result.js";
import { formatSarif } from "./sarif.js";

export type ReportFormat = "json" | "sarif" | "html" | "markdown" | "github" | "gitlab" | "junit" | "agent";

export const REPORTS: Readonly<Record<ReportFormat, (result: ScanResult, paths?: PathOptions) => string>> = {
  json: (result) => formatJson(result),
  sarif: (result) => formatSarif(result),
  html: (result) => formatHtml(result),
  markdown: formatMarkdown,
  github: formatGithub,
  gitlab: formatGitlab,
  junit: formatJunit,
  agent: formatAgent,
};
