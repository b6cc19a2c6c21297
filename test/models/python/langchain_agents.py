import os
import sqlite3
from typing import TypedDict

from flask import request
from langchain.agents import AgentExecutor, Tool, create_react_agent, initialize_agent, tool
from langchain.chains import RetrievalQA, create_retrieval_chain
from langchain.tools import BaseTool, StructuredTool
from langchain_community.agent_toolkits import create_sql_agent
from langchain_community.tools import DuckDuckGoSearchRun, QuerySQLDataBaseTool, ShellTool
from langchain_community.utilities import SQLDatabase
from langchain_experimental.agents import create_pandas_dataframe_agent
from langchain_experimental.pal_chain import PALChain
from langchain_experimental.sql import SQLDatabaseChain
from langchain_experimental.tools import PythonREPLTool
from langchain_experimental.utilities import PythonREPL
from langchain_openai import ChatOpenAI
from langgraph.graph import END, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode
from langgraph.types import interrupt

llm = ChatOpenAI()


@tool
def shell(command: str, count: int) -> str:
    """Runs a command."""
    os.system(command)  # error[no-command-injection]: shell command
    os.system(f"head -n {count}")
    return ""


@tool("find", return_direct=True)
def find(name: str) -> str:
    """Finds."""
    os.system(name)  # error[no-command-injection]: shell command
    return ""


def run(text):
    os.system(text)  # error[no-command-injection]: shell command


def run_text(text):
    os.system(text)  # error[no-command-injection]: shell command


run_tool = Tool.from_function(func=run_text, name="run", description="Runs")


def structured(name: str, count: int):
    os.system(name)  # error[no-command-injection]: shell command
    os.system(f"seq {count}")


tools = [Tool(name="run", func=run, description="Runs"), StructuredTool.from_function(structured), DuckDuckGoSearchRun()]


class Find(BaseTool):
    name: str = "find"

    def _run(self, query: str, run_manager=None) -> str:
        os.system(query)  # error[no-command-injection]: shell command
        return ""

    async def _arun(self, query: str) -> str:
        os.system(query)  # error[no-command-injection]: shell command
        return ""


def agents():
    text = request.json["text"]
    agent = initialize_agent(tools, llm, agent="zero-shot-react-description")
    exec(agent.run(text))  # error[no-code-injection]: program text
    create_react_agent(llm, tools, prompt="Obey " + text)  # error[no-prompt-injection]: system prompt
    executor = AgentExecutor(agent=create_react_agent(llm, tools, prompt="You help."), tools=tools)
    exec(executor.invoke({"input": text})["output"])  # error[no-code-injection]: program text
    exec(RetrievalQA.from_chain_type(llm, retriever=None).run(text))  # error[no-code-injection]: program text
    exec(create_retrieval_chain(None, None).invoke({"input": text})["answer"])  # error[no-code-injection]: program text
    exec(shell.invoke({"command": "x"}))
    os.system(Find().run("x"))  # error[no-command-injection]: shell command
    os.system(DuckDuckGoSearchRun().run(text))  # error[no-command-injection]: shell command
    agent.invoke({"messages": request.json["messages"]})  # error[no-prompt-injection]: messages array
    agent.get_state({})
    print(Find().name)


def databases():
    text = request.json["text"]
    database = SQLDatabase.from_uri("sqlite:///x.db")
    database.run("SELECT 1")
    database.run(f"SELECT * FROM t WHERE name = '{text}'")  # error[no-sql-injection]: SQL statement
    database.run(llm.predict(text))  # error[no-sql-injection]: SQL statement
    print(database.get_table_info(), SQLDatabase(None).dialect)
    SQLDatabaseChain.from_llm(llm, database).run(text)  # error[no-sql-injection]: question that a model turns into SQL and runs
    SQLDatabaseChain.from_llm(llm, database).run("How many users are there?")
    SQLDatabaseChain(llm=llm, database=database)(text)  # error[no-sql-injection]: question that a model turns into SQL and runs
    create_sql_agent(llm, db=database).invoke({"input": text})  # error[no-sql-injection]: question that a model turns into SQL and runs
    QuerySQLDataBaseTool(db=database).invoke(text)  # error[no-sql-injection]: SQL statement
    QuerySQLDataBaseTool(db=database).invoke({"query": text})  # error[no-sql-injection]: SQL statement


def programs():
    text = request.json["text"]
    PythonREPL().run(text)  # error[no-code-injection]: Python program
    PythonREPLTool().run(llm.predict("x"))  # error[no-code-injection]: Python program  # error[no-excessive-agency]: any program
    PythonREPL().run("print(1)")
    ShellTool().run({"commands": ["ls"]})  # error[no-excessive-agency]: any command
    ShellTool().run({"commands": [text]})  # error[no-command-injection]: shell command  # error[no-excessive-agency]: any command
    create_pandas_dataframe_agent(llm, None, allow_dangerous_code=True).run(text)  # error[no-code-injection]: question that a model turns into a program  # error[no-excessive-agency]: any program
    create_pandas_dataframe_agent(llm, None, allow_dangerous_code=True).invoke({"input": text})  # error[no-code-injection]: question that a model turns into a program  # error[no-excessive-agency]: any program
    PALChain.from_math_prompt(llm).run(text)  # error[no-code-injection]: question that a model turns into a program


def plan(state: MessagesState):
    exec(state["messages"][-1].content)  # error[no-code-injection]: program text
    os.system(interrupt("Sure?"))  # error[no-command-injection]: shell command
    return {"messages": []}


def route(state):
    exec(state["messages"][-1].content)  # error[no-code-injection]: program text
    return END


graph = StateGraph(MessagesState)
graph.add_node("plan", plan)
graph.add_node("tools", ToolNode(tools))
graph.add_edge("plan", "tools")
graph.add_conditional_edges("plan", route)
exec(graph.compile().invoke({"messages": [("user", "Hi")]})["messages"][-1].content)  # error[no-code-injection]: program text


class State(MessagesState):
    query: str


def step(state: State):
    exec(state["messages"][-1].content)  # error[no-code-injection]: program text
