import os

from flask import request
from langchain.prompts import load_prompt
from langchain.text_splitter import RecursiveCharacterTextSplitter
from langchain_community.document_loaders import DirectoryLoader, PyPDFLoader, SeleniumURLLoader, WebBaseLoader
from langchain_community.vectorstores import FAISS, Chroma
from langchain_openai import ChatOpenAI


def load():
    text = request.json["text"]
    pages = WebBaseLoader("https://example.com/docs").load()
    os.system(pages[0].page_content)  # error[no-command-injection]: shell command
    os.system(pages[0].metadata["title"])  # error[no-command-injection]: shell command
    print(pages[0].id)
    WebBaseLoader(text).load()  # error[no-ssrf]: page that is loaded
    WebBaseLoader([text]).load()  # error[no-ssrf]: page that is loaded
    SeleniumURLLoader(urls=[text]).load()  # error[no-ssrf]: page that is loaded
    PyPDFLoader("report.pdf").load()
    PyPDFLoader(f"files/{text}").load()  # error[no-path-traversal]: file that is read
    DirectoryLoader("docs").load()
    DirectoryLoader(text).load()  # error[no-path-traversal]: folder that is read
    load_prompt("prompt.json")
    load_prompt(text)  # error[no-path-traversal]: file that is read
    splitter = RecursiveCharacterTextSplitter(chunk_size=100)
    os.system(splitter.split_documents(pages)[0].page_content)  # error[no-command-injection]: shell command
    os.system(splitter.split_text(text)[0])  # error[no-command-injection]: shell command
    os.system(splitter.create_documents([text])[0].page_content)  # error[no-command-injection]: shell command


def stores():
    text = request.json["text"]
    store = FAISS.from_documents([], None)
    FAISS.load_local("index", None, allow_dangerous_deserialization=True)
    FAISS.load_local(f"indexes/{text}", None, allow_dangerous_deserialization=True)  # error[no-unsafe-deserialization]: serialized objects
    FAISS.load_local(f"indexes/{text}", None)  # error[no-path-traversal]: folder that is read
    FAISS.deserialize_from_bytes(request.get_data(), None, allow_dangerous_deserialization=True)  # error[no-unsafe-deserialization]: serialized objects
    FAISS(None, None, None, None).save_local("index")
    for document in store.similarity_search(text):
        os.system(document.page_content)  # error[no-command-injection]: shell command
    store.similarity_search(text, filter={"user": str(text)})  # error[require-retrieval-filter]: whose documents
    store.similarity_search(text, filter=request.json["filter"])  # error[no-nosql-injection]: filter of a vector database
    retriever = Chroma(persist_directory="x").as_retriever()
    os.system(retriever.invoke(text)[0].page_content)  # error[no-command-injection]: shell command
    retriever.with_config({})
    chain = {"context": retriever | (lambda found: found)} | ChatOpenAI()
    exec(chain.invoke(text).content)  # error[no-code-injection]: program text
    store.add_texts([text])
    another = ChatOpenAI() | retriever
    os.system(another.invoke("x")[0].page_content)  # error[no-command-injection]: shell command
