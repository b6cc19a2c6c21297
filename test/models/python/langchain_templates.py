import os

from flask import request
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, SystemMessagePromptTemplate
from langchain_openai import ChatOpenAI

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
