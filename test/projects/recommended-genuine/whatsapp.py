import hashlib
import hmac
import os

import httpx
from fastapi import FastAPI, Header, HTTPException, Request
from pymongo import MongoClient

app = FastAPI()
users = MongoClient(os.environ["MONGO"]).bot.users


@app.post("/whatsapp")
async def whatsapp(request: Request, x_hub_signature_256: str = Header()):
    expected = "sha256=" + hmac.new(os.environ["APP_SECRET"].encode(), await request.body(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, x_hub_signature_256):
        raise HTTPException(403)
    for entry in (await request.json())["entry"]:
        for change in entry["changes"]:
            for message in change["value"]["messages"]:
                users.update_one({"number": message["from"]}, {"$inc": {"count": 1}}, upsert=True)
                with open(f"/srv/media/{message['image']['id']}.jpg", "wb") as file:
                    file.write(b"")
                with open(f"/srv/media/{message['document']['filename']}", "wb") as file:  # error[no-path-traversal]: the file that is opened
                    file.write(b"")
                await reply(message["from"], message["text"]["body"])
    return {}


async def reply(number, text):
    async with httpx.AsyncClient() as client:
        await client.post("https://graph.facebook.com/v19.0/1/messages", json={"to": number, "text": {"body": text}})
