/**
 * Model Context Protocol servers and clients: tool, prompt and resource handlers get what a model (or whoever drives it) chose. What a
 * client gets back from a server was brought in from elsewhere. The list of a server's tools is passed on to a model by every client:
 * it is no finding, whatever its descriptions say.
 */
import type { Callback, Library, Member, Sink, Source, Summary } from "../../engine/summary.js";
import { chatData, id, named } from "./chat-vocabulary.js";
import { anyPage } from "./exposure-vocabulary.js";
import { LLM_DATA, program, prompt, RETRIEVED, RETRIEVED_DATA, TOOL, TOOL_DATA } from "./llm-vocabulary.js";
import { HARMLESS } from "./rows.js";
import { fetchedServer } from "./remote-vocabulary.js";

const retrieved: Source = RETRIEVED_DATA;

/** The arguments have passed the schema at `schema`, so that what it restricts is restricted. */
function handler(arg: string, schema?: string): Callback {
  return { arg, params: [{ source: TOOL_DATA, ...(schema === undefined ? {} : { schema }) }], runs: "entry" };
}

/** `tool(name, [description], [schema], [annotations], handler)`: without a schema the handler gets no arguments. */
const registers: readonly Summary[] = [
  { when: [{ arg: "1", type: "function" }] },
  {
    when: [
      { arg: "1", matches: "" },
      { arg: "2", type: "function" },
    ],
    sinks: [prompt("1", "tool description")],
  },
  { when: [{ arg: "1", matches: "" }], sinks: [prompt("1", "tool description")], callbacks: [handler("3+", "2")] },
  { callbacks: [handler("2+", "1")] },
];

/** `registerTool(name, { description, inputSchema }, handler)`: here, too, no schema means no arguments. */
function registersWith(schema: string): readonly Summary[] {
  return [
    {
      when: [
        { arg: "1", type: "object" },
        { arg: schema, given: false },
      ],
      sinks: [prompt("1.description", "tool description")],
    },
    { sinks: [prompt("1.description", "tool description")], callbacks: [handler("2", schema)] },
  ];
}

/** What the person in front of the client answers. */
const ANSWERED: Source = { ...chatData, agrees: "yes" };

/** What a server answers when it is asked for its tools. */
const LISTED: Sink = {
  arg: "0.tools.[].inputSchema",
  kind: "schema",
  fact: true,
  when: [{ arg: "0.tools.[].inputSchema.additionalProperties", is: [true] }],
  detail: { use: "the tool's schema takes whatever the model adds", instead: "`additionalProperties: false`" },
};

const template: Callback = { arg: "2+", params: [{ source: TOOL_DATA }, { source: TOOL_DATA }], runs: "entry" };

const makesServer: Member = {
  new: { sinks: [prompt("1.instructions", "instructions")], returns: { type: "mcp.McpServer" } },
};

/** What of a request says where it was sent to is looked at where the options say so. */
function listensFor(options: string): Member {
  const instead = "`enableDnsRebindingProtection` with `allowedHosts`, or a login (`requireBearerAuth`),";
  const when = [{ arg: `${options}.enableDnsRebindingProtection`, not: [true] }];
  return { new: { sinks: [anyPage(instead, { when })], returns: { type: "mcp.Transport" } } };
}

const types: Readonly<Record<string, Member>> = {
  McpServer: makesServer,
  Server: { new: { sinks: [prompt("1.instructions", "instructions")], returns: { type: "mcp.Server" } } },
  Client: { new: { returns: { type: "mcp.Client" } } },
  StdioClientTransport: { new: { sinks: [...program("0.command", "0.args.[]"), ...fetchedServer("0.command", "0.args")] } },
  ...named("SSEClientTransport StreamableHTTPClientTransport WebSocketClientTransport", {
    new: { sinks: [{ arg: "0", kind: "url", detail: { use: "address of a tool server" } }] },
  }),
  ...named("StreamableHTTPServerTransport NodeStreamableHTTPServerTransport", listensFor("0")),
  SSEServerTransport: listensFor("2"),
  /** Completions are asked for with what was typed so far. */
  ResourceTemplate: { new: { callbacks: [{ arg: "1.complete.[]", params: [{ source: TOOL }], runs: "entry" }] } },
  completable: { call: { callbacks: [{ arg: "1", params: [{ source: TOOL }], runs: "entry" }], returns: { same: "0" } } },
  ...named("CallToolRequest GetPromptRequest ReadResourceRequest CompleteRequest CreateMessageRequest", { type: "mcp.Request" }),
};

const fastTool = [prompt("0.description", "tool description"), prompt("0.[].description", "tool description")];

export const library: Library = {
  name: "@modelcontextprotocol/sdk",
  modules: {
    "@modelcontextprotocol/sdk": "mcp",
    "@modelcontextprotocol/sdk/*": "mcp",
    "@modelcontextprotocol/server": "mcp",
    "@modelcontextprotocol/client": "mcp",
    fastmcp: "fastmcp",
    "mcp-handler": "mcp-handler",
    "@vercel/mcp-adapter": "mcp-handler",
    "mcp-framework": "mcp-framework",
  },
  types: {
    mcp: { members: types },
    "mcp.Transport": { members: named("handleRequest handlePostMessage start send close", HARMLESS) },
    "mcp.McpServer": {
      members: {
        ...named("tool prompt", { call: registers }),
        registerTool: { call: registersWith("1.inputSchema") },
        registerPrompt: { call: registersWith("1.argsSchema") },
        /** A resource with a fixed address has nothing to choose; a template's address and variables are the reader's. */
        ...named("resource registerResource", { call: [{ when: [{ arg: "1", matches: "" }] }, { callbacks: [template] }] }),
        server: { type: "mcp.Server" },
        ...named("connect close sendLoggingMessage", HARMLESS),
      },
    },
    "mcp.Server": {
      members: {
        setRequestHandler: { call: { callbacks: [{ arg: "1", params: [{ type: "mcp.Request" }], runs: "entry", returns: LISTED }] } },
        /** The client's model answers, or the person in front of the client. */
        createMessage: { call: { returns: { source: LLM_DATA } } },
        elicitInput: { call: { returns: { fields: { content: { source: ANSWERED }, action: { source: ANSWERED } } } } },
        /** The folders that whoever runs the client has granted. */
        listRoots: { call: { returns: { source: { kind: "environment" } } } },
      },
    },
    "mcp.Request": { members: { params: { type: "mcp.Params" }, method: id } },
    "mcp.Params": {
      members: {
        ...named("arguments argument", { source: TOOL_DATA }),
        ...named("name uri", { source: TOOL }),
        /** What a server asks of its client's model. */
        ...named("messages systemPrompt message", { source: retrieved }),
      },
    },
    "mcp.Client": {
      members: {
        ...named("callTool readResource getPrompt", { call: { returns: { source: retrieved } } }),
        getInstructions: { call: { returns: { source: RETRIEVED } } },
        ...named("listTools listResources listPrompts connect close ping getServerVersion", HARMLESS),
        setRequestHandler: { call: { callbacks: [{ arg: "1", params: [{ type: "mcp.Request" }], runs: "entry" }] } },
      },
    },
    fastmcp: {
      members: {
        FastMCP: { new: { sinks: [prompt("0.instructions", "instructions")], returns: { type: "fastmcp.Server" } } },
      },
    },
    "fastmcp.Server": {
      members: {
        addTool: { call: { sinks: fastTool, callbacks: [handler("0.execute", "0.parameters")] } },
        addTools: { call: { sinks: fastTool, callbacks: [handler("0.[].execute")] } },
        ...named("addPrompt addResourceTemplate", {
          call: {
            sinks: fastTool,
            callbacks: [handler("0.load"), { arg: "0.arguments.[].complete", params: [{ source: TOOL }], runs: "entry" }],
          },
        }),
        ...named("addResource start", HARMLESS),
      },
    },
    /** `createMcpHandler((server) => { server.tool(…) })`: the route of a web application. */
    "mcp-handler": {
      members: {
        ...named("createMcpHandler default", { call: { callbacks: [{ arg: "0", params: [{ type: "mcp.McpServer" }], runs: "now" }] } }),
      },
    },
    "mcp-framework": {
      members: { ...named("MCPTool MCPPrompt", { new: { returns: { type: "mcp-framework.Tool" } } }) },
    },
    "mcp-framework.Tool": {
      overrides: { execute: { params: [{ source: TOOL_DATA }] }, generateMessages: { params: [{ source: TOOL_DATA }] } },
    },
  },
};
