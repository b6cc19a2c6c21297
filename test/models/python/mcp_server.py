import os

import mcp.types
from fastmcp import FastMCP as Fast
from flask import request
from mcp import ClientSession, StdioServerParameters
from mcp.client.sse import sse_client
from mcp.client.stdio import stdio_client
from mcp.server.fastmcp import Context, FastMCP
from mcp.server.lowlevel import Server
from mcp.types import CallToolRequestParams, TextContent

mcp_server = FastMCP("tools", instructions="Tools for files.")
fast = Fast("tools")
low = Server("tools")


@mcp_server.tool()
def run(command: str, count: int, ctx: Context) -> str:
    """Runs a command."""
    os.system(command)  # error[no-command-injection]: shell command
    os.system(f"seq {count}")
    ctx.info("running")
    return f"Ran {command} for {ctx.request_id}"


@fast.tool
async def read(path: str, ctx: Context) -> str:
    os.system((await ctx.sample("x")).text)  # error[no-command-injection]: shell command
    os.system((await ctx.elicit("x", None)).data)  # error[no-command-injection]: shell command
    os.system((await ctx.session.create_message([])).content.text)  # error[no-command-injection]: shell command
    await ctx.session.send_log_message("info", "x")
    return open(path).read()  # error[no-path-traversal]: opened


@mcp_server.resource("file://{name}")
def resource(name: str) -> str:
    return open("files/" + name).read()  # error[no-path-traversal]: opened


@mcp_server.prompt()
def prompt(topic: str) -> str:
    return f"Write about {topic}"


@mcp_server.completion()
async def complete(ref, argument, context):
    os.system(argument.value)  # error[no-command-injection]: shell command


def added(name: str):
    os.system(name)  # error[no-command-injection]: shell command


mcp_server.add_tool(added, description="Adds")


@low.call_tool()
async def call(name: str, arguments: dict) -> list[TextContent]:
    if name == "run":
        os.system(arguments["command"])  # error[no-command-injection]: shell command
    return [TextContent(type="text", text="done")]


@low.read_resource()
async def read_resource(uri):
    os.system(uri)  # error[no-command-injection]: shell command


@low.list_tools()
async def tools() -> list[mcp.types.Tool]:
    return [mcp.types.Tool(name="run", description="Runs", inputSchema={"type": "object"})]


async def on_call(ctx, params: CallToolRequestParams):
    os.system(params.arguments["command"])  # error[no-command-injection]: shell command
    os.system(params.name)  # error[no-command-injection]: shell command


Server("new", on_call_tool=on_call)


async def helper(params: CallToolRequestParams, ctx: Context):
    os.system(params.name)  # error[no-command-injection]: shell command
    await ctx.report_progress(1)


async def use():
    command = request.json["command"]
    parameters = StdioServerParameters(command="uvx", args=["server"])  # error[no-remote-code]: whatever version is the newest
    StdioServerParameters(command="uvx", args=["server==1.2.0"])
    StdioServerParameters(command="uvx", args=["server@latest"])  # error[no-remote-code]: a place that moves
    StdioServerParameters(command="uvx", args=["--from", "git+https://github.com/acme/server"])  # error[no-remote-code]: a place that moves
    StdioServerParameters(command="npx", args=["server@next"])  # error[no-remote-code]: a place that moves
    StdioServerParameters(command="npx", args=["github:acme/server"])  # error[no-remote-code]: a place that moves
    StdioServerParameters(command="npx", args=["server"])  # error[no-remote-code]: whatever version is the newest
    StdioServerParameters(command="npx", args=["-y", "server@latest"])  # error[no-remote-code]: a place that moves
    StdioServerParameters(command="npx", args=["-y", "git+https://github.com/acme/server"])  # error[no-remote-code]: a place that moves
    StdioServerParameters(command="npx", args=["-y", "server"])  # error[no-remote-code]: whatever version is the newest
    StdioServerParameters(command="npx", args=["-y", "server@1.2.0"])
    StdioServerParameters(command=command, args=[])  # error[no-command-injection]: program that is started
    sse_client(command)  # error[no-ssrf]: address of a tool server
    async with stdio_client(parameters) as (reader, writer):
        async with ClientSession(reader, writer) as session:
            await session.initialize()
            result = await session.call_tool("x", {})
            os.system(result.content[0].text)  # error[no-command-injection]: shell command
    os.system((await mcp.Client("x").call_tool("x")).content[0].text)  # error[no-command-injection]: shell command


mcp_server.run()


@mcp_server.prompt
def greeting(name: str) -> str:
    return f"Greet {name}."


mcp_server.add_prompt(greeting)
