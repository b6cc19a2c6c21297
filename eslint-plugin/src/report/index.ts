/** One finding list, several reports. */
export { formatHtml } from "./html/html.js";
export { formatJson } from "./json.js";
export type { BaselineReport, Notice, ReportedFile, RuleInfo, ScanResult, Summary } from "./result.js";
export { formatSarif, toSarif } from "./sarif.js";
export { formatStylish, type StylishOptions } from "./stylish.js";
export { quoted, visible, visibleLines } from "./visible.js";
