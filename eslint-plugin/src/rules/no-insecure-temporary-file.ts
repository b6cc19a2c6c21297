/** Files whose names others can be there first with: temporary ones, and those that were looked at before. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noInsecureTemporaryFile = factRule({
  name: "no-insecure-temporary-file",
  description: "Disallow files under names that others can take before they are opened",
  why: "Between the choice, or the check, of the name and the opening of the file somebody else on the machine puts a link there: the program then overwrites, or reads, what the link leads to.",
  instead:
    "Let the library make the file under the name it chooses (`tempfile.NamedTemporaryFile`, `tempfile.mkstemp`, `fs.mkdtemp`); open a file once and ask the handle, or see what the use says.",
  notAFinding: [
    "`tempfile.mkstemp`, `NamedTemporaryFile`, `TemporaryDirectory`, `fs.mkdtemp`",
    "In `strict`: a file that is looked at and not used, and a fixed file that is only read",
    "A fixed name below `/tmp`, which matters where others use the machine (the option `possible` reports files that are written there)",
  ],
  example: {
    javascript: {
      bad: 'fs.writeFileSync("/tmp/reply.ogg", audio);',
      good: 'fs.writeFileSync(path.join(fs.mkdtempSync(path.join(os.tmpdir(), "bot-")), "reply.ogg"), audio);',
    },
    python: { bad: "name = tempfile.mktemp()", good: "handle, name = tempfile.mkstemp()" },
  },
  preset: "recommended",
  strictBecause: "In a container, nobody else is there to take the name.",
  cwe: [377, 379, 367],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["data-access"],
  securitySeverity: 4.7,
  kinds: ["temporary"],
  reaches: "somebody else can take the name of the file first",
  advice: (hit) => useInstead(hit, "Let the library make the file and choose its name instead."),
});
