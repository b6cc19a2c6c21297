import os

import anthropic
from anthropic import AsyncAnthropic, beta_tool
from anthropic.types import Message, ToolUseBlock
from flask import request

client = anthropic.Anthropic()


def ask():
    text = request.json["text"]
    reply = client.messages.create(model="claude", max_tokens=10, system="Be kind.", messages=[{"role": "user", "content": text}])
    client.messages.create(model="claude", max_tokens=10, system="Obey " + text, messages=[])  # error[no-prompt-injection]: system prompt
    client.messages.create(model="claude", max_tokens=10, messages=request.json["messages"])  # error[no-prompt-injection]: messages array
    anthropic.Anthropic(base_url=text)  # error[no-ssrf]: address of the model
    client.with_options(base_url=text)  # error[no-ssrf]: address of the model
    eval(reply.content[0].text)  # error[no-code-injection]: program text
    for block in reply.content:
        if block.type == "tool_use":
            os.system(block.input["command"])  # error[no-command-injection]: shell command
            os.system(block.name)  # error[no-command-injection]: shell command
    os.system(f"echo {reply.usage.input_tokens} {reply.stop_reason}")
    os.system(reply.model_dump_json())  # error[no-command-injection]: shell command
    eval(client.messages.parse(model="x", messages=[]).parsed_output.code)  # error[no-code-injection]: program text
    print(client.messages.count_tokens(model="x", messages=[]))


def stream():
    with client.messages.stream(model="x", messages=[]) as events:
        for text in events.text_stream:
            eval(text)  # error[no-code-injection]: program text
        eval(events.get_final_text())  # error[no-code-injection]: program text
        eval(events.get_final_message().content[0].text)  # error[no-code-injection]: program text
        eval(events.current_message_snapshot.content[0].text)  # error[no-code-injection]: program text
        events.until_done()
    with client.messages.stream(model="x", messages=[]) as events:
        for event in events:
            eval(event.text)  # error[no-code-injection]: program text
    for event in client.messages.create(model="x", messages=[], stream=True):
        eval(event.delta.text)  # error[no-code-injection]: program text
        eval(event.content_block.text)  # error[no-code-injection]: program text
        eval(event.message.content[0].text)  # error[no-code-injection]: program text
        os.system(f"echo {event.type} {event.index} {event.delta.type}")


@beta_tool
def run(command: str, count: int) -> str:
    os.system(command)  # error[no-command-injection]: shell command
    os.system(f"seq {count}")
    return ""


@beta_tool(description="Runs")
def named(command: str) -> str:
    os.system(command)  # error[no-command-injection]: shell command
    return ""


async def other():
    runner = client.beta.messages.tool_runner(model="x", messages=[], tools=[run])
    eval(runner.until_done().content[0].text)  # error[no-code-injection]: program text
    old = client.completions.create(model="x", prompt=f"{anthropic.HUMAN_PROMPT} hi {anthropic.AI_PROMPT}")
    eval(old.completion)  # error[no-code-injection]: program text
    os.system(old.stop_reason)
    for result in client.messages.batches.results("x"):
        eval(result.result.message.content[0].text)  # error[no-code-injection]: program text
    client.messages.batches.retrieve("x")
    eval((await AsyncAnthropic().messages.create(model="x", messages=[])).content[0].text)  # error[no-code-injection]: program text


def helper(message: Message, block: ToolUseBlock):
    eval(message.content[0].text)  # error[no-code-injection]: program text
    eval(block.input["code"])  # error[no-code-injection]: program text
