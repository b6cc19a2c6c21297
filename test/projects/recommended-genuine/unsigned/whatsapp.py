import os

from fastapi import FastAPI, Request
from pymongo import MongoClient

app = FastAPI()
users = MongoClient(os.environ["MONGO"]).bot.users


@app.post("/whatsapp")
async def whatsapp(request: Request):  # error[require-webhook-verification]: The sender is not verified
    for entry in (await request.json())["entry"]:
        for change in entry["changes"]:
            for message in change["value"]["messages"]:
                users.update_one({"number": message["from"]}, {"$inc": {"count": 1}}, upsert=True)  # error[no-nosql-injection]: a database filter
    return {}
