/**
 * Which version may carry a difference of findings, as docs/versions.md says: "patch", "minor" or "major", with the reasons. The difference is
 * that of two runs with one preset, which every finding names.
 */
export const STEPS = ["patch", "minor", "major"];

/** `{ step, reasons }`: the smallest version that may, and what asks for it. */
export function smallestVersion({ added, gone, changed }) {
  const reasons = [];
  const ask = (step, finding, why) =>
    reasons.push({ step, text: `${finding.repository}/${finding.file}:${finding.line} ${finding.rule}: ${why}` });
  const place = ({ repository, rule, file, line, message }) => [repository, rule, file, line, message].join("\0");
  const left = new Set(gone.map(place));
  for (const finding of added) {
    if (left.has(place(finding))) ask("major", finding, "another fingerprint: baselines do not hold");
    else if (finding.preset === "strict") ask("minor", finding, "new in strict");
    else if (finding.confidence === "possible") ask("minor", finding, "new and possible");
    else ask("major", finding, "new and confirmed in recommended");
  }
  for (const { before, after } of changed) {
    const grown = before.severity !== "error" && after.severity === "error";
    if (grown) ask(after.preset === "strict" ? "minor" : "major", after, "an error that was a warning");
  }
  const step = STEPS.filter((each) => each === "patch" || reasons.some((reason) => reason.step === each)).at(-1);
  return { step, reasons: reasons.filter((reason) => reason.step === step).map(({ text }) => text) };
}

/** Two runs of which one had another preset differ in rules, not in versions. */
export function samePreset(before, after) {
  return new Set([...before, ...after].map(({ preset }) => preset)).size <= 1;
}
