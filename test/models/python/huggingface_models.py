import os

from datasets import load_dataset
from flask import request
from huggingface_hub import InferenceClient, hf_hub_download, login, snapshot_download
from sentence_transformers import SentenceTransformer
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig, pipeline


def generate():
    text = request.json["text"]
    writer = pipeline("text-generation", model="gpt2")
    exec(writer(text)[0]["generated_text"])  # error[no-code-injection]: program text
    pipeline("text-generation", model="x/y", trust_remote_code=True)  # error[no-unsafe-deserialization]: Program from a model's repository
    pipeline("text-generation", model="x/y", trust_remote_code=True, revision="4f2a")
    pipeline("text-generation", model=text)  # error[no-unsafe-deserialization]: model that is loaded
    tokenizer = AutoTokenizer.from_pretrained("gpt2")
    model = AutoModelForCausalLM.from_pretrained("gpt2", quantization_config=BitsAndBytesConfig()).to("cuda")
    AutoModelForCausalLM.from_pretrained("x/y", trust_remote_code=True)  # error[no-unsafe-deserialization]: Program from a model's repository
    AutoTokenizer.from_pretrained("x/y", trust_remote_code=True)  # error[no-unsafe-deserialization]: Program from a model's repository
    AutoModelForCausalLM.from_pretrained(text)  # error[no-unsafe-deserialization]: model that is loaded
    tokens = model.generate(**tokenizer(text, return_tensors="pt"))
    exec(tokenizer.decode(tokens[0]))  # error[no-code-injection]: program text
    tokenizer.apply_chat_template([{"role": "user", "content": text}])
    tokenizer.apply_chat_template([{"role": "system", "content": text}])  # error[no-prompt-injection]: system message
    tokenizer.encode(text)
    print(model.device, tokenizer.eos_token_id, writer.tokenizer)
    tokenizer.save_pretrained("x")
    SentenceTransformer("all-MiniLM-L6-v2").encode(text)
    SentenceTransformer("x/y", trust_remote_code=True)  # error[no-unsafe-deserialization]: Program from a model's repository
    os.system(load_dataset("squad")["train"][0]["question"])  # error[no-command-injection]: shell command
    client = InferenceClient(token=os.environ["TOKEN"])
    exec(client.text_generation(text))  # error[no-code-injection]: program text
    exec(client.chat_completion([{"role": "user", "content": text}]).choices[0].message.content)  # error[no-code-injection]: program text
    exec(client.chat.completions.create(messages=[]).choices[0].message.content)  # error[no-code-injection]: program text
    exec(client.summarization(text)[0].summary_text)  # error[no-code-injection]: program text
    client.text_to_image(text)
    InferenceClient(base_url=text)  # error[no-ssrf]: address of the model
    login(os.environ["TOKEN"])
    hf_hub_download("x/y", "model.bin")  # error[no-remote-code]: may be another model tomorrow
    hf_hub_download("x/y", "model.bin", revision="4f2a61c0d5b7e8899aabbccddeeff00112233445")
    snapshot_download(repo_id="x/y", revision="main")  # error[no-remote-code]: may be another model tomorrow
    snapshot_download(repo_id=text)
    load_dataset("x/y")  # error[no-remote-code]: may be another model tomorrow
    load_dataset("json", data_files="own.json")
    AutoTokenizer.from_pretrained("x/y")  # error[no-remote-code]: may be another model tomorrow
    AutoTokenizer.from_pretrained("./own")
    AutoTokenizer.from_pretrained("own/models/small")
