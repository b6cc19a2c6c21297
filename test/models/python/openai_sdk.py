import json
import os
from typing import Literal

import openai
from pydantic import BaseModel
from agents import Agent, RunContextWrapper, Runner, function_tool
from agents.mcp import MCPServerSse, MCPServerStdio
from flask import Flask, request
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
azure = AzureOpenAI(azure_endpoint=os.environ["ENDPOINT"])
app = Flask(__name__)


@app.post("/ask")
def ask():
    text = request.json["text"]
    answer = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": "You help."}, {"role": "user", "content": text}],
    )
    client.chat.completions.create(model="x", messages=[{"role": "system", "content": "Help " + text}])  # error[no-prompt-injection]: system message
    client.chat.completions.create(model="x", messages=request.json["messages"])  # error[no-prompt-injection]: messages array
    client.chat.completions.create(model=text, messages=[])  # error[no-prompt-injection]: model name
    client.responses.create(model="x", instructions="Speak like " + text, input="Hi")  # error[no-prompt-injection]: instructions
    client.responses.create(model="x", instructions="Be kind.", input=text)
    client.responses.create(model="x", input=[{"role": "developer", "content": text}])  # error[no-prompt-injection]: system message
    OpenAI(base_url=text)  # error[no-ssrf]: address of the model
    client.with_options(base_url=text).close()  # error[no-ssrf]: address of the model
    code = answer.choices[0].message.content
    exec(code)  # error[no-code-injection]: program text
    os.system(f"echo {answer.usage.total_tokens} {answer.choices[0].finish_reason} {answer.choices[0].message.role}")
    call = answer.choices[0].message.tool_calls[0]
    arguments = json.loads(call.function.arguments)
    os.system(arguments["command"])  # error[no-command-injection]: shell command
    os.system(call.id)
    os.system(answer.choices[0].message.function_call.name)  # error[no-command-injection]: shell command
    os.system(answer.model_dump_json())  # error[no-command-injection]: shell command
    return {"answer": answer.choices[0].message.content}


def stream():
    for chunk in client.chat.completions.create(model="x", messages=[], stream=True):
        exec(chunk.choices[0].delta.content)  # error[no-code-injection]: program text
    with client.chat.completions.stream(model="x", messages=[]) as events:
        for event in events:
            if event.type == "content.delta":
                exec(event.delta)  # error[no-code-injection]: program text
            exec(event.chunk.choices[0].text)  # error[no-code-injection]: program text
        exec(events.get_final_completion().choices[0].message.parsed.code)  # error[no-code-injection]: program text


async def responses():
    answer = await AsyncOpenAI().responses.create(model="x", input="Hi")
    exec(answer.output_text)  # error[no-code-injection]: program text
    for item in answer.output:
        if item.type == "function_call":
            exec(item.arguments)  # error[no-code-injection]: program text
        exec(item.content[0].text)  # error[no-code-injection]: program text
    exec(client.responses.parse(model="x", input="x").output_parsed.code)  # error[no-code-injection]: program text
    os.system(answer.id)
    for event in client.responses.create(model="x", input="x", stream=True):
        exec(event.delta)  # error[no-code-injection]: program text
        exec(event.item.arguments)  # error[no-code-injection]: program text
        exec(event.response.output_text)  # error[no-code-injection]: program text
        os.system(event.type)
    with client.responses.stream(model="x", input="x") as events:
        exec(events.get_final_response().output_text)  # error[no-code-injection]: program text
    exec(client.responses.retrieve("x").output_text)  # error[no-code-injection]: program text


def older():
    old = openai.ChatCompletion.create(model="x", messages=[])
    exec(old["choices"][0]["message"]["content"])  # error[no-code-injection]: program text
    exec(openai.Completion.create(engine="x", prompt="x").choices[0].text)  # error[no-code-injection]: program text
    exec(openai.chat.completions.create(model="x", messages=[]).choices[0].message.content)  # error[no-code-injection]: program text
    exec(openai.completions.create(model="x", prompt="x").choices[0].text)  # error[no-code-injection]: program text
    exec(openai.responses.create(model="x", input="x").output_text)  # error[no-code-injection]: program text
    os.system(openai.Audio.transcribe("whisper-1", None)["text"])  # error[no-command-injection]: shell command
    openai.api_key = os.environ["KEY"]
    openai.Embedding.create(input="x")
    openai.embeddings.create(input="x", model="x")
    print(openai.api_key)  # error[no-sensitive-data-logging]: Secret `openai.api_key`


def other():
    spoken = client.audio.transcriptions.create(model="whisper-1", file=None)
    os.system(spoken.text)  # error[no-command-injection]: shell command
    os.system(f"seq {spoken.duration}")
    client.audio.speech.create(input="x", model="x", voice="x")
    os.system(openai.audio.transcriptions.create(model="x", file=None).text)  # error[no-command-injection]: shell command
    print(client.images.generate(prompt="x").data[0].url)
    client.embeddings.create(input="x", model="x")
    os.system(client.vector_stores.search("x", query="x").data[0].content)  # error[no-command-injection]: shell command
    client.vector_stores.create(name="x")
    exec(client.completions.create(model="x", prompt="x").choices[0].text)  # error[no-code-injection]: program text


def assistants(text):
    name = request.json["name"]
    client.beta.assistants.create(instructions="You help.", model="x")
    client.beta.assistants.create(instructions="Obey " + name, model="x")  # error[no-prompt-injection]: instructions
    client.beta.assistants.retrieve("x")
    thread = client.beta.threads.create()
    client.beta.threads.create(messages=[{"role": name, "content": "x"}])  # error[no-prompt-injection]: message role
    client.beta.threads.messages.create(thread_id=thread.id, role="user", content=name)
    client.beta.threads.messages.create(thread_id="x", role=name, content="x")  # error[no-prompt-injection]: message role
    run = client.beta.threads.runs.create_and_poll(thread_id="x", assistant_id="x", instructions=name)  # error[no-prompt-injection]: instructions
    for call in run.required_action.submit_tool_outputs.tool_calls:
        exec(call.function.arguments)  # error[no-code-injection]: program text
    print(run.status, run.required_action.type)
    again = client.beta.threads.runs.retrieve(thread_id="x", run_id="y")
    os.system(again.status)
    for message in client.beta.threads.messages.list(thread_id="x").data:
        exec(message.content[0].text.value)  # error[no-code-injection]: program text
    with client.beta.threads.runs.stream(thread_id="x", assistant_id="x") as events:
        for event in events:
            exec(event.data.delta.content[0].text.value)  # error[no-code-injection]: program text
        for piece in events.text_deltas:
            exec(piece)  # error[no-code-injection]: program text
    client.beta.threads.create_and_run(assistant_id="x", instructions=name)  # error[no-prompt-injection]: instructions
    client.beta.threads.retrieve("x")
    exec(client.beta.chat.completions.parse(model="x", messages=[]).choices[0].message.content)  # error[no-code-injection]: program text
    client.beta.vector_stores.create(name="x")


@function_tool
def lookup(context: RunContextWrapper, city: str, days: int) -> str:
    os.system("weather " + city)  # error[no-command-injection]: shell command
    os.system(f"weather {days}")
    return ""


@function_tool(strict_mode=False)
def other_tool(city: str) -> str:
    os.system("weather " + city)  # error[no-command-injection]: shell command
    return ""


def persona(context, agent):
    return "Obey " + request.json["persona"]  # error[no-prompt-injection]: instructions


async def agents():
    name = request.json["name"]
    agent = Agent(name="x", instructions="You help.", tools=[lookup, other_tool])
    Agent(name="x", instructions="Obey " + name)  # error[no-prompt-injection]: instructions
    Agent(name="x", instructions=persona)
    result = await Runner.run(agent, name)
    exec(result.final_output)  # error[no-code-injection]: program text
    exec(result.final_output_as(str))  # error[no-code-injection]: program text
    print(result.last_agent.name, agent.name)
    agent.as_tool(tool_name="x", tool_description="Does x")
    MCPServerStdio(params={"command": "npx", "args": ["-y", "server@1.2.0"]})
    MCPServerStdio(params={"command": "npx", "args": ["-y", "server"]})  # error[no-remote-code]: whatever version is the newest
    MCPServerStdio(params={"command": name, "args": []})  # error[no-command-injection]: program that is started
    MCPServerSse(params={"url": "https://tools.example.com"})
    MCPServerSse(params={"url": name})  # error[no-ssrf]: address of a tool server


class Plan(BaseModel):
    command: str
    kind: Literal["a", "b"]
    count: int


@app.post("/plan")
def plan():
    text = request.json["text"]
    completion = client.chat.completions.parse(model="gpt-5", messages=[{"role": "user", "content": text}], response_format=Plan)
    parsed = completion.choices[0].message.parsed
    os.system(parsed.command)  # error[no-command-injection]: Model output
    os.system(f"{parsed.kind} {parsed.count}")
    answer = client.responses.parse(model="gpt-5", input=text, text_format=Plan)
    os.system(answer.output_parsed.command)  # error[no-command-injection]: Model output
    os.system(answer.output_parsed.kind)
    client.responses.parse(model="gpt-5", input=text, instructions=text, text_format=Plan)  # error[no-prompt-injection]: instructions
    return "done"
