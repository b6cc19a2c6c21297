/** Files that every account of the machine may write, and files under foreseeable names in the folder that all accounts share. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noOpenPermissions = factRule({
  name: "no-open-permissions",
  description: "Disallow files that every account of the machine can write or foresee",
  why: "Another program on the machine, perhaps one with fewer rights, changes a file that everybody may write, and the bot reads what it was given. Under a name that can be foreseen in the shared folder for temporary files somebody puts a link beforehand, and the bot writes where it leads.",
  instead:
    "Give a file no more rights than its owner needs (`0o600`, `0o700`), and make temporary files with a function that chooses the name.",
  notAFinding: [
    "Modes that let others read or run a file, such as `0o755` and `0o644`",
    "Modes that are not constant",
    "Folders made by `fs.mkdtemp` or `tempfile.mkdtemp`, and names with a random part",
  ],
  example: {
    javascript: { bad: 'fs.chmodSync("sessions.json", 0o777);', good: 'fs.chmodSync("sessions.json", 0o600);' },
    python: { bad: 'os.chmod("sessions.json", 0o777)', good: 'os.chmod("sessions.json", 0o600)' },
  },
  preset: "strict",
  strictBecause: "In a container that runs one program there is no other account.",
  cwe: [732, 276, 377, 379],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["encryption"],
  securitySeverity: 5.5,
  kinds: ["permission"],
  reaches: "a file that every account of the machine may write",
  advice: (hit) => useInstead(hit, "Give it no more rights than its owner needs."),
});
