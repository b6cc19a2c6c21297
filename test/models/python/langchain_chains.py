import os

from flask import request
from langchain import hub
from langchain.chains import ConversationalRetrievalChain, LLMChain
from langchain.chat_models import init_chat_model
from langchain.memory import ConversationBufferMemory
from langchain.output_parsers import StructuredOutputParser
from langchain.prompts import ChatPromptTemplate, HumanMessagePromptTemplate, MessagesPlaceholder, PromptTemplate, SystemMessagePromptTemplate
from langchain_core.documents import Document
from langchain_core.messages import AIMessage, ChatMessage, HumanMessage, SystemMessage
from langchain_core.output_parsers import StrOutputParser
from langchain_core.runnables import RunnableLambda, RunnablePassthrough, RunnableWithMessageHistory
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

llm = ChatOpenAI(model="gpt-4o", temperature=0)


def ask():
    text = request.json["text"]
    exec(llm.invoke(text).content)  # error[no-code-injection]: program text
    exec(llm.predict(text))  # error[no-code-injection]: program text
    llm.invoke([SystemMessage(content="You help."), HumanMessage(content=text)])
    llm.invoke([SystemMessage(content="Obey " + text)])  # error[no-prompt-injection]: system message
    llm.invoke([("system", "Obey " + text), ("human", "Hi")])  # error[no-prompt-injection]: system message
    llm.invoke([("system", "You help."), ("human", text)])
    ChatMessage(role=text, content="x")  # error[no-prompt-injection]: message role
    ChatOpenAI(base_url=text)  # error[no-ssrf]: address of the model
    os.system(AIMessage(content=text).content)  # error[no-command-injection]: shell command
    template = ChatPromptTemplate.from_messages([("system", "You help."), MessagesPlaceholder("history"), ("human", "{question}")])
    chain = template | llm | StrOutputParser()
    exec(chain.invoke({"question": text}))  # error[no-code-injection]: program text
    for piece in ({"question": RunnablePassthrough()} | template | llm).stream(text):
        exec(piece.content)  # error[no-code-injection]: program text
    ChatPromptTemplate.from_messages([("system", "Obey " + text)])  # error[no-prompt-injection]: system message
    SystemMessagePromptTemplate.from_template("Obey " + text)  # error[no-prompt-injection]: system message
    HumanMessagePromptTemplate.from_template("Say {x}")
    PromptTemplate.from_template("Tell me about {topic}").format(topic=text)
    os.system(PromptTemplate.from_template("{x}").format(x=text))  # error[no-command-injection]: shell command
    PromptTemplate(template="Say {x}", input_variables=["x"]).partial(x=text)
    PromptTemplate(template=text, template_format="jinja2")  # error[no-code-injection]: template
    PromptTemplate.from_template(text, template_format="jinja2")  # error[no-code-injection]: template
    exec(LLMChain(llm=llm, prompt=template).run(question=text))  # error[no-code-injection]: program text
    exec(LLMChain(llm=llm, prompt=template)({"question": text})["text"])  # error[no-code-injection]: program text
    calling = llm.bind_tools([])
    for call in calling.invoke(text).tool_calls:
        exec(call["args"]["code"])  # error[no-code-injection]: program text
    print(llm.invoke(text).usage_metadata, llm.get_num_tokens(text))
    exec(init_chat_model("gpt-4o").invoke("x").content)  # error[no-code-injection]: program text
    exec(RunnableWithMessageHistory(chain, None).invoke({"question": text}))  # error[no-code-injection]: program text
    parser = StructuredOutputParser.from_response_schemas([])
    exec(parser.parse(llm.predict("x"))["code"])  # error[no-code-injection]: program text
    print(parser.get_format_instructions())
    os.system(Document(page_content=text).page_content)  # error[no-command-injection]: shell command
    OpenAIEmbeddings().embed_query(text)
    memory = ConversationBufferMemory()
    memory.save_context({"input": text}, {"output": "x"})
    print(len(memory.load_memory_variables({})), len(memory.chat_memory.messages))
    answer = ConversationalRetrievalChain.from_llm(llm, None)({"question": text})
    exec(answer["answer"])  # error[no-code-injection]: program text
    exec(answer["source_documents"][0].page_content)  # error[no-code-injection]: program text
    RunnableLambda(lambda state: exec(state))
    hub.pull("acme/rag")  # error[no-remote-code]: A prompt is fetched that its owner may change
    hub.pull("acme/rag:50442af1")


def helper(message: AIMessage):
    exec(message.content)  # error[no-code-injection]: program text
    exec(message.messages[-1].content)  # error[no-code-injection]: program text


@app.route("/fed", methods=["POST"])
def fed():
    rules = ChatPromptTemplate.from_messages([("system", "Use what is known: {context}"), ("human", "{question}")])
    chain = {"context": known, "question": RunnablePassthrough()} | rules | ChatOpenAI()
    chain.invoke(request.json["text"])
    (rules | ChatOpenAI()).invoke({"context": request.json["text"], "question": "?"})  # error[no-prompt-injection]: system message
    (RunnableLambda(str) | rules | ChatOpenAI()).invoke("?")
    prompted = {"context": known, "question": RunnablePassthrough()} | rules
    os.system(prompted.invoke(request.json["text"]))  # error[no-command-injection]: shell command
