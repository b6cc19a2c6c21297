/** What a model may do that nobody allowed it: programs, commands, files, functions of its choosing, without a person being asked. */
import { flowRule, type InEachLanguage } from "../define.js";
import { useInstead } from "../wording.js";

export const noExcessiveAgency = flowRule({
  name: "no-excessive-agency",
  description: "Disallow tools and modes with which a model does whatever it wants",
  why: "A web page or a message that the model reads tells it what to do next. A model that may run any command, any program or any function then does that for its author, with the rights of the bot, and nobody is asked.",
  instead:
    "Give the model one tool for each thing that it may do, with typed arguments and a list of what is allowed; let a person confirm what cannot be undone; run programs that it writes in a container or a service of their own.",
  notAFinding: [
    'Executors in a container or at a service (`DockerCommandLineCodeExecutor`, `executor_type="e2b"`)',
    'Agents that ask a person (`human_input_mode="ALWAYS"`, `requires_confirmation_tools`, `needsApproval`)',
    'Tools looked up in a dictionary or a `Map`, or by a name that the program begins (`getattr(self, f"tool_{name}")`) or has compared with a list',
    "What a tool does with its arguments: injection rules speak about that",
  ],
  example: {
    javascript: {
      bad: 'query({ prompt, options: { permissionMode: "bypassPermissions" } });',
      good: 'query({ prompt, options: { allowedTools: ["Read", "Grep"], canUseTool: askThePerson } });',
    },
    python: {
      bad: "tools = [ShellTool(), PythonREPLTool()]",
      good: "tools = [list_orders, cancel_order]  # each with typed arguments",
    },
  },
  preset: "recommended",
  strictBecause:
    "Among the functions of a plain object, and with tools of a server that one trusts, a model finds little that it should not call; interpreters with a list of modules stop careless programs.",
  cwe: [250, 470, 94],
  owaspLlm2025: ["LLM06"],
  owaspLlm2026: ["LLM03"],
  asi: ["ASI02", "ASI05"],
  mcp: ["MCP02", "MCP05"],
  practices: ["injection", "authentication", "data-access"],
  securitySeverity: 8.8,
  kinds: ["agency"],
  sources: ["llm", "tool"],
  reaches: "what the model may do",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
});

const ADVICE: InEachLanguage = {
  javascript: "Look the function up in a `Map` of the tools that the model may call instead.",
  python: "Look the function up in a dictionary of the tools that the model may call instead.",
};
