import os

import cohere
import litellm
import ollama
from flask import request
from mistralai import Mistral
from mistralai.client import MistralClient

mistral = Mistral(api_key=os.environ["KEY"])


def with_mistral():
    text = request.json["text"]
    answer = mistral.chat.complete(model="mistral", messages=[{"role": "user", "content": text}])
    exec(answer.choices[0].message.content)  # error[no-code-injection]: program text
    mistral.chat.complete(model="mistral", messages=[{"role": "system", "content": text}])  # error[no-prompt-injection]: system message
    for event in mistral.chat.stream(model="mistral", messages=[]):
        exec(event.data.choices[0].delta.content)  # error[no-code-injection]: program text
    exec(MistralClient().chat(model="mistral", messages=[]).choices[0].message.content)  # error[no-code-injection]: program text
    mistral.embeddings.create(model="x", inputs=[])
    Mistral(server_url=text)  # error[no-ssrf]: address of the model


def with_cohere():
    text = request.json["text"]
    client = cohere.Client(os.environ["KEY"])
    exec(client.chat(message=text).text)  # error[no-code-injection]: program text
    client.chat(message="x", preamble="Obey " + text)  # error[no-prompt-injection]: system message
    exec(cohere.ClientV2().chat(model="x", messages=[]).message.content[0].text)  # error[no-code-injection]: program text
    for event in client.chat_stream(message="x"):
        os.system(event.event_type)
        exec(event.text)  # error[no-code-injection]: program text
    exec(client.generate(prompt="x").generations[0].text)  # error[no-code-injection]: program text
    client.rerank(query="x", documents=[])


def with_ollama():
    text = request.json["text"]
    answer = ollama.chat(model="llama3", messages=[{"role": "user", "content": text}])
    exec(answer["message"]["content"])  # error[no-code-injection]: program text
    exec(answer.message.content)  # error[no-code-injection]: program text
    ollama.chat("llama3", [{"role": "system", "content": text}])  # error[no-prompt-injection]: system message
    for call in answer.message.tool_calls:
        exec(call.function.arguments["code"])  # error[no-code-injection]: program text
        os.system(call.function.name)  # error[no-command-injection]: shell command
    os.system(f"echo {answer.done} {answer.message.role}")
    for part in ollama.chat(model="x", messages=[], stream=True):
        exec(part["message"]["content"])  # error[no-code-injection]: program text
    exec(ollama.generate(model="x", prompt=text)["response"])  # error[no-code-injection]: program text
    ollama.generate(model="x", prompt="x", system=text)  # error[no-prompt-injection]: system message
    ollama.create(model="x", system=text)  # error[no-prompt-injection]: system message
    exec(ollama.Client(host="http://localhost:11434").chat(model="x", messages=[]).message.content)  # error[no-code-injection]: program text
    ollama.Client(host=text)  # error[no-ssrf]: address of the model
    ollama.embeddings(model="x", prompt="x")


def with_litellm():
    text = request.json["text"]
    exec(litellm.completion(model="x", messages=[{"role": "user", "content": text}]).choices[0].message.content)  # error[no-code-injection]: program text
    litellm.completion(model="x", messages=[], api_base=text)  # error[no-ssrf]: address of the model
    exec(litellm.Router(model_list=[]).completion(model="x", messages=[]).choices[0].message.content)  # error[no-code-injection]: program text
    litellm.embedding(model="x", input=[])
    litellm.set_verbose = False
    print(litellm.drop_params, litellm.encode(model="x", text="x"))
