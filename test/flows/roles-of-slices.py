# A part of a conversation: the role of one message says nothing of another's text.
import chainlit as cl
from openai import AsyncOpenAI

client = AsyncOpenAI()


@cl.on_chat_start
async def start():
    cl.user_session.set("history", [{"role": "system", "content": "You are helpful."}])
    cl.user_session.set("notes", [])


@cl.on_message
async def answer(message: cl.Message):
    history = cl.user_session.get("history")
    history.append({"role": "user", "content": message.content})
    await client.chat.completions.create(model="gpt-4o", messages=history[-10:], max_tokens=500)  # error[require-rate-limit]: A model is asked
    notes = cl.user_session.get("notes")
    notes.append({"role": "user", "content": "hello"})
    notes.append({"role": "system", "content": message.content})
    await client.chat.completions.create(model="gpt-4o", messages=notes[-10:], max_tokens=500)  # error[no-prompt-injection]: a system message
