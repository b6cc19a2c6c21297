import json
import os
import sqlite3

import anthropic
import chainlit as cl
import openai
import streamlit as st
import yaml
from langchain_core.tools import tool
from linebot import WebhookHandler
from linebot.models import MessageEvent
from openai import OpenAI
from rasa_sdk import Action
from slack_bolt import App

client = OpenAI()
app = App()
handler = WebhookHandler("x")


@app.message("run")
def run(message, say):
    os.system(message["text"])  # error[no-command-injection]: shell command
    say("done")


@app.command("/find")
def command(ack, body, client):
    ack()
    os.system(body["text"])  # error[no-command-injection]: shell command
    client.chat_postMessage(channel=body["channel_id"], text="x")


@handler.add(MessageEvent)
def line(event):
    os.system(event.message.text)  # error[no-command-injection]: shell command


class ActionFind(Action):
    def name(self):
        return "action_find"

    def run(self, dispatcher, tracker, domain):
        city = tracker.get_slot("city")
        sqlite3.connect("x").execute(f"SELECT * FROM t WHERE city = '{city}'")  # error[no-sql-injection]: SQL statement
        os.system(tracker.latest_message["text"])  # error[no-command-injection]: shell command
        return []


def ask(question):
    answer = client.chat.completions.create(model="x", messages=[{"role": "user", "content": question}])
    code = answer.choices[0].message.content
    exec(code)  # error[no-code-injection]: program text
    call = answer.choices[0].message.tool_calls[0]
    arguments = json.loads(call.function.arguments)
    os.system(arguments["command"])  # error[no-command-injection]: shell command
    old = openai.ChatCompletion.create(model="x", messages=[])
    exec(old["choices"][0]["message"]["content"])  # error[no-code-injection]: program text
    reply = anthropic.Anthropic().messages.create(model="x", system="Be kind.", messages=[])
    eval(reply.content[0].text)  # error[no-code-injection]: program text
    yaml.load(code, Loader=yaml.SafeLoader)
    yaml.safe_load(code)
    yaml.load(code)  # error[no-unsafe-deserialization]: reaches the YAML loader that runs code in the data


@tool
def shell(command: str, count: int) -> str:
    """Runs a command."""
    os.system(command)  # error[no-command-injection]: shell command
    os.system(f"head -n {count}")
    return ""


@cl.on_message
async def main(message: cl.Message):
    eval(message.content)  # error[no-code-injection]: program text
    client.chat.completions.create(model="x", messages=[{"role": "system", "content": "Help " + message.content}])  # error[no-prompt-injection]: system message
    await cl.Message(content=message.content).send()


prompt = st.chat_input("Say")
st.markdown(prompt)
st.markdown(f"<b>{prompt}</b>", unsafe_allow_html=True)  # error[no-html-injection]: Markdown
open(st.file_uploader("x").name)  # error[no-path-traversal]: opened
