/**
 * What a model may do without anybody being asked: tools that run programs and commands, executors without a container, modes of agents
 * that skip permissions, agents that are started as programs.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import {
  allows,
  ASKED,
  COMMANDS,
  CONTAINER,
  FILES,
  PROGRAMS,
  startsUnasked,
  startsUnaskedByText,
  unasked,
} from "../javascript/agency-vocabulary.js";
import { makes, named } from "../javascript/rows.js";

const each = (names: readonly string[], ...sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, sinks]));
const tool = (...sinks: readonly Sink[]): Member => makes({ safe: true }, { sinks });

const anyCommand = allows(COMMANDS, "a tool for each thing that the model may do");
const anyProgram = allows(PROGRAMS, CONTAINER);
const anyFile = (folder: string): Sink => allows(FILES, `\`${folder}\``, { unless: [{ arg: `${folder}=`, given: true }] });
const unlessAsked: Partial<Sink> = { unless: [{ arg: "requires_confirmation_tools=", given: true }] };

/** Modules through which a program reaches the machine. */
const POWERFUL = ["*", "os", "sys", "subprocess", "shutil", "pathlib", "socket", "ctypes", "importlib", "builtins", "pty"];
/** The agent's programs run elsewhere. */
const APART: NonNullable<Sink["unless"]> = [
  { arg: "executor_type=", is: ["e2b", "docker", "modal", "wasm", "blaxel"] },
  { arg: "executor=", given: true },
];
const imports = (list: string): Sink => ({
  arg: list,
  kind: "agency",
  fact: true,
  when: [{ arg: `${list}.[]`, is: POWERFUL }],
  unless: APART,
  detail: { use: PROGRAMS, instead: CONTAINER },
});

/** A program is run on this machine, and nobody sees it before. */
const runsPrograms: readonly Sink[] = [
  allows(PROGRAMS, "`use_docker`", {
    when: [
      { arg: "code_execution_config=.use_docker", is: [false] },
      { arg: "human_input_mode=", is: ["NEVER", "TERMINATE"] },
    ],
  }),
];

export const library: Library = {
  name: "agency",
  modules: {
    "agno.tools.shell": "agno",
    "agno.tools.python": "agno",
    "agno.tools.file": "agno",
    "phi.tools.shell": "agno",
    "phi.tools.python": "agno",
    "phi.tools.file": "agno",
    "google.adk.code_executors": "google.adk.executors",
    "google.adk.code_executors.unsafe_local_code_executor": "google.adk.executors",
    "autogen.coding": "autogen.executors",
    "autogen_ext.code_executors.local": "autogen.executors",
    "llama_index.tools.code_interpreter": "llamaindex.programs",
    "llama_index.tools.code_interpreter.base": "llamaindex.programs",
    interpreter: "open-interpreter",
  },
  types: {
    agno: {
      members: {
        ShellTools: tool(allows(COMMANDS, `${ASKED} (\`requires_confirmation_tools\`)`, unlessAsked)),
        PythonTools: tool(allows(PROGRAMS, CONTAINER, unlessAsked)),
        FileTools: tool(anyFile("base_dir")),
      },
    },
    "google.adk.executors": {
      members: { UnsafeLocalCodeExecutor: tool(anyProgram), ...named(["ContainerCodeExecutor", "BuiltInCodeExecutor"], tool()) },
    },
    "autogen.executors": {
      members: { LocalCommandLineCodeExecutor: tool(anyProgram), DockerCommandLineCodeExecutor: tool() },
    },
    "llamaindex.programs": { members: { CodeInterpreterToolSpec: tool(anyProgram) } },
    "open-interpreter": {
      members: {
        interpreter: { type: "open-interpreter.Interpreter" },
        OpenInterpreter: makes({ type: "open-interpreter.Interpreter" }),
      },
    },
    "open-interpreter.Interpreter": { members: { chat: { call: { returns: { source: { kind: "llm", structured: true } } } } } },
  },
  also: {
    langchain: {
      ...each(["ShellTool"], anyCommand),
      ...each(["PythonREPLTool", "PythonAstREPLTool"], anyProgram),
      ...each(["FileManagementToolkit", "WriteFileTool", "DeleteFileTool", "MoveFileTool", "CopyFileTool"], anyFile("root_dir")),
      load_tools: [
        {
          ...anyCommand,
          arg: "0|tool_names=",
          when: [{ arg: "0|tool_names=.[]", is: ["terminal", "python_repl"] }],
        },
      ],
    },
    autogen: each(["UserProxyAgent", "ConversableAgent", "AssistantAgent"], ...runsPrograms),
    crewai: {
      Agent: [{ ...anyProgram, arg: "code_execution_mode=", when: [{ arg: "code_execution_mode=", is: ["unsafe"] }] }],
      CodeInterpreterTool: [{ ...anyProgram, arg: "unsafe_mode=", when: [{ arg: "unsafe_mode=", is: [true] }] }],
    },
    smolagents: {
      CodeAgent: [
        imports("additional_authorized_imports="),
        allows(PROGRAMS, "`executor_type` with a container or a service", {
          possible: true,
          unless: APART,
        }),
      ],
      LocalPythonExecutor: [imports("0|additional_authorized_imports=")],
    },
    subprocess: each(["run", "call", "check_call", "check_output", "Popen"], startsUnasked("0|args="), startsUnaskedByText("0|args=")),
    asyncio: { create_subprocess_exec: [startsUnasked("*")], create_subprocess_shell: [startsUnaskedByText("0|cmd=")] },
  },
  options: {
    // LangChain's toolkits and agents over data frames
    allow_dangerous_requests: {
      kind: "agency",
      is: [true],
      detail: { use: "the model sends any request", instead: "a tool for each interface that the model may use" },
    },
    // SQL, requests, programs: whatever the list of names asks for
    allow_dangerous_tools: {
      kind: "agency",
      is: [true],
      detail: { use: "the model gets tools that LangChain calls dangerous", instead: "a tool for each thing that the model may do" },
    },
    allow_dangerous_code: { kind: "agency", is: [true], detail: { use: PROGRAMS, instead: CONTAINER } },
    // Claude's agents
    permission_mode: unasked(["bypassPermissions"]),
    auto_run: unasked([true], { of: ["open-interpreter.Interpreter"] }),
    require_approval: unasked(["never"], { possible: true }),
  },
};
