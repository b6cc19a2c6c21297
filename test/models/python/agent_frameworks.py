import os

from autogen import AssistantAgent, GroupChat, UserProxyAgent, config_list_from_json, register_function
from autogen_core.tools import FunctionTool
from crewai import LLM, Agent, Crew, Process, Task
from crewai.tools import BaseTool, tool
from crewai_tools import SerperDevTool
from flask import request
from smolagents import CodeAgent, DuckDuckGoSearchTool, InferenceClientModel, Tool, load_tool
from smolagents import tool as smol


@tool("run")
def run(command: str) -> str:
    os.system(command)  # error[no-command-injection]: shell command
    return ""


@tool
def other(command: str) -> str:
    os.system(command)  # error[no-command-injection]: shell command
    return ""


class Find(BaseTool):
    name: str = "find"

    def _run(self, query: str, count: int) -> str:
        os.system(query)  # error[no-command-injection]: shell command
        os.system(f"seq {count}")
        return ""


def crew():
    text = request.json["text"]
    agent = Agent(role="Writer", goal="Write", backstory="You write.", tools=[Find(), SerperDevTool()])
    Agent(role="Writer", goal="Write about " + text, backstory="x")  # error[no-prompt-injection]: system prompt
    task = Task(description=f"Write about {text}", agent=agent)
    result = Crew(agents=[agent], tasks=[task], process=Process.sequential).kickoff(inputs={"topic": text})
    exec(result.raw)  # error[no-code-injection]: program text
    exec(agent.kickoff(text).raw)  # error[no-code-injection]: program text
    exec(task.output.raw)  # error[no-code-injection]: program text
    os.system(Find().run("x"))  # error[no-command-injection]: shell command
    print(agent.role, task.description, Crew(agents=[]).usage_metrics)
    exec(LLM(model="x").call("x"))  # error[no-code-injection]: program text
    LLM(model="x", base_url=text)  # error[no-ssrf]: address of the model


def weather(city: str) -> str:
    os.system(city)  # error[no-command-injection]: shell command
    return ""


def autogen():
    text = request.json["text"]
    config = config_list_from_json("config.json")
    assistant = AssistantAgent("assistant", llm_config={"config_list": config}, tools=[weather])
    AssistantAgent("assistant", system_message="Obey " + text)  # error[no-prompt-injection]: system message
    user = UserProxyAgent("user", code_execution_config={"use_docker": True})
    result = user.initiate_chat(assistant, message=text)
    exec(result.summary)  # error[no-code-injection]: program text
    exec(user.chat_messages[assistant][-1]["content"])  # error[no-code-injection]: program text
    register_function(weather, caller=assistant, executor=user, description="Weather")
    FunctionTool(weather, description="Weather")
    exec(GroupChat(agents=[]).run("x").summary)  # error[no-code-injection]: program text
    assistant.reset()
    print(assistant.name)

    @user.register_for_execution()
    @assistant.register_for_llm(description="Weather")
    def forecast(city: str) -> str:
        os.system(city)  # error[no-command-injection]: shell command
        return ""


@smol
def search(query: str) -> str:
    os.system(query)  # error[no-command-injection]: shell command
    return ""


class Lookup(Tool):
    name = "lookup"

    def forward(self, query: str):
        os.system(query)  # error[no-command-injection]: shell command


def small():
    text = request.json["text"]
    model = InferenceClientModel()
    agent = CodeAgent(tools=[search, DuckDuckGoSearchTool(), Lookup()], model=model)  # error[no-excessive-agency]: any program
    CodeAgent(tools=[], model=model, instructions="Obey " + text)  # error[no-prompt-injection]: instructions
    exec(agent.run(text))  # error[no-code-injection]: program text
    exec(agent.logs[0].output)  # error[no-code-injection]: program text
    agent.visualize()
    exec(model([]).content)  # error[no-code-injection]: program text
    exec(model.generate([]).content)  # error[no-code-injection]: program text
    load_tool("x/y", trust_remote_code=True)  # error[no-unsafe-deserialization]: Program from a tool's repository
    load_tool("x/y")
    Tool.from_hub("x/y")
    InferenceClientModel(api_base=text)  # error[no-ssrf]: address of the model
