/** The report in the form that the options ask for. */
import { gzipSync } from "node:zlib";
import { formatSarif, formatStylish, REPORTS, type ScanResult } from "../report/index.js";
import type { Format } from "./options.js";
import type { Scan } from "./scan.js";

/** What GitHub takes of a SARIF file, packed. */
const LARGEST_SARIF = 10_000_000;

export interface ReportOptions {
  readonly format: Format;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly display: (file: string) => string;
}

export function formatReport({ result, locate }: Pick<Scan, "result" | "locate">, options: ReportOptions): string {
  const { format, color, quiet, display } = options;
  if (format === "stylish") return formatStylish(result, { color, quiet, display });
  if (format === "sarif") return sarifWithin(LARGEST_SARIF, result, locate);
  // Services read paths with slashes.
  return REPORTS[format](result, { display: (file) => display(file).replaceAll("\\", "/") });
}

/** Fewer results, the most severe, until the file is small enough. */
export function sarifWithin(bytes: number, result: ScanResult, locate: Scan["locate"]): string {
  let text = formatSarif(result, { locate });
  let most = result.files.reduce(
    (sum, { findings, known = [], suppressed }) => sum + findings.length + known.length + suppressed.length,
    0,
  );
  // The packed text is never larger than the text.
  while (text.length * 3 > bytes && most > 0) {
    const size = gzipSync(text).length;
    if (size <= bytes) break;
    most = Math.floor(Math.min(most * 0.9, most * (bytes / size) * 0.95));
    text = formatSarif(result, { locate, mostResults: most });
  }
  return text;
}
