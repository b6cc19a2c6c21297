/**
 * Model Context Protocol: the Python SDK, versions 1 and 2, and FastMCP. Functions of tools, prompts and resource templates get what a model
 * (or whoever drives it) chose, converted to what their annotations ask for; what a client gets from a server was brought in from elsewhere.
 */
import type { Given, Library, Member, Sink, Summary, When } from "../../engine/summary.js";
import { chatData } from "../javascript/chat-vocabulary.js";
import { anyMachine } from "../javascript/exposure-vocabulary.js";
import { LLM_DATA, program, prompt, RETRIEVED_DATA, TOOL, TOOL_DATA } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { byAnnotation, decorator, toolParameter } from "./words.js";
import { fetchedServer } from "../javascript/remote-vocabulary.js";

const CONTEXT: Given = { type: "mcp.Context" };
const given = { params: [], named: { ctx: CONTEXT, context: CONTEXT }, rest: byAnnotation(TOOL_DATA), runs: "entry" } as const;
/** A tool is described to the model by the annotations of its parameters. */
const described = { ...given, rest: toolParameter(TOOL_DATA) } as const;

/** `@mcp.tool`, `@mcp.tool("name", description="…")`. */
const registers = (on: string, how: typeof given | typeof described): readonly Summary[] => [
  { when: [{ arg: "0", type: "function" }], callbacks: [{ arg: "0", ...how }] },
  { sinks: [prompt("description=", "tool description")], returns: { type: on } },
];
const LOGIN = "an address of this machine alone (127.0.0.1), or `auth=`,";
/** Networks of its machine are the server's own business where it asks for a login. */
const open = (...also: readonly When[]): Sink =>
  anyMachine(LOGIN, { when: [{ arg: "host=", is: ["0.0.0.0", "::", ""] }, { arg: "auth=", given: false }, ...also] });
const server: Member = makes({ type: "mcp.FastMcp" }, { sinks: [prompt("1|instructions=", "instructions"), open()] });
const runs: Member = { call: { sinks: [open({ arg: "0|transport=", is: ["http", "sse", "streamable-http"] })], returns: { safe: true } } };
const address: Member = {
  call: { sinks: [{ arg: "0|url=", kind: "url", detail: { use: "address of a tool server" } }], returns: { safe: true } },
};

/** `async def call_tool(name: str, arguments: dict)` */
const NAMED_CALL: readonly Given[] = [{ source: TOOL }, { source: TOOL_DATA }];

export const library: Library = {
  name: "mcp",
  modules: {
    mcp: "mcp",
    "mcp.types": "mcp",
    "mcp.server": "mcp",
    "mcp.server.fastmcp": "mcp",
    "mcp.server.mcpserver": "mcp",
    "mcp.server.lowlevel": "mcp",
    "mcp.server.lowlevel.server": "mcp",
    "mcp.client.session": "mcp",
    "mcp.client.stdio": "mcp",
    "mcp.client.sse": "mcp",
    "mcp.client.streamable_http": "mcp",
    fastmcp: "mcp",
    "fastmcp.server": "mcp",
  },
  types: {
    mcp: {
      members: {
        ...named(["FastMCP", "MCPServer"], server),
        Server: makes(
          { type: "mcp.Server" },
          {
            sinks: [prompt("instructions=", "instructions")],
            callbacks: [{ arg: "on_call_tool=", params: [CONTEXT, { type: "mcp.Params" }], runs: "entry" }],
          },
        ),
        Context: { type: "mcp.Context" },
        ...named(["CallToolRequestParams", "GetPromptRequestParams"], { type: "mcp.Params" }),
        ClientSession: makes({ type: "mcp.Client" }),
        Client: makes({ type: "mcp.Client" }),
        StdioServerParameters: makes(
          { safe: true },
          { sinks: [...program("command=", "args=.[]"), ...fetchedServer("command=", "args=")] },
        ),
        ...named(["sse_client", "streamablehttp_client", "streamable_http_client"], address),
        ...named(["TextContent", "Tool", "ImageContent", "Prompt"], makes({ safe: true })),
        stdio_client: gives({ safe: true }),
      },
    },
    "mcp.FastMcp": {
      members: {
        tool: { call: registers("mcp.OnTool", described) },
        prompt: { call: registers("mcp.OnPrompt", given) },
        resource: gives({ type: "mcp.OnPrompt" }),
        add_tool: { call: { sinks: [prompt("description=", "tool description")], callbacks: [{ arg: "0|fn=", ...described }] } },
        add_prompt: { call: { sinks: [prompt("description=", "tool description")], callbacks: [{ arg: "0|fn=", ...given }] } },
        completion: gives({ type: "mcp.OnCompletion" }),
        ...named(["run", "run_async"], runs),
        ...named(["mount", "custom_route", "streamable_http_app", "sse_app", "http_app"], HARMLESS),
      },
    },
    "mcp.OnTool": { call: { callbacks: [{ arg: "0", ...described }] } },
    "mcp.OnPrompt": { call: { callbacks: [{ arg: "0", ...given }] } },
    "mcp.OnCompletion": decorator([{}, { source: TOOL_DATA }, {}]),
    "mcp.Server": {
      members: {
        ...named(["call_tool", "get_prompt"], gives({ type: "mcp.OnCall" })),
        read_resource: gives({ type: "mcp.OnRead" }),
        ...named(["list_tools", "list_resources", "list_prompts", "run", "create_initialization_options"], HARMLESS),
      },
    },
    "mcp.OnCall": decorator(NAMED_CALL),
    "mcp.OnRead": decorator([{ source: TOOL }]),
    "mcp.Params": { members: { name: { source: TOOL }, arguments: { source: TOOL_DATA } } },
    "mcp.Context": {
      members: {
        // The client's model answers, or the person in front of it.
        sample: gives({ source: LLM_DATA }),
        elicit: gives({ source: { ...chatData, agrees: "yes" } }),
        session: { type: "mcp.ServerSession" },
        ...named(["info", "debug", "warning", "error", "report_progress", "read_resource", "log"], HARMLESS),
        ...named(["request_id", "client_id", "fastmcp"], { safe: true }),
      },
    },
    "mcp.ServerSession": { members: { create_message: gives({ source: LLM_DATA }), send_log_message: HARMLESS } },
    "mcp.Client": {
      members: {
        ...named(["call_tool", "read_resource", "get_prompt"], gives({ source: RETRIEVED_DATA })),
        ...named(["list_tools", "list_resources", "initialize", "ping", "list_prompts"], gives({ safe: true })),
      },
    },
  },
};
