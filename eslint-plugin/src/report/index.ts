/** One finding list, several reports. */
export { formatJson } from "./json.js";
export type { Notice, ReportedFile, RuleInfo, ScanResult, Summary } from "./result.js";
export { formatSarif, toSarif } from "./sarif.js";
export { formatStylish, type StylishOptions } from "./stylish.js";
export { quoted, visible, visibleLines } from "./visible.js";
