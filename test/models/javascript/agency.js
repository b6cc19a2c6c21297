import { exec, spawn } from "node:child_process";
import { hostedMcpTool, shellTool } from "@openai/agents";
import { Codex } from "@openai/codex-sdk";
import spawnAcross from "cross-spawn";

new Codex().startThread({ sandboxMode: "danger-full-access" }); // error[no-excessive-agency]: without asking
new Codex().startThread({ sandboxMode: "workspace-write" });
shellTool({ shell: null }); // error[no-excessive-agency]: any command
shellTool({ shell: null, needsApproval: true });
hostedMcpTool({ serverLabel: "x", serverUrl: "https://mcp.example.com", requireApproval: "never" }); // error[no-excessive-agency]: without asking
hostedMcpTool({ serverLabel: "x", serverUrl: "https://mcp.example.com", requireApproval: "always" });
export const tools = [{ type: "mcp", server_label: "x", require_approval: "never" }]; // error[no-excessive-agency]: without asking
export const options = { permissionMode: "bypassPermissions", allowDangerouslySkipPermissions: true }; // error[no-excessive-agency]: without asking // error[no-excessive-agency]: without asking
exec("claude -p 'Fix it' --dangerously-skip-permissions"); // error[no-excessive-agency]: without asking
exec("echo no --dangerously-skip-permissions");
spawn("codex", ["exec", "Fix it", "--dangerously-bypass-approvals-and-sandbox"]); // error[no-excessive-agency]: without asking
spawn("claude", ["-p"]);
spawnAcross("claude", ["-p"]);
