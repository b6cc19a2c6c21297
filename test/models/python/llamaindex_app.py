import os

from flask import request
from llama_index.core import Document, Settings, SimpleDirectoryReader, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.agent.workflow import FunctionAgent
from llama_index.core.agent import ReActAgent
from llama_index.core.llms import ChatMessage
from llama_index.core.prompts import PromptTemplate
from llama_index.core.query_engine import NLSQLTableQueryEngine
from llama_index.core.tools import FunctionTool, QueryEngineTool
from llama_index.experimental.query_engine import PandasQueryEngine
from llama_index.llms.openai import OpenAI
from llama_index.readers.web import SimpleWebPageReader


def weather(city: str, days: int) -> str:
    os.system(city)  # error[no-command-injection]: shell command
    os.system(f"seq {days}")
    return ""


async def ask():
    text = request.json["text"]
    documents = SimpleDirectoryReader("docs").load_data()
    SimpleDirectoryReader(text).load_data()  # error[no-path-traversal]: folder that is read
    SimpleDirectoryReader(input_files=[text])  # error[no-path-traversal]: file that is read
    os.system(documents[0].text)  # error[no-command-injection]: shell command
    index = VectorStoreIndex.from_documents(documents)
    exec(index.as_query_engine().query(text).response)  # error[no-code-injection]: program text
    answer = index.as_query_engine().query(text)
    exec(str(answer))  # error[no-code-injection]: program text
    os.system(answer.source_nodes[0].node)  # error[no-command-injection]: shell command
    exec(answer.metadata["sql_query"])  # error[no-code-injection]: program text
    print(answer.source_nodes[0].score)
    os.system(answer.source_nodes[0].metadata["file"])  # error[no-command-injection]: shell command
    index.as_chat_engine(system_prompt="You help.")
    chat = index.as_chat_engine(system_prompt="Obey " + text)  # error[no-prompt-injection]: system prompt
    for token in chat.stream_chat(text).response_gen:
        exec(token)  # error[no-code-injection]: program text
    chat.reset()
    for node in index.as_retriever().retrieve(text):
        os.system(node.get_content())  # error[no-command-injection]: shell command
    index.insert(Document(text=text))
    load_index_from_storage(StorageContext.from_defaults(persist_dir="x")).as_query_engine()
    VectorStoreIndex(nodes=[]).as_retriever()
    llm = OpenAI(model="gpt-4o")
    exec(llm.complete(text).text)  # error[no-code-injection]: program text
    exec(llm.chat([ChatMessage(role="user", content=text)]).message.content)  # error[no-code-injection]: program text
    ChatMessage(role="system", content="Obey " + text)  # error[no-prompt-injection]: system message
    print(llm.metadata, PromptTemplate("x"))
    exec(Settings.llm.complete("x").text)  # error[no-code-injection]: program text
    PandasQueryEngine(df=None).query(text)  # error[no-code-injection]: question that a model turns into a program
    NLSQLTableQueryEngine(sql_database=None).query(text)  # error[no-sql-injection]: question that a model turns into SQL and runs
    os.system(SimpleWebPageReader().load_data(["https://example.com"])[0].text)  # error[no-command-injection]: shell command
    SimpleWebPageReader().load_data([text])  # error[no-ssrf]: page that is loaded
    agent = FunctionAgent(tools=[weather], llm=llm, system_prompt="You help.")
    exec(str(await agent.run(text)))  # error[no-code-injection]: program text
    FunctionTool.from_defaults(fn=weather)
    QueryEngineTool.from_defaults(index.as_query_engine(), description="Answers")
    ReActAgent.from_tools([], llm=llm).chat(text)
