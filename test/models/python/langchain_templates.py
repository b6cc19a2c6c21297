import os
from typing import Literal, TypedDict

from flask import Flask, request
from langchain.chains import create_history_aware_retriever, create_retrieval_chain, create_sql_query_chain
from langchain.chains.combine_documents import create_stuff_documents_chain
from langchain_chroma import Chroma
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, SystemMessagePromptTemplate
from langchain_core.runnables import RunnablePassthrough
from langchain_openai import ChatOpenAI
from langgraph.graph import START, StateGraph
from pydantic import BaseModel

app = Flask(__name__)
model = ChatOpenAI(model="gpt-5")
prompt = ChatPromptTemplate.from_messages([("system", "You answer for {company}, in {{braces}}."), ("human", "{question}")])
chain = prompt | model | StrOutputParser()


def ask():
    company, question = request.json["company"], request.json["question"]
    answer = chain.invoke({"company": company, "question": question})  # error[no-prompt-injection]: reaches a system message
    os.system(answer)  # error[no-command-injection]: Model output
    asked = {"company": "Example", "question": question, "braces": company}
    os.system(chain.invoke(asked))  # error[no-command-injection]: Model output
    (prompt | model).stream({"company": company})  # error[no-prompt-injection]: reaches a system message
    chain.batch([{"company": company}])  # error[no-prompt-injection]: reaches a system message
    model.invoke(prompt.invoke({"company": company}))  # error[no-prompt-injection]: reaches a system message
    parts = ChatPromptTemplate.from_messages([SystemMessagePromptTemplate.from_template("You help {name}."), ("human", "{question}")])
    (parts | model).invoke({"name": company})  # error[no-prompt-injection]: reaches a system message
    (parts | model).invoke({"name": "Ann", "question": company})


class Plan(BaseModel):
    command: str
    kind: Literal["a", "b"]


def structured():
    question = request.json["question"]
    plan = model.with_structured_output(Plan).invoke(question)
    os.system(plan.command)  # error[no-command-injection]: Model output
    os.system(plan.kind)
    planner = prompt | model.with_structured_output(Plan)
    plan = planner.invoke({"company": question})  # error[no-prompt-injection]: reaches a system message
    os.system(plan.command)  # error[no-command-injection]: Model output
    os.system(plan.kind)
    (RunnablePassthrough() | model.with_structured_output(Plan)).invoke(question)
    data = model.with_structured_output({"title": "plan"}).invoke(question)
    os.system(data["command"])  # error[no-command-injection]: Model output


class State(TypedDict):
    question: str
    program: str
    count: int


def write(state: State):
    return {"program": model.invoke(state["question"]).content, "count": 1}


def run(state: State):
    exec(state["program"])  # error[no-code-injection]: Model output
    os.system(f"seq {state['count']}")
    return {"program": ""}


graph = StateGraph(State).add_node("write", write).add_node("run", run).add_edge(START, "write").compile()


@app.post("/graph")
def answer():
    result = graph.invoke({"question": "x"})
    if request.json["short"]:
        return result["messages"][-1].content  # error[no-html-injection]: Model output
    if request.json["long"]:
        return result["program"]  # error[no-html-injection]: Model output
    return result


def retrieved(question: str):
    retriever = Chroma().as_retriever()
    aware = create_history_aware_retriever(model, retriever, asking)
    informed = ChatPromptTemplate.from_messages([("system", "Answer from {context}"), ("human", "{input}")])
    combined = create_stuff_documents_chain(model, informed)
    chain = create_retrieval_chain(retriever, combined)  # error[no-prompt-injection]: Retrieved text
    os.system(chain.invoke({"input": question})["answer"])  # error[no-command-injection]: Model output
    create_retrieval_chain(aware, combine_docs_chain=create_stuff_documents_chain(model, prompt=informed))  # error[no-prompt-injection]: Retrieved text
    create_retrieval_chain(retriever, create_stuff_documents_chain(model, asking))
    os.system(create_sql_query_chain(model, None).invoke({"question": question}))  # error[no-command-injection]: Model output


asking = ChatPromptTemplate.from_messages([("system", "Answer briefly"), ("human", "{context} {input}")])
