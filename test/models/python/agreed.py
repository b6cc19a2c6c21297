"""What a model chose is done once a person has said yes, by an option of the library or by an answer."""

import subprocess

import chainlit as cl
import click
import questionary
import typer
from agents import function_tool
from agno.tools import tool as agno_tool
from fastmcp import Context, FastMCP
from langchain.agents import create_agent
from langchain.agents.middleware import HumanInTheLoopMiddleware
from langchain_core.tools import tool
from langgraph.types import interrupt
from openai import OpenAI
from pydantic_ai import Agent, RunContext
from rich.prompt import Confirm, Prompt

client = OpenAI()
mcp = FastMCP("shell")
agent = Agent("openai:gpt-5")


def suggestion() -> str:
    answer = client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": "Which command?"}])
    return answer.choices[0].message.content


@function_tool(needs_approval=True)
def run(command: str) -> str:
    return subprocess.getoutput(command)


@function_tool(needs_approval=False)
def run_unasked(command: str) -> str:
    return subprocess.getoutput(command)  # error[no-command-injection]: reaches a shell command


@agno_tool(requires_confirmation=True)
def run_with_agno(command: str) -> str:
    return subprocess.getoutput(command)


@agent.tool(requires_approval=True)
def run_with_context(ctx: RunContext, command: str) -> str:
    return subprocess.getoutput(command)


@agent.tool_plain(requires_approval=True)
def run_plainly(command: str) -> str:
    return subprocess.getoutput(command)


@tool
def run_in_graph(command: str) -> str:
    """Runs a command."""
    if not interrupt({"command": command}):
        return subprocess.getoutput(command)  # error[no-command-injection]: reaches a shell command
    return subprocess.getoutput(command)


@tool
def run_once_asked(command: str) -> str:
    """Runs a command."""
    return subprocess.getoutput(command)


@tool("never")
def run_never_asked(command: str) -> str:
    """Runs a command."""
    return subprocess.getoutput(command)  # error[no-command-injection]: reaches a shell command


middleware = [HumanInTheLoopMiddleware(interrupt_on={"run_once_asked": True, "run_never_asked": False})]
create_agent("openai:gpt-5", tools=[run_once_asked, run_never_asked], middleware=middleware)


@mcp.tool()
async def run_when_elicited(command: str, ctx: Context) -> str:
    answer = await ctx.elicit(f"Run {command}?", response_type=None)
    if answer.action != "accept":
        return "no"
    return subprocess.getoutput(command)


@cl.on_message
async def main(message: cl.Message):
    command = suggestion()
    answer = await cl.AskActionMessage(content="Run it?", actions=[]).send()
    if answer and answer.get("payload").get("value") == "continue":
        subprocess.getoutput(command)
    subprocess.getoutput(command)  # error[no-command-injection]: reaches a shell command


def at_the_terminal():
    command = suggestion()
    if input("Run it? [y/N] ").strip().lower() in ("y", "yes"):
        subprocess.getoutput(command)
    if input("Run it? ").lower().startswith("y"):
        subprocess.getoutput(command)
    if input("What next? ") != "quit":
        subprocess.getoutput(command)  # error[no-command-injection]: reaches a shell command


def with_click():
    command = suggestion()
    if click.confirm("Run it?"):
        subprocess.getoutput(command)


def with_typer():
    command = suggestion()
    if typer.prompt("Run it?") == "no":
        return
    subprocess.getoutput(command)


def with_rich():
    command = suggestion()
    if Confirm.ask("Run it?"):
        subprocess.getoutput(command)
    if Prompt.ask("Run it?", choices=["y", "n"]) == "y":
        subprocess.getoutput(command)


def with_questionary():
    command = suggestion()
    if questionary.confirm("Run it?").ask():
        subprocess.getoutput(command)
    if questionary.select("Run it?", choices=["yes", "no"]).ask() == "yes":
        subprocess.getoutput(command)
