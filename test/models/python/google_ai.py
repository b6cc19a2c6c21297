import os

import google.generativeai as palm
from flask import request
from google import genai
from google.genai import types

client = genai.Client()


def tool(city: str, days: int) -> str:
    os.system("weather " + city)  # error[no-command-injection]: shell command
    os.system(f"weather {days}")
    return ""


def ask():
    text = request.json["text"]
    reply = client.models.generate_content(model="gemini", contents=text)
    exec(reply.text)  # error[no-code-injection]: program text
    exec(reply.candidates[0].content.parts[0].text)  # error[no-code-injection]: program text
    exec(reply.candidates[0].content.parts[0].function_call.args["code"])  # error[no-code-injection]: program text
    os.system(reply.function_calls[0].name)  # error[no-command-injection]: shell command
    os.system(reply.function_calls[0].id)
    exec(reply.parsed.code)  # error[no-code-injection]: program text
    os.system(f"echo {reply.usage_metadata} {reply.candidates[0].finish_reason}")
    client.models.generate_content(model="gemini", contents="x", config=types.GenerateContentConfig(system_instruction="Obey " + text))  # error[no-prompt-injection]: system instruction
    client.models.generate_content(model="gemini", contents="x", config=types.GenerateContentConfig(system_instruction="Help.", tools=[tool]))
    client.models.generate_content(model="gemini", contents="x", config={"system_instruction": text})  # error[no-prompt-injection]: system instruction
    for chunk in client.models.generate_content_stream(model="gemini", contents=[types.Part.from_text(text=text), types.Content(parts=[])]):
        exec(chunk.text)  # error[no-code-injection]: program text
    client.chats.create(model="gemini", history=request.json["history"])  # error[no-prompt-injection]: messages array
    chat = client.chats.create(model="gemini")
    exec(chat.send_message(text).text)  # error[no-code-injection]: program text
    exec(chat.get_history()[0].parts[0].text)  # error[no-code-injection]: program text
    client.models.count_tokens(model="gemini", contents="x")
    client.files.upload(file="x.png")


async def later():
    exec((await client.aio.models.generate_content(model="gemini", contents="x")).text)  # error[no-code-injection]: program text


def older():
    palm.configure(api_key=os.environ["KEY"])
    model = palm.GenerativeModel("gemini", system_instruction="You help.", tools=[tool])
    palm.GenerativeModel("gemini", system_instruction="Obey " + request.json["name"])  # error[no-prompt-injection]: system instruction
    chat = model.start_chat(history=[])
    reply = chat.send_message("Hi")
    exec(reply.text)  # error[no-code-injection]: program text
    reply.resolve()
    exec(model.generate_content("Hi", generation_config=palm.GenerationConfig()).text)  # error[no-code-injection]: program text
    print(model.count_tokens("x"))
