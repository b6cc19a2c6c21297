import os

from agno.agent import Agent as AgnoAgent
from agno.tools import tool as agno_tool
from flask import Flask, request
from google.adk.agents import LlmAgent, SequentialAgent
from pydantic import BaseModel
from pydantic_ai import Agent, ModelRetry, RunContext, Tool
from semantic_kernel import Kernel
from semantic_kernel.agents import ChatCompletionAgent
from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion
from semantic_kernel.contents import ChatHistory
from semantic_kernel.functions import KernelArguments, kernel_function
from strands import Agent as StrandsAgent
from strands import tool as strands_tool

app = Flask(__name__)


def offered(host: str) -> str:
    return os.popen(f"ping {host}").read()  # error[no-command-injection]: shell command


agent = Agent("openai:gpt-4o", system_prompt="Be brief.", tools=[offered])


@agent.tool
async def dig(ctx: RunContext[str], host: str, times: int) -> str:
    os.system(ctx.prompt)  # error[no-command-injection]: shell command
    if not ctx.deps:
        raise ModelRetry("later")
    return os.popen(f"dig {host} {times}").read()  # error[no-command-injection]: shell command


@agent.tool(retries=2)
def dig_again(ctx: RunContext[str], host: str) -> str:
    return os.popen(f"dig {host}").read()  # error[no-command-injection]: shell command


@agent.tool_plain
def plain(host: str) -> str:
    return os.popen(f"dig {host}").read()  # error[no-command-injection]: shell command


@agent.tool_plain(retries=1)
def plain_again(host: str) -> str:
    return os.popen(f"dig {host}").read()  # error[no-command-injection]: shell command


@agent.system_prompt
def rules(ctx: RunContext[str]) -> str:
    return "Be kind."


@agent.instructions()
def more_rules() -> str:
    return request.args["rules"]  # error[no-prompt-injection]: system prompt


def looked_up(host: str) -> str:
    return os.popen(f"host {host}").read()  # error[no-command-injection]: shell command


by_object = Agent("openai:gpt-4o", tools=[Tool(looked_up)])


@app.post("/ask")
async def ask():
    result = await agent.run(request.json["q"])
    os.system(result.output)  # error[no-command-injection]: shell command
    os.system(f"log {result.usage()}")
    os.system(result.all_messages()[0].text)  # error[no-command-injection]: shell command
    async with agent.run_stream(request.json["q"]) as streamed:
        async for text in streamed.stream_text():
            os.system(text)  # error[no-command-injection]: shell command
    agent.to_cli()
    Agent("openai:gpt-4o", instructions=f"You serve {request.json['who']}")  # error[no-prompt-injection]: system prompt
    return ""


class Shell:
    @kernel_function(description="Pings")
    def ping(self, host: str) -> str:
        return os.popen(f"ping {host}").read()  # error[no-command-injection]: shell command

    @kernel_function
    def dig(self, host: str) -> str:
        return os.popen(f"dig {host}").read()  # error[no-command-injection]: shell command


kernel = Kernel()
service = OpenAIChatCompletion(ai_model_id="gpt-4o")
kernel.add_service(service)
kernel.add_plugin(Shell(), "shell")


@app.post("/kernel")
async def with_kernel():
    q = request.json["q"]
    os.system(await kernel.invoke_prompt(prompt=f"Answer {q}"))  # error[no-prompt-injection]: prompt template  # error[no-command-injection]: shell command
    os.system(await kernel.invoke("f", KernelArguments(input=q)))  # error[no-command-injection]: shell command
    history = ChatHistory(system_message="Be brief.")
    history.add_system_message(q)  # error[no-prompt-injection]: system message
    history.add_user_message(q)
    helper = ChatCompletionAgent(service=service, name="x", instructions=f"Serve {q}")  # error[no-prompt-injection]: system prompt
    os.system(str(await helper.get_response(messages=q)))  # error[no-command-injection]: shell command
    os.system(str(await service.get_chat_message_content(history, None)))  # error[no-command-injection]: shell command
    return ""


@agno_tool(show_result=True)
def agno_dig(host: str) -> str:
    return os.popen(f"dig {host}").read()  # error[no-command-injection]: shell command


@agno_tool
def agno_ping(host: str) -> str:
    return os.popen(f"ping {host}").read()  # error[no-command-injection]: shell command


def agno_plain(host: str) -> str:
    return os.popen(f"host {host}").read()  # error[no-command-injection]: shell command


helper = AgnoAgent(instructions="Be brief.", tools=[agno_plain])
answer = helper.run("hello")
os.system(answer.content)  # error[no-command-injection]: shell command
os.system(f"log {answer.run_id}")
helper.print_response("hello")


def adk_plain(host: str) -> str:
    return os.popen(f"host {host}").read()  # error[no-command-injection]: shell command


root = SequentialAgent(name="x", sub_agents=[LlmAgent(name="y", model="gemini", instruction="Be brief.", tools=[adk_plain])])


@strands_tool
def strands_dig(host: str) -> str:
    return os.popen(f"dig {host}").read()  # error[no-command-injection]: shell command


@strands_tool(name="ping")
def strands_ping(host: str) -> str:
    return os.popen(f"ping {host}").read()  # error[no-command-injection]: shell command


strands = StrandsAgent(system_prompt="Be brief.", tools=[strands_dig, strands_ping])
os.system(str(strands("hello")))  # error[no-command-injection]: shell command


async def streamed():
    os.system(str(await strands.invoke_async("hello")))  # error[no-command-injection]: shell command


class City(BaseModel):
    name: str
    population: int


@app.post("/city")
async def city():
    found = await Agent("openai:gpt-4o", output_type=City).run(request.json["text"])
    os.popen(f"weather {found.output.name}")  # error[no-command-injection]: shell command
    os.popen(f"weather -n {found.output.population}")
    os.popen(f"weather {(await Agent('openai:gpt-4o').run('where')).output}")  # error[no-command-injection]: shell command
    return "done"
