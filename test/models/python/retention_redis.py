# Conversations in Redis, with and without an end.
import json

import redis
from flask import Flask, request

app = Flask(__name__)
store = redis.Redis()


@app.post("/messages")
def keep():
    key = f"history:{request.remote_addr}"
    store.set(key, json.dumps(["hello"]))  # error[require-data-expiry]: with no time to live
    store.rpush(f"chat:{request.remote_addr}:messages", "hello")  # error[require-data-expiry]: with no time to live
    store.set(key, json.dumps(["hello"]), ex=3600)
    store.set("prefix", "!")
    store.rpush("jobs", "tidy up")
    return "ok"
