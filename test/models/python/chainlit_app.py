import os

import chainlit as cl


@cl.on_chat_start
async def start():
    await cl.Message(content="Hello").send()
    answer = await cl.AskUserMessage(content="Your name?").send()
    os.system(answer["output"])  # error[no-command-injection]: shell command
    cl.user_session.set("name", answer["output"])
    cl.user_session.set("count", 1)
    files = await cl.AskFileMessage(content="File?", accept=["text/plain"]).send()
    open(files[0].path)
    open("files/" + files[0].name)  # error[no-path-traversal]: opened
    actions = [cl.Action(name="go", payload={"value": "x"})]
    await cl.AskActionMessage(content="Go?", actions=actions).send()


@cl.on_message
async def main(message: cl.Message):
    os.system(message.content)  # error[no-command-injection]: shell command
    os.system(message.id)
    os.system(message.command)
    for element in message.elements:
        open(element.path)
        open("files/" + element.name)  # error[no-path-traversal]: opened
    os.system(cl.user_session.get("name"))  # error[no-command-injection]: shell command
    os.system(f"seq {cl.user_session.get('count')}")
    await cl.Message(content=message.content, elements=[cl.Image(path="cat.png", name="x")]).send()
    await cl.Message(content="x", elements=[cl.File(path=message.content, name="x")]).send()  # error[no-path-traversal]: file sent to the chat
    sent = await cl.Message(content="").send()
    await sent.stream_token("x")


@cl.action_callback("go")
async def go(action: cl.Action):
    os.system(action.payload["value"])  # error[no-command-injection]: shell command
    os.system(action.name)
    await action.remove()


@cl.on_settings_update
async def settings(settings):
    os.system(settings["model"])  # error[no-command-injection]: shell command


@cl.on_window_message
async def window(message):
    os.system(message)  # error[no-command-injection]: shell command


@cl.on_audio_chunk
async def audio(chunk):
    os.system(chunk.mimeType)  # error[no-command-injection]: shell command


@cl.on_chat_resume
async def resume(thread):
    print(len(thread["steps"]))


@cl.header_auth_callback
def by_header(headers):
    os.system(headers.get("x-user"))  # error[no-command-injection]: shell command


@cl.password_auth_callback
def by_password(username, password):
    os.system(username)  # error[no-command-injection]: shell command
    return cl.User(identifier="x")
