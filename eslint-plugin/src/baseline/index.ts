/** The baseline, for the doors. */
export { applyBaseline, filesInQuestion, relativePath, type Applied, type BaselineContext, type Look } from "./apply.js";
export { BASELINE_FILE, baselineSchema, formatBaseline, readBaseline, type Baseline, type BaselineEntry } from "./baseline.js";
