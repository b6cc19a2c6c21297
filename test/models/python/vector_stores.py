import os

import chromadb
import faiss
import pinecone
import weaviate
from flask import request
from pinecone import Pinecone
from qdrant_client import QdrantClient


def search():
    text = request.json["text"]
    filters = request.json["filter"]
    chroma = chromadb.PersistentClient(path="chroma")
    chromadb.PersistentClient(path=text)  # error[no-path-traversal]: folder that is used
    chromadb.HttpClient(host=text)  # error[no-ssrf]: address of a vector database
    collection = chroma.get_or_create_collection("docs")
    found = collection.query(query_texts=[text], where={"user": 5})
    os.system(found["documents"][0][0])  # error[no-command-injection]: shell command
    collection.query(query_texts=[text], where=filters)  # error[no-nosql-injection]: filter of a vector database
    collection.delete(where=filters)  # error[no-nosql-injection]: filter of a vector database
    collection.add(ids=["1"], documents=[text])
    chroma.list_collections()

    index = Pinecone(api_key=os.environ["KEY"]).Index("docs")
    os.system(index.query(vector=[], top_k=1)["matches"][0]["metadata"]["text"])  # error[no-command-injection]: shell command
    index.query(vector=[], filter=filters)  # error[no-nosql-injection]: filter of a vector database
    index.delete(filter=filters)  # error[no-nosql-injection]: filter of a vector database
    index.upsert([])
    Pinecone().list_indexes()
    pinecone.init(api_key="")
    pinecone.Index("docs").upsert([])

    qdrant = QdrantClient(url="http://localhost:6333")
    QdrantClient(url=text)  # error[no-ssrf]: address of a vector database
    os.system(qdrant.search("docs", [])[0].payload["text"])  # error[no-command-injection]: shell command
    qdrant.search("docs", [], query_filter=filters)  # error[no-nosql-injection]: filter of a vector database
    qdrant.delete("docs", points_selector=filters)  # error[no-nosql-injection]: filter of a vector database
    qdrant.upsert("docs", [])

    client = weaviate.connect_to_local()
    weaviate.Client(url=text)  # error[no-ssrf]: address of a vector database
    docs = client.collections.get("Docs")
    os.system(docs.query.near_text(text).objects[0].properties["text"])  # error[no-command-injection]: shell command
    docs.query.near_text(text, filters=filters)  # error[no-nosql-injection]: filter of a vector database
    docs.data.delete_many(where=filters)  # error[no-nosql-injection]: filter of a vector database
    docs.data.insert({"text": text})
    os.system(client.query.get("Docs", ["text"]).with_limit(1).do()["data"]["x"])  # error[no-command-injection]: shell command
    client.collections.exists("x")
    client.close()

    faiss.read_index("docs.index")
    faiss.read_index(text)  # error[no-path-traversal]: file that is read
    faiss.write_index(faiss.IndexFlatL2(5), text)  # error[no-path-traversal]: file that is written
