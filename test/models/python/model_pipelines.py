"""Haystack, DSPy, vLLM and Replicate."""

import os

import dspy
import replicate
from flask import Flask, request
from haystack import Pipeline
from haystack.components.agents import Agent
from haystack.components.builders import PromptBuilder
from haystack.components.generators import OpenAIGenerator
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage
from vllm import LLM, SamplingParams

app = Flask(__name__)
llm = LLM(model="meta-llama/Llama-3.1-8B", revision="0e9e39f249a16976918f6564b8830bc894c89659")


@app.post("/haystack")
def haystack():
    asked = request.json
    generator = OpenAIGenerator(
        system_prompt=f"You are {asked['name']}",  # error[no-prompt-injection]: reaches a system prompt
        api_base_url=asked["address"],  # error[no-ssrf]: reaches the address of the model
    )
    exec(generator.run(asked["text"])["replies"][0])  # error[no-code-injection]: reaches program text
    chat = OpenAIChatGenerator(api_base_url=asked["address"])  # error[no-ssrf]: reaches the address of the model
    answer = chat.run([
        ChatMessage.from_system(asked["rules"]),  # error[no-prompt-injection]: reaches a system message
        ChatMessage.from_user(asked["text"]),
    ])
    reply = answer["replies"][0]
    os.system(reply.text)  # error[no-command-injection]: reaches a shell command
    os.remove(reply.tool_calls[0].arguments["path"])  # error[no-path-traversal]: reaches
    agent = Agent(chat_generator=chat, system_prompt=asked["rules"])  # error[no-prompt-injection]: reaches a system prompt
    result = agent.run(messages=[ChatMessage.from_user(asked["text"])])
    eval(result["last_message"].text)  # error[no-code-injection]: reaches program text
    eval(result["messages"][-1].text)  # error[no-code-injection]: reaches program text
    PromptBuilder(template=asked["template"])  # error[no-prompt-injection]: reaches a prompt template
    pipeline = Pipeline()
    pipeline.add_component("llm", generator)
    eval(pipeline.run({"llm": {"prompt": asked["text"]}})["llm"]["replies"][0])  # error[no-code-injection]: reaches program text
    return {"role": reply.role, "meta": answer["meta"]}


@app.post("/dspy")
def modules():
    dspy.configure(lm=dspy.LM("openai/gpt-5", api_base=request.json["address"]))  # error[no-ssrf]: reaches the address of the model
    answer = dspy.ChainOfThought("question -> code")
    exec(answer(question=request.json["text"]).code)  # error[no-code-injection]: reaches program text
    exec(answer.forward(question=request.json["text"]).code)  # error[no-code-injection]: reaches program text
    exec(dspy.LM("openai/gpt-5")("Write a program.")[0])  # error[no-code-injection]: reaches program text
    return "done"


@app.post("/models")
def models():
    text = request.json["text"]
    exec(llm.generate([text], SamplingParams(max_tokens=50))[0].outputs[0].text)  # error[no-code-injection]: reaches program text
    exec(llm.chat([{"role": "user", "content": text}])[0].outputs[0].text)  # error[no-code-injection]: reaches program text
    llm.chat([{"role": "system", "content": request.json["rules"]}])  # error[no-prompt-injection]: reaches a system message
    written = replicate.run("meta/llama", input={"prompt": text, "system_prompt": text})  # error[no-prompt-injection]: reaches a system prompt
    exec("".join(written))  # error[no-code-injection]: reaches program text
    client = replicate.Client()
    written = client.run("meta/llama", input={"prompt": text, "system_prompt": text})  # error[no-prompt-injection]: reaches a system prompt
    exec("".join(written))  # error[no-code-injection]: reaches program text
    return "done"
