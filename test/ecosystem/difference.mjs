/** What two runs over the same repositories differ in: a reviewer's look at a change of rules. */

/** The findings of a run, one a line. */
export function readLines(text) {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

/** The same finding, wherever its lines have moved. */
const identity = ({ repository, rule, file, fingerprint }) => [repository, rule, file, fingerprint].join("\0");
/** What may change about it. */
const changedParts = (before, after) => ["confidence", "severity", "message"].filter((part) => before[part] !== after[part]);

/** `{ added, gone, changed: [{ before, after, parts }] }`, each by repository, file and line. */
export function difference(before, after) {
  const known = new Map(before.map((finding) => [identity(finding), finding]));
  const now = new Map(after.map((finding) => [identity(finding), finding]));
  const changed = [...now].flatMap(([key, finding]) => {
    const earlier = known.get(key);
    const parts = earlier ? changedParts(earlier, finding) : [];
    return parts.length > 0 ? [{ before: earlier, after: finding, parts }] : [];
  });
  return {
    added: after.filter((finding) => !known.has(identity(finding))),
    gone: before.filter((finding) => !now.has(identity(finding))),
    changed,
  };
}

function rulesOf({ added, gone, changed }) {
  const all = [...added, ...gone, ...changed.map(({ after }) => after)].map(({ rule }) => rule);
  return [...new Set(all)].sort();
}

const of = (rule, findings) => findings.filter((finding) => (finding.after ?? finding).rule === rule);
const place = ({ repository, file, line }) => `${repository}/${file}:${line}`;
const worded = ({ before, after, parts }) =>
  parts.map((part) => (part === "message" ? "other words" : `${before[part]} → ${after[part]}`)).join(", ");

export function asText(found) {
  const rules = rulesOf(found);
  if (rules.length === 0) return "No finding is new, gone or changed.";
  return rules
    .flatMap((rule) => {
      const [added, gone, changed] = [found.added, found.gone, found.changed].map((list) => of(rule, list));
      return [
        `${rule}: ${added.length} new, ${gone.length} gone, ${changed.length} changed`,
        ...added.map((finding) => `  + ${place(finding)} (${finding.confidence}) ${finding.message}`),
        ...gone.map((finding) => `  - ${place(finding)} (${finding.confidence}) ${finding.message}`),
        ...changed.map((each) => `  ~ ${place(each.after)} ${worded(each)}`),
      ];
    })
    .join("\n");
}

/** Text of a repository is no markup of ours. */
const plain = (text) => text.replace(/[\\`*_{}[\]<>|#]/g, "\\$&").replace(/\s+/g, " ");

export function asMarkdown(found) {
  const rules = rulesOf(found);
  if (rules.length === 0) return "No finding is new, gone or changed.\n";
  const table = rules.map((rule) => {
    const counts = [found.added, found.gone, found.changed].map((list) => of(rule, list).length);
    return `| ${rule} | ${counts.join(" | ")} |`;
  });
  const lists = rules.map((rule) =>
    [
      `\n### ${rule}\n`,
      ...of(rule, found.added).map((finding) => `- **new** ${plain(place(finding))} (${finding.confidence}): ${plain(finding.message)}`),
      ...of(rule, found.gone).map((finding) => `- **gone** ${plain(place(finding))} (${finding.confidence}): ${plain(finding.message)}`),
      ...of(rule, found.changed).map((each) => `- **changed** ${plain(place(each.after))}: ${plain(worded(each))}`),
    ].join("\n"),
  );
  return ["| Rule | New | Gone | Changed |", "| --- | ---: | ---: | ---: |", ...table, ...lists, ""].join("\n");
}
