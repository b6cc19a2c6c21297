/** One finding list, several reports. */
export { formatAgent } from "./agent.js";
export { REPORTS, type ReportFormat } from "./formats.js";
export { formatGithub, type PathOptions } from "./github.js";
export { formatGitlab } from "./gitlab.js";
export { formatHtml } from "./html/html.js";
export { formatJson } from "./json.js";
export { formatJunit } from "./junit.js";
export { formatMarkdown } from "./markdown.js";
export type { BaselineReport, Notice, ReportedFile, RuleInfo, ScanResult, Summary } from "./result.js";
export { formatSarif, toSarif } from "./sarif.js";
export { formatStylish, type StylishOptions } from "./stylish.js";
export { quoted, visible, visibleLines } from "./visible.js";
