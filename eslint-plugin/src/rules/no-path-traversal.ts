/** Untrusted text in a path of the file system. */
import { flowRule, type InEachLanguage } from "../define.js";
import { DEFAULT_SOURCES } from "../engine/kinds.js";
import { useInstead } from "../wording.js";
import { gradeText } from "./genuine.js";
import { offer } from "./suggestions/index.js";

export const noPathTraversal = flowRule({
  name: "no-path-traversal",
  description: "Disallow untrusted text in file system paths",
  why: "A file name such as `../../.env` leaves the intended folder: the bot sends out its own configuration, or overwrites or deletes its own program.",
  instead:
    "Keep only `path.basename(name)` (in Python `os.path.basename(name)`, `Path(name).name`), or resolve the path and check that it starts with the folder and a separator (`is_relative_to`), or name files yourself and keep the given name as data.",
  notAFinding: [
    "`path.basename(name)` joined to a fixed folder",
    "A resolved path checked with `startsWith(root + path.sep)`",
    "Names in the answer of a service that the bot calls (reported in `strict`)",
    "Names made of platform ids, numbers, hashes or UUIDs",
    "Command modules loaded from a directory listing",
    "`existsSync`, `stat`, `os.path.exists`: what is then done with the file is reported (the question alone as possible in `strict`)",
    "`Path(name).name`, `secure_filename(name)`, a resolved path checked with `is_relative_to(root)`",
  ],
  example: {
    javascript: {
      bad: 'fs.readFileSync(`notes/${message.content}.txt`, "utf8");',
      good: 'fs.readFileSync(path.join("notes", path.basename(message.content)), "utf8");',
    },
    python: {
      bad: 'open(f"notes/{update.message.text}.txt").read()',
      good: 'open(os.path.join("notes", os.path.basename(update.message.text))).read()',
    },
  },
  preset: "recommended",
  strictBecause: "Names in the answer of a service that the bot itself chose are seldom an attack.",
  cwe: [22, 23, 36, 73],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  asi: ["ASI02"],
  mcp: ["MCP05"],
  practices: ["injection", "data-access"],
  securitySeverity: 7.5,
  kinds: ["path"],
  sources: DEFAULT_SOURCES.filter((source) => source !== "retrieved"),
  strictSources: ["retrieved"],
  reaches: "a file path",
  grade: gradeText,
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
  suggest: offer("keep-file-name"),
});

const ADVICE: InEachLanguage = {
  javascript: "Keep only `path.basename(…)`, or check that the resolved path stays in its folder, instead.",
  python: "Keep only `os.path.basename(…)`, or check that the resolved path stays in its folder, instead.",
};
