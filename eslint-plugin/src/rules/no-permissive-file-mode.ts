/** Files that every user of the machine may change. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noPermissiveFileMode = factRule({
  name: "no-permissive-file-mode",
  description: "Disallow files that every user of the machine may change",
  why: "Another program on the same host, such as a second bot that was broken into, writes its own text into the database, the settings or the script of this one, which believes it.",
  instead: "Give the owner what is needed and others nothing: `0o600` for files, `0o700` for folders and programs.",
  notAFinding: [
    "Modes that let others read or run, such as `0o644` and `0o755` (the option `possible` reports those with which a group may write or run)",
    "Modes that are not constant, and the sticky bit of shared folders (`0o1777`)",
  ],
  example: {
    javascript: { bad: 'fs.chmodSync("sessions.db", 0o777);', good: 'fs.chmodSync("sessions.db", 0o600);' },
    python: { bad: 'os.chmod("sessions.db", 0o777)', good: 'os.chmod("sessions.db", 0o600)' },
  },
  preset: "recommended",
  strictBecause: "A group of the program's own may well write, and programs are there to be run.",
  cwe: [732, 276],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["data-access"],
  securitySeverity: 5.5,
  kinds: ["permissions"],
  reaches: "every user of the machine may change the file",
  advice: (hit) => useInstead(hit, "Use `0o600`, or `0o700` for folders and programs, instead."),
});
