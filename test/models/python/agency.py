import asyncio
import subprocess

from agno.tools.file import FileTools
from agno.tools.python import PythonTools
from agno.tools.shell import ShellTools
from autogen.coding import DockerCommandLineCodeExecutor, LocalCommandLineCodeExecutor
from crewai import Agent
from crewai_tools import CodeInterpreterTool
from google.adk.code_executors import ContainerCodeExecutor, UnsafeLocalCodeExecutor
from interpreter import OpenInterpreter, interpreter
from langchain.agents import Tool, load_tools
from langchain_community.agent_toolkits import FileManagementToolkit
from langchain_community.agent_toolkits.openapi.toolkit import RequestsToolkit
from langchain_experimental.utilities import PythonREPL
from llama_index.tools.code_interpreter import CodeInterpreterToolSpec
from openai import OpenAI
from smolagents import CodeAgent, LocalPythonExecutor

ShellTools()  # error[no-excessive-agency]: any command
ShellTools(requires_confirmation_tools=["run_shell_command"])
PythonTools()  # error[no-excessive-agency]: any program
FileTools()  # error[no-excessive-agency]: any file
FileTools(base_dir="notes")
LocalCommandLineCodeExecutor(work_dir="coding")  # error[no-excessive-agency]: any program
DockerCommandLineCodeExecutor(image="python:3.13-slim")
Agent(role="Coder", goal="Code", backstory="x", allow_code_execution=True, code_execution_mode="unsafe")  # error[no-excessive-agency]: any program
Agent(role="Coder", goal="Code", backstory="x", allow_code_execution=True, code_execution_mode="safe")
CodeInterpreterTool(unsafe_mode=True)  # error[no-excessive-agency]: any program
CodeInterpreterTool()
UnsafeLocalCodeExecutor()  # error[no-excessive-agency]: any program
ContainerCodeExecutor(image="python:3.13-slim")
CodeInterpreterToolSpec()  # error[no-excessive-agency]: any program
FileManagementToolkit()  # error[no-excessive-agency]: any file
FileManagementToolkit(root_dir="notes")
RequestsToolkit(requests_wrapper=None, allow_dangerous_requests=True)  # error[no-excessive-agency]: any request
load_tools(["terminal", "wikipedia"])  # error[no-excessive-agency]: any command
load_tools(["wikipedia"])
load_tools(["requests_all"], allow_dangerous_tools=True)  # error[no-excessive-agency]: calls dangerous
Tool(name="python", func=PythonREPL().run, description="Python")  # error[no-code-injection]: Tool argument
CodeAgent([], None)  # error[no-excessive-agency]: any program
CodeAgent([], None, executor_type="e2b")
LocalPythonExecutor(["*"])  # error[no-excessive-agency]: any program
LocalPythonExecutor(["pandas"])

interpreter.auto_run = True  # error[no-excessive-agency]: without asking
exec(interpreter.chat("Hello"))  # error[no-code-injection]
OpenInterpreter().auto_run = False

mcp = {"type": "mcp", "server_label": "x", "server_url": "https://mcp.example.com", "require_approval": "never"}  # error[no-excessive-agency]: without asking
OpenAI().responses.create(model="gpt-5", input="Hi", tools=[mcp])


async def agents():
    await asyncio.create_subprocess_exec("claude", "-p", "x", "--dangerously-skip-permissions")  # error[no-excessive-agency]: without asking
    await asyncio.create_subprocess_shell("codex exec x --dangerously-bypass-approvals-and-sandbox")  # error[no-excessive-agency]: without asking
    subprocess.run("claude -p x --dangerously-skip-permissions", shell=True)  # error[no-excessive-agency]: without asking
    subprocess.run(["claude", "-p", "x"])
    options = {"permission_mode": "bypassPermissions"}  # error[no-excessive-agency]: without asking
    return options, vars(mcp)["x"]
