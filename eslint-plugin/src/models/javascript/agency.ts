/**
 * What a model may do without anybody being asked: modes of agents that skip permissions, wherever their names stand, and agents that are
 * started as programs.
 */
import type { Library } from "../../engine/summary.js";
import { allows, ASKED, COMMANDS, startsUnasked, startsUnaskedByText, unasked } from "./agency-vocabulary.js";

const list = [startsUnasked("1")];
const text = [startsUnaskedByText("0")];
const bySink = (names: readonly string[], sinks: readonly ReturnType<typeof startsUnasked>[]) =>
  Object.fromEntries(names.map((name) => [name, sinks]));

export const library: Library = {
  name: "agency",
  types: {},
  also: {
    child_process: {
      ...bySink(["exec", "execSync"], text),
      ...bySink(["execFile", "execFileSync", "spawn", "spawnSync"], list),
    },
    "openai-agents": {
      shellTool: [allows(COMMANDS, `${ASKED} (\`needsApproval\`)`, { possible: true, unless: [{ arg: "0.needsApproval", given: true }] })],
    },
  },
  options: {
    // Claude's agents and programs that start them
    permissionMode: unasked(["bypassPermissions"]),
    ...Object.fromEntries(["allowDangerouslySkipPermissions"].map((name) => [name, unasked([true])])),
    // Codex
    sandboxMode: unasked(["danger-full-access"]),
    // OpenAI's models with tools of MCP servers
    require_approval: unasked(["never"], { possible: true, beside: { type: ["mcp"] } }),
    requireApproval: unasked(["never"], { possible: true }),
  },
};
