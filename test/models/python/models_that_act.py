from flask import request
from openai import OpenAI

from tools import schemas


def ask():
    text = request.json["text"]
    OpenAI().responses.create(model="gpt-5", input=text, tools=schemas)  # error[require-guardrail]: may reach a model with tools
    OpenAI().responses.create(model="gpt-5", input=text)
